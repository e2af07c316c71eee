//! What staff ask. Whether an application is their business is decided here, once; everything else is "not found".

use contract::problem::ProblemKind;
use gateways::{Answer, GatewayIin};
use registry::preschool::{Application, ApplicationId};

use super::application::application_id;
use crate::app::App;
use crate::fail::Fail;
use crate::representation::represented;
use crate::staff::Staff;
use crate::vault::Place;
use crate::view::ApplicationRecord;

pub(crate) mod by_number;
pub(crate) mod calls;
pub(crate) mod complaints;
pub(crate) mod decision;
pub(crate) mod document;
pub(crate) mod manual_acts;
pub(crate) mod open_intake;
pub(crate) mod originals;
pub(crate) mod own_acts;
pub(crate) mod receipt;
pub(crate) mod representative;
pub(crate) mod review;
pub(crate) mod reviews;
pub(crate) mod session;
pub(crate) mod take_back;
pub(crate) mod take_in;

/// The application of an address, if it is this employee's business: of a covered settlement, and not of the own family.
/// Whether its papers are to be checked is not asked: a reviewer also moves the right to act (C-24).
pub(crate) async fn own(app: &App, staff: &Staff, text: &str) -> Result<ApplicationId, Fail> {
    let id = application_id(text)?;
    let found = app.readers.state().application(id).filter(|found| staff.may_see(found)).cloned();
    let found = found.ok_or_else(Fail::not_found)?;
    if is_of_own_family(app, staff, &found).await? {
        return Err(Fail::not_found());
    }
    // Nothing of an erased one is left to look at, and a look would name its people anew (PR-A5.4).
    if !found.is_live() && app.read(move |store| store.application(id.0)).await?.is_none() {
        return Err(Fail::of(ProblemKind::Erased));
    }
    Ok(id)
}

/// Whether the registers say that the employee represents the child: who filed may be the other parent. What was said within a
/// day holds without asking again; a silent register keeps nobody from work.
pub(crate) async fn is_of_own_family(app: &App, staff: &Staff, found: &Application) -> Result<bool, Fail> {
    if represented(app, staff.id).await?.contains(&found.child) {
        return Ok(true);
    }
    let Some(child) = app.person(found.child).await? else { return Ok(false) };
    let (Ok(adult), Ok(child)) = (GatewayIin::parse(&staff.record.iin), GatewayIin::parse(&child.iin)) else {
        return Ok(false);
    };
    let (parent, guardian) =
        tokio::join!(app.systems.parentage(&adult, &child), app.systems.guardianship(&adult, &child));
    Ok(matches!(parent, Answer::Known(true)) || matches!(guardian, Answer::Known(Some(_))))
}

/// What the journal does not know of an application.
pub(crate) async fn stated(app: &App, id: ApplicationId) -> Result<ApplicationRecord, Fail> {
    let sealed = app.read(move |store| store.application(id.0)).await?;
    match sealed {
        Some(sealed) => Ok(app.vault.open(Place::Application(id.0), &sealed)?),
        None => Ok(ApplicationRecord::default()),
    }
}
