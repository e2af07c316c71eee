//! eGov Mobile: a person signs on the phone what a page shows as a QR code or a link (C-60).
//!
//! The protocol of the real service is not public; this is what the adapter needs of it. The signature that comes back is
//! checked like any other.

use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::signature::Cms;
use crate::{Answer, Question, Repeat, StateSystems, System};

/// Longest number or address of a session.
const LONGEST: usize = 300;

/// Let somebody sign these bytes.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterSigning {
    /// The same key is the same session.
    pub idempotency_key: String,
    /// What is to be signed, base64.
    pub document: String,
    /// For so many seconds.
    pub holds_for: u32,
}

/// The session that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningSession {
    /// Its number.
    pub id: String,
    /// What the QR code holds.
    pub qr: String,
    /// The link that opens the application on the phone itself.
    pub launch: String,
}

/// How far is this session?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SigningQuestion {
    /// Its number.
    pub id: String,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SigningReply {
    /// The state.
    pub state: SigningState,
    /// The signature, when there is one.
    #[serde(deserialize_with = "nullable")]
    pub cms: Option<Cms>,
}

/// How far a session is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SigningState {
    /// Nobody has signed yet.
    Waiting,
    /// Signed.
    Signed,
    /// The person said no.
    Refused,
    /// Its time is over.
    Over,
}

impl Question for RegisterSigning {
    const SYSTEM: System = System::EgovMobile;
    const PATH: &'static str = "/egov-mobile/v1/sessions";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = SigningSession;

    /// Numbers and addresses without blanks; the link leads to a site by a safe channel.
    fn is_answered_by(&self, reply: &SigningSession) -> bool {
        let plain = |text: &str| {
            (1..=LONGEST).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic() && b != b'"')
        };
        [&reply.id, &reply.qr, &reply.launch].into_iter().all(|text| plain(text))
            && reply.launch.starts_with("https://")
    }
}

impl Question for SigningQuestion {
    const SYSTEM: System = System::EgovMobile;
    const PATH: &'static str = "/egov-mobile/v1/state";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = SigningReply;

    /// A signature is there exactly when it is signed.
    fn is_answered_by(&self, reply: &SigningReply) -> bool {
        (reply.state == SigningState::Signed) == reply.cms.is_some()
    }
}

impl StateSystems {
    /// A session in which somebody may sign these bytes (base64).
    pub async fn register_signing(&self, question: &RegisterSigning) -> Answer<SigningSession> {
        self.egov_mobile.ask(question).await
    }

    /// How far a session is.
    pub async fn signing(&self, id: &str) -> Answer<SigningReply> {
        self.egov_mobile.ask(&SigningQuestion { id: id.to_owned() }).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_leads_to_a_site() {
        let question = RegisterSigning { idempotency_key: "k".into(), document: String::new(), holds_for: 1 };
        let said = |launch: &str| {
            let launch = launch.to_owned();
            question.is_answered_by(&SigningSession { id: "1".into(), qr: "q".into(), launch })
        };
        assert!(said("https://m.example.kz/1"));
        for wrong in ["javascript:alert(1)", "http://m.example.kz", "", "https://a b", "https://a\"b"] {
            assert!(!said(wrong), "{wrong}");
        }
    }

    #[test]
    fn signed_means_a_signature() {
        let question = SigningQuestion { id: "1".into() };
        let said = |state, cms| question.is_answered_by(&SigningReply { state, cms });
        assert!(said(SigningState::Waiting, None) && said(SigningState::Signed, Cms::parse("AA").ok()));
        assert!(!said(SigningState::Signed, None) && !said(SigningState::Over, Cms::parse("AA").ok()));
    }
}
