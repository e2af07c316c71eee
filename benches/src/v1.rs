//! V1: a whole application checked - nanoseconds and allocations an application.

use contract::Facts;
use rules::{Readings, Severity};
use serde_json::{Value, json};

use crate::measure::{Effort, Nanos, allocations, time};
use crate::peers::{by_garde, by_schema, by_validator};
use crate::report::Report;
use crate::{Outcome, sample};

pub(crate) fn run(effort: Effort, report: &mut Report) -> Outcome {
    let readings = Readings::default();
    let facts = Facts::none(&readings);
    let today = sample::today();
    let schema = by_schema::build()?;
    for (what, value, faults) in [("right", sample::right(1), 0), ("five faults", sample::five_faults(1), 5)]
    {
        let draft = sample::draft(&value)?;
        let parse = |draft| contract::parse(draft, &facts, today);
        let found = parse(draft.clone()).err().unwrap_or_default();
        let blocks = found.iter().filter(|fault| fault.code.severity() == Severity::Block).count();
        expect("contract::parse", blocks, faults)?;
        let ours = time(effort, || draft.clone(), parse);
        row(report, what, "contract::parse", ours, ours, allocations(draft.clone(), parse));

        let by_garde: by_garde::Draft = serde_json::from_value(value.clone())?;
        expect("garde", by_garde::faults(&by_garde), faults)?;
        let theirs = time(effort, || (), |()| by_garde::faults(&by_garde));
        row(report, what, "garde", theirs, ours, allocations((), |()| by_garde::faults(&by_garde)));

        let by_validator: by_validator::Draft = serde_json::from_value(value.clone())?;
        expect("validator", by_validator::faults(&by_validator), faults)?;
        let theirs = time(effort, || (), |()| by_validator::faults(&by_validator));
        row(
            report,
            what,
            "validator",
            theirs,
            ours,
            allocations((), |()| by_validator::faults(&by_validator)),
        );

        expect("jsonschema", by_schema::faults(&schema, &value), faults)?;
        let theirs = time(effort, || (), |()| by_schema::faults(&schema, &value));
        row(
            report,
            what,
            "jsonschema",
            theirs,
            ours,
            allocations((), |()| by_schema::faults(&schema, &value)),
        );
    }
    report.note("goal V1: a right application <= 1000 ns, with five faults <= 2000 ns");
    report.note("peers look at a draft and keep nothing; contract::parse also builds the valid application, and alone");
    report
        .note("judges what joins fields: turn and preschools, the two IINs, the age, the hint of the digits");
    Ok(())
}

/// A peer that finds another number of faults does other work: its time would say nothing.
fn expect(who: &str, found: usize, wanted: usize) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{who} finds {found} faults, not {wanted}")) }
}

fn row(report: &mut Report, what: &str, who: &str, time: Nanos, ours: Nanos, allocations: u64) {
    report.row(&[
        ("application", Value::from(what)),
        ("by", Value::from(who)),
        ("ns", json!(time.median)),
        ("best", json!(time.best)),
        ("worst", json!(time.worst)),
        ("allocations", json!(allocations)),
        ("times_ours", json!(time.median / ours.median)),
    ]);
}
