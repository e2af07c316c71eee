//! What is kept, behind one trait: a batch of writes in one transaction, and a few questions.
//!
//! The adapter neither decides nor seals; it gets rows and gives rows. The only adapter so far is [`sqlite`].

use std::fmt;

use journal::Envelope;
use registry::preschool::PersonId;

use crate::directory::{PreschoolCard, SettlementCard};
use crate::vault::IinMac;

pub mod complaints;
pub mod receipts;
pub mod sqlite;
mod sqlite_staff;
pub mod staff;
pub mod stages;
pub mod surveys;
pub mod things;

pub use things::{Shelf, ThingRow};

/// Keeps rows. One writer commits; any number of threads ask.
pub trait Store:
    complaints::Complaints
    + receipts::Receipts
    + staff::StaffStore
    + stages::Stages
    + surveys::Surveys
    + Send
    + Sync
{
    /// Everything or nothing, durable before it returns.
    ///
    /// # Errors
    /// Nothing of the batch was kept. An event whose number is taken is an error: another writer was faster.
    fn commit(&self, writes: &[Write]) -> Result<(), StoreError>;

    /// All events by sequence number.
    ///
    /// # Errors
    /// The store cannot be read, or `each` refuses.
    fn events(&self, each: &mut dyn FnMut(EventRow) -> Result<(), StoreError>) -> Result<(), StoreError>;

    /// Who has this keyed IIN.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn person_by_mac(&self, mac: &IinMac) -> Result<Option<PersonId>, StoreError>;

    /// A person's sealed record.
    fn person(&self, id: PersonId) -> Result<Option<Vec<u8>>, StoreError>;

    /// The sealed part of an application.
    fn application(&self, id: u128) -> Result<Option<Vec<u8>>, StoreError>;

    /// A scan without its bytes; one of no application only if it has not expired.
    fn document(&self, id: u128, now: i64) -> Result<Option<DocumentRow>, StoreError>;

    /// The scans of a person that belong to no application.
    fn loose_documents(&self, owner: PersonId) -> Result<Vec<u128>, StoreError>;

    /// The drafts of a person that have not expired, the one kept last first.
    fn drafts(&self, owner: PersonId, now: i64) -> Result<Vec<DraftRow>, StoreError>;

    /// A session, if it has not expired.
    fn session(&self, token_hash: &[u8; 32], now: i64) -> Result<Option<SessionRow>, StoreError>;

    /// How often this was counted after a moment.
    fn counted(&self, what: Counted, since: i64) -> Result<u32, StoreError>;

    /// The first answer to an idempotency key.
    fn answer(&self, key_hash: &[u8; 32]) -> Result<Option<AnswerRow>, StoreError>;

    /// Notices to be sent now, the oldest first.
    fn notices_due(&self, now: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError>;

    /// Notices about an application, the newest first.
    fn notices_about(&self, application: u128) -> Result<Vec<NoticeRow>, StoreError>;

    /// Up to which number a person has seen an application.
    fn seen(&self, person: PersonId, application: u128) -> Result<Option<u64>, StoreError>;

    /// Who has seen an application and when last, by the law, the last one first.
    fn looks(&self, application: u128) -> Result<Vec<(PersonId, i64)>, StoreError>;

    /// Children of whom the registers said after this moment that the person represents them.
    fn represented(&self, person: PersonId, since: i64) -> Result<Vec<PersonId>, StoreError>;

    /// Whether an application was warned of the end of this term.
    fn warned(&self, application: u128, warning: u8, until: i64) -> Result<bool, StoreError>;

    /// Of which terms a keyed phone was warned: the application and the end.
    fn warned_by_phone(&self, phone: &[u8; 32]) -> Result<Vec<(u128, i64)>, StoreError>;

    /// The true cause behind a neutral answer, for staff.
    fn staff_note(&self, reference: &str) -> Result<Option<String>, StoreError>;

    /// Settlements and preschools.
    fn cards(&self) -> Result<(Vec<SettlementCard>, Vec<PreschoolCard>), StoreError>;

    /// A thing on a shelf, if its time is not over.
    fn thing(&self, shelf: Shelf, key: &[u8; 32], now: i64) -> Result<Option<ThingRow>, StoreError>;

    /// The things of a person on a shelf whose time is not over.
    fn things_of(&self, shelf: Shelf, owner: PersonId, now: i64) -> Result<Vec<ThingRow>, StoreError>;

    /// Everything on a shelf, what ends first first; at most so many.
    fn things_on(&self, shelf: Shelf, now: i64, most: u32) -> Result<Vec<ThingRow>, StoreError>;

    /// A single value.
    fn mark(&self, mark: Mark) -> Result<Option<i64>, StoreError>;
}

/// One row to be kept.
#[derive(Clone, PartialEq, Debug)]
pub enum Write {
    /// A happening.
    Event(EventRow),
    /// A person: made, or its record replaced.
    Person {
        /// Its id.
        id: PersonId,
        /// Its keyed IIN.
        mac: IinMac,
        /// Its record.
        sealed: Vec<u8>,
    },
    /// What the journal does not know of an application, made or replaced.
    Application {
        /// Its id.
        id: u128,
        /// Who filed it.
        applicant: PersonId,
        /// The rest.
        sealed: Vec<u8>,
    },
    /// A scan.
    Document {
        /// Its row.
        row: DocumentRow,
        /// Its bytes.
        sealed: Vec<u8>,
        /// Until when it is kept without an application.
        expires_at: i64,
    },
    /// A loose scan of this person now belongs to an application; any other scan refuses the batch.
    AttachDocument {
        /// The scan.
        id: u128,
        /// Whose it must be.
        owner: PersonId,
        /// The application.
        application: u128,
    },
    /// A loose scan of this person is kept longer: a draft that names it was saved.
    KeepDocument {
        /// The scan.
        id: u128,
        /// Whose.
        owner: PersonId,
        /// Until when.
        expires_at: i64,
    },
    /// A loose scan of this person goes.
    DeleteDocument {
        /// The scan.
        id: u128,
        /// Whose.
        owner: PersonId,
    },
    /// A draft of a person; of one draft the last writer wins.
    Draft {
        /// Whose.
        owner: PersonId,
        /// The draft.
        row: DraftRow,
    },
    /// A draft of a person goes.
    DeleteDraft {
        /// Whose.
        owner: PersonId,
        /// Which.
        id: u128,
    },
    /// A session, made or changed.
    Session(SessionRow),
    /// A session ends.
    DeleteSession([u8; 32]),
    /// Only the newest sessions of a person stay.
    KeepSessions {
        /// Whose.
        person: PersonId,
        /// How many.
        most: u32,
    },
    /// Something that is allowed so many times only.
    Count {
        /// What.
        what: Counted,
        /// When, by the machine.
        at: i64,
    },
    /// A first answer.
    Answer {
        /// By which key.
        key_hash: [u8; 32],
        /// The answer.
        row: AnswerRow,
        /// Until when.
        expires_at: i64,
    },
    /// A notice, made or moved on.
    Notice(NoticeRow),
    /// An application was warned of the end of this term.
    Warned {
        /// Which.
        application: u128,
        /// Which of the warnings.
        warning: u8,
        /// The end, by the law: another term is warned of anew.
        until: i64,
        /// The keyed phone it was told to, by which an answer finds it.
        phone: [u8; 32],
    },
    /// A person has seen an application up to a number.
    Seen {
        /// Who.
        person: PersonId,
        /// What.
        application: u128,
        /// Up to where.
        seq: u64,
        /// When, by the law.
        at: i64,
    },
    /// The registers confirmed that a person represents a child.
    Represented {
        /// Who.
        person: PersonId,
        /// Whom.
        child: PersonId,
        /// When, by the machine.
        at: i64,
    },
    /// A true cause for staff.
    StaffNote {
        /// The number the person was told.
        reference: String,
        /// The cause.
        cause: &'static str,
        /// When, by the machine.
        at: i64,
    },
    /// Of staff and their work.
    Staff(staff::StaffWrite),
    /// A complaint, made or moved on.
    Complaint(complaints::ComplaintRow),
    /// A stage that the monitoring system refuses is put aside.
    ParkedStage {
        /// Of which event.
        seq: u64,
        /// When, by the machine.
        at: i64,
        /// What the gateway said.
        why: &'static str,
    },
    /// A receipt; the first one of an application stays.
    Receipt(receipts::ReceiptRow),
    /// An answer to the survey, the last one wins.
    Survey(surveys::SurveyRow),
    /// A thing, put on its shelf or replaced.
    Thing(ThingRow),
    /// A thing goes.
    DropThing {
        /// From which shelf.
        shelf: Shelf,
        /// Which.
        key: [u8; 32],
    },
    /// A settlement's card.
    Settlement(SettlementCard),
    /// A preschool's card.
    Preschool(PreschoolCard),
    /// A single value.
    Mark(Mark, i64),
    /// What expired before this moment goes: drafts, loose scans, things, sessions, answers, counts, notes for staff.
    Purge {
        /// The moment, by the machine.
        before: i64,
    },
}

/// What is counted, for whom. Counts are kept for a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Counted {
    /// A code was made for this keyed IIN.
    Code(IinMac),
    /// A message with a code left for this keyed IIN, or would have left had it a phone.
    Message(IinMac),
    /// A wrong code was tried for this keyed IIN.
    WrongCode(IinMac),
    /// A message that answered nothing was helped on, by its phone.
    Help([u8; 32]),
    /// A code of the access service was tried, or its message asked for, by this person.
    AccessTry(PersonId),
    /// A neutral answer was given to this person.
    NeutralTo(PersonId),
    /// A neutral answer was given about this keyed IIN: a child, or the person whose record it is.
    NeutralAbout(IinMac),
    /// This person filed a complaint.
    Complaint(PersonId),
    /// This keyed IIN answered the survey.
    SurveyBy(IinMac),
    /// The survey was answered about this keyed IIN.
    SurveyAbout(IinMac),
    /// The registers said whom this person represents.
    ChildrenAsked(PersonId),
}

impl Counted {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code(_) => "code",
            Self::Message(_) => "message",
            Self::WrongCode(_) => "wrong_code",
            Self::Help(_) => "help",
            Self::AccessTry(_) => "access_try",
            Self::NeutralTo(_) => "neutral_to",
            Self::NeutralAbout(_) => "neutral_about",
            Self::Complaint(_) => "complaint",
            Self::SurveyBy(_) => "survey_by",
            Self::SurveyAbout(_) => "survey_about",
            Self::ChildrenAsked(_) => "children_asked",
        }
    }

    /// For whom, as the store keeps it.
    pub fn who(self) -> Vec<u8> {
        match self {
            Self::Code(mac)
            | Self::Message(mac)
            | Self::WrongCode(mac)
            | Self::Help(mac)
            | Self::NeutralAbout(mac)
            | Self::SurveyBy(mac)
            | Self::SurveyAbout(mac) => mac.to_vec(),
            Self::NeutralTo(person)
            | Self::Complaint(person)
            | Self::AccessTry(person)
            | Self::ChildrenAsked(person) => person.0.to_be_bytes().to_vec(),
        }
    }
}

impl Write {
    /// About how many bytes the row takes: what may be large, and a little for the rest.
    pub(crate) fn bytes(&self) -> usize {
        const REST: usize = 256;
        REST + match self {
            Self::Event(row) => row.envelope.public.len() + row.private_sealed.len(),
            Self::Person { sealed, .. }
            | Self::Application { sealed, .. }
            | Self::Document { sealed, .. } => sealed.len(),
            Self::Draft { row, .. } => row.sealed.len(),
            Self::Session(row) => row.sealed.len(),
            Self::Answer { row, .. } => row.sealed.len(),
            Self::Notice(row) => row.sealed.len(),
            Self::Staff(write) => write.bytes(),
            Self::Complaint(row) => row.sealed.len(),
            Self::Survey(row) => row.sealed.len(),
            Self::Receipt(row) => row.sealed.len(),
            Self::Thing(row) => row.sealed.len(),
            Self::AttachDocument { .. }
            | Self::KeepDocument { .. }
            | Self::DeleteDocument { .. }
            | Self::DeleteDraft { .. }
            | Self::DeleteSession(_)
            | Self::KeepSessions { .. }
            | Self::Count { .. }
            | Self::Warned { .. }
            | Self::ParkedStage { .. }
            | Self::Seen { .. }
            | Self::Represented { .. }
            | Self::StaffNote { .. }
            | Self::DropThing { .. }
            | Self::Settlement(_)
            | Self::Preschool(_)
            | Self::Mark(..)
            | Self::Purge { .. } => 0,
        }
    }
}

/// Single values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mark {
    /// Days that the law's clock is ahead of the machine's.
    LawOffsetDays,
    /// Hours of the same, on top of the days.
    LawOffsetHours,
    /// The last day, since 1970, whose nightly jobs ran.
    JobsDay,
    /// The import of the country came to its end.
    Imported,
    /// From which event on the monitoring system has still to be told.
    StagesSeq,
}

impl Mark {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LawOffsetDays => "law_offset_days",
            Self::LawOffsetHours => "law_offset_hours",
            Self::JobsDay => "jobs_day",
            Self::Imported => "imported",
            Self::StagesSeq => "stages_seq",
        }
    }
}

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
    /// The digital documents service gave it: nobody compares what the state itself holds (PS-A1_9.10.b).
    State,
}

impl Source {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scan => "scan",
            Self::State => "state",
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
}

impl NoticeState {
    /// Its name in the store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::GivenUp => "given_up",
        }
    }
}

/// What the store could not do. For the log: it names no row.
#[derive(Debug)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}
