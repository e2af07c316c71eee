//! Every field of every message has its rows in the law's tables: missing, wrong, right, and at each limit that it has.
//!
//! The fields are read from the contract's own types, so a field that is added without rows fails here.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "shared steps of tests may fail as a test may")]

use std::collections::BTreeSet;

use contract::ApplicationDraft;
use contract::complaint::ComplaintDraft;
use contract::draft::{ClaimDraft, SanatoriumDraft, SpecialDraft};
use rules::application::QueueKind;
use rules::benefit::Category;
use serde_json::{Value, json};
use tests::law_cases::{Sent, TABLES, run};

/// What the rows of a field must show.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Shown {
    /// It is not there, whatever comes of it.
    Missing,
    /// Something stands in it that is not right.
    Wrong,
    /// Something stands in it, and nothing is wrong with the message.
    Right,
}

const ALL: [Shown; 3] = [Shown::Missing, Shown::Wrong, Shown::Right];

/// What cannot be shown of a field, and why. `*` stands for every category.
const EXCEPT: &[(&str, &str, &[Shown], &str)] = &[
    ("", "consents.processing", &[Shown::Wrong], "yes or no: no is the missing one"),
    ("", "consents.publication", &[Shown::Wrong], "yes or no, and both are right"),
    ("special", "benefits.turn", &[Shown::Wrong], "not looked at: benefits do not count (PS-18.b)"),
    (
        "special",
        "benefits.*.certificate",
        &[Shown::Wrong, Shown::Right],
        "not looked at: nothing is to be proved (PS-18.b)",
    ),
    (
        "special",
        "benefits.*.issued",
        &[Shown::Wrong, Shown::Right],
        "not looked at: nothing is to be proved (PS-18.b)",
    ),
    (
        "special",
        "benefits.*.second",
        &[Shown::Wrong, Shown::Right],
        "not looked at: nothing is to be proved (PS-18.b)",
    ),
    ("special", "reserves", &[Shown::Right], "they go with an out-of-turn right (PS-21.b)"),
    ("sanatorium", "benefits.none", &[Shown::Wrong], "left aside (PS-19.b)"),
    ("sanatorium", "benefits.turn", &[Shown::Wrong], "left aside (PS-19.b)"),
    ("sanatorium", "benefits.*.certificate", &[Shown::Wrong, Shown::Right], "left aside (PS-19.b)"),
    ("sanatorium", "benefits.*.issued", &[Shown::Wrong, Shown::Right], "left aside (PS-19.b)"),
    ("sanatorium", "benefits.*.second", &[Shown::Wrong, Shown::Right], "left aside (PS-19.b)"),
    ("sanatorium", "reserves", &[Shown::Right], "they go with an out-of-turn right (PS-21.b)"),
    ("complaint", "application", &[Shown::Wrong], "an id of another shape is no such message at all"),
];

/// Codes that say only that something is missing.
const MISSING: [&str; 10] = [
    "required",
    "consent_missing",
    "certificate_missing",
    "diploma_missing",
    "birth_certificate_missing",
    "identity_document_missing",
    "applicant_identity_missing",
    "doctor_referral_missing",
    "conclusion_not_found",
    "state_silent",
];

/// Everything that the tables send.
fn sent() -> Vec<Sent> {
    TABLES.iter().flat_map(|table| run(table.name).expect("a table that reads").sent).collect()
}

/// The messages with their fields.
fn messages() -> Vec<(&'static str, BTreeSet<String>)> {
    let application = |kind: QueueKind| {
        let mut draft = ApplicationDraft::of(kind);
        // Left out of a message where it is empty.
        draft.child.identity_document = "one".to_owned();
        draft.applicant.identity_document = "one".to_owned();
        draft.special = (kind == QueueKind::Special).then(SpecialDraft::default);
        draft.sanatorium = (kind == QueueKind::Sanatorium).then(SanatoriumDraft::default);
        for category in Category::ALL {
            let second = category.second_paper().map_or("", |_| "one").to_owned();
            *draft.benefits.claim_mut(category) = Some(ClaimDraft { second, ..ClaimDraft::default() });
        }
        (kind.as_str(), fields(&serde_json::to_value(draft).expect("JSON")))
    };
    let complaint = serde_json::to_value(ComplaintDraft::default()).expect("JSON");
    let survey = sent().into_iter().find(|one| one.message == "survey").expect("a survey").body;
    let mut all: Vec<_> = QueueKind::ALL.into_iter().map(application).collect();
    all.extend([("complaint", fields(&complaint)), ("survey", fields(&survey))]);
    all
}

/// The paths of all values that are no objects; a list is one field.
fn fields(body: &Value) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    collect(body, "", &mut paths);
    paths
}

fn collect(value: &Value, path: &str, paths: &mut BTreeSet<String>) {
    match value {
        Value::Object(inner) => {
            for (name, value) in inner {
                let dot = if path.is_empty() { "" } else { "." };
                collect(value, &format!("{path}{dot}{name}"), paths);
            }
        }
        _ => {
            paths.insert(path.to_owned());
        }
    }
}

fn at<'a>(body: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(body, |value, name| value.get(name))
}

fn is_empty(value: Option<&Value>) -> bool {
    match value {
        None | Some(Value::Null | Value::Bool(false)) => true,
        Some(Value::String(text)) => text.trim().is_empty(),
        Some(Value::Array(list)) => list.is_empty(),
        Some(_) => false,
    }
}

/// Path and code of a spelled fault; an entry of a list is said at the list.
fn fault(spelled: &str) -> (&str, &str) {
    let mut words = spelled.split(' ');
    let path = words.next().unwrap_or_default();
    (path.split_once('[').map_or(path, |(list, _)| list), words.next().unwrap_or_default())
}

/// Where the faults of a field are said.
fn said_at(field: &str) -> &str {
    if field == "benefits.none" { "benefits" } else { field }
}

fn shown(one: &Sent, field: &str) -> BTreeSet<Shown> {
    let mut all = BTreeSet::new();
    let value = at(&one.body, field);
    if is_empty(value) {
        all.insert(Shown::Missing);
    } else if one.faults.is_empty() {
        all.insert(Shown::Right);
    }
    // A fault at the paper as a whole is one of its parts too: a scan is missing, or not looked at.
    let parent = field.rsplit_once('.').map_or("", |(parent, _)| parent);
    for (path, code) in one.faults.iter().map(|spelled| fault(spelled)) {
        if path == said_at(field) && !MISSING.contains(&code) {
            all.insert(Shown::Wrong);
        }
        if path == parent && MISSING.contains(&code) {
            all.insert(Shown::Missing);
        }
    }
    all
}

fn excused(message: &str, field: &str, what: Shown) -> bool {
    EXCEPT.iter().any(|(of, path, shown, why)| {
        assert!(!why.is_empty());
        (of.is_empty() || *of == message) && fits(path, field) && shown.contains(&what)
    })
}

fn fits(pattern: &str, field: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == field,
        Some((before, after)) => {
            let rest = field.strip_prefix(before).and_then(|rest| rest.strip_suffix(after));
            rest.is_some_and(|category| Category::parse(category).is_some())
        }
    }
}

#[test]
fn every_field_of_every_message_is_shown_missing_wrong_and_right() {
    let all = sent();
    let mut gaps = Vec::new();
    for (message, fields) in messages() {
        let rows = || all.iter().filter(|one| one.message == message);
        assert!(rows().count() > 10, "{message}: {} rows", rows().count());
        for field in &fields {
            let mut seen: BTreeSet<Shown> = rows().flat_map(|one| shown(one, field)).collect();
            if field == "kind" && QueueKind::parse(message).is_some() {
                // A row whose kind is none would have been any of the three.
                let of_none = all.iter().filter(|one| one.body.get("kind").is_some());
                let of_none = of_none.filter(|one| QueueKind::parse(&one.message).is_none());
                seen.extend(of_none.filter(|one| one.message != "survey").flat_map(|one| shown(one, field)));
            }
            for what in seen.iter().filter(|what| excused(message, field, **what)) {
                gaps.push(format!("{message}: {field}: {what:?} is shown, yet the list excuses it"));
            }
            let lacks = ALL.into_iter().filter(|what| !seen.contains(what));
            let lacks: Vec<Shown> = lacks.filter(|what| !excused(message, field, *what)).collect();
            if !lacks.is_empty() {
                gaps.push(format!("{message}: {field}: no row shows it {lacks:?}"));
            }
        }
    }
    assert!(gaps.is_empty(), "{} gaps:\n{}", gaps.len(), gaps.join("\n"));
}

/// How large a value is, in the measure of its limits: characters of a text without spaces about it, entries of a list.
fn size(value: &Value) -> Option<i64> {
    let count = match value {
        Value::String(text) => text.trim().chars().count(),
        Value::Array(list) => list.len(),
        _ => return None,
    };
    i64::try_from(count).ok()
}

/// The figure of this name in a spelled fault.
fn figure(spelled: &str, name: &str) -> Option<i64> {
    spelled.split(' ').find_map(|word| word.strip_prefix(name)?.strip_prefix('=')?.parse().ok())
}

/// A limit that is tried on one side only proves nothing: beside "one more" there is a row at the limit that is right.
#[test]
fn every_limit_is_tried_at_the_limit_and_just_beyond() {
    let all = sent();
    let mut limits = BTreeSet::new();
    for one in &all {
        for spelled in &one.faults {
            if let Some(max) = figure(spelled, "max") {
                let (path, code) = fault(spelled);
                limits.insert((one.message.clone(), path.to_owned(), code.to_owned(), max));
            }
        }
    }
    assert!(limits.len() > 20, "few limits: {limits:?}");
    let mut gaps = Vec::new();
    for (message, path, code, max) in limits {
        // Days, not letters: certificate.toml has its rows.
        if code == "certificate_old" {
            continue;
        }
        let rows = || all.iter().filter(|one| one.message == message);
        let measured = |one: &Sent| at(&one.body, &path).and_then(size);
        let right = rows().any(|one| one.faults.is_empty() && measured(one) == Some(max));
        let beyond = rows().any(|one| {
            let named = one.faults.iter().any(|spelled| fault(spelled) == (path.as_str(), code.as_str()));
            named && measured(one) == Some(max + 1)
        });
        if !(right && beyond) {
            gaps.push(format!("{message}: {path}: {code} at {max}: right {right}, one more {beyond}"));
        }
    }
    assert!(gaps.is_empty(), "{} gaps:\n{}", gaps.len(), gaps.join("\n"));
}

/// The test can fail: a field that no row knows is a gap.
#[test]
fn a_field_without_rows_is_found() {
    let body = json!({"child": {"iin": "1", "eye_colour": ""}});
    assert_eq!(fields(&body), ["child.eye_colour", "child.iin"].map(str::to_owned).into());
    let one = Sent {
        message: "general".to_owned(),
        body,
        faults: vec!["child.iin iin_length need=12 got=1 PS-A1_11.1".to_owned()],
    };
    assert_eq!(shown(&one, "child.iin"), [Shown::Wrong].into());
    assert_eq!(shown(&one, "child.eye_colour"), [Shown::Missing].into());
    assert!(!excused("general", "child.eye_colour", Shown::Right));
    assert!(excused("special", "benefits.orphan.issued", Shown::Wrong));
    assert!(!excused("general", "benefits.orphan.issued", Shown::Wrong));
    assert_eq!(figure("preschools preschools_too_many max=4 got=5 PS", "max"), Some(4));
}
