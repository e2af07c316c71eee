//! The mail gateway: what is handed in is in the mailbox at once.

use axum::http::StatusCode;
use gateways::demo::{MailboxesQuestion, MailboxesReply};
use gateways::email::{EmailMessage, EmailReceipt};
use serde_json::{Value, json};

use super::{Land, Told};

impl Told for EmailMessage {
    fn told(&self, land: &Land) -> Result<EmailReceipt, StatusCode> {
        let id = land.mailboxes.take(self).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?;
        Ok(EmailReceipt { id })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "id": "" })
    }
}

impl Told for MailboxesQuestion {
    fn told(&self, land: &Land) -> Result<MailboxesReply, StatusCode> {
        Ok(MailboxesReply { mailboxes: land.mailboxes.all() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}
