//! The binaries of the page are named in one way wherever a build, the server or a budget needs their names.
#![allow(clippy::unwrap_used, reason = "a test fails by a panic")]

use pages::App;
use std::collections::BTreeSet;
use std::path::Path;

fn read(file: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(file)).unwrap()
}

/// What stands between `before` and the next quote, at each place.
fn quoted(text: &str, before: &str) -> BTreeSet<String> {
    let tails = text.split(before).skip(1);
    tails.filter_map(|tail| tail.split_once('"')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_binary_is_built_named_and_measured() {
    let apps: BTreeSet<String> = App::ALL.iter().map(|app| app.binary().to_owned()).collect();
    assert_eq!(quoted(&read("web/Cargo.toml"), "[[bin]]\nname = \""), apps, "[[bin]] of web/Cargo.toml");
    assert_eq!(quoted(&read("index.html"), " data-bin=\""), apps, "index.html");
    let budget: serde_json::Value = serde_json::from_str(&read("web/budget.json")).unwrap();
    let names = budget.as_object().unwrap().keys();
    let measured: BTreeSet<String> =
        names.filter_map(|name| name.strip_suffix("_bg.wasm")).map(str::to_owned).collect();
    assert_eq!(measured, apps, "web/budget.json");
    let hook = read("Trunk.toml");
    let list = hook.split_once("for app in ").and_then(|(_, tail)| tail.split_once(';')).unwrap().0;
    assert_eq!(list.split(' ').map(str::to_owned).collect::<BTreeSet<_>>(), apps, "the hook of Trunk.toml");
}

/// Trunk injects a loader for what it takes for the main program, and the page's CSP forbids that.
#[test]
fn one_binary_is_the_main_one() {
    let page = read("index.html");
    let links: Vec<&str> = page.lines().filter(|line| line.contains("data-bin=")).collect();
    let workers = links
        .iter()
        .filter(|line| line.contains("data-type=\"worker\"") && line.contains("data-bindgen-target=\"web\""));
    assert_eq!(workers.count() + 1, links.len());
}

/// An app that looks or speaks as another does is counted so in its first load.
#[test]
fn what_apps_share_is_measured_so() {
    let budget = read("xtask/src/budget.rs");
    let shared = budget.lines().find(|line| line.starts_with("const SHARED")).unwrap();
    for app in App::ALL.into_iter().filter(|app| app.style().is_some_and(|stem| stem != app.binary())) {
        let pair = format!("(\"{}\", \"{}\")", app.binary(), app.style().unwrap());
        assert!(shared.contains(&pair), "{pair} of xtask/src/budget.rs");
    }
}

/// Nobody downloads the words of an app that is not there.
#[test]
fn every_pack_of_words_has_an_app() {
    for pack in words::text::Pack::ALL {
        assert!(App::ALL.iter().any(|app| app.words() == pack), "{pack:?}");
    }
}
