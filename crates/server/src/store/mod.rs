//! What is kept, behind one trait: a batch of writes in one transaction, and a few questions.
//!
//! The adapter neither decides nor seals; it gets rows and gives rows. The only adapter so far is [`sqlite`].

use std::fmt;

use registry::preschool::PersonId;

use crate::directory::{PreschoolCard, SettlementCard};
use crate::vault::IinMac;

pub mod complaints;
pub mod receipts;
mod rows;
pub mod sqlite;
mod sqlite_staff;
pub mod staff;
pub mod stages;
pub mod surveys;
pub mod things;
mod write;

pub use rows::{
    AnswerRow, Channel, DocumentRow, DraftRow, EventRow, NoticeRow, NoticeState, SessionRow, Source,
};
pub use things::{Shelf, ThingRow};
pub use write::{Counted, Mark, Write};

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

    /// So many persons after this one, by id.
    fn persons_after(&self, after: Option<PersonId>, most: u32) -> Result<Vec<PersonId>, StoreError>;

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

    /// Notices to be sent now by a channel, the oldest first: the first of each lane. One that failed shortly before
    /// stands before the later ones of its lane while it is to be tried again within [`rows::SOON`].
    fn notices_due(&self, channel: Channel, now: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError>;

    /// Notices that wait, whenever they are due, the oldest first.
    fn notices_waiting(&self, until: i64, limit: u32) -> Result<Vec<NoticeRow>, StoreError>;

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
/// What the store could not do. For the log: it names no row.
#[derive(Debug)]
pub struct StoreError(pub String);

impl fmt::Display for StoreError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for StoreError {}
