//! `cargo xtask test [NAME...]`: every proof of the house, step by step, ending with counts.
//!
//! A new step is a new row of `STEPS`: a name, what it proves, what it needs installed, and a function.

use std::time::Instant;

use crate::shell::{self, Failure};
use crate::tools::{self, Need};
use crate::{budget, build, npm, paths};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only these steps, in the order of the list; without a name, all of them
    names: Vec<String>,
    /// Name the steps and stop
    #[arg(long)]
    list: bool,
}

struct Step {
    name: &'static str,
    proves: &'static str,
    needs: &'static [Need],
    /// A step without which this one would look at something old.
    after: Option<&'static str>,
    work: fn(&mut Count) -> Result<(), Failure>,
}

const WASM: &[Need] = &[Need::Targets, Need::Bindgen, Need::Browsers];

const STEPS: &[Step] = &[
    Step { name: "fmt", proves: "the code is formatted", needs: &[], after: None, work: fmt },
    Step { name: "clippy", proves: "no lint is broken", needs: &[Need::Compiler], after: None, work: clippy },
    Step {
        name: "native",
        proves: "unit, law, house, wire and walk tests",
        needs: &[Need::Compiler, Need::Targets, Need::Postgres],
        after: None,
        work: native,
    },
    Step {
        name: "chromium",
        proves: "law tables and page in Chromium",
        needs: WASM,
        after: None,
        work: chromium,
    },
    Step {
        name: "firefox",
        proves: "law tables and page in Firefox",
        needs: WASM,
        after: None,
        work: firefox,
    },
    Step { name: "webkit", proves: "law tables and page in WebKit", needs: WASM, after: None, work: webkit },
    Step { name: "deny", proves: "licences, bans, sources", needs: &[Need::Deny], after: None, work: deny },
    Step {
        name: "build",
        proves: "dist/ and kezek build",
        needs: tools::BUILD,
        after: None,
        work: build_all,
    },
    Step {
        name: "budget",
        proves: "the page keeps its sizes",
        needs: &[],
        after: Some("build"),
        work: page_budget,
    },
    Step {
        name: "npm",
        proves: "the package as its consumers use it: types, Node, browsers",
        needs: &[Need::Node, Need::Browsers],
        after: Some("build"),
        work: package,
    },
    Step {
        name: "journeys",
        proves: "whole journeys in browsers",
        needs: &[Need::Node, Need::Browsers],
        after: Some("build"),
        work: journeys,
    },
];

/// Tests executed, as the test programs themselves count them.
#[derive(Default, Clone, Copy, PartialEq, Eq, Debug)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Count {
    /// Reads `test result: ok. 3 passed; 0 failed; ...` (cargo, wasm-bindgen) and `3 passed, 0 failed` (journeys).
    fn read(&mut self, line: &str) {
        let text = line.trim().strip_prefix("test result:").unwrap_or(line.trim());
        let words: Vec<&str> = text.split([' ', ';', ',', '.']).filter(|word| !word.is_empty()).collect();
        let is_summary = text.len() < line.trim().len() || words.len() == 4;
        for window in words.windows(4) {
            if let [passed, "passed", failed, "failed"] = window
                && let (Ok(passed), Ok(failed), true) =
                    (passed.parse::<u64>(), failed.parse::<u64>(), is_summary)
            {
                self.passed += passed;
                self.failed += failed;
                return;
            }
        }
    }
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    if args.list {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.proves);
        }
        return Ok(());
    }
    if let Some(unknown) = args.names.iter().find(|name| !STEPS.iter().any(|step| step.name == name.as_str()))
    {
        return Err(Failure::new(format!("no test step is called {unknown}; see cargo xtask test --list")));
    }
    let chosen: Vec<&Step> = STEPS
        .iter()
        .filter(|step| args.names.is_empty() || args.names.iter().any(|name| name == step.name))
        .collect();
    // All at once and first: a test run that stops half-way for a missing browser has wasted its time.
    let mut needs: Vec<Need> = tools::ALL.to_vec();
    needs.retain(|need| chosen.iter().any(|step| step.needs.contains(need)));
    tools::ensure(&needs)?;
    run(&chosen)
}

fn run(chosen: &[&Step]) -> Result<(), Failure> {
    let mut total = Count::default();
    let mut report = Vec::new();
    let mut broken: Vec<&str> = Vec::new();
    for step in chosen {
        println!("\n== {}: {}", step.name, step.proves);
        let start = Instant::now();
        let mut count = Count::default();
        let outcome = match step.after.filter(|name| broken.contains(name)) {
            Some(earlier) => Err(Failure::new(format!("not run, because `{earlier}` failed"))),
            None => (step.work)(&mut count),
        };
        if let Err(failure) = &outcome {
            println!("{failure}");
            broken.push(step.name);
            // A step that failed without a failed test (a lint, a crash) must still show in the counts.
            count.failed = count.failed.max(1);
        }
        total.passed += count.passed;
        total.failed += count.failed;
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        let tests = match count.passed + count.failed {
            0 => String::new(),
            _ => format!("{} passed, {} failed", count.passed, count.failed),
        };
        report.push(format!("{:<10} {word:<7} {:>12}  {tests}", step.name, shell::seconds(start.elapsed())));
    }
    println!("\n{}\n\n{} passed, {} failed", report.join("\n"), total.passed, total.failed);
    match broken.as_slice() {
        [] => Ok(()),
        _ => Err(Failure::new(format!("failed: {}", broken.join(", ")))),
    }
}

fn fmt(_: &mut Count) -> Result<(), Failure> {
    shell::run("cargo fmt", tools::command("cargo")?.args(["fmt", "--all", "--check"]))
}

fn clippy(_: &mut Count) -> Result<(), Failure> {
    let words = ["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"];
    shell::run("cargo clippy", tools::command("cargo")?.args(words))
}

fn native(count: &mut Count) -> Result<(), Failure> {
    let mut cargo = tools::command("cargo")?;
    cargo.args(["test", "--quiet", "--workspace", "--no-fail-fast"]);
    shell::watch(&mut cargo, |line| count.read(line))
}

fn chromium(count: &mut Count) -> Result<(), Failure> {
    in_browser("CHROMEDRIVER", "chromedriver", count)
}

fn firefox(count: &mut Count) -> Result<(), Failure> {
    in_browser("GECKODRIVER", "geckodriver", count)
}

fn webkit(count: &mut Count) -> Result<(), Failure> {
    in_browser("SAFARIDRIVER", "WebKitWebDriver", count)
}

/// The law tables and the page's own tests, compiled to WASM, in the browser of one driver.
fn in_browser(variable: &str, driver: &str, count: &mut Count) -> Result<(), Failure> {
    let driver = tools::find(driver)?;
    let tables = law_tables()?;
    let mut packages = vec![("web", vec!["--tests".to_owned()])];
    if tables.is_empty() {
        println!("no file of tests/tests uses wasm_bindgen_test yet: no law tables in WASM");
    } else {
        packages.push(("tests", tables.into_iter().flat_map(|table| ["--test".to_owned(), table]).collect()));
    }
    let mut outcome = Ok(());
    for (package, targets) in packages {
        // WebKitGTK hangs without a display; the others open none.
        let mut cargo = match variable {
            "SAFARIDRIVER" => tools::command("xvfb-run")?,
            _ => tools::command("cargo")?,
        };
        if variable == "SAFARIDRIVER" {
            cargo.args(["-a", "cargo"]);
        }
        cargo.args(["test", "--no-fail-fast", "--target", "wasm32-unknown-unknown", "--package", package]);
        cargo.args(targets);
        for other in ["CHROMEDRIVER", "GECKODRIVER", "SAFARIDRIVER"] {
            cargo.env_remove(other);
        }
        cargo
            .env(variable, &driver)
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
        if variable == "CHROMEDRIVER" {
            cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", paths::root()?.join("tests/webdriver.json"));
        }
        outcome = outcome.and(shell::watch(&mut cargo, |line| count.read(line)));
    }
    outcome
}

/// The files of tests/tests that run in WASM too: those that say so by `wasm_bindgen_test`.
fn law_tables() -> Result<Vec<String>, Failure> {
    let folder = paths::root()?.join("tests/tests");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .map_err(|e| Failure::new(format!("{}: {e}", folder.display())))?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| {
            let source = if path.is_dir() { path.join("main.rs") } else { path.clone() };
            std::fs::read_to_string(source).is_ok_and(|text| text.contains("wasm_bindgen_test"))
        })
        .filter_map(|path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()))
        .collect();
    names.sort();
    Ok(names)
}

fn deny(_: &mut Count) -> Result<(), Failure> {
    let words = ["--log-level", "error", "check", "licenses", "bans", "sources"];
    shell::run("cargo deny", tools::command("cargo-deny")?.args(words))
}

fn build_all(_: &mut Count) -> Result<(), Failure> {
    build::main(&build::Args { fast: false, accept_sizes: false })
}

fn page_budget(_: &mut Count) -> Result<(), Failure> {
    budget::check()
}

/// `tests/npm/run.mjs` gets the package and the native program to compare it with.
fn package(count: &mut Count) -> Result<(), Failure> {
    npm::test(|line| count.read(line))
}

/// `tests/e2e/run.mjs` gets the program and the app to test, and ends with `N passed, N failed`.
fn journeys(count: &mut Count) -> Result<(), Failure> {
    let script = paths::npm()?.join("run.mjs");
    if !script.is_file() {
        println!("no journeys yet ({})", script.display());
        return Ok(());
    }
    let mut node = tools::command("node")?;
    node.arg(script).env("KEZEK", paths::kezek()?).env("KEZEK_DIST", paths::dist()?);
    shell::watch(&mut node, |line| count.read(line))
}

#[cfg(test)]
mod tests {
    use super::Count;

    fn count(lines: &[&str]) -> (u64, u64) {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.read(line));
        (count.passed, count.failed)
    }

    #[test]
    fn results_of_cargo_and_of_journeys_add_up() {
        let cargo = "test result: FAILED. 5 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(count(&[cargo, "3 passed, 1 failed", "noise"]), (8, 3));
    }

    #[test]
    fn a_sentence_about_tests_is_not_a_result() {
        assert_eq!(count(&["in all 3 passed, 1 failed yesterday", "passed, failed", ""]), (0, 0));
    }
}
