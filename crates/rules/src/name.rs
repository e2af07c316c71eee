//! A person's name as the registers write it: surname and first name, patronymic if any (C-27).

use crate::fault::{Code, Params};
use alloc::string::String;

/// Longest part of a name, in characters. The longest patronymics of the registers stay far below.
pub const LONGEST: usize = 100;

/// One part of a name. Prints masked.
#[derive(Clone, PartialEq, Eq)]
pub struct NamePart(String);

impl NamePart {
    /// Accepts letters of any script, hyphen, apostrophe and space; the text is moved, not copied.
    ///
    /// # Errors
    /// [`Code::Required`] when empty, [`Code::NameSigns`], [`Code::NameLong`].
    pub fn parse(text: String) -> Result<Self, (Code, Params)> {
        let trimmed = text.trim();
        if trimmed.is_empty() {
            return Err((Code::Required, Params::NONE));
        }
        if trimmed.chars().any(is_no_part_of_a_name) {
            return Err((Code::NameSigns, Params::NONE));
        }
        if trimmed.chars().count() > LONGEST {
            return Err((Code::NameLong, Params::one("max", 100)));
        }
        if trimmed.len() == text.len() { Ok(Self(text)) } else { Ok(Self(String::from(trimmed))) }
    }

    /// The text, for the page of the person it belongs to.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Debug for NamePart {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("NamePart(***)")
    }
}

/// ASCII decides: letters beyond it need no table, and a table of all letters would outweigh the rules in WASM.
fn is_no_part_of_a_name(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | ' ' | '-' | '\'' | '.' => false,
        c => c.is_ascii() || c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_the_country_pass_and_figures_do_not() {
        for good in ["Әбілқасымова", "Ким", "О'Коннор", "Салтыков-Щедрин", "оглы", "  Айгүл "]
        {
            assert!(NamePart::parse(good.into()).is_ok(), "{good}");
        }
        assert_eq!(NamePart::parse("  ".into()).unwrap_err().0, Code::Required);
        for bad in ["Айгүл1", "<b>", "a\u{7}", "x@y"] {
            assert_eq!(NamePart::parse(bad.into()).unwrap_err().0, Code::NameSigns, "{bad}");
        }
        assert!(NamePart::parse("ә".repeat(100)).is_ok());
        assert_eq!(NamePart::parse("ә".repeat(101)).unwrap_err().0, Code::NameLong);
    }
}
