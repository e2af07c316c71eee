//! The checks of an application, whole or by one field.

use crate::answer::{Outcome, malformed, no_day, wire};
use crate::known::Known;
use contract::problem::WireFault;
use contract::register::{QueueKind, WireTurn};
use contract::{ApplicationDraft, path};
use rules::{Day, Severity};
use serde::Serialize;

/// What a right application comes to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Accepted {
    /// The kind of queue.
    pub kind: QueueKind,
    /// The turn the parent chose; general where benefits do not count.
    pub turn: WireTurn,
    /// Whether staff must see papers before the application stands firmly.
    pub needs_document_check: bool,
    /// The turn that holds while papers are seen.
    pub turn_meanwhile: WireTurn,
}

/// Checks a whole application as the server will.
///
/// # Errors
/// All faults at once, in the order of the form.
pub fn check(draft: ApplicationDraft, today: &str, known: &Known) -> Outcome<Accepted> {
    let today = Day::parse(today).ok_or_else(|| no_day("today"))?;
    let (readings, registers) = (known.readings()?, known.registers()?);
    let facts = known.facts(&readings, &registers)?;
    let parsed = contract::parse(draft, &facts, today).map_err(|faults| wire(&faults))?;
    let application = parsed.application;
    let accepted = Accepted {
        kind: application.kind().into(),
        turn: application.turn().into(),
        needs_document_check: application.needs_document_check(),
        turn_meanwhile: application.turn_without_scans().into(),
    };
    Ok((accepted, wire(&parsed.warnings)))
}

/// Checks one field in the draft around it: the faults of the whole that stand at this path.
///
/// # Errors
/// Its faults, or `malformed` when no field has this path.
pub fn check_field(name: &str, draft: ApplicationDraft, today: &str, known: &Known) -> Outcome<()> {
    path::field(name).ok_or_else(|| malformed("path"))?;
    let today = Day::parse(today).ok_or_else(|| no_day("today"))?;
    let (readings, registers) = (known.readings()?, known.registers()?);
    let facts = known.facts(&readings, &registers)?;
    let found = match contract::parse(draft, &facts, today) {
        Ok(parsed) => parsed.warnings,
        Err(faults) => faults,
    };
    let of_field: Vec<_> = found.into_iter().filter(|fault| path::path(fault.field) == name).collect();
    let blocks = of_field.iter().any(|fault| fault.code.severity() == Severity::Block);
    let faults: Vec<WireFault> = wire(&of_field);
    if blocks { Err(faults) } else { Ok(((), faults)) }
}
