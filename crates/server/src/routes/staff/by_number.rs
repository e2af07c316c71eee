//! The application of a public number, for who checks its papers or changes who acts.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::staff::by_number::Response as Answer;
use registry::preschool::ApplicationNumber;
use uuid::Uuid;

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::staff::Staff;

pub(crate) async fn get(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let number = ApplicationNumber::parse(&text).ok_or_else(Fail::not_found)?;
    let state = app.readers.state();
    let found = state.by_number(number).filter(|found| staff.may_see(found)).ok_or_else(Fail::not_found)?;
    Ok(personal(&Answer { application: Uuid::from_u128(found.id.0) }))
}
