//! "Personal-data access control" (КДП): may a body read what the registers know of a person? (order 351, para 12)

use serde::{Deserialize, Serialize};

use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Let us read what the registers know of this person. Asked again it is the same request.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessRequest {
    /// Of whom.
    pub iin: GatewayIin,
    /// What for: `preschool_queue`.
    pub purpose: String,
    /// Whether the person is asked anew after a refusal; a person said so.
    pub anew: bool,
}

/// What the person answered, as it reached us.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccessAnswer {
    /// Who answered.
    pub iin: GatewayIin,
    /// How.
    pub answer: PersonSays,
}

/// The answer of a person to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PersonSays {
    /// Yes, by an SMS from the registered phone.
    Yes,
    /// No, likewise.
    No,
    /// Yes, by the code that came to the registered phone.
    Code(String),
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessReply {
    /// The state.
    pub access: Access,
}

/// Whether the registers may be read for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Access {
    /// They may.
    Granted,
    /// The person was asked and has not answered.
    Requested,
    /// The person said no.
    Refused,
}

impl Question for AccessRequest {
    const SYSTEM: System = System::DataAccess;
    const PATH: &'static str = "/kdp/v1/requests";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = AccessReply;

    fn is_answered_by(&self, _reply: &AccessReply) -> bool {
        true
    }
}

impl Question for AccessAnswer {
    const SYSTEM: System = System::DataAccess;
    const PATH: &'static str = "/kdp/v1/answers";
    const REPEAT: Repeat = Repeat::Never;
    type Reply = AccessReply;

    fn is_answered_by(&self, _reply: &AccessReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Whether the registers may be read for this person; the person is asked when nobody has asked yet.
    pub async fn access(&self, iin: &GatewayIin, anew: bool) -> Answer<Access> {
        let request = AccessRequest { iin: *iin, purpose: "preschool_queue".to_owned(), anew };
        self.data_access.ask(&request).await.map(|reply| reply.access)
    }

    /// Passes on what the person answered; a wrong code leaves the request open.
    pub async fn answer_access(&self, iin: &GatewayIin, answer: PersonSays) -> Answer<Access> {
        self.data_access.ask(&AccessAnswer { iin: *iin, answer }).await.map(|reply| reply.access)
    }
}
