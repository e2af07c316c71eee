//! A digital document of the state instead of a scan (PR-A2.8.P8), on the pages of a draft: consent by SMS, by code, a "no",
//! silence; nothing is taken without a "yes", and nothing that was typed is lost.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::json;
use std::time::Duration;
use wire_base::{Client, DRAFT, Reply, World};
use words::text::offer::Word;

const STORY: Story = Story::ForeignChild;

/// A form as a browser posts it; where the answer leads, or what the page says.
async fn press(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.join("&")))
        .unwrap();
    client.send(request).await
}

fn says(reply: &Reply, word: Word) -> bool {
    String::from_utf8_lossy(&reply.bytes).contains(words::Table::of(words::Lang::Ru).say(word))
}

/// A parent whose draft lacks the birth certificate, and the page for it.
async fn lacking(world: &World) -> (Client, String) {
    let mut client = world.signed_in(STORY).await;
    let kept = json!({"draft": world.draft(STORY), "page": "apply/confirm"});
    assert_eq!(client.put(DRAFT, &kept).await.status, StatusCode::OK);
    let draft = DRAFT.rsplit('/').next().unwrap();
    (client, format!("/ru/document/{draft}/birth_certificate"))
}

/// Presses "ask"; where the request waits.
async fn ask(client: &mut Client, page: &str) -> String {
    let asked = press(client, page, &[]).await;
    assert_eq!(asked.status, StatusCode::SEE_OTHER, "{}", String::from_utf8_lossy(&asked.bytes));
    asked.headers[header::LOCATION].to_str().unwrap().to_owned()
}

async fn code(world: &World) -> String {
    let phone = world.parent(STORY).phone.unwrap().reveal();
    let messages = world.messages(&phone).await;
    let message = messages.iter().find(|text| text.contains("Код: ")).unwrap();
    message.split_once("Код: ").unwrap().1.chars().take_while(char::is_ascii_digit).collect()
}

/// The person answers the SMS; what it answered.
async fn sms(world: &World, id: &str, text: &str) -> String {
    let phone = world.parent(STORY).phone.unwrap().reveal();
    let body = json!({"id": id, "phone": phone, "text": text, "at": "2026-11-20T10:00:00.000+05:00"});
    let key = world.app.vault.gateway_key(contract::endpoint::Gateway::Sms).unwrap();
    let mut request = wire_base::json_request("POST", "/api/v1/sms", &body);
    request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
    world.client().send(request).await.body["answered"].as_str().unwrap().to_owned()
}

/// What the draft names, filed: nobody has to look at it.
async fn proves(client: &mut Client) {
    let kept = client.get(DRAFT).await.body;
    assert_ne!(kept["draft"]["child"]["birth_certificate"], "");
    let filed = client.submit("k", &kept["draft"]).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "in_queue");
}

#[tokio::test]
async fn an_answer_by_sms_brings_the_document() {
    let world = World::new().await;
    let (mut client, page) = lacking(&world).await;
    assert!(says(&client.get(&page).await, Word::DocumentLead));
    let request = ask(&mut client, &page).await;
    assert!(says(&client.get(&request).await, Word::DocumentAsked));
    // Without an answer nothing is taken, however often the button is pressed.
    for _ in 0..7 {
        assert!(says(&press(&mut client, &request, &[]).await, Word::DocumentWaits));
    }
    assert_eq!(sms(&world, "1", "1").await, "digital_document");
    let taken = press(&mut client, &request, &[]).await;
    assert_eq!(taken.headers[header::LOCATION], page);
    assert!(says(&client.get(&page).await, Word::DocumentTaken));
    assert!(says(&press(&mut client, &request, &[]).await, Word::DocumentTaken), "pressed twice");
    assert_eq!(sms(&world, "2", "1").await, "", "nothing is asked any more");
    proves(&mut client).await;
}

#[tokio::test]
async fn a_code_brings_it_and_guesses_end() {
    let world = World::new().await;
    let (mut client, page) = lacking(&world).await;
    let request = ask(&mut client, &page).await;
    for _ in 0..5 {
        let wrong = press(&mut client, &request, &[("code", "1")]).await;
        assert!(String::from_utf8_lossy(&wrong.bytes).contains("code-fault"));
    }
    let code = code(&world).await;
    assert!(says(&press(&mut client, &request, &[("code", &code)]).await, Word::DocumentOver));
    let request = ask(&mut client, &page).await;
    let taken = press(&mut client, &request, &[("code", &code)]).await;
    assert_eq!(taken.headers[header::LOCATION], page);
    proves(&mut client).await;
}

#[tokio::test]
async fn a_no_takes_nothing_and_may_be_asked_again() {
    let world = World::new().await;
    let (mut client, page) = lacking(&world).await;
    let request = ask(&mut client, &page).await;
    assert_eq!(sms(&world, "1", "2").await, "digital_document");
    let refused = press(&mut client, &request, &[]).await;
    assert!(says(&refused, Word::DocumentRefused) && says(&refused, Word::DocumentAgain));
    let kept = client.get(DRAFT).await.body;
    assert_eq!(kept["draft"]["child"]["birth_certificate"], "");
    let request = ask(&mut client, &page).await;
    assert_eq!(sms(&world, "2", "1").await, "digital_document");
    assert_eq!(press(&mut client, &request, &[]).await.headers[header::LOCATION], page);
}

/// Over the wire the same: an empty code is a "yes" only when the owner has said so by SMS.
#[tokio::test]
async fn without_a_yes_an_empty_code_takes_nothing() {
    let world = World::new().await;
    let mut client = world.signed_in(STORY).await;
    let wanted = json!({"kind": "birth_certificate", "child_iin": world.child(STORY)});
    let asked = client.post("/api/v1/digital-documents", &wanted).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    let empty = json!({"code": ""});
    let early = client.post(&path, &empty).await;
    assert_eq!((early.problem(), &early.body["params"]["access"]), ("access_needed", &json!("requested")));
    assert_eq!(sms(&world, "1", "2").await, "digital_document");
    assert_eq!(client.post(&path, &empty).await.body["params"]["access"], "refused");
    let asked = client.post("/api/v1/digital-documents", &wanted).await;
    let path = format!("/api/v1/digital-documents/{}/code", asked.body["id"].as_str().unwrap());
    assert_eq!(sms(&world, "2", "1").await, "digital_document");
    let brought = client.post(&path, &empty).await;
    assert_eq!((brought.status, &brought.body["from_state"]), (StatusCode::OK, &json!(true)));
}

#[tokio::test]
async fn silence_and_time_lose_nothing() {
    let world = World::new().await;
    let (mut client, page) = lacking(&world).await;
    world.switch(System::DigitalDocuments, Mode::Down);
    let silent = press(&mut client, &page, &[]).await;
    assert!(
        says(&silent, Word::DocumentAsk) && String::from_utf8_lossy(&silent.bytes).contains("id=\"problem\"")
    );
    world.switch(System::DigitalDocuments, Mode::Normal);
    let request = ask(&mut client, &page).await;
    assert_eq!(sms(&world, "1", "1").await, "digital_document");
    world.switch(System::DigitalDocuments, Mode::Down);
    let silent = press(&mut client, &request, &[]).await;
    assert!(String::from_utf8_lossy(&silent.bytes).contains("id=\"problem\""));
    world.switch(System::DigitalDocuments, Mode::Normal);
    assert_eq!(
        press(&mut client, &request, &[]).await.headers[header::LOCATION],
        page,
        "the yes still holds"
    );

    let (mut client, page) = lacking(&world).await;
    let request = ask(&mut client, &page).await;
    world.pass(Duration::from_secs(15 * 60));
    assert!(says(&client.get(&request).await, Word::DocumentOver));
    assert_eq!(sms(&world, "2", "1").await, "", "its time is over");
}

#[tokio::test]
async fn a_strangers_draft_has_no_page() {
    let world = World::new().await;
    let (mut client, page) = lacking(&world).await;
    let request = ask(&mut client, &page).await;
    let mut stranger = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(stranger.get(&page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(press(&mut stranger, &page, &[]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(press(&mut stranger, &request, &[]).await.status, StatusCode::NOT_FOUND);
    let anonymous = world.client().get(&page).await;
    assert!(anonymous.headers[header::LOCATION].to_str().unwrap().starts_with("/ru/sign-in?next=document/"));
}
