//! The workplace certificate that proves an out-of-turn right: how old it may be on the filing day.

use crate::fault::{Code, Params};
use crate::{Cite, Day, Readings};

/// Issued at most ten calendar days before filing (C-21: the literal "not later than" is read as "not earlier than").
pub const CITE: Cite = Cite::new("PS-A1_9.6");

/// A pedagogue's certificate is valid one month from its issue; it is asked for where the state is silent (CA-34).
pub const PEDAGOGUE: Cite = Cite::new("PR-A2.8.5");

/// Whether a pedagogue's certificate issued on `issued` may be filed on `filed`: the same day of the next month is the last.
///
/// # Errors
/// As of [`check_age`].
pub fn check_month(issued: Day, filed: Day) -> Result<(), (Code, Params)> {
    check(issued, filed, issued.plus_months(1).days_after(issued))
}

/// Whether a certificate issued on `issued` may be filed on `filed`.
///
/// # Errors
/// [`Code::DayInFuture`]; [`Code::CertificateOld`] with `max` and `got` days.
pub fn check_age(issued: Day, filed: Day, readings: &Readings) -> Result<(), (Code, Params)> {
    check(issued, filed, i32::from(readings.certificate_max_age_days))
}

fn check(issued: Day, filed: Day, max: i32) -> Result<(), (Code, Params)> {
    match filed.days_after(issued) {
        ..0 => Err((Code::DayInFuture, Params::NONE)),
        old if old > max => {
            Err((Code::CertificateOld, Params::two(("max", i64::from(max)), ("got", i64::from(old)))))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_with_the_same_day_of_the_next() {
        let check =
            |issued: &str, filed: &str| check_month(Day::parse(issued).unwrap(), Day::parse(filed).unwrap());
        assert_eq!(check("2026-11-20", "2026-11-20"), Ok(()));
        assert_eq!(check("2026-10-20", "2026-11-20"), Ok(()));
        let old = Err((Code::CertificateOld, Params::two(("max", 31), ("got", 32))));
        assert_eq!(check("2026-10-19", "2026-11-20"), old);
        assert_eq!(check("2026-01-31", "2026-02-28"), Ok(()));
        let old = Err((Code::CertificateOld, Params::two(("max", 28), ("got", 29))));
        assert_eq!(check("2026-01-31", "2026-03-01"), old);
        assert_eq!(check("2026-11-21", "2026-11-20"), Err((Code::DayInFuture, Params::NONE)));
    }

    #[test]
    fn ten_days_are_allowed_eleven_are_not() {
        let filed = Day::parse("2026-11-20").unwrap();
        let check = |issued: &str| check_age(Day::parse(issued).unwrap(), filed, &Readings::default());
        assert_eq!(check("2026-11-20"), Ok(()));
        assert_eq!(check("2026-11-11"), Ok(()));
        assert_eq!(check("2026-11-10"), Ok(()));
        assert_eq!(check("2026-11-09"), Err((Code::CertificateOld, Params::two(("max", 10), ("got", 11)))));
        assert_eq!(check("2026-11-21"), Err((Code::DayInFuture, Params::NONE)));
    }
}
