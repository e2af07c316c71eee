//! `cargo xtask install`: every tool, and nothing else.

use crate::shell::Failure;
use crate::{paths, tools};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only what `run` and `build` need: no browsers, no PostgreSQL
    #[arg(long)]
    build_only: bool,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    tools::ensure(if args.build_only { tools::BUILD } else { tools::ALL })?;
    println!("everything is installed; tools are in {}", paths::cache()?.display());
    Ok(())
}
