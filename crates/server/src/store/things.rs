//! Sealed things with an end, on shelves: what is kept for a while and found by one key.

use registry::preschool::PersonId;

/// A sealed thing with an end.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ThingRow {
    /// Its shelf.
    pub shelf: Shelf,
    /// By what it is found.
    pub key: [u8; 32],
    /// Whose it is.
    pub owner: Option<PersonId>,
    /// What it is.
    pub sealed: Vec<u8>,
    /// Until when, by the machine.
    pub expires_at: i64,
}

/// Shelves of things.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shelf {
    /// The registers may be read for a person, by the person.
    Access,
    /// The queue was offered for a child, by the child.
    Offer,
    /// A question was asked by SMS, by the phone.
    Question,
    /// An SMS that was taken, by the gateway's number.
    TakenSms,
    /// A document was asked of the digital documents service, by our number.
    DocumentRequest,
    /// An application was signed, by the application.
    Signature,
    /// A phone was asked to sign an application, by the application.
    Signing,
    /// A notice that was given under seal, by its number.
    Notice,
    /// A wish to be called, by the application.
    Call,
    /// A paper under seal with a code on it, by the code.
    Sheet,
    /// A request for a child's numbers, by who asked, about whom and on which day.
    NumberRequest,
}

impl Shelf {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Offer => "offer",
            Self::Question => "question",
            Self::TakenSms => "taken_sms",
            Self::DocumentRequest => "document_request",
            Self::Signature => "signature",
            Self::Signing => "signing",
            Self::Notice => "notice",
            Self::Call => "call",
            Self::Sheet => "sheet",
            Self::NumberRequest => "number_request",
        }
    }
}
