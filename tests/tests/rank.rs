//! `kezek rank`: the places of a register file, held against the slow oracle, and plain words about what is wrong in it.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "shared steps of tests may fail as a test may"
)]

use cli::rank::{Form, rank};
use rules::benefit::Turn;
use rules::{Instant, queue_order::FilingKey};
use serde_json::{Value, json};
use tests::dice::Dice;
use tests::oracle;

fn file(entries: &Value) -> Value {
    json!({
        "queue": {"id": "750000000-7-2023", "kind": "general", "settlement": "750000000", "birth_year": 2023},
        "rules": {"regime": "unified_base", "ratio": 3, "phase": 0, "version": rules::EDITION},
        "as_of": "2026-09-01T00:00:00.000+05:00",
        "entries": entries,
    })
}

fn entry(number: &str, clock: &str, seq: u64, turn: &str) -> Value {
    json!({"number": number, "filed_at": format!("2026-08-30T{clock}.000+05:00"), "seq": seq, "turn": turn})
}

fn four() -> Value {
    json!([
        entry("0000000013", "09:00:00", 1, "first_turn"),
        entry("0000000026", "09:01:00", 2, "general"),
        entry("0000000039", "09:02:00", 3, "general"),
        entry("0000000041", "09:03:00", 4, "out_of_turn"),
    ])
}

#[track_caller]
fn ranked(file: &Value, form: Form) -> String {
    let mut output = Vec::new();
    rank(file.to_string().as_bytes(), &mut output, form).expect("a register file");
    String::from_utf8(output).expect("text")
}

#[track_caller]
fn refused(file: &Value) -> String {
    let mut output = Vec::new();
    let failure = rank(file.to_string().as_bytes(), &mut output, Form::Json).expect_err("a faulty file");
    assert!(output.is_empty(), "a faulty file prints nothing");
    failure.to_string()
}

#[test]
fn the_file_comes_back_sorted_with_places_and_reads_as_input_again() {
    let once: Value = serde_json::from_str(&ranked(&file(&four()), Form::Json)).expect("JSON");
    let order: Vec<_> = once["entries"].as_array().expect("entries").iter().collect();
    let numbers: Vec<&str> = order.iter().filter_map(|row| row["number"].as_str()).collect();
    assert_eq!(numbers, ["0000000041", "0000000026", "0000000039", "0000000013"]);
    let places: Vec<u64> = order.iter().filter_map(|row| row["place"].as_u64()).collect();
    assert_eq!(places, [1, 2, 3, 4]);
    let again: Value = serde_json::from_str(&ranked(&once, Form::Json)).expect("JSON");
    assert_eq!(again, once);
}

#[test]
fn a_place_that_came_along_is_ignored() {
    let mut lies = four();
    for (row, place) in lies.as_array_mut().expect("entries").iter_mut().zip([4, 4, 4, 4]) {
        row["place"] = json!(place);
    }
    assert_eq!(ranked(&file(&lies), Form::Json), ranked(&file(&four()), Form::Json));
}

#[test]
fn people_get_a_table() {
    let table = ranked(&file(&four()), Form::Table);
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "Queue 750000000-7-2023, as of 2026-09-01T00:00:00.000+05:00");
    assert_eq!(lines[1], "4 standing; 1 first-turn after every 3 general; phase 0");
    assert_eq!(lines[4], "      1  0000000041  out of turn  2026-08-30T09:03:00.000+05:00          4");
    assert_eq!(lines.len(), 8);
}

#[test]
fn an_empty_queue_is_a_queue() {
    assert_eq!(
        serde_json::from_str::<Value>(&ranked(&file(&json!([])), Form::Json)).expect("JSON")["entries"],
        json!([])
    );
}

/// Paras 18-19: special and sanatorium queues know no turns under the unified base.
#[test]
fn ps_18_ps_19_special_and_sanatorium_queues_go_by_filing_alone() {
    for kind in ["special", "sanatorium"] {
        let mut special = file(&four());
        special["queue"]["kind"] = json!(kind);
        let once: Value = serde_json::from_str(&ranked(&special, Form::Json)).expect("JSON");
        let seqs: Vec<u64> = once["entries"]
            .as_array()
            .expect("entries")
            .iter()
            .filter_map(|row| row["seq"].as_u64())
            .collect();
        assert_eq!(seqs, [1, 2, 3, 4], "{kind}");
        special["rules"]["regime"] = json!("bulletin");
        assert!(refused(&special).starts_with("queue.kind: "), "{kind}");
    }
}

#[test]
fn a_small_queue_without_moments_is_ranked_by_its_order_of_filing() {
    let whole = file(&four());
    let mut without = whole.clone();
    for row in without["entries"].as_array_mut().expect("entries") {
        row.as_object_mut().expect("an entry").remove("filed_at");
        row["filed_at_commitment"] = json!("00".repeat(32));
    }
    let places = |file: &Value| -> Vec<(Value, Value)> {
        let text = ranked(file, Form::Json);
        let printed: Value = serde_json::from_str(&text).expect("JSON");
        let rows = printed["entries"].as_array().expect("entries").clone();
        rows.into_iter().map(|row| (row["number"].clone(), row["place"].clone())).collect()
    };
    assert_eq!(places(&without), places(&whole));
}

#[test]
fn what_is_wrong_is_said_with_entry_and_field() {
    let with = |path: &str, value: Value| {
        let mut file = file(&four());
        *file.pointer_mut(path).expect("a field") = value;
        refused(&file)
    };
    assert_eq!(with("/rules/ratio", json!(0)), "rules.ratio: must be from 1 to 255");
    assert_eq!(with("/rules/phase", json!(4)), "rules.phase: 4 is above the ratio 3");
    assert_eq!(
        with("/entries/2/filed_at", json!("yesterday")),
        "entries[2].filed_at (number 0000000039): not a moment such as 2026-08-30T09:15:02.117+05:00"
    );
    assert_eq!(
        with("/entries/2/filed_at", Value::Null),
        "entries[2].filed_at (number 0000000039): not a moment such as 2026-08-30T09:15:02.117+05:00",
        "all moments or none"
    );
    let mut twins = four();
    twins[2] = entry("0000000039", "09:01:00", 2, "general");
    assert!(
        refused(&file(&twins)).starts_with("entries[2].seq (number 0000000039): another entry has the same")
    );
    assert!(with("/entries/1/turn", json!("second_turn")).starts_with("entries[1].turn: unknown variant"));
    assert!(with("/entries/1/seq", json!(-1)).starts_with("entries[1].seq: invalid value"));
    assert!(with("/rules/ratio", json!(256)).starts_with("rules.ratio: invalid value"));
    assert!(with("/queue/kind", json!("secret")).starts_with("queue.kind: unknown variant"));
    let mut more = file(&four());
    more["entries"][0]["name"] = json!("x");
    assert!(refused(&more).starts_with("entries[0].name: unknown field"), "{}", refused(&more));
    let mut output = Vec::new();
    for text in ["", "{", "[]", "null"] {
        let failure = rank(text.as_bytes(), &mut output, Form::Json).expect_err(text).to_string();
        assert!(failure.starts_with("not a register file: "), "{text}: {failure}");
    }
    let twice = format!("{} {{}}", file(&four()));
    let failure = rank(twice.as_bytes(), &mut output, Form::Json).expect_err("two files").to_string();
    assert!(failure.starts_with("not a register file: trailing"), "{failure}");
}

/// The whole way - JSON in, JSON out - gives the order that the slow oracle builds, in every phase.
#[test]
fn ps_17_the_printed_order_is_the_oracles() {
    let mut dice = Dice::new(17);
    for (ratio, phase) in oracle::ratios_and_phases() {
        for _ in 0..40 {
            let standing = oracle::register(&mut dice, 24);
            let rows: Vec<Value> = standing.iter().map(row).collect();
            let mut given = file(&json!(rows));
            given["rules"]["ratio"] = json!(ratio.get());
            given["rules"]["phase"] = json!(phase);
            let printed: Value = serde_json::from_str(&ranked(&given, Form::Json)).expect("JSON");
            let seqs: Vec<u64> = printed["entries"]
                .as_array()
                .expect("entries")
                .iter()
                .filter_map(|row| row["seq"].as_u64())
                .collect();
            let wanted: Vec<u64> =
                oracle::order(&standing, ratio.get(), phase).iter().map(|entry| entry.1.seq).collect();
            assert_eq!(seqs, wanted, "ratio {ratio}, phase {phase}");
        }
    }
}

fn row((turn, FilingKey { filed_at, seq }): &(Turn, FilingKey)) -> Value {
    let filed_at = Instant::from_millis(filed_at.millis() + 1_788_000_000_000).to_string();
    json!({"number": format!("{seq:010}"), "filed_at": filed_at, "seq": seq, "turn": turn.as_str()})
}
