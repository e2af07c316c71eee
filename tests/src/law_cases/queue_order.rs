//! `queue_order.toml`: who stands where, after referrals and withdrawals; by the register file and by the closed form.

use std::num::NonZeroU8;

use contract::register::{Entry, QueueKind, QueueRef, Regime, RegisterFile, RulesRef, WireTurn, rank};
use rules::benefit::Turn;
use rules::queue_order::{Counts, Line, Phase};
use serde::Deserialize;
use serde_json::json;

use super::vectors::{Vector, vector};
use super::{Report, read};

const AS_OF: &str = "2026-09-01T00:00:00.000+05:00";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Orders {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    ratio: u8,
    #[serde(default)]
    phase: u8,
    /// `G1` or `O1 09:05`; without a time they were filed in the order of the list.
    filed: Vec<String>,
    /// Who got a referral, in order.
    #[serde(default)]
    referred: Vec<String>,
    /// Who left without one.
    #[serde(default)]
    left: Vec<String>,
    /// The queue after that, from the head.
    order: String,
}

#[derive(Clone)]
struct Child {
    name: String,
    turn: Turn,
    filed_at: String,
    seq: u64,
}

pub(super) fn run(table: &str, report: &mut Report) -> Result<(), String> {
    for case in read::<Orders>(table)?.case {
        let (children, ratio, phase) = after(&case)?;
        report.row(&case.name, &case.order, &by_register(&children, ratio, phase)?);
        let by_form = by_closed_form(children, ratio, phase);
        report.row(&format!("{}, by the closed form", case.name), &case.order, &by_form);
    }
    Ok(())
}

/// Who stands after the referrals and withdrawals of a row.
fn after(case: &Case) -> Result<(Vec<Child>, NonZeroU8, Phase), String> {
    let ratio = NonZeroU8::new(case.ratio).ok_or("the ratio is at least 1")?;
    let mut children = children(&case.filed)?;
    let mut phase = Phase::new(case.phase, ratio);
    for name in &case.referred {
        let child = take(&mut children, name)?;
        phase = phase.served(child.turn, ratio);
    }
    for name in &case.left {
        take(&mut children, name)?;
    }
    Ok((children, ratio, phase))
}

fn children(filed: &[String]) -> Result<Vec<Child>, String> {
    let mut all = Vec::new();
    for (seq, text) in (1u64..).zip(filed) {
        let (name, clock) = text.split_once(' ').unwrap_or((text, "12:00"));
        let turn = match name.chars().next() {
            Some('O') => Turn::OutOfTurn,
            Some('P') => Turn::FirstTurn,
            Some('G') => Turn::General,
            _ => return Err(format!("`{name}` must begin with O, P or G")),
        };
        let filed_at = format!("2026-08-30T{clock}:00.000+05:00");
        all.push(Child { name: name.to_owned(), turn, filed_at, seq });
    }
    Ok(all)
}

fn take(children: &mut Vec<Child>, name: &str) -> Result<Child, String> {
    let at = children.iter().position(|child| child.name == name);
    at.map(|at| children.remove(at)).ok_or_else(|| format!("nobody is called {name}"))
}

fn register(children: &[Child], ratio: NonZeroU8, phase: Phase) -> RegisterFile {
    let entries = children.iter().map(|child| Entry {
        number: child.name.clone(),
        filed_at: Some(child.filed_at.clone()),
        filed_at_commitment: None,
        seq: child.seq,
        turn: WireTurn::from(child.turn),
        place: None,
    });
    RegisterFile {
        queue: QueueRef {
            id: "a queue".to_owned(),
            kind: QueueKind::General,
            settlement: "750000000".to_owned(),
            preschool: None,
            birth_year: None,
            age_period: None,
            impairment: None,
            rehabilitation: None,
        },
        rules: RulesRef {
            regime: Regime::UnifiedBase,
            ratio: ratio.get(),
            phase: phase.get(),
            version: rules::EDITION.to_owned(),
        },
        as_of: AS_OF.to_owned(),
        entries: entries.collect(),
    }
}

fn by_register(children: &[Child], ratio: NonZeroU8, phase: Phase) -> Result<String, String> {
    let mut file = register(children, ratio, phase);
    rank(&mut file).map_err(|fault| format!("{fault:?}"))?;
    let mut spelled = Vec::new();
    for (place, entry) in (1u32..).zip(&file.entries) {
        if entry.place != Some(place) {
            return Err(format!("{} has place {:?}, not {place}", entry.number, entry.place));
        }
        spelled.push(entry.number.as_str());
    }
    Ok(spelled.join(" "))
}

/// Every child of every row, asked for its place.
pub(super) fn vectors(table: &str) -> Result<Vec<Vector>, String> {
    let mut out = Vec::new();
    for case in read::<Orders>(table)?.case {
        let (children, ratio, phase) = after(&case)?;
        let file =
            serde_json::to_value(register(&children, ratio, phase)).map_err(|cause| cause.to_string())?;
        let mut ahead = Counts::default();
        for (at, name) in case.order.split_whitespace().enumerate() {
            let Counts { out_of_turn, first_turn, general } = ahead;
            let wanted = json!({
                "place": at + 1,
                "as_of": AS_OF,
                "because": { "ahead": { "out_of_turn": out_of_turn, "first_turn": first_turn, "general": general } },
            });
            let answer = json!({ "ok": true, "value": wanted, "faults": [] });
            out.push(vector(
                &format!("{}: {name}", case.name),
                "place",
                vec![file.clone(), json!(name)],
                answer,
            ));
            let child =
                children.iter().find(|child| child.name == name).ok_or("the order names a stranger")?;
            *ahead.of_mut(child.turn) += 1;
        }
    }
    Ok(out)
}

fn by_closed_form(mut children: Vec<Child>, ratio: NonZeroU8, phase: Phase) -> String {
    children.sort_by(|a, b| (a.turn, &a.filed_at, a.seq).cmp(&(b.turn, &b.filed_at, b.seq)));
    let mut counts = Counts::default();
    for child in &children {
        *counts.of_mut(child.turn) += 1;
    }
    let line = Line { counts, ratio, phase };
    let mut ranks = Counts::default();
    let mut placed: Vec<(u32, &str)> = Vec::new();
    for child in &children {
        let rank = ranks.of_mut(child.turn);
        placed.push((line.ahead(child.turn, *rank).total(), &child.name));
        *rank += 1;
    }
    placed.sort_unstable();
    placed.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(" ")
}
