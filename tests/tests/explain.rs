//! Why a number changed: the two given cases, named ones, and the differences of whole lists as the oracle.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use registry::preschool::event::DocumentsCheck;
use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Cause, CauseCount, Coming, Event, Explanation, Leaving, Moment,
    PersonId, QueueKey, QueueKind, State, Submitted, apply, explain,
};
use rules::application::{Kato, Language, PreschoolId};
use rules::benefit::Turn;
use rules::queue_order::{Counts, FilingKey};
use rules::{Day, Instant, Readings};
use std::collections::{BTreeMap, BTreeSet};
use tests::oracle::{self, Entry};
use tests::world::{World, standing_in};

const PRESCHOOL: PreschoolId = PreschoolId(1);

/// One queue, in which applications are called by their number in the order of filing.
struct Register {
    state: State,
    seq: u64,
}

impl Register {
    /// A queue of these letters in the order of filing: `O` out of turn, `P` first turn, `G` general, `?` general
    /// while papers of an out-of-turn right are checked.
    fn new(phase: u8, letters: &str) -> Self {
        let mut register = Self { state: State::new(), seq: 0 };
        let queue = register.queue();
        register.happens(Event::QueueImported {
            actor: Actor::Import,
            queue,
            phase,
            given_last_year: 0,
            opaque: None,
        });
        for letter in letters.chars() {
            register.comes(letter);
        }
        register
    }

    fn queue(&self) -> QueueKey {
        QueueKey::general(Kato::parse("750000000").unwrap(), PRESCHOOL, 2023)
    }

    fn happens(&mut self, event: Event) {
        apply(&mut self.state, self.seq, Instant::from_millis(self.seq.cast_signed() * 1_000), &event);
        self.seq += 1;
    }

    fn comes(&mut self, letter: char) {
        let serial = u64::try_from(self.state.applications().len()).unwrap() + 1;
        let id = u128::from(serial);
        let turn = match letter {
            'O' => Turn::OutOfTurn,
            'P' => Turn::FirstTurn,
            _ => Turn::General,
        };
        let originals_until = Instant::from_millis(0);
        let check = DocumentsCheck { turn_if_confirmed: Turn::OutOfTurn, originals_until };
        self.happens(Event::Submitted(Box::new(Submitted {
            actor: Actor::Citizen(PersonId(id)),
            id: ApplicationId(id),
            number: ApplicationNumber::from_serial(serial).unwrap(),
            child: PersonId(1_000 + id),
            applicant: PersonId(id),
            kind: QueueKind::General,
            birth_date: Day::parse("2023-04-05").unwrap(),
            pmpk: rules::application::Pmpk::None,
            settlement: self.queue().settlement,
            preschools: vec![PRESCHOOL],
            opaque: Vec::new(),
            reserves: Vec::new(),
            turn,
            check: (letter == '?').then_some(check),
            valid_until: Instant::from_millis(i64::MAX),
            language: Language::Kazakh,
            publication: false,
        })));
    }

    fn withdraws(&mut self, n: u128) {
        let application = ApplicationId(n);
        self.happens(Event::Withdrawn { actor: Actor::Citizen(PersonId(n)), application });
    }

    fn turns(&mut self, n: u128, turn: Turn) {
        let application = ApplicationId(n);
        let actor = Actor::StateSystem;
        self.happens(Event::BenefitChanged { actor, application, turn, opened: Vec::new() });
    }

    fn confirms(&mut self, n: u128) {
        let (actor, application) = (Actor::Staff(PersonId(0)), ApplicationId(n));
        self.happens(Event::DocumentsConfirmed { actor, application, turn: Turn::OutOfTurn });
    }

    fn reads_with(&mut self, ratio: u8) {
        let readings = Readings { ratio: ratio.try_into().unwrap(), ..Readings::default() };
        self.happens(Event::ReadingsAdopted { actor: Actor::Staff(PersonId(0)), readings });
    }

    /// What happened to the number of the n-th application by the last event.
    fn last(&self, n: u128) -> (u32, u32, Vec<(Cause, i64, u32)>) {
        let told = self.told(n, self.seq - 2);
        (told.from.place(), told.to.place(), plain(&told.causes))
    }

    fn told(&self, n: u128, from: u64) -> Explanation {
        let to = Moment::Seq(self.seq - 1);
        explain(&self.state, ApplicationId(n), &self.queue(), Moment::Seq(from), to, 100).unwrap()
    }
}

fn plain(causes: &[CauseCount]) -> Vec<(Cause, i64, u32)> {
    causes.iter().map(|count| (count.cause, count.ahead_change, count.people)).collect()
}

#[test]
fn g1_withdraws_and_g4_moves_from_5_to_3() {
    let mut register = Register::new(0, "GGGPG");
    register.withdraws(1);
    let causes = vec![(Cause::Left(Leaving::Withdrawal), -1, 1), (Cause::YouPassed, -1, 1)];
    assert_eq!(register.last(5), (5, 3, causes));
    // The one who was passed stays fourth: one left, one passed.
    let causes = vec![(Cause::Left(Leaving::Withdrawal), -1, 1), (Cause::PassedYou, 1, 1)];
    assert_eq!(register.last(4), (4, 4, causes));
}

#[test]
fn a_new_g3_moves_p1_from_3_to_4() {
    let mut register = Register::new(0, "GGPP");
    register.comes('G');
    assert_eq!(register.last(3), (3, 4, vec![(Cause::Came(Coming::General), 1, 1)]));
    assert_eq!(register.last(4), (4, 5, vec![(Cause::Came(Coming::General), 1, 1)]));
    assert_eq!(register.last(1), (1, 1, vec![]));
}

#[test]
fn causes_have_names_and_directions() {
    // A first-turn right can put an early child behind three general ones.
    let mut register = Register::new(0, "GGGGG");
    register.turns(1, Turn::FirstTurn);
    assert_eq!(register.last(1), (1, 4, vec![(Cause::OwnBenefitGained, 3, 3)]));
    assert_eq!(register.last(2), (2, 1, vec![(Cause::OthersBenefitGained, -1, 1)]));
    assert_eq!(register.last(5), (5, 5, vec![]));
    register.turns(1, Turn::General);
    assert_eq!(register.last(1), (4, 1, vec![(Cause::OwnBenefitLost, -3, 3)]));
    assert_eq!(register.last(2), (1, 2, vec![(Cause::OthersBenefitLost, 1, 1)]));

    let mut register = Register::new(0, "GGG?");
    register.confirms(4);
    assert_eq!(register.last(4), (4, 1, vec![(Cause::OwnDocumentsConfirmed, -3, 3)]));
    assert_eq!(register.last(3), (3, 4, vec![(Cause::OthersDocumentsConfirmed, 1, 1)]));

    let mut register = Register::new(0, "GGGGGP");
    register.reads_with(5);
    assert_eq!(register.last(6), (4, 6, vec![(Cause::ReadingChanged, 2, 2)]));
    assert_eq!(register.last(4), (5, 4, vec![(Cause::ReadingChanged, -1, 1)]));
    assert_eq!(register.last(3), (3, 3, vec![]));
}

#[test]
fn equal_causes_are_one_group_and_the_line_is_kept() {
    let mut register = Register::new(0, "GGGGGG");
    for leaving in [2, 4] {
        register.withdraws(leaving);
    }
    register.comes('O');
    let told = register.told(6, 0);
    let expected = vec![(Cause::Left(Leaving::Withdrawal), -2, 2), (Cause::Came(Coming::OutOfTurn), 1, 1)];
    assert_eq!(plain(&told.causes), expected);
    assert_eq!(told.points.iter().map(|point| point.place).collect::<Vec<_>>(), [6, 5, 4, 5]);
    assert_eq!((told.from.place(), told.to.place(), told.best_place), (6, 5, 4));
    assert!(told.filing_order_held);
    // A window in time is the same window.
    let (from, to) = (Moment::At(told.from.at), Moment::At(told.to.at));
    let again = explain(&register.state, ApplicationId(6), &register.queue(), from, to, 100);
    assert_eq!(again, Some(told));
    register.withdraws(6);
    assert_eq!(register.told(6, 0).left, Some(Leaving::Withdrawal));
    let before = Moment::Seq(3);
    assert_eq!(explain(&register.state, ApplicationId(6), &register.queue(), before, before, 0), None);
}

/// What the lists say about one application in one queue: what each event did to the set of those ahead.
#[derive(Default)]
struct Ledger {
    /// Sequence number and who stood ahead after it.
    places: Vec<(u64, Counts)>,
    /// Sequence number, cause, more or fewer ahead, people.
    lines: Vec<(u64, Cause, i64, u32)>,
}

/// Causes of one event for one subject, from the lists before and after it alone.
fn differences(
    event: &Event,
    mover: Option<FilingKey>,
    me: FilingKey,
    before: &[Entry],
    after: &[Entry],
) -> Vec<(Cause, i64, u32)> {
    let place = |list: &[Entry], key: FilingKey| list.iter().position(|entry| entry.1 == key);
    let ahead = |list: &[Entry]| -> BTreeSet<FilingKey> {
        list.iter().map(|entry| entry.1).take_while(|key| *key != me).collect()
    };
    let turn = |list: &[Entry], key: FilingKey| list.iter().find(|entry| entry.1 == key).map(|entry| entry.0);
    let (had, has) = (ahead(before), ahead(after));
    let people = |count: usize| u32::try_from(count).unwrap();
    let size = |count: usize| i64::try_from(count).unwrap();
    if mover == Some(me) {
        let gained = turn(after, me) < turn(before, me);
        let cause = match event {
            Event::DocumentsConfirmed { .. } | Event::PartlyConfirmed { .. } => Cause::OwnDocumentsConfirmed,
            Event::BenefitChanged { .. } if gained => Cause::OwnBenefitGained,
            Event::BenefitChanged { .. } => Cause::OwnBenefitLost,
            Event::Changed(_) => Cause::OwnChoice,
            other => panic!("{other:?} does not move its own"),
        };
        let both = had.symmetric_difference(&has).count();
        return vec![(cause, size(has.len()) - size(had.len()), people(both))];
    }
    let mut causes = Vec::new();
    for (only, direction) in [(has.difference(&had), 1), (had.difference(&has), -1)] {
        for key in only {
            let cause = if matches!(event, Event::ReadingsAdopted { .. }) {
                Cause::ReadingChanged
            } else if Some(*key) != mover {
                if direction > 0 { Cause::PassedYou } else { Cause::YouPassed }
            } else if place(after, *key).is_none() {
                Cause::Left(match event {
                    Event::Withdrawn { .. } => Leaving::Withdrawal,
                    Event::DocumentsRefused { .. } => Leaving::Refused,
                    Event::RemovedDeceased { .. } => Leaving::Death,
                    Event::Changed(_) => Leaving::PreschoolsChanged,
                    Event::RemovedOverAge { .. } => Leaving::Age,
                    Event::RemovedExpired { .. } => Leaving::ValidityOver,
                    other => panic!("nobody leaves by {other:?}"),
                })
            } else if place(before, *key).is_none() {
                Cause::Came(match event {
                    Event::Submitted(submitted) => match submitted.turn {
                        Turn::OutOfTurn => Coming::OutOfTurn,
                        Turn::FirstTurn => Coming::FirstTurn,
                        Turn::General => Coming::General,
                    },
                    Event::Changed(_) => Coming::PreschoolsChanged,
                    Event::Returned { .. } => Coming::Returned,
                    _ => Coming::ReservesOpened,
                })
            } else if matches!(event, Event::DocumentsConfirmed { .. } | Event::PartlyConfirmed { .. }) {
                Cause::OthersDocumentsConfirmed
            } else if turn(after, *key) < turn(before, *key) {
                Cause::OthersBenefitGained
            } else {
                Cause::OthersBenefitLost
            };
            causes.push((cause, direction, 1));
        }
    }
    causes
}

/// Lives a world again, event by event, and keeps what whole lists say: one ledger for each time somebody came.
fn ledgers(world: &World) -> BTreeMap<(QueueKey, FilingKey), Vec<Ledger>> {
    let mut state = State::new();
    let mut lists: BTreeMap<QueueKey, (usize, Vec<Entry>)> = BTreeMap::new();
    let mut ledgers: BTreeMap<(QueueKey, FilingKey), Vec<Ledger>> = BTreeMap::new();
    for stored in &world.journal {
        let (seq, at, event) = (stored.envelope.seq, stored.envelope.at, journal::decode(stored).unwrap());
        apply(&mut state, seq, at, &event);
        let mover = event.application().and_then(|id| state.application(id)).map(|found| found.key);
        for queue in state.queues() {
            let (logged, before) = lists.entry(queue.key()).or_default();
            if *logged == queue.log().len() {
                continue;
            }
            let line = queue.line();
            let after = oracle::order(&standing_in(&state, queue), line.ratio.get(), line.phase.get());
            for entry in &after {
                let stood = before.iter().any(|other| other.1 == entry.1);
                let all = ledgers.entry((queue.key(), entry.1)).or_default();
                if !stood {
                    all.push(Ledger::default());
                }
                let ledger = all.last_mut().unwrap();
                if stood {
                    let causes = differences(&event, mover, entry.1, before, &after);
                    ledger
                        .lines
                        .extend(causes.into_iter().map(|(cause, by, people)| (seq, cause, by, people)));
                }
                ledger.places.push((seq, oracle::ahead(&after, entry)));
            }
            (*logged, *before) = (queue.log().len(), after);
        }
    }
    ledgers
}

/// One group for a cause and a direction, in the order of causes.
fn grouped(lines: impl Iterator<Item = (Cause, i64, u32)>) -> Vec<(Cause, i64, u32)> {
    let mut groups: BTreeMap<(Cause, i64), (i64, u32)> = BTreeMap::new();
    for (cause, by, people) in lines {
        let group = groups.entry((cause, by.signum())).or_default();
        *group = (group.0 + by, group.1 + people);
    }
    groups.into_iter().map(|((cause, _), (by, people))| (cause, by, people)).collect()
}

#[test]
fn explanations_are_the_differences_of_the_lists() {
    let mut seen: BTreeSet<Cause> = BTreeSet::new();
    let mut compared = 0;
    for seed in [3, 33, 333, 3_333] {
        let mut world = World::new(seed);
        for _ in 0..5_000 {
            let _ = world.step();
        }
        let last = world.state.last_seq().unwrap();
        for ((queue, key), all) in ledgers(&world) {
            let id = world.state.by_key(&key).unwrap().id;
            for _ in 0..4 {
                let (a, b) = (world.below(last + 1), world.below(last + 1));
                let (from, to) = (a.min(b), a.max(b));
                let told = explain(&world.state, id, &queue, Moment::Seq(from), Moment::Seq(to), usize::MAX);
                let Some(ledger) = all.iter().rev().find(|ledger| ledger.places[0].0 <= to) else {
                    assert_eq!(told, None);
                    continue;
                };
                let came = ledger.places[0].0;
                let told = told.unwrap();
                let at = |seq: u64| {
                    let held = ledger.places.iter().take_while(|(place, _)| *place <= seq.max(came));
                    held.last().unwrap().1
                };
                let within = ledger.lines.iter().filter(|line| line.0 > from && line.0 <= to);
                let expected = grouped(within.map(|(_, cause, by, people)| (*cause, *by, *people)));
                assert_eq!(
                    (told.from.ahead, told.to.ahead),
                    (at(from), at(to)),
                    "seed {seed}, {id:?}, {from}..{to}"
                );
                assert_eq!(plain(&told.causes), expected, "seed {seed}, {id:?}, {from}..{to}");
                let until = ledger.places.iter().filter(|(seq, _)| *seq <= to);
                let places: Vec<u32> = until.map(|(_, ahead)| ahead.total() + 1).collect();
                assert_eq!(told.best_place, *places.iter().min().unwrap());
                let mut line = places;
                line.dedup();
                assert_eq!(told.points.iter().map(|point| point.place).collect::<Vec<_>>(), line);
                seen.extend(told.causes.iter().map(|count| count.cause));
                compared += 1;
            }
        }
    }
    assert!(compared > 2_000, "{compared}");
    // All causes but the one that waits for referrals: 6 left, 6 came, 10 others.
    assert_eq!(seen.len(), 22, "{seen:?}");
}
