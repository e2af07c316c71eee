//! The pages where a filed application is signed: what is signed, by NCALayer, by eGov Mobile, and that it is done.

use axum::extract::{Path, Request, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::signing_qr_state::SigningState;
use contract::problem::ProblemKind;
use pages::ident::{Ident, Shown, SignView, Way};
use registry::preschool::ApplicationId;
use serde::Deserialize;
use words::{Lang, Table};

use super::application::application_id;
use super::ident_pages::{people, personal, to};
use super::reader::Reader;
use super::signing::{document, signed};
use super::signing_qr::{show, waits};
use super::signing_qr_state::look;
use crate::app::{App, Shared};
use crate::fail::Fail;
use crate::form::Fields;
use crate::guard::SpeaksToNcaLayer;
use crate::session::Citizen;

/// What is signed, and the two ways.
pub(crate) async fn choose(
    State(app): State<Shared>,
    Path((_, id)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    shown(&app, &reader, &id, Way::Open).await
}

/// By NCALayer.
pub(crate) async fn eds(
    State(app): State<Shared>,
    Path((_, id)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    shown(&app, &reader, &id, Way::Eds).await
}

/// By eGov Mobile.
pub(crate) async fn qr(
    State(app): State<Shared>,
    Path((_, id)): Path<(String, String)>,
    reader: Reader,
) -> Result<Response, Fail> {
    shown(&app, &reader, &id, Way::Qr { shown: None, state: None }).await
}

/// Shows a fresh code, or looks whether the phone has signed.
pub(crate) async fn on_the_phone(
    State(app): State<Shared>,
    Path((_, text)): Path<(String, String)>,
    reader: Reader,
    request: Request,
) -> Result<Response, Fail> {
    let form = Fields::of(request).await?;
    let Ok(id) = application_id(&text) else { return Ok(reader.finds_nothing().await) };
    let (lang, citizen) = (reader.lang, &reader.citizen);
    let way = |state| Way::Qr { shown: None, state };
    let (way, fail) = if form.one("look").is_empty() {
        match show(&app, citizen, id, lang).await {
            Ok(_) => return Ok(to(&format!("/{}/sign/{text}/qr", lang.code()))),
            Err(fail) => (way(None), Some(fail)),
        }
    } else {
        match look(&app, citizen, id).await {
            Ok(SigningState::Signed) => return Ok(to(&format!("/{}/sign/{text}", lang.code()))),
            Ok(state) => (way(Some(state)), None),
            Err(fail) => (way(None), Some(fail)),
        }
    };
    match sign_page(&app, lang, citizen, id, (way, fail), &reader.headers).await {
        Err(fail) if fail.problem().kind == ProblemKind::NotFound => Ok(reader.finds_nothing().await),
        page => page,
    }
}

async fn shown(app: &App, reader: &Reader, id: &str, way: Way) -> Result<Response, Fail> {
    let Ok(id) = application_id(id) else { return Ok(reader.finds_nothing().await) };
    match sign_page(app, reader.lang, &reader.citizen, id, (way, None), &reader.headers).await {
        Err(fail) if fail.problem().kind == ProblemKind::NotFound => Ok(reader.finds_nothing().await),
        page => page,
    }
}

/// What a person reads of the canonical text.
#[derive(Deserialize)]
struct Readable {
    lang: String,
    text: String,
}

/// The page of an application by one way, with what went wrong there.
pub(crate) async fn sign_page(
    app: &App,
    lang: Lang,
    citizen: &Citizen,
    id: ApplicationId,
    (way, fail): (Way, Option<Fail>),
    headers: &HeaderMap,
) -> Result<Response, Fail> {
    // Whose it is comes first; what was signed once is shown as it was signed.
    let now = document(app, citizen, id).await?;
    let (document, signed) = match signed(app, id).await? {
        Some(signed) => (signed.document, words::date::wire_moment(Table::of(lang), &signed.at)),
        None => (now, String::new()),
    };
    let read: Readable = serde_json::from_str(&document).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let is_eds = way == Way::Eds && signed.is_empty();
    let way = match way {
        Way::Qr { state, .. } => Way::Qr { shown: code(app, citizen, id, state).await?, state },
        way => way,
    };
    let view = SignView {
        id: uuid::Uuid::from_u128(id.0).to_string(),
        text: read.text.lines().map(str::to_owned).collect(),
        text_lang: Lang::parse(&read.lang).unwrap_or_default(),
        signed,
        people: if is_eds { people(app).await } else { Vec::new() },
        way,
        problem: fail.map(|fail| fail.problem().clone()),
    };
    let mut response = personal(app, lang, Ident::Sign(view), headers).await;
    if is_eds {
        response.extensions_mut().insert(SpeaksToNcaLayer);
    }
    Ok(response)
}

/// The code that still waits for the phone; none once the phone has said no.
async fn code(
    app: &App,
    citizen: &Citizen,
    id: ApplicationId,
    state: Option<SigningState>,
) -> Result<Option<Shown>, Fail> {
    if matches!(state, Some(SigningState::Refused | SigningState::Over)) {
        return Ok(None);
    }
    let waits = waits(app, citizen, id).await?;
    Ok(waits.map(|waits| {
        let until = app.by_law(waits.expires_at).to_string();
        // `2026-11-20T10:15:00.000+05:00`: hours and minutes.
        let until = until.get(11..16).unwrap_or_default().to_owned();
        Shown { qr: waits.phone.qr, launch: waits.phone.launch, until }
    }))
}
