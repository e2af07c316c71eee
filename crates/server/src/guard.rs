//! What stands around every request: the log line, the caught panic, the check of the origin, the headers.

use std::sync::Arc;
use std::time::Instant as MachineInstant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use contract::problem::ProblemKind;

use crate::app::Shared;
use crate::fail::Fail;
use crate::metrics::named;
use crate::routes;

/// The policy of every page (design section 7), word for word.
pub const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

/// The same for the page that speaks to NCALayer, and for no other.
pub const SIGNING_CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self' wss://127.0.0.1:13579; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default";

/// Marks the answer that is the signing page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SpeaksToNcaLayer;

/// Marks the answer that is the map: it may ask the browser where the person is, when the person wants that, and shows the
/// operator's pictures.
#[derive(Clone, Copy, Debug)]
pub(crate) struct IsMap;

/// The powers of every page: none.
const POWERS: HeaderName = HeaderName::from_static("permissions-policy");
/// The same for the map; the place is never sent.
const LOCATING_POWERS: &str = "camera=(), geolocation=(self), microphone=(), payment=(), usb=()";
/// What the map's requests say of where they come from: the site. Its address has where somebody looks. (Not even the site
/// would be too little: some browsers then write "null" as the origin of what is changed.)
const MAP_REFERRER: &str = "strict-origin";

/// The number of the last event the answer knows of.
pub(crate) const SEQ: HeaderName = HeaderName::from_static("x-kezek-seq");

const SAFE: [(HeaderName, &str); 5] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (POWERS, "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// Runs the request apart, so that a panic becomes our own fault and a client that leaves breaks nothing half-way.
pub(crate) async fn around(State(app): State<Shared>, request: Request, next: Next) -> Response {
    let begun = MachineInstant::now();
    let method = request.method().clone();
    // The template, never the address: an id is nobody's business here.
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let is_api = request.uri().path().starts_with("/api/") || method != Method::GET;
    let asked = request.headers().clone();
    // What is read may be older than what was committed while it was read: its number is the one from before.
    let reads = method == Method::GET || method == Method::HEAD;
    let before = app.seq();
    let mut response = if foreign(&method, &asked) {
        Fail::of(ProblemKind::CrossSite).into_response()
    } else if let Ok(permit) = Arc::clone(&app.in_flight).try_acquire_owned() {
        // The permit goes with the work: a client that leaves does not make room for more than is bearable.
        let work = async move {
            let response = next.run(request).await;
            drop(permit);
            response
        };
        match tokio::spawn(work).await {
            Ok(response) => response,
            Err(_) if is_api => Fail::of(ProblemKind::Internal).into_response(),
            Err(_) => routes::page::failure(&app, &asked).await,
        }
    } else {
        Fail::of(ProblemKind::Unavailable).into_response()
    };
    let status = response.status();
    if (status.is_client_error() || status.is_server_error())
        && route.starts_with("/api/")
        && !is_problem(&response)
    {
        // What the framework itself refuses (an address or a query that is no UTF-8) speaks like everything else.
        let kind = if status.is_server_error() { ProblemKind::Internal } else { ProblemKind::Shape };
        response = Fail::of(kind).into_response();
    }
    let seq = if reads { before } else { app.seq() };
    let signing = response.extensions().get::<SpeaksToNcaLayer>().is_some();
    let is_map = response.extensions().get::<IsMap>().is_some();
    let headers = response.headers_mut();
    for (name, value) in SAFE {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if signing {
        headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(SIGNING_CSP));
    }
    if is_map {
        headers.insert(POWERS, HeaderValue::from_static(LOCATING_POWERS));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static(MAP_REFERRER));
        if let Some(tiles) = &app.tiles {
            headers.insert(header::CONTENT_SECURITY_POLICY, tiles.policy());
        }
    }
    if route.starts_with("/api/") {
        if !headers.contains_key(header::CACHE_CONTROL) {
            headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        }
        if let (Some(seq), false) = (seq, headers.contains_key(&SEQ)) {
            headers.insert(SEQ, HeaderValue::from(seq));
        }
    }
    let (status, took) = (response.status().as_u16(), begun.elapsed());
    let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
    let method = named(&method);
    tracing::info!(method, route, status, micros, seq, "answered");
    app.metrics.answered(method, &route, status, took);
    response
}

fn is_problem(response: &Response) -> bool {
    response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind == "application/problem+json")
}

/// Whether a request that changes something comes from another site, as far as the browser says where it comes from.
fn foreign(method: &Method, headers: &HeaderMap) -> bool {
    if method == Method::GET || method == Method::HEAD {
        return false;
    }
    let text = |name: &HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    let site = text(&HeaderName::from_static("sec-fetch-site"));
    if site.is_some_and(|site| site != "same-origin") {
        return true;
    }
    let Some(origin) = text(&header::ORIGIN) else { return false };
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    host.is_none() || host != text(&header::HOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(rows: &[(&'static str, &'static str)]) -> bool {
        let headers = rows
            .iter()
            .map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value)))
            .collect();
        foreign(&Method::POST, &headers)
    }

    #[test]
    fn only_our_own_origin_may_change_anything() {
        assert!(!said(&[("host", "a.kz")]));
        assert!(!said(&[("host", "a.kz"), ("origin", "https://a.kz"), ("sec-fetch-site", "same-origin")]));
        assert!(said(&[("host", "a.kz"), ("origin", "https://b.kz")]));
        assert!(said(&[("host", "a.kz"), ("origin", "null")]));
        assert!(said(&[("host", "a.kz"), ("sec-fetch-site", "cross-site")]));
        assert!(said(&[("host", "a.kz"), ("sec-fetch-site", "same-site")]));
        assert!(!foreign(&Method::GET, &HeaderMap::new()));
    }
}
