//! One endpoint, one file. The table of contents is `router.rs`.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError};

use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;

use crate::app::App;
use crate::document::Document;
use crate::guard::SEQ;

pub(crate) mod access;
pub(crate) mod access_answer;
pub(crate) mod application;
pub(crate) mod applications;
pub(crate) mod begin;
pub(crate) mod births;
pub(crate) mod call_back;
pub(crate) mod call_page;
pub(crate) mod change;
pub(crate) mod change_preview;
pub(crate) mod child_by_iin;
pub(crate) mod children;
pub(crate) mod complaint;
pub(crate) mod complaint_page;
pub(crate) mod complaints;
pub(crate) mod delete_draft;
pub(crate) mod demo;
pub(crate) mod demo_ident;
pub(crate) mod digital_document;
pub(crate) mod digital_document_code;
pub(crate) mod document_pages;
pub(crate) mod documents;
pub(crate) mod draft;
pub(crate) mod drafts;
pub(crate) mod eds;
pub(crate) mod eds_signature;
pub(crate) mod evidence;
pub(crate) mod extract;
pub(crate) mod filed;
pub(crate) mod ident_pages;
pub(crate) mod inbound_sms;
pub(crate) mod keys;
pub(crate) mod letters;
pub(crate) mod map;
pub(crate) mod mirror;
pub(crate) mod names;
pub(crate) mod notices;
pub(crate) mod number_changes;
pub(crate) mod offer_consent;
pub(crate) mod offer_decline;
pub(crate) mod offers;
pub(crate) mod operator;
pub(crate) mod page;
pub(crate) mod paper;
pub(crate) mod preschool;
pub(crate) mod preschool_pages;
pub(crate) mod preschool_search;
pub(crate) mod preschools;
pub(crate) mod qr;
pub(crate) mod qr_pages;
pub(crate) mod qr_state;
pub(crate) mod reader;
pub(crate) mod register;
pub(crate) mod renewal;
pub(crate) mod return_to_queue;
pub(crate) mod save_draft;
pub(crate) mod session;
pub(crate) mod settlements;
pub(crate) mod sharing;
pub(crate) mod sheet;
pub(crate) mod sign_in;
pub(crate) mod sign_in_code;
pub(crate) mod sign_out;
pub(crate) mod sign_pages;
pub(crate) mod signature;
pub(crate) mod signing;
pub(crate) mod signing_qr;
pub(crate) mod signing_qr_state;
pub(crate) mod staff;
pub(crate) mod submit;
pub(crate) mod survey;
pub(crate) mod withdrawal;
pub(crate) mod words;

/// Public answers as they were built for a number of the journal.
#[derive(Debug, Default)]
pub(crate) struct Prebuilt {
    seq: Option<u64>,
    rows: HashMap<String, Arc<Document>>,
}

/// Lists kept prebuilt at once; one more and they are built anew.
const MOST_PREBUILT: usize = 512;

/// A public document: built once for each number of the journal, with a tag, cacheable after a question.
pub(crate) fn public(
    app: &App,
    headers: &HeaderMap,
    name: &str,
    build: impl FnOnce() -> Vec<u8>,
) -> Response {
    let seq = app.seq();
    let document = prebuilt(app, seq, name).unwrap_or_else(|| publish(app, seq, name, build()));
    told(&document, seq, headers)
}

/// The public document as it was built for this number of the journal.
pub(crate) fn prebuilt(app: &App, seq: Option<u64>, name: &str) -> Option<Arc<Document>> {
    let prebuilt = app.prebuilt.read().unwrap_or_else(PoisonError::into_inner);
    (prebuilt.seq == seq).then(|| prebuilt.rows.get(name).cloned()).flatten()
}

/// Keeps a public document that was built for this number of the journal.
pub(crate) fn publish(app: &App, seq: Option<u64>, name: &str, bytes: Vec<u8>) -> Arc<Document> {
    let built = Arc::new(Document::new("application/json", bytes));
    let mut prebuilt = app.prebuilt.write().unwrap_or_else(PoisonError::into_inner);
    if prebuilt.seq != seq || prebuilt.rows.len() >= MOST_PREBUILT {
        *prebuilt = Prebuilt { seq, rows: HashMap::new() };
    }
    prebuilt.rows.insert(name.to_owned(), Arc::clone(&built));
    built
}

/// A public document on its way out.
pub(crate) fn told(document: &Document, seq: Option<u64>, headers: &HeaderMap) -> Response {
    let mut response = document.answer(StatusCode::OK, "no-cache", headers);
    if let Some(seq) = seq {
        response.headers_mut().insert(SEQ, HeaderValue::from(seq));
    }
    response
}
