//! A change of an application over the wire: the number before and after, the sealed notice, what stays and what is refused.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use contract::seal::{PublicKey, Sealed, verify};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use serde_json::{Value, json};
use std::time::Duration;
use wire_base::{Client, World};

const STORY: Story = Story::TeacherWithChild;

async fn filed(parent: &mut Client, world: &World) -> (String, Value) {
    let filed = parent.submit("k", &world.draft(STORY)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    (format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap()), filed.body)
}

fn consents() -> Value {
    json!({"processing": true, "publication": false})
}

fn sha256(text: &str) -> String {
    use sha2::Digest as _;
    sha2::Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn keys(world: &World) -> Vec<PublicKey> {
    let reply = world.client().get("/api/v1/keys").await;
    serde_json::from_value(reply.body["keys"].clone()).unwrap()
}

#[tokio::test]
async fn preschools_change_with_the_numbers_told_before_and_the_filing_time_kept() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, before) = filed(&mut parent, &world).await;
    let (_, here) = world.city();
    let wanted = json!({"preschools": [here[1], here[2]], "consents": consents()});
    let preview = parent.post(&format!("{address}/change/preview"), &wanted).await;
    assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
    let places = preview.body["places"].as_array().unwrap().clone();
    assert_eq!(places.len(), 3, "two to come and one that is left");
    assert_eq!(places[2]["number_before"], before["places"][0]["number"]);
    assert_eq!((&places[2]["number_after"], &places[0]["number_before"]), (&Value::Null, &Value::Null));
    let same = parent.get(&address).await;
    assert_eq!(same.body["places"][0]["preschool"]["id"], here[0], "a preview changes nothing");

    let changed = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let after = &changed.body["application"];
    assert_eq!(after["filed_at"], before["filed_at"], "the filing time is kept (C-30)");
    for nth in [0, 1] {
        assert_eq!(after["places"][nth]["number"], places[nth]["number_after"], "as it was told before");
    }
    let notice: Sealed<Value> = serde_json::from_value(changed.body["notice"].clone()).unwrap();
    assert_eq!(verify(&notice, &keys(&world).await), Ok(()));
    let act = &notice.statement["act"];
    assert_eq!(act["application"], before["number"]);
    assert_eq!(act["child"]["iin"], world.child(STORY));
    assert_eq!(act["applicant"]["iin"], world.parent(STORY).iin.reveal());
    assert_eq!(act["kind"], "general");
    assert_eq!(notice.statement["preschools"].as_array().unwrap().len(), 2);
    assert_eq!(notice.statement["benefits"], json!([]));
    // One key, one answer; the message carries the number.
    let again = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    assert_eq!(again.bytes, changed.bytes);
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&world.parent(STORY).phone.unwrap().reveal()).await;
    assert_eq!(
        messages.iter().filter(|text| text.starts_with("Заявление изменено.")).count(),
        1,
        "{messages:?}"
    );
}

#[tokio::test]
async fn a_benefit_is_gained_by_what_the_state_says_and_given_up_again() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, before) = filed(&mut parent, &world).await;
    let wanted = json!({"benefits": {"turn": "first_turn", "pedagogue": {}}, "consents": consents()});
    let preview = parent.post(&format!("{address}/change/preview"), &wanted).await;
    assert_eq!(
        (&preview.body["turn_before"], &preview.body["turn_after"]),
        (&json!("general"), &json!("first_turn"))
    );
    let changed = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    let after = &changed.body["application"];
    assert_eq!((&after["turn"], &after["benefits"]), (&json!("first_turn"), &json!(["pedagogue"])));
    assert_eq!(after["places"][0]["number"], preview.body["places"][0]["number_after"]);
    assert!(after["places"][0]["number"].as_u64() <= before["places"][0]["number"].as_u64());

    // Its preschools change while the register that confirmed the benefit is down: what holds is not asked for again.
    world.switch(System::EducationBase, Mode::Normal);
    world.switch(System::DisabilityBase, Mode::Down);
    let (_, here) = world.city();
    let elsewhere = json!({"preschools": [here[1]], "consents": consents()});
    let moved = parent.post_once(&format!("{address}/change"), "d", &elsewhere).await;
    assert_eq!(moved.status, StatusCode::OK, "{}", moved.body);
    assert_eq!(moved.body["application"]["turn"], "first_turn");

    let none = json!({"benefits": {"none": true, "turn": "general"}, "consents": consents()});
    let given_up = parent.post_once(&format!("{address}/change"), "e", &none).await;
    assert_eq!(given_up.body["application"]["turn"], "general", "{}", given_up.body);
    let causes = given_up.body["application"]["places"][0]["since_filing"].clone();
    let sum: i64 = causes["causes"].as_array().unwrap().iter().map(|c| c["change"].as_i64().unwrap()).sum();
    let (from, to) = (causes["from"]["number"].as_i64().unwrap(), causes["to"]["number"].as_i64().unwrap());
    assert_eq!(from + sum, to, "causes sum through every change");
}

/// PS-A1_9.1, 9.5, 9.7: the right may be the other parent's, who is found by the civil registry.
#[tokio::test]
async fn a_right_of_the_other_parent_counts_and_a_guardians_child_has_none_by_its_parents() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::OtherParentsRight).await;
    let child = json!({"child_iin": world.child(Story::OtherParentsRight)});
    let told = parent.post("/api/v1/evidence", &child).await;
    let answer = |reply: &wire_base::Reply, category: &str| {
        let rows = reply.body["answers"].as_array().unwrap().clone();
        rows.into_iter().find(|row| row["category"] == category).unwrap()["answer"].clone()
    };
    assert_eq!(answer(&told, "pedagogue"), "yes", "{}", told.body);
    assert_eq!(answer(&told, "representative_with_disability"), "no");
    let mut draft = world.draft(Story::OtherParentsRight);
    draft["benefits"] = json!({"turn": "first_turn", "pedagogue": {}});
    let filed = parent.submit("a", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["turn"], "first_turn");
    assert_eq!(filed.body["benefits"], json!(["pedagogue"]));

    let mut guardian = world.signed_in(Story::GuardianWithWard).await;
    let child = json!({"child_iin": world.child(Story::GuardianWithWard)});
    let told = guardian.post("/api/v1/evidence", &child).await;
    assert_eq!(answer(&told, "pedagogue"), "no", "{}", told.body);
}

#[tokio::test]
async fn faults_of_a_change_come_at_once_with_the_paths_of_a_draft() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, _) = filed(&mut parent, &world).await;
    let elsewhere = world.preschools_of(world.country.settlements[1].kato);
    let wanted = json!({
        "preschools": [elsewhere[0]],
        "benefits": {"turn": "first_turn", "large_family": {}},
        "phones": ["+77010000000"],
        "consents": {"processing": false},
    });
    for (path, reply) in [
        ("preview", parent.post(&format!("{address}/change/preview"), &wanted).await),
        ("change", parent.clone().post_once(&format!("{address}/change"), "c", &wanted).await),
    ] {
        assert_eq!(
            reply.faults(),
            [
                "benefits.large_family benefit_not_confirmed",
                "preschools[0] preschool_elsewhere",
                "applicant.phones[0] phone_not_registered",
                "consents.processing consent_missing"
            ],
            "{path}"
        );
        assert_eq!(reply.body["faults"][3]["cite"], "PS-A1_3.3.9");
    }
    let strange = json!({"settlement": "750000000", "consents": consents()});
    let refused = parent.post(&format!("{address}/change/preview"), &strange).await;
    assert_eq!(refused.problem(), "shape", "another settlement is another application");
}

#[tokio::test]
async fn contacts_change_without_a_word_about_the_queue() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, before) = filed(&mut parent, &world).await;
    let seq = world.app.readers.state().last_seq();
    let phone = world.parent(STORY).phone.unwrap().reveal();
    let wanted =
        json!({"phones": [phone, "+77055555555"], "email": "o'hara@example.kz", "consents": consents()});
    let changed = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(world.app.readers.state().last_seq(), seq, "contacts are no event");
    assert_eq!(changed.body["application"]["places"], before["places"]);
    let wrong = json!({"email": "почта", "consents": consents()});
    let refused = parent.post_once(&format!("{address}/change"), "d", &wrong).await;
    assert_eq!(refused.faults(), ["applicant.email email_malformed"], "{}", refused.body);
    // Nothing of it is in the log of the world: the numbers are the same and the notice is sealed all the same.
    let notice: Sealed<Value> = serde_json::from_value(changed.body["notice"].clone()).unwrap();
    assert_eq!(verify(&notice, &keys(&world).await), Ok(()));
}

/// While papers are checked what stands is what was stated: the page that changes the phone finds nothing else changed.
#[tokio::test]
async fn what_stands_under_verification_is_what_was_stated() {
    let world = World::new().await;
    let story = Story::Serviceman;
    let mut parent = world.signed_in(story).await;
    let scan = axum::http::Request::post("/api/v1/documents");
    let scan = scan.body(axum::body::Body::from(&b"%PDF-1.7 a certificate"[..])).unwrap();
    let document = parent.send(scan).await.body["id"].clone();
    let (_, here) = world.city();
    let mut draft = world.draft(story);
    draft["benefits"] =
        json!({"turn": "out_of_turn", "serviceman": {"certificate": document, "issued": "2026-11-16"}});
    draft["preschools"] = json!([here[0]]);
    draft["reserves"] = json!([here[1]]);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let address = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
    let stands = parent.get(&format!("{address}/filed")).await.body["draft"].clone();
    assert_eq!(stands["benefits"]["turn"], "out_of_turn", "{stands}");
    assert_eq!((&stands["preschools"], &stands["reserves"]), (&draft["preschools"], &draft["reserves"]));
    let email = json!({"email": "ata@mysal.kz", "consents": consents()});
    let changed = parent.post_once(&format!("{address}/change"), "c", &email).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["standing"], filed.body["standing"]);
}

#[tokio::test]
async fn consent_to_publication_changes_with_an_update_and_is_stated_under_seal() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, before) = filed(&mut parent, &world).await;
    assert_eq!(before["publication"], false);
    for (key, publication) in [("on", true), ("off", false)] {
        let wanted = json!({"consents": {"processing": true, "publication": publication}});
        let preview = parent.post(&format!("{address}/change/preview"), &wanted).await;
        assert_eq!(preview.status, StatusCode::OK, "{}", preview.body);
        let changed = parent.post_once(&format!("{address}/change"), key, &wanted).await;
        assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
        assert_eq!(changed.body["application"]["publication"], publication);
        assert_eq!(changed.body["notice"]["statement"]["publication"], publication);
        assert_eq!(
            changed.body["application"]["places"], before["places"],
            "the number has nothing to do with it"
        );
        assert_eq!(parent.get(&address).await.body["publication"], publication);
        let stands = parent.get(&format!("{address}/filed")).await;
        assert_eq!(stands.body["draft"]["consents"]["publication"], publication);
    }
    let without = json!({"consents": {"processing": false, "publication": true}});
    let refused = parent.post_once(&format!("{address}/change"), "x", &without).await;
    assert_eq!(refused.faults(), ["consents.processing consent_missing"]);
}

#[tokio::test]
async fn silent_registers_keep_everything_as_it_was() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, before) = filed(&mut parent, &world).await;
    let (_, here) = world.city();
    let wanted = json!({"preschools": [here[1]], "consents": consents()});
    for (system, mode) in [
        (System::CivilRegistry, Mode::Down),
        (System::Population, Mode::Wrong),
        (System::CivilRegistry, Mode::Wrong),
    ] {
        world.switch(system, mode);
        let silent = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
        assert_eq!(silent.problem(), "no_answer", "{}", silent.body);
        assert_eq!(silent.body["params"]["system"], system.code());
        world.switch(system, Mode::Normal);
    }
    assert_eq!(parent.get(&address).await.body["places"], before["places"]);
    let done = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    assert_eq!(done.status, StatusCode::OK, "the same key, once all answer: {}", done.body);
}

#[tokio::test]
async fn a_small_queue_publishes_its_order_and_a_commitment_that_the_extract_opens() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (_, here) = world.city();
    let mut seen = [false; 2];
    for preschool in here.iter().take(12) {
        let mut draft = world.draft(STORY);
        draft["preschools"] = json!([preschool]);
        let filed = parent.submit(preschool, &draft).await;
        assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
        let address = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
        let queue = filed.body["places"][0]["queue"].as_str().unwrap();
        let register = world.client().get(&format!("/api/v1/registers/{queue}")).await;
        let entries = register.body["entries"].as_array().unwrap();
        let own = entries.iter().find(|entry| entry["number"] == filed.body["number"]).unwrap();
        let tells = entries.len() >= 10;
        seen[usize::from(tells)] = true;
        let mut file: contract::register::RegisterFile =
            serde_json::from_value(register.body.clone()).unwrap();
        contract::register::rank(&mut file).unwrap();
        let ranked = file.entries.iter().find(|entry| own["number"] == entry.number).unwrap();
        assert_eq!(own["place"], json!(ranked.place), "counted anew it is the same");
        assert_eq!(own["place"], filed.body["places"][0]["number"]);
        if tells {
            assert_eq!(own["filed_at"], filed.body["filed_at"]);
        } else {
            assert_eq!((&own["filed_at"], &own["seq"]), (&Value::Null, &json!(entries.len())), "filed last");
            let extract = parent.get(&format!("{address}/extract")).await;
            let row = &extract.body["statement"]["applications"][0];
            let [salt, number, at] =
                ["filed_at_salt", "number", "filed_at"].map(|name| row[name].as_str().unwrap());
            let opened = sha256(&format!("{salt} {number} {at}"));
            assert_eq!(own["filed_at_commitment"], json!(opened));
        }
        parent.post_once(&format!("{address}/withdrawal"), preschool, &json!({})).await;
    }
    assert!(seen[0], "there are small queues in the city");
}

#[tokio::test]
async fn the_extract_states_every_application_of_the_child_under_seal() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let (address, filed) = filed(&mut parent, &world).await;
    let extract = parent.get(&format!("{address}/extract")).await;
    assert_eq!(extract.status, StatusCode::OK, "{}", extract.body);
    let sealed: Sealed<Value> = serde_json::from_slice(&extract.bytes).unwrap();
    assert_eq!(verify(&sealed, &keys(&world).await), Ok(()));
    let rows = sealed.statement["applications"].as_array().unwrap();
    assert_eq!(rows.len(), 1);
    let row = &rows[0];
    for (theirs, ours) in [("number", "number"), ("filed_at", "filed_at"), ("valid_until", "valid_until")] {
        assert_eq!(row[theirs], filed[ours], "{theirs}");
    }
    assert_eq!(row["standing"]["state"], "in_queue");
    assert_eq!(row["kind"], "general");
    assert_eq!(row["queues"][0]["number"], filed["places"][0]["number"]);
    assert_eq!(row["queues"][0]["name"], filed["places"][0]["preschool"]["name"]);
    assert_eq!(row["preschools"][0], filed["places"][0]["preschool"]);
    assert_eq!(row["applicant"]["first_name"], "Гүлнар");
    assert_eq!(row["child"], filed["child"]);
    assert_eq!((&row["impairment"], &row["rehabilitation"]), (&Value::Null, &Value::Null));
}

#[tokio::test]
async fn a_right_that_is_added_by_a_scan_is_reviewed_and_what_stands_can_be_read_back() {
    let world = World::new().await;
    let story = Story::Serviceman;
    let mut parent = world.signed_in(story).await;
    let filed = parent.submit("k", &world.draft(story)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let address = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
    let scan = Request::post("/api/v1/documents").body(Body::from(b"%PDF-1.7".to_vec())).unwrap();
    let scan = parent.send(scan).await.body["id"].clone();
    let certificate = json!({"certificate": scan, "issued": world.app.clocks.today().to_string()});
    let wanted = json!({
        "benefits": {"turn": "out_of_turn", "serviceman": certificate},
        "consents": consents(),
    });
    let preview = parent.post(&format!("{address}/change/preview"), &wanted).await;
    assert_eq!(preview.body["turn_if_confirmed"], "out_of_turn", "{}", preview.body);
    let changed = parent.post_once(&format!("{address}/change"), "c", &wanted).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let after = &changed.body["application"];
    assert_eq!(after["standing"]["state"], "documents_under_verification");
    assert_eq!(after["filed_at"], filed.body["filed_at"]);
    assert_eq!(after["places"][0]["number_if_confirmed"], preview.body["places"][0]["number_if_confirmed"]);
    // While papers are checked nothing else is changed.
    let elsewhere = json!({"preschools": [world.city().1[1]], "consents": consents()});
    assert_eq!(
        parent.post_once(&format!("{address}/change"), "d", &elsewhere).await.problem(),
        "cannot_change"
    );

    // The reviewer sees the paper that the change brought, and its effect.
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/reviews/{}", filed.body["id"].as_str().unwrap());
    let one = reviewer.get(&path).await;
    assert_eq!((&one.body["papers"][0]["id"], one.body["papers"].as_array().unwrap().len()), (&scan, 1));
    assert_eq!(one.body["effects"][0]["turn"], "out_of_turn");
    let verdicts = json!({"verdicts": [{"document": scan, "confirmed": true}], "originals_seen": true});
    let held = reviewer.post_once(&format!("{path}/decision"), "one", &verdicts).await;
    assert_eq!(held.body["outcome"], "confirmed", "{}", held.body);
    world.pass(Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let own = parent.get(&address).await;
    assert_eq!((&own.body["turn"], &own.body["places"][0]["number"]), (&json!("out_of_turn"), &json!(1)));

    // What stands, as a form can change it: the right with the paper that proved it, which is not asked for again.
    let stands = parent.get(&format!("{address}/filed")).await;
    assert_eq!(stands.body["held"], json!(["serviceman"]), "{}", stands.body);
    let draft = &stands.body["draft"];
    assert_eq!(draft["benefits"]["serviceman"]["certificate"], scan);
    assert_eq!(
        (&draft["benefits"]["turn"], &draft["child"]["iin"]),
        (&json!("out_of_turn"), &json!(world.child(story)))
    );
    assert_eq!(draft["preschools"], json!([filed.body["places"][0]["preschool"]["id"]]));
    let same = json!({"benefits": draft["benefits"], "consents": consents()});
    let again = parent.post_once(&format!("{address}/change"), "e", &same).await;
    assert_eq!(again.status, StatusCode::OK, "{}", again.body);
    assert_eq!(again.body["application"]["standing"]["state"], "in_queue", "nothing new is to be checked");
    let mut other = world.signed_in(STORY).await;
    assert_eq!(other.get(&format!("{address}/filed")).await.problem(), "not_found");
}
