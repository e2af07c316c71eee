//! Working days and terms, with a table of decrees that the caller may bring.

use crate::answer::{Outcome, fault, malformed, no_day};
use contract::problem::WireFault;
use rules::calendar::{Calendar, DayKind, Override};
use rules::fault::{Code, Params};
use rules::{Cite, Day};
use serde::Deserialize;

/// The longest term that is counted: ten years of calendar days.
pub const LONGEST_TERM: u32 = 3_660;

/// "Working days": terms of the services.
const TERMS: Cite = Cite::new("CA-50");

/// A day that was moved by a decree.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Decree {
    /// The day, `YYYY-MM-DD`.
    pub day: String,
    /// What it becomes.
    pub kind: DecreeKind,
}

/// What a decree makes of a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum DecreeKind {
    /// A day off.
    Off,
    /// A working day.
    Worked,
}

/// Whether a day is worked in the five-day week. Decrees are added to those the rules know; a later one wins.
///
/// # Errors
/// Not a day, here or among the decrees.
pub fn is_working(day: &str, decrees: &[Decree]) -> Outcome<bool> {
    let calendar = calendar(decrees)?;
    Ok((calendar.is_working(read("day", day)?), Vec::new()))
}

/// The last day of a term of so many working days: it starts on the next working day.
///
/// # Errors
/// Not a day; a term longer than [`LONGEST_TERM`].
pub fn add_working(day: &str, count: u32, decrees: &[Decree]) -> Outcome<String> {
    let (calendar, from) = (calendar(decrees)?, read("day", day)?);
    bounded(count)?;
    last_day(calendar.working_days_after(from, count))
}

/// The last day of a term of so many months: the same day of that month, or its last one.
///
/// # Errors
/// Not a day; a term longer than [`LONGEST_TERM`] months.
pub fn add_months(day: &str, count: u32) -> Outcome<String> {
    let from = read("day", day)?;
    bounded(count)?;
    last_day(from.plus_months(count))
}

fn calendar(decrees: &[Decree]) -> Result<Calendar, Vec<WireFault>> {
    let mut all = Calendar::known().overrides().to_vec();
    for (at, decree) in decrees.iter().enumerate() {
        let day = Day::parse(&decree.day).ok_or_else(|| no_day(&format!("decrees[{at}].day")))?;
        let kind = match decree.kind {
            DecreeKind::Off => DayKind::Off,
            DecreeKind::Worked => DayKind::Worked,
        };
        all.push(Override { day, kind });
    }
    Ok(Calendar::new(all))
}

fn read(path: &str, text: &str) -> Result<Day, Vec<WireFault>> {
    Day::parse(text).ok_or_else(|| no_day(path))
}

fn bounded(count: u32) -> Result<(), Vec<WireFault>> {
    if count <= LONGEST_TERM {
        return Ok(());
    }
    let params = Params::one("max", i64::from(LONGEST_TERM));
    Err(vec![fault("count", Code::Malformed, &params, TERMS)])
}

/// Days are written with four digits of the year.
fn last_day(day: Day) -> Outcome<String> {
    if day.year() > 9999 { Err(malformed("day")) } else { Ok((day.to_string(), Vec::new())) }
}
