//! The outbox over the wire: a slow receiver holds back nobody, of one person the order stays; e-mail goes beside the SMS.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{Json, Router};
use gateways::demo::{Mode, Story};
use gateways::sms::{SmsMessage, SmsReceipt};
use gateways::{BaseUrls, Chance, Limits, StateSystems, System};
use serde_json::json;
use tests::dice::Dice;
use wire_base::World;

/// What the gateway between the base and the handsets saw.
#[derive(Default)]
struct Seen {
    /// In the order in which they were through: to whom, and what.
    through: Vec<(String, String)>,
    /// Messages on their way to one phone, and the most there were at once to anybody.
    under_way: HashMap<String, u32>,
    most_to_one: u32,
    most: u32,
}

/// A gateway of its own: it is slow to one phone, takes a chance time for others, and fails the first message to one more.
struct Gateway {
    handsets: StateSystems,
    seen: Mutex<Seen>,
    slow: String,
    fails: Mutex<Option<String>>,
    is_on: AtomicBool,
    dice: Mutex<Dice>,
}

async fn handed_in(State(gateway): State<Arc<Gateway>>, Json(message): Json<SmsMessage>) -> Response {
    let to = message.msisdn.as_str().to_owned();
    if !gateway.is_on.load(Ordering::Relaxed) {
        let id = gateway.handsets.send_sms(&message).await.known().unwrap();
        return Json(SmsReceipt { id }).into_response();
    }
    let pause = if to == gateway.slow { 400 } else { gateway.dice.lock().unwrap().below(20) };
    {
        let mut seen = gateway.seen.lock().unwrap();
        let one = seen.under_way.entry(to.clone()).or_default();
        *one += 1;
        let one = *one;
        seen.most_to_one = seen.most_to_one.max(one);
        seen.most = seen.most.max(seen.under_way.values().sum());
    }
    tokio::time::sleep(Duration::from_millis(pause)).await;
    *gateway.seen.lock().unwrap().under_way.get_mut(&to).unwrap() -= 1;
    let fails = gateway.fails.lock().unwrap().take_if(|failing| *failing == to).is_some();
    if fails {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    let id = gateway.handsets.send_sms(&message).await.known().unwrap();
    gateway.seen.lock().unwrap().through.push((to, message.text.as_str().to_owned()));
    Json(SmsReceipt { id }).into_response()
}

const STORIES: [Story; 4] =
    [Story::NothingSpecial, Story::Serviceman, Story::TeacherWithChild, Story::FamilyOfFour];

#[tokio::test]
async fn a_slow_receiver_holds_back_nobody_and_everybodys_order_stays() {
    for seed in 1..=3 {
        let world = World::new().await;
        let phone = |story| world.parent(story).phone.unwrap().reveal();
        let (slow, failing) = (phone(Story::NothingSpecial), phone(Story::Serviceman));
        let origin = world.config.systems.sms.clone();
        let limits = Limits { retries: 0, ..Limits::default() };
        let gateway = Arc::new(Gateway {
            handsets: StateSystems::new(&BaseUrls::all_at(&origin), limits, &Chance::new(|| 1)).unwrap(),
            seen: Mutex::default(),
            slow: slow.clone(),
            fails: Mutex::new(Some(failing.clone())),
            is_on: AtomicBool::new(false),
            dice: Mutex::new(Dice::new(seed)),
        });
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let between = format!("http://{}", listener.local_addr().unwrap());
        let router =
            Router::new().route("/sms/v1/messages", post(handed_in)).with_state(Arc::clone(&gateway));
        tokio::spawn(async move { axum::serve(listener, router).await });
        let world = world.restart_with(|config| config.systems.sms = between).await;
        for story in STORIES {
            let mut parent = world.signed_in(story).await;
            let filed = parent.submit("k", &world.draft(story)).await;
            assert_eq!(filed.status, StatusCode::CREATED, "{story:?}: {}", filed.body);
            let path = format!("/api/v1/applications/{}/withdrawal", filed.body["id"].as_str().unwrap());
            assert_eq!(parent.post_once(&path, "w", &json!({})).await.status, StatusCode::OK);
        }
        gateway.is_on.store(true, Ordering::Relaxed);
        while server::deliver(&world.app).await > 0 {}
        let beginnings = ["Ребёнок в очереди", "Балаңыз кезекте", "Вы отозвали", "Өтінішті қайтарып"];
        let to = |of: &str| -> Vec<String> {
            let seen = gateway.seen.lock().unwrap();
            seen.through.iter().filter(|(to, _)| to == of).map(|(_, text)| text.clone()).collect()
        };
        let in_order = |texts: &[String]| {
            texts.len() == 4 && texts.iter().zip(beginnings).all(|(text, begins)| text.starts_with(begins))
        };
        assert_eq!(to(&failing), [""; 0], "what comes after a message that failed just now waits for it");
        world.pass(Duration::from_secs(31));
        while server::deliver(&world.app).await > 0 {}
        for story in STORIES {
            let texts = to(&world.parent(story).phone.unwrap().reveal());
            assert!(in_order(&texts), "seed {seed}, {story:?}: {texts:?}");
        }
        let seen = gateway.seen.lock().unwrap();
        let second = seen.through.iter().enumerate().filter(|(_, (to, _))| *to == slow).nth(1).unwrap().0;
        let others = [Story::TeacherWithChild, Story::FamilyOfFour];
        let others = others.map(|story| world.parent(story).phone.unwrap().reveal());
        let last = seen.through.iter().rposition(|(to, _)| others.contains(to)).unwrap();
        assert!(last < second, "seed {seed}: nobody waited for the slow one: {last} {second}");
        assert_eq!(seen.most_to_one, 1, "of one person one at a time");
        assert!(seen.most > 1 && seen.most <= 32, "{} at once", seen.most);
    }
}

/// PR-A1.11.2: the same words to the address that the applicant gave; what becomes of the e-mail is nothing to the SMS.
#[tokio::test]
async fn pr_a1_11_2_the_same_goes_by_email_and_a_silent_mail_gateway_keeps_no_sms() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    let mut draft = world.draft(Story::NothingSpecial);
    draft["applicant"]["email"] = json!("aigerim@mysal.kz");
    world.switch(System::Email, Mode::Down);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    while server::deliver(&world.app).await > 0 {}
    let sms: Vec<String> = world
        .messages(&phone)
        .await
        .into_iter()
        .filter(|text| text.contains("в очереди") || text.contains("кезекте"))
        .collect();
    assert_eq!(sms.len(), 2, "both languages of the law, without the mail gateway: {sms:?}");
    let mailboxes = async || world.app.demo.as_ref().unwrap().country.mailboxes().await.known().unwrap();
    assert!(mailboxes().await.is_empty());
    world.switch(System::Email, Mode::Normal);
    world.pass(Duration::from_secs(31));
    while server::deliver(&world.app).await > 0 {}
    let boxes = mailboxes().await;
    assert_eq!((boxes.len(), boxes[0].address.as_str()), (1, "aigerim@mysal.kz"));
    assert_eq!(boxes[0].messages.len(), 1, "one e-mail, whatever the number of languages");
    let message = &boxes[0].messages[0];
    for text in &sms {
        assert!(message.text.as_str().contains(text), "{message:?}");
    }
    assert_eq!(message.subject, "Кезек: сообщение об очереди в детский сад");
    let own = parent.get(&format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap())).await.body;
    for personal in [
        world.child(Story::NothingSpecial).as_str(),
        own["child"]["surname"].as_str().unwrap(),
        own["child"]["first_name"].as_str().unwrap(),
        own["number"].as_str().unwrap(),
    ] {
        assert!(
            !message.text.as_str().contains(personal) && !message.subject.contains(personal),
            "{personal}"
        );
    }
    // The cabinet shows one text once, and a second round sends nothing again.
    let path = format!("/api/v1/applications/{}/notices?lang=ru", filed.body["id"].as_str().unwrap());
    assert_eq!(parent.get(&path).await.body["notices"].as_array().unwrap().len(), 1);
    assert_eq!(server::deliver(&world.app).await, 0);
    assert_eq!(mailboxes().await[0].messages.len(), 1);
}
