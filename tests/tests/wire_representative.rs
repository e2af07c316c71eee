//! A documented change of representative over the wire: the right to act moves, the number stays (C-24).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use serde_json::{Value, json};
use server::store::Write;
use wire_base::World;

/// The other parent of the child that the mother files for.
fn father(world: &World) -> String {
    let played = world.parent(Story::FamilyOfFour);
    let (mother, child) = (played.iin, played.children[0]);
    let country = &world.country;
    let is_father = |iin| iin != mother && country.children_of(iin).any(|own| own == child);
    country.people.iter().find(|person| is_father(person.iin)).unwrap().iin.reveal().to_owned()
}

#[tokio::test]
async fn the_right_to_act_moves_and_the_number_stays() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/applications/{id}/representative");

    let to = json!({"representative_iin": father(&world)});
    world.switch(System::CivilRegistry, Mode::Down);
    assert_eq!(reviewer.post_once(&path, "a", &to).await.problem(), "no_answer", "silence moves nothing");
    world.switch(System::CivilRegistry, Mode::Normal);
    let moved = reviewer.post_once(&path, "b", &to).await;
    assert_eq!(moved.status, StatusCode::OK, "{}", moved.body);
    assert_eq!(moved.body["representative"]["first_name"], "Дәурен");
    assert_eq!(moved.body["registered"], true);
    assert_eq!(reviewer.post_once(&path, "b", &to).await.bytes, moved.bytes);

    let one = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await;
    assert_eq!(one.body["applicant"]["first_name"], "Дәурен");
    assert_eq!(one.body["mirror"]["places"][0]["number"], filed.body["places"][0]["number"]);
    assert_eq!(one.body["mirror"]["filed_at"], filed.body["filed_at"]);
    let acts = one.body["records"].as_array().unwrap();
    assert_eq!(acts[acts.len() - 1]["act"], "representative_changed");
    // The mother acts no more; both were told.
    let withdrawal = format!("/api/v1/applications/{id}/withdrawal");
    assert_eq!(mother.post_once(&withdrawal, "w", &json!({})).await.problem(), "not_found");
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&world.parent(Story::FamilyOfFour).phone.unwrap().reveal()).await;
    assert!(messages.iter().any(|text| text.contains("другой представитель")), "{messages:?}");
}

#[tokio::test]
async fn whom_the_registers_do_not_confirm_a_document_must_prove() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/applications/{id}/representative");
    let other = world.parent(Story::TeacherWithChild).iin.reveal().to_owned();
    let bare = reviewer.post_once(&path, "a", &json!({"representative_iin": other})).await;
    assert_eq!(bare.faults(), ["document required"], "{}", bare.body);
    let child = reviewer
        .post_once(&path, "c", &json!({"representative_iin": world.child(Story::FamilyOfFour)}))
        .await;
    assert_ne!(child.status, StatusCode::OK, "a child does not act for itself");
    let malformed = reviewer.post_once(&path, "m", &json!({"representative_iin": "1"})).await;
    assert_eq!(malformed.faults(), ["representative_iin iin_length"]);
    let scan = |bytes: &'static [u8]| Request::post("/api/v1/documents").body(Body::from(bytes)).unwrap();
    // A scan of the mother's is none of the employee's.
    let hers = mother.send(scan(b"%PDF-1.7 hers")).await.body["id"].clone();
    let body = |document: &Value| json!({"representative_iin": other, "document": document});
    assert_eq!(reviewer.post_once(&path, "h", &body(&hers)).await.faults(), ["document malformed"]);
    let order = reviewer.send(scan(b"%PDF-1.7 an order of the court")).await.body["id"].clone();
    let moved = reviewer.post_once(&path, "o", &body(&order)).await;
    assert_eq!(moved.status, StatusCode::OK, "{}", moved.body);
    assert_eq!(moved.body["registered"], false);
    // Who acts from now on sees it in the own cabinet.
    let mut teacher = world.signed_in(Story::TeacherWithChild).await;
    let own = teacher.get("/api/v1/applications").await;
    assert_eq!(own.body["applications"][0]["id"], id, "{}", own.body);
    // And changes it: the document stands for what the registers do not know, and the own rights are asked of the state.
    let consents = json!({"processing": true, "publication": false});
    let change = format!("/api/v1/applications/{id}/change");
    let (_, here) = world.city();
    let contacts = json!({"email": "a@b.kz", "preschools": [here[1]], "consents": consents});
    let changed = teacher.post_once(&change, "c", &contacts).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let right = json!({"benefits": {"turn": "first_turn", "pedagogue": {}}, "consents": consents});
    let changed = teacher.post_once(&change, "r", &right).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["turn"], "first_turn");
    // Who acted before does so no more.
    assert_eq!(mother.post_once(&change, "m", &contacts).await.problem(), "not_found");
}

/// No employee gives the right to act to oneself, and moving it to who has it takes nothing away.
#[tokio::test]
async fn the_right_to_act_goes_to_no_employee_and_not_to_who_has_it() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let own = format!("/api/v1/applications/{id}");
    mother.put(&format!("{own}/sharing"), &json!({"shared": true})).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/applications/{id}/representative");
    let herself = json!({"representative_iin": world.parent(Story::FamilyOfFour).iin.reveal()});
    let again = reviewer.post_once(&path, "a", &herself).await;
    assert_eq!(again.faults(), ["representative_iin malformed"], "{}", again.body);
    assert_eq!(mother.get(&own).await.body["shared"], true);
    let scan = Request::post("/api/v1/documents").body(Body::from(&b"%PDF-1.7 an order"[..])).unwrap();
    let order = reviewer.send(scan).await.body["id"].clone();
    let employee = world.country.staff.iter().find(|one| one.post == StaffPost::CityReviewer).unwrap();
    let to = json!({"representative_iin": employee.iin.reveal(), "document": order});
    assert_eq!(reviewer.post_once(&path, "b", &to).await.problem(), "not_found");
    assert_eq!(mother.get(&own).await.body["viewer"], "filer");
}

/// The other parent filed; whoever represents the child is of the own family all the same.
#[tokio::test]
async fn an_employee_has_nothing_to_do_with_the_own_child() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let review = format!("/api/v1/staff/reviews/{id}");
    assert_eq!(reviewer.get(&review).await.status, StatusCode::OK);
    let employee = world.country.staff.iter().find(|one| one.post == StaffPost::CityReviewer).unwrap();
    let (person, child) = (
        world.app.vault.mac(&employee.iin),
        world.app.vault.mac(&world.parent(Story::FamilyOfFour).children[0]),
    );
    let said = world.app.writer.run(move |desk| {
        let (person, child) = (desk.person(&person)?.unwrap(), desk.person(&child)?.unwrap());
        let at = desk.clocks().machine().millis();
        desk.write(Write::Represented { person, child, at });
        Ok(())
    });
    said.await.unwrap();
    assert_eq!(reviewer.get(&review).await.problem(), "not_found");
    for path in [format!("{review}/decision"), format!("/api/v1/staff/applications/{id}/representative")] {
        assert_eq!(reviewer.post_once(&path, "k", &json!({})).await.problem(), "not_found", "{path}");
    }
}

#[tokio::test]
async fn who_would_act_is_named_before_anything_moves() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let number = filed.body["number"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    // The person names the number on the receipt.
    let found = reviewer.get(&format!("/api/v1/staff/numbers/{number}")).await;
    assert_eq!(found.body["application"], id, "{}", found.body);
    for wrong in ["1234567890", "12", "x"] {
        assert_eq!(reviewer.get(&format!("/api/v1/staff/numbers/{wrong}")).await.problem(), "not_found");
    }
    let mut elsewhere = world.employee(StaffPost::DistrictReviewer).await;
    assert_eq!(elsewhere.get(&format!("/api/v1/staff/numbers/{number}")).await.problem(), "not_found");

    let check = format!("/api/v1/staff/applications/{id}/representative/check");
    let asked = |story| json!({"representative_iin": world.parent(story).iin.reveal()});
    let other = reviewer.post(&check, &asked(Story::TeacherWithChild)).await;
    assert_eq!(other.status, StatusCode::OK, "{}", other.body);
    assert_eq!((&other.body["registered"], &other.body["has_phone"]), (&json!(false), &json!(true)));
    assert!(!other.body["representative"]["first_name"].as_str().unwrap().is_empty());
    let herself = reviewer.post(&check, &asked(Story::FamilyOfFour)).await;
    assert_eq!(herself.body["registered"], true, "{}", herself.body);
    let malformed = reviewer.post(&check, &json!({"representative_iin": "1"})).await;
    assert_eq!(malformed.faults(), ["representative_iin iin_length"]);
    assert_eq!(elsewhere.post(&check, &asked(Story::TeacherWithChild)).await.problem(), "not_found");
    // Nothing moved, and no act is recorded.
    let own = mother.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["viewer"], "filer");
    assert_eq!(reviewer.get("/api/v1/staff/acts").await.body["rows"], json!([]));
}

#[tokio::test]
async fn an_employee_finds_the_own_acts_and_nobody_elses() {
    let world = World::new().await;
    let mut mother = world.signed_in(Story::FamilyOfFour).await;
    let filed = mother.submit("k", &world.draft(Story::FamilyOfFour)).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let scan = Request::post("/api/v1/documents").body(Body::from(&b"%PDF-1.7 an order"[..])).unwrap();
    let order = reviewer.send(scan).await.body["id"].clone();
    let other = world.parent(Story::TeacherWithChild).iin.reveal().to_owned();
    let path = format!("/api/v1/staff/applications/{id}/representative");
    let body = json!({"representative_iin": other, "document": order});
    assert_eq!(reviewer.post_once(&path, "o", &body).await.status, StatusCode::OK);
    let own = reviewer.get("/api/v1/staff/acts").await;
    let rows = own.body["rows"].as_array().unwrap();
    assert_eq!(rows.len(), 1, "{}", own.body);
    assert_eq!((&rows[0]["act"], &rows[0]["application"]), (&json!("representative_changed"), &json!(id)));
    assert_eq!(rows[0]["number"], filed.body["number"]);
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    assert_eq!(clerk.get("/api/v1/staff/acts").await.body["rows"], json!([]));
}
