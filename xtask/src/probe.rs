//! `target/probe`: a form in a browser without rules, with them, with their sentences, and judged many times; made small as the
//! page is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::build::{self, Effort};
use crate::shell::{self, Failure};
use crate::{npm, paths, tools};

/// The builds: name and features of `benches/probe`.
const BUILDS: [(&str, &str); 4] = [("bare", ""), ("rules", "rules"), ("words", "words"), ("times", "times")];

/// Builds them all, and `crates.txt`, the crates of the largest; returns their folder.
pub(crate) fn build() -> Result<PathBuf, Failure> {
    tools::ensure(tools::BUILD)?;
    let target = build::target_of(Effort::Full)?;
    let out = paths::target()?.join("probe");
    let params = wasm_opt_params()?;
    for (name, features) in BUILDS {
        let mut cargo = tools::command("cargo")?;
        cargo.args(["build", "--quiet", "--package", "probe", "--profile", "web", "--features", features]);
        cargo.args(["--target", "wasm32-unknown-unknown"]);
        build::prepare(&mut cargo, Effort::Full, &target);
        shell::run(&format!("build the probe: {name}"), &mut cargo)?;
        let mut bindgen = tools::command("wasm-bindgen")?;
        bindgen.args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(&out);
        bindgen.arg(target.join("wasm32-unknown-unknown/web/probe.wasm"));
        shell::run("its glue", &mut bindgen)?;
        let wasm = out.join(format!("{name}_bg.wasm"));
        let mut opt = tools::command("wasm-opt")?;
        opt.args(npm::FEATURES).args(&params).arg(&wasm).arg("-o").arg(&wasm);
        shell::run("make it small", &mut opt)?;
    }
    let mut tree = tools::command("cargo")?;
    tree.args(["tree", "--package", "probe", "--features", "words", "--target", "wasm32-unknown-unknown"]);
    tree.args(["--edges", "normal", "--prefix", "none"]);
    write(&out.join("crates.txt"), &shell::read(&mut tree)?)?;
    Ok(out)
}

/// How the page's binaries are made small, where Trunk reads it.
fn wasm_opt_params() -> Result<Vec<String>, Failure> {
    let file = paths::root()?.join("index.html");
    let page = fs::read_to_string(&file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    let params = page.split_once("data-wasm-opt-params=\"").and_then(|(_, rest)| rest.split_once('"'));
    let (params, _) = params.ok_or_else(|| Failure::new("index.html names no data-wasm-opt-params"))?;
    Ok(params.split_whitespace().map(str::to_owned).collect())
}

fn write(file: &Path, text: &str) -> Result<(), Failure> {
    fs::write(file, text).map_err(|e| Failure::new(format!("cannot write {}: {e}", file.display())))
}
