//! Every way in over the wire: digital signature, eGov Mobile, permission to read data; with each system slow, wrong,
//! silent and down, and everything that must not be taken twice.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::{Value, json};
use std::time::Duration;
use wire_base::{Client, Reply, World};

const EDS: &str = "/api/v1/sign-in/eds";
const SIGNATURE: &str = "/api/v1/sign-in/eds/signature";
const QR: &str = "/api/v1/sign-in/qr";
const QR_STATE: &str = "/api/v1/sign-in/qr/state";

/// A form as a browser posts it.
async fn post_form(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Reply {
    let body: Vec<String> = fields
        .iter()
        .map(|(name, value)| {
            let coded: String = value.bytes().map(|b| format!("%{b:02x}")).collect();
            format!("{name}={coded}")
        })
        .collect();
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .body(Body::from(body.join("&")))
        .unwrap();
    client.send(request).await
}

/// The made-up signature of these bytes.
async fn made_up(world: &World, story: Story, data: &str, key: &str) -> String {
    let iin = world.parent(story).iin.reveal().to_owned();
    let signed =
        post_form(&mut world.client(), "/kk/demo/sign", &[("iin", &iin), ("data", data), ("key", key)]).await;
    assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
    signed.body.as_str().unwrap().to_owned()
}

async fn to_be_signed(client: &mut Client) -> String {
    let asked = client.post(EDS, &json!({"lang": "ru"})).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    asked.body["data"].as_str().unwrap().to_owned()
}

async fn by_eds(world: &World, story: Story) -> (Client, Reply) {
    let mut client = world.client();
    let data = to_be_signed(&mut client).await;
    let cms = made_up(world, story, &data, "good").await;
    let signed = client.post(SIGNATURE, &json!({"cms": cms})).await;
    (client, signed)
}

#[tokio::test]
async fn a_signature_of_the_very_text_lets_in() {
    let world = World::new().await;
    let (mut client, signed) = by_eds(&world, Story::NothingSpecial).await;
    assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
    assert_eq!(signed.body["stage"]["stage"], "signed_in");
    assert_eq!(signed.body["stage"]["name"]["first_name"], "Айгерім");
    let children = client.get("/api/v1/children").await;
    assert_eq!(children.body["children"][0]["iin"], world.child(Story::NothingSpecial));
}

#[tokio::test]
async fn every_other_key_is_told_apart() {
    let world = World::new().await;
    for (key, why) in [
        ("expired", "not_in_force"),
        ("revoked", "revoked"),
        ("for_authentication", "not_for_signing"),
        ("of_a_company", "not_a_person"),
    ] {
        let mut client = world.client();
        let data = to_be_signed(&mut client).await;
        let cms = made_up(&world, Story::NothingSpecial, &data, key).await;
        let refused = client.post(SIGNATURE, &json!({"cms": cms})).await;
        assert_eq!(refused.problem(), "signature_not_taken", "{key}");
        assert_eq!(refused.body["params"]["why"], why, "{key}");
        // The text still waits for a good key.
        let cms = made_up(&world, Story::NothingSpecial, &data, "good").await;
        assert_eq!(client.post(SIGNATURE, &json!({"cms": cms})).await.status, StatusCode::OK, "{key}");
    }
}

#[tokio::test]
async fn a_signature_is_of_one_text_in_one_session_once() {
    let world = World::new().await;
    let mut client = world.client();
    let data = to_be_signed(&mut client).await;
    let cms = made_up(&world, Story::NothingSpecial, &data, "good").await;

    // Another browser has another text.
    let mut other = world.client();
    to_be_signed(&mut other).await;
    let replayed = other.post(SIGNATURE, &json!({"cms": cms})).await;
    assert_eq!(replayed.body["params"]["why"], "other_text");
    // A browser without a text has nothing to sign.
    assert_eq!(world.client().post(SIGNATURE, &json!({"cms": cms})).await.problem(), "code_over");

    // Twice at once is once.
    let (mut one, mut two) = (client.clone(), client.clone());
    let body = json!({"cms": cms});
    let (first, second) = tokio::join!(one.post(SIGNATURE, &body), two.post(SIGNATURE, &body));
    let mut answers = [first.status, second.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::OK, StatusCode::UNPROCESSABLE_ENTITY]);
    assert_eq!(client.post(SIGNATURE, &body).await.problem(), "code_over");

    // A new text makes the one before worthless, and ten minutes make any.
    let mut client = world.client();
    let first = to_be_signed(&mut client).await;
    let second = to_be_signed(&mut client).await;
    let cms = made_up(&world, Story::NothingSpecial, &first, "good").await;
    assert_eq!(client.post(SIGNATURE, &json!({"cms": cms})).await.body["params"]["why"], "other_text");
    let cms = made_up(&world, Story::NothingSpecial, &second, "good").await;
    world.pass(Duration::from_secs(10 * 60));
    assert_eq!(client.post(SIGNATURE, &json!({"cms": cms})).await.problem(), "code_over");
}

#[tokio::test]
async fn rubbish_is_no_signature() {
    let world = World::new().await;
    let mut client = world.client();
    to_be_signed(&mut client).await;
    for rubbish in ["", "<script>", "KEZEK.MADE.UP."] {
        let refused = client.post(SIGNATURE, &json!({"cms": rubbish})).await;
        assert_eq!(refused.body["params"]["why"], "other_text", "{rubbish}");
    }
    // A true key is nothing the made-up verifier can read: no answer, and nobody is let in.
    assert_eq!(client.post(SIGNATURE, &json!({"cms": "MIIB"})).await.problem(), "no_answer");
    assert_eq!(client.get("/api/v1/session").await.body["stage"]["stage"], "anonymous");
}

/// C-60: whatever the way, a phone in the mobile citizens' base is needed.
#[tokio::test]
async fn every_way_needs_a_registered_phone() {
    let world = World::new().await;
    let (_, signed) = by_eds(&world, Story::PhoneNotRegistered).await;
    assert_eq!(signed.problem(), "phone_missing");
    let mut client = world.client();
    let shown = client.post(QR, &json!({"lang": "kk"})).await;
    approve(&world, &shown, Some(Story::PhoneNotRegistered)).await;
    assert_eq!(client.post(QR_STATE, &json!({})).await.problem(), "phone_missing");
}

#[tokio::test]
async fn a_verifier_that_fails_lets_nobody_in_and_loses_nothing() {
    for mode in [Mode::Wrong, Mode::Down] {
        let world = World::new().await;
        let mut client = world.client();
        let data = to_be_signed(&mut client).await;
        let body = json!({"cms": made_up(&world, Story::NothingSpecial, &data, "good").await});
        world.switch(System::Signatures, mode);
        let silent = client.post(SIGNATURE, &body).await;
        assert_eq!((silent.problem(), &silent.body["params"]["system"]), ("no_answer", &json!("signatures")));
        world.switch(System::Signatures, Mode::Normal);
        assert_eq!(client.post(SIGNATURE, &body).await.status, StatusCode::OK, "{mode:?}");
    }
    let world = World::new().await;
    world.switch(System::Signatures, Mode::Slow { ms: 50 });
    assert_eq!(by_eds(&world, Story::NothingSpecial).await.1.status, StatusCode::OK);
    let impatient = world.restart_with(|config| config.limits.whole_call = Duration::from_millis(300)).await;
    impatient.switch(System::Signatures, Mode::Silent);
    assert_eq!(by_eds(&impatient, Story::NothingSpecial).await.1.problem(), "no_answer");
}

/// What the phone of the demo does; `None` says no.
async fn approve(world: &World, shown: &Reply, who: Option<Story>) -> Reply {
    let launch = shown.body["launch"].as_str().unwrap();
    let session = launch.split_once("session=").unwrap().1;
    let iin = who.map(|story| world.parent(story).iin.reveal().to_owned()).unwrap_or_default();
    let answer = if who.is_some() { "yes" } else { "no" };
    let fields = [("session", session), ("iin", iin.as_str()), ("answer", answer)];
    post_form(&mut world.client(), "/kk/demo/phone", &fields).await
}

#[tokio::test]
async fn a_phone_lets_in() {
    let world = World::new().await;
    let mut client = world.client();
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "over");
    let shown = client.post(QR, &json!({"lang": "kk"})).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    assert!(shown.body["qr"].as_str().unwrap().starts_with("mobileSign:"));
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "waiting");
    // Somebody else's browser sees nothing of it.
    assert_eq!(world.client().post(QR_STATE, &json!({})).await.body["state"], "over");
    approve(&world, &shown, Some(Story::TeacherWithChild)).await;
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "signed_in");
    let session = client.get("/api/v1/session").await;
    assert_eq!(session.body["stage"]["name"]["first_name"], "Гүлнар");
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "signed_in", "asked once more");
}

#[tokio::test]
async fn a_phone_that_says_no_or_a_silent_service_lets_nobody_in() {
    let world = World::new().await;
    let mut client = world.client();
    let shown = client.post(QR, &json!({"lang": "kk"})).await;
    approve(&world, &shown, None).await;
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "refused");

    let shown = client.post(QR, &json!({"lang": "kk"})).await;
    approve(&world, &shown, Some(Story::NothingSpecial)).await;
    for mode in [Mode::Wrong, Mode::Down] {
        world.switch(System::EgovMobile, mode);
        assert_eq!(client.post(QR_STATE, &json!({})).await.problem(), "no_answer", "{mode:?}");
        assert_eq!(world.client().post(QR, &json!({"lang": "kk"})).await.problem(), "no_answer", "{mode:?}");
    }
    world.switch(System::EgovMobile, Mode::Normal);
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "signed_in", "nothing was lost");
    let mut client = world.client();
    client.post(QR, &json!({"lang": "kk"})).await;
    world.pass(Duration::from_secs(10 * 60));
    assert_eq!(client.post(QR_STATE, &json!({})).await.body["state"], "over");
}

/// The pages do the same without a script.
#[tokio::test]
async fn the_pages_need_no_script() {
    let world = World::new().await;
    let mut client = world.client();
    let page = client.get("/ru/sign-in/qr?next=offers").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("wss:"));
    let shown = post_form(&mut client, "/ru/sign-in/qr", &[("next", "offers")]).await;
    assert_eq!(shown.status, StatusCode::SEE_OTHER);
    let page = client.get(shown.headers[header::LOCATION].to_str().unwrap()).await;
    let text = String::from_utf8(page.bytes).unwrap();
    assert!(
        text.contains("class=\"qr\"") && text.contains("<path d=\"M") && !text.contains(" style="),
        "{text}"
    );
    let session = text.split_once("session=").unwrap().1.split('"').next().unwrap().to_owned();
    let iin = world.parent(Story::NothingSpecial).iin.reveal().to_owned();
    let waits = post_form(&mut client, "/ru/sign-in/qr/check", &[("next", "offers")]).await;
    assert_eq!(waits.status, StatusCode::OK);
    let fields = [("session", session.as_str()), ("iin", &iin), ("answer", "yes")];
    post_form(&mut world.client(), "/ru/demo/phone", &fields).await;
    let entered = post_form(&mut client, "/ru/sign-in/qr/check", &[("next", "offers")]).await;
    assert_eq!(entered.headers[header::LOCATION], "/ru/offers");
    assert_eq!(client.get("/ru/offers").await.status, StatusCode::OK);
    // A wish that leads elsewhere is none.
    for wish in ["//example.kz", "https://example.kz", "demo", ""] {
        let page = world.client().get(&format!("/ru/sign-in/eds?next={wish}")).await;
        let text = String::from_utf8(page.bytes).unwrap();
        assert!(text.contains("data-next=\"/ru/cabinet\""), "{wish}");
        assert_eq!(page.headers[header::CONTENT_SECURITY_POLICY], server::SIGNING_CSP);
    }
    // The made-up key of the demo goes the same way.
    let mut client = world.client();
    let entered = post_form(&mut client, "/kk/demo/key", &[("iin", &iin), ("next", "apply/child")]).await;
    assert_eq!(entered.headers[header::LOCATION], "/kk/apply/child");
    assert_eq!(client.get("/api/v1/session").await.body["stage"]["stage"], "signed_in");
}

/// PS-12: nobody's registers are read before the person allowed it, and a refusal or silence loses nothing.
#[tokio::test]
async fn registers_are_read_with_permission_only() {
    let world = World::new().await;
    let mut client = world.signed_in(Story::AccessToAsk).await;
    let draft = world.draft(Story::AccessToAsk);
    for (asked, body) in [
        ("/api/v1/children", json!({"iin": world.child(Story::AccessToAsk)})),
        ("/api/v1/evidence", json!({"child_iin": world.child(Story::AccessToAsk)})),
    ] {
        let needed = client.post(asked, &body).await;
        assert_eq!((needed.status, needed.problem()), (StatusCode::FORBIDDEN, "access_needed"), "{asked}");
        assert_eq!(needed.body["params"]["access"], "requested");
    }
    assert_eq!(client.submit("k", &draft).await.problem(), "access_needed");
    assert_eq!(client.get("/api/v1/access").await.body["access"], "requested");

    // "No" by SMS, then asked again, then a wrong code, then the right one.
    let phone = world.parent(Story::AccessToAsk).phone.unwrap().reveal();
    answer(&world, "m1", &phone, "2").await;
    assert_eq!(client.get("/api/v1/access").await.body["access"], "refused");
    assert_eq!(client.get("/api/v1/children").await.body["params"]["access"], "refused");
    assert_eq!(client.post("/api/v1/access", &json!({"code": ""})).await.body["access"], "requested");
    assert_eq!(client.post("/api/v1/access", &json!({"code": "0"})).await.body["access"], "requested");
    let message = world.messages(&phone).await.into_iter().find(|text| text.contains("Код: ")).unwrap();
    let code: String =
        message.split_once("Код: ").unwrap().1.chars().take_while(char::is_ascii_digit).collect();
    assert_eq!(client.post("/api/v1/access", &json!({"code": code})).await.body["access"], "granted");
    assert_eq!(client.get("/api/v1/children").await.status, StatusCode::OK);
    assert_eq!(client.submit("k", &draft).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn a_silent_permission_service_is_no_refusal() {
    let world = World::new().await;
    let mut client = world.signed_in(Story::NothingSpecial).await;
    for mode in [Mode::Wrong, Mode::Down] {
        world.switch(System::DataAccess, mode);
        let silent = client.get("/api/v1/children").await;
        assert_eq!(
            (silent.problem(), &silent.body["params"]["system"]),
            ("no_answer", &json!("data_access"))
        );
        let page = client.get("/kk/access").await;
        assert_eq!(page.status, StatusCode::OK, "told kindly");
    }
    world.switch(System::DataAccess, Mode::Normal);
    assert_eq!(client.get("/api/v1/children").await.status, StatusCode::OK);
    // What was allowed today is not asked again today.
    world.switch(System::DataAccess, Mode::Down);
    assert_eq!(client.get("/api/v1/children").await.status, StatusCode::OK);
    world.pass(Duration::from_secs(12 * 3_600 - 60));
    assert_ne!(client.get("/api/v1/session").await.body["stage"]["stage"], Value::Null);
}

/// The gateway 1414 brings an answer.
async fn answer(world: &World, id: &str, phone: &str, text: &str) -> Reply {
    let body = json!({"id": id, "phone": phone, "text": text, "at": "2026-11-20T10:00:00.000+05:00"});
    let key = world.app.vault.gateway_key(contract::endpoint::Gateway::Sms).unwrap();
    let mut request = wire_base::json_request("POST", "/api/v1/sms", &body);
    request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
    world.client().send(request).await
}

#[tokio::test]
async fn an_answer_by_sms_is_taken_once() {
    let world = World::new().await;
    let mut client = world.signed_in(Story::AccessToAsk).await;
    client.get("/api/v1/children").await;
    let phone = world.parent(Story::AccessToAsk).phone.unwrap().reveal();
    // What is not understood is helped on; the question stays.
    assert_eq!(answer(&world, "a", &phone, "спасибо").await.body["answered"], "");
    // The access service is down: the gateway keeps the message and brings it again.
    world.switch(System::DataAccess, Mode::Down);
    assert_eq!(answer(&world, "b", &phone, "1").await.problem(), "no_answer");
    world.switch(System::DataAccess, Mode::Normal);
    assert_eq!(answer(&world, "b", &phone, "1").await.body["answered"], "data_access");
    assert_eq!(answer(&world, "b", &phone, "1").await.body["answered"], "", "the same message");
    assert_eq!(client.get("/api/v1/children").await.status, StatusCode::OK);
    // Nothing is asked any more.
    for id in ["c", "d", "e", "f", "g"] {
        assert_eq!(answer(&world, id, &phone, "1").await.body["answered"], "");
    }
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&phone).await;
    let nothing = messages.iter().filter(|text| text.contains("не ждём от вас ответа")).count();
    assert!((1..=3).contains(&nothing), "two machines do not write to each other for ever: {nothing}");
    assert!(messages.iter().any(|text| text.starts_with("Разрешение получено")), "{messages:?}");
}

/// A gateway shows its own key, and nobody else's.
#[tokio::test]
async fn a_gateway_is_known_by_its_key() {
    let world = World::new().await;
    let sms = world.app.vault.gateway_key(contract::endpoint::Gateway::Sms).unwrap();
    let body =
        json!({"id": "1", "phone": "+77090000001", "text": "1", "at": "2026-11-20T10:00:00.000+05:00"});
    for (path, shown) in [
        ("/api/v1/sms", None),
        ("/api/v1/sms", Some("")),
        ("/api/v1/sms", Some(&sms[..63])),
        ("/api/v1/births", Some(sms.as_str())),
    ] {
        let mut request = wire_base::json_request("POST", path, &body);
        if let Some(key) = shown {
            request.headers_mut().insert(header::AUTHORIZATION, format!("Bearer {key}").parse().unwrap());
        }
        let refused = world.client().send(request).await;
        assert_eq!((refused.status, refused.problem()), (StatusCode::UNAUTHORIZED, "gateway_key"), "{path}");
    }
}
