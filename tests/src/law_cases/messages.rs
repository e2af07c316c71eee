//! `messages.toml`: the rows of `form.toml` once more for the special and the sanatorium message, under their own numbers.

use serde::Deserialize;
use toml::Table;

use super::draft::Base;
use super::form::{self, Case, Form};
use super::{Report, read};

const FORM: &str = include_str!("../../law/form.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Messages {
    /// The same field in the three messages.
    field: Vec<Numbers>,
    /// What makes the application of base.toml one of the special queue.
    special: Table,
    /// The same for the sanatorium queue.
    sanatorium: Table,
    /// Rows of their own.
    #[serde(default)]
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Numbers {
    general: String,
    special: String,
    sanatorium: String,
}

/// The number that a kind gives a provision of the general message.
type Number = fn(&Numbers) -> &str;

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let base = Base::read()?;
    let Messages { field, special, sanatorium, case: own } = read(table)?;
    for case in &own {
        form::one(&base, case, report).map_err(|cause| format!("`{}`: {cause}", case.name))?;
    }
    let kinds: [(&str, &Table, Number); 2] = [
        ("special", &special, |numbers| &numbers.special),
        ("sanatorium", &sanatorium, |numbers| &numbers.sanatorium),
    ];
    for (kind, parts, number) in kinds {
        let holds = |case: &Case| case.kinds.iter().any(|known| known == kind);
        for case in read::<Form>(FORM)?.case.into_iter().filter(holds) {
            let numbered = |fault: &String| match fault.rsplit_once(' ') {
                Some((before, cite)) => {
                    let found = field.iter().find(|numbers| numbers.general == cite);
                    format!("{before} {}", found.map_or(cite, number))
                }
                None => fault.clone(),
            };
            let (faults, warnings) =
                (case.faults.iter().map(numbered).collect(), case.warnings.iter().map(numbered).collect());
            let mut set = parts.clone();
            set.extend(case.set.clone());
            let name = format!("{kind}: {}", case.name);
            let case = Case { name, set, faults, warnings, ..case };
            form::one(&base, &case, report).map_err(|cause| format!("`{}`: {cause}", case.name))?;
        }
    }
    let rests_on = |cite: &str| FORM.contains(&format!(" {cite}\""));
    match field.iter().find(|numbers| !rests_on(&numbers.general)) {
        Some(unused) => Err(format!("no row of form.toml rests on {}", unused.general)),
        None => Ok(()),
    }
}
