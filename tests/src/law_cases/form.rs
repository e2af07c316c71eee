//! `form.toml`, `kinds.toml`, `preschools.toml`: one field otherwise than right, and the faults that must come of it.

use rules::Severity;
use serde::Deserialize;
use toml::Table;

use super::draft::{Base, Known};
use super::{Report, day, read, spelled_fault};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    /// Filing day, when another than that of base.toml.
    today: Option<String>,
    #[serde(default)]
    set: Table,
    #[serde(default)]
    unset: Vec<String>,
    #[serde(default)]
    known: Known,
    /// `path code figure=1 cite`, in the order of the form; none for a right application.
    #[serde(default)]
    faults: Vec<String>,
    /// The same for warnings, that let the application through.
    #[serde(default)]
    warnings: Vec<String>,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let base = Base::read()?;
    for case in read::<Form>(table)?.case {
        one(&base, &case, report).map_err(|cause| format!("`{}`: {cause}", case.name))?;
    }
    Ok(())
}

fn one(base: &Base, case: &Case, report: &mut Report) -> Result<(), String> {
    let draft = base.with(&case.set, &case.unset)?;
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
