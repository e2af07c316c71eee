//! The workplace certificate that proves an out-of-turn right: how old it may be on the filing day.

use crate::fault::{Code, Params};
use crate::{Cite, Day, Readings};

/// Issued at most ten calendar days before filing (C-21: the literal "not later than" is read as "not earlier than").
pub const CITE: Cite = Cite::new("PS-A1_9.6");

/// Whether a certificate issued on `issued` may be filed on `filed`.
///
/// # Errors
/// [`Code::DayInFuture`]; [`Code::CertificateOld`] with `max` and `got` days.
pub fn check_age(issued: Day, filed: Day, readings: &Readings) -> Result<(), (Code, Params)> {
    let old = filed.days_after(issued);
    let max = i32::from(readings.certificate_max_age_days);
    match old {
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
