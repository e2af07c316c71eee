//! Everything that is no endpoint: files of the app, public pages, the frame of the app, and what is not there.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::problem::ProblemKind;
use pages::{Page, Site};
use words::{Lang, Table, reading};

use crate::app::{App, Shared};
use crate::document::Document;
use crate::fail::Fail;

/// The form's steps.
const STEPS: [&str; 10] = [
    "child",
    "confirm",
    "settlement",
    "benefits",
    "preschools",
    "language",
    "contacts",
    "consents",
    "check",
    "done",
];

pub(crate) async fn any(State(app): State<Shared>, request: Request) -> Response {
    let (method, headers) = (request.method(), request.headers());
    let path = request.uri().path();
    if method != Method::GET && method != Method::HEAD {
        let kind = if path.starts_with("/api/") { ProblemKind::NotFound } else { ProblemKind::Method };
        return Fail::of(kind).into_response();
    }
    let below = path.trim_start_matches('/');
    if path.starts_with("/api/") {
        return Fail::not_found().into_response();
    }
    if below.is_empty() {
        return moved(&format!("/{}/", wanted(headers).code()));
    }
    if below != "index.html"
        && let Some(file) = app.site.answer(below, headers)
    {
        return file;
    }
    let (code, slug) = below.split_once('/').unwrap_or((below, ""));
    let Some(lang) = Lang::parse(code) else {
        return document(&app, wanted(headers), Page::NotFound, headers).await;
    };
    if path == format!("/{code}") {
        return moved(&format!("/{code}/"));
    }
    let page = page_of(&app, lang, slug.trim_end_matches('/'));
    document(&app, lang, page, headers).await
}

/// The page of a slug.
fn page_of(app: &App, lang: Lang, slug: &str) -> Page {
    let table = Table::of(lang);
    match slug {
        "" => Page::Start,
        "benefits" => Page::Benefits,
        "rules" => {
            let readings = *app.readers.state().readings();
            Page::Rules {
                readings: reading::rows(table, &readings),
                example: reading::example(table, &readings),
            }
        }
        "data" => Page::Data,
        "old-browser" => Page::OldBrowser,
        slug if of_the_app(slug).is_some() => Page::App { slug: slug.to_owned() },
        _ => Page::NotFound,
    }
}

/// An address that the app answers itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Own {
    /// One of a few that are always the same.
    Fixed,
    /// Of one application: there are as many as ids.
    OfApplication,
}

/// What the address is to the app; nothing when the app does not know it.
fn of_the_app(slug: &str) -> Option<Own> {
    let parts: Vec<&str> = slug.split('/').collect();
    match parts.as_slice() {
        ["sign-in"] | ["sign-in", "code"] | ["cabinet"] => Some(Own::Fixed),
        ["apply", step] => STEPS.contains(step).then_some(Own::Fixed),
        ["apply", "done", of] | ["cabinet", of] | ["cabinet", of, "withdraw"] => {
            uuid::Uuid::try_parse(of).ok().map(|_| Own::OfApplication)
        }
        _ => None,
    }
}

/// A rendered page with its headers; also for the demo.
pub(crate) async fn document(app: &App, lang: Lang, page: Page, headers: &HeaderMap) -> Response {
    let status = match page {
        Page::NotFound => StatusCode::NOT_FOUND,
        Page::Failure => StatusCode::INTERNAL_SERVER_ERROR,
        Page::Start
        | Page::Benefits
        | Page::Rules { .. }
        | Page::Data
        | Page::Demo(_)
        | Page::OldBrowser
        | Page::App { .. } => StatusCode::OK,
    };
    let name = fixed(&page).map(|slug| format!("{}/{slug}", lang.code()));
    let known = name.as_deref().and_then(|name| app.pages.read().ok()?.get(name).cloned());
    let document = match known {
        Some(document) => document,
        None => {
            let body = pages::render(page, &site(app, lang)).await;
            let document = Arc::new(Document::new("text/html; charset=utf-8", body));
            if let (Some(name), Ok(mut pages)) = (name, app.pages.write()) {
                pages.insert(name, Arc::clone(&document));
            }
            document
        }
    };
    let mut response = document.answer(status, "no-cache", headers);
    let out = response.headers_mut();
    if chosen(headers) != Some(lang) {
        let cookie = format!("lang={}; Path=/; SameSite=Lax; Max-Age=31536000", lang.code());
        if let Ok(cookie) = HeaderValue::try_from(cookie) {
            out.insert(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// The slug of a page that is the same until the server starts anew. There are a few dozen: the cache is bounded by them.
fn fixed(page: &Page) -> Option<&str> {
    match page {
        Page::Start => Some(""),
        Page::Benefits => Some("benefits"),
        Page::Data => Some("data"),
        Page::OldBrowser => Some("old-browser"),
        Page::App { slug } => (of_the_app(slug) == Some(Own::Fixed)).then_some(slug),
        Page::Rules { .. } | Page::Demo(_) | Page::NotFound | Page::Failure => None,
    }
}

fn site(app: &App, lang: Lang) -> Site {
    let file = |plain: &str| app.site.name(plain).map(|name| format!("/{name}"));
    Site {
        lang,
        demo: app.is_demo(),
        css: file("app.css").unwrap_or_default(),
        boot: file("boot-parent.js"),
        glue: file("parent.js"),
        wasm: file("parent_bg.wasm"),
        words: file(&format!("words-{}.json", lang.code())),
    }
}

/// The page that says "our fault", in the language of the one who asked.
pub(crate) async fn failure(app: &App, headers: &HeaderMap) -> Response {
    document(app, wanted(headers), Page::Failure, headers).await
}

/// The language of the last choice, then of the browser, then Kazakh.
fn wanted(headers: &HeaderMap) -> Lang {
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    chosen(headers).or_else(|| Lang::first_of(accepted.split(','))).unwrap_or_default()
}

fn chosen(headers: &HeaderMap) -> Option<Lang> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == "lang")
        .and_then(|(_, code)| Lang::parse(code))
}

fn moved(to: &str) -> Response {
    let vary = "cookie, accept-language";
    (
        StatusCode::SEE_OTHER,
        [(header::LOCATION, to), (header::VARY, vary), (header::CACHE_CONTROL, "no-cache")],
    )
        .into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_answers_its_own_addresses_only() {
        let id = "018cc251-f400-7abc-8def-0123456789ab";
        for own in ["sign-in", "sign-in/code", "apply/child", "apply/check", "cabinet"] {
            assert_eq!(of_the_app(own), Some(Own::Fixed), "{own}");
            assert_eq!(fixed(&Page::App { slug: own.to_owned() }), Some(own));
        }
        // Ids without a digit are ids all the same: a page of one application is never kept.
        for id in [id, "abcdefab-cdef-abcd-efab-cdefabcdefab"] {
            for own in ["apply/done/ID", "cabinet/ID", "cabinet/ID/withdraw"] {
                let own = own.replace("ID", id);
                assert_eq!(of_the_app(&own), Some(Own::OfApplication), "{own}");
                assert_eq!(fixed(&Page::App { slug: own }), None);
            }
        }
        for other in ["sign-in/x", "apply", "apply/x", "cabinet/1", "benefits", "apply/child/x"] {
            assert_eq!(of_the_app(other), None, "{other}");
        }
    }

    #[test]
    fn the_last_choice_goes_before_the_browser() {
        let headers = |rows: &[(header::HeaderName, &str)]| {
            rows.iter().map(|(name, value)| (name.clone(), HeaderValue::from_str(value).unwrap())).collect()
        };
        assert_eq!(wanted(&HeaderMap::new()), Lang::Kk);
        let browser = (header::ACCEPT_LANGUAGE, "de, ru-RU;q=0.9, en;q=0.8");
        assert_eq!(wanted(&headers(&[browser])), Lang::Ru);
        let chosen = (header::COOKIE, "a=b; lang=en");
        assert_eq!(wanted(&headers(&[chosen, (header::ACCEPT_LANGUAGE, "ru")])), Lang::En);
    }
}
