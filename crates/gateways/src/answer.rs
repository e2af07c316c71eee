//! What a state system said, or why it said nothing.

use std::fmt;

/// The outcome of asking a state system. There is no default and no conversion to `bool`: who asks must say what silence
/// means for them.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer<T> {
    /// The system answered, and the answer makes sense.
    Known(T),
    /// The system did not answer; nothing is known, neither yes nor no.
    NoAnswer(Why),
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Why {
    /// The time for the whole call, retries included, ran out.
    TimedOut,
    /// No connection, or it broke before the answer was complete.
    Unreachable,
    /// The system said 5xx.
    ServerFailed,
    /// The system refused the question with another status than 200.
    Rejected,
    /// The answer is not of the agreed shape, contradicts itself, or speaks of someone else.
    Malformed,
    /// The system failed repeatedly a moment ago and is left alone for a while.
    BreakerOpen,
}

impl<T> Answer<T> {
    /// The same answer in other terms; silence stays silence.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Answer::Known(known) => Answer::Known(f(known)),
            Answer::NoAnswer(why) => Answer::NoAnswer(why),
        }
    }

    /// For `?`: the answer, or why there is none.
    ///
    /// # Errors
    /// The reason of the silence.
    pub fn known(self) -> Result<T, Why> {
        match self {
            Answer::Known(known) => Ok(known),
            Answer::NoAnswer(why) => Err(why),
        }
    }
}

impl Why {
    /// The code used in logs.
    pub const fn code(self) -> &'static str {
        match self {
            Why::TimedOut => "timed_out",
            Why::Unreachable => "unreachable",
            Why::ServerFailed => "server_failed",
            Why::Rejected => "rejected",
            Why::Malformed => "malformed",
            Why::BreakerOpen => "breaker_open",
        }
    }

    /// Whether the system itself failed, so that asking again may help now and the breaker should count it. A system that
    /// answers nonsense or refuses the question is alive.
    pub(crate) const fn is_failure(self) -> bool {
        match self {
            Why::TimedOut | Why::Unreachable | Why::ServerFailed => true,
            Why::Rejected | Why::Malformed | Why::BreakerOpen => false,
        }
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
