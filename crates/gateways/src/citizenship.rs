//! Citizenship as the population register writes it: ISO 3166-1 alpha-2.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// The country a person is a citizen of: two capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Citizenship([u8; 2]);

/// The text is not two capital letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotACountryCode;

impl Citizenship {
    /// Citizen of the Republic of Kazakhstan.
    pub const KAZAKHSTAN: Self = Self(*b"KZ");

    /// Takes two capital Latin letters.
    ///
    /// # Errors
    /// [`NotACountryCode`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotACountryCode> {
        let letters: [u8; 2] = text.as_bytes().try_into().map_err(|_| NotACountryCode)?;
        if letters.iter().all(u8::is_ascii_uppercase) { Ok(Self(letters)) } else { Err(NotACountryCode) }
    }

    /// The two letters.
    pub fn as_str(&self) -> &str {
        // The constructors let nothing but ASCII letters in, so this is never the empty default.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl fmt::Debug for Citizenship {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for NotACountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a country code of two capital letters")
    }
}

impl std::error::Error for NotACountryCode {}

impl Serialize for Citizenship {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Citizenship {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{Citizenship, NotACountryCode};

    #[test]
    fn two_capital_letters_and_nothing_else() {
        assert_eq!(Citizenship::parse("KZ"), Ok(Citizenship::KAZAKHSTAN));
        assert_eq!(Citizenship::parse("UZ").unwrap().as_str(), "UZ");
        for wrong in ["", "K", "kz", "KAZ", "K1", "Ж"] {
            assert_eq!(Citizenship::parse(wrong), Err(NotACountryCode), "{wrong}");
        }
    }
}
