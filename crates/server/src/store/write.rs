//! What can be written: one row each, many in one transaction; what is counted; single values.

use registry::preschool::PersonId;

use super::rows::{AnswerRow, DocumentRow, DraftRow, EventRow, NoticeRow, SessionRow};
use super::things::{Shelf, ThingRow};
use super::{complaints, receipts, staff, stages, surveys};
use crate::directory::{PreschoolCard, SettlementCard};
use crate::vault::IinMac;

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
    /// An application counts as warned of nothing: the warning did not leave, or somebody else acts from now on.
    NotWarned {
        /// Which.
        application: u128,
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
    /// A service was refused before anything was registered: a stage to be told.
    RefusedStage(stages::RefusedRow),
    /// Such a stage was told, or is not taken.
    ToldRefusal(i64),
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
    /// An answer to the survey; the first one stays after a day of corrections.
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
    /// Whatever names people of an application goes: its sealed part, its scans, its messages, its receipt.
    Erase {
        /// Which one.
        application: u128,
    },
    /// A person goes, with what only this person has, unless something else goes on: a session, a post, a complaint.
    ForgetPerson(PersonId),
    /// What names people without an application and is as old as this goes: messages, answers to the survey, complaints.
    EraseOld {
        /// The moment, by the law.
        to: i64,
    },
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
    /// This employee looked up at the counter who a number is.
    Intake(PersonId),
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
            Self::Intake(_) => "intake",
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
            | Self::ChildrenAsked(person)
            | Self::Intake(person) => person.0.to_be_bytes().to_vec(),
        }
    }
}

impl Write {
    /// Whether rows go that a later plan of the same batch would still find in the store.
    pub(crate) const fn erases(&self) -> bool {
        matches!(self, Self::Erase { .. } | Self::ForgetPerson(_))
    }

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
            | Self::NotWarned { .. }
            | Self::RefusedStage(_)
            | Self::ToldRefusal(_)
            | Self::ParkedStage { .. }
            | Self::Seen { .. }
            | Self::Represented { .. }
            | Self::StaffNote { .. }
            | Self::DropThing { .. }
            | Self::Settlement(_)
            | Self::Preschool(_)
            | Self::Mark(..)
            | Self::Erase { .. }
            | Self::ForgetPerson(_)
            | Self::EraseOld { .. }
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
    /// Up to which moment of the law people were erased.
    Erased,
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
            Self::Erased => "erased",
        }
    }
}
