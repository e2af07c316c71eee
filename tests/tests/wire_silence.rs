//! Every state system slow, wrong, silent or down while somebody files, changes, extends or takes back: nothing is lost,
//! nobody is refused for it, and what to do is said.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::demo::{Mode, StaffPost, Story};
use gateways::{Limits, System};
use serde_json::{Value, json};
use wire_base::{Client, Reply, World};

const MODES: [Mode; 4] = [Mode::Slow { ms: 20 }, Mode::Wrong, Mode::Silent, Mode::Down];
/// What is asked on the way of an application.
const ASKED: [System; 8] = [
    System::MobileBase,
    System::Population,
    System::CivilRegistry,
    System::EducationBase,
    System::DisabilityBase,
    System::LargeFamily,
    System::Pmpk,
    System::DataAccess,
];

/// A world that waits for nobody longer than a test may.
async fn world() -> World {
    let limits = Limits { whole_call: Duration::from_millis(300), retries: 0, pause: Duration::ZERO };
    World::new().await.restart_with(|config| config.limits = limits).await
}

/// What an act may come to while this system is troubled: done, or "no answer" of that very system. A paper is never wished
/// for, and a right that nobody can confirm now is no fault.
fn is_kind(reply: &Reply, system: System) -> bool {
    match reply.status {
        StatusCode::OK | StatusCode::CREATED => true,
        StatusCode::SERVICE_UNAVAILABLE => {
            reply.problem() == "no_answer" && reply.body["params"]["system"] == system.code()
        }
        _ => false,
    }
}

async fn scan(client: &mut Client) -> Value {
    let request = Request::post("/api/v1/documents").body(Body::from(b"%PDF-1.7".to_vec())).unwrap();
    client.send(request).await.body["id"].clone()
}

/// The first open preschool of a kind, with its settlement.
fn preschool(world: &World, kind: sandbox::QueueKind) -> (String, String) {
    let found = world.country.preschools.iter().find(|one| one.kind == kind).unwrap();
    (found.settlement.to_string(), uuid::Uuid::from_u128(found.id.0).to_string())
}

/// Files under every trouble; what is not taken at once is taken with the same key when all answer. Then it is withdrawn.
async fn filed_under_every_trouble(world: &World, story: Story, draft: impl AsyncFn(&mut Client) -> Value) {
    let mut parent = world.signed_in(story).await;
    for system in ASKED {
        for (nth, mode) in MODES.into_iter().enumerate() {
            let draft = draft(&mut parent).await;
            let key = format!("{}-{nth}", system.code());
            world.switch(system, mode);
            let troubled = parent.submit(&key, &draft).await;
            world.switch(system, Mode::Normal);
            assert!(is_kind(&troubled, system), "{} {mode:?}: {}", system.code(), troubled.body);
            if matches!(mode, Mode::Slow { .. }) {
                assert_eq!(troubled.status, StatusCode::CREATED, "slow is not silent: {}", system.code());
            }
            let filed = parent.submit(&key, &draft).await;
            assert_eq!(filed.status, StatusCode::CREATED, "{} {mode:?}: {}", system.code(), filed.body);
            let path = format!("/api/v1/applications/{}/withdrawal", filed.body["id"].as_str().unwrap());
            assert_eq!(parent.post_once(&path, &key, &json!({})).await.status, StatusCode::OK);
        }
    }
}

#[tokio::test]
async fn filing_for_the_general_queue_survives_every_trouble() {
    let world = world().await;
    let story = Story::TeacherWithChild;
    let mut draft = world.draft(story);
    draft["benefits"] = json!({"turn": "first_turn", "pedagogue": {}});
    filed_under_every_trouble(&world, story, async |_| draft.clone()).await;
}

#[tokio::test]
async fn filing_for_the_special_queue_survives_every_trouble() {
    let world = world().await;
    let story = Story::SpecialNeeds;
    let (settlement, preschool) = preschool(&world, sandbox::QueueKind::Special);
    let mut parent = world.signed_in(story).await;
    let child = json!({"child_iin": world.child(story)});
    let named = parent.post("/api/v1/evidence", &child).await.body["impairment"].clone();
    let mut draft = world.draft(story);
    draft["kind"] = json!("special");
    draft["settlement"] = json!(settlement);
    draft["preschools"] = json!([preschool]);
    draft["special"] = json!({"impairment": named, "conclusion": {}});
    filed_under_every_trouble(&world, story, async |_| draft.clone()).await;

    // A paper stands in for the consultation that is silent, and does no harm when it answers after all.
    world.switch(System::Pmpk, Mode::Down);
    let issued = world.app.clocks.today().to_string();
    draft["special"]["conclusion"] = json!({"certificate": scan(&mut parent).await, "issued": issued});
    let filed = parent.submit("paper", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");

    // A special application is not changed but in its contacts (PS-A1_3.3.c).
    let address = format!("/api/v1/applications/{}/change", filed.body["id"].as_str().unwrap());
    let consents = json!({"processing": true, "publication": false});
    let rights = json!({"preschools": [preschool], "consents": consents});
    assert_eq!(parent.post_once(&address, "p", &rights).await.problem(), "cannot_change");
    let email = json!({"email": "a@b.kz", "consents": consents});
    let changed = parent.post_once(&address, "e", &email).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(changed.body["application"]["places"][0]["number"], filed.body["places"][0]["number"]);
}

#[tokio::test]
async fn filing_for_the_sanatorium_queue_survives_every_trouble() {
    let world = world().await;
    let story = Story::NothingSpecial;
    let (settlement, preschool) = preschool(&world, sandbox::QueueKind::Sanatorium);
    let mut draft = world.draft(story);
    draft["kind"] = json!("sanatorium");
    draft["settlement"] = json!(settlement);
    draft["preschools"] = json!([preschool]);
    let issued = world.app.clocks.today().to_string();
    filed_under_every_trouble(&world, story, async |parent| {
        let mut draft = draft.clone();
        // A scan belongs to one application: each time it is another one.
        let referral = json!({"certificate": scan(parent).await, "issued": issued});
        draft["sanatorium"] = json!({"rehabilitation": "tuberculosis_prevention", "referral": referral});
        draft
    })
    .await;
}

#[tokio::test]
async fn a_change_survives_every_trouble() {
    let world = world().await;
    let story = Story::TeacherWithChild;
    let mut parent = world.signed_in(story).await;
    let filed = parent.submit("k", &world.draft(story)).await;
    let address = format!("/api/v1/applications/{}/change", filed.body["id"].as_str().unwrap());
    let (_, here) = world.city();
    let consents = json!({"processing": true, "publication": false});
    let right = json!({"turn": "first_turn", "pedagogue": {}});
    let none = json!({"turn": "general", "none": true});
    let phone = world.parent(story).phone.unwrap().reveal();
    for system in ASKED {
        for (nth, mode) in MODES.into_iter().enumerate() {
            let odd = nth % 2 == 1;
            let wanted = json!({
                "preschools": [here[usize::from(odd)]],
                "benefits": if odd { &right } else { &none },
                "phones": [phone],
                "consents": consents,
            });
            let key = format!("{}-{nth}", system.code());
            world.switch(system, mode);
            let troubled = parent.post_once(&address, &key, &wanted).await;
            let seen = parent.get(address.trim_end_matches("/change")).await;
            world.switch(system, Mode::Normal);
            // Whatever was counted against the system is forgotten once it answers.
            let asked = parent.post("/api/v1/evidence", &json!({"child_iin": world.child(story)})).await;
            assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
            assert!(is_kind(&troubled, system), "{} {mode:?}: {}", system.code(), troubled.body);
            // It stands whatever is troubled; a right that was owed is confirmed once the system answers.
            let owes = seen.body["awaited"] == json!(["pedagogue"]);
            let stands = if owes { "documents_under_verification" } else { "in_queue" };
            assert_eq!(seen.body["standing"]["state"], stands, "{} {mode:?}", system.code());
            assert_eq!(seen.body["filed_at"], filed.body["filed_at"]);
            let changed = parent.post_once(&address, &key, &wanted).await;
            assert_eq!(changed.status, StatusCode::OK, "{} {mode:?}: {}", system.code(), changed.body);
            assert_eq!(server::ask_again(&world.app).await.unwrap(), u32::from(owes), "{}", system.code());
            let turn = if odd { "first_turn" } else { "general" };
            let now = parent.get(address.trim_end_matches("/change")).await;
            assert_eq!(now.body["turn"], turn, "{} {mode:?}", system.code());
            assert_eq!(now.body["standing"]["state"], "in_queue", "{} {mode:?}", system.code());
        }
    }
}

#[tokio::test]
async fn an_extension_and_a_withdrawal_need_no_state_system() {
    let world = world().await;
    let story = Story::NothingSpecial;
    let mut parent = world.signed_in(story).await;
    let filed = parent.submit("k", &world.draft(story)).await;
    let address = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
    while server::deliver(&world.app).await > 0 {}
    for system in ASKED.into_iter().chain([System::Sms, System::Monitoring]) {
        world.switch(system, Mode::Down);
    }
    let renewed = parent.post_once(&format!("{address}/renewal"), "r", &json!({"processing": true})).await;
    assert_eq!(renewed.status, StatusCode::OK, "{}", renewed.body);
    let withdrawn = parent.post_once(&format!("{address}/withdrawal"), "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK, "{}", withdrawn.body);
    // The messages wait in the outbox and arrive when the gateway is back.
    server::deliver(&world.app).await;
    world.switch(System::Sms, Mode::Normal);
    world.pass(Duration::from_secs(3_600));
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&world.parent(story).phone.unwrap().reveal()).await;
    for beginning in ["Срок заявления продлён.", "Вы отозвали заявление."]
    {
        assert_eq!(messages.iter().filter(|text| text.starts_with(beginning)).count(), 1, "{messages:?}");
    }
}

/// What is used beside an application: messages, stages, signing on the phone, documents of the state.
const BESIDE: [System; 5] =
    [System::Sms, System::Email, System::Monitoring, System::EgovMobile, System::DigitalDocuments];
/// Those of them that hear of a filing.
const TOLD: [System; 3] = [System::Sms, System::Email, System::Monitoring];

/// One act that uses this system. Who is asked for a digital document is signed in before: the code comes by SMS.
async fn act_beside(
    world: &World,
    parent: &mut Client,
    other: &mut Client,
    system: System,
    key: &str,
) -> Reply {
    match system {
        System::EgovMobile => world.client().post("/api/v1/sign-in/qr", &json!({"lang": "kk"})).await,
        System::DigitalDocuments => {
            let ask = json!({"kind": "birth_certificate", "child_iin": world.child(Story::ForeignChild)});
            other.post("/api/v1/digital-documents", &ask).await
        }
        _ => {
            let mut draft = world.draft(Story::NothingSpecial);
            draft["applicant"]["email"] = json!("aigerim@mysal.kz");
            parent.submit(key, &draft).await
        }
    }
}

#[tokio::test]
async fn what_is_used_beside_an_application_survives_every_trouble() {
    let world = world().await;
    let story = Story::NothingSpecial;
    let mut parent = world.signed_in(story).await;
    let mut other = world.signed_in(Story::ForeignChild).await;
    let phone = world.parent(story).phone.unwrap().reveal();
    for (nth, mode) in MODES.into_iter().enumerate() {
        for system in BESIDE {
            let key = format!("{}-{nth}", system.code());
            world.switch(system, mode);
            let troubled = act_beside(&world, &mut parent, &mut other, system, &key).await;
            server::deliver(&world.app).await;
            server::tell_stages(&world.app).await.unwrap();
            world.switch(system, Mode::Normal);
            assert!(is_kind(&troubled, system), "{} {mode:?}: {}", system.code(), troubled.body);
            let again = act_beside(&world, &mut parent, &mut other, system, &key).await;
            assert!(again.status.is_success(), "{} {mode:?}: {}", system.code(), again.body);
            if TOLD.contains(&system) {
                assert_eq!(troubled.status, StatusCode::CREATED, "nobody waits for it");
                assert_eq!(again.bytes, troubled.bytes, "once");
                let id = again.body["id"].as_str().unwrap();
                let path = format!("/api/v1/applications/{id}/withdrawal");
                assert_eq!(parent.post_once(&path, &key, &json!({})).await.status, StatusCode::OK);
            }
        }
    }
    // No message was lost: each filing and each withdrawal is told once.
    world.pass(Duration::from_secs(3_600));
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&phone).await;
    for beginning in ["Ребёнок в очереди.", "Вы отозвали заявление."] {
        let told = messages.iter().filter(|text| text.starts_with(beginning)).count();
        assert_eq!(told, TOLD.len() * MODES.len(), "{beginning} {messages:?}");
    }
}

/// No system is left out: each stands in a table of this file, but the verifier of signatures, which has its own in
/// `wire_ident` because only a signed text can be shown to it.
#[test]
fn every_state_system_has_its_row() {
    let known = |system: &System| {
        ASKED.contains(system)
            || BESIDE.contains(system)
            || matches!(system, System::Signatures | System::Demo)
    };
    let missing: Vec<&str> = System::ALL.iter().filter(|one| !known(one)).map(|one| one.code()).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// Order 254, appendix 2, item 8: a pedagogue's certificate goes with the diploma; reviewers see both as one.
#[tokio::test]
async fn a_scan_of_a_pedagogues_certificate_goes_with_the_diploma() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::TeacherWithChild).await;
    world.switch(System::EducationBase, Mode::Down);
    let mut scan = async || {
        let png: &[u8] = b"\x89PNG\r\n\x1a\n and the rest of a picture";
        let kept = parent.send(Request::post("/api/v1/documents").body(Body::from(png)).unwrap()).await;
        assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
        kept.body["id"].clone()
    };
    let (certificate, diploma) = (scan().await, scan().await);
    let today = sandbox::Country::demo_today().to_string();
    let mut draft = world.draft(Story::TeacherWithChild);
    let claim = json!({"certificate": certificate, "issued": today});
    draft["benefits"] = json!({"turn": "first_turn", "pedagogue": claim});
    let bare = parent.submit("bare", &draft).await;
    assert_eq!(bare.faults(), ["benefits.pedagogue.second diploma_missing"], "{}", bare.body);
    // One scan proves one thing: the certificate is no diploma.
    draft["benefits"]["pedagogue"]["second"] = certificate.clone();
    assert_eq!(parent.submit("twice", &draft).await.faults(), ["benefits.pedagogue.second diploma_missing"]);
    draft["benefits"]["pedagogue"]["second"] = diploma.clone();
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let review = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await.body;
    let papers = review["papers"].as_array().unwrap();
    assert_eq!(papers.len(), 1, "{review}");
    assert_eq!((&papers[0]["id"], &papers[0]["second"]["id"]), (&certificate, &diploma));
    assert_eq!(papers[0]["second"]["kind"], "image/png");
    let picture = reviewer.get(&format!("/api/v1/staff/documents/{}", diploma.as_str().unwrap())).await;
    assert_eq!(picture.status, StatusCode::OK);
    // One verdict is about both, and the record names both.
    let decision =
        json!({"verdicts": [{"document": certificate, "confirmed": true}], "originals_seen": true});
    let decided = reviewer.post_once(&format!("/api/v1/staff/reviews/{id}/decision"), "d", &decision).await;
    assert_eq!(decided.status, StatusCode::OK, "{}", decided.body);
    world.pass(std::time::Duration::from_secs(60));
    assert_eq!(server::finish_decisions(&world.app).await.unwrap(), 1);
    let own = parent.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["standing"]["state"], "in_queue", "{}", own.body);
    let records = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await.body["records"].clone();
    let decided = records.as_array().unwrap().iter().find(|record| record["outcome"] == "confirmed").unwrap();
    assert_eq!(decided["documents"][0]["second"], diploma, "{records}");
}
