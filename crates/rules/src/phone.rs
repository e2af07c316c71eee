//! A phone of Kazakhstan: +7 and ten digits, the first of them 7.

use crate::fault::{Code, Params};
use core::fmt;

/// A phone as its ten national digits. Prints masked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone(u64);

impl Phone {
    /// Reads `+7 701 123-45-67`, `8 (701) 1234567`, `7011234567`; signs between digits are forgiven.
    ///
    /// # Errors
    /// [`Code::Required`], [`Code::Malformed`], [`Code::PhoneLength`], [`Code::PhoneForeign`].
    pub fn parse(text: &str) -> Result<Self, (Code, Params)> {
        let mut value: u64 = 0;
        let mut got: i64 = 0;
        let mut first = 0;
        for c in text.chars() {
            match c {
                '0'..='9' => {
                    let digit = u64::from(c as u8 - b'0');
                    if got == 0 {
                        first = digit;
                    }
                    got = got.saturating_add(1);
                    if got <= 11 {
                        value = value * 10 + digit;
                    }
                }
                '+' | ' ' | '-' | '(' | ')' | '\u{a0}' | '\u{2011}' => {}
                _ => return Err((Code::Malformed, Params::NONE)),
            }
        }
        let international = text.trim_start().starts_with('+');
        let national = match got {
            0 => return Err((Code::Required, Params::NONE)),
            11 if first == 7 || (first == 8 && !international) => value % 10_000_000_000,
            // Ten digits that begin with the trunk 8 are a number still being typed, not a foreign one.
            10 if !international && first != 8 => value,
            _ if international && first != 7 => return Err((Code::PhoneForeign, Params::NONE)),
            _ => {
                let prefix = i64::from(international || first == 8);
                return Err((Code::PhoneLength, Params::two(("need", 10), ("got", (got - prefix).max(0)))));
            }
        };
        if national / 1_000_000_000 != 7 {
            return Err((Code::PhoneForeign, Params::NONE));
        }
        Ok(Self(national))
    }

    /// The number as `+77011234567`. For gateways and the person's own page only.
    pub fn reveal(self) -> alloc::string::String {
        alloc::format!("+7{:010}", self.0)
    }

    /// Whether the code after +7 is one of mobile operators: 70x, 74x, 75x, 76x, 77x.
    pub fn is_mobile(self) -> bool {
        matches!(self.0 / 100_000_000 % 10, 0 | 4..=7)
    }

    /// The last two digits, to remind the person of the number without showing it.
    pub fn last_two(self) -> u8 {
        u8::try_from(self.0 % 100).unwrap_or(0)
    }
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone(********{:02})", self.last_two())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_usual_spelling_is_one_number() {
        let phone = Phone::parse("+77011234567").unwrap();
        for same in ["8 701 123 45 67", "7011234567", "+7 (701) 123-45-67", "7 701 1234567"] {
            assert_eq!(Phone::parse(same), Ok(phone), "{same}");
        }
        assert_eq!(phone.reveal(), "+77011234567");
        assert!(phone.is_mobile());
        assert!(!Phone::parse("+7 7172 123456").unwrap().is_mobile());
    }

    #[test]
    fn a_fault_says_how_many_digits_are_missing() {
        assert_eq!(
            Phone::parse("+7 701 123 45 6").unwrap_err(),
            (Code::PhoneLength, Params::two(("need", 10), ("got", 9)))
        );
        assert_eq!(
            Phone::parse("8 701 123 45 678").unwrap_err(),
            (Code::PhoneLength, Params::two(("need", 10), ("got", 11)))
        );
        assert_eq!(Phone::parse("+998 90 1234567").unwrap_err().0, Code::PhoneForeign);
        assert_eq!(Phone::parse("+7 921 123 45 67").unwrap_err().0, Code::PhoneForeign);
        assert_eq!(Phone::parse("").unwrap_err().0, Code::Required);
        assert_eq!(Phone::parse("сегодня").unwrap_err().0, Code::Malformed);
    }
}
