//! Random walks over decide and apply that hold what must always hold. A failure names its seed.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use registry::preschool::{Application, Moment, Standing, State, apply, explain};
use rules::benefit::Turn;
use std::collections::{BTreeMap, BTreeSet};
use tests::oracle::{self, Entry};
use tests::world::{World, standing_in};

const SEEDS: [u64; 6] = [1, 17, 254, 351, 2_026, 20_230_401];
const STEPS: u32 = 12_000;

/// Says which seed was being walked when a check failed.
struct Seed(u64, u32);

impl Drop for Seed {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("walk of seed {} failed at step {}", self.0, self.1);
        }
    }
}

#[test]
fn what_must_always_hold_holds() {
    let mut refusals: BTreeMap<&'static str, u32> = BTreeMap::new();
    let mut events = BTreeSet::new();
    for seed in SEEDS {
        let mut world = World::new(seed);
        let mut here = Seed(seed, 0);
        for step in 1..=STEPS {
            here.1 = step;
            if let Err(refusal) = world.step() {
                *refusals.entry(refusal.as_str()).or_default() += 1;
            }
            if step % 60 == 0 {
                one_live_application_for_a_child(&world.state);
                nobody_is_lost(&world);
                places_are_one_to_n(&world.state);
                jobs_find_whom_they_must(&world);
            }
            if step % 7 == 0 {
                causes_sum(&mut world);
            }
        }
        a_prospect_comes_true(&world.state);
        the_journal_rebuilds_the_state(&world);
        assert!(world.accepted.len() > 300, "a walk must get somewhere: {}", world.accepted.len());
        events.extend(world.journal.iter().map(|stored| stored.envelope.kind));
    }
    let names: BTreeSet<&str> = journal::TYPES.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(events, names, "a walk must see every event");
    assert!(refusals.len() >= 18, "a walk must run into walls: {refusals:?}");
}

fn one_live_application_for_a_child(state: &State) {
    let live: Vec<&Application> = state.applications().iter().filter(|found| found.is_live()).collect();
    let children: BTreeSet<_> = live.iter().map(|found| (found.child, found.kind)).collect();
    assert_eq!(children.len(), live.len());
    for found in live {
        assert_eq!(state.live_of_child(found.child, found.kind), Some(found));
    }
}

fn nobody_is_lost(world: &World) {
    let state = &world.state;
    assert_eq!(state.applications().len(), world.accepted.len());
    for id in &world.accepted {
        let found = state.application(*id).unwrap();
        assert_eq!(state.by_number(found.number), Some(found));
        assert_eq!(state.by_key(&found.key), Some(found));
        assert!(state.of_child(found.child).any(|other| other == found));
        assert!(state.applications_of(found.applicant).any(|other| other == found));
        let stands = state.places(found).count();
        match found.standing {
            Standing::InQueue | Standing::DocumentsUnderVerification(_) => {
                assert_eq!(stands, found.preschools.len(), "a number in each preschool");
            }
            Standing::Archived(_, at) => {
                assert_eq!(stands, 0);
                assert_eq!(found.history.last().unwrap().at, at);
            }
        }
    }
}

fn places_are_one_to_n(state: &State) {
    for queue in state.queues() {
        let standing = standing_in(state, queue);
        let line = queue.line();
        let list = oracle::order(&standing, line.ratio.get(), line.phase.get());
        assert_eq!(queue.order().collect::<Vec<Entry>>(), list);
        for (place, (turn, key)) in (0..).zip(&list) {
            let ahead = queue.place(key, *turn).unwrap();
            assert_eq!(ahead.total(), place);
            assert_eq!(ahead, oracle::ahead(&list, &(*turn, *key)));
        }
    }
}

fn jobs_find_whom_they_must(world: &World) {
    let (state, today) = (&world.state, world.now.day());
    let readings = state.readings();
    let over = |found: &&Application| {
        found.is_live()
            && rules::age::is_over_age(found.birth_date, today, found.pmpk.lifts_age_limit(), readings)
    };
    let expected: BTreeSet<_> = state.applications().iter().filter(over).map(|found| found.id).collect();
    let found: Vec<_> = state.over_age(today).collect();
    assert!(found.is_sorted_by_key(|found| found.birth_date));
    assert_eq!(found.iter().map(|found| found.id).collect::<BTreeSet<_>>(), expected);
    let expired = |found: &&Application| found.is_live() && found.valid_until < world.now;
    let expected: BTreeSet<_> = state.applications().iter().filter(expired).map(|found| found.id).collect();
    assert_eq!(state.expired(world.now).map(|found| found.id).collect::<BTreeSet<_>>(), expected);
}

fn causes_sum(world: &mut World) {
    let Some(id) = world.any_application() else { return };
    let last = world.state.last_seq().unwrap();
    let (a, b) = (world.below(last + 2), world.below(last + 2));
    let found = world.state.application(id).unwrap();
    for queue in found.queues() {
        let (from, to) = (Moment::Seq(a.min(b)), Moment::Seq(a.max(b)));
        let Some(told) = explain(&world.state, id, &queue, from, to, 5) else {
            assert!(a.max(b) < found.history.last().unwrap().seq);
            continue;
        };
        let sum: i64 = told.causes.iter().map(|cause| cause.ahead_change).sum();
        assert_eq!(sum, i64::from(told.to.ahead.total()) - i64::from(told.from.ahead.total()), "{told:?}");
        assert!(told.filing_order_held);
        assert!(told.best_place <= told.to.place() && told.best_place <= told.from.place());
        assert!(told.points.len() <= 5);
        assert_eq!(told.points.last().unwrap().place, told.to.place());
        let now = explain(&world.state, id, &queue, from, Moment::Seq(last), 0).unwrap();
        match world.state.queue(&queue).unwrap().place(&found.key, found.turn) {
            Some(ahead) => assert_eq!((now.to.ahead, now.left), (ahead, None)),
            None => assert!(now.left.is_some()),
        }
    }
}

/// The place that is promised for another turn is the one in a list where the child stands so.
fn a_prospect_comes_true(state: &State) {
    for queue in state.queues() {
        let standing = standing_in(state, queue);
        let line = queue.line();
        for (_, key) in &standing {
            for turn in Turn::ALL {
                let mut other: Vec<Entry> =
                    standing.iter().filter(|entry| entry.1 != *key).copied().collect();
                other.push((turn, *key));
                let list = oracle::order(&other, line.ratio.get(), line.phase.get());
                assert_eq!(queue.place_if(key, turn), oracle::ahead(&list, &(turn, *key)));
            }
        }
        for turn in Turn::ALL {
            let key = rules::queue_order::FilingKey { filed_at: state.last_at().unwrap(), seq: u64::MAX };
            let mut other = standing.clone();
            other.push((turn, key));
            let list = oracle::order(&other, line.ratio.get(), line.phase.get());
            assert_eq!(state.place_of_new(&queue.key(), turn), oracle::ahead(&list, &(turn, key)));
            assert_eq!(queue.place_if(&key, turn), oracle::ahead(&list, &(turn, key)));
        }
    }
}

fn the_journal_rebuilds_the_state(world: &World) {
    let mut rebuilt = State::new();
    let mut before = None;
    for (seq, stored) in (0..).zip(&world.journal) {
        journal::verify(stored).unwrap();
        let envelope = &stored.envelope;
        assert_eq!(envelope.seq, seq);
        assert!(before <= Some(envelope.at), "the journal's time never goes back");
        before = Some(envelope.at);
        apply(&mut rebuilt, envelope.seq, envelope.at, &journal::decode(stored).unwrap());
    }
    assert!(rebuilt == world.state, "the fold of the journal is the state");
}

#[test]
fn a_refused_command_changes_nothing() {
    let mut world = World::new(99);
    let mut refused = 0;
    for _ in 0..600 {
        let (state, kept) = (world.state.clone(), world.journal.len());
        if let Err(refusal) = world.step() {
            refused += 1;
            assert!(world.state == state && world.journal.len() == kept, "{refusal:?}");
            assert!(!refusal.cite().id().is_empty());
        }
    }
    assert!(refused > 100, "{refused}");
}
