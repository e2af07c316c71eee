//! `survey.toml`: the survey of appendix 1_11, field by field.

use contract::survey::{Chosen, SurveyDraft, SurveyKind, parse};
use rules::Readings;
use rules::application::{Kato, PreschoolId};
use serde::{Deserialize, Serialize};
use toml::Table;
use uuid::Uuid;

use super::draft::long;
use super::{Report, Sent, read, spelled_wire};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Survey {
    /// Settlements of the register.
    settlements: Vec<String>,
    /// Preschools of the register: id, settlement, queue.
    preschools: Vec<(String, String, String)>,
    right: Table,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    set: Table,
    #[serde(default)]
    faults: Vec<String>,
}

/// The answers as a table spells them.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    iin: String,
    phone: String,
    child_iin: String,
    trusted_phone: String,
    kind: String,
    settlement: String,
    preschools: Vec<String>,
    email: String,
}

impl From<Typed> for SurveyDraft {
    fn from(typed: Typed) -> Self {
        let Typed { iin, phone, child_iin, trusted_phone, kind, settlement, preschools, email } = typed;
        // A field that the survey gains does not compile here until the table asks about it.
        Self { iin, phone, child_iin, trusted_phone, kind, settlement, preschools, email }
    }
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let survey: Survey = read(table)?;
    let mut known = Vec::new();
    for (id, settlement, kind) in &survey.preschools {
        let id = Uuid::try_parse(id).map_err(|_| format!("`{id}` is no id"))?;
        let settlement = Kato::parse(settlement).ok_or_else(|| format!("`{settlement}` is no KATO code"))?;
        let kind = SurveyKind::parse(kind).ok_or_else(|| format!("no queue `{kind}`"))?;
        known.push((PreschoolId(id.as_u128()), Chosen { settlement, kind }));
    }
    for case in &survey.case {
        let mut whole = survey.right.clone();
        for (field, value) in &case.set {
            whole.insert(field.clone(), long(value.clone())?);
        }
        let typed: Typed = whole.try_into().map_err(|cause| format!("`{}`: {cause}", case.name))?;
        let body = serde_json::to_value(&typed).map_err(|cause| cause.to_string())?;
        let is_settlement = |kato: Kato| survey.settlements.iter().any(|code| *code == kato.to_string());
        let of = |id: PreschoolId| known.iter().find(|(other, _)| *other == id).map(|(_, chosen)| *chosen);
        let got = match parse(&typed.into(), &Readings::default(), is_settlement, of) {
            Ok(_) => String::new(),
            Err(faults) => faults.iter().map(spelled_wire).collect::<Vec<_>>().join("; "),
        };
        let wanted = case.faults.join("; ");
        report.expects(&wanted);
        report.row(&case.name, &wanted, &got);
        report.sent.push(Sent { message: "survey".to_owned(), body, faults: case.faults.clone() });
    }
    Ok(())
}
