//! What the counter asks of the network, and what comes back.

use crate::state::secret::Secret;
use contract::Problem;
use contract::endpoint::preschools;
use contract::endpoint::staff::{open_intake, session, take_in};
use words::Lang;

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
pub enum Answer {
    Session(Result<session::Response, Problem>),
    SignOut(Result<(), Problem>),
    OpenIntake(Result<open_intake::Response, Problem>),
    TakeIn(Result<Box<take_in::Response>, Problem>),
    Preschools(String, Result<preschools::Response, Problem>),
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
