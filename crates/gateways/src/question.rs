//! What every question to a state system has in common.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::System;

/// A question to a state system: sent as the JSON body of a POST, so that no IIN is ever in a URL.
pub trait Question: Serialize + Sync {
    /// Who is asked.
    const SYSTEM: System;
    /// Where, below the system's base URL; begins with `/`.
    const PATH: &'static str;
    /// Whether it may be asked again without harm.
    const REPEAT: Repeat;
    /// What comes back.
    type Reply: DeserializeOwned + Serialize + Send;

    /// Whether the reply can be an answer to this very question and does not contradict itself.
    fn is_answered_by(&self, reply: &Self::Reply) -> bool;
}

/// Whether a question that failed may be asked again at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// A read: asking twice changes nothing.
    Harmless,
    /// It does something; whoever asked decides about a second time.
    Never,
}
