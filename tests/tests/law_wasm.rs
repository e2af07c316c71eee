//! The law's tables, the queue oracle and the verdicts on generated forms in a browser: the same as natively.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "shared steps of tests may fail as a test may")]

use tests::{law_cases, oracle, verdicts};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_table_of_the_law_holds() {
    let mut faults = Vec::new();
    for table in law_cases::TABLES {
        let report = law_cases::run(table.name).expect("a table that reads");
        assert!(report.cases > 0, "{}.toml has no row", table.name);
        faults.extend(report.faults.into_iter().map(|fault| format!("{}.toml: {fault}", table.name)));
    }
    assert!(faults.is_empty(), "{} rows:\n{}", faults.len(), faults.join("\n"));
}

#[wasm_bindgen_test]
fn ps_17_places_equal_the_slow_oracle_on_100_000_registers() {
    assert_eq!(oracle::compare(351_017, 5_000), Ok(100_000));
}

#[wasm_bindgen_test]
fn verdicts_equal_the_native_ones() {
    let (forms, differ) = verdicts::disagreements();
    assert!(forms >= 1_000, "{forms} forms prove little");
    assert!(differ.is_empty(), "of {forms} forms those of blocks {differ:?} are judged otherwise");
}
