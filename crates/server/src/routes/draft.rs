//! One draft of the person.

use axum::extract::{Path, State};
use axum::response::Response;
use uuid::Uuid;

use crate::app::Shared;
use crate::body::personal;
use crate::drafts::kept;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let (id, owner, now) = (draft_id(&id)?, citizen.id, app.clocks.machine().millis());
    let rows = app.read(move |store| store.drafts(owner, now)).await?;
    let row = rows.iter().find(|row| row.id == id).ok_or_else(Fail::not_found)?;
    Ok(personal(&kept(&app, owner, row)?))
}

/// The id in an address; a malformed one is no draft.
pub(crate) fn draft_id(text: &str) -> Result<u128, Fail> {
    Uuid::try_parse(text).map(|id| id.as_u128()).map_err(|_| Fail::not_found())
}
