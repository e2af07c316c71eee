//! What the follower of the journal asks of the store.

use super::{EventRow, StoreError};

/// The journal, a piece at a time.
pub trait Stages {
    /// Events from a number on, in order, so many at most.
    ///
    /// # Errors
    /// The store cannot be read; likewise below.
    fn events_from(&self, seq: u64, limit: u32) -> Result<Vec<EventRow>, StoreError>;

    /// How many stages were put aside.
    fn parked_stages(&self) -> Result<u64, StoreError>;
}
