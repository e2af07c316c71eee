//! The queue as the state offered it to the person.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::offers::Response as Answer;

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::offers;
use crate::session::Citizen;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    Ok(personal(&Answer { offers: offers::of(&app, citizen.id).await? }))
}
