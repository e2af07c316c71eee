//! What the state asks of the network, and what comes back.

use crate::route::Step;
use contract::endpoint::{
    applications, children, draft, evidence, preschools, save_draft, session, settlements, sign_in,
};
use contract::view::ApplicationView;
use contract::{GeneralDraft, Problem};
use uuid::Uuid;
use words::Lang;

/// A request to the server. Each has its endpoint in the contract.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Call {
    /// Who is signed in.
    Session,
    /// A code by SMS.
    SignIn {
        /// As typed and found right.
        iin: Secret,
        /// Language of the SMS.
        lang: Lang,
    },
    /// The code of the SMS.
    Code(Secret),
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
    /// The kept draft.
    LoadDraft,
    /// Keep the draft.
    SaveDraft {
        /// As typed.
        draft: Box<GeneralDraft>,
        /// The page the person is on.
        step: Step,
    },
    /// Forget the draft.
    DeleteDraft,
    /// File the application.
    Submit {
        /// As typed.
        draft: Box<GeneralDraft>,
        /// When the draft was kept last: with the draft itself it makes the idempotency key, so that a second press, and a
        /// press after a reload, is the same application.
        kept_at: String,
    },
    /// All applications of the person.
    Applications,
    /// One application.
    Application(Uuid),
    /// Withdraw it.
    Withdraw(Uuid),
}

/// A text that never prints: an IIN or a code.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl core::fmt::Debug for Secret {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Secret(***)")
    }
}

/// Which preschools: those of a settlement, with the queues of a birth year.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PreschoolsOf {
    /// KATO code.
    pub kato: String,
    /// Birth year of the child.
    pub birth_year: i32,
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
#[allow(clippy::large_enum_variant, reason = "one answer at a time, and it travels in a box")]
pub enum Answer {
    Session(Result<session::Response, Problem>),
    SignIn(Result<sign_in::Response, Problem>),
    Code(Result<session::Response, Problem>),
    SignOut(Result<session::Response, Problem>),
    Children(Result<children::Response, Problem>),
    ChildByIin(Result<children::Proposed, Problem>),
    Evidence(Result<evidence::Response, Problem>),
    Settlements(Result<settlements::Response, Problem>),
    Preschools(PreschoolsOf, Result<preschools::Response, Problem>),
    LoadDraft(Result<draft::Response, Problem>),
    SaveDraft(Result<save_draft::Response, Problem>),
    DeleteDraft(Result<(), Problem>),
    Submit(Result<Box<ApplicationView>, Problem>),
    Applications(Result<applications::Response, Problem>),
    Application(Uuid, Result<Box<ApplicationView>, Problem>),
    Withdraw(Result<Box<ApplicationView>, Problem>),
}

impl Answer {
    /// What went wrong, if it did.
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(r) | Self::Code(r) | Self::SignOut(r) => r.as_ref().err(),
            Self::SignIn(r) => r.as_ref().err(),
            Self::Children(r) => r.as_ref().err(),
            Self::ChildByIin(r) => r.as_ref().err(),
            Self::Evidence(r) => r.as_ref().err(),
            Self::Settlements(r) => r.as_ref().err(),
            Self::Preschools(_, r) => r.as_ref().err(),
            Self::LoadDraft(r) => r.as_ref().err(),
            Self::SaveDraft(r) => r.as_ref().err(),
            Self::DeleteDraft(r) => r.as_ref().err(),
            Self::Submit(r) | Self::Application(_, r) | Self::Withdraw(r) => r.as_ref().err(),
            Self::Applications(r) => r.as_ref().err(),
        }
    }
}
