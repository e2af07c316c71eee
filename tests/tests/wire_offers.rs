//! The queue offered by the state: a birth, an SMS, a consent, an application without a form; and digital documents.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use contract::endpoint::Gateway;
use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::{Value, json};
use std::time::Duration;
use wire_base::{Reply, World, json_request};

async fn by_gateway(world: &World, gateway: Gateway, path: &str, body: &Value) -> Reply {
    let key = world.app.vault.gateway_key(gateway).unwrap();
    let mut request = json_request("POST", path, body);
    request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
    world.client().send(request).await
}

fn birth(world: &World, event: u128, one_application: bool) -> Value {
    json!({
        "event": uuid::Uuid::from_u128(event),
        "child_iin": world.child(Story::Newborn),
        "parent_iin": world.parent(Story::Newborn).iin.reveal(),
        "settlement": world.city().0.to_string(),
        "one_application": one_application,
    })
}

async fn born(world: &World, event: u128, one_application: bool) -> Reply {
    by_gateway(world, Gateway::CivilRegistry, "/api/v1/births", &birth(world, event, one_application)).await
}

async fn sms(world: &World, id: &str, text: &str) -> Reply {
    let phone = world.parent(Story::Newborn).phone.unwrap().reveal();
    let body = json!({"id": id, "phone": phone, "text": text, "at": "2026-11-20T10:00:00.000+05:00"});
    by_gateway(world, Gateway::Sms, "/api/v1/sms", &body).await
}

async fn received(world: &World) -> Vec<String> {
    while server::deliver(&world.app).await > 0 {}
    world.messages(&world.parent(Story::Newborn).phone.unwrap().reveal()).await
}

/// Order 254, para 7: the message, the consent by phone, the application without a form.
#[tokio::test]
async fn a_birth_leads_to_the_queue_without_a_form() {
    let world = World::new().await;
    assert_eq!(born(&world, 1, false).await.body["told"], true);
    assert_eq!(born(&world, 1, false).await.body["told"], true, "the same event once more");
    assert_eq!(born(&world, 2, false).await.body["told"], false, "a parent is asked once about a child");
    let messages = received(&world).await;
    assert_eq!(messages.len(), 2, "one in Kazakh, one in Russian: {messages:?}");
    assert!(messages.iter().any(|text| text.starts_with("Балаңыздың тууы тіркелді.")), "{messages:?}");
    assert!(!messages.iter().any(|text| text.contains("Ахметова") || text.contains("Сафия")), "no name");

    assert_eq!(sms(&world, "1", "Иә").await.body["answered"], "offer");
    let mut parent = world.signed_in(Story::Newborn).await;
    let offers = parent.get("/api/v1/offers").await;
    let offer = &offers.body["offers"][0];
    assert_eq!((&offer["state"], &offer["child"]["first_name"]), (&json!("consented"), &json!("Сафия")));
    let id = offer["id"].as_str().unwrap().to_owned();
    let accept = format!("/api/v1/offers/{id}/consent");

    // Without a preschool and a consent to processing there is no application, and the form's own faults say so.
    let empty = json!({"preschools": [], "language": "kk", "processing": false});
    let refused = parent.post_once(&accept, "a", &empty).await;
    assert_eq!(refused.faults(), ["preschools required", "consents.processing consent_missing"]);
    let (_, here) = world.city();
    let wanted = json!({"preschools": here[..2], "language": "kk", "processing": true});
    let filed = parent.post_once(&accept, "b", &wanted).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["places"].as_array().unwrap().len(), 2);
    let again = parent.post_once(&accept, "b", &wanted).await;
    assert_eq!(again.bytes, filed.bytes, "two presses are one application");
    assert_eq!(parent.get("/api/v1/offers").await.body["offers"][0]["state"], "filed");
    let own = parent.get("/api/v1/applications").await;
    assert_eq!(own.body["applications"].as_array().unwrap().len(), 1);

    // Nobody else sees the offer, or answers it.
    let mut stranger = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(stranger.get("/api/v1/offers").await.body["offers"], json!([]));
    assert_eq!(stranger.post_once(&accept, "c", &wanted).await.problem(), "not_found");
    let decline = format!("/api/v1/offers/{id}/decline");
    assert_eq!(stranger.post(&decline, &json!({})).await.problem(), "not_found");
}

/// No phone rings at night: the message waits for the morning of the law's clock, wherever the demo has moved it.
#[tokio::test]
async fn at_night_the_offer_waits_for_the_morning() {
    let world = World::new().await;
    // From ten in the morning to half past ten at night.
    world.pass(Duration::from_secs(12 * 3_600 + 1_800));
    assert_eq!(born(&world, 1, false).await.body["told"], true);
    assert_eq!(received(&world).await.len(), 0, "at night");
    let morning = || Request::post("/kk/demo/morning").body(Body::empty()).unwrap();
    assert_eq!(world.client().send(morning()).await.status, StatusCode::SEE_OTHER);
    assert_eq!(world.app.clocks.law().law_time().hour(), 9);
    assert_eq!(received(&world).await.len(), 2, "in the morning, in both languages");
}

/// What could not be handed in at the end of a day is not tried again at night.
#[tokio::test]
async fn a_message_that_was_late_does_not_ring_at_night() {
    let world = World::new().await;
    world.pass(Duration::from_secs(11 * 3_600 - 10));
    world.switch(System::Sms, Mode::Down);
    assert_eq!(born(&world, 1, false).await.body["told"], true);
    assert_eq!(received(&world).await.len(), 0, "the gateway is down");
    world.switch(System::Sms, Mode::Normal);
    world.pass(Duration::from_secs(600));
    assert_eq!(received(&world).await.len(), 0, "ten minutes past nine in the evening");
    world.pass(Duration::from_secs(11 * 3_600));
    assert_eq!(received(&world).await.len(), 2, "ten minutes past eight in the morning");
}

/// A "no" costs nothing: the ordinary way stays open.
#[tokio::test]
async fn a_no_costs_nothing() {
    let world = World::new().await;
    born(&world, 1, false).await;
    assert_eq!(sms(&world, "1", "2").await.body["answered"], "offer");
    assert!(received(&world).await.iter().any(|text| text.starts_with("Жақсы, баланы кезекке қоймаймыз")));
    let mut parent = world.signed_in(Story::Newborn).await;
    assert_eq!(parent.get("/api/v1/offers").await.body["offers"][0]["state"], "declined");
    let filed = parent.submit("k", &world.draft(Story::Newborn)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
}

/// Order 254, para 8: who chose "one application" has consented on it.
#[tokio::test]
async fn one_application_asks_for_the_preschools_only() {
    let world = World::new().await;
    assert_eq!(born(&world, 1, true).await.body["told"], true);
    assert!(received(&world).await.iter().any(|text| text.contains("балабақша таңдаңыз")));
    // Nothing was asked, so an answer answers nothing.
    assert_eq!(sms(&world, "1", "1").await.body["answered"], "");
    let mut parent = world.signed_in(Story::Newborn).await;
    assert_eq!(parent.get("/api/v1/offers").await.body["offers"][0]["state"], "consented");
    // On the page, without a script.
    let page = parent.get("/kk/offers").await;
    let text = String::from_utf8(page.bytes).unwrap();
    let id = text.split_once("/kk/offers/").unwrap().1.split('"').next().unwrap().to_owned();
    let (_, here) = world.city();
    let form = |body: String| {
        Request::post(format!("/kk/offers/{id}"))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .unwrap()
    };
    // Without a consent it is not filed, and what was chosen need not be chosen again.
    let refused = parent.send(form(format!("answer=yes&language=ru&preschool={}", here[0]))).await;
    assert_eq!(refused.status, StatusCode::OK);
    let text = String::from_utf8(refused.bytes).unwrap();
    assert!(text.contains("id=\"problem\""));
    let ticked = |at: String| {
        let tag = text.split("<input").find(|tag| tag.contains(&format!("id=\"{at}\""))).unwrap();
        tag.split('>').next().unwrap().contains("checked")
    };
    assert!(ticked(format!("p-{id}-{}", here[0])) && ticked(format!("language-ru-{id}")));
    assert!(!ticked(format!("p-{id}-{}", here[1])) && !ticked(format!("processing-{id}")));
    assert!(!ticked(format!("language-kk-{id}")));
    let body = format!("answer=yes&language=kk&processing=yes&preschool={}", here[0]);
    let filed = parent.send(form(body)).await;
    assert_eq!(
        (filed.status, &filed.headers[header::LOCATION]),
        (StatusCode::SEE_OTHER, &"/kk/offers".parse().unwrap())
    );
    assert_eq!(parent.get("/api/v1/offers").await.body["offers"][0]["state"], "filed");
}

/// What the registers do not bear out is told to nobody; a silent register leaves the event to come again.
#[tokio::test]
async fn a_birth_is_believed_when_the_registers_say_it_too() {
    let world = World::new().await;
    for system in [System::CivilRegistry, System::Population, System::MobileBase] {
        for mode in [Mode::Down, Mode::Wrong] {
            world.switch(system, mode);
            assert_eq!(born(&world, 1, false).await.problem(), "no_answer", "{system:?} {mode:?}");
        }
        world.switch(system, Mode::Normal);
    }
    let mut somebody_elses = birth(&world, 1, false);
    somebody_elses["parent_iin"] = json!(world.parent(Story::NothingSpecial).iin.reveal());
    let path = "/api/v1/births";
    let unheard = by_gateway(&world, Gateway::CivilRegistry, path, &somebody_elses).await;
    assert_eq!(unheard.body["told"], false);
    let mut nowhere = birth(&world, 1, false);
    nowhere["settlement"] = json!("999999999");
    let refused = by_gateway(&world, Gateway::CivilRegistry, path, &nowhere).await;
    assert_eq!(refused.faults(), ["settlement settlement_unknown"]);
    let mut wrong = birth(&world, 1, false);
    wrong["child_iin"] = json!("930412500001");
    let refused = by_gateway(&world, Gateway::CivilRegistry, path, &wrong).await;
    assert_eq!(refused.faults(), ["child_iin iin_control"]);
    assert!(received(&world).await.is_empty(), "nobody was written to");
    assert_eq!(born(&world, 1, false).await.body["told"], true, "nothing was lost by it");
}

/// Order 254, para 8, right 5: a document of the state instead of a scan; nobody compares it with an original.
#[tokio::test]
async fn a_digital_document_stands_for_a_scan() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::ForeignChild).await;
    let child = world.child(Story::ForeignChild);
    let ask = json!({"kind": "birth_certificate", "child_iin": child});
    for mode in [Mode::Down, Mode::Wrong] {
        world.switch(System::DigitalDocuments, mode);
        assert_eq!(parent.post("/api/v1/digital-documents", &ask).await.problem(), "no_answer", "{mode:?}");
    }
    world.switch(System::DigitalDocuments, Mode::Normal);
    let asked = parent.post("/api/v1/digital-documents", &ask).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    let mut stranger = world.signed_in(Story::NothingSpecial).await;
    let code = json!({"code": document_code(&world).await});
    assert_eq!(stranger.post(&path, &code).await.problem(), "not_found");
    let wrong = parent.post(&path, &json!({"code": "1"})).await;
    assert_eq!((wrong.problem(), &wrong.body["params"]["left"]), ("code_wrong", &json!(4)));
    let brought = parent.post(&path, &code).await;
    assert_eq!(brought.status, StatusCode::OK, "{}", brought.body);
    assert_eq!(
        (&brought.body["kind"], &brought.body["from_state"]),
        (&json!("application/pdf"), &json!(true)),
        "its media type is told by its bytes"
    );
    assert_eq!(parent.post(&path, &code).await.problem(), "not_found", "a request brings one document");

    let mut draft = world.draft(Story::ForeignChild);
    draft["child"]["birth_certificate"] = brought.body["id"].clone();
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "in_queue", "nobody has to look at it");
}

/// The state's document proves who a child is, and no right to go before others.
#[tokio::test]
async fn a_digital_document_is_no_workplace_certificate() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::Serviceman).await;
    let ask = json!({"kind": "identity_document", "child_iin": ""});
    let asked = parent.post("/api/v1/digital-documents", &ask).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    let phone = world.parent(Story::Serviceman).phone.unwrap().reveal();
    let message = world.messages(&phone).await.remove(0);
    let code: String =
        message.split_once("Код: ").unwrap().1.chars().take_while(char::is_ascii_digit).collect();
    let brought = parent.post(&path, &json!({"code": code})).await;
    let mut draft = world.draft(Story::Serviceman);
    let certificate = json!({"certificate": brought.body["id"], "issued": "2026-11-15"});
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": certificate});
    let refused = parent.submit("k", &draft).await;
    assert_eq!(refused.faults(), ["benefits.serviceman.certificate certificate_missing"]);
    // A document that the state does not hold, and somebody else's.
    let none = json!({"kind": "identity_document", "child_iin": world.child(Story::Serviceman)});
    assert_eq!(parent.post("/api/v1/digital-documents", &none).await.problem(), "no_document");
    let theirs = json!({"kind": "birth_certificate", "child_iin": world.child(Story::NothingSpecial)});
    assert_eq!(parent.post("/api/v1/digital-documents", &theirs).await.problem(), "needs_person");
}

async fn document_code(world: &World) -> String {
    let phone = world.parent(Story::ForeignChild).phone.unwrap().reveal();
    let message = world.messages(&phone).await.remove(0);
    message.split_once("Код: ").unwrap().1.chars().take_while(char::is_ascii_digit).collect()
}

/// Two questions wait for one phone, and each message is for the one asked last: neither an old offer nor an old request
/// swallows the answer to the other.
#[tokio::test]
async fn one_answers_what_was_asked_last() {
    for offered_first in [true, false] {
        let world = World::new().await;
        let mut parent = world.signed_in(Story::FamilyOfFour).await;
        let filed = parent.submit("k", &world.draft(Story::FamilyOfFour)).await;
        assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
        let mut event = birth(&world, 1, false);
        event["child_iin"] = json!(world.parent(Story::FamilyOfFour).children[1].reveal());
        event["parent_iin"] = json!(world.parent(Story::FamilyOfFour).iin.reveal());
        let path = "/api/v1/births";
        world.pass(Duration::from_secs(334 * 24 * 3_600));
        if offered_first {
            assert_eq!(by_gateway(&world, Gateway::CivilRegistry, path, &event).await.body["told"], true);
        }
        let next = world.client().post("/kk/demo/day", &json!({})).await;
        assert_eq!(next.status, StatusCode::SEE_OTHER, "{}", next.body);
        if !offered_first {
            assert_eq!(by_gateway(&world, Gateway::CivilRegistry, path, &event).await.body["told"], true);
        }
        let phone = world.parent(Story::FamilyOfFour).phone.unwrap().reveal();
        let mut answered = Vec::new();
        for id in ["1", "2"] {
            let sms = json!({"id": id, "phone": phone, "text": "1", "at": "2027-10-21T10:00:00.000+05:00"});
            answered
                .push(by_gateway(&world, Gateway::Sms, "/api/v1/sms", &sms).await.body["answered"].clone());
        }
        let wanted = if offered_first { ["renewal", "offer"] } else { ["offer", "renewal"] };
        assert_eq!(answered, wanted);
        let mut parent = world.signed_in(Story::FamilyOfFour).await;
        let list = parent.get("/api/v1/applications").await.body;
        assert_eq!(list["applications"][0]["valid_until"], "2028-11-20");
    }
}

/// A state's document stands for the child and the field it is about: of anybody else staff look at it like at a scan.
#[tokio::test]
async fn a_digital_document_of_the_parent_is_none_of_the_child() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::ForeignChild).await;
    let ask = json!({"kind": "identity_document", "child_iin": ""});
    let asked = parent.post("/api/v1/digital-documents", &ask).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    let code = json!({"code": document_code(&world).await});
    let brought = parent.post(&path, &code).await;
    assert_eq!(brought.status, StatusCode::OK, "{}", brought.body);
    let mut draft = world.draft(Story::ForeignChild);
    draft["child"]["birth_certificate"] = brought.body["id"].clone();
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification", "it is the parent's own");
}

/// A verdict is about a scan, so a scan proves one thing: the second would hold without anybody's judgement.
#[tokio::test]
async fn one_scan_is_not_named_for_two_things() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::ForeignChild).await;
    let mut scans = Vec::new();
    for _ in 0..2 {
        let scan = Request::post("/api/v1/documents").body(Body::from(b"%PDF-1.7".to_vec())).unwrap();
        scans.push(parent.send(scan).await.body["id"].clone());
    }
    let mut draft = world.draft(Story::ForeignChild);
    draft["child"]["birth_certificate"] = scans[0].clone();
    let certificate = json!({"certificate": scans[0], "issued": "2026-11-15"});
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": certificate});
    let refused = parent.submit("k", &draft).await;
    assert_eq!(refused.faults(), ["benefits.serviceman.certificate certificate_missing"]);
    let shouted = scans[0].as_str().unwrap().to_uppercase();
    draft["benefits"]["serviceman"]["certificate"] = json!(shouted);
    let refused = parent.submit("k", &draft).await;
    assert_eq!(
        refused.faults(),
        ["benefits.serviceman.certificate certificate_missing"],
        "however it is spelled"
    );
    draft["benefits"]["serviceman"]["certificate"] = scans[1].clone();
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");
}

/// Five codes a request, a quarter of an hour, and no more.
#[tokio::test]
async fn a_request_for_a_document_has_an_end() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::ForeignChild).await;
    let ask = json!({"kind": "birth_certificate", "child_iin": world.child(Story::ForeignChild)});
    let asked = parent.post("/api/v1/digital-documents", &ask).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    for left in [4, 3, 2, 1, 0] {
        assert_eq!(parent.post(&path, &json!({"code": "1"})).await.body["params"]["left"], left);
    }
    let code = json!({"code": document_code(&world).await});
    assert_eq!(parent.post(&path, &code).await.problem(), "code_over");
    let asked = parent.post("/api/v1/digital-documents", &ask).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    world.pass(Duration::from_secs(15 * 60));
    assert_eq!(parent.post(&path, &code).await.problem(), "not_found");
}

/// Order 254, appendix 1, item 14: a filed application can be signed; text and signature are kept as they came.
#[tokio::test]
async fn a_filed_application_can_be_signed() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    let id = filed.body["id"].as_str().unwrap();
    let asked = parent.get(&format!("/api/v1/applications/{id}/signing")).await;
    assert_eq!(asked.body["signed_at"], "");
    let data = asked.body["data"].as_str().unwrap().to_owned();
    let path = format!("/api/v1/applications/{id}/signature");
    let cms = |story: Story| {
        let (iin, data, mut client) =
            (world.parent(story).iin.reveal().to_owned(), data.clone(), world.client());
        async move {
            let body = format!("iin={iin}&data={}", data.replace('+', "%2b").replace('=', "%3d"));
            let request = Request::post("/kk/demo/sign")
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(Body::from(body))
                .unwrap();
            client.send(request).await.body
        }
    };
    let theirs = json!({"cms": cms(Story::TeacherWithChild).await});
    assert_eq!(parent.post(&path, &theirs).await.body["params"]["why"], "somebody_else");
    let own = json!({"cms": cms(Story::NothingSpecial).await});
    let signed = parent.post(&path, &own).await;
    assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
    assert_eq!(signed.body["data"], data.as_str());
    assert_ne!(signed.body["signed_at"], "");
    assert_eq!(parent.post(&path, &own).await.body, signed.body, "once signed stays signed");
}
