//! What names a person on the wire: IIN, phone number, names. All of them print masked.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

/// An individual identification number as a state system writes it: twelve digits. Whether the control digit is right is
/// for `rules` to say; here only the shape is held, so that no other text slips into its place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GatewayIin([u8; 12]);

/// The text is not twelve digits. The text itself is not kept: it may be somebody's number with a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIin;

impl GatewayIin {
    /// Takes twelve ASCII digits.
    ///
    /// # Errors
    /// [`NotAnIin`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotAnIin> {
        let digits: [u8; 12] = text.as_bytes().try_into().map_err(|_| NotAnIin)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(NotAnIin) }
    }

    /// The twelve digits.
    pub fn as_str(&self) -> &str {
        // The only constructor let nothing but ASCII digits in, so this is never the empty default.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// A phone number in E.164: `+` and eight to fifteen digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Msisdn(String);

/// The text is not a phone number in E.164. The text itself is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnMsisdn;

impl Msisdn {
    /// Takes `+` and eight to fifteen digits, the first of them not zero.
    ///
    /// # Errors
    /// [`NotAnMsisdn`] for anything else.
    pub fn parse(text: &str) -> Result<Self, NotAnMsisdn> {
        let digits = text.strip_prefix('+').ok_or(NotAnMsisdn)?;
        let shape = (8..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        if shape && !digits.starts_with('0') { Ok(Self(text.to_owned())) } else { Err(NotAnMsisdn) }
    }

    /// The number with its `+`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A surname, first name or patronymic as the register spells it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonName(String);

impl PersonName {
    /// The name as the register spells it.
    pub fn new(spelled: impl Into<String>) -> Self {
        Self(spelled.into())
    }

    /// The name, for a screen or a letter; never for a log.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Prints at most the last four characters.
fn masked(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let tail = text.len().checked_sub(4).and_then(|at| text.get(at..)).unwrap_or_default();
    write!(f, "******{tail}")
}

impl fmt::Debug for GatewayIin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(f, self.as_str())
    }
}

impl fmt::Debug for Msisdn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        masked(f, &self.0)
    }
}

impl fmt::Debug for PersonName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("******")
    }
}

impl fmt::Display for NotAnIin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not twelve digits")
    }
}

impl fmt::Display for NotAnMsisdn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a phone number in E.164")
    }
}

impl std::error::Error for NotAnIin {}
impl std::error::Error for NotAnMsisdn {}

impl Serialize for GatewayIin {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for GatewayIin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

impl Serialize for Msisdn {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Msisdn {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{GatewayIin, Msisdn, NotAnIin, NotAnMsisdn, PersonName};

    #[test]
    fn an_iin_is_twelve_digits() {
        assert_eq!(GatewayIin::parse("000813159890").unwrap().as_str(), "000813159890");
        for wrong in ["", "00081315989", "0008131598900", "00081315989a", "٠٠٠٨١٣", " 00813159890"] {
            assert_eq!(GatewayIin::parse(wrong), Err(NotAnIin), "{wrong}");
        }
    }

    #[test]
    fn a_phone_is_e164() {
        assert_eq!(Msisdn::parse("+77090000001").unwrap().as_str(), "+77090000001");
        for wrong in ["", "+", "77090000001", "+7709000", "+7709000000100000", "+07090000001", "+7709 000001"]
        {
            assert_eq!(Msisdn::parse(wrong), Err(NotAnMsisdn), "{wrong}");
        }
    }

    #[test]
    fn persons_print_masked() {
        assert_eq!(format!("{:?}", GatewayIin::parse("123456789012").unwrap()), "******9012");
        assert_eq!(format!("{:?}", Msisdn::parse("+77090001234").unwrap()), "******1234");
        assert_eq!(format!("{:?}", PersonName::new("Айару")), "******");
    }

    #[test]
    fn a_slip_in_an_answer_is_not_repeated_in_the_error() {
        let error = serde_json::from_str::<GatewayIin>("\"12345678901x\"").unwrap_err().to_string();
        assert!(!error.contains("123456"), "{error}");
    }
}
