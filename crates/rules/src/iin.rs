//! IIN (ЖСН / ИИН) and BIN (БСН / БИН): twelve digits, the last one a control digit.
//!
//! Only length, digits and the control digit may block. Since Government resolution 853 of 26.08.2013 the other
//! digits are not bound to birth date or sex, so a mismatch is a hint and never a fault (`facts.md`).

use crate::fault::{Code, Params};
use crate::{Cite, Day};
use core::fmt;

/// The law's "12 characters": app. 1_11 item 1.
pub const TWELVE: Cite = Cite::new("PS-A1_11.1");

/// An individual identification number whose control digit holds. Prints masked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iin([u8; 12]);

/// A business identification number whose control digit holds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin([u8; 12]);

impl Iin {
    /// Reads twelve digits; spaces around and inside are forgiven, as people copy them.
    ///
    /// # Errors
    /// [`Code::Required`], [`Code::IinDigits`], [`Code::IinLength`] or [`Code::IinControl`].
    pub fn parse(text: &str) -> Result<Self, (Code, Params)> {
        checked(text).map(Self).map_err(|wrong| match wrong {
            Wrong::Nothing => (Code::Required, Params::NONE),
            Wrong::Signs => (Code::IinDigits, Params::NONE),
            Wrong::Length(got) => (Code::IinLength, of_length(got)),
            Wrong::Control => (Code::IinControl, Params::NONE),
        })
    }

    /// The twelve digits as text. For the register and the sealed vault only: never for a log, a URL or a page.
    pub fn reveal(&self) -> &str {
        digits_text(&self.0)
    }

    /// Whether the number was issued to an organisation: its fifth digit is 4, 5 or 6.
    pub fn looks_like_bin(&self) -> bool {
        matches!(self.0[4], b'4'..=b'6')
    }

    /// The birth date the digits used to mean, when they mean one. A hint only.
    pub fn hinted_birth(&self) -> Option<Day> {
        let n = |i: usize| self.0.get(i).map_or(0, |b| u32::from(b - b'0'));
        let century = match self.0[6] {
            b'1' | b'2' => 1800,
            b'3' | b'4' => 1900,
            b'5' | b'6' => 2000,
            _ => return None,
        };
        let year = century + n(0) * 10 + n(1);
        Day::new(year.cast_signed(), n(2) * 10 + n(3), n(4) * 10 + n(5))
    }

    /// Whether the number is of the series the demo country uses: adults "born" in the 1800s, children in 209x.
    pub fn is_of_demo_series(&self) -> bool {
        match self.0[6] {
            b'1' | b'2' => true,
            b'5' | b'6' => self.0[0] == b'9',
            _ => false,
        }
    }
}

impl Bin {
    /// Reads twelve digits of an organisation.
    ///
    /// # Errors
    /// [`Code::Required`], [`Code::BinDigits`], [`Code::BinLength`] or [`Code::BinControl`].
    pub fn parse(text: &str) -> Result<Self, (Code, Params)> {
        checked(text).map(Self).map_err(|wrong| match wrong {
            Wrong::Nothing => (Code::Required, Params::NONE),
            Wrong::Signs => (Code::BinDigits, Params::NONE),
            Wrong::Length(got) => (Code::BinLength, of_length(got)),
            Wrong::Control => (Code::BinControl, Params::NONE),
        })
    }

    /// The twelve digits as text; a BIN is public.
    pub fn as_str(&self) -> &str {
        digits_text(&self.0)
    }
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iin(************)")
    }
}

impl fmt::Debug for Bin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Bin({})", self.as_str())
    }
}

/// The control digit of eleven digits (values 0 to 9), or none when such a number is never issued.
pub fn control_digit(digits: &[u8; 11]) -> Option<u8> {
    const FIRST: [u8; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND: [u8; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    let weigh = |weights: &[u8; 11]| {
        let sum: u32 = digits.iter().zip(weights).map(|(d, w)| u32::from(*d) * u32::from(*w)).sum();
        sum % 11
    };
    let mut rest = weigh(&FIRST);
    if rest == 10 {
        rest = weigh(&SECOND);
    }
    u8::try_from(rest).ok().filter(|r| *r < 10)
}

fn digits_text(digits: &[u8; 12]) -> &str {
    core::str::from_utf8(digits).unwrap_or_default()
}

/// What is wrong with twelve digits, whoever they number.
enum Wrong {
    Nothing,
    Signs,
    /// So many digits.
    Length(u32),
    Control,
}

fn of_length(got: u32) -> Params {
    Params::two(("need", 12), ("got", i64::from(got)))
}

fn checked(text: &str) -> Result<[u8; 12], Wrong> {
    let mut digits = [b'0'; 12];
    let mut got: u32 = 0;
    for c in text.chars().filter(|c| !c.is_ascii_whitespace()) {
        if !c.is_ascii_digit() {
            return Err(Wrong::Signs);
        }
        if let Some(slot) = usize::try_from(got).ok().and_then(|at| digits.get_mut(at)) {
            *slot = c as u8;
        }
        got = got.saturating_add(1);
    }
    match got {
        0 => return Err(Wrong::Nothing),
        12 => {}
        _ => return Err(Wrong::Length(got)),
    }
    let mut head = [0u8; 11];
    for (value, digit) in head.iter_mut().zip(&digits) {
        *value = digit - b'0';
    }
    if control_digit(&head) == Some(digits[11] - b'0') { Ok(digits) } else { Err(Wrong::Control) }
}
