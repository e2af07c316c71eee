//! The commands of `kezek`: one file a command, each a function of readers and writers that tests call as well.

pub mod check;
pub mod demo;
pub mod failure;
pub mod openapi;
pub mod rank;
pub mod serve;
pub mod staff;
pub mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The queue for preschool in Kazakhstan: one set of rules, and everything that can be asked of them.
#[derive(Parser)]
#[command(name = "kezek", version, about, max_term_width = 110)]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server
    Serve(serve::Args),
    /// Compute places from a register file
    Rank(rank::Args),
    /// Check a file of applications in bulk, one JSON application a line
    Check(check::Args),
    /// Write the sentences that the web app loads
    Words(words::Args),
    /// Print the OpenAPI description of the HTTP contract
    Openapi,
}

/// Reads the arguments, runs the command, says on stderr what went wrong.
///
/// Exit codes: 0 done; 1 it could not be done, or the checked file has bad lines; 2 wrong arguments.
pub fn main() -> ExitCode {
    let done = match Args::parse().command {
        Command::Rank(args) => rank::main(&args).map(|()| ExitCode::SUCCESS),
        Command::Check(args) => check::main(&args),
        Command::Serve(args) => serve::main(&args).map(|()| ExitCode::SUCCESS),
        Command::Words(args) => words::main(&args).map(|()| ExitCode::SUCCESS),
        Command::Openapi => openapi::main().map(|()| ExitCode::SUCCESS),
    };
    match done {
        Ok(code) => code,
        // Whoever reads our output has seen enough (`| head`): nothing failed.
        Err(failure) if failure.is_closed_pipe() => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("kezek: {failure}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Args;
    use clap::CommandFactory;

    #[test]
    fn every_command_and_argument_says_what_it_is() {
        let mut kezek = Args::command();
        kezek.build();
        kezek.clone().debug_assert();
        for command in kezek.get_subcommands() {
            assert!(command.get_about().is_some(), "{}", command.get_name());
            for argument in command.get_arguments() {
                assert!(argument.get_help().is_some(), "{} {}", command.get_name(), argument.get_id());
            }
        }
    }
}
