//! Ids are given in, never made here; the application number is the public one, with a check digit.

use core::fmt;
use rules::application::{Kato, PreschoolId, QueueKind};

/// An application, by a random id.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ApplicationId(pub u128);

/// A person, by a random id; only the vault knows whose it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PersonId(pub u128);

/// A queue of the unified base: one settlement, one preschool, one cohort of children (PS-16, C-11).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct QueueKey {
    /// Where.
    pub settlement: Kato,
    /// Whose places.
    pub preschool: PreschoolId,
    /// Which children.
    pub cohort: Cohort,
}

/// Which children stand in one queue of a preschool.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Cohort {
    /// General queue: those of one year of birth (PS-16.a).
    BirthYear(i16),
    /// Special queue: those of one age period (PS-16.b), by the first year of birth of the period. A period is one year
    /// wide (C-14, order 254 para 13), so that nobody changes the queue by growing.
    AgePeriod(i16),
    /// Sanatorium queue: all (PS-16.c).
    Everybody,
}

impl QueueKey {
    /// A general queue.
    pub const fn general(settlement: Kato, preschool: PreschoolId, birth_year: i16) -> Self {
        Self { settlement, preschool, cohort: Cohort::BirthYear(birth_year) }
    }

    /// The queue of a kind in which a child born in this year stands.
    pub const fn of(kind: QueueKind, settlement: Kato, preschool: PreschoolId, birth_year: i16) -> Self {
        let cohort = match kind {
            QueueKind::General => Cohort::BirthYear(birth_year),
            QueueKind::Special => Cohort::AgePeriod(birth_year),
            QueueKind::Sanatorium => Cohort::Everybody,
        };
        Self { settlement, preschool, cohort }
    }

    /// The year of birth by which the queue goes, where it goes by one.
    pub const fn birth_year(&self) -> Option<i16> {
        match self.cohort {
            Cohort::BirthYear(year) | Cohort::AgePeriod(year) => Some(year),
            Cohort::Everybody => None,
        }
    }

    /// Its kind.
    pub const fn kind(&self) -> QueueKind {
        match self.cohort {
            Cohort::BirthYear(_) => QueueKind::General,
            Cohort::AgePeriod(_) => QueueKind::Special,
            Cohort::Everybody => QueueKind::Sanatorium,
        }
    }
}

/// The published id of a special or sanatorium queue: random, so that it does not tell which preschool it is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct OpaqueId(pub u128);

/// The public number of an application: nine digits and a check digit. It names, it never opens: not a credential.
///
/// The check digit is Damm's: every single wrong digit and every swap of neighbours is noticed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct ApplicationNumber(u64);

impl ApplicationNumber {
    /// The number of this serial, which must be below 1 000 000 000.
    pub fn from_serial(serial: u64) -> Option<Self> {
        if serial > MAX_SERIAL {
            return None;
        }
        let check = (0..9u32).rev().fold(0, |state, power| step(state, serial / 10u64.pow(power) % 10));
        Some(Self(serial * 10 + check))
    }

    /// Reads exactly ten digits of which the last one checks.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 10 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let number: u64 = text.parse().ok()?;
        Self::from_serial(number / 10).filter(|made| made.0 == number)
    }

    /// The serial it was made of.
    pub const fn serial(self) -> u64 {
        self.0 / 10
    }
}

impl fmt::Display for ApplicationNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:010}", self.0)
    }
}

const MAX_SERIAL: u64 = 999_999_999;

/// Damm's quasigroup of order ten, row by row.
const DAMM: [u8; 100] = [
    0, 3, 1, 7, 5, 9, 8, 6, 4, 2, //
    7, 0, 9, 2, 1, 5, 4, 8, 6, 3, //
    4, 2, 0, 6, 8, 7, 1, 3, 5, 9, //
    1, 7, 5, 0, 9, 8, 3, 4, 2, 6, //
    6, 1, 2, 3, 0, 4, 5, 9, 7, 8, //
    3, 6, 7, 4, 2, 0, 9, 5, 8, 1, //
    5, 8, 6, 9, 7, 2, 0, 1, 3, 4, //
    8, 9, 4, 5, 3, 6, 2, 0, 1, 7, //
    9, 4, 3, 8, 6, 1, 7, 2, 0, 5, //
    2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
];

/// Both arguments are digits, so the table has the entry.
fn step(state: u64, digit: u64) -> u64 {
    let at = usize::try_from(state * 10 + digit).unwrap_or(0);
    DAMM.get(at).copied().map_or(0, u64::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::ToString;

    #[test]
    fn a_number_has_ten_digits_and_reads_back() {
        // The example of Damm's thesis: 572 takes 4.
        assert_eq!(ApplicationNumber::from_serial(572).unwrap().to_string(), "0000005724");
        for serial in [0, 1, 9, 10, 123_456_789, 999_999_999] {
            let number = ApplicationNumber::from_serial(serial).unwrap();
            assert_eq!(number.to_string().len(), 10);
            assert_eq!(number.serial(), serial);
            assert_eq!(ApplicationNumber::parse(&number.to_string()), Some(number));
        }
        assert_eq!(ApplicationNumber::from_serial(1_000_000_000), None);
        for bad in ["", "572", "00000057240", "0000005725", "000000572x", "+000005724"] {
            assert_eq!(ApplicationNumber::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn one_wrong_digit_and_one_swap_are_noticed() {
        let good = ApplicationNumber::from_serial(384_019_275).unwrap().to_string().into_bytes();
        for at in 0..10 {
            for digit in b'0'..=b'9' {
                let mut bad = good.clone();
                bad[at] = digit;
                let text = core::str::from_utf8(&bad).unwrap();
                assert_eq!(ApplicationNumber::parse(text).is_some(), digit == good[at]);
            }
            let mut swapped = good.clone();
            swapped.swap(at, (at + 1) % 10);
            if at < 9 && swapped != good {
                assert_eq!(ApplicationNumber::parse(core::str::from_utf8(&swapped).unwrap()), None);
            }
        }
    }
}
