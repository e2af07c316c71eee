//! A filed application is signed by its filer (PR-A2.8.P1): by NCALayer and by eGov Mobile, on pages and over the wire; what
//! other keys, other people and silent systems make of it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::json;
use std::time::Duration;
use wire_base::{Client, Reply, World};

/// A form as a browser posts it.
async fn post_form(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Reply {
    let coded = |value: &str| value.bytes().map(|b| format!("%{b:02x}")).collect::<String>();
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", coded(value))).collect();
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.join("&")))
        .unwrap();
    client.send(request).await
}

async fn page(client: &mut Client, path: &str) -> String {
    let page = client.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    String::from_utf8(page.bytes).unwrap()
}

async fn filed(world: &World) -> (Client, String) {
    let mut client = world.signed_in(Story::NothingSpecial).await;
    let filed = client.submit("k", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    (client, filed.body["id"].as_str().unwrap().to_owned())
}

fn iin(world: &World, story: Story) -> String {
    world.parent(story).iin.reveal().to_owned()
}

/// What the phone of the demo does with the session of this link; nobody says no.
async fn on_the_phone(world: &World, launch: &str, who: Option<Story>) {
    let session = launch.split_once("session=").unwrap().1.split(['&', '"']).next().unwrap();
    let iin = who.map(|story| iin(world, story)).unwrap_or_default();
    let answer = if who.is_some() { "yes" } else { "no" };
    let fields = [("session", session), ("iin", iin.as_str()), ("answer", answer)];
    assert_eq!(post_form(&mut world.client(), "/kk/demo/phone", &fields).await.status, StatusCode::OK);
}

#[tokio::test]
async fn by_ncalayer_the_filer_signs_and_nobody_else() {
    let world = World::new().await;
    let (mut client, id) = filed(&world).await;
    let open = page(&mut client, &format!("/ru/sign/{id}")).await;
    assert!(open.contains("заявление") && open.contains("Детский сад:"), "what is signed can be read");
    let eds = client.get(&format!("/ru/sign/{id}/eds")).await;
    assert_eq!(eds.headers[header::CONTENT_SECURITY_POLICY], server::SIGNING_CSP);
    assert!(!eds.headers[header::CACHE_CONTROL].is_empty());
    // Somebody else's key, and one out of force, are told apart; nothing is kept of them.
    let key = |who, key| [("application", id.clone()), ("iin", iin(&world, who)), ("key", String::from(key))];
    for (who, made, told) in [
        (Story::TeacherWithChild, "good", words::text::signing::Word::KeySomebodyElse),
        (Story::NothingSpecial, "expired", words::text::signing::Word::KeyNotInForce),
    ] {
        let fields = key(who, made);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let refused = post_form(&mut client, "/ru/demo/application-key", &fields).await;
        let text = String::from_utf8(refused.bytes).unwrap();
        assert!(text.contains(words::Table::of(words::Lang::Ru).say(told)), "{made}");
    }
    let state = client.get(&format!("/api/v1/applications/{id}/signing")).await;
    assert_eq!(state.body["signed_at"], "");
    let fields = key(Story::NothingSpecial, "good");
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let signed = post_form(&mut client, "/ru/demo/application-key", &fields).await;
    assert_eq!(signed.headers[header::LOCATION], format!("/ru/sign/{id}"));
    for way in ["", "/eds", "/qr"] {
        let done = page(&mut client, &format!("/ru/sign/{id}{way}")).await;
        assert!(done.contains(&format!("/ru/apply/done/{id}")) && done.contains("notice-done"), "{way}");
        assert!(!done.contains("eds-start") && !done.contains("qr-look"), "it is signed once: {way}");
    }
}

#[tokio::test]
async fn by_egov_mobile_the_page_needs_no_script() {
    let world = World::new().await;
    let (mut client, id) = filed(&world).await;
    let here = format!("/ru/sign/{id}/qr");
    let shown = post_form(&mut client, &here, &[]).await;
    assert_eq!(shown.headers[header::LOCATION], here);
    let code = page(&mut client, &here).await;
    assert!(code.contains("class=\"qr\""), "{code}");
    let waits = post_form(&mut client, &here, &[("look", "yes")]).await;
    assert_eq!(waits.status, StatusCode::OK);
    // "No" on the phone, then a new code, then "yes".
    on_the_phone(&world, &code, None).await;
    let refused = String::from_utf8(post_form(&mut client, &here, &[("look", "yes")]).await.bytes).unwrap();
    assert!(refused.contains("qr-told") && !refused.contains("class=\"qr\""));
    post_form(&mut client, &here, &[]).await;
    let code = page(&mut client, &here).await;
    on_the_phone(&world, &code, Some(Story::NothingSpecial)).await;
    let signed = post_form(&mut client, &here, &[("look", "yes")]).await;
    assert_eq!(signed.headers[header::LOCATION], format!("/ru/sign/{id}"));
}

#[tokio::test]
async fn a_phone_is_heard_once_and_only_the_filers() {
    let world = World::new().await;
    let (mut client, id) = filed(&world).await;
    let (start, state) = (
        format!("/api/v1/applications/{id}/signing/qr"),
        format!("/api/v1/applications/{id}/signing/qr/state"),
    );
    assert_eq!(client.post(&state, &json!({})).await.body["state"], "over", "nothing was asked for");
    let shown = client.post(&start, &json!({"lang": "kk"})).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert_eq!(client.post(&state, &json!({})).await.body["state"], "waiting");
    on_the_phone(&world, shown.body["launch"].as_str().unwrap(), Some(Story::TeacherWithChild)).await;
    let somebody = client.post(&state, &json!({})).await;
    assert_eq!(somebody.body["params"]["why"], "somebody_else", "{}", somebody.body);
    // A silent service loses nothing, and ten minutes end a code.
    let shown = client.post(&start, &json!({"lang": "kk"})).await;
    world.switch(System::EgovMobile, Mode::Down);
    assert_eq!(client.post(&state, &json!({})).await.problem(), "no_answer");
    assert_eq!(client.post(&start, &json!({"lang": "kk"})).await.problem(), "no_answer");
    world.switch(System::EgovMobile, Mode::Normal);
    assert_eq!(client.post(&state, &json!({})).await.body["state"], "waiting");
    world.pass(Duration::from_secs(10 * 60));
    on_the_phone(&world, shown.body["launch"].as_str().unwrap(), Some(Story::NothingSpecial)).await;
    assert_eq!(client.post(&state, &json!({})).await.body["state"], "over");
    let shown = client.post(&start, &json!({"lang": "kk"})).await;
    on_the_phone(&world, shown.body["launch"].as_str().unwrap(), Some(Story::NothingSpecial)).await;
    assert_eq!(client.post(&state, &json!({})).await.body["state"], "signed");
    let kept = client.get(&format!("/api/v1/applications/{id}/signing")).await;
    assert_ne!(kept.body["signed_at"], "");
}

#[tokio::test]
async fn a_stranger_finds_no_page_and_nobody_signs_in_first() {
    let world = World::new().await;
    let (_, id) = filed(&world).await;
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    for way in ["", "/eds", "/qr"] {
        let found = stranger.get(&format!("/ru/sign/{id}{way}")).await;
        assert_eq!(found.status, StatusCode::NOT_FOUND, "{way}");
        let anonymous = world.client().get(&format!("/ru/sign/{id}{way}")).await;
        assert_eq!(anonymous.headers[header::LOCATION], format!("/ru/sign-in?next=sign/{id}{way}"));
    }
    let pressed = post_form(&mut stranger, &format!("/ru/sign/{id}/qr"), &[("look", "yes")]).await;
    assert_eq!(pressed.status, StatusCode::NOT_FOUND);
}
