//! What somebody asks of the base. A command is an intention; what comes of it are [`Event`](super::Event)s.

use super::ids::{ApplicationId, ApplicationNumber, OpaqueId, PersonId, QueueKey};
use alloc::boxed::Box;
use alloc::vec::Vec;
use rules::age::AgeGroup;
use rules::application::{Kato, Language, Pmpk, PreschoolId, QueueKind};
use rules::benefit::Turn;
use rules::calendar::DayKind;
use rules::{Day, Readings};

/// Who asks. Every command carries it and every event records it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Actor {
    /// A citizen for itself or its child.
    Citizen(PersonId),
    /// An authorised employee.
    Staff(PersonId),
    /// A state system whose fact changed, or an external system that sends on behalf of its operator.
    StateSystem,
    /// A job on the law's clock.
    Job,
    /// The migration of historical data (paras 7.3, 9).
    Import,
}

/// A commanded happening.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Command {
    /// From now on the law is read so.
    AdoptReadings {
        /// The readings.
        readings: Readings,
    },
    /// A decree moves a day; no kind takes the decree back.
    DecreeDay {
        /// The day.
        day: Day,
        /// What it becomes.
        kind: Option<DayKind>,
    },
    /// A preschool enters the register, opens or closes.
    RegisterPreschool {
        /// Its id.
        id: PreschoolId,
        /// Where it is.
        settlement: Kato,
        /// Its kind.
        kind: QueueKind,
        /// Whether applications may name it.
        open: bool,
    },
    /// Figures of places by age group.
    ReportPlaces {
        /// Of which preschool.
        preschool: PreschoolId,
        /// Its groups, each once.
        groups: Vec<(AgeGroup, GroupPlaces)>,
    },
    /// Migration: what a queue remembers, before anything stands in it.
    ImportQueue {
        /// Which queue.
        queue: QueueKey,
        /// General applications served since the last first-turn one.
        phase: u8,
        /// Places it gave in the last twelve months.
        given_last_year: u32,
        /// The published id of a special or sanatorium queue that begins now; a general one is published by its key.
        fresh_id: Option<OpaqueId>,
    },
    /// An application for a queue.
    Submit(Box<Submission>),
    /// The result of checking papers (app. 1_1 para 10).
    DecideDocuments {
        /// Whose.
        application: ApplicationId,
        /// The result.
        outcome: DocumentsOutcome,
    },
    /// The child is to leave the queue (para 9.2).
    Withdraw {
        /// Which application.
        application: ApplicationId,
    },
    /// A documented change of representative: another one acts from now on (C-24).
    MoveRightToAct {
        /// Which application.
        application: ApplicationId,
        /// Who acts from now on.
        to: PersonId,
    },
    /// A state system says that a right began or ended.
    ChangeBenefit {
        /// Whose.
        application: ApplicationId,
        /// The turn that holds from now on.
        turn: Turn,
    },
    /// Rights or preschools of a general application are replaced (app. 1_3).
    Change(Box<Change>),
    /// Consent to publication of the name is given or taken back (C-26).
    SetPublication {
        /// Which application.
        application: ApplicationId,
        /// Whether a name may stand in the published list from now on.
        publication: bool,
    },
    /// The standing is extended (app. 1_2).
    Renew {
        /// Which application.
        application: ApplicationId,
    },
    /// The interest is confirmed after all, in the days that are given for it after the end of the validity (CA-24).
    Return {
        /// Which application.
        application: ApplicationId,
    },
    /// The civil registry records the child as deceased (para 22.c).
    RecordDeath {
        /// Which application.
        application: ApplicationId,
    },
    /// The nightly job: the age limit (order 254 para 18).
    RemoveOverAge {
        /// Which application.
        application: ApplicationId,
    },
    /// The nightly job: the validity is over (C-29).
    RemoveExpired {
        /// Which application.
        application: ApplicationId,
    },
}

/// Places of a group as the preschool reports them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct GroupPlaces {
    /// Places by the building.
    pub capacity: u16,
    /// Of them with staff.
    pub staffed: u16,
    /// Children enrolled.
    pub enrolled: u16,
    /// Places held by referrals that the base did not issue.
    pub held: u16,
    /// Places that will come free, as families said.
    pub expected: u16,
}

impl GroupPlaces {
    /// A group of which only capacity and enrolled are known: with staff for all, nothing held, nothing expected.
    pub const fn plain(capacity: u16, enrolled: u16) -> Self {
        Self { capacity, staffed: capacity, enrolled, held: 0, expected: 0 }
    }
}

/// A valid application as the contract parsed it, with the facts that state systems gave.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Submission {
    /// Its random id.
    pub id: ApplicationId,
    /// Its public number.
    pub number: ApplicationNumber,
    /// For whom.
    pub child: PersonId,
    /// Who applies.
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
    /// Fresh random ids, one for each preschool: a special or sanatorium queue that begins now takes its one.
    pub fresh_ids: Vec<OpaqueId>,
    /// Reserves that open if an out-of-turn right is not confirmed.
    pub reserves: Vec<PreschoolId>,
    /// The turn the parent chose.
    pub turn: Turn,
    /// The turn that needs no papers: `Application::turn_without_scans`.
    pub turn_without_scans: Turn,
    /// Whether staff must see papers: `Application::needs_document_check`.
    pub documents_to_check: bool,
    /// Desired language of upbringing.
    pub language: Language,
    /// Whether a name may stand in the published list.
    pub publication: bool,
}

/// What of a general application is replaced; what is not named stays (app. 1_3 para 3).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Which application.
    pub application: ApplicationId,
    /// The rights, if they are replaced.
    pub rights: Option<Rights>,
    /// The preschools, if they are replaced.
    pub choice: Option<Choice>,
}

/// New rights of an application, as the contract parsed them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rights {
    /// The turn the parent chose.
    pub turn: Turn,
    /// The turn that needs no papers; a right that staff confirmed before needs none.
    pub turn_without_scans: Turn,
    /// Whether staff must see new papers.
    pub documents_to_check: bool,
    /// What is known of a PMPK conclusion now.
    pub pmpk: Pmpk,
}

/// New preschools of an application.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// The chosen preschools in order of preference.
    pub preschools: Vec<PreschoolId>,
    /// Reserves that open if an out-of-turn right is not confirmed.
    pub reserves: Vec<PreschoolId>,
}

/// What the check of papers found (C-20).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum DocumentsOutcome {
    /// All papers confirmed.
    Confirmed,
    /// Some rights are confirmed and some are not: those that are count.
    PartlyConfirmed(Proven),
    /// The benefit is not confirmed: the application stands without it (PS-23).
    BenefitNotConfirmed,
    /// Identity, citizenship, the representative's rights, a PMPK conclusion or a phthisiatrician's referral that the queue
    /// needs is not confirmed: reasoned refusal.
    Refused,
}

/// What the confirmed papers of several prove.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Proven {
    /// The strongest turn of the confirmed rights.
    pub turn: Turn,
    /// What is known of the PMPK conclusion, if one was among the papers.
    pub conclusion: Conclusion,
}

/// What the check of papers says of a scanned PMPK conclusion.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Conclusion {
    /// It holds, so that it lifts the age limit for good.
    Holds,
    /// There is none, or it does not hold.
    DoesNotHold,
}
