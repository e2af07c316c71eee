//! Deletes the draft and its scans.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::delete_draft::Response as Answer;

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::Write;

pub(crate) async fn delete(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let (owner, now) = (citizen.id, app.clocks.machine().millis());
    let deleted = app.read(move |store| store.draft(owner, now)).await?.is_some();
    app.writer
        .run(move |desk| {
            desk.write(Write::DeleteDraft(owner));
            Ok(())
        })
        .await?;
    Ok(personal(&Answer { deleted }))
}
