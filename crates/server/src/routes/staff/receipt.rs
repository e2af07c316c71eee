//! The data of a receipt of the counter, for the employee who made it.

use axum::extract::{Path, State};
use axum::response::Response;
use contract::endpoint::staff::receipt::Response as Answer;
use uuid::Uuid;

use crate::app::{App, Shared};
use crate::body::personal;
use crate::fail::Fail;
use crate::session::PersonRecord;
use crate::staff::Staff;
use crate::staff::intakes::{Done, IntakeRecord};
use crate::vault::Place;

pub(crate) async fn get(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = Uuid::try_parse(&text).map_err(|_| Fail::not_found())?;
    Ok(personal(&of(&app, &staff, id).await?))
}

/// The receipt of this id, if this employee made it.
async fn of(app: &App, staff: &Staff, id: Uuid) -> Result<Answer, Fail> {
    let (applicant, done) = made(app, staff, id).await?;
    let Done { at, made_by, issuer, address, missing, application, number, .. } = done;
    Ok(Answer {
        id,
        recipient: applicant.name(),
        address,
        issuer,
        missing,
        made_by,
        at,
        application: application.map(Uuid::from_u128),
        number,
    })
}

/// To whom, and what came of this intake, if this employee made it.
pub(crate) async fn made(app: &App, staff: &Staff, id: Uuid) -> Result<(PersonRecord, Done), Fail> {
    let wanted = id.as_u128();
    let sealed = app.read(move |store| store.intake(wanted)).await?.ok_or_else(Fail::not_found)?;
    let record: IntakeRecord = app.vault.open(Place::Intake(wanted), &sealed)?;
    let IntakeRecord { clerk, applicant, done, .. } = record;
    let done = done.filter(|_| clerk == staff.id.0).ok_or_else(Fail::not_found)?;
    Ok((applicant, done))
}
