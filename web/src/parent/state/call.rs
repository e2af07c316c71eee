//! What the state asks of the network, and what comes back.

use super::brought::LeftOut;
use contract::endpoint::{
    change, change_preview, children, drafts, evidence, filed, preschools, save_draft, session, settlements,
};
use contract::{ApplicationDraft, Problem};
use rules::application::QueueKind;
use uuid::Uuid;

/// A request to the server. Each has its endpoint in the contract.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Call {
    /// Who is signed in.
    Session,
    /// The end of the session.
    SignOut,
    /// Children known to the registers.
    Children,
    /// A child that they did not propose.
    ChildByIin(Secret),
    /// What state systems say of the child.
    Evidence(Secret),
    /// All settlements.
    Settlements,
    /// Preschools of a settlement with the queues of a birth year.
    Preschools(PreschoolsOf),
    /// A preschool that was left out.
    Preschool(Uuid),
    /// The kept drafts.
    Drafts,
    /// Keep a draft.
    SaveDraft {
        /// Its id.
        id: Uuid,
        /// As typed.
        draft: Box<ApplicationDraft>,
        /// The page the person is on.
        page: String,
    },
    /// Forget a draft.
    DeleteDraft(Uuid),
    /// File the application.
    Submit {
        /// As typed.
        draft: Box<ApplicationDraft>,
        /// When the draft was kept last: with the draft itself it makes the idempotency key, so that a second press, and a
        /// press after a reload, is the same application.
        kept_at: String,
    },
    /// What stands of an application, to be changed.
    Filed(Uuid),
    /// What would come of a change.
    Preview(Uuid, Box<change::Request>),
    /// Change it.
    Change {
        /// The application.
        id: Uuid,
        /// What shall stand.
        wanted: Box<change::Request>,
        /// The moment of the first press.
        moment: String,
    },
}

pub use crate::state::secret::Secret;

/// Which preschools: those of a settlement, with the queues of a birth year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreschoolsOf {
    /// KATO code.
    pub kato: String,
    /// Birth year of the child.
    pub birth_year: i32,
    /// Kind of queue.
    pub kind: QueueKind,
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
#[allow(clippy::large_enum_variant, reason = "one answer at a time, and it travels in a box")]
pub enum Answer {
    Session(Result<session::Response, Problem>),
    SignOut(Result<session::Response, Problem>),
    Children(Result<children::Response, Problem>),
    ChildByIin(Result<children::Proposed, Problem>),
    Evidence(Secret, Result<evidence::Response, Problem>),
    Settlements(Result<settlements::Response, Problem>),
    Preschools(PreschoolsOf, Result<preschools::Response, Problem>),
    Preschool(Uuid, Result<LeftOut, Problem>),
    Drafts(Result<drafts::Response, Problem>),
    SaveDraft(Result<save_draft::Response, Problem>),
    DeleteDraft(Result<(), Problem>),
    Submit(Result<Uuid, Problem>),
    Filed(Uuid, Result<filed::Response, Problem>),
    Preview(Uuid, Result<change_preview::Response, Problem>),
    Change(Result<Uuid, Problem>),
}

impl Answer {
    /// What went wrong, if it did.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(r) | Self::SignOut(r) => r.as_ref().err(),
            Self::Children(r) => r.as_ref().err(),
            Self::ChildByIin(r) => r.as_ref().err(),
            Self::Evidence(_, r) => r.as_ref().err(),
            Self::Settlements(r) => r.as_ref().err(),
            Self::Preschools(_, r) => r.as_ref().err(),
            Self::Preschool(_, r) => r.as_ref().err(),
            Self::Drafts(r) => r.as_ref().err(),
            Self::SaveDraft(r) => r.as_ref().err(),
            Self::DeleteDraft(r) => r.as_ref().err(),
            Self::Submit(r) | Self::Change(r) => r.as_ref().err(),
            Self::Filed(_, r) => r.as_ref().err(),
            Self::Preview(_, r) => r.as_ref().err(),
        }
    }
}
