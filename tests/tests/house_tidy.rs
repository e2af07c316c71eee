//! Style that matters: files that introduce themselves, pages that obey the CSP, nothing unfinished.

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

/// Files over `MOST_LINES`, each with its reason.
const LONG_FILES: &[(&str, &str)] = &[];

const MOST_LINES: usize = 600;
const MOST_COLUMNS: usize = 130;

/// Folders whose lines may be long, each with its reason.
const WIDE_FOLDERS: &[(&str, &str)] =
    &[("crates/words/src/text/", "a table: one sentence a row, its three languages side by side")];

/// Where markup is written.
const MARKUP: &[&str] = &["web/", "crates/pages/", "index.html"];

#[test]
fn every_file_introduces_itself() {
    check(&rust(), |_, text| {
        let introduced = text.starts_with("//! ") || text.starts_with("#![doc = ");
        if introduced { Vec::new() } else { vec![(1, "the first line is not `//! what it is`".to_owned())] }
    });
}

#[test]
fn nothing_is_left_unfinished() {
    let words: Vec<String> =
        ["todo", "unimplemented", "dbg"].iter().map(|word| format!("{word}!(")).collect();
    check(&rust(), |_, text| {
        lines_with(text, |line| words.iter().find(|word| line.contains(*word)).cloned())
    });
}

/// `style-src 'self'` drops a `style` attribute, and a test in a browser would see it only on the page it visits.
#[test]
fn no_style_stands_in_markup() {
    check(&markup(), |_, text| {
        lines_with(text, |line| {
            line.match_indices("style=").find_map(|(at, _)| {
                let before = line.get(..at).and_then(|part| part.chars().next_back());
                let is_attribute = before.is_none_or(|c| c.is_whitespace() || c == '"' || c == '\'');
                is_attribute.then(|| "a style attribute".to_owned())
            })
        })
    });
}

#[test]
fn every_script_is_a_file() {
    check(&markup(), |_, text| {
        let tag = text.match_indices("<script").filter_map(|(at, _)| {
            let rest = text.get(at..)?;
            let tag = rest.split('>').next()?;
            let number = text.get(..at)?.lines().count().max(1);
            (!tag.contains("src=")).then(|| (number, "an inline script".to_owned()))
        });
        tag.collect()
    });
}

#[test]
fn lines_are_plain_and_short() {
    check(&rust(), |path, text| {
        let wide = WIDE_FOLDERS.iter().any(|(folder, _)| path.starts_with(folder));
        lines_with(text, |line| match line {
            _ if line.contains('\t') => Some("a tab".to_owned()),
            _ if line.ends_with([' ', '\r']) => Some("a space at the end".to_owned()),
            _ if !wide && line.chars().count() > MOST_COLUMNS => Some(format!("over {MOST_COLUMNS} columns")),
            _ => None,
        })
    });
}

#[test]
fn files_are_small() {
    check(&rust(), |path, text| {
        let lines = text.lines().count();
        let excused = LONG_FILES.iter().any(|(long, _)| path == Path::new(long));
        if lines > MOST_LINES && !excused {
            vec![(lines, format!("over {MOST_LINES} lines"))]
        } else {
            Vec::new()
        }
    });
}

#[test]
fn every_excuse_is_still_needed() {
    for (long, reason) in LONG_FILES {
        let lines = fs::read_to_string(root().join(long)).map_or(0, |text| text.lines().count());
        assert!(lines > MOST_LINES, "{long} has {lines} lines; strike it from the list ({reason})");
    }
}

#[test]
fn modules_say_what_they_are_about() {
    let vague = ["util", "utils", "helper", "helpers", "common", "manager", "managers", "misc"];
    for path in files() {
        let named = path.iter().map(|part| part.to_string_lossy());
        for part in named {
            let stem = part.split('.').next().unwrap_or_default();
            assert!(!vague.contains(&stem), "{}: a name that says nothing", path.display());
        }
    }
}

/// Where packages come from is the business of whoever builds; Cargo.lock alone has to say it.
#[test]
fn no_registry_is_named() {
    let hosts: Vec<String> =
        [["crates", "io"], ["npmjs", "org"], ["npmjs", "com"], ["pypi", "org"], ["yarnpkg", "com"]]
            .iter()
            .map(|parts| parts.join("."))
            .collect();
    let mut all = files();
    all.retain(|path| path != Path::new("Cargo.lock"));
    check(&all, |_, text| lines_with(text, |line| hosts.iter().find(|host| line.contains(*host)).cloned()));
}

type Faults = Vec<(usize, String)>;

/// Applies a rule to every file and names all faults at once.
fn check(files: &[PathBuf], rule: impl Fn(&Path, &str) -> Faults) {
    assert!(!files.is_empty(), "the rule looks at no file");
    let mut faults = Vec::new();
    for path in files {
        // What is not text has no lines to judge.
        if let Ok(text) = fs::read_to_string(root().join(path)) {
            for (line, fault) in rule(path, &text) {
                faults.push(format!("{}:{line}: {fault}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn lines_with(text: &str, fault: impl Fn(&str) -> Option<String>) -> Faults {
    text.split('\n')
        .enumerate()
        .filter_map(|(index, line)| fault(line).map(|fault| (index + 1, fault)))
        .collect()
}

fn rust() -> Vec<PathBuf> {
    with_kind(files(), &["rs"])
}

fn markup() -> Vec<PathBuf> {
    let mut pages = with_kind(files(), &["rs", "html"]);
    pages.retain(|path| MARKUP.iter().any(|room| path.to_string_lossy().starts_with(room)));
    pages
}

fn with_kind(mut paths: Vec<PathBuf>, kinds: &[&str]) -> Vec<PathBuf> {
    paths.retain(|path| path.extension().is_some_and(|kind| kinds.iter().any(|wanted| kind == *wanted)));
    paths
}

/// Every file of the checkout, by its path from the root; not what is built or fetched.
fn files() -> Vec<PathBuf> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.expect("an entry").path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let built = ["target", "dist", "node_modules", ".git"].contains(&name.as_str());
            let at_root_only = name == "data" && folder == root;
            if path.is_dir() && !built && !at_root_only {
                folders.push(path);
            } else if path.is_file() {
                found.push(path.strip_prefix(&root).expect("below the root").to_path_buf());
            }
        }
    }
    found.sort();
    found
}

fn root() -> PathBuf {
    let mut here = PathBuf::from(env::var("CARGO_MANIFEST_DIR").expect("cargo sets it for a test"));
    here.pop();
    here
}
