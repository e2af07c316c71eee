//! Version 2 of an accepted application: it has a kind. Special and sanatorium queues are published under opaque ids, so
//! their preschools and the year of birth stand in the private half.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::application_v1::{Check, Submitted, SubmittedPrivate};
use crate::spelling_v1::{By, Date, Id, Kind, Number, Pmpk, Settlement, Tongue, Turn};
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmittedV2 {
    pub(crate) application: Id,
    /// Of the general queue only.
    pub(crate) birth_year: Option<i16>,
    pub(crate) by: By,
    pub(crate) documents_to_check: bool,
    pub(crate) kind: Kind,
    pub(crate) number: Number,
    /// Published ids of special and sanatorium queues.
    pub(crate) opaque: Vec<Id>,
    /// Of the general queue only.
    pub(crate) preschools: Vec<Id>,
    pub(crate) settlement: Settlement,
    pub(crate) turn: Turn,
    /// UTC milliseconds.
    pub(crate) valid_until: i64,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SubmittedPrivateV2 {
    pub(crate) actor: Option<Id>,
    pub(crate) applicant: Id,
    pub(crate) birth_date: Date,
    pub(crate) check: Option<Check>,
    pub(crate) child: Id,
    pub(crate) language: Tongue,
    pub(crate) pmpk: Pmpk,
    /// Behind the opaque ids, one for one; empty for the general queue.
    pub(crate) preschools: Vec<Id>,
    pub(crate) publication: bool,
    /// They go with an out-of-turn claim only, so they would tell of one.
    pub(crate) reserves: Vec<Id>,
}

/// Version 1 knew the general queue only.
impl From<Submitted> for SubmittedV2 {
    fn from(before: Submitted) -> Self {
        let Submitted {
            application,
            birth_year,
            by,
            documents_to_check,
            number,
            preschools,
            settlement,
            turn,
            valid_until,
        } = before;
        let (birth_year, kind, opaque) = (Some(birth_year), Kind::General, Vec::new());
        Self {
            application,
            birth_year,
            by,
            documents_to_check,
            kind,
            number,
            opaque,
            preschools,
            settlement,
            turn,
            valid_until,
        }
    }
}

impl From<SubmittedPrivate> for SubmittedPrivateV2 {
    fn from(before: SubmittedPrivate) -> Self {
        let SubmittedPrivate {
            actor,
            applicant,
            birth_date,
            check,
            child,
            language,
            pmpk,
            publication,
            reserves,
        } = before;
        let preschools = Vec::new();
        Self { actor, applicant, birth_date, check, child, language, pmpk, preschools, publication, reserves }
    }
}
