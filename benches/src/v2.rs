//! V2: `kezek check` - lines a second on one core, beside a JSON schema on the same lines.

use std::io;

use cli::check::line::Form;
use cli::check::run::{Settings, check};
use serde_json::{Value, json};

use crate::measure::{Clock, Effort, as_f64, time_whole};
use crate::peers::by_schema;
use crate::report::Report;
use crate::{Outcome, sample};

pub(crate) fn run(effort: Effort, report: &mut Report) -> Outcome {
    let lines = effort.of(20_000, 500);
    let runs = effort.of(9, 2);
    let schema = by_schema::build()?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    for (what, make) in [("2 KB", sample::large as fn(u32) -> Value), ("as typed", sample::right)] {
        let (input, bad) = file(lines, make)?;
        let bytes = as_f64(input.len() as u64) / f64::from(lines);
        let mut ours = 0.0;
        for threads in [1, cores] {
            if threads == 1 && ours > 0.0 {
                break;
            }
            let settings = Settings { today: sample::today(), form: Form::Json, warnings: false, threads };
            let judged = || check(&input[..], &mut io::sink(), &settings, |_| {});
            let counts = judged().map_err(|failure| failure.to_string())?;
            if (counts.lines, counts.bad) != (u64::from(lines), bad) {
                return Err(format!("{} lines, {} bad; not {lines}, {bad}", counts.lines, counts.bad).into());
            }
            let clock = if threads == 1 { Clock::Thread } else { Clock::Wall };
            let time = time_whole(clock, runs, counts.lines, || {
                let _ = judged();
            });
            let who = if threads == 1 {
                "kezek check, one core".to_owned()
            } else {
                format!("kezek check, {threads} cores")
            };
            if threads == 1 {
                ours = time.per_second();
            }
            row(report, what, &who, bytes, time.per_second(), ours);
        }
        let mut found = 0;
        let theirs = time_whole(Clock::Thread, runs, u64::from(lines), || {
            found = 0;
            for line in input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                let faults =
                    serde_json::from_slice(line).map_or(1, |value| by_schema::faults(&schema, &value));
                found += u64::from(faults > 0);
            }
        });
        if found != bad {
            return Err(format!("the schema finds {found} bad lines, not {bad}").into());
        }
        row(report, what, "serde_json + jsonschema, one core", bytes, theirs.per_second(), ours);
        let alone = time_whole(Clock::Thread, runs, u64::from(lines), || {
            for line in input.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                std::hint::black_box(serde_json::from_slice::<contract::ApplicationDraft>(line).is_ok());
            }
        });
        row(report, what, "serde_json alone, one core", bytes, alone.per_second(), ours);
    }
    report.note("goal V2: >= 200 000 lines/s a core for 2 KB lines");
    report
        .note("every twentieth line has a fault; the lines are in memory, the faults are written to nowhere");
    Ok(())
}

/// Lines, every twentieth with a fault, and how many these are.
fn file(lines: u32, make: fn(u32) -> Value) -> Result<(Vec<u8>, u64), serde_json::Error> {
    let mut out = Vec::new();
    let mut bad = 0;
    for serial in 0..lines {
        let mut value = make(serial);
        if serial % 20 == 7 {
            bad += 1;
            if let Some(place) = value.pointer_mut("/child/iin") {
                *place = json!("999999000013");
            }
        }
        serde_json::to_writer(&mut out, &value)?;
        out.push(b'\n');
    }
    Ok((out, bad))
}

fn row(report: &mut Report, what: &str, who: &str, bytes: f64, rate: f64, ours: f64) {
    report.row(&[
        ("lines", Value::from(what)),
        ("by", Value::from(who)),
        ("bytes_a_line", json!(bytes)),
        ("lines_a_second", json!(rate)),
        ("mb_a_second", json!(rate * bytes / 1e6)),
        ("ours_is_times", json!(ours / rate)),
    ]);
}
