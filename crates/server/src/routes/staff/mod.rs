//! What staff ask. Whether an application is their business is decided here, once; everything else is "not found".

use registry::preschool::{Application, ApplicationId};

use super::application::application_id;
use crate::app::App;
use crate::fail::Fail;
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

/// The application of an address, if it is this employee's business and its papers were ever to be checked.
pub(crate) fn own(app: &App, staff: &Staff, text: &str) -> Result<ApplicationId, Fail> {
    let id = application_id(text)?;
    let state = app.readers.state();
    let mine = |found: &&Application| staff.may_see(found);
    state.application(id).filter(mine).map(|found| found.id).ok_or_else(Fail::not_found)
}

/// What the journal does not know of an application.
pub(crate) async fn stated(app: &App, id: ApplicationId) -> Result<ApplicationRecord, Fail> {
    let sealed = app.read(move |store| store.application(id.0)).await?;
    match sealed {
        Some(sealed) => Ok(app.vault.open(Place::Application(id.0), &sealed)?),
        None => Ok(ApplicationRecord::default()),
    }
}
