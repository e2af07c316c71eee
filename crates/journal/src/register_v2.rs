//! Version 2 of the readings: how many preschools of each kind, how a renewal counts, what a sanatorium may be for.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{AgePolicy, By, Rehabilitation};
use core::num::NonZeroU8;
use rules::Readings;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsAdoptedV2 {
    pub(crate) by: By,
    pub(crate) readings: ReadingsV2,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsV2 {
    age_cutoff_day: u8,
    age_cutoff_month: u8,
    age_limit_years: u8,
    age_pmpk_exempt: bool,
    age_policy: AgePolicy,
    certificate_max_age_days: u8,
    originals_working_days: u8,
    preschools_max: u8,
    preschools_out_of_turn: u8,
    preschools_sanatorium: u8,
    preschools_special: u8,
    ratio: NonZeroU8,
    rehabilitations: Vec<Rehabilitation>,
    renewal_months: u8,
    reserves_max: u8,
    validity_months: u8,
}

/// What version 2 did not say: nobody came back then.
impl From<ReadingsV2> for Readings {
    fn from(v2: ReadingsV2) -> Self {
        Self {
            ratio: v2.ratio,
            age_policy: v2.age_policy.into(),
            age_limit_years: v2.age_limit_years,
            age_cutoff_month: v2.age_cutoff_month,
            age_cutoff_day: v2.age_cutoff_day,
            age_pmpk_exempt: v2.age_pmpk_exempt,
            certificate_max_age_days: v2.certificate_max_age_days,
            preschools_max: v2.preschools_max,
            preschools_out_of_turn: v2.preschools_out_of_turn,
            preschools_special: v2.preschools_special,
            preschools_sanatorium: v2.preschools_sanatorium,
            reserves_max: v2.reserves_max,
            originals_working_days: v2.originals_working_days,
            validity_months: v2.validity_months,
            renewal_months: v2.renewal_months,
            return_days: 0,
            rehabilitations: v2.rehabilitations.into_iter().map(Into::into).collect(),
        }
    }
}
