//! A text to be signed with NCALayer, to sign in.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::Response;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use contract::endpoint::eds::{ENDPOINT, Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use rules::Params;
use rules::fault::Code;
use words::Lang;

use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::session::{SIGNING_IN, Token, Visitor};
use crate::signing::{self, Signing};

pub(crate) async fn post(
    State(app): State<Shared>,
    visitor: Visitor,
    headers: HeaderMap,
    JsonBody { value: Request { lang }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let (token, signing) = begin(&app, visitor, &headers, parsed(&lang)?).await?;
    let expires_at = app.by_law(signing.expires_at).to_string();
    let mut response = personal(&Answer { data: STANDARD.encode(signing.document), expires_at });
    response.headers_mut().insert(header::SET_COOKIE, token.cookie(app.is_demo(), SIGNING_IN)?);
    Ok(response)
}

pub(crate) fn parsed(lang: &str) -> Result<Lang, Fail> {
    Lang::parse(lang).ok_or_else(|| {
        Fail::at(ProblemKind::Shape, "lang", Code::Malformed, Params::NONE, ENDPOINT.cite.id())
    })
}

/// A fresh text in the visitor's session, or in a new one beside that of a person who is signed in.
pub(crate) async fn begin(
    app: &App,
    Visitor(session): Visitor,
    headers: &HeaderMap,
    lang: Lang,
) -> Result<(Token, Signing), Fail> {
    // A token that this server did not make is nobody's: somebody else may have put it there.
    let known =
        session.filter(|(row, _)| row.person.is_none()).and_then(|_| Token::of(headers, app.is_demo()));
    let token = known.unwrap_or_else(Token::fresh);
    let site = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default().to_owned();
    let own = token.clone();
    let (begun, _) = app.writer.run(move |desk| signing::begin(desk, &own, lang, &site)).await?;
    let too_many = |wait| Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(wait));
    Ok((token, begun.map_err(too_many)?))
}
