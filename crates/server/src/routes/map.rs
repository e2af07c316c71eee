//! The documents of the map, and who its points are.

use std::sync::Arc;

use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use contract::endpoint::map_preschools::{MOST_POINTS, Response as Rows, Row};
use contract::map::Version;
use contract::problem::ProblemKind;
use registry::preschool::State as Base;
use rules::Params;
use rules::application::PreschoolId;
use rules::fault::Code;
use serde::Deserialize;

use crate::app::{App, Shared};
use crate::document::Document;
use crate::fail::Fail;
use crate::map;

/// What stands under a version never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Names and buildings change seldom, but they do.
const AN_HOUR: &str = "public, max-age=3600";

pub(crate) async fn pointer(State(app): State<Shared>, headers: HeaderMap) -> Result<Response, Fail> {
    Ok(map::now(&app).await?.pointer().answer(StatusCode::OK, "no-cache", &headers))
}

pub(crate) async fn geometry(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(version): Path<String>,
) -> Result<Response, Fail> {
    let placed = app.maps.placed(of(&version)?).ok_or_else(Fail::not_found)?;
    Ok(placed.document().answer(StatusCode::OK, FOR_EVER, &headers))
}

pub(crate) async fn numbers(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(version): Path<String>,
) -> Result<Response, Fail> {
    let numbers: Arc<Document> = app.maps.numbers(of(&version)?).ok_or_else(Fail::not_found)?;
    Ok(numbers.answer(StatusCode::OK, FOR_EVER, &headers))
}

pub(crate) async fn outlines(
    State(app): State<Shared>,
    headers: HeaderMap,
    Path(version): Path<String>,
) -> Result<Response, Fail> {
    let outlines = app.maps.outlines(of(&version)?).ok_or_else(Fail::not_found)?;
    Ok(outlines.answer(StatusCode::OK, FOR_EVER, &headers))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    /// Points, by commas.
    points: String,
}

pub(crate) async fn preschools(
    State(app): State<Shared>,
    Path(version): Path<String>,
    wanted: Result<Query<Wanted>, QueryRejection>,
) -> Result<Response, Fail> {
    let placed = app.maps.placed(of(&version)?).ok_or_else(Fail::not_found)?;
    let malformed = || Fail::at(ProblemKind::Shape, "points", Code::Malformed, Params::NONE, "PS-36.a");
    let points =
        wanted.ok().and_then(|Query(Wanted { points })| numbers_of(&points)).ok_or_else(malformed)?;
    let rows = {
        let state = app.readers.state();
        points.into_iter().map(|point| row(&app, &state, &placed, point)).collect::<Option<Vec<Row>>>()
    };
    let body = Rows { preschools: rows.ok_or_else(malformed)? };
    let mut response = axum::response::IntoResponse::into_response(axum::Json(body));
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(AN_HOUR));
    Ok(response)
}

fn of(version: &str) -> Result<Version, Fail> {
    Version::parse(version).ok_or_else(Fail::not_found)
}

fn numbers_of(points: &str) -> Option<Vec<u32>> {
    let points: Vec<u32> =
        points.split(',').take(MOST_POINTS + 1).map(|point| point.parse().ok()).collect::<Option<_>>()?;
    (points.len() <= MOST_POINTS).then_some(points)
}

fn row(app: &App, state: &Base, placed: &map::Placed, point: u32) -> Option<Row> {
    let at = usize::try_from(point).ok()?;
    let id: PreschoolId = *placed.ids.get(at)?;
    let known = app.directory.preschool(id)?;
    let settlement = placed.geometry.area(at).and_then(|area| app.directory.settlement(area.settlement));
    Some(Row {
        point,
        id: known.card.id,
        name: known.card.name.clone(),
        address: known.card.address.clone(),
        settlement: settlement.map(|card| card.name.clone()).unwrap_or_default(),
        phone: known.phone.clone(),
        capacity: super::preschool::capacity(state, id),
    })
}
