//! The national education base.

use axum::http::StatusCode;
use gateways::education_base::{
    CareRole, GuardianshipQuestion, GuardianshipReply, PedagogueQuestion, PedagogueReply, Ward,
    WardsQuestion, WardsReply, WithoutParentalCare, WithoutParentalCareQuestion,
};
use serde_json::{Value, json};

use super::{Land, Told, known, on_the_wire};

impl Told for GuardianshipQuestion {
    fn told(&self, land: &Land) -> Result<GuardianshipReply, StatusCode> {
        let role = match (known(&self.adult_iin), known(&self.child_iin)) {
            (Some(adult), Some(child)) => {
                land.country.wards_of(adult).find(|(ward, _)| *ward == child).map(|(_, role)| role)
            }
            _ => None,
        };
        Ok(GuardianshipReply { role })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "role": "friend" })
    }
}

impl Told for WardsQuestion {
    fn told(&self, land: &Land) -> Result<WardsReply, StatusCode> {
        let wards = known(&self.adult_iin).into_iter().flat_map(|adult| land.country.wards_of(adult));
        let wards = wards.filter_map(|(ward, role)| Some(Ward { child_iin: on_the_wire(ward)?, role }));
        Ok(WardsReply { wards: wards.collect() })
    }

    /// Two roles for one child.
    fn told_wrong(&self, _land: &Land) -> Value {
        let child_iin = self.adult_iin;
        json!(WardsReply {
            wards: vec![
                Ward { child_iin, role: CareRole::Guardian },
                Ward { child_iin, role: CareRole::Trustee }
            ]
        })
    }
}

impl Told for PedagogueQuestion {
    fn told(&self, land: &Land) -> Result<PedagogueReply, StatusCode> {
        Ok(PedagogueReply { confirmed: land.facts(&self.iin).pedagogue })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "confirmed": null })
    }
}

impl Told for WithoutParentalCareQuestion {
    fn told(&self, land: &Land) -> Result<WithoutParentalCare, StatusCode> {
        let facts = land.facts(&self.child_iin);
        Ok(WithoutParentalCare { orphan: facts.orphan, without_parental_care: facts.without_parental_care })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "orphan": false })
    }
}
