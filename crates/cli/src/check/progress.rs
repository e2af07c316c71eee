//! How far the check is, on one line of a terminal that is written over.

use std::io::Write;
use std::time::{Duration, Instant};

use super::run::Counts;

/// A line is shown so often: often enough to see it move, seldom enough to cost nothing.
const EVERY: Duration = Duration::from_millis(250);

pub(super) struct Progress<W> {
    size: Option<u64>,
    to: W,
    on: bool,
    begun: Instant,
    shown: Option<Instant>,
}

impl<W: Write> Progress<W> {
    /// `size` is that of the file, when it is one; nothing is shown unless `on`: what is piped is read by machines.
    pub(super) fn new(size: Option<u64>, to: W, on: bool) -> Self {
        Self { size, to, on, begun: Instant::now(), shown: None }
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
        self.say(&format!("\r\x1b[2K{part}{} lines, {} bad, {rate:.0} lines/s", counts.lines, counts.bad));
    }

    pub(super) fn clear(&mut self) {
        if self.shown.is_some() {
            self.say("\r\x1b[2K");
        }
    }

    /// A terminal that went away takes the progress with it and nothing else.
    fn say(&mut self, text: &str) {
        let _ = self.to.write_all(text.as_bytes()).and_then(|()| self.to.flush());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(size: Option<u64>, on: bool, times: u64) -> String {
        let mut to = Vec::new();
        let mut progress = Progress::new(size, &mut to, on);
        for nth in 1..=times {
            progress.show(&Counts { lines: nth, bad: 1, bytes: 50, ..Counts::default() });
        }
        progress.clear();
        String::from_utf8(to).unwrap()
    }

    #[test]
    fn one_line_is_written_over_and_wiped_away() {
        let text = shown(Some(200), true, 1_000);
        assert!(
            text.starts_with("\r\x1b[2K 25 %  1 lines, 1 bad, ") && text.ends_with("\r\x1b[2K"),
            "{text:?}"
        );
        assert!(!text.contains('\n') && text.matches("lines/s").count() < 20, "seldom: {text:?}");
    }

    #[test]
    fn without_a_size_there_is_no_part_and_piped_there_is_nothing() {
        assert!(shown(None, true, 1).starts_with("\r\x1b[2K1 lines"));
        assert!(!shown(Some(0), true, 1).contains('%'), "an empty file has no part");
        assert_eq!(shown(Some(200), false, 1_000), "");
        assert_eq!(shown(Some(200), true, 0), "");
    }
}
