//! The made-up country's keys: its people sign with a made-up key and approve on a made-up phone. No real system speaks it.

use serde::{Deserialize, Serialize};

use crate::signature::Cms;
use crate::{Answer, DemoCountry, GatewayIin, Question, Repeat, System};

/// What is wrong with a made-up key, if anything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MadeUpKey {
    /// Nothing: a person's own key for signing.
    #[default]
    Good,
    /// It is for signing in elsewhere, not for signing.
    ForAuthentication,
    /// It is an organisation's.
    OfACompany,
    /// Its term is over.
    Expired,
    /// It was taken back.
    Revoked,
}

/// Sign these bytes with the made-up key of this person.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakeSignature {
    /// Who signs.
    pub iin: GatewayIin,
    /// What, base64.
    pub data: String,
    /// With which key.
    pub key: MadeUpKey,
}

/// The made-up signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MadeSignature {
    /// The signature.
    pub cms: Cms,
}

/// What a person does on the made-up phone.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnThePhone {
    /// The session of eGov Mobile.
    pub id: String,
    /// Whose phone; `None` says no to the session.
    pub signer: Option<GatewayIin>,
}

/// Whether there was such a session, still waiting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhoneReply {
    /// Whether the phone had something to do.
    pub done: bool,
}

impl Question for MakeSignature {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/signature";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = MadeSignature;

    fn is_answered_by(&self, reply: &MadeSignature) -> bool {
        reply.cms.is_made_up()
    }
}

impl Question for OnThePhone {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/egov-mobile";
    const REPEAT: Repeat = Repeat::Never;
    type Reply = PhoneReply;

    fn is_answered_by(&self, _reply: &PhoneReply) -> bool {
        true
    }
}

impl DemoCountry {
    /// A made-up signature.
    pub async fn sign(&self, question: &MakeSignature) -> Answer<Cms> {
        self.line.ask(question).await.map(|reply| reply.cms)
    }

    /// Approves or refuses on the made-up phone; whether there was something to answer.
    pub async fn on_the_phone(&self, id: &str, signer: Option<GatewayIin>) -> Answer<bool> {
        self.line.ask(&OnThePhone { id: id.to_owned(), signer }).await.map(|reply| reply.done)
    }
}
