//! What happened. An event records outcomes - the turn that holds, the end of a term - so that `apply` calls no rule.
//!
//! The moment and the sequence number are those of the envelope; the filing key of an application is made of them.

use super::command::{Actor, Conclusion, GroupPlaces};
use super::ids::{ApplicationId, ApplicationNumber, OpaqueId, PersonId, QueueKey};
use alloc::boxed::Box;
use alloc::vec::Vec;
use rules::age::AgeGroup;
use rules::application::{Kato, Language, Pmpk, PreschoolId, QueueKind};
use rules::benefit::Turn;
use rules::calendar::DayKind;
use rules::{Day, Instant, Readings};

/// A happening of the base.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Event {
    /// The law is read so from now on.
    ReadingsAdopted {
        /// By whom.
        actor: Actor,
        /// The readings.
        readings: Readings,
    },
    /// A day was moved, or its decree taken back.
    DayDecreed {
        /// By whom.
        actor: Actor,
        /// The day.
        day: Day,
        /// What it became.
        kind: Option<DayKind>,
    },
    /// A preschool is registered so.
    PreschoolRegistered {
        /// By whom.
        actor: Actor,
        /// Its id.
        id: PreschoolId,
        /// Where it is.
        settlement: Kato,
        /// Its kind.
        kind: QueueKind,
        /// Whether applications may name it.
        open: bool,
    },
    /// Figures of places.
    PlacesReported {
        /// By whom.
        actor: Actor,
        /// Of which preschool.
        preschool: PreschoolId,
        /// Its groups.
        groups: Vec<(AgeGroup, GroupPlaces)>,
    },
    /// What a queue remembers from before.
    QueueImported {
        /// By whom.
        actor: Actor,
        /// Which queue.
        queue: QueueKey,
        /// The phase it starts with.
        phase: u8,
        /// Places it gave in the last twelve months.
        given_last_year: u32,
        /// The published id of a special or sanatorium queue.
        opaque: Option<OpaqueId>,
    },
    /// An application was accepted.
    Submitted(Box<Submitted>),
    /// All papers confirmed: the chosen turn holds.
    DocumentsConfirmed {
        /// By whom.
        actor: Actor,
        /// Whose.
        application: ApplicationId,
        /// The turn that holds now.
        turn: Turn,
    },
    /// Some rights were confirmed and some were not: those that were count.
    PartlyConfirmed {
        /// By whom.
        actor: Actor,
        /// Whose.
        application: ApplicationId,
        /// The turn that holds now.
        turn: Turn,
        /// Whether a scanned PMPK conclusion was among what holds.
        conclusion: Conclusion,
        /// Reserves that opened.
        opened: Vec<PreschoolId>,
    },
    /// The benefit was not confirmed.
    BenefitNotConfirmed {
        /// By whom.
        actor: Actor,
        /// Whose.
        application: ApplicationId,
        /// The turn that holds now.
        turn: Turn,
        /// Reserves that opened.
        opened: Vec<PreschoolId>,
    },
    /// What the application itself rests on was not confirmed: reasoned refusal, into the archive.
    DocumentsRefused {
        /// By whom.
        actor: Actor,
        /// Whose.
        application: ApplicationId,
    },
    /// Taken back.
    Withdrawn {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
    },
    /// Another representative acts from now on; place and number stay.
    RightToActMoved {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
        /// Who acts from now on.
        to: PersonId,
    },
    /// A right began or ended.
    BenefitChanged {
        /// By whom.
        actor: Actor,
        /// Whose.
        application: ApplicationId,
        /// The turn that holds now.
        turn: Turn,
        /// Reserves that opened because an out-of-turn right ended.
        opened: Vec<PreschoolId>,
    },
    /// Rights or preschools were replaced. All of what now holds stands here, also what stayed.
    Changed(Box<Changed>),
    /// Consent to publication of the name was given or taken back.
    PublicationSet {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
        /// Whether a name may stand in the published list from now on.
        publication: bool,
    },
    /// The standing was extended.
    Renewed {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
        /// Last moment of validity from now on.
        valid_until: Instant,
    },
    /// It came back from the archive by its filing time.
    Returned {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
        /// Last moment of validity from now on.
        valid_until: Instant,
        /// The check of papers that its end had broken off, with a new term; none where nothing is left to check.
        check: Option<DocumentsCheck>,
    },
    /// The child is recorded as deceased, into the archive.
    RemovedDeceased {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
    },
    /// Over the age limit, into the archive.
    RemovedOverAge {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
    },
    /// Validity over, into the archive.
    RemovedExpired {
        /// By whom.
        actor: Actor,
        /// Which application.
        application: ApplicationId,
    },
}

/// An accepted application.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Submitted {
    /// By whom.
    pub actor: Actor,
    /// Its id.
    pub id: ApplicationId,
    /// Its public number.
    pub number: ApplicationNumber,
    /// For whom.
    pub child: PersonId,
    /// Who applied.
    pub applicant: PersonId,
    /// For which kind of queue.
    pub kind: QueueKind,
    /// The child's birth date.
    pub birth_date: Day,
    /// What is known of a PMPK conclusion.
    pub pmpk: Pmpk,
    /// Where.
    pub settlement: Kato,
    /// The chosen preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// The published ids of these queues, one for each preschool; none for general ones, which are named.
    pub opaque: Vec<OpaqueId>,
    /// Reserves, not yet open.
    pub reserves: Vec<PreschoolId>,
    /// The turn that holds now.
    pub turn: Turn,
    /// Papers that must be checked, if any.
    pub check: Option<DocumentsCheck>,
    /// Last moment of validity.
    pub valid_until: Instant,
    /// Desired language of upbringing.
    pub language: Language,
    /// Whether a name may stand in the published list.
    pub publication: bool,
}

/// A changed application: what holds after the change.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Changed {
    /// By whom.
    pub actor: Actor,
    /// Which application.
    pub application: ApplicationId,
    /// The turn that holds now.
    pub turn: Turn,
    /// Papers that must be checked, if any.
    pub check: Option<DocumentsCheck>,
    /// What is known of a PMPK conclusion.
    pub pmpk: Pmpk,
    /// The chosen preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// Reserves, not yet open.
    pub reserves: Vec<PreschoolId>,
}

/// A check of papers that is going on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct DocumentsCheck {
    /// The turn that will hold if they are confirmed.
    pub turn_if_confirmed: Turn,
    /// Last moment to show the originals (C-19).
    pub originals_until: Instant,
}

impl Event {
    /// Who did it.
    pub fn actor(&self) -> Actor {
        match self {
            Self::Submitted(submitted) => submitted.actor,
            Self::Changed(changed) => changed.actor,
            Self::ReadingsAdopted { actor, .. }
            | Self::DayDecreed { actor, .. }
            | Self::PreschoolRegistered { actor, .. }
            | Self::PlacesReported { actor, .. }
            | Self::QueueImported { actor, .. }
            | Self::DocumentsConfirmed { actor, .. }
            | Self::PartlyConfirmed { actor, .. }
            | Self::BenefitNotConfirmed { actor, .. }
            | Self::DocumentsRefused { actor, .. }
            | Self::Withdrawn { actor, .. }
            | Self::RightToActMoved { actor, .. }
            | Self::BenefitChanged { actor, .. }
            | Self::PublicationSet { actor, .. }
            | Self::Renewed { actor, .. }
            | Self::Returned { actor, .. }
            | Self::RemovedDeceased { actor, .. }
            | Self::RemovedOverAge { actor, .. }
            | Self::RemovedExpired { actor, .. } => *actor,
        }
    }

    /// Which application it happened to, if to one.
    pub fn application(&self) -> Option<ApplicationId> {
        match self {
            Self::Submitted(submitted) => Some(submitted.id),
            Self::Changed(changed) => Some(changed.application),
            Self::DocumentsConfirmed { application, .. }
            | Self::PartlyConfirmed { application, .. }
            | Self::BenefitNotConfirmed { application, .. }
            | Self::DocumentsRefused { application, .. }
            | Self::Withdrawn { application, .. }
            | Self::RightToActMoved { application, .. }
            | Self::BenefitChanged { application, .. }
            | Self::PublicationSet { application, .. }
            | Self::Renewed { application, .. }
            | Self::Returned { application, .. }
            | Self::RemovedDeceased { application, .. }
            | Self::RemovedOverAge { application, .. }
            | Self::RemovedExpired { application, .. } => Some(*application),
            Self::ReadingsAdopted { .. }
            | Self::DayDecreed { .. }
            | Self::PreschoolRegistered { .. }
            | Self::PlacesReported { .. }
            | Self::QueueImported { .. } => None,
        }
    }
}
