//! The built app: every file of `dist/` in memory, with its compressed twins and its type.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;

use crate::document::Document;

/// Largest file that is taken in, bytes: the whole app is below it.
const LARGEST: u64 = 16 * 1024 * 1024;
/// Most files.
const MOST: usize = 2_000;

/// The files, by their path below `dist/`.
#[derive(Debug, Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Kept>,
    names: BTreeMap<String, String>,
}

#[derive(Debug)]
struct Kept {
    document: Document,
    immutable: bool,
}

impl Site {
    /// Reads a built app; no folder is no app, and the pages say so.
    pub(crate) fn read(folder: &Path) -> io::Result<Self> {
        let mut site = Self::default();
        let manifest = match fs::read(folder.join("manifest.json")) {
            Ok(manifest) => manifest,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(site),
            Err(e) => return Err(e),
        };
        site.names = serde_json::from_slice(&manifest)?;
        if site.names.len() > MOST {
            return Err(io::Error::other("manifest.json names too many files"));
        }
        for (plain, name) in &site.names {
            let path = folder.join(name);
            if name.split('/').any(|part| part == "..") || fs::metadata(&path)?.len() > LARGEST {
                return Err(io::Error::other(format!("{name} is not a file of the app")));
            }
            let bytes = Bytes::from(fs::read(&path)?);
            let twin = |ending: &str| fs::read(folder.join(format!("{name}.{ending}"))).ok().map(Bytes::from);
            let (br, gz) = (twin("br"), twin("gz"));
            let document = Document::built(kind_of(name), bytes, br, gz);
            let file = Kept { document, immutable: plain != name };
            site.files.insert(name.clone(), file);
        }
        Ok(site)
    }

    /// The name in `dist/` of a file's plain name.
    pub(crate) fn name(&self, plain: &str) -> Option<&str> {
        self.names.get(plain).map(String::as_str)
    }

    /// A file as the browser wants it; none when there is no such file.
    pub(crate) fn answer(&self, path: &str, headers: &HeaderMap) -> Option<Response> {
        let file = self.files.get(path)?;
        let keep = if file.immutable { "public, max-age=31536000, immutable" } else { "no-cache" };
        Some(file.document.answer(StatusCode::OK, keep, headers))
    }
}

fn kind_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}
