//! The mail gateway: hand in a message once. It carries what the SMS carries, to the address that the person gave.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::sms::SmsText;
use crate::{Answer, Question, Repeat, StateSystems, System};

/// Longest address, bytes (RFC 5321).
const LONGEST: usize = 254;

/// An address of e-mail. Prints masked.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct EmailAddress(String);

/// Not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl EmailAddress {
    /// An address as a mail server may take it: something, one `@`, a domain; nothing that could begin another header.
    ///
    /// # Errors
    /// [`NotAnAddress`].
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let plain = |c: char| !c.is_whitespace() && !c.is_control() && !"<>(),;\"".contains(c);
        let shaped = text
            .rsplit_once('@')
            .is_some_and(|(local, domain)| !local.is_empty() && !local.contains('@') && domain.contains('.'));
        let fits = text.len() <= LONGEST && text.chars().all(plain) && shaped;
        if fits { Ok(Self(text.to_owned())) } else { Err(NotAnAddress) }
    }

    /// The address, for the gateway; never for a log.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EmailAddress(***)")
    }
}

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an address of e-mail")
    }
}

impl std::error::Error for NotAnAddress {}

impl<'de> Deserialize<'de> for EmailAddress {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

/// Send this message.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EmailMessage {
    /// The same key is the same message: it is sent once however often it is handed in.
    pub idempotency_key: String,
    /// To whom.
    pub address: EmailAddress,
    /// What it is about; the same for everybody, so that a list of letters tells nothing.
    pub subject: String,
    /// The words, plain text.
    pub text: SmsText,
}

/// The gateway took the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EmailReceipt {
    /// The gateway's number for the message.
    pub id: String,
}

impl Question for EmailMessage {
    const SYSTEM: System = System::Email;
    const PATH: &'static str = "/email/v1/messages";
    const REPEAT: Repeat = Repeat::Never;
    type Reply = EmailReceipt;

    /// A number is not empty.
    fn is_answered_by(&self, reply: &EmailReceipt) -> bool {
        !reply.id.is_empty()
    }
}

impl StateSystems {
    /// Hands a message to the gateway, once; the outbox hands it in again, with the same key, when there is no answer. The
    /// gateway's number.
    pub async fn send_email(&self, message: &EmailMessage) -> Answer<String> {
        self.email.ask(message).await.map(|receipt| receipt.id)
    }
}

#[cfg(test)]
mod tests {
    use super::{EmailAddress, EmailMessage, NotAnAddress};
    use crate::sms::SmsText;

    #[test]
    fn an_address_begins_no_other_header() {
        for right in ["a@b.kz", "o'connor+x@mail.kz", "почта@пошта.қаз"] {
            assert_eq!(EmailAddress::parse(right).unwrap().as_str(), right);
        }
        let long = format!("{}@b.kz", "a".repeat(250));
        for wrong in
            ["", "a", "a@b", "@b.kz", "a b@c.kz", "a@b@c.kz", "a@b.kz\r\nBcc: x@y.kz", "a@b.kz,c@d.kz", &long]
        {
            assert_eq!(EmailAddress::parse(wrong), Err(NotAnAddress), "{wrong}");
        }
    }

    #[test]
    fn a_message_prints_without_its_words_and_address() {
        let message = EmailMessage {
            idempotency_key: "k1".into(),
            address: EmailAddress::parse("aigul@mysal.kz").unwrap(),
            subject: "Кезек".into(),
            text: SmsText::new("Балаңыз кезекте."),
        };
        let printed = format!("{message:?}");
        assert!(!printed.contains("aigul") && !printed.contains("Балаңыз"), "{printed}");
    }
}
