//! Two clocks: the machine's (time-outs, sessions, ids) and the law's (everything a paragraph speaks of).
//!
//! The law's clock is the machine's plus a kept offset of whole hours, which only the demo moves.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use rules::{Day, Instant};

const HOUR: i64 = 3_600 * 1_000;
/// Hours of a day: the country has no summer time.
pub(crate) const HOURS_OF_DAY: i64 = 24;

/// Both clocks.
pub struct Clocks {
    machine: Box<dyn Fn() -> Instant + Send + Sync>,
    offset_hours: AtomicI64,
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
        Self { machine: Box::new(machine), offset_hours: AtomicI64::new(0) }
    }

    /// Now by the machine.
    pub fn machine(&self) -> Instant {
        (self.machine)()
    }

    /// Now by the law.
    pub fn law(&self) -> Instant {
        self.machine().plus_millis(self.offset_hours() * HOUR)
    }

    /// Today by the law.
    pub fn today(&self) -> Day {
        self.law().day()
    }

    /// Hours that the law's clock is ahead.
    pub fn offset_hours(&self) -> i64 {
        self.offset_hours.load(Ordering::Acquire)
    }

    /// Sets the offset, as it was kept or has just been kept.
    pub(crate) fn set_offset_hours(&self, hours: i64) {
        self.offset_hours.store(hours, Ordering::Release);
    }
}

impl std::fmt::Debug for Clocks {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clocks").field("offset_hours", &self.offset_hours()).finish_non_exhaustive()
    }
}
