//! The calls of the map, each by its endpoint; documents are decoded as they come.

use super::state::choice::Draft;
use super::state::told::{Answer, Call, Card, Found, Pointer, Row, What};
use crate::net::{Parcel, load, send, value};
use contract::Problem;
use contract::endpoint as at;
use contract::map::{Broken, Geometry, Kato, Numbers, Outlines, Version};
use contract::problem::ProblemKind;
use contract::view::Names;
use serde::Deserialize;
use uuid::Uuid;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Carries out a call.
pub(super) async fn perform(call: Call) -> Answer {
    match call {
        Call::Pointer => Answer::Pointer(load::<WirePointer>("/api/v1/map").await.and_then(|p| p.read())),
        Call::Geometry(version) => {
            Answer::Geometry(version, document("geometry", version, Geometry::decode).await)
        }
        Call::Numbers(version) => Answer::Numbers(document("numbers", version, Numbers::decode).await),
        Call::Outlines(version) => Answer::Outlines(document("outlines", version, Outlines::decode).await),
        Call::Rows(version, points) => {
            let list = points.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
            let rows = load::<WireRows>(&format!("/api/v1/map/{version}/preschools?points={list}")).await;
            Answer::Rows(
                version,
                points,
                rows.map(|rows| rows.preschools.into_iter().map(|r| (r.point, r.row())).collect()),
            )
        }
        Call::Card(id) => Answer::Card(id, Err(broken())),
        Call::Search(text) => Answer::Search(text, Ok(vec![])),
        Call::Draft(id) => {
            let kept = send(Parcel::to(&at::draft::ENDPOINT, &[&id.to_string()]))
                .await
                .and_then(value::<at::draft::Kept>);
            Answer::Draft(kept.map(|kept| Box::new(Draft { id: kept.id, fields: kept.draft })))
        }
        Call::Keep(draft) => {
            let body = at::save_draft::Request { draft: draft.fields, page: "preschools".to_owned() };
            let parcel =
                Parcel::to(&at::save_draft::ENDPOINT, &[&draft.id.to_string()]).with(&body).outliving_page();
            Answer::Keep(send(parcel).await.map(|_| ()))
        }
    }
}

#[derive(Deserialize)]
struct WirePointer {
    geometry: String,
    numbers: String,
    outlines: String,
}
impl WirePointer {
    fn read(&self) -> Result<Pointer, Problem> {
        let v = |t: &str| Version::parse(t).ok_or_else(broken);
        Ok(Pointer { geometry: v(&self.geometry)?, numbers: v(&self.numbers)?, outlines: v(&self.outlines)? })
    }
}
#[derive(Deserialize)]
struct WireRows {
    preschools: Vec<WireRow>,
}
#[derive(Deserialize)]
struct WireRow {
    point: usize,
    id: Uuid,
    name: Names,
    address: Names,
}
impl WireRow {
    fn row(self) -> Row {
        Row { id: self.id, name: self.name, address: self.address }
    }
}

/// An immutable document under its version.
async fn document<T>(
    kind: &str,
    version: Version,
    decode: fn(&[u8]) -> Result<T, Broken>,
) -> Result<T, Problem> {
    let bytes = bytes(&format!("/api/v1/map/{kind}/{version}")).await?;
    decode(&bytes).map_err(|_| broken())
}

fn broken() -> Problem {
    Problem::new(ProblemKind::Unavailable)
}

/// A file of this site as bytes.
async fn bytes(address: &str) -> Result<Vec<u8>, Problem> {
    let window = web_sys::window().ok_or_else(broken)?;
    let lost = |_| broken();
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(lost)?;
    let response: Response = response.dyn_into().map_err(lost)?;
    if !response.ok() {
        return Err(broken());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(lost)?).await.map_err(lost)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
