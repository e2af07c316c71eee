//! The built app: every file of `dist/` in memory, with its compressed twins and its type.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::vault::hash;

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
    plain: Bytes,
    br: Option<Bytes>,
    gz: Option<Bytes>,
    kind: &'static str,
    immutable: bool,
    tag: HeaderValue,
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
            let file = Kept {
                br: twin("br"),
                gz: twin("gz"),
                kind: kind_of(name),
                immutable: plain != name,
                tag: tag(&bytes),
                plain: bytes,
            };
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
        if !file.immutable && wants_only_newer(headers, &file.tag) {
            return Some((StatusCode::NOT_MODIFIED, [(header::ETAG, file.tag.clone())]).into_response());
        }
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        let (body, encoding) = match (&file.br, &file.gz) {
            (Some(br), _) if accepts(accepted, "br") => (br, Some("br")),
            (_, Some(gz)) if accepts(accepted, "gzip") => (gz, Some("gzip")),
            _ => (&file.plain, None),
        };
        let mut response = body.clone().into_response();
        let out = response.headers_mut();
        out.insert(header::CONTENT_TYPE, HeaderValue::from_static(file.kind));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        if !file.immutable {
            out.insert(header::ETAG, file.tag.clone());
        }
        Some(response)
    }
}

/// A strong tag of these bytes.
pub(crate) fn tag(bytes: &[u8]) -> HeaderValue {
    let spelled: String = hash(&[bytes]).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::try_from(format!("\"{spelled}\"")).unwrap_or_else(|_| HeaderValue::from_static("\"0\""))
}

/// Whether the browser has the very same already. A tag may come back weak, from a proxy that compressed.
pub(crate) fn wants_only_newer(headers: &HeaderMap, tag: &HeaderValue) -> bool {
    let tag = tag.to_str().unwrap_or("?");
    headers
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|known| known.trim().trim_start_matches("W/") == tag)
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
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
