//! Takes a complaint back, at the person's wish.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::complaint_withdrawal::ENDPOINT;
use contract::problem::ProblemKind;

use super::complaints::own;
use crate::app::Shared;
use crate::body::{JSON_MAX, capped};
use crate::complaint::{self, Eyes, Refused};
use crate::fail::Fail;
use crate::idempotency::{Before, Key, answered};
use crate::session::Citizen;
use crate::store::AnswerRow;

enum Outcome {
    Withdrawn { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
    Refused(Refused),
}

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let id = own(&app, &citizen, &text).await?.0.id;
    let body = capped(request, JSON_MAX).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, citizen.id, &body)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let shared = Arc::clone(&app);
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            match key.on(desk)? {
                Before::New => {}
                Before::Answered(row) => return Ok(Outcome::Answered(row)),
                Before::Reused => return Ok(Outcome::Reused),
            }
            let Some(found) = complaint::find(desk, id)? else {
                return Ok(Outcome::Refused(Refused::NotFound));
            };
            let withdrawn = match complaint::withdraw(desk, found) {
                Ok(withdrawn) => withdrawn,
                Err(refused) => return Ok(Outcome::Refused(refused)),
            };
            let view = shared.complaint_view(&withdrawn, Eyes::Person);
            let body = serde_json::to_vec(&view).unwrap_or_default();
            key.keep(desk, StatusCode::OK, &body);
            Ok(Outcome::Withdrawn { body, seq: desk.state().last_seq().unwrap_or(0) })
        })
        .await?;
    match outcome {
        Outcome::Withdrawn { body, seq } => Ok(answered(StatusCode::OK, body, seq)),
        Outcome::Answered(row) => key.again(&app, row),
        Outcome::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Outcome::Refused(refused) => Err(refused.into()),
    }
}
