//! R1: the places of one child in all its queues, in process, beside counting in SQLite and PostgreSQL.
//!
//! The peers are spared half of the work: they count only who of the same turn filed earlier, with the best index there is.

mod postgres;
mod sqlite;

use std::hint::black_box;

use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Command, PersonId, QueueKind, State, Submission, apply, decide,
};
use rules::application::{Kato, Language, PreschoolId};
use rules::benefit::Turn;
use rules::{Day, Instant as Moment};
use serde_json::{Value, json};

use crate::Outcome;
use crate::measure::{Clock, Effort, time_whole};
use crate::report::Report;

/// Every child stands in the queues of these preschools: the longest queues that so many entries can make.
const PRESCHOOLS: [u128; 4] = [1, 2, 3, 4];

/// One place in one queue, as the peers see it.
#[derive(Clone, Copy)]
pub(crate) struct Row {
    queue: i32,
    turn: i16,
    filed_at: i64,
    seq: i64,
}

pub(crate) fn run(effort: Effort, report: &mut Report) -> Outcome {
    let sizes: &[u32] = effort.of(&[10_000, 100_000, 1_000_000], &[2_000]);
    let server = postgres::Server::start();
    if let Err(cause) = &server {
        report.note(format!("PostgreSQL is not measured: {cause}"));
    }
    for size in sizes {
        let state = state(size / 4)?;
        let ours = in_process(&state, effort.of(200_000, 2_000));
        row(report, *size, "registry", ours, ours);
        let rows = rows(&state);
        let asked = asked(&rows, effort.of(40, 4));
        let (time, sum) = sqlite::time(&rows, &asked)?;
        row(report, *size, "SQLite, count(*)", time, ours);
        if let Ok(server) = &server {
            let (time, other) = server.time(&rows, &asked)?;
            if other != sum {
                return Err(format!("PostgreSQL counts {other}, SQLite {sum}").into());
            }
            row(report, *size, "PostgreSQL, count(*)", time, ours);
        }
    }
    report.note("goal R1: the places of one child in all its queues <= 1000 ns in process");
    report.note("entries stand in four queues; each child stands in all four, and is asked for all four");
    report.note("registry and SQLite: processor time of the thread; PostgreSQL: time as it passes, for it is another process");
    report.note("the peers count the entries of the same turn filed earlier, by a covering index, prepared, over a local socket");
    Ok(())
}

/// A base in which so many children stand in the same four queues, four in ten of them in the first turn. (Out of turn
/// a child stands in one queue only.)
fn state(children: u32) -> Result<State, String> {
    let mut state = State::new();
    let settlement = Kato::parse("750000000").ok_or("a settlement")?;
    let start = Day::new(2026, 1, 5).map(Moment::start_of).ok_or("a day")?;
    let mut seq = 0;
    let mut give = |state: &mut State, actor, command, at| -> Result<(), String> {
        for event in decide(state, actor, command, at).map_err(|refusal| format!("{refusal:?}"))? {
            seq += 1;
            apply(state, seq, at, &event);
        }
        Ok(())
    };
    for id in PRESCHOOLS {
        let id = PreschoolId(id);
        let command = Command::RegisterPreschool { id, settlement, kind: QueueKind::General, open: true };
        give(&mut state, Actor::Import, command, start)?;
    }
    for n in 0..children {
        let turn = if n % 10 < 4 { Turn::FirstTurn } else { Turn::General };
        let submission = Submission {
            id: ApplicationId(u128::from(n)),
            number: ApplicationNumber::from_serial(u64::from(n)).ok_or("a number")?,
            child: PersonId(u128::from(n)),
            applicant: PersonId(u128::from(n) + (1 << 64)),
            kind: QueueKind::General,
            birth_date: Day::new(2023, 1 + n % 12, 1 + n % 28).ok_or("a birth date")?,
            pmpk: rules::application::Pmpk::None,
            settlement,
            preschools: PRESCHOOLS.map(PreschoolId).to_vec(),
            fresh_ids: Vec::new(),
            reserves: Vec::new(),
            turn,
            turn_without_scans: turn,
            documents_to_check: false,
            language: Language::Kazakh,
            publication: false,
        };
        let at = start.plus_millis(i64::from(n) * 20);
        give(&mut state, Actor::Import, Command::Submit(Box::new(submission)), at)?;
    }
    Ok(state)
}

/// Nanoseconds for the places of one child, over children spread over the whole base.
fn in_process(state: &State, times: u32) -> f64 {
    let all = state.applications();
    let mut at = 0;
    let mut next = || {
        // A step that visits the base in no order that a cache could foresee.
        at = (at + 7_919_317) % all.len().max(1);
        all.get(at)
    };
    let time = time_whole(Clock::Thread, 7, u64::from(times), || {
        for _ in 0..times {
            if let Some(application) = next() {
                for (queue, ahead) in state.places(black_box(application)) {
                    black_box((queue.key(), ahead.total() + 1));
                }
            }
        }
    });
    time.median
}

fn rows(state: &State) -> Vec<Row> {
    let mut rows = Vec::new();
    for application in state.applications() {
        for (queue, _) in (0i32..).zip(&application.preschools) {
            rows.push(Row {
                queue,
                turn: application.turn as i16,
                filed_at: application.key.filed_at.millis(),
                seq: application.key.seq.cast_signed(),
            });
        }
    }
    rows
}

/// Some children, each as its rows in all queues.
fn asked(rows: &[Row], count: usize) -> Vec<Vec<Row>> {
    let children: Vec<&[Row]> = rows.chunks(PRESCHOOLS.len()).collect();
    let step = (children.len() / count.max(1)).max(1);
    children.iter().skip(step / 2).step_by(step).take(count).map(|rows| rows.to_vec()).collect()
}

fn row(report: &mut Report, entries: u32, by: &str, nanos: f64, ours: f64) {
    report.row(&[
        ("by", Value::from(by)),
        ("entries", json!(entries)),
        ("ns", json!(nanos)),
        ("times_ours", json!(nanos / ours)),
        ("a_second", json!(1e9 / nanos)),
    ]);
}

/// Nanoseconds of asking for one of these children, and the sum of what was counted for all.
fn timed(
    clock: Clock,
    asked: &[Vec<Row>],
    mut count: impl FnMut(&Row) -> Result<i64, Box<dyn std::error::Error>>,
) -> Result<(f64, i64), Box<dyn std::error::Error>> {
    let mut answer: Result<i64, Box<dyn std::error::Error>> = Ok(0);
    let time = time_whole(clock, 3, asked.len() as u64, || {
        answer = asked.iter().flatten().try_fold(0, |sum, row| Ok(sum + count(row)?));
    });
    Ok((time.median, answer?))
}
