//! How far the check is, on one line of a terminal that is written over.

use std::time::{Duration, Instant};

use super::run::Counts;

/// A line is shown so often: often enough to see it move, seldom enough to cost nothing.
const EVERY: Duration = Duration::from_millis(250);

pub(super) struct Progress {
    size: Option<u64>,
    on: bool,
    begun: Instant,
    shown: Option<Instant>,
}

impl Progress {
    /// `size` is that of the file, when it is one; nothing is shown unless stderr is a terminal.
    pub(super) fn new(size: Option<u64>, on: bool) -> Self {
        Self { size, on, begun: Instant::now(), shown: None }
    }

    pub(super) fn show(&mut self, counts: &Counts) {
        let now = Instant::now();
        if !self.on || self.shown.is_some_and(|shown| now.duration_since(shown) < EVERY) {
            return;
        }
        self.shown = Some(now);
        let seconds = now.duration_since(self.begun).as_secs_f64().max(0.001);
        #[allow(clippy::cast_precision_loss, reason = "a rate for the eye; 2^52 lines do not come")]
        let rate = counts.lines as f64 / seconds;
        let part = self
            .size
            .and_then(|size| (counts.bytes * 100).checked_div(size))
            .map_or_else(String::new, |percent| format!("{percent:>3} %  "));
        eprint!("\r\x1b[2K{part}{} lines, {} bad, {rate:.0} lines/s", counts.lines, counts.bad);
    }

    pub(super) fn clear(&self) {
        if self.shown.is_some() {
            eprint!("\r\x1b[2K");
        }
    }
}
