//! An e-mail address: anything that a mail server may accept, also Cyrillic and apostrophes; no more is known here.

use crate::fault::{Code, Params};
use alloc::string::String;

/// An address. Prints masked.
#[derive(Clone, PartialEq, Eq)]
pub struct Email(String);

impl Email {
    /// Accepts `local@domain.zone` without spaces, 254 bytes at most; the text is moved.
    ///
    /// # Errors
    /// [`Code::EmailMalformed`].
    pub fn parse(text: String) -> Result<Self, (Code, Params)> {
        let trimmed = text.trim();
        let fits = trimmed.len() <= 254
            && !trimmed.chars().any(|c| c.is_whitespace() || c.is_control() || "<>(),;\"".contains(c));
        let shaped = trimmed.rsplit_once('@').is_some_and(|(local, domain)| {
            !local.is_empty()
                && local.len() <= 64
                && !local.contains('@')
                && domain.split('.').count() >= 2
                && domain.split('.').all(|label| !label.is_empty() && label.len() <= 63)
        });
        if !(fits && shaped) {
            return Err((Code::EmailMalformed, Params::NONE));
        }
        if trimmed.len() == text.len() { Ok(Self(text)) } else { Ok(Self(String::from(trimmed))) }
    }

    /// The address, for the person's own page and the mail gateway.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl core::fmt::Debug for Email {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Email(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unusual_but_real_addresses_pass() {
        for good in ["a@b.kz", "o'connor@mail.kz", "почта@пошта.қаз", "a+b.c@sub.domain.com", " x@y.z "]
        {
            assert!(Email::parse(good.into()).is_ok(), "{good}");
        }
        for bad in ["", "a", "a@b", "@b.kz", "a@.kz", "a b@c.kz", "a@b..kz", "a@b@c.kz", "a@b.kz,"] {
            assert_eq!(Email::parse(bad.into()).unwrap_err().0, Code::EmailMalformed, "{bad}");
        }
    }
}
