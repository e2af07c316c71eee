//! `kezek check` as it is used: the program itself, its streams, exit codes, help and memory.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// A right application for each kind of queue, by its own parts.
const GENERAL: &str = r#""kind":"general","benefits":{"none":true,"turn":"general"}"#;
const SPECIAL: &str = r#""kind":"special","special":{"impairment":"speech"}"#;
const SANATORIUM: &str = concat!(
    r#""kind":"sanatorium","sanatorium":{"rehabilitation":"tuberculosis_prevention","#,
    r#""referral":{"certificate":"018f0000-0000-7000-8000-000000000900","issued":"2026-11-15"}}"#
);
/// What all of them have; `LANGUAGE` is to be replaced.
const COMMON: &str = concat!(
    r#""child":{"iin":"999999000012","surname":"Әбілқасымова","first_name":"Айгүл","#,
    r#""birth_date":"2023-05-10","sex":"female","citizenship":"KZ"},"#,
    r#""applicant":{"iin":"850101100012","surname":"Әбілқасымов","first_name":"Нұрлан","#,
    r#""role":"parent","phones":["+7 701 123 45 67"]},"settlement":"750000000","#,
    r#""preschools":["018f0000-0000-7000-8000-000000000001"],"#,
    r#""language":"LANGUAGE","consents":{"processing":true}"#
);

fn application(parts: &str, language: &str) -> String {
    format!("{{{parts},{}}}", COMMON.replace("LANGUAGE", language))
}

fn kezek(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kezek"));
    command.arg("check").args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn checked(args: &[&str], input: &str) -> Output {
    let mut child = kezek(&[&["-", "--today", "2026-11-20"], args].concat()).spawn().unwrap();
    // A child that refuses its arguments has closed the pipe already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn every_kind_is_judged_under_its_own_paragraphs_and_counted() {
    let kinds = [(GENERAL, "PS-A1_1.4.19"), (SPECIAL, "PS-A1_1.6.21"), (SANATORIUM, "PS-A1_1.8.19")];
    let right: String = kinds.map(|(parts, _)| application(parts, "kk") + "\n").concat();
    let done = checked(&[], &right);
    assert_eq!((done.status.code(), text(&done.stdout)), (Some(0), ""), "{}", text(&done.stderr));
    assert_eq!(text(&done.stderr), "3 applications: 3 good (0 of them with warnings), 0 bad, 0 faults\n");

    let wrong: String = kinds.map(|(parts, _)| application(parts, "") + "\n").concat();
    let done = checked(&["--lang", "en"], &wrong);
    assert_eq!(done.status.code(), Some(1));
    let wanted: Vec<String> = (1..)
        .zip(kinds)
        .map(|(line, (_, cite))| format!("{line}: language: Fill in this field [{cite}]"))
        .collect();
    assert_eq!(text(&done.stdout).lines().collect::<Vec<_>>(), wanted);
    // Piped, so without a progress line: the counts alone.
    assert_eq!(text(&done.stderr), "3 applications: 0 good (0 of them with warnings), 3 bad, 3 faults\n");
}

#[test]
fn three_languages_and_json_and_never_both() {
    let wrong = application(SANATORIUM, "");
    for (lang, said) in
        [("kk", "Осы жолды толтырыңыз"), ("ru", "Заполните это поле"), ("en", "Fill in this field")]
    {
        let done = checked(&["--lang", lang], &wrong);
        assert_eq!(text(&done.stdout), format!("1: language: {said} [PS-A1_1.8.19]\n"));
    }
    let done = checked(&["--json"], &wrong);
    let wanted = r#"{"line":1,"faults":[{"path":"language","code":"required","cite":"PS-A1_1.8.19","severity":"block"}]}"#;
    assert_eq!(text(&done.stdout), format!("{wanted}\n"));
    for wrong_arguments in [["--json", "--lang=kk"], ["--lang", "de"], ["--today", "yesterday"]] {
        let done = kezek(&[&["-"], &wrong_arguments[..]].concat()).output().unwrap();
        assert_eq!(done.status.code(), Some(2), "{wrong_arguments:?}");
        assert!(text(&done.stderr).contains("--help"), "{}", text(&done.stderr));
    }
}

#[test]
fn a_file_that_is_not_there_is_a_plain_sentence() {
    let done = kezek(&["no-such-file.ndjson"]).output().unwrap();
    assert_eq!(done.status.code(), Some(1));
    assert!(text(&done.stderr).starts_with("kezek: no-such-file.ndjson: "), "{}", text(&done.stderr));
    assert!(!text(&done.stderr).contains("panic"));
}

#[test]
fn the_help_says_what_it_reads_prints_and_exits_with() {
    let done = kezek(&["--help"]).output().unwrap();
    let help = text(&done.stdout);
    for said in [
        "<FILE>",
        "--json",
        "--lang",
        "--today",
        "--warnings",
        "--threads",
        "Exit code",
        "general, special or sanatorium",
    ] {
        assert!(help.contains(said), "{said}: {help}");
    }
    let widest = help.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(120), "{widest:?} columns: {help}");
}

/// The most memory that the program had after so many lines, in kilobytes; it still waits for more of them.
#[cfg(target_os = "linux")]
fn peak_after(lines: usize) -> u64 {
    let mut child = kezek(&["-", "--threads", "2", "--json"]).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    // Whoever does not read what comes out stops what goes in.
    let reader = std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()).unwrap());
    let mut input = child.stdin.take().unwrap();
    let batch = (application(SPECIAL, "") + "\n" + &application(GENERAL, "kk") + "\n").repeat(500);
    for _ in 0..lines / 1_000 {
        input.write_all(batch.as_bytes()).unwrap();
    }
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(reader.join().unwrap() > u64::try_from(lines).unwrap() * 20, "every second line is bad");
    peak.trim().trim_end_matches(" kB").trim().parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_file() {
    let (small, large) = (peak_after(4_000), peak_after(80_000));
    // Twenty times the lines, 50 MB of them: the batches go round.
    assert!(large < small + 6 * 1024, "{small} kB after 4 000 lines, {large} kB after 80 000");
}
