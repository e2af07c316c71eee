//! "Call me back" and the department's list as pages with plain forms.

use axum::extract::{FromRequestParts, Path, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::staff::{ActKind, Role};
use pages::Page;
use pages::call::{CALL_BACK, CALLS, CallPage};
use registry::preschool::ApplicationId;

use super::application::application_id;
use super::complaint_page::lang;
use super::page::{document, personal_page, see_other};
use super::reader::Reader;
use super::staff::{own, stated};
use crate::app::{App, Shared};
use crate::calls::{self, ends};
use crate::fail::Fail;
use crate::form::Fields;
use crate::renewal::record;
use crate::session::Citizen;
use crate::staff::acts::{self, Act};
use crate::staff::{Staff, holds};

/// The wish, or that it is known.
pub(crate) async fn ask(
    State(app): State<Shared>,
    Path((_, text)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(id) = filed_by(&app, &reader.citizen, &text) else { return Ok(reader.finds_nothing().await) };
    let record = stated(&app, id).await?;
    let page = CallPage::Ask {
        application: text,
        phone_ends: record.phones.first().map(|phone| ends(phone.as_str())),
        asked_at: calls::of(&app, id).await?.map(calls::Wish::asked_at),
    };
    Ok(reader.shows(Page::Call(Box::new(page))).await)
}

/// Asks.
pub(crate) async fn asked(
    State(app): State<Shared>,
    Path((_, text)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    let Some(id) = filed_by(&app, &reader.citizen, &text) else { return Ok(reader.finds_nothing().await) };
    let asked_by = reader.citizen.id;
    app.writer
        .run(move |desk| {
            let has_phone = !record(desk, id)?.phones.is_empty();
            if has_phone {
                calls::ask(desk, id, asked_by)?;
            }
            Ok(())
        })
        .await?;
    see_other(&format!("/{}/{CALL_BACK}/{text}", reader.lang.code()))
}

/// Who waits, for an employee who checks papers; for anybody else there is no such page.
pub(crate) async fn list(
    State(app): State<Shared>,
    Path(code): Path<String>,
    staff: Result<Staff, Fail>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Some(staff) = staff.ok().filter(may_call) else {
        return Ok(document(&app, lang, Page::NotFound, &headers).await);
    };
    let page = CallPage::List(calls::waiting(&app, &staff).await?);
    Ok(personal_page(&app, lang, Page::Call(Box::new(page)), &headers).await)
}

/// A family was called.
pub(crate) async fn called(
    State(app): State<Shared>,
    Path(code): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let (mut parts, body) = request.into_parts();
    let staff = Staff::from_request_parts(&mut parts, &app).await?;
    if !may_call(&staff) {
        return Err(Fail::not_found());
    }
    let form = Fields::of(Request::from_parts(parts, body)).await?;
    let id = own(&app, &staff, form.one("application")).await?;
    record_call(&app, &staff, id).await?;
    see_other(&format!("/{}/{CALLS}", lang.code()))
}

/// Records a call that somebody had asked for; whether somebody had.
pub(crate) async fn record_call(app: &App, staff: &Staff, id: ApplicationId) -> Result<bool, Fail> {
    let clerk = staff.id;
    let (was_asked, _) = app
        .writer
        .run(move |desk| {
            let was_asked = calls::fulfil(desk, id)?;
            if was_asked {
                let record = holds::stated(desk, id)?;
                acts::record(desk, id, &record, Act::plain(ActKind::Called, clerk))?;
            }
            Ok(was_asked)
        })
        .await?;
    Ok(was_asked)
}

fn may_call(staff: &Staff) -> bool {
    staff.post.roles.contains(&Role::Reviewer)
}

/// The application of this id, if this person acts on it.
fn filed_by(app: &App, citizen: &Citizen, text: &str) -> Option<ApplicationId> {
    let id = application_id(text).ok()?;
    app.readers.state().application(id).filter(|found| found.applicant == citizen.id).map(|found| found.id)
}
