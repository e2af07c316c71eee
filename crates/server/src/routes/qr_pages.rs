//! The pages of the code for eGov Mobile: shown, looked at, and without a script too.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, Uri, header};
use axum::response::Response;
use contract::endpoint::qr_state::QrState;
use pages::ident::{Ident, QrView, Shown};
use words::Lang;

use super::ident_pages::{parsed, personal, to, wished};
use super::qr::show;
use super::qr_state::look;
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::form::Fields;
use crate::next::{NEXT, wish};
use crate::session::{SIGNING_IN, Visitor};

/// The page of the code for eGov Mobile.
pub(crate) async fn qr(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    visitor: Visitor,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    qr_page(&app, parsed(&lang)?, QrView { next: wished(&uri), ..QrView::default() }, &visitor, &headers)
        .await
}

/// Shows a fresh code.
pub(crate) async fn show_qr(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    visitor: Visitor,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let next = wish(Fields::of(request).await?.one(NEXT));
    match show(&app, visitor, &headers, lang).await {
        Ok((token, ..)) => {
            let mut response = to(&format!("/{}/sign-in/qr?{NEXT}={next}", lang.code()));
            response.headers_mut().insert(header::SET_COOKIE, token.cookie(app.is_demo(), SIGNING_IN)?);
            Ok(response)
        }
        Err(fail) => {
            let view = QrView { next, problem: Some(fail.problem().clone()), ..QrView::default() };
            qr_page(&app, lang, view, &Visitor(None), &headers).await
        }
    }
}

/// Looks whether the phone has signed, for who has no script.
pub(crate) async fn check_qr(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    visitor: Visitor,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    let lang = parsed(&lang)?;
    let next = wish(Fields::of(request).await?.one(NEXT));
    let kept = visitor.0.clone();
    match look(&app, visitor, &headers).await {
        Ok((QrState::SignedIn, cookie)) => {
            let mut response = to(&format!("/{}/{next}", lang.code()));
            if let Some(cookie) = cookie {
                response.headers_mut().insert(header::SET_COOKIE, cookie);
            }
            Ok(response)
        }
        Ok((state, _)) => {
            let view = QrView { next, state: Some(state), ..QrView::default() };
            qr_page(&app, lang, view, &Visitor(kept), &headers).await
        }
        Err(fail) => {
            let view = QrView { next, problem: Some(fail.problem().clone()), ..QrView::default() };
            qr_page(&app, lang, view, &Visitor(kept), &headers).await
        }
    }
}

async fn qr_page(
    app: &App,
    lang: Lang,
    view: QrView,
    Visitor(session): &Visitor,
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    let now = app.clocks.machine().millis();
    let over = matches!(view.state, Some(QrState::Refused | QrState::Over));
    let signing = session
        .as_ref()
        .filter(|(row, _)| row.person.is_none() && !over)
        .and_then(|(_, memory)| memory.signing.as_ref())
        .filter(|signing| signing.expires_at > now);
    let shown = signing.and_then(|signing| {
        let phone = signing.phone.clone()?;
        let until = app.by_law(signing.expires_at).to_string();
        // `2026-11-20T10:15:00.000+05:00`: hours and minutes.
        let until = until.get(11..16).unwrap_or_default().to_owned();
        Some(Shown { qr: phone.qr, launch: phone.launch, until })
    });
    Ok(personal(app, lang, Ident::Qr(QrView { shown, ..view }), headers).await)
}
