//! Whether the phone has signed the application; if so, keeps the signature.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::signing_qr_state::{Response as Answer, SigningState};
use gateways::System;
use gateways::egov_mobile::SigningState as OnPhone;
use registry::preschool::ApplicationId;

use super::application::application_id;
use super::signature::keep;
use super::signing::{document, signed};
use super::signing_qr::waits;
use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = application_id(&text)?;
    Ok(personal(&Answer { state: look(&app, &citizen, id).await? }))
}

/// Looks once. A signature of another text or by another person is a failure, and a new code mends it.
pub(crate) async fn look(app: &App, citizen: &Citizen, id: ApplicationId) -> Result<SigningState, Fail> {
    // Of a stranger's application nothing is told, not even this.
    document(app, citizen, id).await?;
    if signed(app, id).await?.is_some() {
        return Ok(SigningState::Signed);
    }
    let Some(waits) = waits(app, citizen, id).await? else { return Ok(SigningState::Over) };
    let reply =
        app.systems.signing(&waits.phone.id).await.known().map_err(Fail::silent(System::EgovMobile))?;
    Ok(match (reply.state, reply.cms) {
        (OnPhone::Signed, Some(cms)) => {
            keep(app, citizen, id, cms.as_str().to_owned()).await?;
            SigningState::Signed
        }
        (OnPhone::Refused, _) => SigningState::Refused,
        (OnPhone::Over, _) => SigningState::Over,
        (OnPhone::Waiting | OnPhone::Signed, _) => SigningState::Waiting,
    })
}
