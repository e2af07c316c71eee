//! The drafts kept for the person, the one kept last first.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::drafts::Response as Answer;

use crate::app::Shared;
use crate::body::personal;
use crate::drafts::kept;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let (owner, now) = (citizen.id, app.clocks.machine().millis());
    let rows = app.read(move |store| store.drafts(owner, now)).await?;
    // One that does not open must not hide the others.
    let drafts = rows.iter().filter_map(|row| kept(&app, owner, row).ok()).collect();
    Ok(personal(&Answer { drafts }))
}
