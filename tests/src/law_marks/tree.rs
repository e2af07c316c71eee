//! The files of the repository, read from its root.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The repository's root: this package stands in a folder of it.
pub fn root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_owned()
}

/// The text of a file, by its path from the root.
///
/// # Errors
/// The file cannot be read; the error names it.
pub fn read(path: &str) -> io::Result<String> {
    fs::read_to_string(root().join(path))
        .map_err(|cause| io::Error::new(cause.kind(), format!("{path}: {cause}")))
}

/// All Rust sources under a folder, as paths from the root with `/`, sorted.
///
/// # Errors
/// A folder cannot be read; the error names it.
pub fn rust_sources(folder: &str) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        let named = |cause: io::Error| io::Error::new(cause.kind(), format!("{folder}: {cause}"));
        for entry in fs::read_dir(root().join(&folder)).map_err(named)? {
            let entry = entry.map_err(named)?;
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.file_type().map_err(named)?.is_dir() {
                folders.push(path);
            } else if path.ends_with(".rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
