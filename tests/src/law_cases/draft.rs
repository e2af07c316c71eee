//! A draft of a table: the right application of `base.toml` with some fields set otherwise, and what is known beside it.

use std::collections::BTreeMap;

use contract::ApplicationDraft;
use contract::facts::{Answer, ChildFacts, Facts, PreschoolFacts, Registers};
use rules::application::{Citizenship, Kato, PreschoolId, QueueKind, Sex};
use rules::benefit::Category;
use rules::impairment::Impairment;
use rules::phone::Phone;
use rules::{Day, Readings};
use serde::Deserialize;
use toml::{Table, Value};
use uuid::Uuid;

use super::{day, read};

const BASE: &str = include_str!("../../law/base.toml");

/// The right application from which the rows depart.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Base {
    /// Filing day.
    pub(super) today: String,
    application: Table,
}

impl Base {
    pub(super) fn read() -> Result<Self, String> {
        read(BASE)
    }

    /// The draft with these paths set to these values, and these paths taken out.
    pub(super) fn with(&self, set: &Table, unset: &[String]) -> Result<ApplicationDraft, String> {
        self.shaped(set, unset)?.try_into().map_err(|cause| format!("no draft: {cause}"))
    }

    /// The same before it is read: what is taken out is not there.
    pub(super) fn shaped(&self, set: &Table, unset: &[String]) -> Result<Value, String> {
        let mut whole = Value::Table(self.application.clone());
        for path in unset {
            let (parent, last) = path.rsplit_once('.').unwrap_or(("", path));
            let place = if parent.is_empty() { &mut whole } else { at(&mut whole, parent)? };
            let gone = place.as_table_mut().and_then(|table| table.remove(last));
            gone.ok_or_else(|| format!("`{path}` is not in base.toml"))?;
        }
        for (path, value) in set {
            *at(&mut whole, path)? = long(value.clone())?;
        }
        Ok(whole)
    }
}

/// The place of a path such as `applicant.phones[1]`; tables and list ends are made as needed.
fn at<'a>(whole: &'a mut Value, path: &str) -> Result<&'a mut Value, String> {
    let mut here = whole;
    for part in path.split('.') {
        let (name, index) = part.split_once('[').unwrap_or((part, ""));
        let table = here.as_table_mut().ok_or_else(|| format!("`{path}`: nothing below"))?;
        here = table.entry(name).or_insert_with(|| Value::Table(Table::new()));
        if !index.is_empty() {
            let index: usize =
                index.trim_end_matches(']').parse().map_err(|_| format!("`{path}` is not a path"))?;
            let list = here.as_array_mut().ok_or_else(|| format!("`{path}` is not a list"))?;
            if index == list.len() {
                list.push(Value::String(String::new()));
            }
            here = list.get_mut(index).ok_or_else(|| format!("`{path}` is beyond the list"))?;
        }
    }
    Ok(here)
}

/// `{ repeat = "x", times = 3 }` stands for a long text.
pub(super) fn long(value: Value) -> Result<Value, String> {
    match &value {
        Value::Table(table) if table.contains_key("repeat") => {
            let text: super::Text = value.try_into().map_err(|cause| cause.to_string())?;
            Ok(Value::String(text.text()))
        }
        _ => Ok(value),
    }
}

/// What is known beside the draft.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Known {
    /// Kinds of queues in which the child stands; without the list nothing is known.
    stands_in: Option<Vec<String>>,
    /// The kind of impairment that the conclusion names.
    impairment: Option<String>,
    /// Empty when the mobile citizens' base has none.
    registered_phone: Option<String>,
    child_birth_date: Option<String>,
    /// The population register knows nobody of the child's number.
    child_is_unrecorded: bool,
    /// The population register knows nobody of the applicant's number.
    applicant_is_unrecorded: bool,
    pub(super) answers: BTreeMap<String, String>,
    /// Settlements of the register; without the list nothing is known.
    settlements: Option<Vec<String>>,
    /// Preschools of the register: id, settlement, kind.
    preschools: Option<Vec<(String, String, String)>>,
    demo: bool,
    /// Readings other than the default, by name.
    readings: BTreeMap<String, u8>,
}

/// Registers of a table.
pub(super) struct Listed {
    settlements: Option<Vec<Kato>>,
    preschools: Option<Vec<(PreschoolId, PreschoolFacts)>>,
}

impl Registers for Listed {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        self.settlements.as_ref().map(|all| all.contains(&kato))
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let all = self.preschools.as_ref()?;
        Some(all.iter().find(|(known, _)| *known == id).map(|(_, facts)| *facts))
    }
}

impl Known {
    pub(super) fn readings(&self) -> Result<Readings, String> {
        let mut readings = Readings::default();
        for (name, value) in &self.readings {
            let place = match name.as_str() {
                "certificate_max_age_days" => &mut readings.certificate_max_age_days,
                "preschools_max" => &mut readings.preschools_max,
                "preschools_special" => &mut readings.preschools_special,
                "preschools_sanatorium" => &mut readings.preschools_sanatorium,
                "preschools_out_of_turn" => &mut readings.preschools_out_of_turn,
                "reserves_max" => &mut readings.reserves_max,
                "age_limit_years" => &mut readings.age_limit_years,
                _ => return Err(format!("no reading `{name}`")),
            };
            *place = *value;
        }
        Ok(readings)
    }

    pub(super) fn registers(&self) -> Result<Listed, String> {
        let settlements = self.settlements.as_ref();
        let preschools = self.preschools.as_ref();
        Ok(Listed {
            settlements: settlements.map(|all| all.iter().map(|text| kato(text)).collect()).transpose()?,
            preschools: preschools.map(|all| all.iter().map(preschool).collect()).transpose()?,
        })
    }

    pub(super) fn facts<'a>(
        &self,
        readings: &'a Readings,
        registers: &'a dyn Registers,
    ) -> Result<Facts<'a>, String> {
        let mut facts = Facts::none(readings);
        facts.registers = registers;
        if let Some(kinds) = &self.stands_in {
            facts.already_in_queue =
                QueueKind::ALL.map(|kind| Some(kinds.iter().any(|known| known == kind.as_str())));
        }
        facts.impairment = self
            .impairment
            .as_ref()
            .map(|kind| Impairment::parse(kind).ok_or_else(|| format!("no impairment `{kind}`")))
            .transpose()?;
        facts.demo = self.demo;
        facts.registered_phone = match self.registered_phone.as_deref() {
            None => None,
            Some("") => Some(None),
            Some(text) => Some(Some(Phone::parse(text).map_err(|_| format!("`{text}` is no phone"))?)),
        };
        let birth_date = self.child_birth_date.as_deref().map(day).transpose()?;
        let record = birth_date.map(|born| Some(known_child(born)));
        facts.child = if self.child_is_unrecorded { Some(None) } else { record };
        facts.applicant_is_recorded = self.applicant_is_unrecorded.then_some(false);
        for (category, answer) in &self.answers {
            let category = Category::parse(category).ok_or_else(|| format!("no category `{category}`"))?;
            let place = facts.answers.get_mut(category as usize).ok_or("ten answers")?;
            *place = answer_of(answer)?;
        }
        Ok(facts)
    }
}

fn known_child(birth_date: Day) -> ChildFacts {
    ChildFacts { birth_date, sex: Sex::Female, citizenship: Citizenship::KAZAKHSTAN }
}

fn kato(text: &str) -> Result<Kato, String> {
    Kato::parse(text).ok_or_else(|| format!("`{text}` is no KATO code"))
}

fn preschool(
    (id, settlement, kind): &(String, String, String),
) -> Result<(PreschoolId, PreschoolFacts), String> {
    let id = Uuid::try_parse(id).map_err(|_| format!("`{id}` is no id"))?;
    let kind = QueueKind::parse(kind).ok_or_else(|| format!("no kind `{kind}`"))?;
    Ok((PreschoolId(id.as_u128()), PreschoolFacts { settlement: kato(settlement)?, kind }))
}

pub(super) fn answer_of(text: &str) -> Result<Answer, String> {
    match text {
        "yes" => Ok(Answer::Yes),
        "no" => Ok(Answer::No),
        "silent" => Ok(Answer::Silent),
        "not_asked" => Ok(Answer::NotAsked),
        _ => Err(format!("no answer `{text}`")),
    }
}
