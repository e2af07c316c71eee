//! What stands of an application, as the form of a change begins. No register is asked; nothing is written.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::problem::ProblemKind;

use super::application::application_id;
use crate::app::Shared;
use crate::body::personal;
use crate::change;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    let found = app.readers.state().application(id).cloned();
    let Some(found) = found.filter(|found| found.applicant == citizen.id) else {
        return Err(Fail::not_found());
    };
    if !found.is_live() {
        return Err(Fail::of(ProblemKind::TooLate));
    }
    Ok(personal(&change::filed(&app, &citizen, &found).await?))
}
