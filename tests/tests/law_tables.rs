//! The law's tables under `tests/law`, natively. Each test bears the name of the provision it proves.
#![allow(clippy::expect_used, reason = "shared steps of tests may fail as a test may")]

use std::collections::BTreeSet;

use rules::fault::Code;
use tests::law_cases::{TABLES, run};
use tests::verdicts;

/// Runs a table and names every row that the code does not follow.
#[track_caller]
fn check(table: &str) {
    let report = run(table).expect("a table that reads");
    let (faults, all) = (&report.faults, report.cases);
    assert!(faults.is_empty(), "{} of {all} rows of {table}.toml:\n{}", faults.len(), faults.join("\n"));
    assert!(all > 0, "{table}.toml has no row");
    println!("{table}.toml: {all} rows");
}

#[test]
fn ps_a1_11_1_an_iin_has_twelve_digits_and_a_control_digit() {
    check("iin");
}

#[test]
fn ps_a1_11_1_a_bin_has_the_same_digits() {
    check("bin");
}

#[test]
fn ps_a1_1_6_and_ps_a1_1_8_the_special_and_the_sanatorium_message() {
    check("kinds");
}

#[test]
fn ps_a1_1_4_8_phones() {
    check("phones");
}

#[test]
fn ps_a1_1_4_11_email() {
    check("email");
}

#[test]
fn ps_a1_1_4_13_names() {
    check("names");
}

#[test]
fn pr_18_pr_24_9_until_what_age() {
    check("age");
}

#[test]
fn d1_to_d7_working_days_and_terms() {
    check("working_days");
}

#[test]
fn ps_a1_9_6_the_workplace_certificate_is_at_most_ten_days_old() {
    check("certificate");
}

#[test]
fn pr_10_pr_11_pr_12_pr_36_complaints() {
    check("complaint");
}

#[test]
fn ps_17_pr_21_the_order_of_the_queue() {
    check("queue_order");
}

#[test]
fn ps_a1_1_4_20_ps_21_one_to_four_preschools_one_out_of_turn() {
    check("preschools");
}

#[test]
fn pr_20_ps_a1_9_benefits_and_what_proves_them() {
    check("benefits");
}

#[test]
fn ps_a1_1_4_the_application_field_by_field() {
    check("form");
}

#[test]
fn ps_a1_1_6_and_ps_a1_1_8_ask_for_the_common_fields_under_their_own_numbers() {
    check("messages");
}

#[test]
fn ps_a1_11_the_survey_field_by_field() {
    check("survey");
}

/// A comparison of generated forms proves nothing of a code that never comes up in them (L6).
#[test]
fn no_code_is_starved_in_the_generated_forms() {
    let seen = verdicts::occurring(40);
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let why = BEYOND_FORMS.iter().find(|(other, _)| other == code).map(|(_, why)| *why);
        let times = seen.get(code).copied().unwrap_or(0);
        match why {
            None if times < 3 => {
                wrong.push(format!("{} came up {times} times in 40 000 forms", code.as_str()))
            }
            Some(why) if times > 0 => wrong.push(format!("{} comes up, yet: {why}", code.as_str())),
            None | Some(_) => {}
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    println!("{} codes came up, the rarest {:?} times", seen.len(), seen.values().min());
}

/// Codes that no application brings forth, each with its reason.
const BEYOND_FORMS: &[(Code, &str)] = &[
    (Code::NeedsPerson, "said by the server, by facts that are for staff only"),
    (Code::TextLong, "of complaints: an application has no free text"),
    (Code::BinDigits, "of organisations' numbers: an application has none"),
    (Code::BinLength, "of organisations' numbers: an application has none"),
    (Code::BinControl, "of organisations' numbers: an application has none"),
];

/// Codes that no draft alone can bring forth, each with its reason.
const BEYOND_DRAFTS: &[(Code, &str)] =
    &[(Code::NeedsPerson, "said by the server, by facts that are for staff only")];

#[test]
fn every_code_is_expected_by_some_row() {
    let mut expected = BTreeSet::new();
    for table in TABLES {
        expected.extend(run(table.name).expect("a table that reads").codes);
    }
    for code in Code::ALL {
        let excused = BEYOND_DRAFTS.iter().any(|(other, _)| other == code);
        assert_eq!(expected.contains(code.as_str()), !excused, "{}", code.as_str());
    }
}

#[test]
fn every_file_of_the_folder_is_a_table() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/law");
    for file in std::fs::read_dir(folder).expect("the folder") {
        let name = file.expect("a file").file_name().to_string_lossy().into_owned();
        let known = TABLES.iter().any(|table| name == format!("{}.toml", table.name));
        // base.toml is what the others depart from; statements.toml runs over the wire, in law_statements.
        let elsewhere = ["base.toml", "statements.toml"].contains(&name.as_str());
        assert!(known || elsewhere, "{name} is run by nobody");
    }
}

/// The build script said it once; here it is said again by this build, with its own optimisation.
#[test]
fn verdicts_do_not_depend_on_the_build() {
    let (forms, differ) = verdicts::disagreements();
    assert!(forms >= 1_000, "{forms} forms prove little");
    assert!(differ.is_empty(), "of {forms} forms those of blocks {differ:?} are judged otherwise");
}
