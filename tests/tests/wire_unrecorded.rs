//! Whom the population register does not know, a child (C-22) or an applicant (PS-A1_9.2.b): the family says who it is,
//! papers prove it, staff look.
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

const UNKNOWN: Story = Story::UnrecordedParent;

/// The draft with the name that only the document tells.
fn named(world: &World) -> Value {
    let mut draft = world.draft(UNKNOWN);
    draft["applicant"]["surname"] = json!("Беридзе");
    draft["applicant"]["first_name"] = json!("Мариам");
    draft
}

/// PS-A1_9.2.b: who is in no register signs in by the phone, says the name, shows a paper, and staff confirm it.
#[tokio::test]
async fn an_applicant_without_a_record_signs_in_and_files_with_a_document() {
    let world = World::new().await;
    let mut parent = world.signed_in(UNKNOWN).await;
    let stage = parent.get("/api/v1/session").await.body["stage"].clone();
    assert_eq!((&stage["stage"], &stage["unrecorded"]), (&json!("signed_in"), &json!(true)), "{stage}");
    assert_eq!(stage["name"], json!({"surname": "", "first_name": "", "patronymic": ""}));

    let bare = parent.submit("bare", &world.draft(UNKNOWN)).await;
    let wanted = [
        "applicant.surname required",
        "applicant.first_name required",
        "applicant.identity_document applicant_identity_missing",
    ];
    assert_eq!(bare.faults(), wanted, "{}", bare.body);
    let mut draft = named(&world);
    // Somebody else's scan is no scan.
    let mut other = world.signed_in(Story::NothingSpecial).await;
    draft["applicant"]["identity_document"] = scan(&mut other).await;
    let missing = ["applicant.identity_document applicant_identity_missing"];
    assert_eq!(parent.submit("theirs", &draft).await.faults(), missing);
    draft["applicant"]["identity_document"] = scan(&mut parent).await;
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");

    let id = filed.body["id"].as_str().unwrap();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let review = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await.body;
    assert_eq!(review["papers"][0]["subject"], "applicant_identity", "{review}");
    assert_eq!(review["papers"].as_array().unwrap().len(), 1);
    let fact =
        review["facts"].as_array().unwrap().iter().find(|row| row["fact"] == "applicant_name").unwrap();
    assert_eq!((&fact["stated"], &fact["registered"]), (&json!("Беридзе Мариам"), &Value::Null));
    // Without it the application cannot stand: the effect is said beside the paper.
    let outcomes: Vec<&Value> =
        review["effects"].as_array().unwrap().iter().map(|effect| &effect["outcome"]).collect();
    assert_eq!(outcomes, ["confirmed", "refused"], "{review}");
    let verdicts = json!([{"document": review["papers"][0]["id"], "confirmed": true}]);
    let decision = json!({"verdicts": verdicts, "originals_seen": true});
    let decided = reviewer.post_once(&format!("/api/v1/staff/reviews/{id}/decision"), "d", &decision).await;
    assert_eq!(decided.status, StatusCode::OK, "{}", decided.body);
    world.pass(std::time::Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let own = parent.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["standing"]["state"], "in_queue", "{}", own.body);

    // The name is known from now on, at the next sign-in too, and a change asks for no second paper.
    let mut again = world.signed_in(UNKNOWN).await;
    assert_eq!(again.get("/api/v1/session").await.body["stage"]["name"]["surname"], "Беридзе");
    let change = json!({"preschools": world.city().1[..2], "consents": {"processing": true}});
    let changed = again.post_once(&format!("/api/v1/applications/{id}/change"), "c", &change).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
}

/// A silence is no "unknown", and who is recorded as dead or closed stays with a person.
#[tokio::test]
async fn only_an_answer_that_nobody_is_known_lets_in_without_a_record() {
    for mode in [Mode::Down, Mode::Wrong] {
        let world = World::new().await;
        let person = world.parent(UNKNOWN);
        let phone = person.phone.unwrap().reveal();
        let mut client = world.client();
        let iin = json!({"iin": person.iin.reveal(), "lang": "kk"});
        assert_eq!(client.post("/api/v1/sign-in", &iin).await.status, StatusCode::OK);
        let code = world.code(&phone).await;
        world.switch(System::Population, mode);
        let refused = client.post("/api/v1/sign-in/code", &json!({"code": code})).await;
        assert_eq!(refused.problem(), "no_answer", "{mode:?}: {}", refused.body);
        assert_ne!(client.get("/api/v1/session").await.body["stage"]["stage"], "signed_in");
        world.switch(System::Population, Mode::Normal);
        let entered = client.post("/api/v1/sign-in/code", &json!({"code": code})).await;
        assert_eq!(entered.status, StatusCode::OK, "{mode:?}: {}", entered.body);
    }
}

/// Whom the register knows proves nothing: a document that came along is left aside.
#[tokio::test]
async fn a_recorded_applicant_needs_no_document() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let mut draft = world.draft(Story::NothingSpecial);
    draft["applicant"]["surname"] = json!("Басқа");
    draft["applicant"]["identity_document"] = scan(&mut parent).await;
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "in_queue");
}

/// No register of representation names the person: then the child stays with people, as for everybody.
#[tokio::test]
async fn somebody_without_a_record_represents_whom_the_registers_say() {
    let world = World::new().await;
    let mut parent = world.signed_in(UNKNOWN).await;
    let mut draft = named(&world);
    draft["child"]["iin"] = json!(world.child(Story::NothingSpecial));
    draft["applicant"]["identity_document"] = scan(&mut parent).await;
    assert_eq!(parent.submit("k", &draft).await.problem(), "needs_person");
}

/// Order 351 at the counter: the employee types the name from the document, and it names the receipt too.
#[tokio::test]
async fn the_counter_names_the_person_from_the_document() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let asked = json!({"applicant_iin": world.parent(UNKNOWN).iin.reveal(), "lang": "ru"});
    // Some register must know the number: a silence of the other one is no answer about this person.
    world.switch(System::MobileBase, Mode::Down);
    assert_eq!(clerk.post("/api/v1/staff/counter/intakes", &asked).await.problem(), "no_answer");
    world.switch(System::MobileBase, Mode::Normal);
    let intake = clerk.post("/api/v1/staff/counter/intakes", &asked).await.body;
    assert_eq!((&intake["unrecorded"], &intake["applicant"]["surname"]), (&json!(true), &json!("")));
    let body = |draft: &Value| json!({"intake": intake["intake"], "confirmation": {"signed": true}, "application": draft});
    let address = "/api/v1/staff/counter/applications";
    let bare = clerk.post_once(address, "a", &body(&world.draft(UNKNOWN))).await;
    assert!(bare.faults().contains(&"applicant.surname required".to_owned()), "{}", bare.body);
    let mut draft = named(&world);
    draft["applicant"]["identity_document"] = scan(&mut clerk).await;
    let taken = clerk.post_once(address, "b", &body(&draft)).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);

    let intake = clerk.post("/api/v1/staff/counter/intakes", &asked).await.body;
    let refusal = |draft: Value| {
        json!({
            "intake": intake["intake"], "missing": [{"paper": "identity", "expired": false}],
            "address": "Алматы", "application": draft,
        })
    };
    let nameless = clerk.post_once(address, "c", &refusal(json!({}))).await;
    assert_eq!(nameless.faults(), ["applicant.surname required"], "{}", nameless.body);
    let name = json!({"applicant": {"surname": "Беридзе", "first_name": "Мариам"}});
    let refused = clerk.post_once(address, "d", &refusal(name)).await;
    assert_eq!(refused.status, StatusCode::OK, "{}", refused.body);
    let receipt = refused.body["receipt"].as_str().unwrap();
    let receipt = clerk.get(&format!("/api/v1/staff/counter/receipts/{receipt}")).await;
    assert_eq!(receipt.body["recipient"]["first_name"], "Мариам", "{}", receipt.body);
}
