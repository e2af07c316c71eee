//! Terms: when they end, and when the warning goes.

use crate::calendar::Calendar;
use crate::{Day, Instant};

/// The last moment of a term of `count` working days that a happening at `from` starts (C-32).
pub fn working_days(calendar: &Calendar, from: Instant, count: u32) -> Instant {
    Instant::end_of(calendar.working_days_after(from.day(), count))
}

/// The last moment of a term of `count` months: the same day of that month, clamped to its end, inclusive (CA-50).
pub fn months(from: Day, count: u32) -> Instant {
    Instant::end_of(from.plus_months(count))
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_term_ends_with_its_last_day() {
        let from = Instant::parse("2026-02-04T11:00:00.000+05:00").unwrap();
        assert_eq!(working_days(&Calendar::known(), from, 5).to_string(), "2026-02-11T23:59:59.999+05:00");
        let issued = Day::parse("2026-01-31").unwrap();
        assert_eq!(months(issued, 1).to_string(), "2026-02-28T23:59:59.999+05:00"); // D7
    }
}
