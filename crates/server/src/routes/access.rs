//! Whether the registers may be read for the person.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::access::Response as Answer;

use crate::access::standing;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let access = standing(&app, &citizen, false).await?;
    Ok(personal(&Answer { access }))
}
