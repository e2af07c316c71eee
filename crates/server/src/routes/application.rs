//! One application with its explained numbers, for its filer or another representative. Looking moves the mark of what
//! was seen, and the filer sees who looked.

use axum::extract::{Path, State};
use axum::response::Response;
use registry::preschool::ApplicationId;
use uuid::Uuid;

use super::applications::view;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::Write;

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let id = application_id(&id)?;
    let before = app.seq();
    let view = view(&app, &citizen, id).await?.ok_or_else(Fail::not_found)?;
    let person = citizen.id;
    if let Some(seq) = before {
        let marked = app
            .writer
            .run(move |desk| {
                let at = desk.clocks().law().millis();
                desk.write(Write::Seen { person, application: id.0, seq, at });
                Ok(())
            })
            .await;
        // A look that was not marked shows the same changes once more: better than no look.
        if marked.is_err() {
            tracing::warn!("a look was not marked");
        }
    }
    Ok(personal(&view))
}

/// The id in an address; a malformed one is no application.
pub(crate) fn application_id(text: &str) -> Result<ApplicationId, Fail> {
    Uuid::try_parse(text).map(|id| ApplicationId(id.as_u128())).map_err(|_| Fail::not_found())
}
