//! Working days: the Labour Code's holidays (art. 84-85), days that never move, and an override table.
//!
//! A holiday on a day off moves to the next working day; 7 January and the first day of Kurban Ait are days off and
//! never move. The government moves days by order and Kurban Ait is decreed: both are [`Override`] data that an
//! operator edits and the journal records.

use crate::Day;
use alloc::vec::Vec;

/// What a decree makes of one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DayKind {
    /// A day off by decree.
    Off,
    /// A weekend day that is worked.
    Worked,
}

/// One row of the override table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Override {
    /// The day.
    pub day: Day,
    /// What it becomes.
    pub kind: DayKind,
}

/// The calendar of working days of the five-day week.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Calendar {
    overrides: Vec<Override>,
}

/// A holiday of the law: month, day, first year, last year in force.
struct Holiday(u32, u32, i32, i32);

const HOLIDAYS: [Holiday; 14] = [
    Holiday(1, 1, 1900, 9999),
    Holiday(1, 2, 1900, 9999),
    Holiday(3, 8, 1900, 9999),
    Holiday(3, 15, 2027, 9999), // Constitution Day, new
    Holiday(3, 21, 1900, 9999),
    Holiday(3, 22, 1900, 9999),
    Holiday(3, 23, 1900, 9999),
    Holiday(5, 1, 1900, 9999),
    Holiday(5, 7, 1900, 9999),
    Holiday(5, 9, 1900, 9999),
    Holiday(7, 6, 1900, 9999),
    Holiday(8, 30, 1900, 2025), // Constitution Day, old
    Holiday(10, 25, 1900, 9999),
    Holiday(12, 16, 1900, 9999),
];

/// First day of Kurban Ait, which never moves. 2027 is an estimate until it is decreed.
const KURBAN_AIT: [(i32, u32, u32); 3] = [(2025, 6, 6), (2026, 5, 27), (2027, 5, 16)];

impl Calendar {
    /// A calendar with a table of decrees; later rows win.
    pub fn new(overrides: Vec<Override>) -> Self {
        Self { overrides }
    }

    /// The decrees known for 2025: 3 January off, Sunday 5 January worked.
    pub fn known() -> Self {
        let rows = [(2025, 1, 3, DayKind::Off), (2025, 1, 5, DayKind::Worked)];
        let overrides = rows
            .iter()
            .filter_map(|&(y, m, d, kind)| Day::new(y, m, d).map(|day| Override { day, kind }))
            .collect();
        Self { overrides }
    }

    /// The table of decrees.
    pub fn overrides(&self) -> &[Override] {
        &self.overrides
    }

    /// Whether the day is worked.
    pub fn is_working(&self, day: Day) -> bool {
        match self.overrides.iter().rev().find(|row| row.day == day) {
            Some(row) => row.kind == DayKind::Worked,
            None => !is_weekend(day) && !never_moves(day) && !is_holiday(day) && !self.is_transfer(day),
        }
    }

    /// The same in a week of six days: Saturdays are worked too, unless they are a holiday or decreed off (PR-A2.7.2).
    pub fn is_working_in_six_days(&self, day: Day) -> bool {
        let decreed_off =
            self.overrides.iter().rev().find(|row| row.day == day).map(|row| row.kind == DayKind::Off);
        let is_saturday = day.weekday() == 5;
        self.is_working(day)
            || (is_saturday && !decreed_off.unwrap_or_else(|| is_holiday(day) || never_moves(day)))
    }

    /// The `count`-th working day after `day`: a term in working days starts on the next working day.
    pub fn working_days_after(&self, day: Day, count: u32) -> Day {
        let mut at = day;
        let mut left = count;
        while left > 0 {
            at = at.plus(1);
            if self.is_working(at) {
                left -= 1;
            }
        }
        at
    }

    /// Whether a holiday that fell on a day off was moved to this day.
    ///
    /// Every holiday on a day off takes, in order, the first day that is free after it; two weeks back reach them all.
    fn is_transfer(&self, day: Day) -> bool {
        let mut taken: [Option<Day>; 8] = [None; 8];
        let mut used = 0;
        let mut at = day.minus(14);
        while at < day {
            if is_holiday(at) && (is_weekend(at) || never_moves(at)) {
                let mut to = at.plus(1);
                while self.is_off_by_itself(to) || taken.contains(&Some(to)) {
                    to = to.plus(1);
                }
                if let Some(slot) = taken.get_mut(used) {
                    *slot = Some(to);
                    used += 1;
                }
            }
            at = at.plus(1);
        }
        taken.contains(&Some(day))
    }

    fn is_off_by_itself(&self, day: Day) -> bool {
        match self.overrides.iter().rev().find(|row| row.day == day) {
            Some(row) => row.kind == DayKind::Off,
            None => is_weekend(day) || is_holiday(day) || never_moves(day),
        }
    }
}

fn is_weekend(day: Day) -> bool {
    day.weekday() >= 5
}

fn is_holiday(day: Day) -> bool {
    let (year, month, date) = (day.year(), day.month(), day.day());
    HOLIDAYS.iter().any(|h| h.0 == month && h.1 == date && (h.2..=h.3).contains(&year))
}

fn never_moves(day: Day) -> bool {
    let (year, month, date) = (day.year(), day.month(), day.day());
    (month, date) == (1, 7) || KURBAN_AIT.contains(&(year, month, date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// Days off besides weekends, from the table of `facts.md`.
    #[test]
    fn days_off_of_2025_to_2027_are_those_of_the_table() {
        let table: [(i32, usize, &[&str]); 3] = [
            (
                2025,
                246,
                &[
                    "01-01", "01-02", "01-03", "01-07", "03-10", "03-21", "03-24", "03-25", "05-01", "05-07",
                    "05-09", "06-06", "07-07", "09-01", "10-27", "12-16",
                ],
            ),
            (
                2026,
                247,
                &[
                    "01-01", "01-02", "01-07", "03-09", "03-23", "03-24", "03-25", "05-01", "05-07", "05-11",
                    "05-27", "07-06", "10-26", "12-16",
                ],
            ),
            (
                2027,
                247,
                &[
                    "01-01", "01-04", "01-07", "03-08", "03-15", "03-22", "03-23", "03-24", "05-03", "05-07",
                    "05-10", "07-06", "10-25", "12-16",
                ],
            ),
        ];
        let calendar = Calendar::known();
        for (year, working, off) in table {
            let mut at = Day::new(year, 1, 1).unwrap();
            let mut worked = 0;
            while at.year() == year {
                worked += usize::from(calendar.is_working(at));
                let listed = off.contains(&&alloc::format!("{at}")[5..]);
                if at.weekday() < 5 {
                    assert_eq!(!calendar.is_working(at), listed, "{at}");
                }
                at = at.plus(1);
            }
            assert_eq!(worked, working, "{year}");
        }
        assert!(calendar.is_working(day("2025-01-05")));
    }

    #[test]
    fn a_term_starts_on_the_next_working_day() {
        let calendar = Calendar::known();
        // D1, D2 of the catalogue of order 254.
        assert_eq!(calendar.working_days_after(day("2026-02-04"), 5), day("2026-02-11"));
        assert_eq!(calendar.working_days_after(day("2026-02-06"), 5), day("2026-02-13"));
        // Over Nauryz: Friday 20 March, then 23, 24, 25 are off.
        assert_eq!(calendar.working_days_after(day("2026-03-20"), 1), day("2026-03-26"));
    }

    #[test]
    fn a_decree_moves_a_day() {
        let moved = Calendar::new(alloc::vec![
            Override { day: day("2026-11-23"), kind: DayKind::Off },
            Override { day: day("2026-11-21"), kind: DayKind::Worked },
        ]);
        assert!(!moved.is_working(day("2026-11-23")));
        assert!(moved.is_working(day("2026-11-21")));
        assert_eq!(moved.working_days_after(day("2026-11-20"), 2), day("2026-11-24"));
    }
}
