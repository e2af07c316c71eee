//! The commands of the README: run, test, build, bench, install. One module a command.

mod bench;
mod budget;
mod build;
mod compress;
mod css;
mod install;
mod npm;
mod paths;
mod probe;
mod run;
mod shell;
mod site;
mod test;
mod tools;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Kezek: install, build, run, test and measure", version)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Install what is missing, build, and start the demo on http://127.0.0.1:8080
    Run(run::Args),
    /// Install what is missing and run every test; ends with counts
    Test(test::Args),
    /// Build dist/ (the static app), target/release/kezek and target/npm (the rules module)
    Build(build::Args),
    /// Run the benchmarks beside their peers
    Bench(bench::Args),
    /// Install every tool that the other commands need
    Install(install::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Run(args) => run::main(&args),
        Command::Test(args) => test::main(&args),
        Command::Build(args) => build::main(&args),
        Command::Bench(args) => bench::main(&args),
        Command::Install(args) => install::main(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn every_command_explains_itself() {
        super::Cli::command().debug_assert();
    }
}
