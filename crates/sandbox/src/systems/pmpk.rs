//! Conclusions of the consultation.

use axum::http::StatusCode;
use gateways::pmpk::{Conclusion, ConclusionQuestion, Impairment};
use serde_json::{Value, json};

use super::{Land, Told};

impl Told for ConclusionQuestion {
    fn told(&self, land: &Land) -> Result<Conclusion, StatusCode> {
        let impairment = land.facts(&self.child_iin).conclusion;
        Ok(Conclusion { confirmed: impairment.is_some(), impairment })
    }

    /// An impairment without a conclusion.
    fn told_wrong(&self, _land: &Land) -> Value {
        json!(Conclusion { confirmed: false, impairment: Some(Impairment::Speech) })
    }
}
