//! Whether the phone has signed; if so, signs in.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use contract::endpoint::qr_state::{QrState, Response as Answer};
use gateways::System;
use gateways::egov_mobile::SigningState;

use super::eds_signature::enter;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Visitor;

pub(crate) async fn post(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let (state, cookie) = look(&app, visitor, &headers).await?;
    let mut response = personal(&Answer { state });
    if let Some(cookie) = cookie {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// Looks once; with the new token when the person is in.
pub(crate) async fn look(
    app: &App,
    Visitor(session): Visitor,
    headers: &HeaderMap,
) -> Result<(QrState, Option<HeaderValue>), Fail> {
    let Some((row, memory)) = session else { return Ok((QrState::Over, None)) };
    if row.person.is_some() {
        return Ok((QrState::SignedIn, None));
    }
    let now = app.clocks.machine().millis();
    let signing = memory.signing.as_ref().filter(|signing| signing.expires_at > now);
    let Some(phone) = signing.and_then(|signing| signing.phone.clone()) else {
        return Ok((QrState::Over, None));
    };
    let reply = app.systems.signing(&phone.id).await.known().map_err(Fail::silent(System::EgovMobile))?;
    Ok(match (reply.state, reply.cms) {
        (SigningState::Signed, Some(cms)) => {
            let entered = enter(app, Visitor(Some((row, memory))), headers, cms.as_str()).await?;
            (QrState::SignedIn, Some(entered.cookie))
        }
        (SigningState::Refused, _) => (QrState::Refused, None),
        (SigningState::Over, _) => (QrState::Over, None),
        (SigningState::Waiting | SigningState::Signed, _) => (QrState::Waiting, None),
    })
}
