//! A moment in UTC milliseconds, and the law's clock: UTC+5 since 1 March 2024, UTC+6 before (old imports).

use crate::Day;
use core::fmt;

/// Milliseconds since 1970-01-01T00:00:00Z. Prints as RFC 3339 with milliseconds by the law's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Instant(i64);

const SECOND: i64 = 1_000;
const HOUR: i64 = 3_600 * SECOND;
const DAY: i64 = 24 * HOUR;
/// 2024-03-01T00:00 by the clock of Astana until then (UTC+6): the hour that put the country into one zone.
const ONE_ZONE_FROM: i64 = 1_709_229_600_000;

/// Date and time of day by the law's clock.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct LawTime {
    /// The day.
    pub day: Day,
    /// Milliseconds since its midnight.
    pub millis: u32,
}

impl LawTime {
    /// Hour, 0 to 23.
    pub fn hour(self) -> u32 {
        self.millis / 3_600_000
    }

    /// Minute, 0 to 59.
    pub fn minute(self) -> u32 {
        self.millis / 60_000 % 60
    }

    /// Second, 0 to 59.
    pub fn second(self) -> u32 {
        self.millis / 1_000 % 60
    }
}

impl Instant {
    /// From milliseconds since the epoch.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since the epoch.
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Midnight at which the day begins by the law's clock.
    pub fn start_of(day: Day) -> Self {
        let utc = i64::from(day.since_epoch()) * DAY;
        let six = utc - 6 * HOUR;
        Self(if six < ONE_ZONE_FROM { six } else { utc - 5 * HOUR })
    }

    /// 23:59:59.999 of the day by the law's clock: where a term in days ends.
    pub fn end_of(day: Day) -> Self {
        Self(Self::start_of(day.plus(1)).0 - 1)
    }

    /// Day and time by the law's clock.
    pub fn law_time(self) -> LawTime {
        let local = self.0 + self.offset_hours() * HOUR;
        let day = i32::try_from(local.div_euclid(DAY)).unwrap_or(i32::MAX);
        let millis = u32::try_from(local.rem_euclid(DAY)).unwrap_or(0);
        LawTime { day: Day::from_epoch(day), millis }
    }

    /// The day by the law's clock.
    pub fn day(self) -> Day {
        self.law_time().day
    }

    /// This moment plus milliseconds.
    pub const fn plus_millis(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Milliseconds from `earlier` to this moment.
    pub const fn millis_since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads `YYYY-MM-DDTHH:MM:SS.mmm+05:00`; the offset may be any whole or half hour, milliseconds may be absent.
    pub fn parse(text: &str) -> Option<Self> {
        let (day, rest) = text.split_at_checked(10)?;
        let day = Day::parse(day)?;
        let rest = rest.strip_prefix('T')?;
        let (clock, zone) = rest.split_at_checked(rest.find(['+', '-', 'Z'])?)?;
        let (time, fraction) = clock.split_once('.').unwrap_or((clock, "0"));
        let mut parts = time.split(':').map(two_digits);
        let (hour, minute, second) = (parts.next()??, parts.next()??, parts.next()??);
        if parts.next().is_some() || hour > 23 || minute > 59 || second > 59 {
            return None;
        }
        let millis = match fraction.len() {
            1..=3 if fraction.bytes().all(|b| b.is_ascii_digit()) => {
                fraction.parse::<i64>().ok()? * [100, 10, 1].get(fraction.len() - 1)?
            }
            _ => return None,
        };
        let offset = match zone.split_at_checked(1)? {
            ("Z", "") => 0,
            (sign, hours) => {
                let (h, m) = hours.split_once(':')?;
                let minutes = two_digits(h)? * 60 + two_digits(m)?;
                if minutes > 14 * 60 {
                    return None;
                }
                if sign == "-" { -minutes } else { minutes }
            }
        };
        let local =
            i64::from(day.since_epoch()) * DAY + ((hour * 60 + minute) * 60 + second) * SECOND + millis;
        Some(Self(local - offset * 60 * SECOND))
    }

    const fn offset_hours(self) -> i64 {
        if self.0 < ONE_ZONE_FROM { 6 } else { 5 }
    }
}

fn two_digits(text: &str) -> Option<i64> {
    (text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = self.law_time();
        write!(
            f,
            "{}T{:02}:{:02}:{:02}.{:03}+0{}:00",
            t.day,
            t.hour(),
            t.minute(),
            t.second(),
            t.millis % 1_000,
            self.offset_hours()
        )
    }
}

impl fmt::Debug for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn prints_by_the_laws_clock_and_reads_it_back() {
        let at = Instant::parse("2026-08-30T09:15:02.117+05:00").unwrap();
        assert_eq!(at.to_string(), "2026-08-30T09:15:02.117+05:00");
        assert_eq!(Instant::parse("2026-08-30T04:15:02.117Z"), Some(at));
        assert_eq!(Instant::parse("2026-08-30T04:15:02Z").unwrap().millis() + 117, at.millis());
        for bad in
            ["2026-08-30", "2026-08-30T24:00:00Z", "2026-08-30T10:00:00", "2026-08-30T10:00:00.1234Z", "x"]
        {
            assert_eq!(Instant::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_country_got_one_zone_on_1_march_2024() {
        let last = Instant::parse("2024-02-29T23:59:59.999+06:00").unwrap();
        assert_eq!(last.to_string(), "2024-02-29T23:59:59.999+06:00");
        assert_eq!(last.plus_millis(1).to_string(), "2024-02-29T23:00:00.000+05:00");
        assert_eq!(
            Instant::parse("2020-06-01T00:00:00.000+06:00").unwrap().day(),
            Day::new(2020, 6, 1).unwrap()
        );
    }

    #[test]
    fn a_day_ends_one_millisecond_before_the_next() {
        let day = Day::new(2026, 11, 20).unwrap();
        assert_eq!(Instant::end_of(day).to_string(), "2026-11-20T23:59:59.999+05:00");
        assert_eq!(Instant::start_of(day).to_string(), "2026-11-20T00:00:00.000+05:00");
        assert_eq!(Instant::end_of(day).day(), day);
        assert_eq!(Instant::end_of(day).plus_millis(1).day(), day.plus(1));
    }
}
