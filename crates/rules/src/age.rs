//! Until what age a child may stand in the queue: order 254 paras 18 and 24.9, read by CA-01.

use crate::{Cite, Day, Readings};

/// "The child's age on 1 September of the current year must not exceed 6 years."
pub const CITE: Cite = Cite::new("PR-18");

/// How the two paragraphs are read together (CA-01).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum AgePolicy {
    /// Over age from 1 September of the first year in which the sixth birthday falls before 1 September.
    #[default]
    SchoolYear,
    /// Para 24.9 to the letter: on the sixth birthday, or in January for those born from September on.
    Birthday,
    /// Para 18 strictly: six years and a day on 1 September is over six, for the whole year.
    CalendarYearStrict,
    /// Para 18 kindly: six full years on 1 September do not exceed six.
    FullYears,
}

/// The first day on which a child born on `birth` is over age.
pub fn over_age_from(birth: Day, readings: &Readings) -> Day {
    let limit = i32::from(readings.age_limit_years);
    let sixth = birth.year() + limit;
    let cutoff = |year: i32| day(year, readings.age_cutoff_month, readings.age_cutoff_day);
    let birthday = birthday_in(birth, sixth);
    let before_cutoff = birthday < cutoff(sixth);
    match readings.age_policy {
        AgePolicy::SchoolYear => cutoff(if before_cutoff { sixth } else { sixth + 1 }),
        AgePolicy::Birthday if before_cutoff => birthday,
        AgePolicy::CalendarYearStrict if before_cutoff => day(sixth, 1, 1),
        AgePolicy::Birthday | AgePolicy::CalendarYearStrict => day(sixth + 1, 1, 1),
        AgePolicy::FullYears => {
            let by_cutoff = birthday <= cutoff(sixth);
            day(if by_cutoff { sixth + 1 } else { sixth + 2 }, 1, 1)
        }
    }
}

/// Whether the child is over age on `today`. A child with special educational needs and a PMPK conclusion never is.
pub fn is_over_age(birth: Day, today: Day, has_pmpk_conclusion: bool, readings: &Readings) -> bool {
    !(has_pmpk_conclusion && readings.age_pmpk_exempt) && today >= over_age_from(birth, readings)
}

/// The age group of a place that fits the child: calendar year minus birth year (CA-02), 1 to 5; none outside.
pub fn age_group(birth: Day, today: Day) -> Option<AgeGroup> {
    match today.year() - birth.year() {
        1 => Some(AgeGroup::Early),
        2 => Some(AgeGroup::Junior),
        3 => Some(AgeGroup::Middle),
        4 => Some(AgeGroup::Senior),
        5 => Some(AgeGroup::Preparatory),
        _ => None,
    }
}

/// Age groups of preschool groups.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum AgeGroup {
    /// One year by the calendar.
    Early,
    /// Two.
    Junior,
    /// Three.
    Middle,
    /// Four.
    Senior,
    /// Five.
    Preparatory,
}

impl AgeGroup {
    /// All, the youngest first.
    pub const ALL: [Self; 5] = [Self::Early, Self::Junior, Self::Middle, Self::Senior, Self::Preparatory];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Early => "early",
            Self::Junior => "junior",
            Self::Middle => "middle",
            Self::Senior => "senior",
            Self::Preparatory => "preparatory",
        }
    }

    /// The group of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.as_str() == text)
    }
}

/// The birthday in a year; 29 February becomes 1 March in a common year.
fn birthday_in(birth: Day, year: i32) -> Day {
    Day::new(year, birth.month(), birth.day()).unwrap_or_else(|| day(year, 3, 1))
}

fn day(year: i32, month: u8, date: u8) -> Day {
    Day::new(year, u32::from(month), u32::from(date)).unwrap_or(Day::from_epoch(i32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Age vectors of the catalogue of order 254, section 6.
    #[test]
    fn first_day_over_age_by_policy() {
        let rows = [
            ("2020-03-15", ["2026-09-01", "2026-03-15", "2026-01-01", "2027-01-01"]),
            ("2020-08-31", ["2026-09-01", "2026-08-31", "2026-01-01", "2027-01-01"]),
            ("2020-09-01", ["2027-09-01", "2027-01-01", "2027-01-01", "2027-01-01"]),
            ("2020-10-15", ["2027-09-01", "2027-01-01", "2027-01-01", "2028-01-01"]),
            ("2020-02-29", ["2026-09-01", "2026-03-01", "2026-01-01", "2027-01-01"]),
        ];
        let policies =
            [AgePolicy::SchoolYear, AgePolicy::Birthday, AgePolicy::CalendarYearStrict, AgePolicy::FullYears];
        for (birth, expected) in rows {
            for (age_policy, first) in policies.into_iter().zip(expected) {
                let readings = Readings { age_policy, ..Readings::default() };
                let birth = Day::parse(birth).unwrap();
                let first = Day::parse(first).unwrap();
                assert_eq!(over_age_from(birth, &readings), first, "{birth} {age_policy:?}");
                assert!(!is_over_age(birth, first.minus(1), false, &readings));
                assert!(is_over_age(birth, first, false, &readings));
                assert!(!is_over_age(birth, first.plus(1000), true, &readings), "PMPK exempts");
            }
        }
    }

    #[test]
    fn age_group_follows_the_calendar_year() {
        let today = Day::parse("2026-11-20").unwrap();
        let group = |birth: &str| age_group(Day::parse(birth).unwrap(), today);
        assert_eq!(group("2026-01-01"), None);
        assert_eq!(group("2025-12-31"), Some(AgeGroup::Early));
        assert_eq!(group("2021-01-01"), Some(AgeGroup::Preparatory));
        assert_eq!(group("2020-12-31"), None);
    }
}
