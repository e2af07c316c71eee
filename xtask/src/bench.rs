//! `cargo xtask bench [NAME]`: the `benches` package, optimised.

use crate::shell::{self, Failure};
use crate::tools;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Which benchmark, and what it takes; without a name, all of them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    names: Vec<String>,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    tools::ensure(&[tools::Need::Compiler])?;
    let mut cargo = tools::command("cargo")?;
    cargo.args(["run", "--release", "--package", "benches", "--"]).args(&args.names);
    shell::run("benchmarks", &mut cargo)
}
