//! Settlements, districts and preschools by words.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use contract::endpoint::preschool_search::LONGEST;
use contract::problem::ProblemKind;
use rules::Params;
use rules::fault::Code;
use serde::Deserialize;

use crate::app::Shared;
use crate::fail::Fail;
use crate::map;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    q: String,
}

pub(crate) async fn get(
    State(app): State<Shared>,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Fail> {
    let malformed = || Fail::at(ProblemKind::Shape, "q", Code::Malformed, Params::NONE, "PS-9.3");
    let Query(Wanted { q }) = wanted.map_err(|_| malformed())?;
    if q.chars().count() > LONGEST {
        return Err(malformed());
    }
    let now = map::now(&app).await?;
    let mut response = Json(now.find(&q)).into_response();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    Ok(response)
}
