//! A document that is the same for everybody: its bytes, its compressed forms, its tag.

use std::io::Write;
use std::sync::OnceLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::vault::hash;

/// Compressed at most once for each answer that is kept: fast and nearly as small as the slowest.
const QUALITY: i32 = 5;
/// For what is built rarely and loaded by many.
const SMALLEST: i32 = 11;
/// Below it the headers weigh more than what compression saves.
const WORTH_IT: usize = 600;

/// A document.
#[derive(Debug)]
pub(crate) struct Document {
    plain: Bytes,
    br: OnceLock<Option<Bytes>>,
    gz: OnceLock<Option<Bytes>>,
    kind: &'static str,
    tag: HeaderValue,
}

impl Document {
    /// A document of these bytes, compressed when somebody first wants it so.
    pub(crate) fn new(kind: &'static str, plain: impl Into<Bytes>) -> Self {
        let plain = plain.into();
        let tag = tag(&plain);
        Self { plain, br: OnceLock::new(), gz: OnceLock::new(), kind, tag }
    }

    /// A document compressed at once and as small as can be: one that many will load.
    pub(crate) fn smallest(kind: &'static str, plain: impl Into<Bytes>) -> Self {
        let plain = plain.into();
        let br = brotli(&plain, SMALLEST);
        Self { br: OnceLock::from(br), ..Self::new(kind, plain) }
    }

    /// A document that was compressed before.
    pub(crate) fn built(kind: &'static str, plain: Bytes, br: Option<Bytes>, gz: Option<Bytes>) -> Self {
        Self { br: OnceLock::from(br), gz: OnceLock::from(gz), ..Self::new(kind, plain) }
    }

    /// The answer to a browser that asks with these headers; `keep` is the `Cache-Control`.
    pub(crate) fn answer(&self, status: StatusCode, keep: &'static str, headers: &HeaderMap) -> Response {
        let mut response = if status == StatusCode::OK && self.is_known(headers) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let (body, encoding) = self.encoded(headers);
            let mut response = (status, body).into_response();
            let out = response.headers_mut();
            out.insert(header::CONTENT_TYPE, HeaderValue::from_static(self.kind));
            if let Some(encoding) = encoding {
                out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            }
            response
        };
        let out = response.headers_mut();
        out.insert(header::ETAG, self.tag.clone());
        out.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        out.insert(header::CACHE_CONTROL, HeaderValue::from_static(keep));
        response
    }

    fn encoded(&self, headers: &HeaderMap) -> (Bytes, Option<&'static str>) {
        let accepted = headers.get(header::ACCEPT_ENCODING).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if accepts(accepted, "br")
            && let Some(br) = self.br.get_or_init(|| brotli(&self.plain, QUALITY))
        {
            return (br.clone(), Some("br"));
        }
        if accepts(accepted, "gzip")
            && let Some(gz) = self.gz.get_or_init(|| gzip(&self.plain))
        {
            return (gz.clone(), Some("gzip"));
        }
        (self.plain.clone(), None)
    }

    fn is_known(&self, headers: &HeaderMap) -> bool {
        let tag = self.tag.to_str().unwrap_or("?");
        headers
            .get_all(header::IF_NONE_MATCH)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|value| value.split(','))
            .any(|known| known.trim() == tag)
    }
}

/// A weak tag: one for all encodings of these bytes.
fn tag(bytes: &[u8]) -> HeaderValue {
    let spelled: String = hash(&[bytes]).iter().take(12).map(|byte| format!("{byte:02x}")).collect();
    HeaderValue::try_from(format!("W/\"{spelled}\"")).unwrap_or_else(|_| HeaderValue::from_static("W/\"0\""))
}

fn accepts(header: &str, encoding: &str) -> bool {
    header.split(',').any(|part| {
        let (name, quality) = part.split_once(';').unwrap_or((part, ""));
        name.trim() == encoding && !matches!(quality.trim(), "q=0" | "q=0.0" | "q=0.00" | "q=0.000")
    })
}

fn brotli(plain: &[u8], quality: i32) -> Option<Bytes> {
    if plain.len() < WORTH_IT {
        return None;
    }
    let params = brotli::enc::BrotliEncoderParams { quality, size_hint: plain.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut out, &params).ok()?;
    Some(out.into())
}

fn gzip(plain: &[u8]) -> Option<Bytes> {
    if plain.len() < WORTH_IT {
        return None;
    }
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(plain).ok()?;
    encoder.finish().ok().map(Bytes::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(encoding: &'static str) -> HeaderMap {
        [(header::ACCEPT_ENCODING, HeaderValue::from_static(encoding))].into_iter().collect()
    }

    #[test]
    fn the_best_accepted_encoding_is_chosen() {
        let page = Document::new("text/html; charset=utf-8", "кезек ".repeat(500));
        for (accepted, chosen) in [
            ("gzip, br", Some("br")),
            ("gzip;q=0.8", Some("gzip")),
            ("br;q=0, gzip;q=0", None),
            ("identity", None),
        ] {
            let (body, encoding) = page.encoded(&asked(accepted));
            assert_eq!(encoding, chosen, "{accepted}");
            assert_eq!(body.len() < page.plain.len(), chosen.is_some());
        }
        assert_eq!(Document::new("text/plain", "short").encoded(&asked("br")).1, None);
    }
}
