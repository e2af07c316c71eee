//! How we read the law where it is silent or contradicts itself: one value, recorded by the journal.
//!
//! Each field names the question of the catalogue (`C-nn`, `CA-nn`) that it answers; the defaults are the catalogue's.

use crate::age::AgePolicy;
use crate::queue_kind::QueueKind;
use crate::rehabilitation::Rehabilitations;
use core::num::NonZeroU8;

/// All readings that the coded rules use. One value for the country so far; by settlement and date is later work.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Readings {
    /// General applications to one first-turn application: 3, not 5 (C-01).
    pub ratio: NonZeroU8,
    /// Order 254 paras 18 and 24.9 (CA-01).
    pub age_policy: AgePolicy,
    /// Years that must not be exceeded (CA-01).
    pub age_limit_years: u8,
    /// Month of the cut-off day (CA-01, C-13).
    pub age_cutoff_month: u8,
    /// Day of the cut-off day.
    pub age_cutoff_day: u8,
    /// A PMPK conclusion lifts the age limit (C-13, CA-03).
    pub age_pmpk_exempt: bool,
    /// Days a workplace certificate may be old on the filing day (C-21).
    pub certificate_max_age_days: u8,
    /// Preschools in one general application (C-12).
    pub preschools_max: u8,
    /// Preschools with an out-of-turn right (C-12, PS-21.b).
    pub preschools_out_of_turn: u8,
    /// Preschools in one application for the special queue (C-12).
    pub preschools_special: u8,
    /// Preschools in one application for the sanatorium queue (C-12).
    pub preschools_sanatorium: u8,
    /// Reserve preschools beside an out-of-turn right; they open if the right is not confirmed.
    pub reserves_max: u8,
    /// Working days to show originals at the queueing stage (C-19).
    pub originals_working_days: u8,
    /// Months a queue application is valid (C-29).
    pub validity_months: u8,
    /// Months that a renewal adds to the old end (C-28).
    pub renewal_months: u8,
    /// Days after the end of its validity in which an application that nobody confirmed may come back by its filing time; with
    /// none the archive is final (CA-24).
    pub return_days: u8,
    /// Kinds of rehabilitation or prevention that a sanatorium application may name; neither act lists them.
    pub rehabilitations: Rehabilitations,
}

impl Default for Readings {
    fn default() -> Self {
        Self {
            ratio: THREE,
            age_policy: AgePolicy::SchoolYear,
            age_limit_years: 6,
            age_cutoff_month: 9,
            age_cutoff_day: 1,
            age_pmpk_exempt: true,
            certificate_max_age_days: 10,
            preschools_max: 4,
            preschools_out_of_turn: 1,
            preschools_special: 2,
            preschools_sanatorium: 2,
            reserves_max: 3,
            originals_working_days: 5,
            validity_months: 12,
            renewal_months: 12,
            return_days: 30,
            rehabilitations: Rehabilitations::BY_PHTHISIATRICIAN,
        }
    }
}

impl Readings {
    /// Preschools in one application of this kind; with an out-of-turn right there is another number (C-12).
    pub const fn most_preschools(&self, kind: QueueKind) -> u8 {
        match kind {
            QueueKind::General => self.preschools_max,
            QueueKind::Special => self.preschools_special,
            QueueKind::Sanatorium => self.preschools_sanatorium,
        }
    }
}

const THREE: NonZeroU8 = match NonZeroU8::new(3) {
    Some(three) => three,
    None => NonZeroU8::MIN,
};
