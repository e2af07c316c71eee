//! Everything that is no endpoint: files of the app, public pages, the frame of the app, and what is not there.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use contract::problem::ProblemKind;
use pages::{App as AppOf, AppFiles, Page, Site};
use words::{Lang, Table, reading};

use crate::app::{App, Shared};
use crate::document::Document;
use crate::fail::Fail;
use crate::guard::IsMap;
use crate::next;
use crate::session::Token;

/// The form's questions.
const STEPS: [&str; 11] = [
    "kind",
    "child",
    "confirm",
    "settlement",
    "benefits",
    "support",
    "referral",
    "preschools",
    "language",
    "contacts",
    "check",
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
    // Who never signed in would download the form only to be led away from it.
    if matches!(page, Page::App { app: AppOf::Parent, .. }) && Token::of(headers, app.is_demo()).is_none() {
        return moved(&format!("{}&why=needed", next::sign_in(lang, request.uri())));
    }
    let is_map = matches!(page, Page::App { app: AppOf::Map, .. });
    let mut response = document(&app, lang, page, headers).await;
    if is_map {
        response.extensions_mut().insert(IsMap);
    }
    response
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
        "consent" => Page::Consent,
        "old-browser" => Page::OldBrowser,
        slug => match of_an_app(slug) {
            Some((app, _)) => Page::App { app, slug: slug.to_owned() },
            None => Page::NotFound,
        },
    }
}

/// An address that an app answers itself.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Own {
    /// One of a few that are always the same.
    Fixed,
    /// Of one application or complaint: there are as many as ids.
    OfOne,
}

/// Which app knows the address, and what it is to it; nothing when none does. An address belongs to one app: it alone is
/// downloaded there.
fn of_an_app(slug: &str) -> Option<(AppOf, Own)> {
    let parts: Vec<&str> = slug.split('/').collect();
    let (app, parts) = match parts.as_slice() {
        ["staff", "complaints", below @ ..] => (AppOf::Complaints, below),
        ["staff", below @ ..] => (AppOf::Staff, below),
        ["counter", below @ ..] => (AppOf::Counter, below),
        ["map", ..] => (AppOf::Map, parts.as_slice()),
        ["sign-in" | "cabinet", ..] | ["apply" | "change", "done", _] => (AppOf::Cabinet, parts.as_slice()),
        all => (AppOf::Parent, all),
    };
    let own = match app {
        AppOf::Parent => of_parent(parts),
        AppOf::Cabinet => of_cabinet(parts),
        AppOf::Map => (parts == ["map"]).then_some(Own::Fixed),
        AppOf::Staff => of_staff(parts),
        AppOf::Counter => parts.is_empty().then_some(Own::Fixed),
        AppOf::Complaints => match parts {
            [] => Some(Own::Fixed),
            [of] => of_one(of),
            _ => None,
        },
    };
    own.map(|own| (app, own))
}

fn of_parent(parts: &[&str]) -> Option<Own> {
    match parts {
        ["apply", of, step] if STEPS.contains(step) => of_one(of),
        ["change", of] | ["change", of, "benefits" | "preschools" | "contacts"] => of_one(of),
        _ => None,
    }
}

fn of_cabinet(parts: &[&str]) -> Option<Own> {
    match parts {
        ["sign-in"] | ["sign-in", "code"] | ["cabinet"] => Some(Own::Fixed),
        ["cabinet", of] | ["cabinet", of, "withdraw" | "renew"] => of_one(of),
        ["apply" | "change", "done", of] => of_one(of),
        _ => None,
    }
}

/// Below `staff`.
fn of_staff(parts: &[&str]) -> Option<Own> {
    match parts {
        [] | ["mine"] => Some(Own::Fixed),
        ["reviews", of] | ["reviews", of, "representative"] => of_one(of),
        _ => None,
    }
}

fn of_one(id: &str) -> Option<Own> {
    uuid::Uuid::try_parse(id).ok().map(|_| Own::OfOne)
}

/// Whether this is an address of an app.
pub(crate) fn is_app(slug: &str) -> bool {
    of_an_app(slug).is_some()
}

/// A rendered page with its headers; also for the demo.
pub(crate) async fn document(app: &App, lang: Lang, page: Page, headers: &HeaderMap) -> Response {
    let status = if matches!(page, Page::NotFound) {
        StatusCode::NOT_FOUND
    } else if matches!(page, Page::Failure) {
        StatusCode::INTERNAL_SERVER_ERROR
    } else {
        StatusCode::OK
    };
    let name = fixed(&page).map(|slug| format!("{}/{slug}", lang.code()));
    let known = name.as_deref().and_then(|name| app.pages.read().ok()?.get(name).cloned());
    let document = match known {
        Some(document) => document,
        None => {
            let body = {
                let files = if let Page::App { app: of, .. } = page {
                    files(app, of, lang)
                } else {
                    AppFiles::default()
                };
                pages::render(page, &site(app, lang, files)).await
            };
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

/// A page for the one who asked: never kept by anybody between.
pub(crate) async fn personal_page(app: &App, lang: Lang, page: Page, headers: &HeaderMap) -> Response {
    let mut response = document(app, lang, page, headers).await;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// After a form: the browser asks for the page anew, so that nothing is sent twice.
pub(crate) fn see_other(to: &str) -> Result<Response, Fail> {
    let location = HeaderValue::try_from(to).map_err(|_| Fail::not_found())?;
    Ok((StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response())
}

/// The slug of a page that is the same until the server starts anew. There are a few dozen: the cache is bounded by them.
fn fixed(page: &Page) -> Option<&str> {
    match page {
        Page::Start => Some(""),
        Page::Benefits => Some("benefits"),
        Page::Data => Some("data"),
        Page::Consent => Some("consent"),
        Page::OldBrowser => Some("old-browser"),
        Page::App { app, slug } => (of_an_app(slug) == Some((*app, Own::Fixed))).then_some(slug),
        Page::Rules { .. }
        | Page::Demo(_)
        | Page::Ident(_)
        | Page::Complaint(_)
        | Page::Survey(_)
        | Page::Preschools(_)
        | Page::Paper(_)
        | Page::Call(_)
        | Page::Verify(_)
        | Page::Mirror(_)
        | Page::NotFound
        | Page::Failure => None,
    }
}

fn site(app: &App, lang: Lang, files: AppFiles) -> Site {
    Site {
        lang,
        demo: app.is_demo(),
        css: file(app, "app.css").unwrap_or_default(),
        app: files,
        eds_script: file(app, "sign-eds.js"),
        qr_script: file(app, "sign-qr.js"),
    }
}

/// What the page of an app loads.
fn files(app: &App, of: AppOf, lang: Lang) -> AppFiles {
    let binary = of.binary();
    AppFiles {
        css: of.style().and_then(|stem| file(app, &format!("{stem}.css"))),
        boot: file(app, &format!("boot-{binary}.js")),
        glue: file(app, &format!("{binary}.js")),
        wasm: file(app, &format!("{binary}_bg.wasm")),
        words: file(app, &of.words().file(lang)),
        map_script: (of == AppOf::Map).then(|| file(app, "leaflet.js")).flatten(),
    }
}

fn file(app: &App, plain: &str) -> Option<String> {
    app.site.name(plain).map(|name| format!("/{name}"))
}

/// The page that says "our fault", in the language of the one who asked.
pub(crate) async fn failure(app: &App, headers: &HeaderMap) -> Response {
    document(app, wanted(headers), Page::Failure, headers).await
}

/// The language of the last choice, then of the browser, then Kazakh.
pub(crate) fn wanted(headers: &HeaderMap) -> Lang {
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
    fn each_app_answers_its_own_addresses_only() {
        let fixed_ones = [
            (AppOf::Cabinet, ["sign-in", "sign-in/code", "cabinet"].as_slice()),
            (AppOf::Map, &["map"]),
            (AppOf::Staff, &["staff", "staff/mine"]),
            (AppOf::Counter, &["counter"]),
            (AppOf::Complaints, &["staff/complaints"]),
        ];
        for (app, slugs) in fixed_ones {
            for own in slugs {
                assert_eq!(of_an_app(own), Some((app, Own::Fixed)), "{own}");
                assert_eq!(fixed(&Page::App { app, slug: (*own).to_owned() }), Some(*own));
            }
        }
        let of_ids = [
            (
                AppOf::Parent,
                ["apply/ID/child", "apply/ID/check", "change/ID", "change/ID/benefits"].as_slice(),
            ),
            (AppOf::Cabinet, &["cabinet/ID", "cabinet/ID/withdraw", "cabinet/ID/renew", "apply/done/ID"]),
            (AppOf::Staff, &["staff/reviews/ID", "staff/reviews/ID/representative"]),
            (AppOf::Complaints, &["staff/complaints/ID"]),
        ];
        // Ids without a digit are ids all the same: a page of one application is never kept.
        for id in ["018cc251-f400-7abc-8def-0123456789ab", "abcdefab-cdef-abcd-efab-cdefabcdefab"] {
            for (app, slugs) in of_ids {
                for own in slugs {
                    let own = own.replace("ID", id);
                    assert_eq!(of_an_app(&own), Some((app, Own::OfOne)), "{own}");
                    assert_eq!(fixed(&Page::App { app, slug: own }), None);
                }
            }
        }
        for other in [
            "sign-in/x",
            "apply",
            "apply/x",
            "apply/ID/child",
            "cabinet/1",
            "benefits",
            "apply/child/x",
            "staff/x",
            "staff/reviews/1",
            "staff/reviews/018cc251-f400-7abc-8def-0123456789ab/parent",
            "staff/complaints/1",
            "staff/cabinet",
            "staff/counter",
            "counter/x",
            "staffs",
            "map/x",
        ] {
            assert_eq!(of_an_app(other), None, "{other}");
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
