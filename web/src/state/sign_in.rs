//! The two sign-in pages, and how other pages lead to them.

use super::number_field::{Code, NumberField};
use super::sending::Sending;
use rules::iin::Iin;

/// The name in the address of a path to go to after the sign-in.
pub const NEXT: &str = "next";

/// The name in the address of the reason why a person is on the sign-in page.
pub const WHY: &str = "why";

/// The address of the sign-in that leads on to `next`.
pub fn address(sign_in: &str, why: &str, next: &str) -> String {
    format!("{sign_in}?{WHY}={why}&{NEXT}={next}")
}

/// The two pages.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SignIn {
    /// The IIN.
    pub iin: NumberField<Iin>,
    /// The code.
    pub code: NumberField<Code>,
    /// The request that is on its way, or how it failed.
    pub sending: Sending,
    /// Where the person wanted to go: a path after the language, perhaps of another binary, as it stands in a question.
    pub wanted: Option<String>,
    /// What to say above the field.
    pub note: Option<Note>,
}

/// A word about the sign-in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Note {
    /// The page needs to know who asks.
    Why,
    /// The session ended by itself.
    Ended,
    /// The person signed out.
    SignedOut,
    /// Another code was sent.
    NewCode,
}

impl Note {
    /// The note by its name in an address; only what another page may have to say.
    pub fn parse(name: &str) -> Option<Self> {
        match name {
            "needed" => Some(Self::Why),
            "ended" => Some(Self::Ended),
            "signed-out" => Some(Self::SignedOut),
            _ => None,
        }
    }
}
