//! What a change would do, before it is confirmed. Nothing is written.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use contract::endpoint::change_preview::Request;
use contract::problem::ProblemKind;

use super::application::application_id;
use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::change::{prepared, preview};
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let (id, person) = (application_id(&text)?, citizen.id);
    if app.readers.state().application(id).is_none_or(|found| found.applicant != person) {
        return Err(Fail::not_found());
    }
    let JsonBody { value, .. } = JsonBody::<Request>::from_request(request, &app).await?;
    if !app.readers.state().application(id).is_some_and(registry::preschool::Application::is_live) {
        return Err(Fail::of(ProblemKind::TooLate));
    }
    let prepared = prepared(&app, &citizen, id, value).await?;
    Ok(personal(&preview(&app, &citizen, id, prepared.queue.as_ref())?))
}
