//! What the state asks of the network, and what comes back.

use super::check::{Check, Minute};
use crate::work::Session;
use contract::Problem;
use contract::endpoint::staff::{
    by_number, decision, originals, own_acts, representative, representative_check, reviews, take_back,
};
use uuid::Uuid;

pub use crate::state::secret::Secret;

/// A request to the server. Each has its endpoint in the contract.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "the parts of a request are those of its endpoint")]
pub enum Call {
    /// Who the employee is.
    Session,
    /// The end of the session.
    SignOut,
    /// The checks that wait, from the first or after a row.
    Reviews(Option<String>),
    /// One check.
    Review(Uuid),
    /// The originals were shown.
    Originals(Uuid),
    /// Decide a check.
    Decide {
        /// Of which application.
        application: Uuid,
        /// The verdicts.
        request: decision::Request,
        /// When the check was loaded: with the verdicts it makes the idempotency key. A decision that was taken back is
        /// loaded anew, so the same verdicts are then another decision.
        seen: String,
    },
    /// Take a decision back.
    TakeBack(Uuid),
    /// What the employee recorded.
    OwnActs,
    /// The application of a public number.
    Find(String),
    /// Who would act from now on.
    Next(Uuid, Secret),
    /// The right to act moves, by the document if there is one; `seen` tells a later move of the same person from a second
    /// press.
    Move { id: Uuid, iin: Secret, document: Option<Uuid>, seen: String },
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
#[allow(clippy::large_enum_variant, reason = "one answer at a time, and it travels in a box")]
pub enum Answer {
    Session(Result<Session, Problem>),
    SignOut(Result<(), Problem>),
    Reviews(Option<String>, Result<reviews::Response, Problem>),
    Review(Uuid, Result<Box<Check>, Problem>),
    Originals(Uuid, Result<originals::Response, Problem>),
    Decide(Uuid, Result<Minute, Problem>),
    TakeBack(Uuid, Result<take_back::Response, Problem>),
    OwnActs(Result<own_acts::Response, Problem>),
    Find(Result<by_number::Response, Problem>),
    Next(Uuid, Result<representative_check::Response, Problem>),
    Moved(Uuid, Result<representative::Response, Problem>),
}

impl Answer {
    /// What went wrong, if it did.
    pub const fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(Err(what))
            | Self::SignOut(Err(what))
            | Self::Reviews(_, Err(what))
            | Self::Review(_, Err(what))
            | Self::Originals(_, Err(what))
            | Self::Decide(_, Err(what))
            | Self::TakeBack(_, Err(what))
            | Self::OwnActs(Err(what))
            | Self::Find(Err(what))
            | Self::Next(_, Err(what))
            | Self::Moved(_, Err(what)) => Some(what),
            _ => None,
        }
    }
}
