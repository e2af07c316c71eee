//! No, thank you: nothing is lost by it.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::offers::{OfferState, Response as Answer};

use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::offers;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let (child, _) = offers::one(&app, citizen.id, &id).await?;
    offers::now_is(&app, child, citizen.id, OfferState::Declined).await?;
    Ok(personal(&Answer { offers: offers::of(&app, citizen.id).await? }))
}
