//! The SMS gateway 1414: hand in a message once, ask what became of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Answer, Msisdn, Question, Repeat, StateSystems, System};

/// The words of a message. They may hold a one-time code, so they print as their length only.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SmsText(String);

impl SmsText {
    /// A message of these words.
    pub fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }

    /// The words, for the gateway and the handset; never for a log.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for SmsText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({} characters)", self.0.chars().count())
    }
}

/// The number the gateway gave to a message.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SmsId(String);

impl SmsId {
    /// The gateway's number as the gateway spells it.
    pub fn new(spelled: impl Into<String>) -> Self {
        Self(spelled.into())
    }

    /// The number as the gateway spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Send this message.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsMessage {
    /// The same key is the same message: it is sent once however often it is handed in.
    pub idempotency_key: String,
    /// To whom.
    pub msisdn: Msisdn,
    /// The words.
    pub text: SmsText,
}

/// The gateway took the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsReceipt {
    /// The gateway's number for the message.
    pub id: SmsId,
}

/// What became of this message?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsStatusQuestion {
    /// The gateway's number for the message.
    pub id: SmsId,
}

/// What the gateway knows of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SmsStatusReply {
    /// How far the message came.
    pub status: SmsStatus,
}

/// How far a message came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SmsStatus {
    /// Taken by the gateway.
    Accepted,
    /// Handed to the operator.
    Sent,
    /// On the handset.
    Delivered,
    /// Given up.
    Undelivered,
}

impl Question for SmsMessage {
    const SYSTEM: System = System::Sms;
    const PATH: &'static str = "/sms/v1/messages";
    const REPEAT: Repeat = Repeat::Never;
    type Reply = SmsReceipt;

    /// A number is not empty.
    fn is_answered_by(&self, reply: &SmsReceipt) -> bool {
        !reply.id.as_str().is_empty()
    }
}

impl Question for SmsStatusQuestion {
    const SYSTEM: System = System::Sms;
    const PATH: &'static str = "/sms/v1/status";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = SmsStatusReply;

    fn is_answered_by(&self, _reply: &SmsStatusReply) -> bool {
        true
    }
}

impl StateSystems {
    /// Hands a message to the gateway, once: it is for the outbox to hand it in again, with the same key, when there is no
    /// answer.
    pub async fn send_sms(&self, message: &SmsMessage) -> Answer<SmsId> {
        self.sms.ask(message).await.map(|receipt| receipt.id)
    }

    /// How far a message came.
    pub async fn sms_status(&self, id: &SmsId) -> Answer<SmsStatus> {
        self.sms.ask(&SmsStatusQuestion { id: id.clone() }).await.map(|reply| reply.status)
    }
}

#[cfg(test)]
mod tests {
    use super::{SmsMessage, SmsText};
    use crate::Msisdn;

    #[test]
    fn a_message_prints_without_its_words_and_number() {
        let message = SmsMessage {
            idempotency_key: "k1".into(),
            msisdn: Msisdn::parse("+77090000001").unwrap(),
            text: SmsText::new("Код: 482913"),
        };
        let printed = format!("{message:?}");
        assert!(!printed.contains("482913") && !printed.contains("7709000"), "{printed}");
    }
}
