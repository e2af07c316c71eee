//! The SMS gateway: what is handed in is on the handset at once.

use axum::http::StatusCode;
use gateways::sms::{SmsMessage, SmsReceipt, SmsStatusQuestion, SmsStatusReply};
use serde_json::{Value, json};

use super::{Land, Told};
use crate::handsets::NotTaken;

impl Told for SmsMessage {
    fn told(&self, land: &Land) -> Result<SmsReceipt, StatusCode> {
        match land.handsets.take(self) {
            Ok(id) => Ok(SmsReceipt { id }),
            Err(NotTaken::Shape | NotTaken::KeyOfAnother) => Err(StatusCode::UNPROCESSABLE_ENTITY),
        }
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "id": "" })
    }
}

impl Told for SmsStatusQuestion {
    fn told(&self, land: &Land) -> Result<SmsStatusReply, StatusCode> {
        land.handsets.status(&self.id).map(|status| SmsStatusReply { status }).ok_or(StatusCode::NOT_FOUND)
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "status": "lost" })
    }
}
