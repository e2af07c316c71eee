//! The calls of the map, each by its endpoint. Documents are decoded as they come; of the other answers only what the map
//! shows is read.

use super::state::choice::Draft;
use super::state::told::{Answer, Call, Card, Found, Places, Pointer, Row, What};
use crate::net::{Parcel, send, value};
use contract::Problem;
use contract::endpoint as at;
use contract::endpoint::Endpoint;
use contract::map::{Broken, Geometry, Kato, Language, Numbers, Outlines, Version};
use contract::problem::ProblemKind;
use contract::view::Names;
use js_sys::{JSON, Reflect};
use serde::Deserialize;
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Carries out a call: a document by its bytes, everything else by one sending function.
pub(super) async fn perform(call: Call) -> Answer {
    match pack(call) {
        Ok((parcel, expected)) => {
            let answer = send(parcel).await;
            read(expected, answer)
        }
        Err((endpoint, version, document)) => {
            let bytes = bytes(&endpoint.at(&[&version.to_string()])).await;
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
    Keep,
}

/// Which document bytes are to be.
enum Document {
    Geometry,
    Numbers,
    Outlines,
}

fn pack(call: Call) -> Result<(Parcel, Expected), (&'static Endpoint, Version, Document)> {
    let packed = match call {
        Call::Geometry(version) => return Err((&at::map_geometry::ENDPOINT, version, Document::Geometry)),
        Call::Numbers(version) => return Err((&at::map_numbers::ENDPOINT, version, Document::Numbers)),
        Call::Outlines(version) => return Err((&at::map_outlines::ENDPOINT, version, Document::Outlines)),
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
            let parcel = Parcel::to(&at::save_draft::ENDPOINT, &[&draft.id.to_string()]).outliving_page();
            (parcel.with_json(changed(&draft)), Expected::Keep)
        }
    };
    Ok(packed)
}

fn read(expected: Expected, answer: Result<JsValue, Problem>) -> Answer {
    match expected {
        Expected::Pointer => {
            let versions = answer.and_then(value::<Versions>);
            Answer::Pointer(versions.and_then(|versions| versions.pointer().ok_or_else(broken)))
        }
        Expected::Rows(version, points) => {
            let rows = answer.and_then(value::<NamedPoints>);
            let rows = rows.map(|rows| rows.preschools.into_iter().map(NamedPoint::row).collect());
            Answer::Rows(version, points, rows)
        }
        Expected::Card(id) => {
            Answer::Card(id, answer.and_then(value::<WholeCard>).map(|card| Box::new(card.card())))
        }
        Expected::Search(text) => {
            Answer::Search(text, answer.and_then(value::<AllFound>).map(AllFound::list))
        }
        Expected::Draft(id) => Answer::Draft(answer.and_then(|kept| draft(id, &kept).map(Box::new))),
        Expected::Keep => Answer::Keep(answer.map(|_| ())),
    }
}

/// An immutable document.
fn decode(document: Document, version: Version, bytes: Result<Vec<u8>, Problem>) -> Answer {
    match document {
        Document::Geometry => Answer::Geometry(version, decoded(bytes, Geometry::decode)),
        Document::Numbers => Answer::Numbers(decoded(bytes, Numbers::decode)),
        Document::Outlines => Answer::Outlines(decoded(bytes, Outlines::decode)),
    }
}

fn decoded<T>(bytes: Result<Vec<u8>, Problem>, decode: fn(&[u8]) -> Result<T, Broken>) -> Result<T, Problem> {
    decode(&bytes?).map_err(|_| broken())
}

/// What of a draft the map reads; the rest is kept as the text it came as.
#[derive(Deserialize)]
struct Fields {
    kind: String,
    child: Child,
    settlement: String,
    benefits: Benefits,
    preschools: Vec<String>,
    reserves: Vec<String>,
}

#[derive(Deserialize)]
struct Child {
    birth_date: String,
}

#[derive(Deserialize)]
struct Benefits {
    turn: String,
}

fn draft(id: Uuid, kept: &JsValue) -> Result<Draft, Problem> {
    let fields = Reflect::get(kept, &JsValue::from_str("draft")).map_err(|_| broken())?;
    let text = JSON::stringify(&fields).map(String::from).map_err(|_| broken())?;
    let Fields { kind, child, settlement, benefits, preschools, reserves } = value(fields)?;
    let (birth_date, turn) = (child.birth_date, benefits.turn);
    Ok(Draft { id, fields: text, kind, settlement, birth_date, turn, preschools, reserves })
}

/// The body that keeps a draft with its choice.
fn changed(draft: &Draft) -> Option<String> {
    let fields = JSON::parse(&draft.fields).ok()?;
    let list = |ids: &[String]| ids.iter().map(|id| JsValue::from_str(id)).collect::<js_sys::Array>();
    Reflect::set(&fields, &JsValue::from_str("preschools"), &list(&draft.preschools)).ok()?;
    Reflect::set(&fields, &JsValue::from_str("reserves"), &list(&draft.reserves)).ok()?;
    let body = js_sys::Object::new();
    Reflect::set(&body, &JsValue::from_str("draft"), &fields).ok()?;
    Reflect::set(&body, &JsValue::from_str("page"), &JsValue::from_str("preschools")).ok()?;
    JSON::stringify(&body).ok().map(String::from)
}

#[derive(Deserialize)]
struct Versions {
    geometry: String,
    numbers: String,
    outlines: String,
}

impl Versions {
    fn pointer(&self) -> Option<Pointer> {
        let [geometry, numbers, outlines] =
            [&self.geometry, &self.numbers, &self.outlines].map(|text| Version::parse(text));
        Some(Pointer { geometry: geometry?, numbers: numbers?, outlines: outlines? })
    }
}

#[derive(Deserialize)]
struct NamedPoints {
    preschools: Vec<NamedPoint>,
}

#[derive(Deserialize)]
struct NamedPoint {
    point: u32,
    id: Uuid,
    name: Names,
    address: Names,
}

impl NamedPoint {
    fn row(self) -> (usize, Row) {
        (point(self.point), Row { id: self.id, name: self.name, address: self.address })
    }
}

#[derive(Deserialize)]
struct NamedPlace {
    name: Names,
}

#[derive(Deserialize)]
struct Point {
    geometry: String,
    point: u32,
}

#[derive(Deserialize)]
struct Hours {
    from: String,
    to: String,
}

#[derive(Deserialize)]
struct Group {
    capacity: u32,
    staffed: u32,
    enrolled: u32,
    held: u32,
    free: u32,
    expected: u32,
    reported_at: String,
}

#[derive(Deserialize)]
struct Queue {
    out_of_turn: u32,
    first_turn: u32,
    general: u32,
}

#[derive(Deserialize)]
struct WholeCard {
    id: Uuid,
    name: Names,
    address: Names,
    phone: String,
    settlement: NamedPlace,
    languages: Vec<String>,
    hours: Option<Hours>,
    fee: Option<u32>,
    groups: Vec<Group>,
    queues: Vec<Queue>,
    on_map: Option<Point>,
}

impl WholeCard {
    fn card(self) -> Card {
        let mut places = Places::default();
        for group in self.groups {
            places.capacity += group.capacity;
            places.staffed += group.staffed;
            places.enrolled += group.enrolled;
            places.held += group.held;
            places.free += group.free;
            places.expected += group.expected;
            // Moments of the wire stand in order as texts do.
            if places.reported_at.as_ref().is_none_or(|oldest| group.reported_at < *oldest) {
                places.reported_at = Some(group.reported_at);
            }
        }
        let sum = |of: fn(&Queue) -> u32| self.queues.iter().map(of).sum();
        Card {
            row: Row { id: self.id, name: self.name, address: self.address },
            settlement: self.settlement.name,
            on_map: self.on_map.and_then(|on| Some((Version::parse(&on.geometry)?, point(on.point)))),
            phone: self.phone,
            languages: self.languages.iter().filter_map(|code| Language::parse(code)).collect(),
            hours: self.hours.map(|hours| (hours.from, hours.to)),
            fee: self.fee,
            queue: [
                sum(|queue| queue.out_of_turn),
                sum(|queue| queue.first_turn),
                sum(|queue| queue.general),
            ],
            places,
        }
    }
}

#[derive(Deserialize)]
struct AllFound {
    places: Vec<FoundPlace>,
    preschools: Vec<FoundPreschool>,
}

#[derive(Deserialize)]
struct FoundPlace {
    kato: String,
    name: Names,
    region: Names,
    preschools: u32,
}

#[derive(Deserialize)]
struct FoundPreschool {
    id: Uuid,
    name: Names,
    address: Names,
    settlement: Names,
}

impl AllFound {
    fn list(self) -> Vec<Found> {
        let places = self.places.into_iter().filter_map(|place| {
            let what = What::Place(Kato::parse(&place.kato)?, place.preschools);
            Some(Found { name: place.name, note: [place.region, Names::default()], what })
        });
        let preschools = self.preschools.into_iter().map(|one| Found {
            name: one.name,
            note: [one.settlement, one.address],
            what: What::Preschool(one.id),
        });
        places.chain(preschools).collect()
    }
}

fn point(point: u32) -> usize {
    usize::try_from(point).unwrap_or(usize::MAX)
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
