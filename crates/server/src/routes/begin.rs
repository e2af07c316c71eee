//! To what is begun already, or to a new application: the server knows of drafts before any form is downloaded.

use axum::extract::{Path, State};
use axum::http::{HeaderValue, Uri, header};
use axum::response::Response;
use uuid::Uuid;
use words::Lang;

use super::complaint_page::lang;
use super::page::see_other;
use crate::app::Shared;
use crate::chance;
use crate::fail::Fail;
use crate::next;
use crate::session::Citizen;

/// What is begun lies in the cabinet, beside what was filed; where nothing is begun, an application begins at once.
pub(crate) async fn start(
    State(app): State<Shared>,
    Path(code): Path<String>,
    uri: Uri,
    citizen: Result<Citizen, Fail>,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    let Ok(citizen) = citizen else { return to(&sign_in(lang, &uri)) };
    let (owner, now) = (citizen.id, app.clocks.machine().millis());
    let begun = app.read(move |store| store.drafts(owner, now)).await?;
    if begun.is_empty() { to(&begins(lang, &uri)) } else { to(&format!("/{}/{}", lang.code(), next::HOME)) }
}

/// A new application, whatever is begun; with what was chosen on the map.
pub(crate) async fn new(
    Path(code): Path<String>,
    uri: Uri,
    citizen: Result<Citizen, Fail>,
) -> Result<Response, Fail> {
    let lang = lang(&code)?;
    to(&if citizen.is_ok() { begins(lang, &uri) } else { sign_in(lang, &uri) })
}

/// The first question under an id of its own. Nothing is kept before it is answered.
fn begins(lang: Lang, uri: &Uri) -> String {
    let id = Uuid::from_u128(chance::opaque());
    let bare = address(id, "");
    let with = address(id, &uri.query().map(|query| format!("?{query}")).unwrap_or_default());
    // A question that is none of ours is left behind.
    format!("/{}/{}", lang.code(), if next::is_own(&with) { with } else { bare })
}

fn address(id: Uuid, question: &str) -> String {
    format!("apply/{id}/kind{question}")
}

fn sign_in(lang: Lang, uri: &Uri) -> String {
    format!("{}&why=needed", next::sign_in(lang, uri))
}

/// Each time to another application, or to none.
fn to(address: &str) -> Result<Response, Fail> {
    let mut response = see_other(address)?;
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
