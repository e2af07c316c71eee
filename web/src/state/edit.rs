//! What a person can change in the draft.

use contract::endpoint::children::Proposed;
use rules::Field;
use rules::benefit::{Category, Turn};

/// A change of the draft.
#[derive(Clone, PartialEq, Debug)]
pub enum Edit {
    /// Another child.
    Child(Box<Proposed>),
    /// Who the person is to the child.
    Role(String),
    /// Where to look. Another settlement forgets the chosen preschools.
    Settlement(String),
    /// "None of the categories."
    NoBenefit(Toggle),
    /// One category.
    Benefit(Category, Toggle),
    /// One part of the day of issue of its certificate.
    Issued(Category, DayPart, String),
    /// The turn to stand in.
    Turn(Turn),
    /// A preschool was chosen or taken back.
    Preschool(String, Toggle),
    /// A chosen preschool moves in the order of preference.
    Move(String, Move),
    /// Language of upbringing.
    Language(String),
    /// One phone.
    Phone(u8, String),
    /// One more line for a phone.
    AddPhone,
    /// A phone's line goes.
    RemovePhone(u8),
    /// E-mail.
    Email(String),
    /// Consent to processing.
    Processing(Toggle),
    /// Consent to publication.
    Publication(Toggle),
    /// A scan was kept by the server, or is taken back: the id, or an empty text.
    Scan(Slot, String),
}

/// A part of a day, as it is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DayPart {
    /// Day of the month.
    Day,
    /// Month.
    Month,
    /// Year.
    Year,
}

/// A day as it is typed, in three parts.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct TypedDay {
    /// Day of the month.
    pub day: String,
    /// Month.
    pub month: String,
    /// Year.
    pub year: String,
}

impl TypedDay {
    /// The parts of `YYYY-MM-DD`.
    pub fn split(text: &str) -> Self {
        let mut parts = text.splitn(3, '-').map(|part| part.trim_start_matches('0').to_owned());
        let year = parts.next().unwrap_or_default();
        let month = parts.next().unwrap_or_default();
        Self { day: parts.next().unwrap_or_default(), month, year }
    }

    /// `YYYY-MM-DD`, or what was typed joined the same way; empty when nothing was.
    pub fn join(&self) -> String {
        let [day, month, year] = [&self.day, &self.month, &self.year].map(|part| part.trim());
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return String::new();
        }
        format!("{year}-{month:0>2}-{day:0>2}")
    }
}

/// On or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Toggle {
    /// Chosen.
    On,
    /// Taken back.
    Off,
}

impl From<bool> for Toggle {
    fn from(on: bool) -> Self {
        if on { Self::On } else { Self::Off }
    }
}

/// A way in the order of preference.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Move {
    /// Towards the first.
    Up,
    /// Towards the last.
    Down,
}

/// What a scan belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Slot {
    /// The birth certificate.
    BirthCertificate,
    /// The certificate of a category.
    Benefit(Category),
}

impl Slot {
    /// The field that holds the id of the scan.
    pub const fn field(self) -> Field {
        match self {
            Self::BirthCertificate => Field::BirthCertificate,
            Self::Benefit(category) => Field::Certificate(category),
        }
    }
}
