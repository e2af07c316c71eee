//! `cargo xtask run`: install, build, then become `kezek serve --demo`.

use std::os::unix::process::CommandExt;

use crate::shell::Failure;
use crate::{build, paths, tools};

#[derive(clap::Args)]
// Its group would share the name of the build's, which it takes in.
#[group(skip)]
pub(crate) struct Args {
    #[command(flatten)]
    build: build::Args,
    /// Start what was built last time
    #[arg(long)]
    no_build: bool,
    /// More words for `kezek serve`
    #[arg(last = true)]
    more: Vec<String>,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    if !args.no_build {
        build::main(&args.build)?;
    }
    let data = paths::target()?.join("demo");
    let mut kezek = tools::command(&paths::kezek()?.to_string_lossy())?;
    kezek.args(["serve", "--demo", "--dist"]).arg(paths::dist()?).arg("--data").arg(data).args(&args.more);
    println!("-> kezek serve --demo (it prints its address; stop it with Ctrl-C)");
    // Replaced, not spawned: signals reach the server and its exit code is ours.
    let failed = kezek.exec();
    Err(Failure::new(format!("cannot start {}: {failed}", paths::kezek()?.display())))
}
