//! Why a command was refused: a closed list, each with the provision it rests on.

use super::change;
use rules::application::{PreschoolId, cites};
use rules::{Cite, Day, Instant, age, impairment, queue_kind, rehabilitation};

/// Why nothing happened. The state is as before.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Refusal {
    /// A citizen may file and withdraw only as the applicant.
    NotYours,
    /// This actor does not give this command.
    NotForActor,
    /// The child already stands in a queue of this kind in the country.
    ChildAlreadyStands,
    /// The application id was used.
    IdTaken,
    /// The application number was used.
    NumberTaken,
    /// Fewer than one or more preschools than may be chosen.
    PreschoolCount {
        /// How many were named.
        given: u8,
        /// How many may be.
        max: u8,
    },
    /// With an out-of-turn right another number of preschools must be chosen.
    OutOfTurnPreschoolCount {
        /// How many were named.
        given: u8,
        /// How many must be.
        required: u8,
    },
    /// Reserves stand only beside an out-of-turn right, and only so many.
    ReserveCount {
        /// How many were named.
        given: u8,
        /// How many may be.
        max: u8,
    },
    /// A preschool is named twice.
    PreschoolRepeated(PreschoolId),
    /// Not in the register.
    PreschoolUnknown(PreschoolId),
    /// Closed.
    PreschoolClosed(PreschoolId),
    /// Not a preschool of the queue's kind.
    PreschoolOtherKind(PreschoolId),
    /// In another settlement.
    PreschoolElsewhere(PreschoolId),
    /// A registered preschool keeps its settlement and kind.
    PreschoolIsAnother(PreschoolId),
    /// The special queue needs a PMPK conclusion.
    ConclusionMissing,
    /// The sanatorium queue needs a phthisiatrician's referral.
    DoctorReferralMissing,
    /// Benefits do not count in this kind of queue.
    NoBenefitHere,
    /// The birth date is after today.
    BirthDateAhead,
    /// The child is over the age limit.
    OverAge {
        /// Since this day.
        since: Day,
    },
    /// The child is not over the age limit.
    NotOverAge,
    /// The validity is not over.
    StillValid {
        /// Its last moment.
        until: Instant,
    },
    /// No such application.
    ApplicationUnknown,
    /// The application is in the archive.
    NotLive,
    /// Applications of special and sanatorium queues are not changed, only withdrawn and filed anew.
    KindNotChanged,
    /// While papers are checked nothing is changed.
    DocumentsUnderVerification {
        /// The last moment to show the originals.
        until: Instant,
    },
    /// A year was added already: the standing reaches further than a renewal from today would.
    RenewedAlready {
        /// Its last moment.
        until: Instant,
    },
    /// The standing reaches the day before the child is over age: nothing can be added.
    ReachesAgeLimit {
        /// From this day the child is over age.
        since: Day,
    },
    /// Only what left because its validity was over comes back.
    NotToReturn,
    /// The days to come back are over.
    ReturnOver {
        /// Their last moment.
        until: Instant,
    },
    /// Its papers were decided, which is final, or none had to be checked.
    DocumentsNotUnderVerification,
    /// A queue remembers nothing new once something stood in it.
    QueueInUse,
    /// A figure is beyond what is possible: more taken than places, a phase beyond the ratio.
    FigureImpossible,
}

impl Refusal {
    /// The provision it rests on.
    pub const fn cite(self) -> Cite {
        match self {
            Self::NotYours => Cite::new("PS-A1_1.4.a"),
            Self::NotForActor => Cite::new("PS-12"),
            Self::ChildAlreadyStands => cites::ONE_QUEUE,
            Self::IdTaken => Cite::new("PS-A1_1.4.1"),
            Self::NumberTaken => Cite::new("PS-A1_1.1.6"),
            Self::PreschoolCount { .. } | Self::PreschoolRepeated(_) => cites::PRESCHOOLS,
            Self::OutOfTurnPreschoolCount { .. } | Self::ReserveCount { .. } => cites::OUT_OF_TURN,
            Self::PreschoolUnknown(_) | Self::PreschoolClosed(_) | Self::PreschoolIsAnother(_) => {
                cites::REGISTERED
            }
            Self::PreschoolOtherKind(_) => Cite::new("PS-16"),
            Self::PreschoolElsewhere(_) => Cite::new("PS-16.a"),
            Self::ConclusionMissing => impairment::NEEDS_CONCLUSION,
            Self::DoctorReferralMissing => rehabilitation::NEEDS_REFERRAL,
            Self::NoBenefitHere => queue_kind::SPECIAL_WITHOUT_BENEFITS,
            Self::BirthDateAhead => cites::BIRTH_DATE,
            Self::OverAge { .. } | Self::NotOverAge => age::CITE,
            Self::StillValid { .. } => Cite::new("C-29"),
            Self::ApplicationUnknown => Cite::new("PS-A1_1.1.6"),
            Self::NotLive => Cite::new("PS-9.2"),
            Self::KindNotChanged => Cite::new("PS-A1_3.3.c"),
            Self::DocumentsUnderVerification { .. } => Cite::new("PS-A1_3.1.4"),
            Self::RenewedAlready { .. } | Self::ReachesAgeLimit { .. } => Cite::new("PS-A1_2.3.b"),
            Self::NotToReturn | Self::ReturnOver { .. } => change::RETURN,
            Self::DocumentsNotUnderVerification => Cite::new("PS-A1_1.10.b"),
            Self::QueueInUse => Cite::new("C-02"),
            Self::FigureImpossible => Cite::new("PS-12"),
        }
    }

    /// The wire's code; it never changes its meaning.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotYours => "not_yours",
            Self::NotForActor => "not_for_actor",
            Self::ChildAlreadyStands => "child_already_stands",
            Self::IdTaken => "id_taken",
            Self::NumberTaken => "number_taken",
            Self::PreschoolCount { .. } => "preschool_count",
            Self::OutOfTurnPreschoolCount { .. } => "out_of_turn_preschool_count",
            Self::ReserveCount { .. } => "reserve_count",
            Self::PreschoolRepeated(_) => "preschool_repeated",
            Self::PreschoolUnknown(_) => "preschool_unknown",
            Self::PreschoolClosed(_) => "preschool_closed",
            Self::PreschoolOtherKind(_) => "preschool_other_kind",
            Self::ConclusionMissing => "conclusion_missing",
            Self::DoctorReferralMissing => "doctor_referral_missing",
            Self::NoBenefitHere => "no_benefit_here",
            Self::PreschoolElsewhere(_) => "preschool_elsewhere",
            Self::PreschoolIsAnother(_) => "preschool_is_another",
            Self::BirthDateAhead => "birth_date_ahead",
            Self::OverAge { .. } => "over_age",
            Self::NotOverAge => "not_over_age",
            Self::StillValid { .. } => "still_valid",
            Self::ApplicationUnknown => "application_unknown",
            Self::NotLive => "not_live",
            Self::KindNotChanged => "kind_not_changed",
            Self::DocumentsUnderVerification { .. } => "documents_under_verification",
            Self::RenewedAlready { .. } => "renewed_already",
            Self::ReachesAgeLimit { .. } => "reaches_age_limit",
            Self::NotToReturn => "not_to_return",
            Self::ReturnOver { .. } => "return_over",
            Self::DocumentsNotUnderVerification => "documents_not_under_verification",
            Self::QueueInUse => "queue_in_use",
            Self::FigureImpossible => "figure_impossible",
        }
    }
}
