//! `benefits.toml`: the catalogue of categories, and what proves each: every answer of a state system, with and without scan.

use rules::Severity;
use rules::application::{Claim, Evidence, Particulars};
use rules::benefit::{CATALOGUE, Category, Proof, StateSystem};
use serde::Deserialize;
use toml::{Table, Value};

use super::draft::{Base, Known};
use super::{Report, day, read, spelled_fault};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Benefits {
    category: Vec<Row>,
    evidence: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    category: String,
    turn: String,
    proof: String,
    form: String,
    right: String,
    evidence: String,
}

const PRESCHOOL: &str = "018f0000-0000-7000-8000-000000000001";

/// Runs for every category of the proof.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    proof: Kind,
    /// The one category that it is about, if it is not about all.
    #[serde(default)]
    only: String,
    /// The one category that it is not about.
    #[serde(default)]
    but: String,
    /// `yes`, `no`, `silent` or `not_asked`.
    answer: String,
    /// The scan's id, if any.
    #[serde(default)]
    scan: String,
    #[serde(default)]
    issued: String,
    /// The id of the second scan, if any.
    #[serde(default)]
    second: String,
    /// `state`, `scan`, `awaited`, or faults: `{c}` is the path of the category, `{cite}` its paragraph on evidence.
    proves: String,
}

#[derive(Deserialize, Clone, Copy, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum Kind {
    State,
    WorkplaceCertificate,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    let benefits: Benefits = read(table)?;
    let wanted: Vec<String> = benefits
        .category
        .iter()
        .map(|row| {
            let Row { category, turn, proof, form, right, evidence } = row;
            format!("{category} {turn} {proof} {form} {right} {evidence}")
        })
        .collect();
    let got = CATALOGUE.map(|benefit| {
        let (category, turn) = (benefit.category.as_str(), benefit.turn.as_str());
        let (form, right, evidence) = (benefit.form.id(), benefit.right.id(), benefit.evidence.id());
        format!("{category} {turn} {} {form} {right} {evidence}", spelled(benefit.proof))
    });
    report.row("rows of the catalogue", &got.len(), &wanted.len());
    for (wanted, got) in wanted.iter().zip(&got) {
        report.row("a row of the catalogue", wanted, got);
    }
    let base = Base::read()?;
    for case in &benefits.evidence {
        for category in Category::ALL {
            let kind = match category.benefit().proof {
                Proof::State(_) => Kind::State,
                Proof::WorkplaceCertificate => Kind::WorkplaceCertificate,
            };
            let code = category.as_str();
            let is_meant = (case.only.is_empty() || case.only == code) && case.but != code;
            if kind == case.proof && is_meant {
                evidence(&base, case, category, report)?;
            }
        }
    }
    Ok(())
}

fn spelled(proof: Proof) -> &'static str {
    match proof {
        Proof::WorkplaceCertificate => "workplace_certificate",
        Proof::State(StateSystem::EducationBase) => "education_base",
        Proof::State(StateSystem::DisabilityBase) => "disability_base",
        Proof::State(StateSystem::LargeFamilyBase) => "large_family_base",
        Proof::State(StateSystem::Pmpk) => "pmpk",
    }
}

fn claims(particulars: &Particulars) -> &[Claim] {
    match particulars {
        Particulars::General(general) => &general.claims,
        Particulars::Special(_) | Particulars::Sanatorium(_) => &[],
    }
}

fn evidence(base: &Base, case: &Case, category: Category, report: &mut Report) -> Result<(), String> {
    let (code, benefit) = (category.as_str(), category.benefit());
    let text = |text: &str| Value::String(text.to_owned());
    let claim = Table::from_iter([
        ("certificate".to_owned(), text(&case.scan)),
        ("issued".to_owned(), text(&case.issued)),
        ("second".to_owned(), text(&case.second)),
    ]);
    let set = Table::from_iter([
        ("benefits.none".to_owned(), Value::Boolean(false)),
        ("benefits.turn".to_owned(), text(benefit.turn.as_str())),
        (format!("benefits.{code}"), Value::Table(claim)),
        // One preschool is right in every turn.
        ("preschools".to_owned(), Value::Array(vec![text(PRESCHOOL)])),
    ]);
    let draft = base.with(&set, &[])?;
    let body = serde_json::to_value(&draft).map_err(|cause| cause.to_string())?;
    let message = draft.kind.clone();
    let mut known = Known::default();
    known.answers.insert(code.to_owned(), case.answer.clone());
    let (readings, registers) = (known.readings()?, known.registers()?);
    let facts = known.facts(&readings, &registers)?;
    let got = match contract::parse(draft, &facts, day(&base.today)?) {
        Ok(parsed) => match claims(&parsed.application.particulars) {
            [Claim { evidence: Evidence::State, .. }] => "state".to_owned(),
            [Claim { evidence: Evidence::Scan(_), .. }] => "scan".to_owned(),
            [Claim { evidence: Evidence::Awaited, .. }] => "awaited".to_owned(),
            claims => format!("{} claims", claims.len()),
        },
        Err(faults) => {
            let blocks = faults.iter().filter(|fault| fault.code.severity() == Severity::Block);
            blocks.map(spelled_fault).collect::<Vec<_>>().join("; ")
        }
    };
    let wanted =
        case.proves.replace("{c}", &format!("benefits.{code}")).replace("{cite}", benefit.evidence.id());
    report.expects(&wanted);
    let faults: Vec<String> = match wanted.as_str() {
        "state" | "scan" | "awaited" => Vec::new(),
        faults => faults.split("; ").map(str::to_owned).collect(),
    };
    report.sent.push(super::Sent { message, body, faults });
    let Case { answer, scan, issued, second, .. } = case;
    report.row(
        &format!("{code}, answer {answer}, scan `{scan}` of `{issued}`, second `{second}`"),
        &wanted,
        &got,
    );
    Ok(())
}
