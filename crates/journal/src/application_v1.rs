//! Version 1 of the events about an application. The public halves have application ids, numbers and turns; persons,
//! birth date, a PMPK conclusion and what papers are hoped to prove are private.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{By, Date, Id, Number, Pmpk, Settlement, Tongue, Turn};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Submitted {
    pub(crate) application: Id,
    pub(crate) birth_year: i16,
    pub(crate) by: By,
    pub(crate) documents_to_check: bool,
    pub(crate) number: Number,
    pub(crate) preschools: Vec<Id>,
    pub(crate) settlement: Settlement,
    pub(crate) turn: Turn,
    /// UTC milliseconds.
    pub(crate) valid_until: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmittedPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) applicant: Id,
    pub(crate) birth_date: Date,
    pub(crate) check: Option<Check>,
    pub(crate) child: Id,
    pub(crate) language: Tongue,
    pub(crate) pmpk: Pmpk,
    pub(crate) publication: bool,
    /// They go with an out-of-turn claim only, so they would tell of one.
    pub(crate) reserves: Vec<Id>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Check {
    /// UTC milliseconds.
    pub(crate) originals_until: i64,
    pub(crate) turn_if_confirmed: Turn,
}

/// Confirmed papers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Confirmed {
    pub(crate) application: Id,
    pub(crate) by: By,
    pub(crate) turn: Turn,
}

/// Papers of which some were confirmed: what they are about is private.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PartlyPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) conclusion_holds: bool,
}

/// A benefit that was not confirmed, partly confirmed, or changed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Turned {
    pub(crate) application: Id,
    pub(crate) by: By,
    pub(crate) opened: Vec<Id>,
    pub(crate) turn: Turn,
}

/// Who acts from now on is nobody's business but the person's.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MovedPrivate {
    pub(crate) actor: Option<Id>,
    pub(crate) to: Id,
}

/// What says only to which application it happened: into the archive.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Archived {
    pub(crate) application: Id,
    pub(crate) by: By,
}
