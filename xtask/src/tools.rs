//! What to install, at which version, and how to see that it is there.
//!
//! Every need is checked by looking (a file, a program), never by asking a package manager; only what is missing is
//! installed. Cargo's tools go to the user's cache, so that a fresh clone does not build them again.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::paths;
use crate::shell::{self, Failure};

/// One thing a command or a test step cannot do without.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// A C compiler, for the embedded SQLite.
    Compiler,
    /// The WASM targets and std's source.
    Targets,
    /// wasm-bindgen and its test runner.
    Bindgen,
    /// Trunk.
    Trunk,
    /// Node with the packages of tests/e2e (wasm-opt, terser, axe, Lighthouse, Playwright) and of web/map (Leaflet, esbuild).
    Node,
    /// cargo-deny.
    Deny,
    /// Chromium, Firefox, WebKitGTK, their drivers, a display, fonts.
    Browsers,
    /// PostgreSQL's programs; tests start a server of their own.
    Postgres,
}

/// What building takes.
pub(crate) const BUILD: &[Need] = &[Need::Compiler, Need::Targets, Need::Bindgen, Need::Trunk, Need::Node];

/// Everything.
pub(crate) const ALL: &[Need] = &[
    Need::Compiler,
    Need::Targets,
    Need::Node,
    Need::Browsers,
    Need::Postgres,
    Need::Bindgen,
    Need::Trunk,
    Need::Deny,
];

/// A program built by `cargo install` into `<cache>/<name>-<version>/bin/<name>`; that file is its stamp.
struct CargoTool {
    name: &'static str,
    package: &'static str,
    version: &'static str,
    features: &'static [&'static str],
}

/// Equal to the crate `wasm-bindgen` of the root manifest and to `[tools]` of Trunk.toml.
const BINDGEN: CargoTool =
    CargoTool { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: "0.2.129", features: &[] };
const TRUNK: CargoTool = CargoTool {
    name: "trunk",
    package: "trunk",
    version: "0.21.14",
    features: &["--no-default-features", "--features", "rustls"],
};
const GECKODRIVER: CargoTool =
    CargoTool { name: "geckodriver", package: "geckodriver", version: "0.37.1", features: &[] };
const DENY: CargoTool =
    CargoTool { name: "cargo-deny", package: "cargo-deny", version: "0.20.2", features: &[] };

/// A Debian package and a program (or a path) that shows it is there.
struct AptPackage {
    name: &'static str,
    proof: &'static str,
}

const COMPILER: &[AptPackage] = &[
    AptPackage { name: "gcc", proof: "cc" },
    AptPackage { name: "libc6-dev", proof: "/usr/include/stdlib.h" },
];
const NODE: &[AptPackage] =
    &[AptPackage { name: "nodejs", proof: "node" }, AptPackage { name: "npm", proof: "npm" }];
const BROWSERS: &[AptPackage] = &[
    AptPackage { name: "brotli", proof: "brotli" },
    AptPackage { name: "chromium", proof: "chromium" },
    AptPackage { name: "chromium-driver", proof: "chromedriver" },
    AptPackage { name: "firefox-esr", proof: "firefox-esr" },
    AptPackage { name: "webkit2gtk-driver", proof: "WebKitWebDriver" },
    AptPackage { name: "xvfb", proof: "xvfb-run" },
    AptPackage { name: "fonts-dejavu-core", proof: "/usr/share/fonts/truetype/dejavu" },
    AptPackage { name: "fonts-noto-core", proof: "/usr/share/fonts/truetype/noto" },
];
const POSTGRES: &[AptPackage] = &[AptPackage { name: "postgresql", proof: "/usr/lib/postgresql" }];

/// Installs whatever of `needs` is missing; says nothing about what is there.
pub(crate) fn ensure(needs: &[Need]) -> Result<(), Failure> {
    let mut packages: Vec<&AptPackage> = Vec::new();
    for need in needs {
        packages.extend(match need {
            Need::Compiler => COMPILER,
            Need::Node => NODE,
            Need::Browsers => BROWSERS,
            Need::Postgres => POSTGRES,
            Need::Targets | Need::Bindgen | Need::Trunk | Need::Deny => &[],
        });
    }
    packages.retain(|package| !is_there(package.proof));
    ensure_apt(&packages)?;
    for need in needs {
        match need {
            Need::Targets => ensure_targets()?,
            Need::Bindgen => ensure_cargo_tool(&BINDGEN)?,
            Need::Trunk => ensure_cargo_tool(&TRUNK)?,
            Need::Deny => ensure_cargo_tool(&DENY)?,
            Need::Browsers => ensure_cargo_tool(&GECKODRIVER)?,
            Need::Node => {
                ensure_node_modules(paths::npm()?)?;
                ensure_node_modules(paths::map()?)?;
            }
            Need::Compiler | Need::Postgres => {}
        }
    }
    Ok(())
}

/// A command that finds our tools before any others of the same name.
pub(crate) fn command(program: &str) -> Result<Command, Failure> {
    let mut command = Command::new(program);
    command.current_dir(paths::root()?).env("PATH", search_path()?);
    // What cargo tells the program it runs is not meant for the cargo we run.
    command.env_remove("CARGO_MANIFEST_DIR");
    Ok(command)
}

/// Where a program lies, ours first.
pub(crate) fn find(program: &str) -> Result<PathBuf, Failure> {
    env::split_paths(&search_path()?)
        .map(|folder| folder.join(program))
        .find(|path| path.is_file())
        .ok_or_else(|| Failure::new(format!("{program} is not installed: cargo xtask install")))
}

fn search_path() -> Result<OsString, Failure> {
    let mut folders = vec![paths::npm()?.join("node_modules/.bin"), paths::map()?.join("node_modules/.bin")];
    for tool in [&BINDGEN, &TRUNK, &GECKODRIVER, &DENY] {
        folders.push(folder_of(tool)?.join("bin"));
    }
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).map_err(|e| Failure::new(format!("PATH: {e}")))
}

fn folder_of(tool: &CargoTool) -> Result<PathBuf, Failure> {
    Ok(paths::cache()?.join(format!("{}-{}", tool.name, tool.version)))
}

fn ensure_cargo_tool(tool: &CargoTool) -> Result<(), Failure> {
    let folder = folder_of(tool)?;
    if folder.join("bin").join(tool.name).is_file() {
        return Ok(());
    }
    let mut install = Command::new("cargo");
    install
        .args(["install", "--quiet", "--locked", tool.package, "--version"])
        .arg(format!("={}", tool.version))
        .args(tool.features)
        .arg("--root")
        .arg(&folder)
        // Outside the checkout: its toolchain file and cargo settings are for our code.
        .current_dir(env::temp_dir())
        .env("CARGO_TARGET_DIR", paths::cache()?.join("build"))
        .env_remove("CARGO_MANIFEST_DIR");
    shell::run(&format!("install {} {} (minutes, once)", tool.package, tool.version), &mut install)
}

fn ensure_targets() -> Result<(), Failure> {
    let sysroot = shell::read(command("rustc")?.args(["--print", "sysroot"]))?;
    let rustlib = Path::new(sysroot.trim()).join("lib/rustlib");
    for target in ["wasm32-unknown-unknown", "wasm32v1-none"] {
        if !rustlib.join(target).join("lib").is_dir() {
            shell::run(&format!("add target {target}"), command("rustup")?.args(["target", "add", target]))?;
        }
    }
    if !rustlib.join("src/rust/library/Cargo.toml").is_file() {
        shell::run("add rust-src", command("rustup")?.args(["component", "add", "rust-src"]))?;
    }
    Ok(())
}

/// `npm ci` when `node_modules` is absent or older than the lock file.
fn ensure_node_modules(folder: PathBuf) -> Result<(), Failure> {
    // npm writes this file last.
    let stamp = changed(&folder.join("node_modules/.package-lock.json"));
    if stamp.is_some() && stamp >= changed(&folder.join("package-lock.json")) {
        return Ok(());
    }
    let mut ci = command("npm")?;
    ci.args(["ci", "--no-fund", "--no-audit", "--loglevel=error"])
        .current_dir(&folder)
        .env("PUPPETEER_SKIP_DOWNLOAD", "1")
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    let below = folder.strip_prefix(paths::root()?).unwrap_or(&folder).display().to_string();
    shell::run(&format!("install the packages of {below}"), &mut ci)
}

fn changed(path: &Path) -> Option<std::time::SystemTime> {
    fs::metadata(path).and_then(|m| m.modified()).ok()
}

fn ensure_apt(missing: &[&AptPackage]) -> Result<(), Failure> {
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    let by_hand = format!("apt-get install -y --no-install-recommends {}", names.join(" "));
    let cannot = |why: &str| {
        let mut text = format!("missing, and {why}:\n");
        for package in missing {
            text.push_str(&format!("  {} (looked for {})\n", package.name, package.proof));
        }
        text.push_str(&format!("on Debian:\n  sudo {by_hand}\nthen try again"));
        Failure::new(text)
    };
    if !is_there("apt-get") {
        return Err(cannot("this machine has no apt-get; install them by your own package manager"));
    }
    let prefix: &[&str] = match rights() {
        Rights::Root => &[],
        Rights::Sudo => &["sudo", "-n"],
        Rights::None => return Err(cannot("this user may not install packages")),
    };
    let apt = |words: &[&str]| -> Result<Command, Failure> {
        let mut all =
            prefix.iter().chain(&["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]).chain(words);
        let mut command = Command::new(all.next().unwrap_or(&"env"));
        command.args(all);
        Ok(command)
    };
    shell::run("apt-get update", apt(&["update"])?.stdout(Stdio::null()))?;
    let mut words = vec!["install", "-y", "--no-install-recommends"];
    words.extend(&names);
    shell::run(&format!("apt-get install {}", names.join(" ")), apt(&words)?.stdout(Stdio::null()))
}

enum Rights {
    Root,
    Sudo,
    None,
}

fn rights() -> Rights {
    let answers = |program: &str, words: &[&str]| {
        Command::new(program)
            .args(words)
            .stderr(Stdio::null())
            .output()
            .ok()
            .filter(|out| out.status.success())
    };
    match answers("id", &["-u"]) {
        Some(out) if out.stdout.trim_ascii() == b"0" => Rights::Root,
        _ if answers("sudo", &["-n", "true"]).is_some() => Rights::Sudo,
        _ => Rights::None,
    }
}

/// A path is there when it exists, a program when PATH has it.
fn is_there(proof: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    if proof.starts_with('/') {
        Path::new(proof).exists()
    } else {
        env::split_paths(&path).any(|folder| folder.join(proof).is_file())
    }
}
