//! The whole journey of a parent over the wire: sign-in, children, draft, filing, the explained number, withdrawal.
#![cfg(not(target_arch = "wasm32"))]

mod wire_base;

use axum::http::{StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, Story};
use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, ArchiveReason, Command, PersonId, QueueKind, Standing,
    Submission,
};
use rules::application::{Language, PreschoolId};
use rules::benefit::Turn;
use serde_json::{Value, json};
use std::time::Duration;
use wire_base::{DRAFT, World, day};

#[tokio::test]
async fn from_the_sign_in_to_the_withdrawal() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;

    let session = parent.get("/api/v1/session").await;
    assert_eq!(session.body["stage"]["stage"], "signed_in");
    assert_eq!(session.body["stage"]["name"]["first_name"], "Айгерім");
    assert_eq!(session.headers[header::CACHE_CONTROL], "no-store");

    let children = parent.get("/api/v1/children").await;
    let child = world.child(Story::NothingSpecial);
    assert_eq!(children.body["children"][0]["iin"], child);
    assert_eq!(children.body["children"][0]["role"], "parent");
    assert_eq!(children.body["children"][0]["stands_in"], json!([]));
    assert_eq!(children.body["silent"], json!([]));

    let draft = world.draft(Story::NothingSpecial);
    let kept = parent.put(DRAFT, &json!({"draft": draft, "page": "apply/check"})).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let again = parent.get(DRAFT).await;
    assert_eq!(again.body["draft"]["child"]["iin"], child);

    let filed = parent.submit("one", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let (kato, preschools) = world.city();
    let place = &filed.body["places"][0];
    let number = place["number"].as_u64().unwrap();
    assert_eq!(filed.body["number"].as_str().unwrap().len(), 10);
    assert_eq!(place["since_filing"]["causes"], json!([]));
    assert_eq!(parent.get(DRAFT).await.problem(), "not_found", "the draft became the application");

    // The number is the one that the published counts promise, and the register file tells the same.
    let mut anybody = world.client();
    let register = anybody.get(&format!("/api/v1/registers/{}", place["queue"].as_str().unwrap())).await;
    let row =
        register.body["entries"].as_array().unwrap().iter().find(|e| e["number"] == filed.body["number"]);
    assert_eq!(row.unwrap()["place"].as_u64(), Some(number));
    assert!(!String::from_utf8(register.bytes.clone()).unwrap().contains("Сәрсенов"), "no names");

    // A queue of ten or more tells the moments of filing; a smaller one its order, and a commitment to each moment.
    let entries = register.body["entries"].as_array().unwrap();
    let tells = entries.len() >= 10;
    assert!(entries.iter().all(|entry| entry["filed_at"].is_string() == tells));
    assert!(entries.iter().all(|entry| entry["filed_at_commitment"].is_string() != tells));

    // The notice: Russian was asked for, Kazakh by law.
    while server::deliver(&world.app).await > 0 {}
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    let messages = world.messages(&phone).await;
    assert!(messages.iter().any(|text| text.starts_with("Ребёнок в очереди.")), "{messages:?}");
    assert!(messages.iter().any(|text| text.starts_with("Балаңыз кезекте.")), "{messages:?}");

    // The cabinet shows the same text.
    let told =
        parent.get(&format!("/api/v1/applications/{}/notices", filed.body["id"].as_str().unwrap())).await;
    let told = told.body["notices"].as_array().unwrap().clone();
    assert_eq!((told.len(), &told[0]["kind"], &told[0]["delivery"]), (1, &json!(1), &json!("sent")));
    assert!(messages.iter().any(|text| text == told[0]["text"].as_str().unwrap()));

    // Somebody comes ahead: the change is explained, and its causes sum.
    let id = filed.body["id"].as_str().unwrap().to_owned();
    let preschool = PreschoolId(uuid::Uuid::parse_str(&preschools[0]).unwrap().as_u128());
    world
        .app
        .writer
        .run(move |desk| {
            let submission = Submission {
                id: ApplicationId(1),
                number: ApplicationNumber::from_serial(1).unwrap(),
                child: PersonId(2),
                applicant: PersonId(3),
                kind: QueueKind::General,
                birth_date: day("2023-01-01"),
                pmpk: rules::application::Pmpk::None,
                settlement: kato,
                preschools: vec![preschool],
                fresh_ids: Vec::new(),
                reserves: vec![],
                turn: Turn::OutOfTurn,
                turn_without_scans: Turn::OutOfTurn,
                documents_to_check: false,
                language: Language::Kazakh,
                publication: false,
            };
            desk.run(Actor::StateSystem, Command::Submit(Box::new(submission))).unwrap();
            Ok(())
        })
        .await
        .unwrap();
    let seen = parent.get(&format!("/api/v1/applications/{id}")).await;
    let place = &seen.body["places"][0];
    assert_eq!(place["number"].as_u64(), Some(number + 1));
    let came = json!([{"cause": "came_out_of_turn", "change": 1, "happenings": 1}]);
    assert_eq!(place["since_filing"]["causes"], came);
    assert_eq!(place["since_seen"]["causes"], came);
    assert_eq!(place["nobody_later_passed"], true);
    assert_eq!(place["series"].as_array().unwrap().len(), 2);
    let later = parent.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(later.body["places"][0]["since_seen"], Value::Null, "it was seen");
    let changes = parent.get(&format!("/api/v1/applications/{id}/number-changes")).await;
    assert_eq!(changes.body["causes"], came);

    let withdrawal = format!("/api/v1/applications/{id}/withdrawal");
    let withdrawn = parent.post_once(&withdrawal, "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK, "{}", withdrawn.body);
    assert_eq!(withdrawn.body["standing"]["state"], "archived");
    assert_eq!(withdrawn.body["standing"]["reason"], "withdrawn");
    assert_eq!(withdrawn.body["places"][0]["number"], Value::Null);
    let once_more = parent.post_once(&withdrawal, "w", &json!({})).await;
    assert_eq!(once_more.bytes, withdrawn.bytes);
    assert_eq!(parent.post_once(&withdrawal, "other", &json!({})).await.problem(), "too_late");
    let list = parent.get("/api/v1/applications").await;
    assert_eq!(list.body["applications"][0]["standing"]["state"], "archived");
}

#[tokio::test]
async fn an_answer_carries_the_number_that_a_read_then_sees() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let before: u64 =
        parent.get("/api/v1/session").await.headers["x-kezek-seq"].to_str().unwrap().parse().unwrap();
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    let seq: u64 = filed.headers["x-kezek-seq"].to_str().unwrap().parse().unwrap();
    assert_eq!(seq, before + 1);
    let list = parent.get("/api/v1/applications").await;
    assert_eq!(list.headers["x-kezek-seq"].to_str().unwrap(), seq.to_string());
    assert_eq!(list.body["applications"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_restart_forgets_nothing() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    let state = world.app.readers.state().clone();
    drop(parent);
    let world = world.restart().await;
    assert_eq!(*world.app.readers.state(), state, "the fold of the journal is the state before");
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let list = parent.get("/api/v1/applications").await;
    assert_eq!(list.body["applications"][0]["number"], filed.body["number"]);
    assert_eq!(list.body["applications"][0]["child"]["first_name"], "Алихан");
}

#[tokio::test]
async fn a_certificate_gives_a_provisional_number_and_the_clerk_decides_the_next_day() {
    let world = World::new().await;
    let mut father = world.signed_in(Story::Serviceman).await;
    let scan = axum::http::Request::post("/api/v1/documents")
        .header(header::CONTENT_TYPE, "image/png")
        .body(axum::body::Body::from(b"\x89PNG\r\n\x1a\n-".to_vec()))
        .unwrap();
    let scan = father.send(scan).await;
    assert_eq!(scan.status, StatusCode::OK, "{}", scan.body);
    assert_eq!(scan.body["kind"], "image/png");
    let mut draft = world.draft(Story::Serviceman);
    let certificate = json!({"certificate": scan.body["id"], "issued": "2026-11-16"});
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": certificate});
    let filed = father.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["standing"]["state"], "documents_under_verification");
    assert_eq!(
        (&filed.body["turn"], &filed.body["turn_if_confirmed"]),
        (&json!("general"), &json!("out_of_turn"))
    );
    assert_eq!(filed.body["places"][0]["number_if_confirmed"], 1);
    assert_eq!(filed.body["originals_by"], "2026-11-27");
    assert_eq!(filed.body["benefits"], json!(["serviceman"]));
    // A scan of an application is nobody's second time.
    assert_eq!(
        father.submit("k2", &draft).await.faults(),
        ["child.iin already_in_queue", "benefits.serviceman.certificate certificate_missing"]
    );

    let day = father.post("/ru/demo/day", &json!({})).await;
    assert_eq!(day.status, StatusCode::SEE_OTHER, "{}", day.body);
    assert_eq!(world.app.clocks.today().to_string(), "2026-11-21");
    let id = filed.body["id"].as_str().unwrap();
    let seen = father.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(seen.body["standing"]["state"], "in_queue");
    assert_eq!(seen.body["turn"], "out_of_turn");
    assert_eq!(seen.body["places"][0]["number"], 1);
    let causes = seen.body["places"][0]["since_filing"]["causes"].as_array().unwrap().clone();
    assert!(causes.iter().any(|cause| cause["cause"] == "own_confirmed"), "{causes:?}");
    let sum: i64 = causes.iter().map(|cause| cause["change"].as_i64().unwrap()).sum();
    let from = seen.body["places"][0]["since_filing"]["from"]["number"].as_i64().unwrap();
    assert_eq!(from + sum, 1);
    drop(father);
    let world = world.restart().await;
    assert_eq!(world.app.clocks.today().to_string(), "2026-11-21", "the law's clock stays moved");
}

#[tokio::test]
async fn a_silent_register_loses_nothing_and_refuses_nobody() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    parent.put(DRAFT, &json!({"draft": draft, "page": "apply/check"})).await;
    for system in [System::Population, System::MobileBase] {
        world.switch(system, Mode::Down);
        let silent = parent.submit("k", &draft).await;
        assert_eq!((silent.status, silent.problem()), (StatusCode::SERVICE_UNAVAILABLE, "no_answer"));
        assert_eq!(silent.body["params"]["system"], system.code());
        world.switch(system, Mode::Normal);
    }
    world.switch(System::CivilRegistry, Mode::Down);
    assert_eq!(parent.submit("k", &draft).await.body["params"]["system"], "civil_registry");
    let children = parent.get("/api/v1/children").await;
    assert_eq!(children.body["silent"], json!(["civil_registry"]));
    world.switch(System::CivilRegistry, Mode::Normal);
    // A register that answers what cannot be true is silent, not a yes or a no.
    world.switch(System::Population, Mode::Wrong);
    assert_eq!(parent.submit("k", &draft).await.problem(), "no_answer");
    world.switch(System::Population, Mode::Normal);

    assert!(parent.get(DRAFT).await.body["draft"].is_object(), "the draft is untouched");
    // A benefit that nobody could confirm is neither taken nor refused: it is owed, and the number is provisional.
    world.switch(System::LargeFamily, Mode::Down);
    let mut with_right = draft.clone();
    with_right["benefits"] = json!({"turn": "first_turn", "large_family": {}});
    let filed = parent.submit("k", &with_right).await;
    assert_eq!(
        filed.status,
        StatusCode::CREATED,
        "the same key, once all who must answer do: {}",
        filed.body
    );
    assert_eq!((&filed.body["turn"], &filed.body["awaited"]), (&json!("general"), &json!(["large_family"])));
}

#[tokio::test]
async fn the_mobile_base_that_is_silent_lets_nobody_in_and_nobody_out() {
    let world = World::new().await;
    world.switch(System::MobileBase, Mode::Down);
    let mut parent = world.client();
    let iin = world.parent(Story::NothingSpecial).iin;
    let wish = json!({"iin": iin.reveal(), "lang": "kk"});
    // Who comes first is answered like everybody: the base is asked behind its back. From its failure on all are told.
    assert_eq!(parent.post("/api/v1/sign-in", &wish).await.status, StatusCode::OK);
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    while !world.app.systems.mobile_base_is_troubled() {
        assert!(world.messages(&phone).await.is_empty());
    }
    for iin in [iin.reveal(), "680503250034"] {
        let asked = parent.post("/api/v1/sign-in", &json!({"iin": iin, "lang": "kk"})).await;
        assert_eq!((asked.problem(), &asked.body["params"]["system"]), ("no_answer", &json!("mobile_base")));
    }
    // Back again: the same wish brings a code, though a minute has not passed.
    world.switch(System::MobileBase, Mode::Normal);
    assert_eq!(parent.post("/api/v1/sign-in", &wish).await.status, StatusCode::OK);
    assert_eq!(world.code(&phone).await.len(), 6);
}

#[tokio::test]
async fn the_night_takes_out_who_is_over_age_and_whose_term_is_over() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(filed.body["valid_until"], "2027-11-20");
    // 31 August 2027 by the law, then one night.
    world.pass(Duration::from_secs(284 * 24 * 3_600));
    parent.post("/kk/demo/day", &json!({})).await;
    assert_eq!(world.app.clocks.today().to_string(), "2027-09-01");
    {
        let state = world.app.readers.state();
        assert_eq!(state.over_age(day("2027-09-01")).count(), 0);
        // Six before 1 September 2027: born before that day of 2021.
        let limit = day("2021-09-01");
        let mut taken_out = 0;
        for found in state.applications() {
            let over_age = matches!(found.standing, Standing::Archived(ArchiveReason::OverAge, _));
            assert!(!over_age || found.birth_date < limit, "{}", found.birth_date);
            assert!(found.birth_date >= limit || !found.is_live(), "{}", found.birth_date);
            taken_out += u32::from(over_age);
        }
        assert!(taken_out > 5);
    }
    // The last day of the term, and the day after it.
    for (days, state) in [(79, "in_queue"), (0, "archived")] {
        world.pass(Duration::from_secs(days * 24 * 3_600));
        world.client().post("/kk/demo/day", &json!({})).await;
        let mut parent = world.signed_in(Story::NothingSpecial).await;
        let list = parent.get("/api/v1/applications").await;
        assert_eq!(list.body["applications"][0]["standing"]["state"], state, "{}", world.app.clocks.today());
    }
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let list = parent.get("/api/v1/applications").await;
    assert_eq!(list.body["applications"][0]["standing"]["reason"], "expired");
    while server::deliver(&world.app).await > 0 {}
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    let messages = world.messages(&phone).await;
    assert!(messages.iter().any(|text| text.contains("истёк срок")), "{messages:?}");
    // What a number lost to such a night is said by its cause.
    let changes = &list.body["applications"][0]["places"][0]["since_filing"];
    let sum: i64 = changes["causes"].as_array().unwrap().iter().map(|c| c["change"].as_i64().unwrap()).sum();
    assert_eq!(changes["from"]["number"].as_i64().unwrap() + sum, changes["to"]["number"].as_i64().unwrap());
}
