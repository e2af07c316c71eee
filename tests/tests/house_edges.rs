//! The walls between the rooms: a room imports what its arrow lists, and nothing else of ours.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by a panic"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::process::Command;

use serde_json::Value;

/// An arrow lists all that a room may import. The same table stands in ARCHITECTURE.md.
const ARROWS: &[(&str, &[&str])] = &[
    ("rules", &[]),
    ("registry", &["rules"]),
    ("waiting-room", &[]),
    ("tlog", &[]),
    ("journal", &["rules", "registry", "tlog"]),
    ("contract", &["rules", "registry", "waiting-room", "tlog"]),
    ("words", &["rules", "contract"]),
    ("pages", &["contract", "words"]),
    ("gateways", &[]),
    ("wasm", &["contract", "rules", "words", "tlog", "registry", "journal", "waiting-room"]),
    (
        "server",
        &["rules", "registry", "waiting-room", "tlog", "journal", "contract", "words", "pages", "gateways"],
    ),
    ("sandbox", &["gateways", "rules"]),
    (
        "cli",
        &[
            "server",
            "sandbox",
            "rules",
            "registry",
            "waiting-room",
            "tlog",
            "journal",
            "contract",
            "words",
            "pages",
            "gateways",
        ],
    ),
    ("web", &["pages", "contract", "rules", "words", "tlog", "registry", "journal", "waiting-room"]),
];

/// Rooms that prove and measure: they see everything, and nobody sees them.
const ONLOOKERS: &[&str] = &["tests", "benches", "probe"];

/// The program that builds the house must build without it.
const APART: &str = "xtask";

#[test]
fn every_room_keeps_to_its_arrow() {
    let arrows: BTreeMap<&str, &[&str]> = ARROWS.iter().copied().collect();
    let rooms = rooms();
    let mut faults = Vec::new();
    for (room, edges) in &rooms {
        if ONLOOKERS.contains(&room.as_str()) {
            continue;
        }
        let allowed: &[&str] = match arrows.get(room.as_str()) {
            Some(allowed) => allowed,
            None if room == APART => &[],
            None => {
                faults.push(format!("{room} is a room without an arrow"));
                continue;
            }
        };
        for edge in edges {
            // Tests of a room may look where its product code may not, except in the one that stands apart.
            let counts = !edge.only_for_tests || room == APART;
            if counts && !allowed.contains(&edge.to.as_str()) {
                faults.push(format!("{room} -> {}", edge.to));
            }
        }
    }
    assert!(faults.is_empty(), "edges that the design forbids:\n{}", faults.join("\n"));
}

#[test]
fn nobody_imports_an_onlooker() {
    for (room, edges) in rooms() {
        for edge in edges {
            assert!(!ONLOOKERS.contains(&edge.to.as_str()) && edge.to != APART, "{room} -> {}", edge.to);
        }
    }
}

#[test]
fn arrows_name_rooms_that_have_arrows() {
    let names: BTreeSet<&str> = ARROWS.iter().map(|(room, _)| *room).collect();
    for (room, allowed) in ARROWS {
        for to in *allowed {
            assert!(names.contains(to), "{room} -> {to}, and {to} is not in the table");
        }
    }
}

struct Edge {
    to: String,
    only_for_tests: bool,
}

/// Every package of the workspace with its edges to other packages of the workspace.
fn rooms() -> BTreeMap<String, Vec<Edge>> {
    let output = Command::new(env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it for a test"))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo prints JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 10, "the workspace has lost its rooms");
    packages
        .iter()
        .map(|package| {
            let edges = package["dependencies"].as_array().expect("dependencies").iter();
            let ours = edges.filter(|edge| edge["path"].is_string()).map(|edge| Edge {
                to: edge["name"].as_str().expect("a name").to_owned(),
                only_for_tests: edge["kind"] == "dev",
            });
            (package["name"].as_str().expect("a name").to_owned(), ours.collect())
        })
        .collect()
}
