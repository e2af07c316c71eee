//! A session of eGov Mobile in which the text of this browser session may be signed.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::endpoint::qr::{Request, Response as Answer};
use gateways::System;
use gateways::egov_mobile::RegisterSigning;
use words::Lang;

use super::eds::{begin, parsed};
use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::{SIGNING_IN, Token, Visitor};
use crate::signing::{HOLDS, OnPhone, shown_on_phone};

pub(crate) async fn post(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    JsonBody { value: Request { lang }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let (token, phone, until) = show(&app, visitor, &headers, parsed(&lang)?).await?;
    let expires_at = app.by_law(until).to_string();
    let mut response = personal(&Answer { qr: phone.qr, launch: phone.launch, expires_at });
    response.headers_mut().insert(header::SET_COOKIE, token.cookie(app.is_demo(), SIGNING_IN)?);
    Ok(response)
}

/// Makes a fresh text and shows it on phones.
pub(crate) async fn show(
    app: &App,
    visitor: Visitor,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<(Token, OnPhone, i64), Fail> {
    let (token, signing) = begin(app, visitor, headers, lang).await?;
    let question = RegisterSigning {
        idempotency_key: uuid::Uuid::from_bytes(signing.nonce).to_string(),
        document: STANDARD.encode(&signing.document),
        holds_for: u32::try_from(HOLDS / 1_000).unwrap_or(u32::MAX),
    };
    let session = app.systems.register_signing(&question).await.known();
    let session = session.map_err(Fail::silent(System::EgovMobile))?;
    let mut phone = OnPhone { id: session.id, qr: session.qr, launch: session.launch };
    if app.is_demo() {
        // No application answers in the demo: its phone is a page of this very site.
        phone.launch = format!("/{}/demo/phone?session={}", lang.code(), phone.id);
    }
    let (own, shown) = (token.clone(), phone.clone());
    app.writer.run(move |desk| shown_on_phone(desk, &own, signing.nonce, shown)).await?;
    Ok((token, phone, signing.expires_at))
}
