//! Personal-data access control. Nearly everybody allowed it long ago; a few are asked by SMS first.

use axum::http::StatusCode;
use gateways::Msisdn;
use gateways::data_access::{Access, AccessAnswer, AccessReply, AccessRequest, PersonSays};
use gateways::sms::{SmsMessage, SmsText};
use rules::iin::Iin;
use serde_json::{Value, json};

use super::{Land, Told, known};
use crate::person::Person;

impl Told for AccessRequest {
    fn told(&self, land: &Land) -> Result<AccessReply, StatusCode> {
        let person =
            known(&self.iin).and_then(|iin| land.country.person(iin)).ok_or(StatusCode::NOT_FOUND)?;
        if !person.facts.access_to_ask {
            return Ok(AccessReply { access: Access::Granted });
        }
        let now = match land.papers.access(person.iin) {
            Some(access) if access != Access::Refused || !self.anew => access,
            None | Some(_) => {
                ask(land, person);
                Access::Requested
            }
        };
        land.papers.set_access(person.iin, now);
        Ok(AccessReply { access: now })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "access": "perhaps" })
    }
}

impl Told for AccessAnswer {
    fn told(&self, land: &Land) -> Result<AccessReply, StatusCode> {
        let iin = known(&self.iin).ok_or(StatusCode::NOT_FOUND)?;
        let before = land.papers.access(iin).ok_or(StatusCode::NOT_FOUND)?;
        let now = match &self.answer {
            PersonSays::Yes => Access::Granted,
            PersonSays::No => Access::Refused,
            PersonSays::Code(code) if *code == code_of(iin) => Access::Granted,
            PersonSays::Code(_) => before,
        };
        land.papers.set_access(iin, now);
        Ok(AccessReply { access: now })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "access": null })
    }
}

/// A made-up code that stays the same, so that a story can be told.
pub(super) fn code_of(iin: Iin) -> String {
    let digits = iin.reveal().bytes().fold(7u32, |sum, digit| (sum * 31 + u32::from(digit)) % 9_000);
    (1_000 + digits).to_string()
}

/// The message of the access service on the person's phone.
fn ask(land: &Land, person: &Person) {
    let code = code_of(person.iin);
    let text = format!(
        "1414: «Кезек» деректеріңізді оқуға рұқсат сұрайды. Код: {code}. Келіссеңіз, 1 деп жауап беріңіз. / \
         Запрос доступа к вашим данным. Код: {code}. Согласны — ответьте 1."
    );
    deliver(land, person, &text);
}

/// Puts a message of a state service on a person's phone.
pub(super) fn deliver(land: &Land, person: &Person, text: &str) {
    let Some(msisdn) = person.phone.and_then(|phone| Msisdn::parse(&phone.reveal()).ok()) else { return };
    let idempotency_key = land.papers.next_key();
    let message = SmsMessage { idempotency_key, msisdn, text: SmsText::new(text) };
    // A handset that is full drops its oldest message; nothing else can refuse one of ours.
    let _ = land.handsets.take(&message);
}
