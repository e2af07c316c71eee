//! Version 3 of the readings: how long an application may come back after its end.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{AgePolicy, By, Rehabilitation};
use core::num::NonZeroU8;
use rules::Readings;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsAdoptedV3 {
    pub(crate) by: By,
    pub(crate) readings: ReadingsV3,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReadingsV3 {
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
    return_days: u8,
    validity_months: u8,
}

impl From<Readings> for ReadingsV3 {
    fn from(readings: Readings) -> Self {
        let Readings {
            ratio,
            age_policy,
            age_limit_years,
            age_cutoff_month,
            age_cutoff_day,
            age_pmpk_exempt,
            certificate_max_age_days,
            preschools_max,
            preschools_out_of_turn,
            preschools_special,
            preschools_sanatorium,
            reserves_max,
            originals_working_days,
            validity_months,
            renewal_months,
            return_days,
            rehabilitations,
        } = readings;
        Self {
            age_cutoff_day,
            age_cutoff_month,
            age_limit_years,
            age_pmpk_exempt,
            age_policy: age_policy.into(),
            certificate_max_age_days,
            originals_working_days,
            preschools_max,
            preschools_out_of_turn,
            preschools_sanatorium,
            preschools_special,
            ratio,
            rehabilitations: rehabilitations.iter().map(Into::into).collect(),
            renewal_months,
            reserves_max,
            return_days,
            validity_months,
        }
    }
}

impl From<ReadingsV3> for Readings {
    fn from(v3: ReadingsV3) -> Self {
        Self {
            ratio: v3.ratio,
            age_policy: v3.age_policy.into(),
            age_limit_years: v3.age_limit_years,
            age_cutoff_month: v3.age_cutoff_month,
            age_cutoff_day: v3.age_cutoff_day,
            age_pmpk_exempt: v3.age_pmpk_exempt,
            certificate_max_age_days: v3.certificate_max_age_days,
            preschools_max: v3.preschools_max,
            preschools_out_of_turn: v3.preschools_out_of_turn,
            preschools_special: v3.preschools_special,
            preschools_sanatorium: v3.preschools_sanatorium,
            reserves_max: v3.reserves_max,
            originals_working_days: v3.originals_working_days,
            validity_months: v3.validity_months,
            renewal_months: v3.renewal_months,
            return_days: v3.return_days,
            rehabilitations: v3.rehabilitations.into_iter().map(Into::into).collect(),
        }
    }
}
