//! The calls of the map, each by its endpoint. Documents are decoded as they come; of the other answers only what the map
//! shows is read.

mod answers;

use super::state::choice::Draft;
use super::state::told::{Answer, Call};
use crate::net::json::Json;
use crate::net::{Parcel, send};
use contract::Problem;
use contract::endpoint as at;
use contract::endpoint::fill;
use contract::map::{Broken, Geometry, Numbers, Outlines, Version};
use contract::problem::ProblemKind;
use js_sys::{JSON, Reflect};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Carries out a call: a document by its bytes, everything else by one sending function.
pub(super) async fn perform(call: Call) -> Answer {
    match pack(call) {
        Ok((parcel, Expected::Keep(draft))) => Answer::Keep(keep(parcel, &draft).await),
        Ok((parcel, expected)) => {
            let answer = send(parcel).await;
            read(expected, answer)
        }
        Err((path, version, document)) => {
            let bytes = bytes(&fill(path, &[&version.to_string()])).await;
            decode(document, version, bytes)
        }
    }
}

/// Which answer a request is to have.
enum Expected {
    Pointer,
    Rows(Version, Vec<usize>),
    Card(Uuid),
    Search(String),
    Draft(Uuid),
    /// The draft as it is now; then it is written with this choice.
    Keep(Box<Draft>),
}

/// Which document bytes are to be.
enum Document {
    Geometry,
    Numbers,
    Outlines,
}

fn pack(call: Call) -> Result<(Parcel, Expected), (&'static str, Version, Document)> {
    let packed = match call {
        Call::Geometry(version) => {
            return Err((at::map_geometry::ENDPOINT.path, version, Document::Geometry));
        }
        Call::Numbers(version) => return Err((at::map_numbers::ENDPOINT.path, version, Document::Numbers)),
        Call::Outlines(version) => {
            return Err((at::map_outlines::ENDPOINT.path, version, Document::Outlines));
        }
        Call::Pointer => (Parcel::to(&at::map::ENDPOINT, &[]), Expected::Pointer),
        Call::Rows(version, points) => {
            let list = points.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
            let parcel = Parcel::to(&at::map_preschools::ENDPOINT, &[&version.to_string()]);
            (parcel.asking("points", &list), Expected::Rows(version, points))
        }
        Call::Card(id) => (Parcel::to(&at::preschool::ENDPOINT, &[&id.to_string()]), Expected::Card(id)),
        Call::Search(text) => {
            let short: String = text.chars().take(at::preschool_search::LONGEST).collect();
            let asked = String::from(js_sys::encode_uri_component(&short));
            (Parcel::to(&at::preschool_search::ENDPOINT, &[]).asking("q", &asked), Expected::Search(text))
        }
        Call::Draft(id) => (Parcel::to(&at::draft::ENDPOINT, &[&id.to_string()]), Expected::Draft(id)),
        Call::Keep(draft) => {
            (Parcel::to(&at::draft::ENDPOINT, &[&draft.id.to_string()]), Expected::Keep(draft))
        }
    };
    Ok(packed)
}

fn read(expected: Expected, answer: Result<JsValue, Problem>) -> Answer {
    let answer = answer.map(Json::of);
    match expected {
        Expected::Pointer => Answer::Pointer(told(answer, answers::pointer)),
        Expected::Rows(version, points) => Answer::Rows(version, points, told(answer, answers::rows)),
        Expected::Card(id) => Answer::Card(id, told(answer, answers::card)),
        Expected::Search(text) => Answer::Search(text, told(answer, answers::found)),
        Expected::Draft(id) => Answer::Draft(told(answer, |json| answers::draft(id, json))),
        Expected::Keep(_) => Answer::Keep(answer.map(|_| ())),
    }
}

/// What an answer tells; one of another shape is of another version of the contract.
fn told<T>(answer: Result<Json, Problem>, read: impl FnOnce(&Json) -> Option<T>) -> Result<T, Problem> {
    read(&answer?).ok_or_else(|| Problem::new(ProblemKind::Shape))
}

/// An immutable document.
fn decode(document: Document, version: Version, bytes: Result<Vec<u8>, Problem>) -> Answer {
    match document {
        Document::Geometry => Answer::Geometry(version, decoded(bytes, Geometry::decode)),
        Document::Numbers => Answer::Numbers(version, decoded(bytes, Numbers::decode)),
        Document::Outlines => Answer::Outlines(decoded(bytes, Outlines::decode)),
    }
}

fn decoded<T>(bytes: Result<Vec<u8>, Problem>, decode: fn(&[u8]) -> Result<T, Broken>) -> Result<T, Problem> {
    decode(&bytes?).map_err(|_| broken())
}

/// Writes the choice into the draft as it is now: its other answers may have changed on another page since.
async fn keep(asked: Parcel, draft: &Draft) -> Result<(), Problem> {
    let body = told(send(asked).await.map(Json::of), |json| changed(json, draft))?;
    let parcel = Parcel::to(&at::save_draft::ENDPOINT, &[&draft.id.to_string()]).outliving_page();
    send(parcel.with_json(Some(body))).await.map(|_| ())
}

/// The body that keeps a draft with this choice; what of it is in reserve follows from the turn that it has now.
fn changed(json: &Json, chosen: &Draft) -> Option<String> {
    let mut draft = answers::draft(chosen.id, json)?;
    draft.put_order(&chosen.order());
    let fields = json.at("draft");
    let fields = fields.value();
    let list = |ids: &[String]| ids.iter().map(|id| JsValue::from_str(id)).collect::<js_sys::Array>();
    Reflect::set(fields, &JsValue::from_str("preschools"), &list(&draft.preschools)).ok()?;
    Reflect::set(fields, &JsValue::from_str("reserves"), &list(&draft.reserves)).ok()?;
    let body = js_sys::Object::new();
    Reflect::set(&body, &JsValue::from_str("draft"), fields).ok()?;
    Reflect::set(&body, &JsValue::from_str("page"), json.at("page").value()).ok()?;
    JSON::stringify(&body).ok().map(String::from)
}

fn broken() -> Problem {
    Problem::new(ProblemKind::Unavailable)
}

/// A file of this site as bytes.
async fn bytes(address: &str) -> Result<Vec<u8>, Problem> {
    let window = web_sys::window().ok_or_else(broken)?;
    let lost = |_: JsValue| broken();
    let response = JsFuture::from(window.fetch_with_str(address)).await.map_err(lost)?;
    let response: Response = response.dyn_into().map_err(lost)?;
    if !response.ok() {
        return Err(broken());
    }
    let buffer = JsFuture::from(response.array_buffer().map_err(lost)?).await.map_err(lost)?;
    Ok(js_sys::Uint8Array::new(&buffer).to_vec())
}
