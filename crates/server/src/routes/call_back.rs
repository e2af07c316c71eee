//! Asks the education department to call.

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::call_back::{ENDPOINT, Response as Answer};
use contract::problem::ProblemKind;

use super::application::application_id;
use crate::app::Shared;
use crate::body::{JSON_MAX, capped};
use crate::calls::{self, ends};
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::renewal::record;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let (id, person) = (application_id(&text)?, citizen.id);
    if app.readers.state().application(id).is_none_or(|found| found.applicant != person) {
        return Err(Fail::not_found());
    }
    let body = capped(request, JSON_MAX).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, person, &body)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let asked = once(&app, key, StatusCode::OK, move |desk| {
        let record = record(desk, id)?;
        // Without a phone on file nobody can be called: 1414 is the way then.
        let Some(phone) = record.phones.first() else { return Ok(Err(ProblemKind::PhoneMissing)) };
        let wish = calls::ask(desk, id, person)?;
        Ok(Ok(Answer { asked_at: wish.asked_at(), phone_ends: ends(phone.as_str()) }))
    });
    asked.await?.map_err(Fail::of)
}
