//! The version of a document: the first eight bytes of the SHA-256 of its bytes, written as sixteen hexadecimal digits.

use std::fmt;

/// A version.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Version(pub [u8; 8]);

impl Version {
    /// Reads exactly sixteen digits 0-9 and a-f.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 16 || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
            return None;
        }
        u64::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn a_version_is_read_as_it_is_written() {
        for text in ["0000000000000000", "0123456789abcdef", "ffffffffffffffff"] {
            assert_eq!(Version::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "0123456789abcde", "0123456789ABCDEF", "+123456789abcdef", "0123456789abcdef0"] {
            assert_eq!(Version::parse(text), None, "{text}");
        }
    }
}
