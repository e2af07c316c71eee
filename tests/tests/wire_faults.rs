//! Faults over the wire: what the law refuses, what nobody is told, and what must never happen twice.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode, header};
use gateways::demo::Story;
use serde_json::{Value, json};
use wire_base::{Client, DRAFT, World, json_request};

#[tokio::test]
async fn all_faults_come_at_once_in_the_order_of_the_form() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let (_, here) = world.city();
    let elsewhere = world.preschools_of(world.country.settlements[1].kato);

    let mut draft = world.draft(Story::NothingSpecial);
    draft["child"]["iin"] = json!("930412500001");
    let wrong_digit = parent.submit("1", &draft).await;
    assert_eq!((wrong_digit.status, wrong_digit.problem()), (StatusCode::UNPROCESSABLE_ENTITY, "faults"));
    assert!(wrong_digit.faults().contains(&"child.iin iin_control".to_owned()), "{}", wrong_digit.body);

    let mut draft = world.draft(Story::NothingSpecial);
    draft["preschools"] = json!([here[0], elsewhere[0]]);
    draft["consents"]["processing"] = json!(false);
    draft["applicant"]["phones"] = json!(["+77010000000"]);
    assert_eq!(
        parent.submit("2", &draft).await.faults(),
        [
            "preschools[1] preschool_elsewhere",
            "applicant.phones[0] phone_not_registered",
            "consents.processing consent_missing"
        ]
    );

    let mut draft = world.draft(Story::NothingSpecial);
    draft["preschools"] = json!(here[..5]);
    let five = parent.submit("3", &draft).await;
    assert_eq!(five.faults(), ["preschools preschools_too_many"]);
    assert_eq!(five.body["faults"][0]["params"], json!({"max": 4, "got": 5}));
    assert_eq!(five.body["faults"][0]["cite"], "PS-A1_1.4.20");

    let mut draft = world.draft(Story::NothingSpecial);
    draft["child"]["birth_date"] = json!("2023-04-13");
    assert_eq!(parent.submit("4", &draft).await.faults(), ["child.birth_date birth_date_differs"]);
    let mut draft = world.draft(Story::NothingSpecial);
    draft["benefits"] = json!({"turn": "first_turn", "pedagogue": {}});
    let not_confirmed = parent.submit("5", &draft).await;
    assert_eq!(not_confirmed.faults(), ["benefits.pedagogue benefit_not_confirmed"]);
    assert_eq!(parent.get("/api/v1/applications").await.body["applications"], json!([]));
}

#[tokio::test]
async fn too_old_on_the_first_of_september() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::ChildTooOld).await;
    let refused = parent.submit("k", &world.draft(Story::ChildTooOld)).await;
    assert_eq!(refused.faults(), ["child.birth_date too_old"]);
    // Born on 12 April 2019: six on 12 April 2025, over age from 1 September of that year.
    assert_eq!(refused.body["faults"][0]["params"]["since"], "2025-09-01");
}

#[tokio::test]
async fn a_child_stands_in_one_queue_of_the_country() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::AlreadyQueued).await;
    assert_eq!(parent.get("/api/v1/children").await.body["children"][0]["stands_in"], json!(["general"]));
    let refused = parent.submit("k", &world.draft(Story::AlreadyQueued)).await;
    assert_eq!(refused.faults(), ["child.iin already_in_queue"]);
    let own = parent.get("/api/v1/applications").await;
    assert_eq!(own.body["applications"][0]["standing"]["state"], "in_queue");
}

#[tokio::test]
async fn two_presses_are_one_application() {
    let world = World::new().await;
    let parent = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    // So many that the registers answer some of them only after the first one is filed.
    let presses: Vec<_> = (0..16)
        .map(|_| {
            let (mut one, draft) = (parent.clone(), draft.clone());
            tokio::spawn(async move { one.submit("same", &draft).await })
        })
        .collect();
    let mut answers = Vec::new();
    for press in presses {
        let reply = press.await.unwrap();
        assert_eq!(reply.status, StatusCode::CREATED, "one key, one answer: {}", reply.body);
        answers.push(reply.bytes);
    }
    assert!(answers.iter().all(|answer| *answer == answers[0]), "byte for byte");
    let mut parent = parent;
    let other = parent.submit("other", &draft).await;
    assert_eq!(other.faults(), ["child.iin already_in_queue"], "another key is another wish");
    assert_eq!(parent.get("/api/v1/applications").await.body["applications"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_key_answers_once_and_the_same() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    assert_eq!(parent.post("/api/v1/applications", &draft).await.problem(), "key_missing");
    let first = parent.submit("k", &draft).await;
    let again = parent.submit("k", &draft).await;
    assert_eq!((again.status, &again.bytes), (StatusCode::CREATED, &first.bytes));
    assert_eq!(again.headers["x-kezek-seq"], first.headers["x-kezek-seq"]);
    let mut other = draft.clone();
    other["language"] = json!("ru");
    assert_eq!(parent.submit("k", &other).await.problem(), "key_reused");
    // Another person's key of the same spelling is another key.
    let mut teacher = world.signed_in(Story::TeacherWithChild).await;
    let filed = teacher.submit("k", &world.draft(Story::TeacherWithChild)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
}

#[tokio::test]
async fn three_hidden_causes_are_one_neutral_answer() {
    let world = World::new().await;
    let mut answers = Vec::new();
    for (story, cause) in
        [(Story::ChildDeceased, "deceased"), (Story::SomebodyElsesChild, "not_representative")]
    {
        let mut parent = world.signed_in(story).await;
        assert_eq!(parent.get("/api/v1/children").await.body["children"], json!([]));
        let iin = json!({"iin": world.child(story)});
        let asked = parent.post("/api/v1/children", &iin).await;
        answers.push((asked.status, neutral(&world, &asked, cause)));
        let filed = parent.submit("k", &world.draft(story)).await;
        answers.push((filed.status, neutral(&world, &filed, cause)));
        let evidence = parent.post("/api/v1/evidence", &json!({"child_iin": world.child(story)})).await;
        answers.push((evidence.status, neutral(&world, &evidence, cause)));
        // An IIN that nobody has.
        let nobody = parent.post("/api/v1/children", &json!({"iin": "680503250034"})).await;
        answers.push((nobody.status, neutral(&world, &nobody, "not_representative")));
    }
    assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
}

/// The answer without its reference number, which staff find the cause by.
fn neutral(world: &World, reply: &wire_base::Reply, cause: &str) -> String {
    assert_eq!(reply.problem(), "needs_person", "{}", reply.body);
    let reference = reply.body["params"]["reference"].as_str().unwrap();
    assert_eq!(world.app.store.staff_note(reference).unwrap().as_deref(), Some(cause));
    String::from_utf8(reply.bytes.clone()).unwrap().replace(reference, "-")
}

#[tokio::test]
async fn neutral_answers_are_ten_a_day_and_own_children_are_never_counted() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let foreign = json!({"iin": world.child(Story::SomebodyElsesChild)});
    for _ in 0..10 {
        assert_eq!(parent.post("/api/v1/children", &foreign).await.problem(), "needs_person");
    }
    assert_eq!(parent.post("/api/v1/children", &foreign).await.problem(), "too_many");
    let as_evidence = json!({"child_iin": "680503250034"});
    assert_eq!(parent.post("/api/v1/evidence", &as_evidence).await.problem(), "too_many", "whoever it is");
    let own = json!({"iin": world.child(Story::NothingSpecial)});
    assert_eq!(parent.post("/api/v1/children", &own).await.status, StatusCode::OK);

    // About this child nobody is told anything more today; about another one they are.
    let mut teacher = world.signed_in(Story::TeacherWithChild).await;
    assert_eq!(teacher.post("/api/v1/children", &foreign).await.problem(), "too_many");
    let nobody = json!({"iin": "680503250034"});
    assert_eq!(teacher.post("/api/v1/children", &nobody).await.problem(), "needs_person");

    world.pass(std::time::Duration::from_secs(24 * 3_600));
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(parent.post("/api/v1/children", &foreign).await.problem(), "needs_person");
}

#[tokio::test]
async fn a_code_lets_in_once() {
    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial);
    let mut client = world.client();
    client.post("/api/v1/sign-in", &json!({"iin": parent.iin.reveal(), "lang": "kk"})).await;
    let code = json!({"code": world.code(&parent.phone.unwrap().reveal()).await});
    let mut other = client.clone();
    let (first, second) =
        tokio::join!(client.post("/api/v1/sign-in/code", &code), other.post("/api/v1/sign-in/code", &code));
    let mut said = [first.problem(), second.problem()];
    said.sort_unstable();
    assert_eq!(said, ["", "code_over"]);
}

#[tokio::test]
async fn after_fifteen_wrong_attempts_a_day_codes_are_few_and_the_own_one_holds() {
    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial);
    let (iin, phone) = (json!({"iin": parent.iin.reveal(), "lang": "kk"}), parent.phone.unwrap().reveal());
    let mut own = world.client();
    own.post("/api/v1/sign-in", &iin).await;
    let right = world.code(&phone).await;
    // Five digits are no code, so that none of the browsers can have it by chance.
    let wrong = json!({"code": "00000"});
    for _ in 0..3 {
        let mut other = world.client();
        assert_eq!(other.post("/api/v1/sign-in", &iin).await.status, StatusCode::OK);
        for _ in 0..5 {
            other.post("/api/v1/sign-in/code", &wrong).await;
        }
    }
    assert_eq!(world.client().post("/api/v1/sign-in", &iin).await.problem(), "too_many");
    let tried = own.post("/api/v1/sign-in/code", &json!({"code": right})).await;
    assert_eq!(tried.status, StatusCode::OK, "the code on the owner's phone is the owner's: {}", tried.body);
    // Then a code an hour, for one attempt.
    world.pass(std::time::Duration::from_secs(3_601));
    let mut other = world.client();
    assert_eq!(other.post("/api/v1/sign-in", &iin).await.body["left"], 1);
    assert_eq!(other.post("/api/v1/sign-in/code", &wrong).await.problem(), "code_over");
    assert_eq!(world.client().post("/api/v1/sign-in", &iin).await.problem(), "too_many");
    world.pass(std::time::Duration::from_secs(25 * 3_600));
    assert_eq!(world.client().post("/api/v1/sign-in", &iin).await.body["left"], 5);
}

#[tokio::test]
async fn a_minute_lies_between_two_messages_of_one_code_and_the_answer_does_not_tell() {
    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial);
    let (iin, phone) = (json!({"iin": parent.iin.reveal(), "lang": "kk"}), parent.phone.unwrap().reveal());
    let mut client = world.client();
    let first = client.post("/api/v1/sign-in", &iin).await;
    let code = world.code(&phone).await;
    let soon = client.post("/api/v1/sign-in", &iin).await;
    assert_eq!((soon.status, &soon.body["left"]), (first.status, &first.body["left"]));
    world.pass(std::time::Duration::from_secs(60));
    assert_eq!(client.post("/api/v1/sign-in", &iin).await.status, StatusCode::OK);
    let mut messages = world.messages(&phone).await;
    while messages.len() < 2 {
        messages = world.messages(&phone).await;
    }
    assert_eq!(messages.len(), 2, "the one too soon never left");
    assert!(messages[0].starts_with(&code), "the same code once more");
    // Another browser has a code of its own, and without its message nobody could use it.
    let mut other = world.client();
    assert_eq!(other.post("/api/v1/sign-in", &iin).await.status, StatusCode::OK);
    while messages.len() < 3 {
        messages = world.messages(&phone).await;
    }
    let newest: String = messages[0].chars().take_while(char::is_ascii_digit).collect();
    let signed = other.post("/api/v1/sign-in/code", &json!({"code": newest})).await;
    assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
}

#[tokio::test]
async fn a_made_up_method_is_no_figure() {
    let world = World::new().await;
    let request = Request::builder().method("IVANOV").uri("/kk/").body(Body::empty()).unwrap();
    assert_eq!(world.client().send(request).await.problem(), "method");
    let figures = String::from_utf8(world.client().get("/metrics").await.bytes).unwrap();
    assert!(figures.contains("method=\"OTHER\"") && !figures.contains("IVANOV"), "{figures}");
}

#[tokio::test]
async fn a_notice_that_does_not_open_is_given_up() {
    let world = World::new().await;
    let row = server::store::NoticeRow {
        id: 7,
        kind: 1,
        sealed: vec![1, 2, 3],
        state: server::store::NoticeState::Waiting,
        attempts: 0,
        next_at: 0,
        gateway_id: None,
        application: None,
        made_at: 0,
        channel: server::store::Channel::Sms,
        lane: None,
    };
    let put = world.app.writer.run(move |desk| {
        desk.write(server::store::Write::Notice(row));
        Ok(())
    });
    put.await.unwrap();
    assert_eq!(server::deliver(&world.app).await, 1);
    assert_eq!(server::deliver(&world.app).await, 0, "it stands before nobody");
}

#[tokio::test]
async fn sign_in_answers_the_same_for_every_iin() {
    let world = World::new().await;
    let mut shapes = Vec::new();
    for iin in [
        world.parent(Story::NothingSpecial).iin.reveal().to_owned(),
        world.parent(Story::PhoneNotRegistered).iin.reveal().to_owned(),
        "680503250034".to_owned(),
    ] {
        let mut client = world.client();
        let asked = client.post("/api/v1/sign-in", &json!({"iin": iin, "lang": "kk"})).await;
        let keys: Vec<String> = asked.body.as_object().unwrap().keys().cloned().collect();
        shapes.push((asked.status, keys, asked.body["left"].clone()));
        assert_eq!(client.get("/api/v1/session").await.body["stage"]["stage"], "code_sent");
    }
    assert!(shapes.windows(2).all(|pair| pair[0] == pair[1]), "{shapes:?}");

    let mut client = world.client();
    let malformed = client.post("/api/v1/sign-in", &json!({"iin": "12345", "lang": "kk"})).await;
    assert_eq!(malformed.faults(), ["iin iin_length"]);
    assert_eq!(client.post("/api/v1/sign-in/code", &json!({"code": "000000"})).await.problem(), "code_over");
}

#[tokio::test]
async fn five_attempts_a_code_and_ten_codes_an_hour() {
    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial);
    let (iin, phone) = (json!({"iin": parent.iin.reveal(), "lang": "kk"}), parent.phone.unwrap().reveal());
    let mut client = world.client();
    client.post("/api/v1/sign-in", &iin).await;
    let right = world.code(&phone).await;
    let wrong = if right == "000000" { "000001" } else { "000000" };
    for left in [4, 3, 2, 1] {
        let tried = client.post("/api/v1/sign-in/code", &json!({"code": wrong})).await;
        assert_eq!((tried.problem(), &tried.body["params"]["left"]), ("code_wrong", &json!(left)));
    }
    // Asked again within ten minutes it is the same code, with what is left of its attempts.
    let again = client.post("/api/v1/sign-in", &iin).await;
    assert_eq!(again.body["left"], 1);
    assert_eq!(client.post("/api/v1/sign-in/code", &json!({"code": wrong})).await.problem(), "code_over");
    assert_eq!(client.post("/api/v1/sign-in/code", &json!({"code": right})).await.problem(), "code_over");

    // Each fresh browser makes a fresh code; the eleventh of an hour is refused, whoever asks.
    for nth in 1..=10 {
        let asked = world.client().post("/api/v1/sign-in", &iin).await;
        assert_eq!(asked.status == StatusCode::OK, nth <= 9, "{nth}");
    }
    assert_eq!(world.client().post("/api/v1/sign-in", &iin).await.problem(), "too_many");
    world.pass(std::time::Duration::from_secs(3_601));
    assert_eq!(world.client().post("/api/v1/sign-in", &iin).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_code_is_over_after_ten_minutes_and_a_session_after_twelve_hours() {
    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial);
    let mut client = world.client();
    client.post("/api/v1/sign-in", &json!({"iin": parent.iin.reveal(), "lang": "kk"})).await;
    let code = world.code(&parent.phone.unwrap().reveal()).await;
    world.pass(std::time::Duration::from_secs(600));
    assert_eq!(client.post("/api/v1/sign-in/code", &json!({"code": code})).await.problem(), "code_over");
    let mut parent = world.signed_in(Story::TeacherWithChild).await;
    world.pass(std::time::Duration::from_secs(12 * 3_600));
    assert_eq!(parent.get("/api/v1/applications").await.problem(), "sign_in_needed");
}

#[tokio::test]
async fn another_site_changes_nothing_and_a_wrong_shape_names_its_path() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let plain = Request::post("/api/v1/sign-in").header(header::CONTENT_TYPE, "text/plain");
    assert_eq!(parent.send(plain.body(Body::from("{}")).unwrap()).await.problem(), "shape");
    let mut draft = world.draft(Story::NothingSpecial);
    draft["child"]["sex"] = json!(1);
    assert_eq!(parent.submit("k", &draft).await.faults(), ["child.sex malformed"]);
    let mut draft = world.draft(Story::NothingSpecial);
    draft["applicant"]["phones"] = json!(["+77010000000", 7]);
    assert_eq!(parent.submit("k", &draft).await.faults(), ["applicant.phones[1] malformed"]);
    let mut draft = world.draft(Story::NothingSpecial);
    draft["child"]["strange"] = json!("");
    assert_eq!(parent.submit("k", &draft).await.problem(), "shape");
    let long = json!({"iin": "1".repeat(70_000), "lang": "kk"});
    let too_large = parent.post("/api/v1/sign-in", &long).await;
    assert_eq!((too_large.status, too_large.problem()), (StatusCode::PAYLOAD_TOO_LARGE, "too_large"));
    assert_eq!(parent.get("/api/v1/sign-in").await.problem(), "method");
    assert_eq!(parent.get("/api/v1/nothing").await.problem(), "not_found");
    assert_eq!(parent.get("/api/v1/settlements/%ff/preschools").await.problem(), "shape");
    assert_eq!(parent.get("/api/v1/settlements/750000000/preschools?birth_year=x").await.problem(), "shape");

    let with = |name: &'static str, value: &'static str| {
        let mut request = json_request("POST", "/api/v1/sign-out", &json!({}));
        request.headers_mut().insert(header::HOST, "kezek.kz".parse().unwrap());
        request.headers_mut().insert(name, value.parse().unwrap());
        request
    };
    assert_eq!(parent.send(with("origin", "https://evil.kz")).await.problem(), "cross_site");
    assert_eq!(parent.send(with("sec-fetch-site", "cross-site")).await.problem(), "cross_site");
    assert_eq!(parent.send(with("origin", "https://kezek.kz")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_list_where_an_object_is_asked_for_is_a_fault_of_its_path() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    let with = |name: &str, value: Value| {
        let mut changed = draft.clone();
        changed[name] = value;
        changed
    };
    let iin = draft["child"]["iin"].clone();
    for (body, path) in [
        (json!(["general"]), ""),
        (with("child", json!([iin])), "child"),
        (with("consents", json!([true, false])), "consents"),
        (with("benefits", json!({"turn": "out_of_turn", "serviceman": ["", ""]})), "benefits.serviceman"),
        (with("special", json!({"impairment": "speech", "conclusion": [""]})), "special.conclusion"),
    ] {
        let refused = parent.submit("k", &body).await;
        assert_eq!(refused.problem(), "shape", "{body}");
        assert_eq!(refused.faults(), [format!("{path} malformed")], "{body}");
    }
    assert_eq!(parent.submit("k", &draft).await.status, StatusCode::CREATED, "by its names it is read");
}

#[tokio::test]
async fn a_scan_is_what_its_bytes_say() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    for (bytes, status) in [
        (b"\xff\xd8\xff\xe0".to_vec(), StatusCode::OK),
        (b"%PDF-1.7".to_vec(), StatusCode::OK),
        (b"<html>".to_vec(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (Vec::new(), StatusCode::UNSUPPORTED_MEDIA_TYPE),
        (vec![0; 5 * 1024 * 1024 + 1], StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let sent = parent.send(upload(bytes)).await;
        assert_eq!(sent.status, status, "{}", sent.body);
    }
    // Somebody else's scan is no scan.
    let mut other: Client = world.signed_in(Story::Serviceman).await;
    let foreign = parent.send(upload(b"%PDF-1.7".to_vec())).await.body["id"].clone();
    let mut draft = world.draft(Story::Serviceman);
    let certificate = json!({"certificate": foreign, "issued": "2026-11-16"});
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": certificate});
    assert_eq!(
        other.submit("k", &draft).await.faults(),
        ["benefits.serviceman.certificate certificate_missing"]
    );
}

/// A body of which nothing ever comes.
struct Never;

impl http_body::Body for Never {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<http_body::Frame<Bytes>, Infallible>>> {
        Poll::Pending
    }
}

#[tokio::test]
async fn a_person_with_slow_scans_keeps_nobody_else_from_sending_one() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let mut other = world.signed_in(Story::FamilyOfFour).await;
    assert_eq!(parent.send(upload(b"<html>".to_vec())).await.problem(), "document_kind");
    for _ in 0..16 {
        let mut slow = parent.clone();
        tokio::spawn(async move {
            let kind = (header::CONTENT_TYPE, "application/octet-stream");
            let request = Request::post("/api/v1/documents").header(kind.0, kind.1);
            slow.send(request.body(Body::new(Never)).unwrap()).await
        });
    }
    // They come in their own time; once two are there the person is told to come back, and everybody else is served.
    for _ in 0..2_000 {
        if parent.send(upload(b"<html>".to_vec())).await.problem() == "too_many" {
            assert_eq!(parent.get("/api/v1/applications").await.status, StatusCode::OK, "only scans wait");
            assert_eq!(other.send(upload(b"%PDF-1.7".to_vec())).await.status, StatusCode::OK);
            return;
        }
    }
    panic!("a third scan of one person is taken in");
}

fn upload(bytes: Vec<u8>) -> Request<Body> {
    let request = Request::post("/api/v1/documents").header(header::CONTENT_TYPE, "application/octet-stream");
    request.body(Body::from(bytes)).unwrap()
}

/// A fault of shape rests on the provision of its own message: of an application on that of its kind, as in the bulk check.
#[tokio::test]
async fn a_fault_of_shape_cites_the_message_it_is_in() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let mut cited = 0;
    for endpoint in contract::endpoint::ALL.iter().filter(|one| one.application_at.is_none()) {
        let is_write = matches!(endpoint.method.as_str(), "POST" | "PUT");
        // Who signs in or out is somebody else afterwards.
        if !is_write || endpoint.path.contains("/sign-") {
            continue;
        }
        let mut body = json_request(endpoint.method.as_str(), &endpoint.at(&["x"]), &json!([1]));
        body.headers_mut().insert("idempotency-key", "k".parse().unwrap());
        let reply = parent.send(body).await;
        if reply.problem() == "shape" {
            assert_eq!(reply.body["faults"][0]["cite"], endpoint.cite.id(), "{}", endpoint.path);
            cited += 1;
        }
    }
    assert!(cited >= 4, "{cited} messages were read at all");
    let of_kind = [
        ("general", "PS-A1_1.4"),
        ("special", "PS-A1_1.6"),
        ("sanatorium", "PS-A1_1.8"),
        ("", rules::queue_kind::MESSAGE.id()),
    ];
    for (kind, cite) in of_kind {
        let strange = json!({"kind": kind, "consents": 7});
        let filed = parent.submit("k", &strange).await;
        assert_eq!(
            (filed.problem(), &filed.body["faults"][0]["path"]),
            ("shape", &json!("consents")),
            "{kind}"
        );
        assert_eq!(filed.body["faults"][0]["cite"], cite, "{kind}");
        let kept = parent.put(DRAFT, &json!({"draft": strange, "page": "apply/kind"})).await;
        assert_eq!(kept.body["faults"][0]["path"], "draft.consents", "{kind}");
        assert_eq!(kept.body["faults"][0]["cite"], cite, "{kind}");
    }
}
