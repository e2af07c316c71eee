//! Asks for a one-time code. Every well-formed IIN is answered alike: the message leaves in the background.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::sign_in::{ENDPOINT, Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::{GatewayIin, Msisdn, System};
use rules::Params;
use rules::fault::Code;
use rules::iin::{self, Iin};
use tokio::sync::oneshot;
use words::Lang;

use crate::app::Shared;
use crate::ask;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::notices;
use crate::session::{Pending, SIGNING_IN, Token, Visitor};
use crate::sign_in::{Asked, Made, ask as ask_for_code, reachable, unsent};

/// A code on its way to a phone that is still to be found.
struct Errand {
    token: Token,
    iin: Iin,
    written: GatewayIin,
    lang: Lang,
    pending: Pending,
    asked: u32,
    leaves: bool,
}

/// Finds the phone and sends the code, behind everybody's back: how long it takes tells nobody whether there is one.
async fn send(app: Shared, errand: Errand, known: Option<Option<Msisdn>>, failed: oneshot::Sender<()>) {
    let Errand { token, iin, written, lang, pending, asked, leaves } = errand;
    let phone = match known {
        Some(known) => known,
        None => match ask::phone(&app.systems, &written).await {
            Ok(phone) => phone,
            Err(_) => {
                let nonce = pending.nonce;
                if app.writer.run(move |desk| unsent(desk, &token, &nonce)).await.is_err() {
                    tracing::warn!("a code that was not sent is still waited for");
                }
                // Nobody waits any more when the base was slow to fail: the next press is told.
                let _ = failed.send(());
                return;
            }
        },
    };
    let Some(phone) = phone else { return };
    let (nonce, to) = (pending.nonce, phone.clone());
    let written = app.writer.run(move |desk| reachable(desk, &token, &nonce, &to)).await;
    if !leaves || !written.is_ok_and(|(reachable, _)| reachable) {
        return;
    }
    let code = app.vault.code(&pending.nonce, &app.vault.mac(&iin));
    // One key a message: a second one asked for by the person is a second one.
    let key = format!("code-{}-{asked}", uuid::Uuid::from_bytes(pending.nonce));
    notices::send_code(app, phone, code, lang, key).await;
}

pub(crate) async fn post(
    State(app): State<Shared>,
    Visitor(session): Visitor,
    headers: HeaderMap,
    JsonBody { value: Request { iin, lang }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let iin = Iin::parse(&iin)
        .map_err(|(code, params)| Fail::at(ProblemKind::Faults, "iin", code, params, iin::TWELVE.id()))?;
    let lang = Lang::parse(&lang).ok_or_else(|| {
        Fail::at(ProblemKind::Shape, "lang", Code::Malformed, Params::NONE, ENDPOINT.cite.id())
    })?;
    let written = ask::written(&iin)?;
    // A base that has just failed is asked first: it fails alike for everybody, and the person is told at once.
    let known = if app.systems.mobile_base_is_troubled() {
        Some(ask::phone(&app.systems, &written).await.map_err(Fail::silent(System::MobileBase))?)
    } else {
        None
    };
    // A token that this server did not make is nobody's: somebody else may have put it there.
    let own = session.and_then(|_| Token::of(&headers, app.is_demo()));
    let token = own.unwrap_or_else(Token::fresh);
    let own = token.clone();
    let (asked, _) =
        app.writer.run(move |desk| ask_for_code(desk, &own, &iin, lang.code().to_owned())).await?;
    let Made { pending, asked, leaves } = match asked {
        Asked::Made(made) => *made,
        Asked::TooOften(wait) => {
            let problem = Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(wait));
            return Err(problem.into());
        }
    };
    let errand = Errand { token: token.clone(), iin, written, lang, pending: pending.clone(), asked, leaves };
    let (failed, mut has_failed) = oneshot::channel();
    tokio::spawn(send(Arc::clone(&app), errand, known, failed));
    // Everybody waits as long, whatever the base knows: only its failure is told sooner.
    let is_silent = tokio::select! {
        Ok(()) = &mut has_failed => true,
        () = tokio::time::sleep(app.sign_in_waits) => false,
    };
    if is_silent {
        return Err(Fail::no_answer(System::MobileBase));
    }
    let expires_at = app.by_law(pending.expires_at).to_string();
    let mut response = personal(&Answer { expires_at, left: pending.left });
    response.headers_mut().insert(header::SET_COOKIE, token.cookie(app.is_demo(), SIGNING_IN)?);
    Ok(response.into_response())
}
