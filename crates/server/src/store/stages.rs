//! What the follower of the journal asks of the store.

use super::{EventRow, StoreError};

/// A service that was refused before anything was registered: no event says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RefusedRow {
    /// The same key is the same refusal.
    pub key: String,
    /// Which rendering of the service.
    pub number: String,
    /// Where, by KATO code; empty where nobody named a settlement.
    pub settlement: String,
    /// When, RFC 3339 with milliseconds.
    pub at: String,
}

/// The journal, a piece at a time.
pub trait Stages {
    /// Events from a number on, in order, so many at most.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn events_from(&self, seq: u64, limit: u32) -> Result<Vec<EventRow>, StoreError>;

    /// Refusals that wait to be told with their numbers, in order, so many at most.
    fn refusals_waiting(&self, limit: u32) -> Result<Vec<(i64, RefusedRow)>, StoreError>;

    /// How many stages were put aside.
    fn parked_stages(&self) -> Result<u64, StoreError>;
}
