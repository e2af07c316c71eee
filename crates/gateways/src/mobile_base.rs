//! The base of mobile citizens (ЖАБ, БМГ): which phone a person registered to their IIN.

use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::{Answer, GatewayIin, Msisdn, Question, Repeat, StateSystems, System};

/// Which phone is registered to this IIN?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhoneQuestion {
    /// Whose phone.
    pub iin: GatewayIin,
}

/// The phone, if one is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneReply {
    /// The registered number; `None` when the person registered none.
    #[serde(deserialize_with = "nullable")]
    pub phone: Option<Msisdn>,
}

impl Question for PhoneQuestion {
    const SYSTEM: System = System::MobileBase;
    const PATH: &'static str = "/bmg/v1/phone";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = PhoneReply;

    fn is_answered_by(&self, _reply: &PhoneReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Whether the base failed when it was asked last.
    pub fn mobile_base_is_troubled(&self) -> bool {
        self.mobile_base.is_troubled()
    }

    /// The phone registered to this IIN; `Known(None)` when the base knows of none.
    pub async fn phone(&self, iin: &GatewayIin) -> Answer<Option<Msisdn>> {
        self.mobile_base.ask(&PhoneQuestion { iin: *iin }).await.map(|reply| reply.phone)
    }
}
