//! The line to one system: one HTTP door with a time-out, retries, a bound on simultaneous calls and a breaker.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use reqwest::{Client, StatusCode, Url, redirect};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, timeout};

use crate::breaker::Breaker;
use crate::{Answer, Question, Repeat, System, Why};

/// Calls to one system at the same time; more wait as long as a call may take, so that a slow system cannot take all
/// memory and sockets.
const CALLS_AT_ONCE: usize = 64;
/// Most retries, whatever the limits say.
const MOST_RETRIES: u32 = 2;

/// How long a person waits for a state system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time for one call with all its retries.
    pub whole_call: Duration,
    /// Retries of a harmless question, at most two are made.
    pub retries: u32,
    /// Pause before the first retry, before chance; it doubles for the second.
    pub pause: Duration,
}

impl Default for Limits {
    /// Three seconds a call, two retries, the first after about 150 ms.
    fn default() -> Self {
        Self { whole_call: Duration::from_secs(3), retries: 2, pause: Duration::from_millis(150) }
    }
}

/// Where the jitter of the pauses comes from: any number.
#[derive(Clone)]
pub struct Chance(Arc<dyn Fn() -> u32 + Send + Sync>);

impl Chance {
    /// Chance from a source of numbers.
    pub fn new(source: impl Fn() -> u32 + Send + Sync + 'static) -> Self {
        Self(Arc::new(source))
    }
}

impl fmt::Debug for Chance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Chance")
    }
}

/// Why no line can be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CannotConnect {
    /// The base URL of this system is not `http://host[:port][/path]`. This build speaks no TLS: the secure channel to the
    /// state systems ends in front of us.
    BadBaseUrl(System),
    /// Made-up keys are for the made-up country on this very machine.
    MadeUpElsewhere,
    /// The HTTP client could not be set up.
    NoClient,
}

impl fmt::Display for CannotConnect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CannotConnect::BadBaseUrl(system) => {
                write!(f, "the base URL of {} is not http://host[:port][/path]", system.code())
            }
            CannotConnect::MadeUpElsewhere => {
                f.write_str("made-up keys are for the demo on this machine only")
            }
            CannotConnect::NoClient => f.write_str("the HTTP client could not be set up"),
        }
    }
}

impl std::error::Error for CannotConnect {}

/// A client fit for state systems: no redirects (an answer comes from who was asked) and no proxy from the environment (it
/// would see every IIN).
pub(crate) fn client() -> Result<Client, CannotConnect> {
    Client::builder()
        .no_proxy()
        .redirect(redirect::Policy::none())
        .build()
        .map_err(|_| CannotConnect::NoClient)
}

/// One system and the way to it.
#[derive(Debug)]
pub(crate) struct Line {
    system: System,
    base: String,
    http: Client,
    limits: Limits,
    chance: Chance,
    /// Longest answer accepted, bytes.
    longest: usize,
    breaker: Mutex<Breaker>,
    free: Semaphore,
}

impl Line {
    pub(crate) fn new(
        system: System,
        base: &str,
        http: Client,
        limits: Limits,
        chance: Chance,
        longest: usize,
    ) -> Result<Self, CannotConnect> {
        let url = Url::parse(base).map_err(|_| CannotConnect::BadBaseUrl(system))?;
        let plain =
            url.scheme() == "http" && url.has_host() && url.query().is_none() && url.fragment().is_none();
        if !plain || !url.username().is_empty() {
            return Err(CannotConnect::BadBaseUrl(system));
        }
        Ok(Self {
            system,
            base: base.trim_end_matches('/').to_owned(),
            http,
            limits,
            chance,
            longest,
            breaker: Mutex::new(Breaker::default()),
            free: Semaphore::new(CALLS_AT_ONCE),
        })
    }

    /// Whether the last call failed: whoever asks now had better wait for the answer.
    pub(crate) fn is_troubled(&self) -> bool {
        self.breaker().is_troubled()
    }

    /// Asks. Logs the system, the outcome and the time it took, never the question or the answer.
    pub(crate) async fn ask<Q: Question>(&self, question: &Q) -> Answer<Q::Reply> {
        let begun = Instant::now();
        let answer = self.ask_if_let(question, begun).await;
        let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
        let system = self.system.code();
        match &answer {
            Answer::Known(_) => tracing::debug!(system, outcome = "known", millis, "gateway"),
            Answer::NoAnswer(why) => tracing::warn!(system, outcome = why.code(), millis, "gateway"),
        }
        answer
    }

    async fn ask_if_let<Q: Question>(&self, question: &Q, begun: Instant) -> Answer<Q::Reply> {
        if !self.breaker().lets_pass(begun) {
            return Answer::NoAnswer(Why::BreakerOpen);
        }
        // Waiting for one of our own places says nothing of the system: it is no failure of its line.
        let Ok(permit) = timeout(self.limits.whole_call, self.free.acquire()).await else {
            return Answer::NoAnswer(Why::TimedOut);
        };
        let answer = match timeout(self.limits.whole_call, self.ask_with_retries(question)).await {
            Ok(answer) => answer,
            Err(_) => Answer::NoAnswer(Why::TimedOut),
        };
        // Never closed, so the permit was only ever late.
        drop(permit);
        match &answer {
            Answer::NoAnswer(why) if why.is_failure() => self.breaker().failed(Instant::now()),
            Answer::NoAnswer(_) | Answer::Known(_) => self.breaker().succeeded(),
        }
        answer
    }

    async fn ask_with_retries<Q: Question>(&self, question: &Q) -> Answer<Q::Reply> {
        let retries = match Q::REPEAT {
            Repeat::Harmless => self.limits.retries.min(MOST_RETRIES),
            Repeat::Never => 0,
        };
        for retry in 0..retries {
            match self.ask_once(question).await {
                Answer::NoAnswer(why) if why.is_failure() => sleep(self.pause_before(retry)).await,
                settled @ (Answer::Known(_) | Answer::NoAnswer(_)) => return settled,
            }
        }
        self.ask_once(question).await
    }

    /// Half of the doubling pause is fixed, half is chance, so that many callers do not come back at once.
    fn pause_before(&self, retry: u32) -> Duration {
        let half = self.limits.pause.saturating_mul(1 << retry.min(MOST_RETRIES)) / 2;
        half + half.mul_f64(f64::from((self.chance.0)()) / f64::from(u32::MAX))
    }

    async fn ask_once<Q: Question>(&self, question: &Q) -> Answer<Q::Reply> {
        let url = format!("{}{}", self.base, Q::PATH);
        let mut response = match self.http.post(url).json(question).send().await {
            Ok(response) => response,
            Err(_) => return Answer::NoAnswer(Why::Unreachable),
        };
        let status = response.status();
        if status.is_server_error() {
            return Answer::NoAnswer(Why::ServerFailed);
        }
        if status != StatusCode::OK {
            return Answer::NoAnswer(Why::Rejected);
        }
        let mut body = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if body.len() + chunk.len() <= self.longest => body.extend_from_slice(&chunk),
                Ok(Some(_)) => return Answer::NoAnswer(Why::Malformed),
                Ok(None) => break,
                Err(_) => return Answer::NoAnswer(Why::Unreachable),
            }
        }
        match serde_json::from_slice(&body) {
            Ok(reply) if question.is_answered_by(&reply) => Answer::Known(reply),
            Ok(_) | Err(_) => Answer::NoAnswer(Why::Malformed),
        }
    }

    fn breaker(&self) -> std::sync::MutexGuard<'_, Breaker> {
        // A panic while it was held cannot leave it half-changed in a way that matters: it only counts.
        self.breaker.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
