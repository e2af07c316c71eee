//! The digital documents service: a person's own document, or a minor child's, with the owner's consent by a code or an
//! SMS (order 254, paras 8 and appendix 2, item 8).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::{Answer, GatewayIin, Question, Repeat, StateSystems, System};

/// Which document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The birth certificate of a child.
    BirthCertificate,
    /// The identity document of a person.
    IdentityDocument,
}

/// Ask the owner whether we may have this document.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentRequest {
    /// The same key is the same request.
    pub idempotency_key: String,
    /// Who consents: the person, or a parent.
    pub owner_iin: GatewayIin,
    /// Whose document: the owner's own, or that of a minor child.
    pub subject_iin: GatewayIin,
    /// Which.
    pub kind: DocumentKind,
}

/// The owner was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RequestReply {
    /// The number of the request; `None` when there is no such document.
    #[serde(deserialize_with = "nullable")]
    pub id: Option<String>,
}

/// Give us the document.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CollectDocument {
    /// The number of the request.
    pub id: String,
    /// The code that came to the owner's phone; `None` when the owner answered the SMS with "yes".
    #[serde(deserialize_with = "nullable")]
    pub code: Option<String>,
}

/// The document, if the owner consented.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollectReply {
    /// The document; `None` when the code is wrong.
    #[serde(deserialize_with = "nullable")]
    pub document: Option<DigitalDocument>,
}

/// A document as the state holds it. Prints as its size.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigitalDocument {
    /// Its bytes, base64.
    content: String,
}

impl DigitalDocument {
    /// A document of these bytes.
    pub fn new(bytes: &[u8]) -> Self {
        Self { content: STANDARD.encode(bytes) }
    }

    /// Its bytes; none when they are no base64.
    pub fn bytes(&self) -> Option<Vec<u8>> {
        STANDARD.decode(&self.content).ok()
    }
}

impl fmt::Debug for DigitalDocument {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DigitalDocument({} characters)", self.content.len())
    }
}

impl Question for DocumentRequest {
    const SYSTEM: System = System::DigitalDocuments;
    const PATH: &'static str = "/dd/v1/requests";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = RequestReply;

    fn is_answered_by(&self, reply: &RequestReply) -> bool {
        reply.id.as_ref().is_none_or(|id| (1..=200).contains(&id.len()))
    }
}

impl Question for CollectDocument {
    const SYSTEM: System = System::DigitalDocuments;
    const PATH: &'static str = "/dd/v1/documents";
    const REPEAT: Repeat = Repeat::Never;
    type Reply = CollectReply;

    /// A document has bytes.
    fn is_answered_by(&self, reply: &CollectReply) -> bool {
        let has_bytes = |one: &DigitalDocument| one.bytes().is_some_and(|bytes| !bytes.is_empty());
        reply.document.as_ref().is_none_or(has_bytes)
    }
}

impl StateSystems {
    /// Asks the owner for a document; `Known(None)` when the state holds no such document.
    pub async fn request_document(&self, request: &DocumentRequest) -> Answer<Option<String>> {
        self.digital_documents.ask(request).await.map(|reply| reply.id)
    }

    /// The document, once the owner consented; `Known(None)` when the code is wrong.
    pub async fn collect_document(&self, id: &str, code: Option<&str>) -> Answer<Option<DigitalDocument>> {
        let question = CollectDocument { id: id.to_owned(), code: code.map(str::to_owned) };
        self.digital_documents.ask(&question).await.map(|reply| reply.document)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_has_bytes_and_prints_without_them() {
        let question = CollectDocument { id: "1".into(), code: None };
        let said = |text: &str| {
            serde_json::from_str(text).is_ok_and(|reply: CollectReply| question.is_answered_by(&reply))
        };
        assert!(said(r#"{"document":null}"#) && said(r#"{"document":{"content":"QQ=="}}"#));
        assert!(
            !said("{}")
                && !said(r#"{"document":{"content":""}}"#)
                && !said(r#"{"document":{"content":"?"}}"#)
        );
        assert_eq!(format!("{:?}", DigitalDocument::new(b"A")), "DigitalDocument(4 characters)");
    }
}
