//! Takes an application out of the queue, at the filer's wish.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::withdrawal::ENDPOINT;
use contract::problem::ProblemKind;
use registry::preschool::{Actor, Command, Refusal};

use super::application::application_id;
use crate::app::Shared;
use crate::body::{JSON_MAX, capped};
use crate::fail::Fail;
use crate::idempotency::{Before, Key, answered};
use crate::notices::{self, Told};
use crate::session::Citizen;
use crate::store::AnswerRow;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

enum Outcome {
    Withdrawn { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
    Refused(Refusal),
}

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    let person = citizen.id;
    if app.readers.state().application(id).is_none_or(|found| found.applicant != person) {
        return Err(Fail::not_found());
    }
    let body = capped(request, JSON_MAX).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, person, &body)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let sealed = app.read(move |store| store.application(id.0)).await?;
    let record: ApplicationRecord = match sealed {
        Some(sealed) => app.vault.open(Place::Application(id.0), &sealed)?,
        None => ApplicationRecord::default(),
    };
    let shared = Arc::clone(&app);
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            match key.on(desk)? {
                Before::New => {}
                Before::Answered(row) => return Ok(Outcome::Answered(row)),
                Before::Reused => return Ok(Outcome::Reused),
            }
            if let Err(refusal) = desk.run(Actor::Citizen(person), Command::Withdraw { application: id }) {
                return Ok(Outcome::Refused(refusal));
            }
            notices::tell(desk, id, &record, &Told::Withdrawn);
            let seen = Seen {
                state: desk.state(),
                directory: &shared.directory,
                seen: None,
                now: desk.clocks().law(),
            };
            let view = desk.state().application(id).map(|found| seen.application(found, &record));
            let body = serde_json::to_vec(&view).unwrap_or_default();
            key.keep(desk, StatusCode::OK, &body);
            Ok(Outcome::Withdrawn { body, seq: desk.state().last_seq().unwrap_or(0) })
        })
        .await?;
    match outcome {
        Outcome::Withdrawn { body, seq } => {
            app.outbox.notify_one();
            Ok(answered(StatusCode::OK, body, seq))
        }
        Outcome::Answered(row) => key.again(&app, row),
        Outcome::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Outcome::Refused(Refusal::NotYours | Refusal::ApplicationUnknown) => Err(Fail::not_found()),
        Outcome::Refused(_) => Err(Fail::of(ProblemKind::TooLate)),
    }
}
