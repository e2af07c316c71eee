//! What of each answer the map keeps.

use crate::map::state::choice::Draft;
use crate::map::state::told::{Card, Found, Places, Pointer, Row, Tiles, What};
use crate::net::json::Json;
use contract::map::{Kato, Language, Version};
use contract::view::Names;
use uuid::Uuid;

fn version(json: &Json, name: &str) -> Option<Version> {
    Version::parse(&json.text(name)?)
}

pub(super) fn pointer(json: &Json) -> Option<Pointer> {
    let [geometry, numbers, outlines] =
        ["geometry", "numbers", "outlines"].map(|document| version(json, document));
    let tiles = json.at("tiles");
    let tiles = tiles.text("address").zip(tiles.text("credit"));
    let tiles = tiles.map(|(address, credit)| Tiles { address, credit });
    Some(Pointer { geometry: geometry?, numbers: numbers?, outlines: outlines?, tiles })
}

pub(super) fn rows(json: &Json) -> Option<Vec<(usize, Row)>> {
    json.list("preschools", |one| Some((point(one)?, row(one, one.names("settlement")?)?)))
}

fn point(json: &Json) -> Option<usize> {
    usize::try_from(json.number("point")?).ok()
}

fn row(json: &Json, settlement: Names) -> Option<Row> {
    let capacity = json.number("capacity");
    Some(Row {
        id: json.id("id")?,
        name: json.names("name")?,
        settlement,
        address: json.names("address")?,
        capacity,
    })
}

pub(super) fn card(json: &Json) -> Option<Box<Card>> {
    let (on_map, hours) = (json.at("on_map"), json.at("hours"));
    let mut places = Places::default();
    for group in json.items("groups")? {
        places.capacity += group.number("capacity")?;
        places.staffed += group.number("staffed")?;
        places.enrolled += group.number("enrolled")?;
        places.held += group.number("held")?;
        places.free += group.number("free")?;
        places.expected += group.number("expected")?;
        // Moments of the wire stand in order as texts do.
        let reported_at = group.text("reported_at")?;
        if places.reported_at.as_ref().is_none_or(|oldest| reported_at < *oldest) {
            places.reported_at = Some(reported_at);
        }
    }
    let mut queue = [0; 3];
    for one in json.items("queues")? {
        for (sum, turn) in queue.iter_mut().zip(["out_of_turn", "first_turn", "general"]) {
            *sum += one.number(turn)?;
        }
    }
    let tongues = json.texts("languages")?;
    Some(Box::new(Card {
        row: row(json, json.at("settlement").names("name")?)?,
        on_map: version(&on_map, "geometry").zip(point(&on_map)),
        phone: json.text("phone")?,
        languages: tongues.iter().filter_map(|code| Language::parse(code)).collect(),
        hours: hours.text("from").zip(hours.text("to")),
        fee: json.number("fee"),
        places,
        queue,
    }))
}

pub(super) fn found(json: &Json) -> Option<(Vec<Found>, u32)> {
    let mut more = json.number("total")?;
    let mut found = json.list("places", |place| {
        let what = What::Place(Kato::parse(&place.text("kato")?)?, place.number("preschools")?);
        Some(Found { name: place.names("name")?, note: [place.names("region")?, Names::default()], what })
    })?;
    found.extend(json.list("preschools", |one| {
        let note = [one.names("settlement")?, one.names("address")?];
        more = more.saturating_sub(1);
        Some(Found { name: one.names("name")?, note, what: What::Preschool(one.id("id")?) })
    })?);
    Some((found, more))
}

/// What of a draft the map reads.
pub(super) fn draft(id: Uuid, json: &Json) -> Option<Box<Draft>> {
    let fields = json.at("draft");
    Some(Box::new(Draft {
        id,
        kind: fields.text("kind")?,
        settlement: fields.text("settlement")?,
        birth_date: fields.at("child").text("birth_date")?,
        turn: fields.at("benefits").text("turn")?,
        preschools: fields.texts("preschools")?,
        reserves: fields.texts("reserves")?,
    }))
}
