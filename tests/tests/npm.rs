//! The npm package: its declarations and vectors are the committed ones, and the vectors hold natively.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "shared steps of tests may fail as a test may"
)]

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tests::law_cases::vectors::{self, Vector};
use wasm::answer::{Answer, Outcome};
use wasm::{application, days, numbers, place};

/// Compares with the committed file; `KEZEK_ACCEPT=1` writes it, to be read before it is committed.
#[track_caller]
fn is_committed(name: &str, made: &str) {
    let file = format!("{}/../crates/wasm/npm/{name}", env!("CARGO_MANIFEST_DIR"));
    if std::env::var_os("KEZEK_ACCEPT").is_some() {
        std::fs::write(&file, made).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    assert!(kept == made, "crates/wasm/npm/{name} is another one; KEZEK_ACCEPT=1 writes it");
}

#[test]
fn the_declarations_are_those_of_the_rules() {
    is_committed("types.d.ts", &wasm::types::declarations().expect("every shape has a type"));
}

#[test]
fn the_vectors_are_those_of_the_law_tables() {
    let mut text = format!("{{\"edition\":\"{}\",\"cases\":[\n", rules::EDITION);
    let lines: Vec<String> = cases().iter().map(|case| serde_json::to_string(case).expect("JSON")).collect();
    text.push_str(&lines.join(",\n"));
    text.push_str("\n]}\n");
    is_committed("vectors.json", &text);
}

fn cases() -> Vec<Vector> {
    vectors::all().expect("tables that read")
}

/// Every kind of application, and every code that an application or a number can have, has its vector.
#[test]
fn the_vectors_cover_every_kind_and_code() {
    let cases = cases();
    let applications = || cases.iter().filter(|case| case.call == "checkApplication");
    for kind in rules::application::QueueKind::ALL {
        let of_kind = || applications().filter(|case| case.args[0]["kind"] == kind.as_str());
        let right = of_kind().filter(|case| case.answer["ok"] == true).count();
        let wrong = of_kind().count() - right;
        assert!(right > 10 && wrong > 30, "{kind:?}: {right} right, {wrong} wrong");
    }
    // The server's neutral answer and a complaint's length are no affair of the module.
    let elsewhere = [rules::fault::Code::NeedsPerson, rules::fault::Code::TextLong];
    for code in rules::fault::Code::ALL.iter().filter(|code| !elsewhere.contains(code)) {
        let named = |case: &Vector| {
            let faults = case.answer["faults"].as_array();
            faults.is_some_and(|faults| faults.iter().any(|fault| fault["code"] == code.as_str()))
        };
        assert!(cases.iter().any(named), "no vector has {}", code.as_str());
    }
}

/// `THIRD-PARTY.txt` names exactly the crates that are compiled into the module.
#[test]
fn the_package_names_what_else_is_inside() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/..");
    let words = "tree --offline --package wasm --edges normal,no-proc-macro --target wasm32-unknown-unknown --prefix none";
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let done = std::process::Command::new(cargo).args(words.split(' ')).current_dir(root).output();
    let tree = String::from_utf8(done.expect("cargo runs").stdout).expect("text");
    // Our own crates stand with their folder behind the version.
    let others = tree.lines().map(|line| line.trim_end_matches(" (*)")).filter(|line| !line.contains('('));
    let inside: std::collections::BTreeSet<&str> =
        others.filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).collect();
    assert!(inside.len() > 10, "cargo tree shows {inside:?}");
    let file = format!("{root}/crates/wasm/npm/THIRD-PARTY.txt");
    let text = std::fs::read_to_string(file).expect("the file of the package");
    let named = text.lines().filter_map(|line| line.strip_prefix("- ")).collect();
    assert_eq!(inside, named);
    for name in ["serde-wasm-bindgen", "slab", "unicode-ident"] {
        assert!(text.contains(&format!("-----\n{name}\n")), "the licence of {name} is not there");
    }
}

#[test]
fn the_vectors_hold_natively() {
    let cases = cases();
    assert!(cases.len() > 400, "only {} vectors", cases.len());
    let mut wrong = Vec::new();
    for case in &cases {
        let got = call(case).unwrap_or_else(|cause| panic!("{}: {cause}", case.name));
        if !holds(&case.answer, &got) {
            wrong.push(format!("{}\n  wanted {}\n  got    {got}", case.name, case.answer));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

/// `ok` and `faults` are the same; of `value` whatever the vector names.
fn holds(wanted: &Value, got: &Value) -> bool {
    wanted["ok"] == got["ok"]
        && wanted["faults"] == got["faults"]
        && wanted.get("value").is_none_or(|value| is_part(value, &got["value"]))
}

fn is_part(part: &Value, whole: &Value) -> bool {
    match (part, whole) {
        (Value::Object(part), Value::Object(whole)) => {
            part.iter().all(|(name, value)| whole.get(name).is_some_and(|other| is_part(value, other)))
        }
        _ => part == whole,
    }
}

fn call(case: &Vector) -> Result<Value, serde_json::Error> {
    match case.call.as_str() {
        "checkIin" => spelled(numbers::check_iin(&arg::<String>(case, 0)?)),
        "checkBin" => spelled(numbers::check_bin(&arg::<String>(case, 0)?)),
        "checkApplication" => {
            spelled(application::check(arg(case, 0)?, &arg::<String>(case, 1)?, &known(case, 2)?))
        }
        "checkField" => {
            let (path, draft) = (arg::<String>(case, 0)?, arg(case, 1)?);
            spelled(application::check_field(&path, draft, &arg::<String>(case, 2)?, &known(case, 3)?))
        }
        "isWorkingDay" => spelled(days::is_working(&arg::<String>(case, 0)?, &[])),
        "addWorkingDays" => {
            let decrees: Vec<days::Decree> = known(case, 2)?;
            spelled(days::add_working(&arg::<String>(case, 0)?, arg(case, 1)?, &decrees))
        }
        "addMonths" => spelled(days::add_months(&arg::<String>(case, 0)?, arg(case, 1)?)),
        "place" => spelled(place::of(arg(case, 0)?, &arg::<String>(case, 1)?)),
        other => panic!("nobody calls {other}"),
    }
}

fn arg<T: DeserializeOwned>(case: &Vector, at: usize) -> Result<T, serde_json::Error> {
    serde_json::from_value(case.args[at].clone())
}

/// An argument that a vector may leave out.
fn known<T: DeserializeOwned + Default>(case: &Vector, at: usize) -> Result<T, serde_json::Error> {
    case.args.get(at).map_or_else(|| Ok(T::default()), |value| serde_json::from_value(value.clone()))
}

fn spelled<T: Serialize>(outcome: Outcome<T>) -> Result<Value, serde_json::Error> {
    serde_json::to_value(Answer::from(outcome))
}

#[test]
fn a_place_says_what_is_wrong_with_its_file() {
    let cases = cases();
    let right = cases.iter().find(|case| case.call == "place").expect("a register");
    let with = |path: &str, value: Value| {
        let mut case = right.clone();
        *case.args[0].pointer_mut(path).expect("a field") = value;
        let got = call(&case).expect("a register");
        (got["faults"][0]["path"].clone(), got["faults"][0]["code"].clone())
    };
    assert_eq!(with("/rules/ratio", json!(0)), (json!("rules.ratio"), json!("malformed")));
    assert_eq!(with("/rules/phase", json!(4)), (json!("rules.phase"), json!("malformed")));
    assert_eq!(with("/as_of", json!("today")), (json!("as_of"), json!("malformed")));
    assert_eq!(with("/entries/1/filed_at", json!("")), (json!("entries[1].filed_at"), json!("malformed")));
    let mut twice = right.clone();
    twice.args[0]["entries"][1] = twice.args[0]["entries"][0].clone();
    assert_eq!(call(&twice).expect("a register")["faults"][0]["path"], "entries[1]");
    let mut absent = right.clone();
    absent.args[1] = json!("0000000000");
    let got = call(&absent).expect("a register");
    assert_eq!((&got["ok"], &got["faults"][0]["code"]), (&json!(false), &json!("not_found")));
    assert!(got.get("value").is_none());
}

#[test]
fn terms_are_bounded_and_days_are_days() {
    let path = |outcome: Outcome<String>| outcome.expect_err("a fault")[0].path.clone();
    assert_eq!(days::add_working("2026-11-20", days::LONGEST_TERM, &[]).expect("a day").0.len(), 10);
    assert_eq!(path(days::add_working("2026-11-20", days::LONGEST_TERM + 1, &[])), "count");
    assert_eq!(path(days::add_months("2026-11-20", u32::MAX)), "count");
    assert_eq!(path(days::add_months("9999-12-31", 1)), "day");
    assert_eq!(path(days::add_working("2026-02-30", 1, &[])), "day");
    let decree = days::Decree { day: "x".to_owned(), kind: days::DecreeKind::Off };
    assert_eq!(path(days::add_working("2026-02-20", 1, &[decree])), "decrees[0].day");
}
