//! `complaint.toml`: by when a complaint is registered and answered, and what its words must be.

use contract::complaint::{ComplaintDraft, parse};
use rules::Instant;
use rules::calendar::Calendar;
use rules::complaint::{Addressee, register_by, text};
use serde::Deserialize;
use toml::Table;

use super::draft::long;
use super::{Report, Sent, Text, read, spelled, spelled_wire};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Complaints {
    term: Vec<Term>,
    registration: Vec<Registration>,
    words: Vec<Words>,
    /// The right complaint from which the cases depart.
    right: Table,
    case: Vec<Case>,
}

/// A whole complaint, one field otherwise than right.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    #[serde(default)]
    set: Table,
    #[serde(default)]
    unset: Vec<String>,
    #[serde(default)]
    faults: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Term {
    name: String,
    to: String,
    registered: String,
    answer_by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Registration {
    name: String,
    delivered: String,
    by: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    name: String,
    text: Text,
    fault: Option<String>,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let Complaints { term, registration, words, right, case } = read(table)?;
    let calendar = Calendar::known();
    for row in term {
        let to = Addressee::parse(&row.to).ok_or_else(|| format!("`{}` is no addressee", row.to))?;
        let got = to.answer_by(&calendar, at(&row.registered)?).to_string();
        report.row(&row.name, &row.answer_by, &got);
    }
    for row in registration {
        report.row(&row.name, &row.by, &register_by(&calendar, at(&row.delivered)?).to_string());
    }
    for row in words {
        let wanted = row.fault.unwrap_or_else(|| "right".to_owned());
        report.expects(&wanted);
        let got = match text(&row.text.text()) {
            Ok(_) => "right".to_owned(),
            Err((code, params)) => spelled(code, &params),
        };
        report.row(&row.name, &wanted, &got);
    }
    for case in case {
        one(&right, &case, report).map_err(|cause| format!("`{}`: {cause}", case.name))?;
    }
    Ok(())
}

fn one(right: &Table, case: &Case, report: &mut Report) -> Result<(), String> {
    let mut whole = right.clone();
    for field in &case.unset {
        whole.remove(field).ok_or_else(|| format!("`{field}` is not in the right one"))?;
    }
    for (field, value) in &case.set {
        whole.insert(field.clone(), long(value.clone())?);
    }
    let draft: ComplaintDraft = whole.try_into().map_err(|cause| cause.to_string())?;
    let body = serde_json::to_value(&draft).map_err(|cause| cause.to_string())?;
    let got = match parse(draft) {
        Ok(_) => String::new(),
        Err(faults) => faults.iter().map(spelled_wire).collect::<Vec<_>>().join("; "),
    };
    let wanted = case.faults.join("; ");
    report.expects(&wanted);
    report.row(&case.name, &wanted, &got);
    report.sent.push(Sent { message: "complaint".to_owned(), body, faults: case.faults.clone() });
    Ok(())
}

fn at(text: &str) -> Result<Instant, String> {
    Instant::parse(text).ok_or_else(|| format!("`{text}` is not a moment"))
}
