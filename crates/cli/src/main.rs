//! The command line `kezek`.

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::main()
}
