//! The cores are pure by construction: no std, no clock, no chance; the law knows no serde.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The rooms that compile where there is no operating system at all.
const CORES: &[&str] = &["rules", "registry", "tlog"];

/// The rooms whose types are not spelled for the wire.
const UNSPELLED: &[&str] = &["rules", "registry"];

/// `wasm32-unknown-unknown` has a std and would prove nothing. One by one: together they would share features.
#[test]
fn each_core_compiles_without_std() {
    for core in CORES {
        let output = cargo(&["check", "--quiet", "--target", "wasm32v1-none", "--package", core]);
        assert!(output.status.success(), "{core} needs std:\n{}", String::from_utf8_lossy(&output.stderr));
    }
}

#[test]
fn each_core_says_no_std() {
    for core in CORES {
        let lib = fs::read_to_string(folder(core).join("src/lib.rs")).expect("a lib.rs");
        assert!(lib.contains("no_std"), "{core} does not say no_std");
    }
}

/// chrono's clock would let a rule ask what day it is.
#[test]
fn chrono_comes_without_its_clock() {
    for core in CORES {
        let words = ["tree", "--edges", "normal,features", "--target", "wasm32v1-none", "--package", core];
        let output = cargo(&words);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let tree = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(tree.contains(core), "cargo tree shows no {core}");
        for feature in ["clock", "std", "now", "wasmbind"] {
            let line = format!("chrono feature \"{feature}\"");
            assert!(!tree.contains(&line), "{core} has {line}:\n{tree}");
        }
    }
}

#[test]
fn no_core_asks_for_time_or_chance() {
    let asked = [
        "std::",
        "SystemTime",
        "Instant::now",
        "Utc::now",
        "Local::now",
        "rand::",
        "getrandom",
        "thread_rng",
    ];
    let faults = scan(CORES, &asked);
    assert!(faults.is_empty(), "time and chance are arguments:\n{}", faults.join("\n"));
}

#[test]
fn the_law_knows_no_serde() {
    let mut faults = scan(UNSPELLED, &["serde"]);
    for core in UNSPELLED {
        let manifest = fs::read_to_string(folder(core).join("Cargo.toml")).expect("a manifest");
        let product = manifest.split("[dev-dependencies]").next().unwrap_or_default();
        if product.contains("serde") {
            faults.push(format!("{core}/Cargo.toml"));
        }
    }
    assert!(faults.is_empty(), "what crosses the wire is spelled in `contract`:\n{}", faults.join("\n"));
}

/// Lines of product code that contain one of `words`. Comments may name anything.
fn scan(cores: &[&str], words: &[&str]) -> Vec<String> {
    let mut faults = Vec::new();
    for core in cores {
        for file in sources(&folder(core).join("src")) {
            let text = fs::read_to_string(&file).expect("a source file");
            // Tests stand at the foot of a file and may use what std has.
            let product = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
            for (number, line) in product.lines().enumerate() {
                let code = line.split("//").next().unwrap_or_default();
                if words.iter().any(|word| code.contains(word)) {
                    faults.push(format!("{}:{}: {}", file.display(), number + 1, line.trim()));
                }
            }
        }
    }
    faults
}

/// Test modules in files of their own are left out, like those at a file's foot.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
        let path = entry.expect("an entry").path();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() && name != "tests" {
            found.extend(sources(&path));
        } else if name.ends_with(".rs") && name != "tests.rs" {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn folder(core: &str) -> PathBuf {
    root().join("crates").join(core)
}

fn root() -> PathBuf {
    let mut here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it for a test"));
    here.pop();
    here
}

/// Cargo, in a build folder of its own, so that it waits for nobody and makes nobody's build stale.
fn cargo(words: &[&str]) -> Output {
    let root = root();
    let target = env::var_os("CARGO_TARGET_DIR").map_or(root.join("target"), |folder| root.join(folder));
    Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(words)
        .current_dir(&root)
        .env("CARGO_TARGET_DIR", target.join("house"))
        .output()
        .expect("cargo runs")
}
