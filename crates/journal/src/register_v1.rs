//! Version 1 of the events about the register itself: readings, decrees, preschools, places, imported queues.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{AgePolicy, By, Date, DayKind, Group, Id, Kind, Settlement};
use core::num::NonZeroU8;
use rules::Readings;
use rules::rehabilitation::Rehabilitations;
use serde::{Deserialize, Serialize};

/// The private part where only the actor may be a person.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActorOnly {
    pub(crate) actor: Option<Id>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsAdopted {
    pub(crate) by: By,
    pub(crate) readings: ReadingsV1,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsV1 {
    age_cutoff_day: u8,
    age_cutoff_month: u8,
    age_limit_years: u8,
    age_pmpk_exempt: bool,
    age_policy: AgePolicy,
    certificate_max_age_days: u8,
    originals_working_days: u8,
    preschools_max: u8,
    preschools_out_of_turn: u8,
    ratio: NonZeroU8,
    reserves_max: u8,
    validity_months: u8,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DayDecreed {
    pub(crate) by: By,
    pub(crate) day: Date,
    pub(crate) kind: Option<DayKind>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PreschoolRegistered {
    pub(crate) by: By,
    pub(crate) kind: Kind,
    pub(crate) open: bool,
    pub(crate) preschool: Id,
    pub(crate) settlement: Settlement,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlacesReported {
    pub(crate) by: By,
    pub(crate) capacity: u16,
    pub(crate) enrolled: u16,
    pub(crate) group: Group,
    pub(crate) preschool: Id,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueueImported {
    pub(crate) birth_year: i16,
    pub(crate) by: By,
    pub(crate) given_last_year: u32,
    pub(crate) phase: u8,
    pub(crate) preschool: Id,
    pub(crate) settlement: Settlement,
}

/// What version 1 did not say is what the rules of its time did.
impl From<ReadingsV1> for Readings {
    fn from(v1: ReadingsV1) -> Self {
        Self {
            ratio: v1.ratio,
            age_policy: v1.age_policy.into(),
            age_limit_years: v1.age_limit_years,
            age_cutoff_month: v1.age_cutoff_month,
            age_cutoff_day: v1.age_cutoff_day,
            age_pmpk_exempt: v1.age_pmpk_exempt,
            certificate_max_age_days: v1.certificate_max_age_days,
            preschools_max: v1.preschools_max,
            preschools_out_of_turn: v1.preschools_out_of_turn,
            reserves_max: v1.reserves_max,
            originals_working_days: v1.originals_working_days,
            validity_months: v1.validity_months,
            preschools_special: 2,
            preschools_sanatorium: 2,
            renewal_months: 12,
            // Nobody came back then.
            return_days: 0,
            rehabilitations: Rehabilitations::BY_PHTHISIATRICIAN,
        }
    }
}
