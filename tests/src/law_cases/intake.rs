//! `intake.toml`: thirty minutes of intake hours.

use rules::Instant;
use rules::calendar::Calendar;
use rules::intake::{Hours, MINUTES, ends};
use serde::Deserialize;

use super::{Report, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Terms {
    term: Vec<Term>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    name: String,
    hours: Whose,
    from: String,
    until: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Whose {
    Provider,
    StateCorporation,
    Portal,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let terms: Terms = read(table)?;
    let moment = |text: &str| Instant::parse(text).ok_or_else(|| format!("{text}: not a moment"));
    for term in &terms.term {
        let hours = match term.hours {
            Whose::Provider => Hours::Provider,
            Whose::StateCorporation => Hours::StateCorporation,
            Whose::Portal => Hours::Portal,
        };
        let until = ends(&Calendar::known(), hours, moment(&term.from)?, MINUTES);
        report.row(&term.name, &moment(&term.until)?, &until);
    }
    Ok(())
}
