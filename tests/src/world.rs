//! A small country that lives by a seed: random commands of random actors through decide, journal and apply.

use crate::dice::Dice;
use crate::oracle::Entry;
use core::num::NonZeroU8;
use journal::{Stored, encode};
use registry::preschool::{
    Actor, Application, ApplicationId, ApplicationNumber, ArchiveReason, Change, Choice, Command, Conclusion,
    DocumentsOutcome, Event, GroupPlaces, OpaqueId, PersonId, Proven, Queue, QueueKey, QueueKind, Refusal,
    Rights, Standing, State, Submission, apply, decide,
};
use rules::age::{AgeGroup, AgePolicy};
use rules::application::{Kato, Language, Pmpk, PreschoolId};
use rules::benefit::Turn;
use rules::calendar::DayKind;
use rules::{Day, Instant, Readings};

const HOUR: i64 = 3_600_000;
const CHILDREN: u64 = 200;
const PRESCHOOLS: u64 = 8;
const STAFF: Actor = Actor::Staff(PersonId(9_000));

/// The country.
pub struct World {
    /// Its base.
    pub state: State,
    /// Its journal.
    pub journal: Vec<Stored>,
    /// Every application that was accepted.
    pub accepted: Vec<ApplicationId>,
    /// Its clock, which sometimes goes back.
    pub now: Instant,
    dice: Dice,
    serial: u64,
}

impl World {
    /// A country with eight preschools of two settlements; one is special, one a sanatorium.
    pub fn new(seed: u64) -> Self {
        let mut world = Self {
            state: State::new(),
            journal: Vec::new(),
            accepted: Vec::new(),
            now: Day::new(2025, 9, 1).map_or(Instant::default(), Instant::start_of),
            dice: Dice::new(seed),
            serial: 0,
        };
        for n in 0..PRESCHOOLS {
            let (id, settlement, kind) = (preschool(n), settlement(n / 4), kind(n));
            let given = Command::RegisterPreschool { id, settlement, kind, open: true };
            let done = world.give(Actor::Import, given);
            debug_assert!(done.is_ok(), "the first preschools fit");
        }
        world
    }

    /// Gives one command and keeps what comes of it.
    ///
    /// # Errors
    ///
    /// The refusal of `decide`.
    pub fn give(&mut self, actor: Actor, command: Command) -> Result<Vec<Event>, Refusal> {
        let events = decide(&self.state, actor, command, self.now)?;
        for event in &events {
            let seq = self.state.last_seq().map_or(0, |seq| seq + 1);
            let at = self.state.moment(self.now);
            let mut salt = [0; 32];
            salt.iter_mut().for_each(|byte| *byte = self.dice.bits().to_le_bytes()[0]);
            self.journal.push(encode(event, seq, at, salt));
            apply(&mut self.state, seq, at, event);
            if let Event::Submitted(submitted) = event {
                self.accepted.push(submitted.id);
            }
        }
        Ok(events)
    }

    /// One random command at a random moment.
    ///
    /// # Errors
    ///
    /// The refusal of `decide`; many commands of this country are wrong on purpose.
    pub fn step(&mut self) -> Result<Vec<Event>, Refusal> {
        let hours = match self.dice.below(500) {
            0 => 24 * 40,
            1..5 => -1,
            5..160 => 0,
            _ => 2,
        };
        let millis = self.dice.below(HOUR.cast_unsigned() * 2).cast_signed();
        self.now = self.now.plus_millis(hours * HOUR + if hours > 0 { millis } else { 0 });
        let (actor, command) = self.command();
        self.give(actor, command)
    }

    /// A random application; none when there are none.
    pub fn any_application(&mut self) -> Option<ApplicationId> {
        self.dice.pick(&self.accepted).copied()
    }

    /// A number below `end`, by the country's own chance.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.dice.below(end)
    }

    fn command(&mut self) -> (Actor, Command) {
        let application = self.any_application().unwrap_or(ApplicationId(0));
        match self.dice.below(100) {
            0..40 => self.submission(),
            40..45 => self.change(application),
            45 if self.dice.percent(50) => {
                let ended = |found: &&Application| {
                    matches!(found.standing, Standing::Archived(ArchiveReason::ValidityOver, _))
                };
                let ended: Vec<ApplicationId> =
                    self.state.applications().iter().filter(ended).map(|found| found.id).collect();
                let application = self.dice.pick(&ended).copied().unwrap_or(application);
                (self.filer(application), Command::Return { application })
            }
            45 => (self.filer(application), Command::Renew { application }),
            46 => {
                let publication = self.dice.percent(50);
                (self.filer(application), Command::SetPublication { application, publication })
            }
            47 if self.dice.percent(60) => (Actor::StateSystem, Command::RecordDeath { application }),
            47 => (STAFF, Command::MoveRightToAct { application, to: PersonId(2) }),
            48..54 => {
                let applicant = self.state.application(application).map(|found| found.applicant);
                let actor = match (self.dice.below(10), applicant) {
                    (0, _) | (_, None) => Actor::Citizen(PersonId(1)),
                    (1..3, _) => STAFF,
                    (3, _) => Actor::Job,
                    (_, Some(applicant)) => Actor::Citizen(applicant),
                };
                (actor, Command::Withdraw { application })
            }
            54..74 => {
                let waiting = self.state.applications().iter();
                let waits = |standing| matches!(standing, Standing::DocumentsUnderVerification(_));
                let waiting: Vec<ApplicationId> =
                    waiting.filter(|found| waits(found.standing)).map(|found| found.id).collect();
                let application = self.dice.pick(&waiting).copied().unwrap_or(application);
                let conclusion =
                    if self.dice.percent(50) { Conclusion::Holds } else { Conclusion::DoesNotHold };
                let turn = self.turn();
                let outcome = match self.dice.below(6) {
                    0..3 => DocumentsOutcome::Confirmed,
                    3 => DocumentsOutcome::PartlyConfirmed(Proven { turn, conclusion }),
                    4 => DocumentsOutcome::BenefitNotConfirmed,
                    _ => DocumentsOutcome::Refused,
                };
                (STAFF, Command::DecideDocuments { application, outcome })
            }
            74..84 => {
                let turn = self.turn();
                (Actor::StateSystem, Command::ChangeBenefit { application, turn })
            }
            84..88 => {
                let due = self.state.over_age(self.now.day()).next().map(|found| found.id);
                (Actor::Job, Command::RemoveOverAge { application: due.unwrap_or(application) })
            }
            88..92 => {
                let due = self.state.expired(self.now).next().map(|found| found.id);
                (Actor::Job, Command::RemoveExpired { application: due.unwrap_or(application) })
            }
            92..94 => {
                let ratio = NonZeroU8::MIN.saturating_add(self.dice.below(5).to_le_bytes()[0]);
                let policies = [AgePolicy::SchoolYear, AgePolicy::Birthday, AgePolicy::FullYears];
                let age_policy = self.dice.pick(&policies).copied().unwrap_or_default();
                (
                    STAFF,
                    Command::AdoptReadings {
                        readings: Readings { ratio, age_policy, ..Readings::default() },
                    },
                )
            }
            94..96 => {
                let n = self.dice.below(PRESCHOOLS);
                let (id, settlement, open) = (preschool(n), settlement(n / 4), self.dice.percent(70));
                let kind = kind(n);
                (Actor::StateSystem, Command::RegisterPreschool { id, settlement, kind, open })
            }
            96..98 => {
                let n = self.dice.below(PRESCHOOLS);
                let birth_year = 2021 + i16::from(self.dice.below(4).to_le_bytes()[0]);
                // Of every kind, and sometimes of one that the preschool is not.
                let of = if self.dice.percent(80) { kind(n) } else { QueueKind::General };
                let queue = QueueKey::of(of, settlement(n / 4), preschool(n), birth_year);
                let phase = self.dice.below(5).to_le_bytes()[0];
                let fresh_id = Some(OpaqueId(u128::from(self.dice.bits())));
                (Actor::Import, Command::ImportQueue { queue, phase, given_last_year: 12, fresh_id })
            }
            98 => {
                let kind = [None, Some(DayKind::Off), Some(DayKind::Worked)];
                let kind = self.dice.pick(&kind).copied().flatten();
                (STAFF, Command::DecreeDay { day: self.now.day().plus(3), kind })
            }
            _ => {
                let [capacity, enrolled] = [20, self.dice.below(24).to_le_bytes()[0]].map(u16::from);
                let preschool = preschool(self.dice.below(PRESCHOOLS + 1));
                let group = AgeGroup::Senior;
                let groups = vec![(group, GroupPlaces::plain(capacity, enrolled))];
                (Actor::StateSystem, Command::ReportPlaces { preschool, groups })
            }
        }
    }

    fn filer(&self, application: ApplicationId) -> Actor {
        self.state.application(application).map_or(STAFF, |found| Actor::Citizen(found.applicant))
    }

    /// Other preschools, other rights, both or neither.
    fn change(&mut self, application: ApplicationId) -> (Actor, Command) {
        let place = self.dice.below(2);
        let turn = self.turn();
        let most = if turn == Turn::OutOfTurn { 1 } else { 1 + self.dice.below(4) };
        let mut preschools: Vec<PreschoolId> = Vec::new();
        for _ in 0..most {
            let id = preschool(place * 4 + self.dice.below(4));
            if !preschools.contains(&id) {
                preschools.push(id);
            }
        }
        let choice = self.dice.percent(80).then_some(Choice { preschools, reserves: Vec::new() });
        let rights = self.dice.percent(60).then_some(Rights {
            turn,
            turn_without_scans: Turn::General,
            documents_to_check: self.dice.percent(30),
            pmpk: Pmpk::None,
        });
        let change = Change { application, rights, choice };
        (self.filer(application), Command::Change(Box::new(change)))
    }

    fn submission(&mut self) -> (Actor, Command) {
        let child = self.dice.below(CHILDREN);
        let birth_date = Day::new(2020, 3, 1).map_or(Day::from_epoch(0), |day| day.plus(child_age(child)));
        let applicant = PersonId(1_000 + u128::from(child / 2));
        let turn = self.turn();
        let place = self.dice.below(2);
        // Now and then too many, one twice, one elsewhere, none.
        let most = if turn == Turn::OutOfTurn && self.dice.percent(90) { 1 } else { 1 + self.dice.below(5) };
        let near = |dice: &mut Dice| preschool(place * 4 + dice.below(4) + u64::from(dice.percent(2)));
        let mut preschools: Vec<PreschoolId> = Vec::new();
        for _ in 0..most {
            let id = near(&mut self.dice);
            if !preschools.contains(&id) || self.dice.percent(3) {
                preschools.push(id);
            }
        }
        let mut reserves: Vec<PreschoolId> = Vec::new();
        if turn == Turn::OutOfTurn || self.dice.percent(2) {
            for _ in 0..self.dice.below(4) {
                let id = near(&mut self.dice);
                if !preschools.contains(&id) && !reserves.contains(&id) {
                    reserves.push(id);
                }
            }
        }
        self.serial += u64::from(!self.dice.percent(2));
        let of = match self.dice.below(10) {
            0 => QueueKind::Special,
            1 => QueueKind::Sanatorium,
            _ => QueueKind::General,
        };
        // Mostly the one preschool of the kind.
        if of != QueueKind::General && self.dice.percent(90) {
            preschools = Vec::from([preschool(if of == QueueKind::Special { 7 } else { 3 })]);
            reserves.clear();
        }
        let place = if of == QueueKind::General { place } else { u64::from(of == QueueKind::Special) };
        let fresh_ids = preschools.iter().map(|_| OpaqueId(u128::from(self.dice.bits()))).collect();
        let submission = Submission {
            id: ApplicationId(u128::from(self.serial) << 64),
            number: ApplicationNumber::from_serial(self.serial)
                .or_else(|| ApplicationNumber::from_serial(0))
                .unwrap_or_else(|| unreachable!("0 has a number")),
            child: PersonId(u128::from(child)),
            applicant,
            kind: of,
            birth_date,
            pmpk: if child.is_multiple_of(11) { Pmpk::Confirmed } else { Pmpk::None },
            settlement: settlement(place),
            preschools,
            fresh_ids,
            reserves,
            turn,
            turn_without_scans: if self.dice.percent(20) { Turn::FirstTurn } else { Turn::General },
            documents_to_check: self.dice.percent(if turn == Turn::OutOfTurn { 85 } else { 15 }),
            language: Language::Kazakh,
            publication: self.dice.percent(50),
        };
        let actor = match self.dice.below(20) {
            0 => Actor::Citizen(PersonId(1)),
            1 => Actor::Job,
            2..5 => STAFF,
            _ => Actor::Citizen(applicant),
        };
        (actor, Command::Submit(Box::new(submission)))
    }

    fn turn(&mut self) -> Turn {
        match self.dice.below(8) {
            0 => Turn::OutOfTurn,
            1..4 => Turn::FirstTurn,
            _ => Turn::General,
        }
    }
}

/// Who stands in a queue, from the applications alone: the queue's own lists are not asked.
pub fn standing_in(state: &State, queue: &Queue) -> Vec<Entry> {
    let stands = |application: &&registry::preschool::Application| {
        application.is_live() && application.queues().any(|key| key == queue.key())
    };
    state.applications().iter().filter(stands).map(|found| (found.turn, found.key)).collect()
}

/// Spread over four years, many in each, so that queues of one year are long.
fn child_age(child: u64) -> u32 {
    u32::try_from(child * 17 % 1_400).unwrap_or(0)
}

/// The last one of each settlement is not general.
const fn kind(n: u64) -> QueueKind {
    match n {
        7 => QueueKind::Special,
        3 => QueueKind::Sanatorium,
        _ => QueueKind::General,
    }
}

fn preschool(n: u64) -> PreschoolId {
    PreschoolId(100 + u128::from(n))
}

fn settlement(n: u64) -> Kato {
    let code = if n == 0 { "750000000" } else { "191010000" };
    Kato::parse(code).unwrap_or_else(|| unreachable!("nine digits"))
}
