//! Conclusions of the psychological, medical and pedagogical consultation (ПМПК): order 351, appendix 1_9, item 8.

use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Has this child a valid conclusion?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConclusionQuestion {
    /// The child.
    pub child_iin: GatewayIin,
}

/// What the consultation concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conclusion {
    /// Whether a valid conclusion on special educational needs exists.
    pub confirmed: bool,
    /// The kind of impairment, when the conclusion names one.
    #[serde(deserialize_with = "nullable")]
    pub impairment: Option<Impairment>,
}

/// Kinds of impairment as special groups are formed by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Impairment {
    /// Hearing.
    Hearing,
    /// Vision.
    Vision,
    /// Speech.
    Speech,
    /// Musculoskeletal system.
    Musculoskeletal,
    /// Delay of mental development.
    MentalDelay,
    /// Intellect.
    Intellect,
    /// Communication and social interaction (autism).
    Autism,
    /// Several at once.
    Complex,
}

impl Question for ConclusionQuestion {
    const SYSTEM: System = System::Pmpk;
    const PATH: &'static str = "/pmpk/v1/conclusion";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = Conclusion;

    /// An impairment without a conclusion contradicts itself.
    fn is_answered_by(&self, reply: &Conclusion) -> bool {
        reply.confirmed || reply.impairment.is_none()
    }
}

impl StateSystems {
    /// What the consultation concluded of this child.
    pub async fn conclusion(&self, child: &GatewayIin) -> Answer<Conclusion> {
        self.pmpk.ask(&ConclusionQuestion { child_iin: *child }).await
    }
}

#[cfg(test)]
mod tests {
    use super::{Conclusion, ConclusionQuestion, Impairment};
    use crate::{GatewayIin, Question};

    #[test]
    fn an_impairment_without_a_conclusion_contradicts_itself() {
        let question = ConclusionQuestion { child_iin: GatewayIin::parse("940312100019").unwrap() };
        let said = |confirmed, impairment| question.is_answered_by(&Conclusion { confirmed, impairment });
        assert!(said(true, Some(Impairment::Speech)));
        assert!(said(true, None));
        assert!(said(false, None));
        assert!(!said(false, Some(Impairment::Speech)));
    }
}
