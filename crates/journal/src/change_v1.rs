//! Version 1 of a change, a renewal and a return. Of a change the public half has what moves the queues; what papers are hoped to
//! prove, a PMPK conclusion and the reserves are private.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::application_v1::Check;
use crate::spelling_v1::{By, Id, Pmpk, Turn};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Changed {
    pub(crate) application: Id,
    pub(crate) by: By,
    pub(crate) documents_to_check: bool,
    pub(crate) preschools: Vec<Id>,
    pub(crate) turn: Turn,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ChangedPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) check: Option<Check>,
    pub(crate) pmpk: Pmpk,
    /// They go with an out-of-turn claim only, so they would tell of one.
    pub(crate) reserves: Vec<Id>,
}

/// Whose name may be published is told by the list alone.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PublicationPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) publication: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Renewed {
    pub(crate) application: Id,
    pub(crate) by: By,
    /// UTC milliseconds.
    pub(crate) valid_until: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Returned {
    pub(crate) application: Id,
    pub(crate) by: By,
    pub(crate) documents_to_check: bool,
    /// UTC milliseconds.
    pub(crate) valid_until: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReturnedPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) check: Option<Check>,
}
