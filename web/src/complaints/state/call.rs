//! What the state asks of the network, and what comes back.

use crate::state::secret::Secret;
use crate::work::Session;
use contract::Problem;
use contract::endpoint::staff::{complaint, complaints};
use rules::complaint::Outcome;
use uuid::Uuid;

/// A request to the server. Each has its endpoint in the contract.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "the parts of a request are those of its endpoint")]
pub enum Call {
    /// Who the employee is.
    Session,
    /// The end of the session.
    SignOut,
    /// The complaints to be answered.
    List,
    /// One of them.
    One(Uuid),
    /// Register it.
    Register(Uuid),
    /// Note what is being done; `seen` tells a second note of the same words from a second press.
    Mark { id: Uuid, text: Secret, seen: String },
    /// Answer it.
    Answer { id: Uuid, outcome: Outcome, text: Secret, seen: String },
    /// Take the answer back.
    TakeBack(Uuid),
}

/// What was sent to a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sent {
    /// A mark.
    Mark,
    /// The answer.
    Answer,
    /// A registration, or an answer taken back.
    Other,
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
#[allow(clippy::large_enum_variant, reason = "one answer at a time, and it travels in a box")]
pub enum Answer {
    Session(Result<Session, Problem>),
    SignOut(Result<(), Problem>),
    List(Result<complaints::Response, Problem>),
    One(Uuid, Option<Sent>, Result<Box<complaint::Response>, Problem>),
}

impl Answer {
    /// What went wrong, if it did.
    pub const fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(Err(what))
            | Self::SignOut(Err(what))
            | Self::List(Err(what))
            | Self::One(_, _, Err(what)) => Some(what),
            _ => None,
        }
    }
}
