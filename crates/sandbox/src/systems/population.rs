//! The population register.

use axum::http::StatusCode;
use gateways::population::{Person as Record, PersonQuestion, PersonReply, Sex};
use gateways::{CalendarDay, Citizenship, PersonName};
use serde_json::{Value, json};

use super::{Land, Told, known, on_the_wire};
use crate::person::Person;

impl Told for PersonQuestion {
    fn told(&self, land: &Land) -> Result<PersonReply, StatusCode> {
        let person = known(&self.iin).and_then(|iin| land.country.person(iin));
        let person = person.filter(|person| !person.facts.no_record);
        Ok(PersonReply { person: person.and_then(record) })
    }

    /// The record of somebody else.
    fn told_wrong(&self, land: &Land) -> Value {
        let somebody = land.country.people.iter().find(|person| person.iin.reveal() != self.iin.as_str());
        json!(PersonReply { person: somebody.and_then(record) })
    }
}

fn record(person: &Person) -> Option<Record> {
    Some(Record {
        iin: on_the_wire(person.iin)?,
        surname: PersonName::new(person.surname),
        first_name: PersonName::new(person.first_name),
        patronymic: person.patronymic.map(PersonName::new),
        birth_date: CalendarDay::parse(&person.birth_date.to_string()).ok()?,
        sex: match person.sex {
            rules::application::Sex::Female => Sex::Female,
            rules::application::Sex::Male => Sex::Male,
        },
        citizenship: Citizenship::parse(person.citizenship.as_str()).ok()?,
        state: person.state,
    })
}
