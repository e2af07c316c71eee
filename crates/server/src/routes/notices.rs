//! What was told about an application, word for word.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use contract::endpoint::notices::Response as Answer;
use contract::problem::ProblemKind;
use rules::Params;
use rules::fault::Code;
use serde::Deserialize;
use words::Lang;

use super::application::application_id;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::notices::told_about;
use crate::session::Citizen;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    lang: Option<String>,
}

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    Query(Wanted { lang }): Query<Wanted>,
) -> Result<Response, Fail> {
    let id = application_id(&id)?;
    if app.readers.state().application(id).is_none_or(|found| found.applicant != citizen.id) {
        return Err(Fail::not_found());
    }
    let malformed = || Fail::at(ProblemKind::Shape, "lang", Code::Malformed, Params::NONE, "PS-2.11");
    let lang = match lang {
        Some(lang) => Lang::parse(&lang).ok_or_else(malformed)?,
        None => citizen.lang,
    };
    let rows = app.read(move |store| store.notices_about(id.0)).await?;
    Ok(personal(&Answer { notices: told_about(&app.vault, &rows, lang) }))
}
