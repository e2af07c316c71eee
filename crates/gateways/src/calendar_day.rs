//! A day of the calendar as state systems write it: `YYYY-MM-DD`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// A day that exists, from year 1800 to 2199.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CalendarDay {
    year: u16,
    month: u8,
    day: u8,
}

/// There is no such day, or it is not written `YYYY-MM-DD`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADay;

impl CalendarDay {
    /// The day `year-month-day`.
    ///
    /// # Errors
    /// [`NotADay`] when the calendar has no such day or the year is outside 1800-2199.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, NotADay> {
        let exists = (1800..=2199).contains(&year)
            && (1..=12).contains(&month)
            && (1..=month_length(year, month)).contains(&day);
        if exists { Ok(Self { year, month, day }) } else { Err(NotADay) }
    }

    /// Reads `YYYY-MM-DD`, exactly.
    ///
    /// # Errors
    /// [`NotADay`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotADay> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next(), parts.next(), parts.next());
        match (year, month, day, parts.next()) {
            (Some(year), Some(month), Some(day), None) => {
                Self::new(number(year, 4)?, part(number(month, 2)?)?, part(number(day, 2)?)?)
            }
            _ => Err(NotADay),
        }
    }

    /// Year.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// Month, 1-12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, from 1.
    pub const fn day(self) -> u8 {
        self.day
    }
}

fn number(text: &str, length: usize) -> Result<u16, NotADay> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().map_err(|_| NotADay) } else { Err(NotADay) }
}

fn part(number: u16) -> Result<u8, NotADay> {
    u8::try_from(number).map_err(|_| NotADay)
}

fn month_length(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for CalendarDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for CalendarDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for NotADay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day YYYY-MM-DD")
    }
}

impl std::error::Error for NotADay {}

impl Serialize for CalendarDay {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for CalendarDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{CalendarDay, NotADay};

    #[test]
    fn days_that_exist_are_read_and_written_alike() {
        for day in ["1800-01-01", "2024-02-29", "2000-02-29", "2026-12-31", "2199-12-31"] {
            assert_eq!(CalendarDay::parse(day).unwrap().to_string(), day);
        }
    }

    #[test]
    fn days_that_do_not_exist_are_refused() {
        for wrong in [
            "",
            "2023-02-29",
            "2100-02-29",
            "2026-04-31",
            "2026-13-01",
            "2026-00-10",
            "2026-01-00",
            "1799-12-31",
            "2200-01-01",
            "2026-1-01",
            "26-01-01",
            "2026-01-01T00:00",
            "2026-01-01-",
            "+026-01-01",
        ] {
            assert_eq!(CalendarDay::parse(wrong), Err(NotADay), "{wrong}");
        }
    }
}
