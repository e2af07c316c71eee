//! Names by consent (C-26) and the register of requests for a number (app. 1_4 item 2.3): what is public, what is kept.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::http::StatusCode;
use gateways::demo::Story;
use serde_json::{Value, json};
use server::store::Shelf;
use wire_base::{Client, World};

const STORY: Story = Story::NothingSpecial;

async fn names(world: &World) -> Value {
    let reply = world.client().get(&format!("/api/v1/settlements/{}/names", world.city().0)).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    reply.body
}

async fn filed(world: &World, parent: &mut Client, story: Story, publication: bool) -> Value {
    let mut draft = world.draft(story);
    draft["consents"]["publication"] = json!(publication);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    filed.body
}

async fn consent(parent: &mut Client, id: &str, key: &str, publication: bool) {
    let wanted = json!({"consents": {"processing": true, "publication": publication}});
    let changed = parent.post_once(&format!("/api/v1/applications/{id}/change"), key, &wanted).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
}

#[tokio::test]
async fn a_name_is_published_by_consent_and_gone_when_it_is_taken_back() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    assert_eq!(names(&world).await["names"], json!([]), "off by default, for everybody");
    let own = filed(&world, &mut parent, STORY, false).await;
    let (id, number) = (own["id"].as_str().unwrap(), own["number"].clone());
    assert_eq!(names(&world).await["names"], json!([]));

    let register = format!("/api/v1/registers/{}", own["places"][0]["queue"].as_str().unwrap());
    let before = world.client().get(&register).await.body;
    consent(&mut parent, id, "give", true).await;
    let told = names(&world).await;
    assert_eq!(told["names"], json!([{"number": number, "name": own["child"]}]));
    let text = told.to_string();
    let preschool = own["places"][0]["preschool"]["id"].as_str().unwrap();
    assert!(!text.contains(preschool) && !text.contains("turn"), "{text}");
    // The register file is the same but for its moment: no name, and nothing that was said is unsaid.
    let mut after = world.client().get(&register).await.body;
    assert!(!after.to_string().contains(own["child"]["surname"].as_str().unwrap()));
    after["as_of"] = before["as_of"].clone();
    assert_eq!(after, before);

    consent(&mut parent, id, "take", false).await;
    assert_eq!(names(&world).await["names"], json!([]));
    consent(&mut parent, id, "again", true).await;
    assert_eq!(names(&world).await["names"].as_array().unwrap().len(), 1);
    let gone = parent.post_once(&format!("/api/v1/applications/{id}/withdrawal"), "w", &json!({})).await;
    assert_eq!(gone.status, StatusCode::OK, "{}", gone.body);
    assert_eq!(names(&world).await["names"], json!([]), "who left the queue is not in its list");
    assert_eq!(world.client().get("/api/v1/settlements/000000001/names").await.problem(), "not_found");
}

/// The number leads to a turn and a queue: a name beside it would tell a right or an impairment.
#[tokio::test]
async fn no_name_stands_beside_a_right_or_a_special_queue() {
    let world = World::new().await;
    let (kato, _) = world.city();
    let mut teacher = world.signed_in(Story::TeacherWithChild).await;
    let mut draft = world.draft(Story::TeacherWithChild);
    draft["benefits"] = json!({"turn": "first_turn", "pedagogue": {}});
    draft["consents"]["publication"] = json!(true);
    let filed = teacher.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["turn"], "first_turn");

    let special = world
        .country
        .preschools
        .iter()
        .find(|one| one.settlement == kato && one.kind == rules::application::QueueKind::Special)
        .unwrap();
    let mut parent = world.signed_in(Story::SpecialGroup).await;
    let mut draft = world.draft(Story::SpecialGroup);
    draft["kind"] = json!("special");
    draft["special"] = json!({"impairment": "hearing"});
    draft["preschools"] = json!([uuid::Uuid::from_u128(special.id.0).to_string()]);
    draft["consents"]["publication"] = json!(true);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(names(&world).await["names"], json!([]));
}

#[tokio::test]
async fn a_request_for_the_number_is_registered_once_a_day_and_only_in_the_vault() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let own = filed(&world, &mut parent, STORY, false).await;
    let address = format!("/api/v1/applications/{}/extract", own["id"].as_str().unwrap());
    let mac = world.app.vault.mac(&world.parent(STORY).iin);
    let person = world.app.store.person_by_mac(&mac).unwrap().unwrap();
    let now = world.app.clocks.machine().millis();
    let rows = || world.app.store.things_of(Shelf::NumberRequest, person, now).unwrap();
    assert_eq!(rows().len(), 0, "looking at the cabinet is no request");
    for _ in 0..3 {
        assert_eq!(parent.get(&address).await.status, StatusCode::OK);
    }
    let kept = rows();
    assert_eq!(kept.len(), 1, "asking again fills nothing");
    let text = String::from_utf8_lossy(&kept[0].sealed).into_owned();
    assert!(!text.contains(own["number"].as_str().unwrap()), "what was answered is sealed");
    world.pass(Duration::from_secs(24 * 3_600));
    let mut parent = world.signed_in(STORY).await;
    assert_eq!(parent.get(&address).await.status, StatusCode::OK);
    assert_eq!(rows().len(), 2, "another day, another row");
    // Who may not ask is registered nowhere.
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    assert_eq!(stranger.get(&address).await.problem(), "not_found");
}
