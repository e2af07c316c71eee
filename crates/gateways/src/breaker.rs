//! The circuit breaker of one system: after repeated failures it is left alone for a while. Pure; the instant is given in.

use std::time::Duration;

use tokio::time::Instant;

/// Failures in a row that open the breaker.
const FAILURES_TO_OPEN: u32 = 5;
/// How long it stays open before one call may try again.
const OPEN_FOR: Duration = Duration::from_secs(10);

/// Counts failures in a row.
#[derive(Debug, Default)]
pub(crate) struct Breaker {
    failures: u32,
    /// While set: nobody passes before this instant.
    open_until: Option<Instant>,
}

impl Breaker {
    /// Whether a call may go out now. When the time of silence is over one call passes and the next waits as long again,
    /// so that a trial that never reports back (its caller went away) cannot block the system for ever.
    pub(crate) fn lets_pass(&mut self, now: Instant) -> bool {
        match self.open_until {
            None => true,
            Some(until) if now < until => false,
            Some(_) => {
                self.open_until = Some(now + OPEN_FOR);
                true
            }
        }
    }

    /// Whether the last call failed.
    pub(crate) const fn is_troubled(&self) -> bool {
        self.failures > 0
    }

    /// The system answered.
    pub(crate) fn succeeded(&mut self) {
        *self = Self::default();
    }

    /// The system failed.
    pub(crate) fn failed(&mut self, now: Instant) {
        self.failures = self.failures.saturating_add(1);
        if self.failures >= FAILURES_TO_OPEN {
            self.open_until = Some(now + OPEN_FOR);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use tokio::time::Instant;

    use super::Breaker;

    fn opened(now: Instant) -> Breaker {
        let mut breaker = Breaker::default();
        for _ in 0..5 {
            assert!(breaker.lets_pass(now));
            breaker.failed(now);
        }
        breaker
    }

    #[test]
    fn four_failures_do_not_open_it_and_the_fifth_does() {
        let now = Instant::now();
        let mut breaker = Breaker::default();
        for _ in 0..4 {
            breaker.failed(now);
        }
        assert!(breaker.lets_pass(now));
        breaker.failed(now);
        assert!(!breaker.lets_pass(now) && breaker.is_troubled());
        breaker.succeeded();
        assert!(breaker.lets_pass(now) && !breaker.is_troubled());
    }

    #[test]
    fn a_success_between_failures_starts_the_count_anew() {
        let now = Instant::now();
        let mut breaker = Breaker::default();
        for _ in 0..4 {
            breaker.failed(now);
        }
        breaker.succeeded();
        for _ in 0..4 {
            breaker.failed(now);
        }
        assert!(breaker.lets_pass(now));
    }

    #[test]
    fn after_ten_seconds_exactly_one_call_tries() {
        let now = Instant::now();
        let mut breaker = opened(now);
        assert!(!breaker.lets_pass(now + Duration::from_millis(9_999)));
        assert!(breaker.lets_pass(now + Duration::from_secs(10)));
        assert!(!breaker.lets_pass(now + Duration::from_secs(10)));
    }

    #[test]
    fn the_trial_closes_it_or_opens_it_again() {
        let now = Instant::now();
        let later = now + Duration::from_secs(10);

        let mut well = opened(now);
        assert!(well.lets_pass(later));
        well.succeeded();
        assert!(well.lets_pass(later));

        let mut ill = opened(now);
        assert!(ill.lets_pass(later));
        ill.failed(later);
        assert!(!ill.lets_pass(later + Duration::from_millis(9_999)));
        assert!(ill.lets_pass(later + Duration::from_secs(10)));
    }

    #[test]
    fn a_trial_whose_caller_went_away_blocks_for_ten_seconds_only() {
        let now = Instant::now();
        let mut breaker = opened(now);
        assert!(breaker.lets_pass(now + Duration::from_secs(10)));
        assert!(!breaker.lets_pass(now + Duration::from_millis(19_999)));
        assert!(breaker.lets_pass(now + Duration::from_secs(20)));
    }
}
