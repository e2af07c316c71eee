//! Complaints as they are kept: term and state in the open, words sealed.

use registry::preschool::PersonId;
use rules::complaint::{Addressee, State};

use super::StoreError;

/// A complaint.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ComplaintRow {
    /// Its id.
    pub id: u128,
    /// Its number: the first one is 1.
    pub number: u64,
    /// Who filed it.
    pub owner: PersonId,
    /// Whose department, preschool or office is meant.
    pub settlement: u32,
    /// To whom.
    pub addressee: Addressee,
    /// How far it came.
    pub state: State,
    /// When the registration, then the answer is due, by the law.
    pub due_at: i64,
    /// When its answer becomes final, by the machine; until then it can be taken back.
    pub final_at: Option<i64>,
    /// The words, marks and answer.
    pub sealed: Vec<u8>,
}

/// What is asked about complaints.
pub trait Complaints {
    /// One complaint.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn complaint(&self, id: u128) -> Result<Option<ComplaintRow>, StoreError>;

    /// A person's complaints, the newest first.
    fn complaints_of(&self, owner: PersonId, limit: u32) -> Result<Vec<ComplaintRow>, StoreError>;

    /// Complaints in one of these states, what is due first at the head.
    fn complaints_in(&self, states: &[State], limit: u32) -> Result<Vec<ComplaintRow>, StoreError>;

    /// Complaints whose answer becomes final after a moment of the machine.
    fn complaints_held(&self, after: i64) -> Result<Vec<ComplaintRow>, StoreError>;

    /// The highest number given so far.
    fn last_complaint_number(&self) -> Result<u64, StoreError>;
}
