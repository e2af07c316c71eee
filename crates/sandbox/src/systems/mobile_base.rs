//! The base of mobile citizens.

use axum::http::StatusCode;
use gateways::Msisdn;
use gateways::mobile_base::{PhoneQuestion, PhoneReply};
use gateways::population::RecordState;
use serde_json::{Value, json};

use super::{Land, Told, known};

impl Told for PhoneQuestion {
    fn told(&self, land: &Land) -> Result<PhoneReply, StatusCode> {
        let person = known(&self.iin).and_then(|iin| land.country.person(iin));
        let living = person.filter(|person| person.state == RecordState::Living);
        let phone = living.and_then(|person| Msisdn::parse(&person.phone?.reveal()).ok());
        Ok(PhoneReply { phone })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "phone": "later" })
    }
}
