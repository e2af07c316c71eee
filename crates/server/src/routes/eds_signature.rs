//! Signs in with a signature of the text that this session was given.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use contract::endpoint::eds_signature::Request;
use contract::problem::ProblemKind;

use super::session::answer;
use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::entry::{Entered, Entrant, Proof, let_in};
use crate::fail::Fail;
use crate::session::{Token, Visitor};
use crate::signing::signer;

pub(crate) async fn post(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    JsonBody { value: Request { cms }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let Entered { cookie, stage } = enter(&app, visitor, &headers, &cms).await?;
    let mut response = personal(&answer(&app, stage));
    response.headers_mut().insert(header::SET_COOKIE, cookie);
    Ok(response)
}

/// Lets in whoever signed the text of this session.
pub(crate) async fn enter(
    app: &App,
    Visitor(session): Visitor,
    headers: &HeaderMap,
    cms: &str,
) -> Result<Entered, Fail> {
    let over = || Fail::of(ProblemKind::CodeOver);
    let token = Token::of(headers, app.is_demo()).ok_or_else(over)?;
    let (_, memory) = session.ok_or_else(over)?;
    let now = app.clocks.machine().millis();
    let signing = memory.signing.filter(|signing| signing.expires_at > now).ok_or_else(over)?;
    let iin = signer(app, cms, &signing.document, None).await?;
    let entrant = Entrant { token, iin, phone: None, proof: Proof::Signature(signing.nonce) };
    let_in(app, entrant).await?.ok_or_else(over)
}
