//! Deletes a draft, and the scans that only it names.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::delete_draft::Response as Answer;

use super::draft::draft_id;
use crate::app::Shared;
use crate::body::personal;
use crate::drafts;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn delete(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let (id, owner) = (draft_id(&id)?, citizen.id);
    let (left, _) = app.writer.run(move |desk| drafts::delete(desk, owner, |known, _| known == id)).await?;
    let left = left.ok_or_else(Fail::not_found)?;
    Ok(personal(&Answer { left: u32::try_from(left).unwrap_or(u32::MAX) }))
}
