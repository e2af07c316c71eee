//! One endpoint, one file. The table of contents is `router.rs`.

use std::collections::HashMap;

use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::http::{HeaderValue, StatusCode, header};

use crate::app::App;
use crate::guard::SEQ;
use crate::site::{tag, wants_only_newer};

pub(crate) mod application;
pub(crate) mod applications;
pub(crate) mod child_by_iin;
pub(crate) mod children;
pub(crate) mod delete_draft;
pub(crate) mod demo;
pub(crate) mod documents;
pub(crate) mod draft;
pub(crate) mod evidence;
pub(crate) mod number_changes;
pub(crate) mod operator;
pub(crate) mod page;
pub(crate) mod preschools;
pub(crate) mod register;
pub(crate) mod save_draft;
pub(crate) mod session;
pub(crate) mod settlements;
pub(crate) mod sign_in;
pub(crate) mod sign_in_code;
pub(crate) mod sign_out;
pub(crate) mod submit;
pub(crate) mod withdrawal;
pub(crate) mod words;

/// Public answers as they were built for a number of the journal.
#[derive(Debug, Default)]
pub(crate) struct Prebuilt {
    seq: Option<u64>,
    rows: HashMap<String, (Bytes, HeaderValue)>,
}

/// Lists kept prebuilt at once; one more and they are built anew.
const MOST_PREBUILT: usize = 512;

/// A public document: built once for each number of the journal, with a tag, cacheable after a question.
pub(crate) fn public(app: &App, headers: &HeaderMap, name: &str, build: impl FnOnce() -> Vec<u8>) -> Response {
    use std::sync::PoisonError;
    let seq = app.seq();
    let known = {
        let prebuilt = app.prebuilt.read().unwrap_or_else(PoisonError::into_inner);
        (prebuilt.seq == seq).then(|| prebuilt.rows.get(name).cloned()).flatten()
    };
    let (body, tag) = known.unwrap_or_else(|| {
        let body = Bytes::from(build());
        let row = (body.clone(), tag(&body));
        let mut prebuilt = app.prebuilt.write().unwrap_or_else(PoisonError::into_inner);
        if prebuilt.seq != seq || prebuilt.rows.len() >= MOST_PREBUILT {
            *prebuilt = Prebuilt { seq, rows: HashMap::new() };
        }
        prebuilt.rows.insert(name.to_owned(), row.clone());
        row
    });
    let mut response = if wants_only_newer(headers, &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        ([(header::CONTENT_TYPE, "application/json")], body).into_response()
    };
    let out = response.headers_mut();
    out.insert(header::ETAG, tag);
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if let Some(seq) = seq {
        out.insert(SEQ, HeaderValue::from(seq));
    }
    response
}
