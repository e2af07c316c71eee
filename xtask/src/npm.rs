//! `target/npm`: the rules module as a package - WASM and glue, what `crates/wasm/npm` holds, sentences, a version.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::build::{self, Effort};
use crate::shell::{self, Failure};
use crate::{paths, tools};

/// What every engine of the goals reads; all features would let the optimiser write types that none reads yet.
pub(crate) const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Goal U5: what a front end downloads, compressed by gzip.
const MOST: u64 = 150 * 1024;

/// What a front end downloads of the package, with the sentences of one language.
const NEEDED: &[&str] = &["kezek_rules_bg.wasm", "kezek_rules.js", "rules.js", "index.js", "words/kk.js"];

/// Builds the package, with the sentences of the program of this very build.
pub(crate) fn build(kezek: &Path, effort: Effort) -> Result<(), Failure> {
    let folder = paths::package()?;
    let made = module(effort)?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|e| at("remove", &folder, &e))?;
    }
    copy(&paths::root()?.join("crates/wasm/npm"), &folder)?;
    for name in ["kezek_rules.js", "kezek_rules_bg.wasm"] {
        let (from, to) = (made.join(name), folder.join(name));
        fs::copy(&from, &to).map_err(|e| at("copy", &from, &e))?;
    }
    shell::read(Command::new(kezek).args(["words", "--package", "--out"]).arg(folder.join("words")))?;
    version(&folder)?;
    show(&sizes(&folder)?);
    println!("built {}", folder.display());
    Ok(())
}

/// The test step: what a front end downloads keeps to goal U5, then everything a consumer does.
pub(crate) fn test(line: impl FnMut(&str)) -> Result<(), Failure> {
    let folder = paths::package()?;
    let sizes = sizes(&folder)?;
    show(&sizes);
    let needed: u64 = sizes.values().sum();
    if needed > MOST {
        return Err(Failure::new(format!("the package has {needed} B to download; goal U5 allows {MOST} B")));
    }
    let mut node = tools::command("node")?;
    node.arg(paths::root()?.join("tests/npm/run.mjs")).env("KEZEK", paths::kezek()?).env("KEZEK_NPM", folder);
    shell::watch(&mut node, line)
}

/// Compiles the module; returns the folder with its WASM and glue.
fn module(effort: Effort) -> Result<PathBuf, Failure> {
    let target = build::target_of(effort)?;
    let mut cargo = tools::command("cargo")?;
    cargo.args(["build", "--quiet", "--package", "wasm", "--profile", "web"]);
    cargo.args(["--target", "wasm32-unknown-unknown"]);
    build::prepare(&mut cargo, effort, &target);
    shell::run("build the rules module", &mut cargo)?;

    let out = target.join("npm");
    let mut bindgen = tools::command("wasm-bindgen")?;
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "kezek_rules", "--out-dir"]).arg(&out);
    bindgen.arg(target.join("wasm32-unknown-unknown/web/wasm.wasm"));
    shell::run("its glue", &mut bindgen)?;
    if effort == Effort::Full {
        let wasm = out.join("kezek_rules_bg.wasm");
        let mut opt = tools::command("wasm-opt")?;
        opt.args(["-Oz", "-Oz", "--strip-producers"]).args(FEATURES).arg(&wasm).arg("-o").arg(&wasm);
        shell::run("make it small", &mut opt)?;
    }
    Ok(out)
}

/// The version is that of the crates; its build part is the edition of the rules, which the vectors carry.
fn version(folder: &Path) -> Result<(), Failure> {
    let edition = json_of(&folder.join("vectors.json"))?;
    let edition = edition.get("edition").and_then(Value::as_str).unwrap_or_default();
    if edition.is_empty() {
        return Err(Failure::new("vectors.json names no edition"));
    }
    let file = folder.join("package.json");
    let text = fs::read_to_string(&file).map_err(|e| at("read", &file, &e))?;
    // Written over as text: the order of the entries under "exports" decides which one a reader takes.
    let version = format!("{}+rules.{edition}", env!("CARGO_PKG_VERSION"));
    // npm drops the build part of a version when it publishes.
    let ours = format!("\"version\": \"{version}\",\n  \"kezek\": {{ \"rules\": \"{edition}\" }},");
    let (before, after) = text
        .split_once("\"version\": \"0.0.0\",")
        .ok_or_else(|| Failure::new("package.json has no version to write over"))?;
    fs::write(&file, format!("{before}{ours}{after}")).map_err(|e| at("write", &file, &e))
}

fn json_of(file: &Path) -> Result<Value, Failure> {
    let bytes = fs::read(file).map_err(|e| at("read", file, &e))?;
    serde_json::from_slice(&bytes).map_err(|e| Failure::new(format!("{}: {e}", file.display())))
}

fn sizes(folder: &Path) -> Result<BTreeMap<&'static str, u64>, Failure> {
    let size = |name: &&'static str| {
        let file = folder.join(name);
        let bytes = fs::read(&file).map_err(|e| at("read", &file, &e))?;
        let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        let small =
            gzip.write_all(&bytes).and_then(|()| gzip.finish()).map_err(|e| at("compress", &file, &e))?;
        Ok((*name, u64::try_from(small.len()).unwrap_or(u64::MAX)))
    };
    NEEDED.iter().map(size).collect()
}

fn show(sizes: &BTreeMap<&'static str, u64>) {
    for (name, size) in sizes {
        println!("   {size:>9} B gzip  {name}");
    }
    println!(
        "   {:>9} B gzip  to download with one language (goal U5: {MOST} B)",
        sizes.values().sum::<u64>()
    );
}

fn copy(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(|e| at("create", to, &e))?;
    for entry in fs::read_dir(from).map_err(|e| at("read", from, &e))? {
        let path = entry.map_err(|e| at("read", from, &e))?.path();
        let Some(name) = path.file_name() else { continue };
        if path.is_dir() {
            copy(&path, &to.join(name))?;
        } else {
            fs::copy(&path, to.join(name)).map_err(|e| at("copy", &path, &e))?;
        }
    }
    Ok(())
}

fn at(step: &str, path: &Path, e: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {step} {}: {e}", path.display()))
}
