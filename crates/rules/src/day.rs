//! A calendar day without a clock or a zone.

use chrono::{Datelike, Days, NaiveDate};
use core::fmt;

/// A day of the calendar. Prints and parses as `YYYY-MM-DD`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

impl Day {
    /// The day of this year, month (1-12) and day of month, if the calendar has it.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        if !(1800..=9999).contains(&year) {
            return None;
        }
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads exactly `YYYY-MM-DD`.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: &[u8; 10] = text.as_bytes().try_into().ok()?;
        let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = bytes else { return None };
        let digit = |b: u8| b.is_ascii_digit().then(|| u32::from(b - b'0'));
        let year = digit(y0)? * 1000 + digit(y1)? * 100 + digit(y2)? * 10 + digit(y3)?;
        Self::new(year.cast_signed(), digit(m0)? * 10 + digit(m1)?, digit(d0)? * 10 + digit(d1)?)
    }

    /// Days since 1970-01-01.
    pub fn since_epoch(self) -> i32 {
        self.0.to_epoch_days()
    }

    /// The day that many days after 1970-01-01; days outside the calendar's range stop at its ends.
    pub fn from_epoch(days: i32) -> Self {
        Self(NaiveDate::from_epoch_days(days).unwrap_or(if days < 0 {
            NaiveDate::MIN
        } else {
            NaiveDate::MAX
        }))
    }

    /// Calendar year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// 0 is Monday, 6 is Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().num_days_from_monday()
    }

    /// The day `count` days later; the last representable day if there is none.
    pub fn plus(self, count: u32) -> Self {
        Self(self.0.checked_add_days(Days::new(u64::from(count))).unwrap_or(NaiveDate::MAX))
    }

    /// The day `count` days earlier.
    pub fn minus(self, count: u32) -> Self {
        Self(self.0.checked_sub_days(Days::new(u64::from(count))).unwrap_or(NaiveDate::MIN))
    }

    /// The same day of the month `count` months later, or the month's last day where it is shorter (CA-50).
    pub fn plus_months(self, count: u32) -> Self {
        Self(self.0.checked_add_months(chrono::Months::new(count)).unwrap_or(NaiveDate::MAX))
    }

    /// Whole days from `earlier` to this day; negative when `earlier` is later.
    pub fn days_after(self, earlier: Self) -> i32 {
        self.since_epoch() - earlier.since_epoch()
    }

    /// Full years lived on this day by somebody born on `birth`; a child of 29 February has its birthday on 1 March.
    pub fn full_years_since(self, birth: Self) -> i32 {
        let had_birthday = (self.month(), self.day()) >= (birth.month(), birth.day());
        self.year() - birth.year() - i32::from(!had_birthday)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn reads_what_it_prints_and_nothing_else() {
        for good in ["2020-02-29", "1999-12-31", "2026-09-01"] {
            assert_eq!(Day::parse(good).unwrap().to_string(), good);
        }
        for bad in [
            "2021-02-29",
            "2020-13-01",
            "2020-00-10",
            "20-01-01",
            "2020-1-01",
            "2020/01/01",
            "",
            "2020-01-011",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_month_later_is_clamped_to_the_end_of_the_month() {
        let day = Day::parse("2026-01-31").unwrap();
        assert_eq!(day.plus_months(1).to_string(), "2026-02-28");
    }

    #[test]
    fn full_years_turn_on_the_birthday() {
        let born = Day::parse("2020-09-01").unwrap();
        for (on, years) in [("2026-08-31", 5), ("2026-09-01", 6), ("2026-09-02", 6)] {
            assert_eq!(Day::parse(on).unwrap().full_years_since(born), years, "{on}");
        }
    }
}
