//! eGov Mobile: sessions in which somebody signs on a phone.

use axum::http::StatusCode;
use gateways::demo_keys::{MadeUpKey, MakeSignature, OnThePhone, PhoneReply};
use gateways::egov_mobile::{RegisterSigning, SigningQuestion, SigningReply, SigningSession, SigningState};
use serde_json::{Value, json};

use super::{Land, Told};
use crate::papers::State;

impl Told for RegisterSigning {
    fn told(&self, land: &Land) -> Result<SigningSession, StatusCode> {
        let id = land.papers.session(&self.idempotency_key, &self.document);
        // Addresses of a name that no site can have.
        Ok(SigningSession {
            qr: format!("mobileSign:https://egov-mobile.invalid/sign/{id}"),
            launch: format!("https://egov-mobile.invalid/open/{id}"),
            id,
        })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "id": "1", "qr": "1", "launch": "javascript:void" })
    }
}

impl Told for SigningQuestion {
    fn told(&self, land: &Land) -> Result<SigningReply, StatusCode> {
        let (state, cms) = match land.papers.look(&self.id).map(|session| session.state) {
            Some(State::Waiting) => (SigningState::Waiting, None),
            Some(State::Signed(cms)) => (SigningState::Signed, Some(cms)),
            Some(State::Refused) => (SigningState::Refused, None),
            None => (SigningState::Over, None),
        };
        Ok(SigningReply { state, cms })
    }

    /// Signed, and no signature.
    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "state": "signed", "cms": null })
    }
}

impl Told for OnThePhone {
    fn told(&self, land: &Land) -> Result<PhoneReply, StatusCode> {
        let Some(session) = land.papers.look(&self.id) else { return Ok(PhoneReply { done: false }) };
        let cms = match self.signer {
            None => None,
            Some(iin) => {
                let made = MakeSignature { iin, data: session.document, key: MadeUpKey::Good };
                Some(made.told(land)?.cms)
            }
        };
        Ok(PhoneReply { done: land.papers.answer(&self.id, cms) })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}
