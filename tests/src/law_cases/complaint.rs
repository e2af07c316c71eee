//! `complaint.toml`: by when a complaint is registered and answered, and what its words must be.

use rules::Instant;
use rules::calendar::Calendar;
use rules::complaint::{Addressee, register_by, text};
use serde::Deserialize;

use super::{Report, Text, read, spelled};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Complaints {
    term: Vec<Term>,
    registration: Vec<Registration>,
    words: Vec<Words>,
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
    let Complaints { term, registration, words } = read(table)?;
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
    Ok(())
}

fn at(text: &str) -> Result<Instant, String> {
    Instant::parse(text).ok_or_else(|| format!("`{text}` is not a moment"))
}
