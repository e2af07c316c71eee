//! The base that knows large families.

use axum::http::StatusCode;
use gateways::large_family::{LargeFamilyQuestion, LargeFamilyReply};
use serde_json::{Value, json};

use super::{Land, Told};

impl Told for LargeFamilyQuestion {
    fn told(&self, land: &Land) -> Result<LargeFamilyReply, StatusCode> {
        Ok(LargeFamilyReply { confirmed: land.facts(&self.child_iin).large_family })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({})
    }
}
