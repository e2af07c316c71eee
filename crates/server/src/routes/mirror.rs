//! An application as its filer sees it, as a page for the employee who checks its papers; for anybody else there is none.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;
use contract::problem::ProblemKind;
use contract::staff::{CheckRecord, Role};
use contract::view::ApplicationView;
use pages::{Mirror, Page};
use registry::preschool::Application;

use super::complaint_page::lang;
use super::page::{document, personal_page, see_other};
use super::staff::{own, stated};
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::next::sign_in;
use crate::staff::{Staff, acts};
use crate::view::{ApplicationRecord, Seen};

pub(crate) async fn get(
    State(app): State<Shared>,
    Path((code, text)): Path<(String, String)>,
    staff: Result<Staff, Fail>,
    uri: Uri,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let checks = |staff: &Staff| staff.post.roles.contains(&Role::Reviewer);
    let id = match staff {
        Ok(staff) if checks(&staff) => own(&app, &staff, &text).await.ok(),
        Err(fail) if fail.problem().kind == ProblemKind::SignInNeeded => {
            return see_other(&sign_in(lang, &uri));
        }
        Ok(_) | Err(_) => None,
    };
    let found = id.and_then(|id| app.readers.state().application(id).cloned());
    let Some(found) = found else { return Ok(document(&app, lang, Page::NotFound, &headers).await) };
    let record = stated(&app, found.id).await?;
    let records = acts::of(&app, found.id).await?;
    let view = view(&app, &found, &record, &records);
    Ok(personal_page(&app, lang, Page::Mirror(Box::new(Mirror { view })), &headers).await)
}

/// What the filer sees.
fn view(
    app: &App,
    found: &Application,
    record: &ApplicationRecord,
    records: &[CheckRecord],
) -> ApplicationView {
    let state = app.readers.state();
    let seen = Seen { state: &state, directory: &app.directory, seen: None, now: app.clocks.law() };
    let mut view = seen.application(found, record);
    view.manual_acts = acts::for_the_parent(records);
    view
}
