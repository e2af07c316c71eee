//! Staff over the wire: who gets in, the list by term, one check, its minute, what becomes final, what the parent reads.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use serde_json::{Value, json};
use wire_base::{Client, Reply, World};

const MINUTE: Duration = Duration::from_secs(60);

/// The smallest file that is told to be a PNG.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";

/// An application whose papers wait: its parent, its id, its scan.
struct Filed {
    parent: Client,
    id: String,
    document: String,
    filed: Value,
}

/// A serviceman's right stands on a scan alone.
async fn serviceman(world: &World) -> Filed {
    let mut parent = world.signed_in(Story::Serviceman).await;
    let scan = Request::post("/api/v1/documents").body(Body::from(PNG)).unwrap();
    let kept = parent.send(scan).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let document = kept.body["id"].as_str().unwrap().to_owned();
    let mut draft = world.draft(Story::Serviceman);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] = json!({
        "turn": "out_of_turn",
        "serviceman": {"certificate": document, "issued": issued},
    });
    draft["reserves"] = json!([world.city().1[1]]);
    let filed = parent.submit("file", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let id = filed.body["id"].as_str().unwrap().to_owned();
    Filed { parent, id, document, filed: filed.body }
}

fn confirmed(document: &str) -> Value {
    json!({"verdicts": [{"document": document, "confirmed": true}], "originals_seen": true})
}

fn not_confirmed(document: &str, reason: &str) -> Value {
    json!({"verdicts": [{"document": document, "confirmed": false, "reasons": [reason]}]})
}

async fn decide(client: &mut Client, id: &str, key: &str, body: &Value) -> Reply {
    client.post_once(&format!("/api/v1/staff/reviews/{id}/decision"), key, body).await
}

async fn take_back(client: &mut Client, id: &str) -> Reply {
    client.delete(&format!("/api/v1/staff/reviews/{id}/decision")).await
}

async fn review(client: &mut Client, id: &str) -> Reply {
    client.get(&format!("/api/v1/staff/reviews/{id}")).await
}

async fn seen_by_parent(filed: &mut Filed) -> Value {
    filed.parent.get(&format!("/api/v1/applications/{}", filed.id)).await.body
}

#[tokio::test]
async fn an_employee_is_told_who_it_is_and_a_citizen_that_there_is_no_such_thing() {
    let world = World::new().await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let session = reviewer.get("/api/v1/staff/session").await;
    assert_eq!(session.status, StatusCode::OK, "{}", session.body);
    assert_eq!(session.body["name"]["first_name"], "Сандуғаш");
    assert_eq!(session.body["roles"], json!(["reviewer"]));
    assert_eq!(session.body["organisation"], "department");
    assert_eq!(session.body["settlements"].as_array().unwrap().len(), 1);
    assert_eq!(session.headers[header::CACHE_CONTROL], "no-store");
    let mut operator = world.employee(StaffPost::Operator).await;
    let all = operator.get("/api/v1/staff/session").await;
    assert_eq!(all.body["settlements"].as_array().unwrap().len(), world.country.settlements.len());
    let mut citizen = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(citizen.get("/api/v1/staff/session").await.problem(), "not_found");
    assert_eq!(world.client().get("/api/v1/staff/session").await.problem(), "sign_in_needed");
}

#[tokio::test]
async fn a_check_says_everything_before_it_is_decided() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;

    let list = reviewer.get("/api/v1/staff/reviews").await;
    assert_eq!(list.body["counts"]["waiting"], 1, "{}", list.body);
    let row = &list.body["rows"][0];
    assert_eq!(row["application"], filed.id);
    assert_eq!(row["subjects"], json!(["serviceman"]));
    assert_eq!(row["term"], "later");
    // Filed on Friday 20 November 2026: five working days later is the next Friday.
    assert_eq!(row["until"], "2026-11-27T23:59:59.999+05:00");

    let one = review(&mut reviewer, &filed.id).await;
    assert_eq!(one.status, StatusCode::OK, "{}", one.body);
    assert_eq!(one.body["open"], true);
    assert_eq!(one.body["papers"][0]["id"], filed.document);
    assert_eq!(one.body["papers"][0]["kind"], "image/png");
    assert_eq!(one.body["papers"][0]["subject"], "benefit");
    assert_eq!(one.body["papers"][0]["category"], "serviceman");
    assert_eq!(one.body["silent"], json!([]));
    let facts = one.body["facts"].as_array().unwrap();
    assert!(facts.iter().all(|fact| fact["differs"] == false), "{facts:?}");
    assert!(facts.iter().any(|fact| fact["fact"] == "representative" && fact["registered"] == "parent"));
    // The mirror is what the parent sees.
    let own = seen_by_parent(&mut filed).await;
    assert_eq!(one.body["mirror"]["places"][0]["number"], own["places"][0]["number"]);
    assert_eq!(one.body["mirror"]["number"], own["number"]);
    // The effect is stated: the number now and then, and what the parent will read.
    let effects = one.body["effects"].as_array().unwrap();
    let outcomes: Vec<&str> = effects.iter().map(|one| one["outcome"].as_str().unwrap()).collect();
    assert_eq!(outcomes, ["confirmed", "benefit_not_confirmed"]);
    let now = filed.filed["places"][0]["number"].clone();
    let then = filed.filed["places"][0]["number_if_confirmed"].clone();
    assert_eq!((&effects[0]["numbers"][0]["now"], &effects[0]["numbers"][0]["then"]), (&now, &then));
    assert_eq!((&effects[1]["numbers"][0]["now"], &effects[1]["numbers"][0]["then"]), (&now, &now));
    // The reserve would open.
    assert_eq!(effects[0]["numbers"].as_array().unwrap().len(), 1);
    assert_eq!(effects[1]["numbers"].as_array().unwrap().len(), 2);
    assert_eq!(effects[1]["numbers"][1]["now"], Value::Null);
    assert_eq!(effects[0]["message"][0]["lang"], "ru", "the parent's own language first");
    assert!(effects[0]["message"][0]["text"].as_str().unwrap().starts_with("Документы подтвердились."));
}

#[tokio::test]
async fn the_mirror_is_a_page_for_who_checks_the_papers() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let own = seen_by_parent(&mut filed).await;
    let path = format!("/kk/staff/reviews/{}/parent", filed.id);
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let page = reviewer.get(&path).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let html = String::from_utf8(page.bytes).unwrap();
    let (_, mirror) = html.split_once("class=\"mirror\"").unwrap();
    let number = own["places"][0]["number"].to_string();
    assert!(mirror.contains(&format!("<b class=\"number\">{number}</b>")), "{mirror}");
    assert!(mirror.contains(own["number"].as_str().unwrap()), "{mirror}");
    for lever in ["<button", "<input", "<form", "<script"] {
        assert!(!mirror.contains(lever), "{lever}");
    }
    // For anybody else there is no such page, the filer included; who is not signed in comes back to it.
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    for other in [&mut clerk, &mut filed.parent] {
        assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND);
    }
    let nobody = world.client().get(&path).await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
    assert_eq!(nobody.headers[header::LOCATION], format!("/kk/sign-in?next={}", &path[4..]));
    let nothing = reviewer.get(&path.replace(&filed.id, "018cc251-f400-7abc-8def-0123456789ab")).await;
    assert_eq!(nothing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_confirmation_holds_a_minute_and_is_then_final() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let mut second = world.employee(StaffPost::SecondReviewer).await;
    let then = filed.filed["places"][0]["number_if_confirmed"].clone();

    let held = decide(&mut reviewer, &filed.id, "one", &confirmed(&filed.document)).await;
    assert_eq!(held.status, StatusCode::OK, "{}", held.body);
    assert_eq!(held.body["outcome"], "confirmed");
    assert_eq!(held.body["mine"], true);
    assert!((59..=60).contains(&held.body["seconds"].as_u64().unwrap()), "{}", held.body);
    // A double click with one key is one answer; another key finds it held.
    assert_eq!(decide(&mut reviewer, &filed.id, "one", &confirmed(&filed.document)).await.bytes, held.bytes);
    let other = decide(&mut reviewer, &filed.id, "two", &confirmed(&filed.document)).await;
    assert_eq!(other.problem(), "held");
    // Every screen of this employee offers to take it back; nobody else's does.
    let session = reviewer.get("/api/v1/staff/session").await.body;
    assert_eq!(session["held"][0]["application"], filed.id);
    assert_eq!(session["held"][0]["outcome"], "confirmed");
    assert!((58..=60).contains(&session["held"][0]["seconds"].as_u64().unwrap()), "{session}");
    assert_eq!(second.get("/api/v1/staff/session").await.body["held"], json!([]));
    // Nothing has happened yet.
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 0);
    let own = seen_by_parent(&mut filed).await;
    assert_eq!(own["standing"]["state"], "documents_under_verification");

    world.pass(MINUTE);
    assert_eq!(reviewer.get("/api/v1/staff/session").await.body["held"], json!([]), "the minute is over");
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 0, "once");
    let own = seen_by_parent(&mut filed).await;
    assert_eq!(own["standing"]["state"], "in_queue");
    assert_eq!(own["turn"], "out_of_turn");
    assert_eq!(own["places"][0]["number"], then, "as it was promised");
    // The notice of the number that is final now lies sealed beside the one of filing (PS-A1_1.1.9, PS-A1_1.5).
    let receipt = filed.parent.get(&format!("/ru/receipt/{}", filed.id)).await;
    let receipt = String::from_utf8(receipt.bytes).unwrap();
    assert_eq!(receipt.matches("/ru/statement/").count(), 2, "{receipt}");
    // The manual acts stand in the parent's history, with the place of work and without a name.
    let acts = own["manual_acts"].as_array().unwrap();
    let told: Vec<&str> = acts.iter().map(|act| act["act"].as_str().unwrap()).collect();
    assert_eq!(told, ["originals_shown", "decided"]);
    assert_eq!(acts[1]["outcome"], "confirmed");
    assert!(acts[1]["by"]["position"]["ru"].as_str().unwrap().contains("специалист"));
    assert!(!own.to_string().contains("Ахметова"));
    // Final: it can neither be taken back nor decided again (PS-A1_1.10.b).
    assert_eq!(take_back(&mut reviewer, &filed.id).await.problem(), "too_late");
    let again = decide(&mut reviewer, &filed.id, "late", &confirmed(&filed.document)).await;
    assert_eq!(again.problem(), "too_late");
    // The message.
    while server::deliver(&world.app).await > 0 {}
    let phone = world.parent(Story::Serviceman).phone.unwrap().reveal();
    let messages = world.messages(&phone).await;
    assert!(messages.iter().any(|text| text.starts_with("Документы подтвердились.")), "{messages:?}");
    assert!(messages.iter().any(|text| text.starts_with("Құжаттарыңыз расталды.")), "{messages:?}");
    assert!(messages.iter().all(|text| text.encode_utf16().count() <= 134));
}

#[tokio::test]
async fn the_record_has_every_field_of_the_message() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    decide(&mut reviewer, &filed.id, "one", &not_confirmed(&filed.document, "no_seal_or_signature")).await;
    world.pass(MINUTE);
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let one = review(&mut reviewer, &filed.id).await;
    assert_eq!(one.body["open"], false);
    assert_eq!(one.body["effects"], json!([]));
    let record = &one.body["records"].as_array().unwrap()[0];
    let employee = world.country.staff.iter().find(|one| one.post == StaffPost::CityReviewer).unwrap();
    assert_eq!(record["settlement"], world.city().0.to_string());
    assert_eq!(record["number"], filed.filed["number"]);
    assert_eq!(record["status"], "in_queue");
    assert_eq!(record["child_iin"], world.child(Story::Serviceman));
    assert_eq!(record["child"]["surname"], "Морозова");
    assert_eq!(record["applicant_iin"], world.parent(Story::Serviceman).iin.reveal());
    assert_eq!(record["employee_iin"], employee.iin.reveal());
    assert_eq!(record["workplace"]["position"]["kk"], "бас маман");
    assert_eq!(record["verdicts"][0]["document"], filed.document);
    // Which document it was stays in the record when the scan is gone (PS-A1_1.10.9).
    let document = &record["documents"][0];
    assert_eq!(document["document"], filed.document);
    assert_eq!(document["subject"], "benefit");
    assert_eq!(document["category"], "serviceman");
    assert_eq!(document["issued"], world.app.clocks.today().to_string());
    assert_eq!(record["outcome"], "benefit_not_confirmed");
    let refusal = record["refusal"][0]["text"].as_str().unwrap();
    assert!(refusal.contains("нет подписи или печати"), "{refusal}");
}

#[tokio::test]
async fn a_right_that_is_not_confirmed_leaves_the_child_in_the_queue() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let held = decide(&mut reviewer, &filed.id, "one", &not_confirmed(&filed.document, "unreadable")).await;
    assert_eq!(held.body["outcome"], "benefit_not_confirmed", "{}", held.body);
    world.pass(MINUTE);
    server::finish_decisions(&world.app).await.unwrap();
    let own = seen_by_parent(&mut filed).await;
    assert_eq!(own["standing"]["state"], "in_queue");
    assert_eq!(own["turn"], "general");
    assert_eq!(own["filed_at"], filed.filed["filed_at"], "the filing time is kept");
    assert_eq!(own["places"].as_array().unwrap().len(), 2, "the reserve opened");
    assert_eq!(own["manual_acts"][0]["reasons"], json!(["unreadable"]));
}

#[tokio::test]
async fn of_two_rights_by_scan_the_confirmed_one_counts() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::Serviceman).await;
    let mut scans = Vec::new();
    for _ in 0..2 {
        let scan = Request::post("/api/v1/documents").body(Body::from(PNG)).unwrap();
        scans.push(parent.send(scan).await.body["id"].as_str().unwrap().to_owned());
    }
    // The base of large families is silent: a paper is taken instead (PR-8.1f).
    world.switch(System::LargeFamily, Mode::Down);
    let mut draft = world.draft(Story::Serviceman);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] = json!({
        "turn": "out_of_turn",
        "serviceman": {"certificate": scans[0], "issued": issued},
        "large_family": {"certificate": scans[1], "issued": issued},
    });
    draft["reserves"] = json!([world.city().1[1]]);
    let reply = parent.submit("file", &draft).await;
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    let id = reply.body["id"].as_str().unwrap().to_owned();
    let mut filed = Filed { parent, id, document: scans[0].clone(), filed: reply.body };
    world.switch(System::LargeFamily, Mode::Normal);

    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let one = review(&mut reviewer, &filed.id).await;
    let effects = one.body["effects"].as_array().unwrap();
    let ends: Vec<(&str, &str)> = effects
        .iter()
        .map(|effect| (effect["outcome"].as_str().unwrap(), effect["turn"].as_str().unwrap()))
        .collect();
    let wanted = [
        ("confirmed", "out_of_turn"),
        ("partly_confirmed", "out_of_turn"),
        ("partly_confirmed", "first_turn"),
        ("benefit_not_confirmed", "general"),
    ];
    assert_eq!(ends, wanted);
    let promised = effects[2]["numbers"].clone();
    let verdicts = json!({"verdicts": [
        {"document": scans[0], "confirmed": false, "reasons": ["no_seal_or_signature"]},
        {"document": scans[1], "confirmed": true},
    ], "originals_seen": true});
    let held = decide(&mut reviewer, &filed.id, "one", &verdicts).await;
    assert_eq!(held.body["outcome"], "partly_confirmed", "{}", held.body);
    world.pass(MINUTE);
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let own = seen_by_parent(&mut filed).await;
    assert_eq!((&own["turn"], &own["standing"]["state"]), (&json!("first_turn"), &json!("in_queue")));
    assert_eq!(own["benefits"], json!(["large_family"]), "what was not confirmed is not shown as a right");
    assert_eq!(own["filed_at"], filed.filed["filed_at"]);
    for nth in [0, 1] {
        assert_eq!(own["places"][nth]["number"], promised[nth]["then"], "as it was promised");
    }
    assert_eq!(own["manual_acts"][1]["outcome"], "partly_confirmed");
    assert_eq!(own["manual_acts"][1]["reasons"], json!(["no_seal_or_signature"]));
    let causes = &own["places"][0]["since_filing"]["causes"];
    assert!(causes.as_array().unwrap().iter().all(|row| row["cause"] != "own_benefit_lost"), "{causes}");
    // The letter says both: something counts, and why the rest does not.
    let one = review(&mut reviewer, &filed.id).await;
    let records = one.body["records"].as_array().unwrap();
    let refusal = records.last().unwrap()["refusal"][0]["text"].as_str().unwrap();
    assert!(refusal.starts_with("Часть прав подтверждена") && refusal.contains("нет подписи"), "{refusal}");
    // A later change takes the confirmed right as proved, and the other one not.
    let stands = filed.parent.get(&format!("/api/v1/applications/{}/filed", filed.id)).await;
    assert_eq!(stands.body["held"], json!(["large_family"]), "{}", stands.body);
    assert_eq!(stands.body["draft"]["benefits"]["serviceman"], Value::Null);
}

#[tokio::test]
async fn a_decision_is_taken_back_within_its_minute_by_who_made_it_only() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let mut second = world.employee(StaffPost::SecondReviewer).await;
    assert_eq!(take_back(&mut reviewer, &filed.id).await.body["taken_back"], false, "nothing to take back");
    decide(&mut reviewer, &filed.id, "one", &confirmed(&filed.document)).await;
    // Two reviewers at once: one decides, the other one sees it.
    let other = decide(&mut second, &filed.id, "mine", &confirmed(&filed.document)).await;
    assert_eq!(other.problem(), "held");
    let one = review(&mut second, &filed.id).await;
    assert_eq!(one.body["open"], false);
    assert_eq!(one.body["held"]["mine"], false);
    assert_eq!(one.body["held"]["by"]["surname"], "Ахметова");
    let list = second.get("/api/v1/staff/reviews").await;
    assert_eq!((&list.body["counts"]["held"], &list.body["rows"][0]["held"]), (&json!(1), &json!(true)));
    assert_eq!(take_back(&mut second, &filed.id).await.problem(), "held");

    world.pass(MINUTE - Duration::from_secs(1));
    assert_eq!(take_back(&mut reviewer, &filed.id).await.body["taken_back"], true);
    assert_eq!(take_back(&mut reviewer, &filed.id).await.body["taken_back"], false, "a second press");
    world.pass(MINUTE);
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 0);
    assert_eq!(seen_by_parent(&mut filed).await["standing"]["state"], "documents_under_verification");
    // It can be decided anew, by whoever comes first.
    let anew = decide(&mut second, &filed.id, "anew", &not_confirmed(&filed.document, "other_person")).await;
    assert_eq!(anew.status, StatusCode::OK, "{}", anew.body);
    // At the end of its minute it is final, even before the job has looked.
    world.pass(MINUTE);
    assert_eq!(take_back(&mut second, &filed.id).await.problem(), "too_late");
}

#[tokio::test]
async fn a_restart_in_the_middle_of_the_minute_changes_nothing() {
    let mut world = World::new().await;
    let (id, document) = {
        let filed = serviceman(&world).await;
        (filed.id.clone(), filed.document.clone())
    };
    {
        let mut reviewer = world.employee(StaffPost::CityReviewer).await;
        decide(&mut reviewer, &id, "one", &confirmed(&document)).await;
    }
    world.pass(Duration::from_secs(30));
    world = world.restart().await;
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 0);
    world.pass(Duration::from_secs(30));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    world = world.restart().await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let one = review(&mut reviewer, &id).await;
    assert_eq!(one.body["mirror"]["standing"]["state"], "in_queue");
    assert_eq!(one.body["records"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn what_was_withdrawn_within_the_minute_stays_so() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    decide(&mut reviewer, &filed.id, "one", &confirmed(&filed.document)).await;
    let path = format!("/api/v1/applications/{}/withdrawal", filed.id);
    assert_eq!(filed.parent.post_once(&path, "w", &json!({})).await.status, StatusCode::OK);
    world.pass(MINUTE);
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 0);
    let own = seen_by_parent(&mut filed).await;
    assert_eq!(own["standing"]["reason"], "withdrawn");
    let one = review(&mut reviewer, &filed.id).await;
    assert_eq!(one.body["held"], Value::Null, "the row is gone");
}

#[tokio::test]
async fn a_decision_needs_a_verdict_on_every_paper_and_the_originals() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let document = &filed.document;
    for (key, body, fault) in [
        ("a", json!({"verdicts": []}), "verdicts required"),
        ("b", json!({"verdicts": [{"document": NOBODYS, "confirmed": true}]}), "verdicts required"),
        (
            "c",
            json!({"verdicts": [{"document": document, "confirmed": false}]}),
            "verdicts[0].reasons required",
        ),
        ("d", not_confirmed(document, "luck"), "verdicts[0].reasons malformed"),
        ("e", json!({"verdicts": [{"document": document, "confirmed": true}]}), "originals_seen required"),
    ] {
        let refused = decide(&mut reviewer, &filed.id, key, &body).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{key}: {}", refused.body);
        assert_eq!(refused.faults(), [fault], "{key}");
    }
    let shape = decide(&mut reviewer, &filed.id, "f", &json!({"verdicts": [], "luck": 1})).await;
    assert_eq!(shape.problem(), "shape");
    let path = format!("/api/v1/staff/reviews/{}/decision", filed.id);
    assert_eq!(reviewer.post(&path, &confirmed(document)).await.problem(), "key_missing");
    let one = review(&mut reviewer, &filed.id).await;
    assert_eq!(one.body["held"], Value::Null, "nothing of it was kept");
}

const NOBODYS: &str = "018cc251-f400-7abc-8def-0123456789ab";

#[tokio::test]
async fn a_scan_is_shown_inline_and_the_look_is_recorded() {
    let world = World::new().await;
    let mut filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/documents/{}", filed.document);
    let scan = reviewer.get(&path).await;
    assert_eq!(scan.status, StatusCode::OK);
    assert_eq!(scan.bytes, PNG);
    assert_eq!(scan.headers[header::CONTENT_TYPE], "image/png");
    assert_eq!(scan.headers[header::CONTENT_DISPOSITION], "inline");
    assert_eq!(scan.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
    assert_eq!(scan.headers[header::CACHE_CONTROL], "no-store");
    assert_eq!(scan.headers[header::CONTENT_SECURITY_POLICY], server::CSP);
    let one = review(&mut reviewer, &filed.id).await;
    assert_eq!(one.body["records"][0]["act"], "scan_seen");
    assert_eq!(one.body["mirror"]["manual_acts"], json!([]), "no act for the parent's history");
    // A scan that belongs to no application is nobody's business, neither is one of another settlement.
    let loose = Request::post("/api/v1/documents").body(Body::from(PNG)).unwrap();
    let loose = filed.parent.send(loose).await.body["id"].as_str().unwrap().to_owned();
    let of_nobody = reviewer.get(&format!("/api/v1/staff/documents/{loose}")).await;
    assert_eq!(of_nobody.problem(), "not_found");
    let mut elsewhere = world.employee(StaffPost::DistrictReviewer).await;
    assert_eq!(elsewhere.get(&path).await.bytes, of_nobody.bytes);
    assert_eq!(elsewhere.get("/api/v1/staff/reviews").await.body["rows"], json!([]));
}

#[tokio::test]
async fn once_the_originals_are_shown_the_familys_term_no_longer_runs() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let path = format!("/api/v1/staff/reviews/{}/originals", filed.id);
    let shown = reviewer.post_once(&path, "s", &json!({})).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert_eq!(reviewer.post_once(&path, "s", &json!({})).await.bytes, shown.bytes);
    let again = reviewer.post_once(&path, "t", &json!({})).await;
    assert_eq!(again.body["shown_at"], shown.body["shown_at"], "recorded once");
    // A little after ten: thirty minutes of intake hours.
    assert!(shown.body["decide_until"].as_str().unwrap().starts_with("2026-11-20T10:3"), "{}", shown.body);
    let list = reviewer.get("/api/v1/staff/reviews").await;
    assert_eq!(list.body["counts"]["shown"], 1);
    assert_eq!(list.body["counts"]["ends_today"], 1);
    assert_eq!(list.body["rows"][0]["until"], shown.body["decide_until"]);
    world.pass(Duration::from_secs(3_600));
    let list = reviewer.get("/api/v1/staff/reviews").await;
    assert_eq!(list.body["counts"]["overdue"], 1);
    assert_eq!(list.body["rows"][0]["term"], "overdue");
    // No seen flag is needed any more.
    let verdicts = json!({"verdicts": [{"document": filed.document, "confirmed": true}]});
    assert_eq!(decide(&mut reviewer, &filed.id, "d", &verdicts).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_silent_register_hides_nothing_else() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    for (system, code) in [(System::Population, "population"), (System::CivilRegistry, "civil_registry")] {
        for mode in [Mode::Down, Mode::Wrong] {
            world.switch(system, mode);
            let one = review(&mut reviewer, &filed.id).await;
            assert_eq!(one.status, StatusCode::OK, "{}", one.body);
            assert_eq!(one.body["silent"], json!([code]), "{mode:?}");
            assert_eq!(one.body["open"], true);
            let facts = one.body["facts"].as_array().unwrap();
            assert!(facts.iter().all(|fact| fact["differs"] == false), "silence is no difference");
            world.switch(system, Mode::Normal);
        }
    }
}

#[tokio::test]
async fn lists_have_pages_and_only_known_questions() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    for bad in ["limit=0", "limit=101", "limit=x", "after=x", "luck=1"] {
        let refused = reviewer.get(&format!("/api/v1/staff/reviews?{bad}")).await;
        assert_eq!(refused.problem(), "shape", "{bad}");
    }
    let all = reviewer.get("/api/v1/staff/reviews?limit=100").await;
    assert_eq!(all.body["next"], Value::Null);
    assert_eq!(all.body["rows"][0]["application"], filed.id);
}

#[tokio::test]
async fn manual_acts_are_counted_for_everybody_and_few_of_them_without_a_name() {
    let world = World::new().await;
    let filed = serviceman(&world).await;
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    decide(&mut reviewer, &filed.id, "one", &confirmed(&filed.document)).await;
    world.pass(MINUTE);
    server::finish_decisions(&world.app).await.unwrap();
    let counts = world.client().get("/api/v1/manual-acts").await;
    let rows = json!([{"settlement": null, "acts": [
        {"act": "originals_shown", "count": 1},
        {"act": "decided", "count": 1},
    ]}]);
    assert_eq!(counts.body["rows"], rows, "{}", counts.body);
}
