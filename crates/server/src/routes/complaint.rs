//! One complaint and how it is getting on.

use axum::extract::{Path, State};
use axum::response::Response;

use super::complaints::own;
use crate::app::Shared;
use crate::body::personal;
use crate::complaint::Eyes;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let found = own(&app, &citizen, &id).await?;
    Ok(personal(&app.complaint_view(&found, Eyes::Person)))
}
