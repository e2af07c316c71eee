//! The system that monitors state services: which stage a rendering of the service has reached (order 254 paras 9, 33).

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Answer, Question, Repeat, StateSystems, System};

/// A stage of a rendering of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Registered; papers are being compared with their originals.
    UnderReview,
    /// Rendered: the child is queued and the number was told.
    Rendered,
    /// Refused, with reasons.
    Refused,
    /// Taken back by the recipient.
    Withdrawn,
    /// Over by rule: age, or the term of the application.
    Ended,
}

/// An application's public number, ten digits; of an act on it that was refused with a stroke and which act it would have been;
/// of papers that were not taken in the number of their sheet.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ServiceNumber(String);

impl ServiceNumber {
    /// The number as it is printed.
    pub fn new(spelled: impl Into<String>) -> Self {
        Self(spelled.into())
    }

    /// The number as it is printed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for ServiceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServiceNumber(***)")
    }
}

/// A stage was reached. No person is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StageNotice {
    /// The same key is the same happening: it counts once however often it is told.
    pub idempotency_key: String,
    /// Which service: `preschool_queue`.
    pub service: String,
    /// Which rendering of it.
    pub number: ServiceNumber,
    /// Where, by KATO code.
    pub settlement: String,
    /// The stage.
    pub stage: Stage,
    /// When, RFC 3339 with milliseconds.
    pub at: String,
}

/// The stage is noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageNoted {
    /// Always true; anything else is no answer.
    pub noted: bool,
}

/// Which stages are noted of this rendering?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StagesQuestion {
    /// Which.
    pub number: ServiceNumber,
}

/// The stages that are noted, in the order in which they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StagesReply {
    /// The stages.
    pub stages: Vec<Stage>,
}

impl Question for StageNotice {
    const SYSTEM: System = System::Monitoring;
    const PATH: &'static str = "/monitoring/v1/stages";
    /// Told again it is noted once: the key says so.
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = StageNoted;

    fn is_answered_by(&self, reply: &StageNoted) -> bool {
        reply.noted
    }
}

impl Question for StagesQuestion {
    const SYSTEM: System = System::Monitoring;
    const PATH: &'static str = "/monitoring/v1/stages_of";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = StagesReply;

    fn is_answered_by(&self, _reply: &StagesReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Tells of a stage.
    pub async fn tell_stage(&self, notice: &StageNotice) -> Answer<()> {
        self.monitoring.ask(notice).await.map(|_| ())
    }

    /// The stages that are noted of a rendering, for a comparison.
    pub async fn stages_of(&self, number: &ServiceNumber) -> Answer<Vec<Stage>> {
        self.monitoring.ask(&StagesQuestion { number: number.clone() }).await.map(|reply| reply.stages)
    }
}
