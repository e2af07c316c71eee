//! A child whom the population register does not know (C-22): the family says who it is, papers prove it, staff look.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use serde_json::{Value, json};
use wire_base::{Client, World};

const STORY: Story = Story::NonResident;

async fn scan(client: &mut Client) -> Value {
    let png: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";
    let kept = client.send(Request::post("/api/v1/documents").body(Body::from(png)).unwrap()).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    kept.body["id"].clone()
}

/// What stands in the child's papers.
fn told(world: &World) -> Value {
    let mut draft = world.draft(STORY);
    draft["child"] = json!({
        "iin": world.child(STORY), "surname": "Беридзе", "first_name": "Лука", "patronymic": "",
        "birth_date": "2023-04-12", "sex": "male", "citizenship": "ZZ",
    });
    draft
}

#[tokio::test]
async fn the_child_is_proposed_without_a_record_and_filed_with_its_papers() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let list = parent.get("/api/v1/children").await;
    let proposed = &list.body["children"][0];
    assert_eq!(proposed["iin"], world.child(STORY).as_str(), "{}", list.body);
    for unknown in ["birth_date", "sex", "citizenship", "over_age_from"] {
        assert_eq!(proposed[unknown], "", "{unknown}");
    }
    assert_eq!(proposed["name"], json!({"surname": "", "first_name": "", "patronymic": ""}));

    let bare = parent.submit("bare", &world.draft(STORY)).await;
    let wanted = [
        "child.surname required",
        "child.first_name required",
        "child.birth_date required",
        "child.sex required",
        "child.citizenship required",
        "child.identity_document identity_document_missing",
    ];
    assert_eq!(bare.faults(), wanted, "{}", bare.body);
    let mut draft = told(&world);
    let no_papers = parent.submit("no papers", &draft).await;
    let wanted = [
        "child.birth_certificate birth_certificate_missing",
        "child.identity_document identity_document_missing",
    ];
    assert_eq!(no_papers.faults(), wanted, "{}", no_papers.body);
    // A citizen's record is somewhere: no paper stands in for it.
    draft["child"]["citizenship"] = json!("KZ");
    let citizen = parent.submit("citizen", &draft).await;
    assert_eq!(citizen.faults(), ["child.citizenship citizen_unrecorded"], "{}", citizen.body);

    draft["child"]["citizenship"] = json!("ZZ");
    draft["child"]["birth_certificate"] = scan(&mut parent).await;
    draft["child"]["identity_document"] = scan(&mut parent).await;
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");
    assert_eq!(filed.body["child"]["surname"], "Беридзе");

    // Staff see both papers, and what is stated beside a register that says nothing.
    let id = filed.body["id"].as_str().unwrap();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let review = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await.body;
    let subjects: Vec<&Value> =
        review["papers"].as_array().unwrap().iter().map(|paper| &paper["subject"]).collect();
    assert_eq!(subjects, ["birth_certificate", "child_identity"], "{review}");
    for (fact, stated) in
        [("child_name", "Беридзе Лука"), ("child_birth_date", "2023-04-12"), ("child_citizenship", "ZZ")]
    {
        let facts = review["facts"].as_array().unwrap();
        let row = facts.iter().find(|row| row["fact"] == fact).unwrap();
        assert_eq!((&row["stated"], &row["registered"]), (&json!(stated), &Value::Null), "{fact}");
        assert_eq!(row["differs"], false, "nothing is no difference");
    }

    // The family can change its choice though no register tells who the child is.
    let change = json!({"preschools": world.city().1[..2], "consents": {"processing": true}});
    let verdicts: Vec<Value> = review["papers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|paper| json!({"document": paper["id"], "confirmed": true}))
        .collect();
    let decision = json!({"verdicts": verdicts, "originals_seen": true});
    let path = format!("/api/v1/staff/reviews/{id}/decision");
    let decided = reviewer.post_once(&path, "d", &decision).await;
    assert_eq!(decided.status, StatusCode::OK, "{}", decided.body);
    world.pass(std::time::Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let changed = parent.post_once(&format!("/api/v1/applications/{id}/change"), "c", &change).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["places"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn a_silent_register_is_no_register_that_knows_nobody() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    world.switch(System::Population, Mode::Down);
    let list = parent.get("/api/v1/children").await;
    assert_eq!(list.body["children"], json!([]));
    assert_eq!(list.body["silent"].as_array().unwrap().len(), 1, "{}", list.body);
    let mut draft = told(&world);
    draft["child"]["birth_certificate"] = scan(&mut parent).await;
    draft["child"]["identity_document"] = scan(&mut parent).await;
    assert_eq!(parent.submit("k", &draft).await.problem(), "no_answer");
}

/// Representation comes first: to a stranger a number without a record is like any other number.
#[tokio::test]
async fn nothing_is_told_to_a_stranger() {
    let world = World::new().await;
    let mut stranger = world.signed_in(Story::NothingSpecial).await;
    let own = json!({"iin": world.child(STORY)});
    assert_eq!(stranger.post("/api/v1/children", &own).await.problem(), "needs_person");
    assert_eq!(stranger.submit("k", &told(&world)).await.problem(), "needs_person");
}

/// At the counter the same: the first try says what only the paper can tell.
#[tokio::test]
async fn the_counter_takes_it_in_with_the_same_papers() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let asked = json!({"applicant_iin": world.parent(STORY).iin.reveal(), "lang": "ru"});
    let intake = clerk.post("/api/v1/staff/counter/intakes", &asked).await.body;
    let body = |draft: &Value| json!({"intake": intake["intake"], "confirmation": {"signed": true}, "application": draft});
    let address = "/api/v1/staff/counter/applications";
    let bare = clerk.post_once(address, "a", &body(&world.draft(STORY))).await;
    assert!(
        bare.faults().contains(&"child.identity_document identity_document_missing".to_owned()),
        "{}",
        bare.body
    );
    let mut draft = told(&world);
    draft["child"]["birth_certificate"] = scan(&mut clerk).await;
    draft["child"]["identity_document"] = scan(&mut clerk).await;
    let taken = clerk.post_once(address, "b", &body(&draft)).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    assert_eq!(taken.body["application"]["child"]["first_name"], "Лука");
}
