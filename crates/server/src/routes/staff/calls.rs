//! Families that asked to be called, and that one was.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::staff::calls::Response as Answer;
use contract::problem::ProblemKind;

use super::own;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::calls;
use crate::fail::Fail;
use crate::routes::call_page::record_call;
use crate::staff::Staff;

pub(crate) async fn list(State(app): State<Shared>, staff: Staff) -> Result<Response, Fail> {
    answer(&app, &staff).await
}

pub(crate) async fn called(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let was_asked = record_call(&app, &staff, id).await?;
    if was_asked { answer(&app, &staff).await } else { Err(Fail::of(ProblemKind::TooLate)) }
}

async fn answer(app: &App, staff: &Staff) -> Result<Response, Fail> {
    let rows = calls::waiting(app, staff).await?;
    Ok(personal(&Answer { as_of: app.clocks.law().to_string(), rows }))
}
