//! `working_days.toml`: days off and worked year by year, terms, decrees.

use std::collections::BTreeSet;

use rules::calendar::{Calendar, DayKind, Override};
use rules::{Day, Instant, deadline};
use serde::Deserialize;

use super::{Report, day, read};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    year: Vec<Year>,
    term: Vec<Term>,
    decree: Vec<Decree>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Year {
    year: i32,
    /// Working days in all.
    working: u32,
    /// Mondays to Fridays that are off.
    off: Vec<String>,
    /// Saturdays and Sundays that are worked.
    worked: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    name: String,
    from: String,
    count: u32,
    unit: Unit,
    last_day: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum Unit {
    WorkingDays,
    CalendarDays,
    Months,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Decree {
    name: String,
    off: Vec<String>,
    worked: Vec<String>,
    from: String,
    count: u32,
    last_day: String,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let days: Days = read(table)?;
    let calendar = Calendar::known();
    for year in &days.year {
        let off = set(&year.off)?;
        let worked = set(&year.worked)?;
        let mut working = 0;
        let mut at = day(&format!("{}-01-01", year.year))?;
        while at.year() == year.year {
            let weekend = at.weekday() >= 5;
            let wanted = if weekend { worked.contains(&at) } else { !off.contains(&at) };
            let got = calendar.is_working(at);
            report.row(&format!("{at} is worked"), &wanted, &got);
            working += u32::from(got);
            at = at.plus(1);
        }
        report.row(&format!("working days of {}", year.year), &year.working, &working);
    }
    for term in &days.term {
        let from = day(&term.from)?;
        let last = match term.unit {
            Unit::WorkingDays => deadline::working_days(&calendar, Instant::start_of(from), term.count).day(),
            Unit::CalendarDays => from.plus(term.count),
            Unit::Months => deadline::months(from, term.count).day(),
        };
        report.row(&term.name, &day(&term.last_day)?, &last);
    }
    for decree in &days.decree {
        let rows = |texts: &[String], kind| {
            texts
                .iter()
                .map(|text| day(text).map(|day| Override { day, kind }))
                .collect::<Result<Vec<_>, _>>()
        };
        let mut overrides = rows(&decree.off, DayKind::Off)?;
        overrides.extend(rows(&decree.worked, DayKind::Worked)?);
        let last = Calendar::new(overrides).working_days_after(day(&decree.from)?, decree.count);
        report.row(&decree.name, &day(&decree.last_day)?, &last);
    }
    Ok(())
}

fn set(days: &[String]) -> Result<BTreeSet<Day>, String> {
    days.iter().map(|text| day(text)).collect()
}
