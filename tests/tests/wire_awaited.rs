//! A state system that is silent about a right, and no scan beside it: the application is filed and waits for the answer;
//! nobody is refused for the silence, and what is said later is what counts (CA-34, C-19, C-20, S3).
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

/// More than the five working days to show originals.
const LONG: Duration = Duration::from_secs(15 * 24 * 3_600);

/// Files a general application with a right of the first turn while the system that knows it is silent.
async fn filed(world: &World, parent: &mut Client, story: Story, right: &str, system: System) -> Reply {
    let mut draft = world.draft(story);
    draft["benefits"] = json!({"turn": "first_turn", right: {}});
    world.switch(system, Mode::Down);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    filed
}

fn address(filed: &Reply) -> String {
    format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap())
}

fn number(application: &Value) -> u64 {
    application["places"][0]["number"].as_u64().unwrap()
}

/// The acts as the parent reads them.
async fn acts(parent: &mut Client, filed: &Reply) -> Vec<String> {
    let seen = parent.get(&address(filed)).await;
    let acts = seen.body["manual_acts"].as_array().unwrap().clone();
    acts.iter().map(|act| format!("{} {}", act["act"].as_str().unwrap(), act["outcome"])).collect()
}

async fn told(world: &World, story: Story, beginning: &str) -> usize {
    while server::deliver(&world.app).await > 0 {}
    // By night nobody's phone rings.
    world.pass(Duration::from_secs(12 * 3_600));
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&world.parent(story).phone.unwrap().reveal()).await;
    messages.iter().filter(|text| text.starts_with(beginning)).count()
}

#[tokio::test]
async fn a_right_that_nobody_can_confirm_now_is_filed_and_confirmed_later() {
    let world = World::new().await;
    let story = Story::FamilyOfFour;
    let mut parent = world.signed_in(story).await;
    let filed = filed(&world, &mut parent, story, "large_family", System::LargeFamily).await;
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");
    assert_eq!(
        (&filed.body["turn"], &filed.body["turn_if_confirmed"]),
        (&json!("general"), &json!("first_turn"))
    );
    assert_eq!(filed.body["awaited"], json!(["large_family"]));
    assert_eq!(filed.body["originals_by"], Value::Null, "there is nothing to show");
    let if_confirmed = filed.body["places"][0]["number_if_confirmed"].as_u64().unwrap();
    assert_eq!(told(&world, story, "Ребёнок в очереди. Ваш номер пока").await, 1);

    // It stays silent, and every term passes: nothing is lost.
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 0);
    world.pass(LONG);
    server::run_jobs(&world.app).await.unwrap();
    assert_eq!(told(&world, story, "Покажите оригиналы").await, 0);
    let mut parent = world.signed_in(story).await;
    let waits = parent.get(&address(&filed)).await;
    assert_eq!(waits.body["standing"]["state"], "documents_under_verification");
    assert_eq!(number(&waits.body), number(&filed.body), "the number is the one that was told");

    world.switch(System::LargeFamily, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 1);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 0, "nothing is owed any more");
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(stands.body["standing"]["state"], "in_queue");
    assert_eq!((&stands.body["turn"], number(&stands.body)), (&json!("first_turn"), if_confirmed));
    assert_eq!((&stands.body["awaited"], &stands.body["filed_at"]), (&json!([]), &filed.body["filed_at"]));
    assert_eq!(stands.body["benefits"], json!(["large_family"]));
    assert_eq!(acts(&mut parent, &filed).await, ["state_answered \"confirmed\""]);
    assert_eq!(told(&world, story, "Реестр подтвердил данные. Ваш номер:").await, 1);

    // What the state confirmed stands on no paper: a change asks the state, not for one.
    let mut parent = world.signed_in(story).await;
    let change = json!({"preschools": world.city().1[..2], "consents": {"processing": true}});
    let changed = parent.post_once(&format!("{}/change", address(&filed)), "c", &change).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["turn"], "first_turn");
}

#[tokio::test]
async fn a_right_that_the_state_denies_later_falls_and_the_family_is_told() {
    let world = World::new().await;
    let story = Story::NothingSpecial;
    let mut parent = world.signed_in(story).await;
    let filed = filed(&world, &mut parent, story, "large_family", System::LargeFamily).await;
    world.switch(System::LargeFamily, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 1);
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(stands.body["standing"]["state"], "in_queue");
    assert_eq!((&stands.body["turn"], &stands.body["benefits"]), (&json!("general"), &json!([])));
    assert_eq!(number(&stands.body), number(&filed.body), "the number was honest");
    assert_eq!(acts(&mut parent, &filed).await, ["state_answered \"benefit_not_confirmed\""]);
    let said = "Ребёнок в очереди, время подачи сохранено. Право не учтено: реестр не подтвердил.";
    assert_eq!(told(&world, story, said).await, 1);
}

/// Files for a special preschool without a word of the consultation.
async fn filed_special(world: &World, parent: &mut Client, story: Story, impairment: &str) -> Reply {
    let special = sandbox::QueueKind::Special;
    let found = world.country.preschools.iter().find(|one| one.kind == special).unwrap();
    let mut draft = world.draft(story);
    draft["kind"] = json!("special");
    draft["settlement"] = json!(found.settlement.to_string());
    draft["preschools"] = json!([uuid::Uuid::from_u128(found.id.0).to_string()]);
    draft["special"] = json!({"impairment": impairment, "conclusion": {}});
    world.switch(System::Pmpk, Mode::Down);
    let filed = parent.submit("s", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["awaited"], json!(["conclusion"]));
    filed
}

#[tokio::test]
async fn a_conclusion_that_is_owed_keeps_no_child_out_of_the_special_queue() {
    let world = World::new().await;
    let story = Story::SpecialNeeds;
    let mut parent = world.signed_in(story).await;
    let child = json!({"child_iin": world.child(story)});
    let named = parent.post("/api/v1/evidence", &child).await.body["impairment"].clone();
    let filed = filed_special(&world, &mut parent, story, named.as_str().unwrap()).await;
    world.switch(System::Pmpk, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 1);
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(stands.body["standing"]["state"], "in_queue");
    assert_eq!(number(&stands.body), number(&filed.body));
}

#[tokio::test]
async fn a_conclusion_that_names_another_kind_waits_for_a_person() {
    let world = World::new().await;
    let story = Story::SpecialNeeds;
    let mut parent = world.signed_in(story).await;
    let child = json!({"child_iin": world.child(story)});
    let named = parent.post("/api/v1/evidence", &child).await.body["impairment"].clone();
    let another = if named == "speech" { "hearing" } else { "speech" };
    let filed = filed_special(&world, &mut parent, story, another).await;
    world.switch(System::Pmpk, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 0);
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(stands.body["standing"]["state"], "documents_under_verification");
}

#[tokio::test]
async fn a_conclusion_that_nobody_made_ends_the_special_application_with_its_reason() {
    let world = World::new().await;
    let story = Story::NothingSpecial;
    let mut parent = world.signed_in(story).await;
    let filed = filed_special(&world, &mut parent, story, "speech").await;
    world.switch(System::Pmpk, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 1);
    let ended = parent.get(&address(&filed)).await;
    assert_eq!(ended.body["standing"]["state"], "archived");
    assert_eq!(ended.body["standing"]["reason"], "not_confirmed");
    assert_eq!(told(&world, story, "Заявление вышло из очереди: реестр не подтвердил.").await, 1);
}

/// The papers of a review: what each is to prove, and whether it is owed by the state.
fn papers(review: &Value) -> Vec<(String, bool)> {
    let papers = review["papers"].as_array().unwrap();
    let one = |paper: &Value| {
        let subject = paper["category"].as_str().or(paper["subject"].as_str()).unwrap();
        (subject.to_owned(), paper["awaited"].as_bool().unwrap())
    };
    papers.iter().map(one).collect()
}

#[tokio::test]
async fn an_employee_who_sees_the_paper_confirms_what_the_state_owes() {
    let world = World::new().await;
    let story = Story::FamilyOfFour;
    let mut parent = world.signed_in(story).await;
    let filed = filed(&world, &mut parent, story, "large_family", System::LargeFamily).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/reviews/{}", filed.body["id"].as_str().unwrap());
    let review = reviewer.get(&path).await.body;
    assert_eq!(papers(&review), [("large_family".to_owned(), true)], "{review}");
    assert_eq!(review["silent"], json!(["large_family"]));
    let verdict = json!({"document": review["papers"][0]["id"], "confirmed": true});
    let unseen = json!({"verdicts": [verdict]});
    let decision = reviewer.post_once(&format!("{path}/decision"), "u", &unseen).await;
    assert_eq!(decision.faults(), ["originals_seen required"], "{}", decision.body);
    let seen = json!({"verdicts": [verdict], "originals_seen": true});
    let decision = reviewer.post_once(&format!("{path}/decision"), "d", &seen).await;
    assert_eq!(decision.status, StatusCode::OK, "{}", decision.body);
    // In its minute the state's answer changes nothing: the decision is about what was seen.
    world.switch(System::LargeFamily, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 0);
    world.pass(Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(
        (&stands.body["turn"], &stands.body["standing"]["state"]),
        (&json!("first_turn"), &json!("in_queue"))
    );
    assert_eq!(acts(&mut parent, &filed).await, ["originals_shown null", "decided \"confirmed\""]);
}

/// Files with a certificate that staff have to see, and a right that a system which is down owes.
async fn with_certificate(world: &World, parent: &mut Client, story: Story) -> Reply {
    let scan = Request::post("/api/v1/documents").body(Body::from(b"%PDF-1.7".to_vec())).unwrap();
    let scan = parent.send(scan).await.body["id"].clone();
    let mut draft = world.draft(story);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] = json!({
        "turn": "out_of_turn", "large_family": {}, "serviceman": {"certificate": scan, "issued": issued},
    });
    draft["preschools"] = json!(world.city().1[..1]);
    world.switch(System::LargeFamily, Mode::Down);
    parent.submit("k", &draft).await
}

#[tokio::test]
async fn what_the_state_says_counts_while_a_scan_is_still_checked() {
    let world = World::new().await;
    let story = Story::FamilyOfFour;
    let mut parent = world.signed_in(story).await;
    let filed = with_certificate(&world, &mut parent, story).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!((&filed.body["turn"], &filed.body["awaited"]), (&json!("general"), &json!(["large_family"])));
    assert!(filed.body["originals_by"].is_string(), "the certificate has an original");
    world.switch(System::LargeFamily, Mode::Normal);
    assert_eq!(server::ask_again(&world.app).await.unwrap(), 0, "the certificate waits for a person");
    let stands = parent.get(&address(&filed)).await;
    assert_eq!((&stands.body["turn"], &stands.body["awaited"]), (&json!("first_turn"), &json!([])));
    assert_eq!(stands.body["turn_if_confirmed"], "out_of_turn");

    // Nobody judges again what the state said; the certificate does not hold, and the right of the state stays.
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/reviews/{}", filed.body["id"].as_str().unwrap());
    let review = reviewer.get(&path).await.body;
    assert_eq!(papers(&review), [("serviceman".to_owned(), false)], "{review}");
    let verdict =
        json!({"document": review["papers"][0]["id"], "confirmed": false, "reasons": ["unreadable"]});
    let decision =
        reviewer.post_once(&format!("{path}/decision"), "d", &json!({"verdicts": [verdict]})).await;
    assert_eq!(decision.body["outcome"], "partly_confirmed", "{}", decision.body);
    world.pass(Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(
        (&stands.body["turn"], &stands.body["benefits"]),
        (&json!("first_turn"), &json!(["large_family"]))
    );
    assert_eq!(stands.body["standing"]["state"], "in_queue");
}

#[tokio::test]
async fn a_term_that_ends_takes_nothing_that_the_state_confirmed() {
    let world = World::new().await;
    let story = Story::FamilyOfFour;
    let mut parent = world.signed_in(story).await;
    let filed = with_certificate(&world, &mut parent, story).await;
    world.pass(LONG);
    server::run_jobs(&world.app).await.unwrap();
    let mut parent = world.signed_in(story).await;
    let waits = parent.get(&address(&filed)).await;
    assert_eq!(waits.body["standing"]["state"], "documents_under_verification", "the state owes an answer");
    world.switch(System::LargeFamily, Mode::Normal);
    server::ask_again(&world.app).await.unwrap();
    world.pass(Duration::from_secs(24 * 3_600));
    server::run_jobs(&world.app).await.unwrap();
    let mut parent = world.signed_in(story).await;
    let stands = parent.get(&address(&filed)).await;
    assert_eq!(
        (&stands.body["turn"], &stands.body["standing"]["state"]),
        (&json!("first_turn"), &json!("in_queue"))
    );
    assert_eq!(stands.body["benefits"], json!(["large_family"]));
}
