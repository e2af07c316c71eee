//! Version 2 of what a queue remembers: it has a kind. A special or sanatorium queue is published under its opaque id, so
//! its preschool and year stand in the private half.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{By, Id, Kind, Settlement};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueImportedV2 {
    /// Of the general queue only.
    pub(crate) birth_year: Option<i16>,
    pub(crate) by: By,
    pub(crate) given_last_year: u32,
    pub(crate) kind: Kind,
    /// The published id of a special or sanatorium queue.
    pub(crate) opaque: Option<Id>,
    pub(crate) phase: u8,
    /// Of the general queue only.
    pub(crate) preschool: Option<Id>,
    pub(crate) settlement: Settlement,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueImportedPrivateV2 {
    pub(crate) actor: Option<Id>,
    /// Of a special queue, behind the opaque id.
    pub(crate) birth_year: Option<i16>,
    /// Behind the opaque id.
    pub(crate) preschool: Option<Id>,
}
