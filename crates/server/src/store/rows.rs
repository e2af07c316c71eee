//! Rows of the tables that have no file of their own.

use journal::Envelope;
use registry::preschool::PersonId;

/// An event as it is kept.
#[derive(Clone, PartialEq, Debug)]
pub struct EventRow {
    /// The public envelope.
    pub envelope: Envelope,
    /// Salt and private part.
    pub private_sealed: Vec<u8>,
}

/// A scan without its bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DocumentRow {
    /// Its id.
    pub id: u128,
    /// Who attached it.
    pub owner: PersonId,
    /// To which application it belongs.
    pub application: Option<u128>,
    /// Its media type.
    pub kind: &'static str,
    /// Where it comes from.
    pub source: Source,
}

/// Where a document comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Source {
    /// A person attached it: staff compare it with the original.
    Scan,
    /// The digital documents service gave it: nobody compares what the state itself holds (PS-A1_9.10.b). Which document
    /// of whom, keyed: it stands for no other. None where that was not kept yet.
    State(Option<[u8; 32]>),
}

impl Source {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::State(_) => "state",
        }
    }

    /// Which document of whom the state gave.
    pub const fn proves(self) -> Option<[u8; 32]> {
        match self {
            Self::Scan => None,
            Self::State(proves) => proves,
        }
    }
}

/// A draft.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DraftRow {
    /// Its id: one among those of its owner.
    pub id: u128,
    /// The draft and its page.
    pub sealed: Vec<u8>,
    /// When it was kept, by the law.
    pub saved_at: i64,
    /// Until when it is kept, by the machine.
    pub expires_at: i64,
}

/// A session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionRow {
    /// Hash of the token in the cookie.
    pub token_hash: [u8; 32],
    /// Who is signed in.
    pub person: Option<PersonId>,
    /// How far the sign-in came.
    pub sealed: Vec<u8>,
    /// When it was made.
    pub made_at: i64,
    /// Until when it holds.
    pub expires_at: i64,
}

/// A first answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerRow {
    /// Hash of the body it answered.
    pub body_hash: [u8; 32],
    /// HTTP status.
    pub status: u16,
    /// The body.
    pub sealed: Vec<u8>,
    /// The number it carried.
    pub seq: u64,
}

/// A notice.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoticeRow {
    /// Its id: the gateway's idempotency key.
    pub id: u128,
    /// Its number in appendix 1_8.
    pub kind: u8,
    /// Phone and text.
    pub sealed: Vec<u8>,
    /// How far it came.
    pub state: NoticeState,
    /// Times it was handed in.
    pub attempts: u32,
    /// When to hand it in next.
    pub next_at: i64,
    /// The gateway's number.
    pub gateway_id: Option<String>,
    /// The application it is about, if about one.
    pub application: Option<u128>,
    /// When it was made, by the law.
    pub made_at: i64,
    /// By what it goes.
    pub channel: Channel,
    /// To whom, keyed: of one lane one message is under way at a time, in the order in which they were made.
    pub lane: Option<[u8; 32]>,
}

/// Within so many milliseconds a message that failed is tried again before the later ones to the same person leave; one
/// that failed often, or that the night keeps, holds nothing back.
pub(super) const SOON: i64 = 5 * 60 * 1_000;

/// By what a notice goes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Channel {
    /// The SMS gateway.
    Sms,
    /// The mail gateway.
    Email,
}

impl Channel {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Sms, Self::Email];

    /// Its number in the store.
    pub const fn code(self) -> u8 {
        match self {
            Self::Sms => 0,
            Self::Email => 1,
        }
    }
}

/// How far a notice came.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoticeState {
    /// To be handed in.
    Waiting,
    /// The gateway took it.
    Sent,
    /// Given up: only the cabinet shows it.
    GivenUp,
    /// Nobody's phone is known: the cabinet shows it, and the counter prints it.
    OnPaper,
}

impl NoticeState {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::GivenUp => "given_up",
            Self::OnPaper => "on_paper",
        }
    }
}
