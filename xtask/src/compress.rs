//! `.br` and `.gz` beside every text and WASM file.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::build::Effort;
use crate::shell::Failure;

const KINDS: &[&str] =
    &["wasm", "js", "mjs", "css", "html", "json", "geojson", "svg", "txt", "xml", "webmanifest", "map"];

/// Compresses those of `files` that gain by it, on all cores.
pub(crate) fn all(files: &[PathBuf], effort: Effort) -> Result<(), Failure> {
    let worth: Vec<&PathBuf> = files
        .iter()
        .filter(|file| file.extension().and_then(|e| e.to_str()).is_some_and(|kind| KINDS.contains(&kind)))
        .collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), Failure> {
        while let Some(file) = worth.get(next.fetch_add(1, Ordering::Relaxed)) {
            one(file, effort).map_err(|e| Failure::new(format!("compress {}: {e}", file.display())))?;
        }
        Ok(())
    };
    let cores = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| Err(Failure::new("a compressing thread panicked")))
        })
    })
}

/// `a.js` -> `a.js.br`.
pub(crate) fn beside(file: &Path, kind: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    PathBuf::from(name)
}

fn one(file: &Path, effort: Effort) -> std::io::Result<()> {
    let bytes = fs::read(file)?;
    let quality = match effort {
        Effort::Full => 11,
        Effort::Fast => 5,
    };
    let params = brotli::enc::BrotliEncoderParams { quality, size_hint: bytes.len(), ..Default::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes.as_slice(), &mut small, &params)?;
    fs::write(beside(file, "br"), small)?;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(&bytes)?;
    fs::write(beside(file, "gz"), gzip.finish()?)
}
