//! `form.toml`, `kinds.toml`, `preschools.toml`: one field otherwise than right, and the faults that must come of it.

use rules::Severity;
use serde::Deserialize;
use toml::Table;

use super::draft::{Base, Known};
use super::{Report, day, read, spelled_fault};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Form {
    pub(super) case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) name: String,
    /// The kinds of which the row of form.toml holds; the others answer it under their own numbers (messages.toml).
    #[serde(default = "every_kind")]
    pub(super) kinds: Vec<String>,
    /// Filing day, when another than that of base.toml.
    pub(super) today: Option<String>,
    #[serde(default)]
    pub(super) set: Table,
    #[serde(default)]
    pub(super) unset: Vec<String>,
    #[serde(default)]
    pub(super) known: Known,
    /// `path code figure=1 cite`, in the order of the form; none for a right application.
    #[serde(default)]
    pub(super) faults: Vec<String>,
    /// The same for warnings, that let the application through.
    #[serde(default)]
    pub(super) warnings: Vec<String>,
}

fn every_kind() -> Vec<String> {
    rules::application::QueueKind::ALL.map(|kind| kind.as_str().to_owned()).to_vec()
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let base = Base::read()?;
    for case in read::<Form>(table)?.case {
        one(&base, &case, report).map_err(|cause| format!("`{}`: {cause}", case.name))?;
    }
    Ok(())
}

pub(super) fn one(base: &Base, case: &Case, report: &mut Report) -> Result<(), String> {
    let draft = base.with(&case.set, &case.unset)?;
    report.sent(&draft, &case.faults)?;
    let readings = case.known.readings()?;
    let registers = case.known.registers()?;
    let facts = case.known.facts(&readings, &registers)?;
    let today = day(case.today.as_deref().unwrap_or(&base.today))?;
    let (accepted, found) = match contract::parse(draft, &facts, today) {
        Ok(parsed) => (true, parsed.warnings),
        Err(faults) => (false, faults),
    };
    let (faults, warnings): (Vec<_>, Vec<_>) =
        found.iter().partition(|fault| fault.code.severity() == Severity::Block);
    let spelled = |faults: &[&rules::Fault]| {
        faults.iter().map(|fault| spelled_fault(fault)).collect::<Vec<_>>().join("; ")
    };
    let wanted = case.faults.join("; ");
    report.expects(&wanted);
    report.row(&case.name, &wanted, &spelled(&faults));
    let wanted_warnings = case.warnings.join("; ");
    report.expects(&wanted_warnings);
    report.row(&format!("{}, warnings", case.name), &wanted_warnings, &spelled(&warnings));
    report.row(&format!("{}, accepted", case.name), &case.faults.is_empty(), &accepted);
    Ok(())
}
