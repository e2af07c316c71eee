//! `cargo xtask build`: the native program, `dist/`, the static app, and `target/npm`, the rules module.
//!
//! Trunk compiles the page's binaries and runs wasm-bindgen and wasm-opt; `site` gives the results their final,
//! hashed names. Why the work is divided so: `docs/decisions/web-build.md`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{self, Failure};
use crate::site::Site;
use crate::{budget, npm, paths, site, tools};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// For quick cycles: no wasm-opt, no immediate-abort, light compression; never for measuring
    #[arg(long)]
    pub(crate) fast: bool,
    /// Write the sizes of this build to web/budget.json: the growth is meant
    #[arg(long, conflicts_with = "fast")]
    pub(crate) accept_sizes: bool,
}

/// How much the build spends on size.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Effort {
    /// What parents download.
    Full,
    /// What a developer waits for.
    Fast,
}

pub(crate) fn main(args: &Args) -> Result<(), Failure> {
    tools::ensure(tools::BUILD)?;
    let effort = if args.fast { Effort::Fast } else { Effort::Full };
    let kezek = native()?;
    let page = page(effort)?;
    let site = shell::timed("assemble dist/", || assemble(&page, &kezek, effort))?;
    budget::show(&site)?;
    if args.accept_sizes {
        budget::accept(&site)?;
    }
    npm::build(&kezek, effort)?;
    println!("built {} and {}", kezek.display(), paths::dist()?.display());
    Ok(())
}

/// Builds the program and returns the one that cargo says it built: sentences come from it, and an older one that lies
/// where programs usually lie would say old ones.
fn native() -> Result<PathBuf, Failure> {
    let mut cargo = tools::command("cargo")?;
    cargo.args(["build", "--quiet", "--release", "--package", "cli"]);
    cargo.arg("--message-format=json-render-diagnostics");
    let said = shell::timed("build kezek", || shell::read(&mut cargo))?;
    let built = program_of(&said, "kezek")?;
    let usual = paths::kezek()?;
    let same = |path: &PathBuf| path.canonicalize().ok();
    if same(&built) == same(&usual) {
        Ok(built)
    } else {
        // Everything after the build (run, test, bench) takes it from there.
        Err(Failure::new(format!("cargo built {}, not {}", built.display(), usual.display())))
    }
}

/// A line of what cargo says of a build, as far as it tells which program was made.
#[derive(serde::Deserialize)]
struct Artifact {
    target: Target,
    executable: Option<PathBuf>,
}

#[derive(serde::Deserialize)]
struct Target {
    name: String,
    kind: Vec<String>,
}

/// The path of a program in what cargo says of a build.
fn program_of(said: &str, name: &str) -> Result<PathBuf, Failure> {
    let artifacts = said.lines().filter_map(|line| serde_json::from_str::<Artifact>(line).ok());
    artifacts
        .filter(|artifact| artifact.target.name == name && artifact.target.kind == ["bin"])
        .filter_map(|artifact| artifact.executable)
        .next_back()
        .ok_or_else(|| Failure::new(format!("cargo says nothing of a program `{name}` that it built")))
}

/// Compiles every binary that index.html names; returns the folder with `<name>.js` and `<name>_bg.wasm`.
fn page(effort: Effort) -> Result<PathBuf, Failure> {
    let folder = target_of(effort)?;
    // Trunk builds offline, so that it fetches no tools of its own; the crates come first.
    let mut fetch = tools::command("cargo")?;
    fetch.args(["fetch", "--quiet", "--target", "wasm32-unknown-unknown"]);
    prepare(&mut fetch, effort, &folder);
    shell::run("fetch the crates of the page", &mut fetch)?;

    let mut trunk = tools::command("trunk")?;
    trunk.args(["--quiet", "build", "--color", "never", "--dist"]).arg(folder.join("dist"));
    match effort {
        Effort::Full => trunk.arg("--release"),
        Effort::Fast => trunk.args(["--cargo-profile", "web"]),
    };
    prepare(&mut trunk, effort, &folder);
    shell::run("build the page", &mut trunk)?;
    Ok(folder.join("dist"))
}

/// The build folder of what browsers run.
pub(crate) fn target_of(effort: Effort) -> Result<PathBuf, Failure> {
    Ok(paths::target()?.join(match effort {
        Effort::Full => "web",
        Effort::Fast => "web-fast",
    }))
}

/// A build folder of its own, since other flags would make the native build stale; and std rebuilt for size, with a
/// panic that aborts at once and says nothing (stable compilers take both under RUSTC_BOOTSTRAP).
pub(crate) fn prepare(command: &mut Command, effort: Effort, folder: &Path) {
    command.env("CARGO_TARGET_DIR", folder);
    // Trunk reads these as settings of its own and stops at values it does not know.
    command.env_remove("NO_COLOR");
    match effort {
        Effort::Full => {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size")
                .env(
                    "RUSTFLAGS",
                    "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none",
                );
        }
        Effort::Fast => {}
    }
}

fn assemble(page: &Path, kezek: &Path, effort: Effort) -> Result<Site, Failure> {
    let mut site = Site::empty(paths::dist()?, effort)?;
    site::add_static(&mut site)?;
    site::add_styles(&mut site)?;
    site::add_binaries(&mut site, page)?;
    site::add_map(&mut site)?;
    site::add_words(&mut site, kezek)?;
    site::add_shell(&mut site)?;
    site.finish()?;
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_come_from_the_program_that_was_just_built() {
        let library =
            r#"{"reason":"compiler-artifact","target":{"name":"kezek","kind":["lib"]},"executable":null}"#;
        let other = r#"{"reason":"compiler-artifact","target":{"name":"else","kind":["bin"]},"executable":"/t/else"}"#;
        let own = other.replace("else", "kezek");
        let end = r#"{"reason":"build-finished","success":true}"#;
        let said = [library, other, &own, end, "not JSON"].join("\n");
        assert_eq!(program_of(&said, "kezek").unwrap(), PathBuf::from("/t/kezek"));
        for nothing in ["", library, other, end] {
            assert!(program_of(nothing, "kezek").is_err(), "{nothing}");
        }
    }
}
