//! `kezek check`: every line of a file judged, in order, in constant memory, and nothing personal printed.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "shared steps of tests may fail as a test may"
)]

use cli::check::line::Form;
use cli::check::lines::LONGEST_LINE;
use cli::check::run::{Counts, Settings, check};
use serde_json::{Value, json};
use std::io::{self, BufRead, Read};
use tests::dice::Dice;
use tests::drafts::{self, today};
use words::Lang;

fn settings(form: Form, threads: usize) -> Settings {
    Settings { today: today(), form, warnings: false, threads }
}

#[track_caller]
fn checked(input: &[u8], settings: &Settings) -> (String, Counts) {
    let mut output = Vec::new();
    let counts = check(input, &mut output, settings, |_| {}).expect("a stream that reads");
    (String::from_utf8(output).expect("text"), counts)
}

fn rows(input: &[u8]) -> Vec<Value> {
    let (text, _) = checked(input, &settings(Form::Json, 1));
    text.lines().map(|line| serde_json::from_str(line).expect("a row of JSON")).collect()
}

/// `(line, path, code)` of every fault that blocks; a generated right line may have warnings.
fn faults(input: &[u8]) -> Vec<(u64, String, String)> {
    let said = |value: &Value| value.as_str().expect("a text").to_owned();
    let mut all = Vec::new();
    for row in rows(input) {
        for fault in row["faults"].as_array().expect("faults") {
            if fault["severity"] == "warn" {
                continue;
            }
            all.push((row["line"].as_u64().expect("a line"), said(&fault["path"]), said(&fault["code"])));
        }
    }
    all
}

fn right_line(seed: u64) -> String {
    let mut dice = Dice::new(seed);
    let values = drafts::right(&mut dice);
    serde_json::to_string(&drafts::spelled(&values, &mut dice)).expect("JSON")
}

fn with(seed: u64, path: &str, value: Value) -> String {
    let mut line: Value = serde_json::from_str(&right_line(seed)).expect("JSON");
    *line.pointer_mut(path).expect("a field") = value;
    line.to_string()
}

#[test]
fn good_lines_are_silent_and_bad_lines_keep_their_numbers() {
    let lines = [
        right_line(1),
        with(2, "/child/iin", json!("123")),
        String::new(),
        with(3, "/settlement", json!("")),
        right_line(4),
    ];
    let input = lines.join("\n");
    let found = faults(input.as_bytes());
    let expected = [(2, "child.iin", "iin_length"), (4, "settlement", "required")];
    assert_eq!(found.len(), expected.len());
    for ((line, path, code), wanted) in found.iter().zip(expected) {
        assert_eq!((*line, path.as_str(), code.as_str()), wanted);
    }
    let (_, counts) = checked(input.as_bytes(), &settings(Form::Json, 1));
    assert_eq!((counts.lines, counts.bad, counts.faults), (4, 2, 2));
    assert_eq!(cli::check::summary(&counts).split_once(" good").expect("a summary").0, "4 applications: 2");
}

#[test]
fn a_fault_has_path_code_figures_cite_and_severity() {
    let row = &rows(with(2, "/child/iin", json!("123")).as_bytes())[0];
    let wanted = json!({"path": "child.iin", "code": "iin_length", "params": {"need": 12, "got": 3},
        "cite": "PS-A1_11.1", "severity": "block"});
    assert_eq!(row["line"], 1);
    assert_eq!(row["faults"][0], wanted);
}

#[test]
fn a_fault_of_shape_names_its_path() {
    for (line, path) in [
        (with(1, "/child/iin", json!(999_999_000_012_u64)), "child.iin"),
        (with(1, "/applicant/phones", json!(["+77011234567", 7])), "applicant.phones[1]"),
        (with(1, "/consents/processing", json!("yes")), "consents.processing"),
        (with(1, "/benefits", json!({"orphan": {"issued": 1}})), "benefits.orphan.issued"),
        (with(1, "/child", json!({"iin": "1", "pin": "2"})), "child.pin"),
        (with(1, "/preschools", json!({})), "preschools"),
        ("[]".to_owned(), ""),
        ("{} {}".to_owned(), ""),
        ("not JSON".to_owned(), ""),
        ("{".to_owned(), ""),
    ] {
        let found = faults(line.as_bytes());
        let wanted = [(1, path.to_owned(), "malformed".to_owned())];
        assert_eq!(found, wanted, "{line}");
    }
}

#[test]
fn a_fault_of_shape_rests_on_the_message_that_the_line_would_have_been() {
    let shapeless = |kind: &str| format!(r#"{{"child": {{"iin": 7}}, "kind": {kind}}}"#);
    for (line, cite) in [
        (shapeless(r#""general""#), "PS-A1_1.4"),
        (shapeless(r#""special""#), "PS-A1_1.6"),
        (shapeless(r#""sanatorium""#), "PS-A1_1.8"),
        // Nobody can say which message it would have been.
        (shapeless(r#""private""#), "PS-A1_1"),
        (shapeless("7"), "PS-A1_1"),
        (r#"{"kind": "special", "child": "#.to_owned(), "PS-A1_1"),
        ("[]".to_owned(), "PS-A1_1"),
    ] {
        assert_eq!(rows(line.as_bytes())[0]["faults"][0]["cite"], cite, "{line}");
        let (text, _) = checked(line.as_bytes(), &settings(Form::Text(Lang::Ru), 1));
        assert!(text.contains(&format!("[{cite}]")), "{text}");
    }
}

#[test]
fn what_was_typed_is_never_printed() {
    let secrets = ["990099009901", "Құпиятегі"];
    for line in [
        with(1, "/child/iin", json!(secrets[0])),
        with(1, "/child/iin", json!([secrets[0]])),
        with(1, "/child", json!(secrets[0])),
        with(1, "/child", json!({secrets[0]: 1})).replacen(secrets[0], "key", 1),
        with(1, "/child/surname", json!(format!("{}1", secrets[1]))),
        format!("{} {}", secrets[0], secrets[1]),
    ] {
        for form in [Form::Json, Form::Text(Lang::Kk), Form::Text(Lang::En)] {
            let (text, counts) = checked(line.as_bytes(), &settings(form, 1));
            assert_eq!(counts.bad, 1, "{line}");
            assert!(secrets.iter().all(|secret| !text.contains(secret)), "{text}");
        }
    }
}

#[test]
fn bytes_that_are_no_text_and_nests_without_end_are_faults_of_their_line() {
    let mut input = b"\xff\xfe\x00\n{\"settlement\":\"\xc3\x28\"}\n".to_vec();
    input.extend("[".repeat(60_000).as_bytes());
    input.push(b'\n');
    input.extend("{\"child\":".repeat(7_000).as_bytes());
    input.push(b'\n');
    input.extend(right_line(1).as_bytes());
    let lines: Vec<u64> = faults(&input).iter().map(|fault| fault.0).collect();
    assert_eq!(lines, [1, 2, 3, 4]);
}

#[test]
fn a_line_of_64_kb_is_read_and_one_byte_more_is_a_fault() {
    for (length, code) in [(LONGEST_LINE, "name_signs"), (LONGEST_LINE + 1, "malformed")] {
        let empty = with(1, "/child/surname", json!("")).len();
        let long = with(1, "/child/surname", json!("1".repeat(length - empty)));
        assert_eq!(long.len(), length);
        let input = format!("{long}\n{}", with(2, "/language", json!("")));
        let found = faults(input.as_bytes());
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].0, found[0].2.as_str()), (1, code));
        assert_eq!((found[1].0, found[1].1.as_str()), (2, "language"));
    }
}

#[test]
fn line_ends_of_every_kind_and_a_byte_order_mark_are_understood() {
    let (a, b) = (right_line(1), right_line(2));
    for input in [
        format!("{a}\n{b}"),
        format!("{a}\n{b}\n"),
        format!("{a}\r\n{b}\r\n"),
        format!("\u{feff}{a}\n\n \t\n{b}\n\n"),
    ] {
        let (text, counts) = checked(input.as_bytes(), &settings(Form::Json, 1));
        assert_eq!((text.as_str(), counts.lines, counts.bad), ("", 2, 0), "{input}");
    }
}

#[test]
fn sentences_come_in_the_language_asked_for_with_their_paragraph() {
    let line = with(1, "/child/iin", json!("123"));
    for (lang, said) in [
        (Lang::Kk, "1: child.iin: 12 цифр керек, қазір 3 [PS-A1_11.1]"),
        (Lang::Ru, "1: child.iin: Нужно 12 цифр, сейчас 3 [PS-A1_11.1]"),
        (Lang::En, "1: child.iin: 12 digits are needed, now there are 3 [PS-A1_11.1]"),
    ] {
        let (text, _) = checked(line.as_bytes(), &settings(Form::Text(lang), 1));
        assert_eq!(text.lines().next(), Some(said));
    }
}

#[test]
fn warnings_of_good_lines_are_printed_when_asked_for() {
    let line = with(1, "/applicant/phones", json!(["+77172123456"]));
    let quiet = settings(Form::Json, 1);
    let (text, counts) = checked(line.as_bytes(), &quiet);
    assert_eq!((text.as_str(), counts.bad, counts.warned), ("", 0, 1));
    let (text, _) = checked(line.as_bytes(), &Settings { warnings: true, ..quiet });
    assert!(text.contains("phone_not_mobile") && text.contains("\"warn\""), "{text}");
}

#[test]
fn the_filing_day_decides_about_ages() {
    let line = with(1, "/child/birth_date", json!("2020-09-01")).replace("special_needs", "orphan");
    let day = |text: &str| rules::Day::parse(text).expect("a day");
    for (filed, bad) in [("2027-08-31", 0), ("2027-09-01", 1)] {
        let settings = Settings { today: day(filed), ..settings(Form::Json, 1) };
        let mut blank: Value = serde_json::from_str(&line).expect("JSON");
        blank["kind"] = json!("general");
        blank["benefits"] = json!({"none": true, "turn": "general"});
        blank["reserves"] = json!([]);
        assert_eq!(checked(blank.to_string().as_bytes(), &settings).1.bad, bad, "{filed}");
    }
}

/// A mixed file whose every batch has good and bad lines.
fn mixed(lines: u64) -> Vec<u8> {
    let mut dice = Dice::new(11);
    let mut input = Vec::new();
    for _ in 0..lines {
        serde_json::to_writer(&mut input, &drafts::any(&mut dice)).expect("JSON");
        input.push(b'\n');
    }
    input
}

#[test]
fn threads_change_nothing_but_the_time() {
    let input = mixed(3_000);
    let alone = checked(&input, &settings(Form::Json, 1));
    assert!(alone.1.bad > 500 && alone.1.lines == 3_000, "{:?}", alone.1);
    for threads in [2, 3, 8] {
        assert_eq!(checked(&input, &settings(Form::Json, threads)), alone, "{threads} threads");
    }
}

/// Gives a line again and again, without ever holding the whole; then fails.
struct Endless {
    line: Vec<u8>,
    at: usize,
    left: u64,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let got = self.fill_buf()?.read(into)?;
        self.consume(got);
        Ok(got)
    }
}

impl BufRead for Endless {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at == self.line.len() {
            if self.left == 0 {
                return Err(io::Error::other("the disk is gone"));
            }
            (self.at, self.left) = (0, self.left - 1);
        }
        Ok(&self.line[self.at..])
    }

    fn consume(&mut self, used: usize) {
        self.at += used;
    }
}

#[test]
fn a_stream_that_breaks_is_a_plain_failure_after_what_was_judged() {
    for threads in [1, 3] {
        let line = (with(1, "/language", json!("")) + "\n").into_bytes();
        let stream = Endless { at: line.len(), line, left: 2_000 };
        let mut output = Vec::new();
        let failure = check(stream, &mut output, &settings(Form::Json, threads), |_| {})
            .expect_err("a stream that breaks");
        assert_eq!(failure.to_string(), "the file of applications: the disk is gone");
        assert!(!output.is_empty());
    }
}

#[test]
fn progress_grows_to_the_end() {
    let input = mixed(2_000);
    let mut seen = Vec::new();
    let counts = check(&input[..], &mut io::sink(), &settings(Form::Json, 2), |counts| seen.push(*counts))
        .expect("a stream that reads");
    assert!(seen.len() > 3 && seen.is_sorted_by_key(|counts| (counts.bytes, counts.lines)));
    assert_eq!(seen.last(), Some(&counts));
    assert_eq!(counts.bytes, input.len() as u64);
}
