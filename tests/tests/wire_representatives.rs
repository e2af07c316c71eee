//! Two parents (C-24): the one who filed acts; the other sees the number, the state and the terms; the first sees who looked.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::http::StatusCode;
use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::{Value, json};
use server::store::Write;
use std::time::Duration;
use wire_base::{Client, World};

const STORY: Story = Story::BothParents;

/// A representative whom the registers do not name: another story's parent signs in, and [`confirm`] stands for what they
/// would say. The father whom they do name has a test of his own.
async fn father(world: &World) -> Client {
    world.signed_in(Story::Serviceman).await
}

/// The registers confirm the other representative, as they do when he asks for his children.
async fn confirm(world: &World) {
    let person = world.app.vault.mac(&world.parent(Story::Serviceman).iin);
    let child = world.app.vault.mac(&world.parent(STORY).children[0]);
    let confirmed = world.app.writer.run(move |desk| {
        let (person, child) = (desk.person(&person)?.unwrap(), desk.person(&child)?.unwrap());
        let at = desk.clocks().machine().millis();
        desk.write(Write::Represented { person, child, at });
        Ok(())
    });
    confirmed.await.unwrap();
}

async fn filed(mother: &mut Client, world: &World) -> Value {
    let filed = mother.submit("k", &world.draft(STORY)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    filed.body
}

#[tokio::test]
async fn the_other_parent_sees_number_state_and_terms_and_changes_nothing() {
    let world = World::new().await;
    let mut mother = world.signed_in(STORY).await;
    let own = filed(&mut mother, &world).await;
    let id = own["id"].as_str().unwrap();
    let address = format!("/api/v1/applications/{id}");
    assert_eq!((&own["viewer"], &own["shared"]), (&json!("filer"), &json!(false)));

    let mut father = father(&world).await;
    assert_eq!(
        father.get(&address).await.problem(),
        "not_found",
        "the registers were not asked about him yet"
    );
    confirm(&world).await;
    let seen = father.get(&address).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.body);
    assert_eq!(seen.body["viewer"], "representative");
    assert_eq!(seen.body["places"][0]["number"], own["places"][0]["number"]);
    for told in ["standing", "turn", "valid_until", "over_age_from", "child"] {
        assert_eq!(seen.body[told], own[told], "{told}");
    }
    // The public register lists the moment beside its preschool: only its day is told.
    let filed_at = own["filed_at"].as_str().unwrap();
    assert_eq!(seen.body["filed_at"], filed_at[..10]);
    let text = String::from_utf8(seen.bytes).unwrap();
    let phone = world.parent(STORY).phone.unwrap().reveal();
    let hidden = [
        own["number"].as_str().unwrap(),
        own["places"][0]["preschool"]["id"].as_str().unwrap(),
        own["places"][0]["preschool"]["name"]["kk"].as_str().unwrap(),
        own["places"][0]["queue"].as_str().unwrap(),
        filed_at,
        phone.as_str(),
    ];
    for hidden in hidden {
        assert!(!hidden.is_empty() && !text.contains(hidden), "{hidden} is told");
    }
    let list = father.get("/api/v1/applications").await;
    assert_eq!(list.body["applications"][0]["id"], own["id"]);
    assert!(!String::from_utf8(list.bytes).unwrap().contains(own["number"].as_str().unwrap()));

    for (path, body) in [("withdrawal", json!({}))] {
        let tried = father.post_once(&format!("{address}/{path}"), "k", &body).await;
        assert_eq!(tried.problem(), "not_found", "{path}");
    }
    assert_eq!(
        father.put(&format!("{address}/sharing"), &json!({"shared": true})).await.problem(),
        "not_found"
    );
    assert_eq!(father.get(&format!("{address}/notices")).await.problem(), "not_found");
    assert_eq!(father.get(&format!("{address}/number-changes")).await.problem(), "not_found");

    let looked = mother.get(&address).await.body["looks"].clone();
    assert_eq!(looked[0]["name"]["first_name"], "Денис");
    assert_eq!(looked.as_array().unwrap().len(), 1, "her own looks are not told to her");
    assert_eq!(father.get(&address).await.body["looks"], json!([]), "who looked is the filer's to know");
}

/// He opens his list, allows that the registers are read, and finds what the mother filed; a silent register delays nobody.
#[tokio::test]
async fn the_fathers_list_has_what_the_mother_filed() {
    let world = World::new().await;
    let mut mother = world.signed_in(STORY).await;
    let own = filed(&mut mother, &world).await;
    let mut father = world.signed_in(Story::OtherParent).await;
    let list = father.get("/api/v1/applications").await;
    assert_eq!(
        list.body["applications"],
        json!([]),
        "he has allowed nothing yet, and a list is no moment to ask"
    );
    assert_eq!(father.get("/api/v1/access").await.body["access"], "granted");
    for mode in [Mode::Down, Mode::Wrong, Mode::Silent] {
        world.switch(System::CivilRegistry, mode);
        let list = father.get("/api/v1/applications").await;
        assert_eq!((list.status, &list.body["applications"]), (StatusCode::OK, &json!([])), "{mode:?}");
    }
    world.switch(System::CivilRegistry, Mode::Normal);
    let list = father.get("/api/v1/applications").await;
    assert_eq!(list.body["applications"][0]["id"], own["id"]);
    assert_eq!(list.body["applications"][0]["viewer"], "representative");
}

#[tokio::test]
async fn what_is_shared_is_seen_and_taken_back() {
    let world = World::new().await;
    let mut mother = world.signed_in(STORY).await;
    let own = filed(&mut mother, &world).await;
    let address = format!("/api/v1/applications/{}", own["id"].as_str().unwrap());
    let mut father = father(&world).await;
    confirm(&world).await;
    let shared = mother.put(&format!("{address}/sharing"), &json!({"shared": true})).await;
    assert_eq!((shared.status, &shared.body["shared"]), (StatusCode::OK, &json!(true)));
    let seen = father.get(&address).await.body;
    assert_eq!(seen["number"], own["number"]);
    assert_eq!(seen["places"][0]["preschool"], own["places"][0]["preschool"]);
    assert_eq!(seen["viewer"], "representative", "he sees, and still changes nothing");
    assert_eq!(
        (&seen["benefits"], &seen["manual_acts"]),
        (&json!([]), &json!([])),
        "rights are the filer's to know"
    );
    mother.put(&format!("{address}/sharing"), &json!({"shared": false})).await;
    assert_eq!(father.get(&address).await.body["number"], "");
}

#[tokio::test]
async fn what_was_confirmed_holds_for_a_day_whatever_falls_silent() {
    let world = World::new().await;
    let mut mother = world.signed_in(STORY).await;
    let own = filed(&mut mother, &world).await;
    let address = format!("/api/v1/applications/{}", own["id"].as_str().unwrap());
    let mut first = father(&world).await;
    confirm(&world).await;
    for system in [System::CivilRegistry, System::EducationBase, System::Population] {
        world.switch(system, Mode::Down);
    }
    assert_eq!(first.get(&address).await.status, StatusCode::OK);
    for system in [System::CivilRegistry, System::EducationBase, System::Population] {
        world.switch(system, Mode::Normal);
    }
    world.pass(Duration::from_secs(24 * 3_600));
    let mut again = father(&world).await;
    assert_eq!(
        again.get(&address).await.problem(),
        "not_found",
        "a right that ended elsewhere ends here too"
    );
    confirm(&world).await;
    assert_eq!(again.get(&address).await.status, StatusCode::OK);
    let mut mother = world.signed_in(STORY).await;
    mother.post_once(&format!("{address}/withdrawal"), "w", &json!({})).await;
    assert_eq!(again.get(&address).await.problem(), "not_found", "out of the queue it is its filer's alone");
}
