//! Where things lie: the checkout, its build folder, the tools' cache.

use std::env;
use std::path::PathBuf;

use crate::shell::Failure;

/// The root of the checkout. Asked at run time: a build folder shared by two clones keeps one binary of this program.
pub(crate) fn root() -> Result<PathBuf, Failure> {
    if let Some(here) = env::var_os("CARGO_MANIFEST_DIR") {
        let mut here = PathBuf::from(here);
        here.pop();
        return Ok(here);
    }
    let start = env::current_dir().map_err(|e| Failure::new(format!("no current folder: {e}")))?;
    start
        .ancestors()
        .find(|folder| folder.join("xtask/Cargo.toml").is_file())
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("call this inside the checkout: cargo xtask ..."))
}

/// Cargo's build folder: `CARGO_TARGET_DIR` when it is set, else `target`.
pub(crate) fn target() -> Result<PathBuf, Failure> {
    let root = root()?;
    Ok(env::var_os("CARGO_TARGET_DIR")
        .filter(|v| !v.is_empty())
        .map_or(root.join("target"), |v| root.join(v)))
}

/// The static app.
pub(crate) fn dist() -> Result<PathBuf, Failure> {
    Ok(root()?.join("dist"))
}

/// The npm package of the rules.
pub(crate) fn package() -> Result<PathBuf, Failure> {
    Ok(target()?.join("npm"))
}

/// The folder of the tools' `package.json`.
pub(crate) fn npm() -> Result<PathBuf, Failure> {
    Ok(root()?.join("tests/e2e"))
}

/// The folder of the page's own `package.json`: what of npm goes into `dist/`.
pub(crate) fn map() -> Result<PathBuf, Failure> {
    Ok(root()?.join("web/map"))
}

/// The native program.
pub(crate) fn kezek() -> Result<PathBuf, Failure> {
    Ok(target()?.join("release").join("kezek"))
}

/// The tools' cache: `KEZEK_TOOLS`, else `kezek` in the user's cache folder.
pub(crate) fn cache() -> Result<PathBuf, Failure> {
    let set = |name: &str| env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
    set("KEZEK_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|v| v.join("kezek")))
        .or_else(|| set("HOME").map(|v| v.join(".cache/kezek")))
        .ok_or_else(|| Failure::new("no place for tools: set KEZEK_TOOLS to a folder"))
}
