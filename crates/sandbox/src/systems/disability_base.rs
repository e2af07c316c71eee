//! The base of persons with disabilities.

use axum::http::StatusCode;
use gateways::disability_base::{DisabilityQuestion, DisabilityReply, FamilyQuestion, FamilyReply};
use serde_json::{Value, json};

use super::{Land, Told};

impl Told for DisabilityQuestion {
    fn told(&self, land: &Land) -> Result<DisabilityReply, StatusCode> {
        Ok(DisabilityReply { confirmed: land.facts(&self.iin).disability })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "confirmed": 1 })
    }
}

impl Told for FamilyQuestion {
    fn told(&self, land: &Land) -> Result<FamilyReply, StatusCode> {
        Ok(FamilyReply { disabled_child_in_family: land.facts(&self.child_iin).disabled_child_in_family })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "confirmed": true })
    }
}
