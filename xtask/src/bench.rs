//! `cargo xtask bench [NAME]`: the `benches` package, optimised; and, in a browser, what a phone on slow 4G gets.

use crate::build::{self, Effort};
use crate::shell::{self, Failure};
use crate::site::Site;
use crate::{paths, probe, tools};

/// Benchmarks of the page and of the package, by Node in `benches/e2e`: goals F2, F3, F5, M2, M3, U5 and V3.
const PAGE: [&str; 7] = ["f2", "f3", "f5", "m2", "m3", "u5", "v3"];

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which benchmark, and what it takes; without a name, all of them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    names: Vec<String>,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    let is_name = |word: &&String| !word.starts_with('-');
    let of_page = |word: &&String| PAGE.contains(&word.as_str());
    let all = !args.names.iter().any(|word| is_name(&word));
    if all || args.names.iter().any(|word| is_name(&word) && !of_page(&word)) {
        native(args.names.iter().filter(|word| !of_page(word)))?;
    }
    // `--list` and `--help` are the package's.
    let asks = args.names.iter().any(|word| word == "--list" || word == "--help");
    if (all && !asks) || args.names.iter().any(|word| of_page(&word)) {
        page(args.names.iter().filter(|word| !is_name(word) || of_page(word)))?;
    }
    Ok(())
}

fn native<'a>(words: impl Iterator<Item = &'a String>) -> Result<(), Failure> {
    tools::ensure(&[tools::Need::Compiler])?;
    let mut cargo = tools::command("cargo")?;
    cargo.args(["run", "--release", "--package", "benches", "--"]).args(words);
    shell::run("benchmarks", &mut cargo)
}

fn page<'a>(words: impl Iterator<Item = &'a String> + Clone) -> Result<(), Failure> {
    tools::ensure(&[tools::Need::Node, tools::Need::Browsers])?;
    let is_measurable = Site::built().is_ok_and(|site| site.effort() == Effort::Full)
        && paths::kezek()?.is_file()
        && paths::package()?.is_dir();
    if !is_measurable {
        build::main(&build::Args { fast: false, accept_sizes: false })?;
    }
    let names_one = words.clone().any(|word| !word.starts_with('-'));
    let probe = if !names_one || words.clone().any(|word| word == "v3" || word == "f5") {
        Some(probe::build()?)
    } else {
        None
    };
    let mut node = tools::command("node")?;
    node.arg(paths::root()?.join("benches/e2e/run.mjs"))
        .args(words)
        .env("KEZEK", paths::kezek()?)
        .env("KEZEK_DIST", paths::dist()?)
        .env("KEZEK_NPM", paths::package()?)
        .envs(probe.map(|folder| ("KEZEK_PROBE", folder)));
    shell::run("benchmarks of the page", &mut node)
}
