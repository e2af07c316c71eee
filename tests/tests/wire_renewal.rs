//! The end of a term and its extension: warned in time, extended by page or SMS, sealed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::System;
use gateways::demo::{Mode, Story};
use gateways::monitoring::{ServiceNumber, Stage};
use serde_json::{Value, json};
use server::vault::Place;
use std::time::Duration;
use wire_base::{Client, World};

const STORY: Story = Story::NothingSpecial;

/// Lets the law's clock come to the next day after so many days, and runs the day's jobs.
async fn days(world: &World, days: u64) {
    world.pass(Duration::from_secs((days - 1) * 24 * 3_600));
    let next = world.client().post("/kk/demo/day", &json!({})).await;
    assert_eq!(next.status, StatusCode::SEE_OTHER, "{}", next.body);
}

async fn told(world: &World, beginning: &str) -> usize {
    told_to(world, STORY, beginning).await
}

async fn told_to(world: &World, story: Story, beginning: &str) -> usize {
    while server::deliver(&world.app).await > 0 {}
    let phone = world.parent(story).phone.unwrap().reveal();
    world.messages(&phone).await.iter().filter(|text| text.starts_with(beginning)).count()
}

#[tokio::test]
async fn a_term_that_ends_is_said_thirty_days_before_and_on_the_last_working_day() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await;
    assert_eq!(filed.body["valid_until"], "2027-11-20");
    days(&world, 334).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-10-20");
    assert_eq!(told(&world, "Срок заявления").await, 0, "thirty-one days before");
    days(&world, 1).await;
    assert_eq!(told(&world, "Срок заявления").await, 1, "thirty days before");
    assert_eq!(told(&world, "Өтініштің мерзімі").await, 1, "and in Kazakh");
    days(&world, 1).await;
    assert_eq!(told(&world, "Срок заявления").await, 1, "once");
    // The term ends on a Saturday: the last working day before is Friday. A silent base of phones keeps nobody untold.
    days(&world, 27).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-11-18");
    assert_eq!(told(&world, "Последний срок").await, 0);
    world.switch(System::MobileBase, Mode::Down);
    days(&world, 1).await;
    assert_eq!(told(&world, "Последний срок: 20 ноября, суббота, 23:59.").await, 1);
    world.switch(System::MobileBase, Mode::Normal);
    days(&world, 1).await;
    assert_eq!(told(&world, "Последний срок").await, 1);
}

#[tokio::test]
async fn an_extension_adds_a_year_once_and_is_sealed() {
    let world = World::new().await;
    assert_eq!(server::tell_stages(&world.app).await, Ok(server::Told::All), "what was imported is no news");
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await.body;
    let address = format!("/api/v1/applications/{}", filed["id"].as_str().unwrap());
    let renewal = format!("{address}/renewal");
    assert_eq!(filed["renewable_until"], "2028-11-20", "what the page shows before it is confirmed");
    let missing = parent.post_once(&renewal, "a", &json!({"processing": false})).await;
    assert_eq!(missing.faults(), ["processing consent_missing"]);
    assert_eq!(missing.body["faults"][0]["cite"], "PS-A1_2.3.8");

    let sent_at = "2026-11-20T09:59:58.123+05:00";
    let body = json!({"processing": true, "sent_at": sent_at});
    let renewed = parent.post_once(&renewal, "b", &body).await;
    assert_eq!(renewed.status, StatusCode::OK, "{}", renewed.body);
    assert_eq!(renewed.body["application"]["valid_until"], "2028-11-20");
    assert_eq!(renewed.body["application"]["places"], filed["places"], "the number is the same");
    let notice: contract::seal::Sealed<serde_json::Value> =
        serde_json::from_value(renewed.body["notice"].clone()).unwrap();
    let keys = serde_json::from_value::<Vec<contract::seal::PublicKey>>(
        world.client().get("/api/v1/keys").await.body["keys"].clone(),
    );
    assert_eq!(contract::seal::verify(&notice, &keys.unwrap()), Ok(()));
    let (statement, act) = (&notice.statement, &notice.statement["act"]);
    assert_eq!(statement["valid_until_before"], "2027-11-20");
    assert_eq!(statement["valid_until"], "2028-11-20");
    assert_eq!((&act["sent_at"], &act["application"]), (&json!(sent_at), &filed["number"]));
    assert_eq!(act["number"], format!("{}/2", filed["number"].as_str().unwrap()));
    for field in ["notice", "received_at", "settlement", "kind", "applicant", "child"] {
        assert!(!act[field].is_null(), "{field}");
    }
    assert_eq!(parent.post_once(&renewal, "b", &body).await.bytes, renewed.bytes);
    let twice = parent.post_once(&renewal, "c", &body).await;
    assert_eq!(twice.problem(), "cannot_extend", "{}", twice.body);
    // PR-9: the refusal is a stage of the act that was refused, told once however often it is asked; the queue goes on.
    assert_eq!(parent.post_once(&renewal, "c2", &body).await.problem(), "cannot_extend");
    assert_eq!(server::tell_stages(&world.app).await, Ok(server::Told::All));
    let stages = async |number: String| {
        world.app.systems.stages_of(&ServiceNumber::new(number)).await.known().unwrap()
    };
    let number = filed["number"].as_str().unwrap();
    assert_eq!(stages(format!("{number}/3")).await, [Stage::Refused]);
    assert!(!stages(number.to_owned()).await.contains(&Stage::Refused), "the child is in the queue");
    assert_eq!(told(&world, "Срок заявления продлён.").await, 1);
    assert_eq!(told(&world, "Өтініштің мерзімі ұзартылды.").await, 1);

    parent.post_once(&format!("{address}/withdrawal"), "w", &json!({})).await;
    assert_eq!(parent.post_once(&renewal, "d", &body).await.problem(), "too_late");
}

#[tokio::test]
async fn the_answer_one_extends_what_was_asked_about_and_nothing_else() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await.body;
    let phone = gateways::Msisdn::parse(&world.parent(STORY).phone.unwrap().reveal()).unwrap();
    let stranger = gateways::Msisdn::parse("+77010000000").unwrap();
    let answer = |phone| server::renew_by_phone(&world.app, phone);
    assert_eq!(answer(&phone).await, Ok(server::BySms::NothingAsked), "nobody asked yet");
    days(&world, 335).await;
    assert_eq!(answer(&stranger).await, Ok(server::BySms::NothingAsked));
    assert_eq!(answer(&phone).await, Ok(server::BySms::Extended(1)));
    assert_eq!(answer(&phone).await, Ok(server::BySms::NothingAsked), "the same answer once more");
    assert_eq!(told(&world, "Срок заявления продлён.").await, 1);
    let mut parent = world.signed_in(STORY).await;
    let list = parent.get("/api/v1/applications").await.body;
    assert_eq!(list["applications"][0]["valid_until"], "2028-11-20");
    assert_eq!(list["applications"][0]["number"], filed["number"]);
    // The last warning of the old term is not due any more, and the night of the old end takes nobody out.
    days(&world, 30).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-11-20");
    days(&world, 1).await;
    assert_eq!(told(&world, "Последний срок").await, 0);
    let mut parent = world.signed_in(STORY).await;
    let list = parent.get("/api/v1/applications").await.body;
    assert_eq!(list["applications"][0]["standing"]["state"], "in_queue");
}

/// The same without the demo's own course of the days, in which staff see papers: only the jobs of the last night run.
async fn nights(world: &World, nights: u64) {
    world.pass(Duration::from_secs(nights * 24 * 3_600));
    server::run_jobs(&world.app).await.unwrap();
}

async fn scan(client: &mut Client) -> Value {
    let request = Request::post("/api/v1/documents").body(Body::from(b"%PDF-1.7".to_vec())).unwrap();
    client.send(request).await.body["id"].clone()
}

/// The only application of a person, as it stands now; a session does not live through days.
async fn own(world: &World, story: Story) -> Value {
    let mut parent = world.signed_in(story).await;
    let list = parent.get("/api/v1/applications").await;
    list.body["applications"][0].clone()
}

#[tokio::test]
async fn originals_that_nobody_showed_in_five_working_days_cost_the_right_and_not_the_place() {
    let world = World::new().await;
    let story = Story::Serviceman;
    let mut parent = world.signed_in(story).await;
    let mut draft = world.draft(story);
    let certificate = json!({"certificate": scan(&mut parent).await, "issued": "2026-11-20"});
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": certificate});
    draft["reserves"] = json!([world.city().1[1]]);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    // Filed on a Friday: the fifth working day is the next Friday.
    assert_eq!(filed.body["originals_by"], "2026-11-27");
    let soon = "Покажите оригиналы документов";
    nights(&world, 5).await;
    assert_eq!(world.app.clocks.today().to_string(), "2026-11-25");
    assert_eq!(told_to(&world, story, soon).await, 0, "two working days before");
    nights(&world, 1).await;
    assert_eq!(told_to(&world, story, soon).await, 1, "on the working day before the last");
    nights(&world, 1).await;
    assert_eq!(told_to(&world, story, soon).await, 2, "and on the last one");
    assert_eq!(own(&world, story).await["standing"]["state"], "documents_under_verification", "the last day");
    nights(&world, 1).await;
    let after = own(&world, story).await;
    assert_eq!((&after["standing"]["state"], &after["turn"]), (&json!("in_queue"), &json!("general")));
    assert_eq!(after["filed_at"], filed.body["filed_at"], "the filing time is kept");
    assert_eq!(after["places"].as_array().unwrap().len(), 2, "the reserve opened");
    assert_eq!(after["benefits"], json!([]), "what was not confirmed is not shown as a right");
    let lost = "Ребёнок в очереди, время подачи сохранено. Право не учтено: оригинал не показали в срок.";
    assert_eq!(told_to(&world, story, lost).await, 1);
    let act = &after["manual_acts"][0];
    assert_eq!((&act["act"], &act["by"]), (&json!("term_ended"), &Value::Null), "nobody decided");
    let path = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
    nights(&world, 1).await;
    assert_eq!(told_to(&world, story, lost).await, 1, "once");
    // The family may state the right anew with a paper that it can show.
    let mut parent = world.signed_in(story).await;
    let again = json!({"certificate": scan(&mut parent).await, "issued": "2026-11-28"});
    let wanted = json!({
        "benefits": {"turn": "out_of_turn", "serviceman": again},
        "preschools": [world.city().1[0]],
        "consents": {"processing": true},
    });
    let changed = parent.post_once(&format!("{path}/change"), "c", &wanted).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["turn_if_confirmed"], "out_of_turn");
}

#[tokio::test]
async fn a_birth_certificate_that_nobody_showed_ends_the_application_with_its_reason() {
    let world = World::new().await;
    let story = Story::ForeignChild;
    let mut parent = world.signed_in(story).await;
    let mut draft = world.draft(story);
    draft["child"]["birth_certificate"] = scan(&mut parent).await;
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    nights(&world, 7).await;
    assert_eq!(own(&world, story).await["standing"]["state"], "documents_under_verification");
    nights(&world, 1).await;
    let after = own(&world, story).await;
    assert_eq!(after["standing"]["reason"], "not_confirmed", "{}", after["standing"]);
    let why = "Заявление вышло из очереди: оригинал не показали в срок.";
    assert_eq!(told_to(&world, story, why).await, 1);
}

/// The consent that is kept with an application.
fn consent(world: &World, id: &str) -> Value {
    let id = uuid::Uuid::parse_str(id).unwrap().as_u128();
    let sealed = world.app.store.application(id).unwrap().unwrap();
    let mut kept: Value = world.app.vault.open(Place::Application(id), &sealed).unwrap();
    kept["consent"].take()
}

/// CA-24: what is kept and the number to come are shown before, one press brings it back, those behind see why.
#[tokio::test]
async fn an_application_that_nobody_confirmed_comes_back_by_its_filing_time() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await.body;
    let id = filed["id"].as_str().unwrap().to_owned();
    let (path, body) = (format!("/api/v1/applications/{id}/return"), json!({"processing": true}));
    assert_eq!(parent.post_once(&path, "early", &body).await.problem(), "too_late", "it stands");
    nights(&world, 366).await;
    let ended = own(&world, STORY).await;
    assert_eq!(ended["standing"]["reason"], "expired", "{}", ended["standing"]);
    assert_eq!(ended["returnable_until"], "2027-12-20");
    let place = &ended["places"][0];
    assert_eq!((&place["number"], &place["number_on_return"]), (&Value::Null, &filed["places"][0]["number"]));
    let ru = "Заявление вышло из очереди: истёк срок. Вернитесь в кабинете, время подачи сохранено. Срок: 20 декабря";
    assert_eq!(told(&world, ru).await, 1);
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    assert_eq!(stranger.post_once(&path, "s", &body).await.problem(), "not_found");

    nights(&world, 29).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-12-20", "the last day");
    let mut parent = world.signed_in(STORY).await;
    let missing = parent.post_once(&path, "a", &json!({})).await;
    assert_eq!(missing.faults(), ["processing consent_missing"]);
    let back = parent.post_once(&path, "b", &body).await;
    assert_eq!(back.status, StatusCode::OK, "{}", back.body);
    assert_eq!(parent.post_once(&path, "b", &body).await.bytes, back.bytes, "once more is the same");
    assert_eq!(parent.post_once(&path, "c", &body).await.problem(), "too_late", "twice");
    let after = &back.body;
    assert_eq!(after["standing"]["state"], "in_queue");
    assert_eq!((&after["filed_at"], &after["valid_until"]), (&filed["filed_at"], &json!("2028-11-20")));
    assert_eq!(after["places"][0]["number"], place["number_on_return"], "what was shown before");
    assert_eq!(after["returnable_until"], Value::Null);
    let given = consent(&world, &id);
    assert_eq!(
        given["at"].as_str().unwrap()[..10],
        world.app.clocks.today().to_string(),
        "given anew: {given}"
    );
    let beginnings =
        [("Ребёнок снова в очереди. Ваш номер:", 1), ("Бала қайтадан кезекте. Кезек нөміріңіз:", 1)];
    for (beginning, times) in beginnings {
        assert_eq!(told(&world, beginning).await, times, "{beginning}");
    }
    let notices = parent.get(&format!("/api/v1/applications/{id}/notices?lang=ru")).await;
    assert_eq!(notices.body["notices"][0]["kind"], 25, "{}", notices.body);
    let letters = parent.get(&format!("/ru/letters/{id}")).await;
    assert!(String::from_utf8(letters.bytes).unwrap().contains("Ребёнок снова в очереди"));
}

#[tokio::test]
async fn the_day_after_the_last_and_beside_another_application_nobody_comes_back() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await.body;
    let path = format!("/api/v1/applications/{}/return", filed["id"].as_str().unwrap());
    let body = json!({"processing": true});
    nights(&world, 366).await;
    let mut parent = world.signed_in(STORY).await;
    let anew = parent.submit("anew", &world.draft(STORY)).await;
    assert_eq!(anew.status, StatusCode::CREATED, "{}", anew.body);
    let beside = parent.post_once(&path, "beside", &body).await;
    assert_eq!(beside.faults(), ["child.iin already_in_queue"], "{}", beside.body);
    let list = parent.get("/api/v1/applications").await.body;
    assert_eq!(list["applications"][1]["returnable_until"], Value::Null, "and it is not offered");
    let anew = format!("/api/v1/applications/{}", anew.body["id"].as_str().unwrap());
    let withdrawn = parent.post_once(&format!("{anew}/withdrawal"), "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK, "{}", withdrawn.body);
    assert_eq!(parent.post_once(&format!("{anew}/return"), "w", &body).await.problem(), "too_late");

    nights(&world, 30).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-12-21", "the day after");
    let mut parent = world.signed_in(STORY).await;
    assert_eq!(parent.post_once(&path, "late", &body).await.problem(), "too_late");
    let list = parent.get("/api/v1/applications").await.body;
    assert!(list["applications"].as_array().unwrap().iter().all(|one| one["returnable_until"].is_null()));
}

#[tokio::test]
async fn a_term_that_nobody_extended_ends_with_its_last_day_and_filing_anew_is_open() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await;
    nights(&world, 365).await;
    assert_eq!(world.app.clocks.today().to_string(), filed.body["valid_until"].as_str().unwrap());
    assert_eq!(own(&world, STORY).await["standing"]["state"], "in_queue", "the last day");
    nights(&world, 1).await;
    let after = own(&world, STORY).await;
    assert_eq!(after["standing"]["reason"], "expired", "{}", after["standing"]);
    assert_eq!(told(&world, "Заявление вышло из очереди: истёк срок.").await, 1);
    let mut parent = world.signed_in(STORY).await;
    let path = format!("/api/v1/applications/{}/renewal", filed.body["id"].as_str().unwrap());
    let late = parent.post_once(&path, "late", &json!({"processing": true})).await;
    assert_eq!(late.problem(), "too_late");
    let anew = parent.submit("anew", &world.draft(STORY)).await;
    assert_eq!(anew.status, StatusCode::CREATED, "{}", anew.body);
}
