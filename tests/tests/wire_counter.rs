//! The counter over the wire: a person present confirms by code or signature, the same checks and queue, receipts.
#![cfg(not(target_arch = "wasm32"))]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use gateways::monitoring::{ServiceNumber, Stage};
use serde_json::{Value, json};
use server::Told;
use wire_base::{Client, Reply, World};

const INTAKES: &str = "/api/v1/staff/counter/intakes";
const TAKE_IN: &str = "/api/v1/staff/counter/applications";

async fn opened(world: &World, clerk: &mut Client, story: Story) -> Value {
    let asked = json!({"applicant_iin": world.parent(story).iin.reveal(), "lang": "kk"});
    let opened = clerk.post(INTAKES, &asked).await;
    assert_eq!(opened.status, StatusCode::OK, "{}", opened.body);
    opened.body
}

async fn take_in(clerk: &mut Client, key: &str, body: &Value) -> Reply {
    clerk.post_once(TAKE_IN, key, body).await
}

fn by_code(intake: &Value, code: &str, draft: &Value) -> Value {
    json!({"intake": intake["intake"], "confirmation": {"code": code}, "application": draft})
}

fn signed(intake: &Value, draft: &Value) -> Value {
    json!({"intake": intake["intake"], "confirmation": {"signed": true}, "application": draft})
}

#[tokio::test]
async fn a_person_present_confirms_by_the_code_and_gets_a_number_and_a_receipt() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let intake = opened(&world, &mut clerk, Story::NothingSpecial).await;
    assert_eq!(intake["applicant"]["first_name"], "Айгерім");
    assert_eq!(intake["code_sent"], true);
    // A little after ten: thirty minutes of intake hours.
    assert!(intake["until"].as_str().unwrap().starts_with("2026-11-20T10:3"), "{intake}");
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    let code = world.code(&phone).await;
    let draft = world.draft(Story::NothingSpecial);

    let wrong = if code == "000000" { "000001" } else { "000000" };
    let refused = take_in(&mut clerk, "a", &by_code(&intake, wrong, &draft)).await;
    assert_eq!(refused.problem(), "code_wrong", "{}", refused.body);
    // A fault is said as to a parent; the right code needs no second time.
    let mut bad = draft.clone();
    bad["preschools"] = json!([]);
    let faulty = take_in(&mut clerk, "b", &by_code(&intake, &code, &bad)).await;
    assert_eq!(faulty.faults(), ["preschools required"], "{}", faulty.body);

    let taken = take_in(&mut clerk, "c", &by_code(&intake, &code, &draft)).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    assert_eq!(taken.body["receipt"], intake["intake"]);
    assert_eq!(taken.body["until"], intake["until"]);
    let number = taken.body["application"]["number"].clone();
    assert!(taken.body["application"]["places"][0]["number"].as_u64().unwrap() > 0);
    assert_eq!(take_in(&mut clerk, "c", &by_code(&intake, &code, &draft)).await.bytes, taken.bytes);
    let again = take_in(&mut clerk, "d", &by_code(&intake, &code, &draft)).await;
    assert_eq!(again.problem(), "too_late", "an intake ends once");

    let receipt = format!("/api/v1/staff/counter/receipts/{}", intake["intake"].as_str().unwrap());
    let kept = clerk.get(&receipt).await;
    assert_eq!(kept.body["number"], number, "{}", kept.body);
    assert_eq!(kept.body["made_by"]["surname"], "Есенова");
    assert_eq!(kept.body["missing"], json!([]));

    // It is the parent's own application: in the cabinet, with the manual act in its history, and a notice in Kazakh.
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let own = parent.get("/api/v1/applications").await;
    assert_eq!(own.body["applications"][0]["number"], number);
    assert_eq!(own.body["applications"][0]["manual_acts"][0]["act"], "taken_in");
    while server::deliver(&world.app).await > 0 {}
    let messages = world.messages(&phone).await;
    assert!(messages.iter().any(|text| text.starts_with("Балаңыз кезекте.")), "{messages:?}");
    assert!(messages.iter().any(|text| text.contains("қызметкерге айтатын код")), "{messages:?}");
}

#[tokio::test]
async fn the_papers_open_for_who_took_the_application_in_and_for_its_filer() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let intake = opened(&world, &mut clerk, Story::NothingSpecial).await;
    let taken = take_in(&mut clerk, "a", &signed(&intake, &world.draft(Story::NothingSpecial))).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    let id = taken.body["application"]["id"].as_str().unwrap().to_owned();
    let number = taken.body["application"]["number"].as_str().unwrap().to_owned();
    let html = |reply: &Reply| String::from_utf8(reply.bytes.clone()).unwrap();
    for path in [format!("/kk/receipt/{id}"), format!("/kk/letter/{id}")] {
        let page = clerk.get(&path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let text = html(&page);
        assert!(text.contains(&number) && text.contains("Айгерім"), "{path}: the applicant's paper");
        assert!(text.contains("href=\"/kk/counter\""), "{path}: the way back is the employee's");
        assert!(!text.contains("/cabinet/"), "{path}: no way to another's cabinet");
        // Another employee of the same counter, and who checks papers, find nothing.
        for post in [StaffPost::StateCorporationCounter, StaffPost::CityReviewer] {
            let mut other = world.employee(post).await;
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path} {post:?}");
        }
    }
    // Both hold the same code.
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let code =
        |text: &str| text.split("class=\"nums code\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let own = html(&parent.get(&format!("/kk/receipt/{id}")).await);
    let theirs = html(&clerk.get(&format!("/kk/receipt/{id}")).await);
    assert_eq!(code(&own), code(&theirs));
    assert!(own.contains(&format!("/kk/cabinet/{id}")), "the person goes back to the own cabinet");
    // The sealed notice of the number lies with the person, as after filing in the cabinet.
    assert_eq!(own.matches("/kk/statement/").count(), 1, "{own}");
    // The sheet of an incomplete package lies below the intake.
    let other = opened(&world, &mut clerk, Story::Serviceman).await;
    let missing =
        json!({"intake": other["intake"], "missing": [{"paper": "application"}], "address": "Абай, 1"});
    assert_eq!(take_in(&mut clerk, "b", &missing).await.status, StatusCode::OK);
    let sheet = clerk.get(&format!("/kk/receipt/refusal/{}", other["intake"].as_str().unwrap())).await;
    assert_eq!(sheet.status, StatusCode::OK);
    assert_eq!(html(&sheet).matches("class=\"copy\"").count(), 2, "two copies");
    // Both lie in the list of the employee's own acts, the newest first.
    let own = clerk.get("/api/v1/staff/acts").await;
    let acts: Vec<&str> =
        own.body["rows"].as_array().unwrap().iter().filter_map(|row| row["act"].as_str()).collect();
    assert_eq!(acts, ["not_taken_in", "taken_in"], "{}", own.body);
    assert_eq!(own.body["rows"][0]["receipt"], other["intake"]);
    assert_eq!(own.body["rows"][1]["application"], id);
}

#[tokio::test]
async fn papers_seen_at_the_counter_are_not_brought_a_second_time() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::StateCorporationCounter).await;
    let intake = opened(&world, &mut clerk, Story::Serviceman).await;
    let scan = Request::post("/api/v1/documents").body(Body::from(&b"%PDF-1.7 a certificate"[..])).unwrap();
    let document = clerk.send(scan).await.body["id"].as_str().unwrap().to_owned();
    let mut draft = world.draft(Story::Serviceman);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] =
        json!({"turn": "out_of_turn", "serviceman": {"certificate": document, "issued": issued}});
    let taken = take_in(&mut clerk, "a", &signed(&intake, &draft)).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    let id = taken.body["application"]["id"].as_str().unwrap();
    // The department checks it; the originals are recorded as shown.
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let one = reviewer.get(&format!("/api/v1/staff/reviews/{id}")).await;
    assert_ne!(one.body["originals_shown"], Value::Null, "{}", one.body);
    assert_eq!(one.body["papers"][0]["kind"], "application/pdf");
    // A scan of somebody else is none, whoever enters it.
    let other = opened(&world, &mut clerk, Story::NothingSpecial).await;
    let mut stolen = world.draft(Story::NothingSpecial);
    stolen["benefits"] = draft["benefits"].clone();
    let refused = take_in(&mut clerk, "b", &signed(&other, &stolen)).await;
    assert_eq!(refused.faults(), ["benefits.serviceman.certificate certificate_missing"], "{}", refused.body);
}

#[tokio::test]
async fn an_incomplete_package_is_answered_with_what_is_missing() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::SchoolCounter).await;
    let intake = opened(&world, &mut clerk, Story::Serviceman).await;
    let body = |missing: Value| json!({"intake": intake["intake"], "missing": missing, "address": "Абай, 1"});
    // What the state holds of a citizen may not be demanded.
    let forbidden = take_in(&mut clerk, "a", &body(json!([{"paper": "identity"}]))).await;
    assert_eq!(forbidden.faults(), ["missing[0].paper malformed"], "{}", forbidden.body);
    assert_eq!(forbidden.body["faults"][0]["cite"], "PR-8.1f");
    for (nth, paper) in ["birth_certificate", "first_turn_right"].into_iter().enumerate() {
        let held = take_in(&mut clerk, &format!("f{nth}"), &body(json!([{"paper": paper}]))).await;
        assert_eq!(held.body["faults"][0]["cite"], "PR-8.1f", "{paper}: {}", held.body);
    }
    let unknown = take_in(&mut clerk, "b", &body(json!([{"paper": "luck"}]))).await;
    assert_eq!(unknown.faults(), ["missing[0].paper malformed"]);

    let missing = json!([{"paper": "workplace_certificate", "expired": true}, {"paper": "application", "expired": false}]);
    let answer = take_in(&mut clerk, "c", &body(missing.clone())).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    assert_eq!(answer.body["application"], Value::Null);
    assert_eq!(answer.body["missing"], missing);
    let path = format!("/api/v1/staff/counter/receipts/{}", intake["intake"].as_str().unwrap());
    let receipt = clerk.get(&path).await;
    assert_eq!(receipt.body["recipient"]["surname"], "Морозов", "{}", receipt.body);
    assert_eq!(receipt.body["address"], "Абай, 1");
    assert_eq!(receipt.body["missing"], missing);
    assert!(receipt.body["issuer"]["name"]["ru"].as_str().unwrap().starts_with("Школа"));
    // Another employee's receipt and intake are no such thing.
    let mut other = world.employee(StaffPost::DepartmentCounter).await;
    assert_eq!(other.get(&path).await.problem(), "not_found");
    let theirs = take_in(&mut other, "a", &body(missing)).await;
    assert_eq!(theirs.problem(), "not_found");
    // Nothing stands in the queue.
    let mut parent = world.signed_in(Story::Serviceman).await;
    assert_eq!(parent.get("/api/v1/applications").await.body["applications"], json!([]));
}

/// PR-A3: the sheet is under the base's seal; its code tells anybody whose seal it is, and opens it for its recipient.
#[tokio::test]
async fn pr_a3_the_sheet_is_sealed_and_opens_for_whom_it_was_given_to() {
    let world = World::new().await;
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All), "what was imported is no news");
    let mut clerk = world.employee(StaffPost::SchoolCounter).await;
    let intake = opened(&world, &mut clerk, Story::Serviceman).await;
    let lacks = json!([{"paper": "workplace_certificate", "expired": true}, {"paper": "application"}]);
    let body = json!({"intake": intake["intake"], "missing": lacks, "address": "Абай, 1"});
    assert_eq!(take_in(&mut clerk, "a", &body).await.status, StatusCode::OK);
    let html = |reply: &Reply| String::from_utf8(reply.bytes.clone()).unwrap();
    let own = clerk.get(&format!("/ru/receipt/refusal/{}", intake["intake"].as_str().unwrap())).await;
    assert_eq!(own.headers["cache-control"], "no-store");
    let own = html(&own);
    assert_eq!(own.matches("class=\"qr\"").count(), 2, "each copy bears the code");
    let grouped = own.split("class=\"nums code\">").nth(1).unwrap()[..19].to_owned();
    let code = grouped.replace('-', "");

    // Anybody who holds the paper: whose seal, when, what it seals; nothing about people.
    let mut anybody = world.client();
    let short = anybody.get(&format!("/v/{code}")).await;
    let to = short.headers["location"].to_str().unwrap().replace("/kk/", "/ru/");
    let known = html(&anybody.get(&to).await);
    assert!(known.contains("notice-done") && known.contains("Расписка об отказе"), "{known}");
    assert!(known.contains(&format!("/ru/sheet/{code}")) && !known.contains("Абай, 1"), "{known}");
    assert!(!known.contains("Морозов") && !known.contains("Есенова"), "{known}");
    let as_typed = html(&anybody.get(&format!("/ru/verify?code={}", grouped.to_lowercase())).await);
    assert!(as_typed.contains("notice-done"), "small letters are forgiven");

    // PR-9: the refusal is told to the monitoring system, under the number of the sheet; one that is silent loses nothing.
    let number = ServiceNumber::new(intake["intake"].as_str().unwrap());
    world.switch(System::Monitoring, Mode::Down);
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::Silent));
    world.switch(System::Monitoring, Mode::Normal);
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All));
    assert_eq!(world.app.systems.stages_of(&number).await.known().unwrap(), [Stage::Refused]);

    // The recipient signs in and reads it; a receipt's own wall stands here too.
    let path = format!("/ru/sheet/{code}");
    let unknown = world.client().get(&path).await;
    assert_eq!(unknown.headers["location"], format!("/ru/sign-in?next=sheet/{code}"));
    let mut parent = world.signed_in(Story::Serviceman).await;
    let opened = parent.get(&path).await;
    assert_eq!(
        (opened.status, &opened.headers["cache-control"]),
        (StatusCode::OK, &"no-store".parse().unwrap())
    );
    let opened = html(&opened);
    assert!(
        opened.contains("Морозов") && opened.contains("Абай, 1") && opened.contains("/ru/cabinet\""),
        "{opened}"
    );
    assert!(html(&clerk.get(&path).await).contains("/ru/counter\""), "who made it goes back to the counter");
    let mut stranger = world.signed_in(Story::NothingSpecial).await;
    let mut colleague = world.employee(StaffPost::DepartmentCounter).await;
    let nobodys = "/ru/sheet/7K3MQ2ND9TXB41RC";
    for other in [&mut stranger, &mut colleague] {
        let theirs = other.get(&path).await;
        assert_eq!(theirs.status, StatusCode::NOT_FOUND);
        assert_eq!(theirs.bytes, other.get(nobodys).await.bytes, "not yours and no such are one answer");
    }

    // The text for another system holds away from the base, and not when a letter of it is changed.
    let file = opened.split("<pre class=\"small whole\">").nth(1).unwrap().split("</pre>").next().unwrap();
    let file = file.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let keys = world.client().get("/api/v1/keys").await;
    let keys: Vec<contract::seal::PublicKey> = serde_json::from_value(keys.body["keys"].clone()).unwrap();
    assert!(contract::seal::verify_text(file.as_bytes(), &keys).is_ok(), "{file}");
    let changed = file.replace("Абай, 1", "Абай, 2");
    assert!(changed != file && contract::seal::verify_text(changed.as_bytes(), &keys).is_err());
}

/// PR-8.1f: whose paper it is decides, not who stands there; and of a silent register nothing can be told.
#[tokio::test]
async fn what_no_register_tells_may_be_asked_for() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let lacks = |paper: &str| json!([{"paper": paper}]);
    let body = |intake: &Value, paper: &str| json!({"intake": intake["intake"], "missing": lacks(paper), "address": "Абай"});
    // The child is no citizen: its birth certificate is a paper.
    let foreign = opened(&world, &mut clerk, Story::ForeignChild).await;
    let listed = take_in(&mut clerk, "a", &body(&foreign, "birth_certificate")).await;
    assert_eq!(listed.status, StatusCode::OK, "{}", listed.body);
    // A teacher's certificate is what the education base holds.
    let teacher = opened(&world, &mut clerk, Story::TeacherWithChild).await;
    let held = take_in(&mut clerk, "b", &body(&teacher, "pedagogue_certificate")).await;
    assert_eq!(held.body["faults"][0]["cite"], "PR-8.1f", "{}", held.body);
    world.switch(System::EducationBase, Mode::Down);
    let listed = take_in(&mut clerk, "c", &body(&teacher, "pedagogue_certificate")).await;
    assert_eq!(listed.status, StatusCode::OK, "{}", listed.body);
}

#[tokio::test]
async fn without_a_phone_or_a_sign_of_the_person_nothing_is_filed() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let intake = opened(&world, &mut clerk, Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    let none = json!({"intake": intake["intake"], "application": draft});
    assert_eq!(take_in(&mut clerk, "a", &none).await.faults(), ["confirmation.code required"]);
    let malformed = clerk.post(INTAKES, &json!({"applicant_iin": "12", "lang": "kk"})).await;
    assert_eq!(malformed.faults(), ["applicant_iin iin_length"]);
    // A clerk of the first city enters nothing for another settlement.
    let mut elsewhere = draft.clone();
    elsewhere["settlement"] = json!(world.country.settlements[1].kato.to_string());
    let refused = take_in(&mut clerk, "b", &signed(&intake, &elsewhere)).await;
    assert_eq!(refused.faults(), ["settlement settlement_unknown"], "{}", refused.body);
}

/// PR-5.p1, PR-8.2r: the paper way is there for who has no number in the base, too; PS-9.c speaks of electronic filing.
#[tokio::test]
async fn who_signs_by_hand_needs_no_phone_in_the_base_and_no_answer_of_it() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let unregistered = opened(&world, &mut clerk, Story::PhoneNotRegistered).await;
    assert_eq!(unregistered["code_sent"], false);
    let mut draft = world.draft(Story::PhoneNotRegistered);
    draft["applicant"]["phones"] = json!(["+77011234567"]);
    let taken = take_in(&mut clerk, "a", &signed(&unregistered, &draft)).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
    // A phone is still how the family is reached.
    draft["applicant"]["phones"] = json!([]);
    let other = opened(&world, &mut clerk, Story::PhoneNotRegistered).await;
    let faults = take_in(&mut clerk, "b", &signed(&other, &draft)).await.faults();
    assert!(faults.contains(&"applicant.phones[0] required".to_owned()), "{faults:?}");
    // A silent base sends nobody away.
    world.switch(System::MobileBase, Mode::Down);
    let silent = opened(&world, &mut clerk, Story::NothingSpecial).await;
    assert_eq!(silent["code_sent"], false);
    let taken = take_in(&mut clerk, "c", &signed(&silent, &world.draft(Story::NothingSpecial))).await;
    assert_eq!(taken.status, StatusCode::CREATED, "{}", taken.body);
}

#[tokio::test]
async fn five_wrong_codes_end_an_intakes_code() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let intake = opened(&world, &mut clerk, Story::NothingSpecial).await;
    let code = world.code(&world.parent(Story::NothingSpecial).phone.unwrap().reveal()).await;
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let draft = world.draft(Story::NothingSpecial);
    for (nth, problem) in
        ["code_wrong", "code_wrong", "code_wrong", "code_wrong", "code_over"].iter().enumerate()
    {
        let tried = take_in(&mut clerk, &nth.to_string(), &by_code(&intake, wrong, &draft)).await;
        assert_eq!(tried.problem(), *problem, "{nth}");
    }
    let right = take_in(&mut clerk, "right", &by_code(&intake, &code, &draft)).await;
    assert_eq!(right.problem(), "code_over");
}

/// Whoever was looked up at the counter, or whose application a reviewer opened, reads where and when; once a day of each.
#[tokio::test]
async fn who_looked_is_read_by_the_family() {
    let world = World::new().await;
    let story = Story::Serviceman;
    let mut parent = world.signed_in(story).await;
    let scan = Request::post("/api/v1/documents").body(Body::from(&b"%PDF-1.7 a certificate"[..])).unwrap();
    let document = parent.send(scan).await.body["id"].clone();
    let mut draft = world.draft(story);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] =
        json!({"turn": "out_of_turn", "serviceman": {"certificate": document, "issued": issued}});
    draft["preschools"] = json!(world.city().1[..1]);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let id = filed.body["id"].as_str().unwrap();
    let address = format!("/api/v1/applications/{id}");
    assert_eq!(parent.get(&address).await.body["looks"], json!([]));

    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let review = format!("/api/v1/staff/reviews/{id}");
    for _ in 0..2 {
        let seen = reviewer.get(&review).await;
        assert_eq!(seen.body["records"], json!([]), "the desk reads what was done");
    }
    let looks = |body: &Value| body["looks"].as_array().unwrap().clone();
    let seen = parent.get(&address).await.body;
    let [look] = looks(&seen).try_into().unwrap();
    assert_eq!(
        (&look["name"]["surname"], &seen["manual_acts"]),
        (&json!(""), &json!([])),
        "no employee's name"
    );
    let own = reviewer.get("/api/v1/staff/session").await.body;
    assert_eq!(look["workplace"], own["workplace"], "{own}");

    // The clerk asks the register for a name, and nothing comes of it; a refused reviewer leaves no look.
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    opened(&world, &mut clerk, story).await;
    assert_eq!(clerk.get(&review).await.status, StatusCode::NOT_FOUND);
    let seen = looks(&parent.get(&address).await.body);
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert_ne!(seen[0]["workplace"], look["workplace"], "the last one first");
    // A day later it is another look; what only looked is no act of the employee's list.
    world.pass(std::time::Duration::from_secs(24 * 3_600));
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    reviewer.get(&review).await;
    let mut parent = world.signed_in(story).await;
    assert_eq!(looks(&parent.get(&address).await.body).len(), 3);
    assert_eq!(reviewer.get("/api/v1/staff/acts").await.body["rows"], json!([]));
}

/// An intake that came to nothing names a person who stood there: a day later nothing is left of it. A receipt stays.
#[tokio::test]
async fn an_intake_that_came_to_nothing_is_deleted_after_a_day() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let ended = opened(&world, &mut clerk, Story::Serviceman).await;
    let missing =
        json!({"intake": ended["intake"], "missing": [{"paper": "application"}], "address": "Абай, 1"});
    assert_eq!(take_in(&mut clerk, "a", &missing).await.status, StatusCode::OK);
    let left = opened(&world, &mut clerk, Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    let nothing = json!({"preschools": []});
    let faulty = |body: &Value| {
        let mut draft = draft.clone();
        draft["preschools"] = nothing["preschools"].clone();
        signed(body, &draft)
    };
    for (hours, wanted) in [(23, StatusCode::UNPROCESSABLE_ENTITY), (2, StatusCode::NOT_FOUND)] {
        world.pass(std::time::Duration::from_secs(hours * 3_600));
        server::sweep_expired(&world.app).await.unwrap();
        let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
        let tried = take_in(&mut clerk, &hours.to_string(), &faulty(&left)).await;
        assert_eq!(tried.status, wanted, "{hours}: {}", tried.body);
        let receipt = format!("/api/v1/staff/counter/receipts/{}", ended["intake"].as_str().unwrap());
        assert_eq!(clerk.get(&receipt).await.status, StatusCode::OK);
    }
}
