//! The base that knows large families (ЭНПВП): order 351, appendix 1_9, item 7.5.

use serde::{Deserialize, Serialize};

use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Does this child belong to a large family?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LargeFamilyQuestion {
    /// The child.
    pub child_iin: GatewayIin,
}

/// What the base says of the family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LargeFamilyReply {
    /// Whether the child belongs to a large family.
    pub confirmed: bool,
}

impl Question for LargeFamilyQuestion {
    const SYSTEM: System = System::LargeFamily;
    const PATH: &'static str = "/enpvp/v1/large_family";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = LargeFamilyReply;

    fn is_answered_by(&self, _reply: &LargeFamilyReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Whether this child belongs to a large family.
    pub async fn in_large_family(&self, child: &GatewayIin) -> Answer<bool> {
        self.large_family.ask(&LargeFamilyQuestion { child_iin: *child }).await.map(|reply| reply.confirmed)
    }
}
