//! What the special and the sanatorium queue ask, beside the paper that is to prove it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use serde_json::{Value, json};
use wire_base::{Client, Reply, World};

const MINUTE: Duration = Duration::from_secs(60);

/// The smallest file that is told to be a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";

async fn review(client: &mut Client, id: &str) -> Reply {
    client.get(&format!("/api/v1/staff/reviews/{id}")).await
}

/// PS-21.c, PS-21.d: what was stated stands beside the paper that is to prove it, for who checks and for the parent.
#[tokio::test]
async fn the_kind_of_support_and_of_rehabilitation_is_shown_where_its_paper_is_checked() {
    let world = World::new().await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let (kato, _) = world.city();
    let of_kind = |kind| {
        let mut found = world.country.preschools.iter().filter(move |one| one.kind == kind);
        found
            .find(|one| one.settlement == kato)
            .map(|one| uuid::Uuid::from_u128(one.id.0).to_string())
            .unwrap()
    };
    let issued = world.app.clocks.today().to_string();
    let scan = || Request::post("/api/v1/documents").body(Body::from(PNG)).unwrap();

    let mut parent = world.signed_in(Story::SanatoriumGroup).await;
    let document = parent.send(scan()).await.body["id"].clone();
    let mut draft = world.draft(Story::SanatoriumGroup);
    draft["kind"] = json!("sanatorium");
    draft["preschools"] = json!([of_kind(sandbox::QueueKind::Sanatorium)]);
    let referral = json!({"certificate": document, "issued": issued});
    draft["sanatorium"] = json!({"rehabilitation": "tuberculosis_prevention", "referral": referral});
    let filed = parent.submit("file", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let one = review(&mut reviewer, filed.body["id"].as_str().unwrap()).await;
    let fact = |reply: &Reply, name: &str| {
        let facts = reply.body["facts"].as_array().unwrap().clone();
        facts.into_iter().find(|fact| fact["fact"] == name).unwrap_or_default()
    };
    assert_eq!(fact(&one, "rehabilitation")["stated"], "Профилактика туберкулёза", "{}", one.body);

    // The consultation is silent while the parent files and answers while the paper is looked at.
    let mut parent = world.signed_in(Story::SpecialGroup).await;
    let document = parent.send(scan()).await.body["id"].clone();
    let mut draft = world.draft(Story::SpecialGroup);
    draft["kind"] = json!("special");
    draft["preschools"] = json!([of_kind(sandbox::QueueKind::Special)]);
    draft["special"] =
        json!({"impairment": "vision", "conclusion": {"certificate": document, "issued": issued}});
    world.switch(System::Pmpk, Mode::Down);
    let filed = parent.submit("file", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let id = filed.body["id"].as_str().unwrap();
    let silent = review(&mut reviewer, id).await;
    assert_eq!(fact(&silent, "support")["registered"], Value::Null, "{}", silent.body);
    assert!(silent.body["silent"].as_array().unwrap().contains(&json!("pmpk")), "{}", silent.body);
    world.switch(System::Pmpk, Mode::Normal);
    world.pass(MINUTE);
    let one = review(&mut reviewer, id).await;
    let support = fact(&one, "support");
    assert_eq!([&support["stated"], &support["registered"]], ["Зрение", "Слух"], "{}", one.body);
    assert_eq!(support["differs"], true);
    assert_eq!(fact(&one, "special_needs")["registered"], "yes");
    // The same page as the parent's.
    let mirror = reviewer.get(&format!("/ru/staff/reviews/{id}/parent")).await;
    let text = String::from_utf8(mirror.bytes).unwrap();
    assert!(text.contains("Вид поддержки") && text.contains("Зрение"), "{text}");
}
