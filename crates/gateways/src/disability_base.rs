//! The base of persons with disabilities (МОДҚ, ЦБДИ): order 351, appendix 1_9, items 7.2 and 7.3.

use serde::{Deserialize, Serialize};

use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Does this person have a disability?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DisabilityQuestion {
    /// The person.
    pub iin: GatewayIin,
}

/// What the base says of the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DisabilityReply {
    /// Whether a disability is recorded.
    pub confirmed: bool,
}

/// Does this child live in a family with a disabled child?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FamilyQuestion {
    /// The child.
    pub child_iin: GatewayIin,
}

/// What the base says of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyReply {
    /// Whether a disabled child is in the family.
    pub disabled_child_in_family: bool,
}

impl Question for DisabilityQuestion {
    const SYSTEM: System = System::DisabilityBase;
    const PATH: &'static str = "/cbdi/v1/disability";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = DisabilityReply;

    fn is_answered_by(&self, _reply: &DisabilityReply) -> bool {
        true
    }
}

impl Question for FamilyQuestion {
    const SYSTEM: System = System::DisabilityBase;
    const PATH: &'static str = "/cbdi/v1/family";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = FamilyReply;

    fn is_answered_by(&self, _reply: &FamilyReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Whether this person has a disability.
    pub async fn disability(&self, iin: &GatewayIin) -> Answer<bool> {
        self.disability_base.ask(&DisabilityQuestion { iin: *iin }).await.map(|reply| reply.confirmed)
    }

    /// Whether this child lives in a family with a disabled child.
    pub async fn disabled_child_in_family(&self, child: &GatewayIin) -> Answer<bool> {
        let question = FamilyQuestion { child_iin: *child };
        self.disability_base.ask(&question).await.map(|reply| reply.disabled_child_in_family)
    }
}
