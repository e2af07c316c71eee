//! Two clocks: the machine's (time-outs, sessions, ids) and the law's (everything a paragraph speaks of).
//!
//! The law's clock is the machine's plus a kept offset of whole days, which only the demo moves.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use rules::{Day, Instant};

const DAY: i64 = 24 * 3_600 * 1_000;

/// Both clocks.
pub struct Clocks {
    machine: Box<dyn Fn() -> Instant + Send + Sync>,
    offset_days: AtomicI64,
}

impl Clocks {
    /// The machine's clock.
    pub fn system() -> Self {
        Self::new(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Instant::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
        })
    }

    /// A machine's clock that is given in.
    pub fn new(machine: impl Fn() -> Instant + Send + Sync + 'static) -> Self {
        Self { machine: Box::new(machine), offset_days: AtomicI64::new(0) }
    }

    /// Now by the machine.
    pub fn machine(&self) -> Instant {
        (self.machine)()
    }

    /// Now by the law.
    pub fn law(&self) -> Instant {
        self.machine().plus_millis(self.offset_days() * DAY)
    }

    /// Today by the law.
    pub fn today(&self) -> Day {
        self.law().day()
    }

    /// Days that the law's clock is ahead.
    pub fn offset_days(&self) -> i64 {
        self.offset_days.load(Ordering::Acquire)
    }

    /// Sets the offset, as it was kept or has just been kept.
    pub(crate) fn set_offset_days(&self, days: i64) {
        self.offset_days.store(days, Ordering::Release);
    }
}

impl std::fmt::Debug for Clocks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clocks").field("offset_days", &self.offset_days()).finish_non_exhaustive()
    }
}
