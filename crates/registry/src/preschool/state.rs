//! The state: a fold over the events, and the questions that can be asked of it.
//!
//! Every answer that lists something comes in one order: no hasher is used. Applications lie in the order of filing.

use super::command::{Actor, GroupPlaces};
use super::event::DocumentsCheck;
use super::ids::{ApplicationId, ApplicationNumber, Cohort, OpaqueId, PersonId, QueueKey};
use super::queue::Queue;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::vec::Vec;
use rules::age::{self, AgeGroup};
use rules::application::{Kato, Language, Pmpk, PreschoolId, QueueKind};
use rules::benefit::Turn;
use rules::calendar::Calendar;
use rules::queue_order::{Counts, FilingKey};
use rules::{Day, Instant, Readings};

/// The base as it is after some event.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct State {
    pub(super) last: Option<(u64, Instant)>,
    pub(super) readings: Readings,
    pub(super) calendar: Calendar,
    pub(super) preschools: BTreeMap<PreschoolId, Preschool>,
    /// In the order of their beginning; an index into this list never changes.
    pub(super) queues: Vec<Queue>,
    pub(super) queue_by_key: BTreeMap<QueueKey, Slot>,
    pub(super) queue_by_opaque: BTreeMap<OpaqueId, Slot>,
    /// By sequence number, ascending; an index into this list is a slot and never changes.
    pub(super) applications: Vec<Application>,
    pub(super) by_id: BTreeMap<ApplicationId, Slot>,
    pub(super) by_number: BTreeMap<ApplicationNumber, Slot>,
    pub(super) by_applicant: BTreeSet<(PersonId, Slot)>,
    pub(super) by_child: BTreeSet<(PersonId, Slot)>,
    pub(super) live_by_child: BTreeMap<(PersonId, QueueKind), Slot>,
    pub(super) live_by_birth: BTreeSet<(Day, Slot)>,
    pub(super) live_by_validity: BTreeSet<(Instant, Slot)>,
    /// Papers under verification, by the last moment to show the originals.
    pub(super) by_check: BTreeSet<(Instant, Slot)>,
}

/// Where an application or a queue lies in its list.
pub(super) type Slot = u32;

/// A preschool of the register.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Preschool {
    /// Its id.
    pub id: PreschoolId,
    /// Where it is.
    pub settlement: Kato,
    /// Its kind.
    pub kind: QueueKind,
    /// Whether applications may name it.
    pub open: bool,
    /// Last reported figures by group.
    pub places: BTreeMap<AgeGroup, Places>,
}

/// Figures of the places of one group.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Places {
    /// What was reported.
    pub reported: GroupPlaces,
    /// When.
    pub reported_at: Instant,
}

impl Places {
    /// Places with staff that nobody has and nothing holds.
    pub const fn free(&self) -> u16 {
        self.reported.staffed.saturating_sub(self.reported.enrolled).saturating_sub(self.reported.held)
    }
}

/// An application, live or in the archive.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Application {
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
    /// Moment and number of filing; it never changes.
    pub key: FilingKey,
    /// The turn that holds now, or held last.
    pub turn: Turn,
    /// Where it stands.
    pub standing: Standing,
    /// The preschools in whose queues it stands, in order of preference; opened reserves come last.
    pub preschools: Vec<PreschoolId>,
    /// Reserves that are not open.
    pub reserves: Vec<PreschoolId>,
    /// The check of papers that the end of the validity broke off; it goes on if the application comes back.
    pub broken_off: Option<DocumentsCheck>,
    /// Last moment of validity.
    pub valid_until: Instant,
    /// Desired language of upbringing.
    pub language: Language,
    /// Whether a name may stand in the published list.
    pub publication: bool,
    /// What happened to it, in order.
    pub history: Vec<Step>,
    /// The queues of `preschools`, one for one, so that a place needs no search for them.
    pub(super) slots: Vec<Slot>,
}

/// Where an application stands (order 351 section 17.1 of the catalogue).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standing {
    /// In the queue, with a provisional number while papers are checked (C-19).
    DocumentsUnderVerification(DocumentsCheck),
    /// In the queue.
    InQueue,
    /// Out of the queue, for this reason, since this moment.
    Archived(ArchiveReason, Instant),
}

/// Why an application is in the archive.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum ArchiveReason {
    /// Taken back.
    Withdrawn,
    /// Over the age limit.
    OverAge,
    /// Validity over.
    ValidityOver,
    /// What it rests on was not confirmed: reasoned refusal (C-20).
    DocumentsNotConfirmed,
    /// The child died; never named further.
    Deceased,
}

/// One happening in the life of an application.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Step {
    /// The journal's sequence number.
    pub seq: u64,
    /// When.
    pub at: Instant,
    /// By whom.
    pub actor: Actor,
    /// What.
    pub kind: StepKind,
}

/// What happened to an application.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum StepKind {
    /// Accepted, with this turn; papers may have to be checked.
    Submitted {
        /// The turn that held then.
        turn: Turn,
        /// Whether papers had to be checked.
        documents_to_check: bool,
    },
    /// Papers confirmed.
    DocumentsConfirmed {
        /// The turn from then on.
        turn: Turn,
    },
    /// Some rights confirmed, some not.
    PartlyConfirmed {
        /// The turn from then on.
        turn: Turn,
    },
    /// The benefit was not confirmed.
    BenefitNotConfirmed {
        /// The turn from then on.
        turn: Turn,
    },
    /// A right began or ended.
    BenefitChanged {
        /// The turn before.
        from: Turn,
        /// The turn from then on.
        to: Turn,
    },
    /// Rights or preschools were replaced.
    Changed {
        /// The turn before.
        from: Turn,
        /// The turn from then on.
        to: Turn,
        /// Whether papers had to be checked.
        documents_to_check: bool,
    },
    /// Consent to publication was given or taken back.
    PublicationSet {
        /// Whether a name may stand in the published list from then on.
        publication: bool,
    },
    /// The standing was extended.
    Renewed {
        /// Its new last moment.
        until: Instant,
    },
    /// Back from the archive by its filing time.
    Returned {
        /// Its new last moment.
        until: Instant,
    },
    /// Another representative acts from then on.
    RightToActMoved,
    /// Into the archive.
    Archived(ArchiveReason),
}

impl Application {
    /// Whether it stands in its queues.
    pub const fn is_live(&self) -> bool {
        !matches!(self.standing, Standing::Archived(..))
    }

    /// The queues of its preschools, in order of preference.
    pub fn queues(&self) -> impl Iterator<Item = QueueKey> + '_ {
        self.preschools.iter().map(|preschool| self.queue(*preschool))
    }

    /// The queue of this child at a preschool.
    pub fn queue(&self, preschool: PreschoolId) -> QueueKey {
        QueueKey::of(self.kind, self.settlement, preschool, birth_year(self.birth_date))
    }
}

fn at<T>(list: &[T], slot: Slot) -> Option<&T> {
    list.get(usize::try_from(slot).ok()?)
}

/// The calendar year of birth as a queue has it; a day has four-digit years.
pub fn birth_year(birth_date: Day) -> i16 {
    i16::try_from(birth_date.year()).unwrap_or(i16::MAX)
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// The base before any event: the default readings and the known decrees.
    pub fn new() -> Self {
        Self {
            last: None,
            readings: Readings::default(),
            calendar: Calendar::known(),
            preschools: BTreeMap::new(),
            queues: Vec::new(),
            queue_by_key: BTreeMap::new(),
            queue_by_opaque: BTreeMap::new(),
            applications: Vec::new(),
            by_id: BTreeMap::new(),
            by_number: BTreeMap::new(),
            by_applicant: BTreeSet::new(),
            by_child: BTreeSet::new(),
            live_by_child: BTreeMap::new(),
            live_by_birth: BTreeSet::new(),
            live_by_validity: BTreeSet::new(),
            by_check: BTreeSet::new(),
        }
    }

    /// The last applied sequence number; none before the first event.
    pub fn last_seq(&self) -> Option<u64> {
        self.last.map(|(seq, _)| seq)
    }

    /// The moment of the last applied event.
    pub fn last_at(&self) -> Option<Instant> {
        self.last.map(|(_, at)| at)
    }

    /// The moment that an event decided `now` gets: the journal's time never goes back.
    pub fn moment(&self, now: Instant) -> Instant {
        self.last_at().map_or(now, |last| last.max(now))
    }

    /// How the law is read.
    pub const fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The calendar with its decrees.
    pub const fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// All preschools, by id.
    pub fn preschools(&self) -> impl Iterator<Item = &Preschool> {
        self.preschools.values()
    }

    /// One preschool.
    pub fn preschool(&self, id: PreschoolId) -> Option<&Preschool> {
        self.preschools.get(&id)
    }

    /// All queues, by key.
    pub fn queues(&self) -> impl Iterator<Item = &Queue> {
        self.queue_by_key.values().filter_map(|slot| at(&self.queues, *slot))
    }

    /// One queue; none when nothing ever stood in it and nothing was imported.
    pub fn queue(&self, key: &QueueKey) -> Option<&Queue> {
        at(&self.queues, *self.queue_by_key.get(key)?)
    }

    /// The queues of a preschool, by key.
    pub fn queues_of(&self, one: &Preschool) -> impl Iterator<Item = &Queue> {
        let key = |cohort| QueueKey { settlement: one.settlement, preschool: one.id, cohort };
        let all = key(Cohort::BirthYear(i16::MIN))..=key(Cohort::Everybody);
        self.queue_by_key.range(all).filter_map(|(_, slot)| at(&self.queues, *slot))
    }

    /// The special or sanatorium queue of this published id.
    pub fn queue_by_opaque(&self, id: OpaqueId) -> Option<&Queue> {
        at(&self.queues, *self.queue_by_opaque.get(&id)?)
    }

    /// All applications, in the order of filing.
    pub fn applications(&self) -> &[Application] {
        &self.applications
    }

    /// One application.
    pub fn application(&self, id: ApplicationId) -> Option<&Application> {
        self.at(*self.by_id.get(&id)?)
    }

    /// The application of this public number.
    pub fn by_number(&self, number: ApplicationNumber) -> Option<&Application> {
        self.at(*self.by_number.get(&number)?)
    }

    /// The application that was filed with this key: who stands behind an entry of [`Queue::order`].
    pub fn by_key(&self, key: &FilingKey) -> Option<&Application> {
        let at = self.applications.binary_search_by_key(&key.seq, |application| application.key.seq).ok()?;
        self.applications.get(at).filter(|application| application.key == *key)
    }

    /// What this person filed, in the order of filing.
    pub fn applications_of(&self, applicant: PersonId) -> impl Iterator<Item = &Application> {
        self.range(&self.by_applicant, applicant)
    }

    /// What was filed for this child, in the order of filing.
    pub fn of_child(&self, child: PersonId) -> impl Iterator<Item = &Application> {
        self.range(&self.by_child, child)
    }

    /// The one live application of this child for a kind of queue (PS-20.a).
    pub fn live_of_child(&self, child: PersonId, kind: QueueKind) -> Option<&Application> {
        self.at(*self.live_by_child.get(&(child, kind))?)
    }

    /// Live applications of children over age on this day, the oldest child first.
    pub fn over_age(&self, today: Day) -> impl Iterator<Item = &Application> {
        // The later a child is born, the later it is over age, so the first one who is not ends the list.
        self.live_by_birth
            .iter()
            .take_while(move |(birth, _)| age::is_over_age(*birth, today, false, &self.readings))
            .filter_map(|(_, slot)| self.at(*slot))
            .filter(move |child| {
                age::is_over_age(child.birth_date, today, child.pmpk.lifts_age_limit(), &self.readings)
            })
    }

    /// Live applications whose validity is over, the earliest end first.
    pub fn expired(&self, now: Instant) -> impl Iterator<Item = &Application> {
        self.live_by_validity.range(..(now, Slot::MIN)).filter_map(|(_, slot)| self.at(*slot))
    }

    /// Live applications whose validity ends in a period, both ends included, the earliest end first.
    pub fn ending(&self, from: Instant, to: Instant) -> impl Iterator<Item = &Application> {
        let period = (from, Slot::MIN)..=(to, Slot::MAX);
        self.live_by_validity.range(period).filter_map(|(_, slot)| self.at(*slot))
    }

    /// Applications whose papers are under verification, the earliest end of the family's term first.
    pub fn under_verification(&self) -> impl Iterator<Item = (&Application, DocumentsCheck)> {
        self.by_check.iter().filter_map(|(_, slot)| {
            let found = self.at(*slot)?;
            match found.standing {
                Standing::DocumentsUnderVerification(check) => Some((found, check)),
                Standing::InQueue | Standing::Archived(..) => None,
            }
        })
    }

    /// Where the check of this application's papers stands in that order, if they are under verification.
    pub(super) fn check_of(&self, id: ApplicationId) -> Option<(Instant, Slot)> {
        let slot = *self.by_id.get(&id)?;
        match self.at(slot)?.standing {
            Standing::DocumentsUnderVerification(check) => Some((check.originals_until, slot)),
            Standing::InQueue | Standing::Archived(..) => None,
        }
    }

    /// Who stands ahead of a live application in each of its queues, in order of preference.
    pub fn places<'a>(&'a self, application: &'a Application) -> impl Iterator<Item = (&'a Queue, Counts)> {
        application.slots.iter().filter_map(|slot| {
            let queue = at(&self.queues, *slot)?;
            Some((queue, queue.place(&application.key, application.turn)?))
        })
    }

    fn at(&self, slot: Slot) -> Option<&Application> {
        at(&self.applications, slot)
    }

    fn range<'a>(
        &'a self,
        index: &'a BTreeSet<(PersonId, Slot)>,
        person: PersonId,
    ) -> impl Iterator<Item = &'a Application> {
        index.range((person, Slot::MIN)..=(person, Slot::MAX)).filter_map(|(_, slot)| self.at(*slot))
    }
}
