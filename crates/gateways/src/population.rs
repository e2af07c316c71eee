//! The population register (ЖТ МДҚ, ГБД ФЛ): who a person is (order 351, appendix 1_9, items 1.1, 2.a, 3, 4.a).

use serde::{Deserialize, Serialize};

use crate::nullable::nullable;
use crate::{
    Answer, CalendarDay, Citizenship, GatewayIin, PersonName, Question, Repeat, StateSystems, System,
};

/// Who has this IIN?
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonQuestion {
    /// The person asked for.
    pub iin: GatewayIin,
}

/// The record, if there is one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonReply {
    /// The record; `None` when the register knows no such IIN.
    #[serde(deserialize_with = "nullable")]
    pub person: Option<Person>,
}

/// A record of the population register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Whose record it is.
    pub iin: GatewayIin,
    /// Surname.
    pub surname: PersonName,
    /// First name.
    pub first_name: PersonName,
    /// Patronymic, if the person has one.
    #[serde(deserialize_with = "nullable")]
    pub patronymic: Option<PersonName>,
    /// Day of birth.
    pub birth_date: CalendarDay,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: Citizenship,
    /// State of the record.
    pub state: RecordState,
}

/// Sex as recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Male.
    Male,
    /// Female.
    Female,
}

/// State of a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordState {
    /// The person lives.
    Living,
    /// The person is recorded as deceased.
    Deceased,
    /// The record is closed, for instance after an adoption.
    Closed,
}

impl Question for PersonQuestion {
    const SYSTEM: System = System::Population;
    const PATH: &'static str = "/fl/v1/person";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = PersonReply;

    /// The record is of the person asked for and bears a name.
    fn is_answered_by(&self, reply: &PersonReply) -> bool {
        match &reply.person {
            None => true,
            Some(person) => {
                person.iin == self.iin
                    && !person.surname.as_str().is_empty()
                    && !person.first_name.as_str().is_empty()
            }
        }
    }
}

impl StateSystems {
    /// The record of the person with this IIN; `Known(None)` when the register knows no such IIN.
    pub async fn person(&self, iin: &GatewayIin) -> Answer<Option<Person>> {
        self.population.ask(&PersonQuestion { iin: *iin }).await.map(|reply| reply.person)
    }
}

#[cfg(test)]
mod tests {
    use super::{PersonQuestion, PersonReply};
    use crate::{GatewayIin, Question};

    fn answers(asked: &str, reply: &str) -> Option<bool> {
        let question = PersonQuestion { iin: GatewayIin::parse(asked).unwrap() };
        let reply: PersonReply = serde_json::from_str(reply).ok()?;
        Some(question.is_answered_by(&reply))
    }

    fn record(change: &str, to: &str) -> String {
        r#"{"person":{"iin":"940312100019","surname":"Ахметов","first_name":"Ерлан","patronymic":null,
            "birth_date":"1994-03-12","sex":"male","citizenship":"KZ","state":"living"}}"#
            .replace(change, to)
    }

    #[test]
    fn the_record_asked_for_is_an_answer() {
        assert_eq!(answers("940312100019", &record("", "")), Some(true));
        assert_eq!(answers("940312100019", r#"{"person":null}"#), Some(true));
    }

    #[test]
    fn the_record_of_somebody_else_is_not() {
        assert_eq!(answers("940312100028", &record("", "")), Some(false));
    }

    #[test]
    fn a_record_of_another_shape_is_not() {
        for (change, to) in [
            ("male", "man"),
            ("living", "unknown"),
            ("\"KZ\"", "\"Kazakhstan\""),
            ("1994-03-12", "12.03.1994"),
            ("\"patronymic\":null,", ""),
            ("\"state\":\"living\"", "\"state\":null"),
        ] {
            assert_eq!(answers("940312100019", &record(change, to)), None, "{change} -> {to}");
        }
        assert_eq!(answers("940312100019", "{}"), None);
        assert_eq!(answers("940312100019", &record("Ахметов", "")), Some(false));
    }

    #[test]
    fn a_record_prints_without_its_person() {
        let reply: PersonReply = serde_json::from_str(&record("", "")).unwrap();
        let printed = format!("{reply:?}");
        assert!(
            !printed.contains("Ахметов") && !printed.contains("Ерлан") && !printed.contains("94031210"),
            "{printed}"
        );
    }
}
