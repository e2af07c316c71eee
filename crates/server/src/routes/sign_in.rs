//! Asks for a one-time code. Every well-formed IIN is answered alike: the message leaves in the background.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::sign_in::{Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::System;
use rules::Params;
use rules::fault::Code;
use rules::iin::{self, Iin};
use words::Lang;

use crate::app::Shared;
use crate::ask;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::notices;
use crate::session::{SIGNING_IN, Token, Visitor};
use crate::sign_in::{Asked, Made, ask as ask_for_code};

pub(crate) async fn post(
    State(app): State<Shared>,
    Visitor(session): Visitor,
    headers: HeaderMap,
    JsonBody { value: Request { iin, lang }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let iin = Iin::parse(&iin)
        .map_err(|(code, params)| Fail::at(ProblemKind::Faults, "iin", code, params, iin::TWELVE.id()))?;
    let lang = Lang::parse(&lang)
        .ok_or_else(|| Fail::at(ProblemKind::Shape, "lang", Code::Malformed, Params::NONE, "PS-12"))?;
    let phone =
        ask::phone(&app.systems, &ask::written(&iin)?).await.map_err(Fail::silent(System::MobileBase))?;
    // A token that this server did not make is nobody's: somebody else may have put it there.
    let known = session.and_then(|_| Token::of(&headers, app.is_demo()));
    let token = known.unwrap_or_else(Token::fresh);
    let own = token.clone();
    let (asked, _) =
        app.writer.run(move |desk| ask_for_code(desk, &own, &iin, phone, lang.code().to_owned())).await?;
    let Made { pending, asked, leaves } = match asked {
        Asked::Made(made) => *made,
        Asked::TooOften(wait) => {
            let problem = Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(wait));
            return Err(problem.into());
        }
    };
    // Made for everybody, so that nobody is answered sooner.
    let code = app.vault.code(&pending.nonce, &app.vault.mac(&iin));
    if let Some(phone) = pending.phone.clone().filter(|_| leaves) {
        // One key a message: a second one asked for by the person is a second one.
        let nonce = uuid::Uuid::from_bytes(pending.nonce);
        let key = format!("code-{nonce}-{asked}");
        tokio::spawn(notices::send_code(Arc::clone(&app), phone, code, lang, key));
    }
    let expires_at = app.by_law(pending.expires_at).to_string();
    let mut response = personal(&Answer { expires_at, left: pending.left });
    response.headers_mut().insert(header::SET_COOKIE, token.cookie(app.is_demo(), SIGNING_IN)?);
    Ok(response.into_response())
}
