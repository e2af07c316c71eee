//! The verifier of signatures, as NCANode speaks; and the made-up keys it knows.

use axum::http::StatusCode;
use gateways::demo_keys::{MadeSignature, MadeUpKey, MakeSignature};
use gateways::signature::{
    Cms, NodeCertificate, NodeRevocation, NodeSigner, NodeSubject, Usage, VerifyQuestion, VerifyReply,
};
use serde_json::{Value, json};

use super::{Land, Told, known};

impl Told for MakeSignature {
    fn told(&self, land: &Land) -> Result<MadeSignature, StatusCode> {
        let person = known(&self.iin).and_then(|iin| land.country.person(iin));
        person.ok_or(StatusCode::NOT_FOUND)?;
        let words = serde_json::to_vec(self).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)?;
        Ok(MadeSignature { cms: Cms::made_up(&words) })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for VerifyQuestion {
    fn told(&self, _land: &Land) -> Result<VerifyReply, StatusCode> {
        let words = self.cms.made_up_words().ok_or(StatusCode::BAD_REQUEST)?;
        let made: MakeSignature = serde_json::from_slice(&words).map_err(|_| StatusCode::BAD_REQUEST)?;
        let own = NodeCertificate {
            valid: made.key != MadeUpKey::Expired,
            revocations: vec![NodeRevocation { revoked: made.key == MadeUpKey::Revoked }],
            key_usage: if made.key == MadeUpKey::ForAuthentication { Usage::Auth } else { Usage::Sign },
            key_user: vec![
                if made.key == MadeUpKey::OfACompany { "ORGANIZATION" } else { "INDIVIDUAL" }.to_owned(),
            ],
            subject: NodeSubject { iin: Some(made.iin) },
        };
        let holds = made.data == self.data && own.valid && made.key != MadeUpKey::Revoked;
        Ok(VerifyReply { valid: holds, signers: vec![NodeSigner { certificates: vec![own] }] })
    }

    /// A signature that holds and that nobody made.
    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "valid": true, "signers": [] })
    }
}
