//! The bytes of a scan, for the page only. The look is recorded before anything is shown.

use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use contract::staff::ActKind;
use registry::preschool::ApplicationId;
use uuid::Uuid;

use super::{is_of_own_family, stated};
use crate::app::Shared;
use crate::fail::Fail;
use crate::staff::Staff;
use crate::staff::acts::{self, Act};
use crate::vault::Place;

pub(crate) async fn get(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
) -> Result<Response, Fail> {
    let id = Uuid::try_parse(&text).map_err(|_| Fail::not_found())?.as_u128();
    let now = app.clocks.machine().millis();
    let row = app.read(move |store| store.document(id, now)).await?.ok_or_else(Fail::not_found)?;
    let application = ApplicationId(row.application.ok_or_else(Fail::not_found)?);
    let found = app.readers.state().application(application).filter(|found| staff.may_see(found)).cloned();
    if is_of_own_family(&app, &staff, &found.ok_or_else(Fail::not_found)?).await? {
        return Err(Fail::not_found());
    }
    let record = stated(&app, application).await?;
    let sealed = app.read(move |store| store.document_bytes(id)).await?.ok_or_else(Fail::not_found)?;
    let bytes = app.vault.open_bytes(Place::Document(id), &sealed)?;
    let by = staff.id;
    app.writer
        .run(move |desk| acts::record(desk, application, &record, Act::plain(ActKind::ScanSeen, by)))
        .await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(row.kind)),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("inline")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-store")),
        // A file that somebody sent runs nothing and loads nothing, whatever it is.
        (HeaderName::from_static("cross-origin-resource-policy"), HeaderValue::from_static("same-origin")),
    ];
    Ok((headers, bytes).into_response())
}
