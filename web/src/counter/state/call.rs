//! What the counter asks of the network, and what comes back.

use crate::state::secret::Secret;
use crate::work::Session;
use contract::Problem;
use contract::endpoint::staff::{open_intake, take_in};
use contract::view::{PersonName, PreschoolCard};
use serde::Deserialize;
use uuid::Uuid;
use words::Lang;

/// What came of an intake, as far as this binary has to know it.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Done {
    /// The receipt's id: the intake's.
    pub receipt: Uuid,
    /// The filed application.
    pub application: Option<Filed>,
    /// What is missing.
    pub missing: Vec<take_in::Missing>,
}

/// An application that was taken in.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Filed {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: PersonName,
    /// Its numbers.
    pub places: Vec<Place>,
}

/// A number.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Place {
    /// Where.
    pub preschool: PreschoolCard,
    /// Which one; none at a reserve that is not open.
    pub number: Option<u32>,
}

/// The kindergartens that can be chosen.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Offered {
    /// They.
    pub preschools: Vec<One>,
}

/// One of them, without its figures: on the wire the card's fields stand among them.
#[derive(Clone, PartialEq, Debug, Deserialize)]
#[serde(transparent)]
pub struct One {
    /// Its card.
    pub card: PreschoolCard,
}

/// A request to the server. Each has its endpoint in the contract.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "the parts of a request are those of its endpoint")]
pub enum Call {
    /// Who the employee is.
    Session,
    /// The end of the session.
    SignOut,
    /// A person stands at the counter.
    OpenIntake { iin: Secret, lang: Lang },
    /// A paper application, or what is missing.
    TakeIn(Box<take_in::Request>),
    /// The kindergartens of a settlement and a kind of queue.
    Preschools { of: String, kato: String, kind: String },
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
#[allow(clippy::large_enum_variant, reason = "one answer at a time, and it travels in a box")]
pub enum Answer {
    Session(Result<Session, Problem>),
    SignOut(Result<(), Problem>),
    OpenIntake(Result<open_intake::Response, Problem>),
    TakeIn(Result<Done, Problem>),
    Preschools(String, Result<Offered, Problem>),
}

impl Answer {
    /// What went wrong, if it did.
    pub const fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(Err(what))
            | Self::SignOut(Err(what))
            | Self::OpenIntake(Err(what))
            | Self::TakeIn(Err(what))
            | Self::Preschools(_, Err(what)) => Some(what),
            _ => None,
        }
    }
}
