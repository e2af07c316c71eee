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
use crate::idempotency::{Key, once};
use crate::notices::{self, Told};
use crate::session::Citizen;
use crate::vault::Place;
use crate::view::{ApplicationRecord, Seen};

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
    let withdrawn = once(&app, key, StatusCode::OK, move |desk| {
        if let Err(refusal) = desk.run(Actor::Citizen(person), Command::Withdraw { application: id }) {
            return Ok(Err(refusal));
        }
        notices::tell(desk, id, &record, &Told::Withdrawn);
        let now = desk.clocks().law();
        let seen = Seen { state: desk.state(), directory: &shared.directory, seen: None, now };
        Ok(Ok(desk.state().application(id).map(|found| seen.application(found, &record))))
    });
    withdrawn.await?.map_err(|refusal| match refusal {
        Refusal::NotYours | Refusal::ApplicationUnknown => Fail::not_found(),
        _ => Fail::of(ProblemKind::TooLate),
    })
}
