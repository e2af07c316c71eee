//! Complaints, receipts and the survey over HTTP: endpoints and plain forms, one's own and nobody else's.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::System;
use gateways::demo::{Mode, StaffPost, Story};
use gateways::monitoring::{ServiceNumber, Stage};
use rules::calendar::Calendar;
use rules::complaint::{Addressee, register_by};
use rules::{Day, Instant};
use serde_json::{Value, json};
use wire_base::{Client, Reply, World};

/// A form as a browser sends it.
async fn form(client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Reply {
    let escaped = |text: &str| -> String { text.bytes().map(|byte| format!("%{byte:02X}")).collect() };
    let body: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let request = Request::post(path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header(header::HOST, "kezek.example")
        .header(header::ORIGIN, "https://kezek.example")
        .body(Body::from(body.join("&")))
        .unwrap();
    client.send(request).await
}

fn html(reply: &Reply) -> String {
    String::from_utf8(reply.bytes.clone()).unwrap()
}

/// The value of a hidden field.
fn hidden(html: &str, name: &str) -> String {
    let mut tags = html.split("<input").skip(1).filter_map(|rest| rest.split('>').next());
    let tag = tags.find(|tag| tag.contains(&format!("name=\"{name}\""))).unwrap();
    let (_, value) = tag.split_once("value=\"").unwrap();
    value.split('"').next().unwrap().to_owned()
}

async fn filed(world: &World, client: &mut Client) -> String {
    let reply = client.submit("k", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    reply.body["id"].as_str().unwrap().to_owned()
}

fn complaint(application: &str) -> Value {
    json!({"application": application, "addressee": "provider", "subject": "number", "text": "Нөмірім неге өсті?"})
}

#[tokio::test]
async fn pr_12_p1_a_complaint_is_delivered_then_registered_by_the_clock_and_can_be_taken_back() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let application = filed(&world, &mut parent).await;
    let first = parent.post_once("/api/v1/complaints", "c1", &complaint(&application)).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    assert_eq!(first.body["state"], "delivered");
    assert_eq!(first.body["number"], "000001");
    assert_eq!(first.body["answer_by"], Value::Null, "the term runs from registration");
    let again = parent.post_once("/api/v1/complaints", "c1", &complaint(&application)).await;
    assert_eq!(again.bytes, first.bytes, "pressed twice it is one complaint");

    let delivered = Instant::parse(first.body["delivered_at"].as_str().unwrap()).unwrap();
    let last = register_by(&Calendar::known(), delivered);
    assert_eq!(first.body["register_by"], last.day().to_string());
    let path = format!("/api/v1/complaints/{}", first.body["id"].as_str().unwrap());
    let mut operator = world.client();
    let mut day = delivered.day();
    while day <= last.day() {
        assert_eq!(parent.get(&path).await.body["state"], "delivered");
        assert_eq!(operator.post("/kk/demo/day", &json!({})).await.status, StatusCode::SEE_OTHER);
        day = day.plus(1);
    }
    let view = parent.get(&path).await.body;
    assert_eq!(view["state"], "registered", "nobody puts the term off by not registering: {view}");
    let by = Addressee::Provider.answer_by(&Calendar::known(), last);
    assert_eq!(view["answer_by"], by.day().to_string());
    assert_eq!(view["overdue"], false);
    while Day::parse(parent.get(&path).await.body["as_of"].as_str().unwrap().get(..10).unwrap()).unwrap()
        <= by.day()
    {
        operator.post("/kk/demo/day", &json!({})).await;
    }
    assert_eq!(parent.get(&path).await.body["overdue"], true);

    let back = parent.post_once(&format!("{path}/withdrawal"), "w", &json!({})).await;
    assert_eq!(back.body["state"], "withdrawn");
    let again = parent.post_once(&format!("{path}/withdrawal"), "w2", &json!({})).await;
    assert_eq!(again.problem(), "too_late");
    let list = parent.get("/api/v1/complaints").await.body;
    assert_eq!(list["complaints"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn pr_10_p2_staff_answer_and_the_person_sees_it_a_minute_later() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let application = filed(&world, &mut parent).await;
    let filed = parent.post_once("/api/v1/complaints", "c1", &complaint(&application)).await;
    let id = filed.body["id"].as_str().unwrap();
    let (own, staff) = (format!("/api/v1/complaints/{id}"), format!("/api/v1/staff/complaints/{id}"));
    let mut clerk = world.employee(StaffPost::DepartmentComplaints).await;
    let list = clerk.get("/api/v1/staff/complaints").await.body;
    assert_eq!(list["counts"]["open"], 1);
    assert_eq!(list["counts"]["unregistered"], 1);
    assert_eq!(list["rows"][0]["id"], id);
    assert_eq!(clerk.get(&staff).await.body["can"], json!(["register"]));
    let early = json!({"outcome": "upheld", "text": "Түзетілді."});
    let early = clerk.post_once(&format!("{staff}/answer"), "a0", &early).await;
    assert_eq!(early.problem(), "too_late", "what is not registered is not answered");
    for _ in 0..2 {
        let registered = clerk.post(&format!("{staff}/registration"), &json!({})).await;
        assert_eq!(registered.body["complaint"]["state"], "registered", "{}", registered.body);
    }
    let mark = json!({"text": "Деректер сұралды"});
    let marked = clerk.post_once(&format!("{staff}/marks"), "m", &mark).await;
    assert_eq!(marked.body["complaint"]["state"], "in_work");
    assert_eq!(parent.get(&own).await.body["marks"][0]["text"], "Деректер сұралды");

    let answer = json!({"outcome": "partly_upheld", "text": "Себебін түсіндірдік."});
    let none = clerk.post_once(&format!("{staff}/answer"), "a", &json!({"outcome": "x", "text": "т"})).await;
    assert_eq!(none.faults(), ["outcome malformed"]);
    let held = clerk.post_once(&format!("{staff}/answer"), "a1", &answer).await;
    assert_eq!(held.body["can"], json!(["take_back"]), "{}", held.body);
    assert_eq!(clerk.get("/api/v1/staff/complaints").await.body["counts"]["held"], 1);
    let unseen = parent.get(&own).await.body;
    assert_eq!(
        (&unseen["state"], &unseen["answer"]),
        (&json!("in_work"), &Value::Null),
        "not before its minute"
    );
    let back = clerk.delete(&format!("{staff}/answer")).await;
    assert_eq!(back.body["complaint"]["state"], "in_work");
    let again = clerk.post_once(&format!("{staff}/answer"), "a2", &answer).await;
    assert_eq!(again.body["complaint"]["state"], "answered");
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    server::deliver(&world.app).await;
    let early = world.messages(&phone).await;
    assert!(
        !early.iter().any(|text| text.contains("000001")),
        "what can be taken back is told to nobody: {early:?}"
    );
    world.pass(std::time::Duration::from_secs(61));
    assert_eq!(clerk.delete(&format!("{staff}/answer")).await.problem(), "too_late", "now it is final");
    let seen = parent.get(&own).await.body;
    assert_eq!((&seen["state"], &seen["answer"]["outcome"]), (&json!("answered"), &json!("partly_upheld")));
    server::deliver(&world.app).await;
    let told = world.messages(&phone).await;
    let told: Vec<_> = told.iter().filter(|text| text.contains("000001")).collect();
    assert_eq!(told.len(), 2, "once in each language of the law, none for what was taken back: {told:?}");
    let late = parent.post_once(&format!("{own}/withdrawal"), "w", &json!({})).await;
    assert_eq!(late.problem(), "too_late");
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    assert_eq!(reviewer.get(&staff).await.problem(), "not_found");
}

#[tokio::test]
async fn a_complaint_says_all_its_faults_and_a_flood_is_stopped() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let nothing = parent.post_once("/api/v1/complaints", "a", &json!({})).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let all = ["addressee required", "settlement required", "subject required", "text required"];
    assert_eq!(nothing.faults(), all);
    let nowhere =
        json!({"settlement": "000000001", "addressee": "authority", "subject": "other", "text": "т"});
    let nowhere = parent.post_once("/api/v1/complaints", "b", &nowhere).await;
    assert_eq!(nowhere.faults(), ["settlement settlement_unknown"]);
    let others = complaint("018cc251-f400-7abc-8def-0123456789ab");
    assert_eq!(parent.post_once("/api/v1/complaints", "c", &others).await.problem(), "not_found");
    let (kato, _) = world.city();
    let right =
        json!({"settlement": kato.to_string(), "addressee": "authority", "subject": "other", "text": "т"});
    for nth in 0..10 {
        let reply = parent.post_once("/api/v1/complaints", &format!("n{nth}"), &right).await;
        assert_eq!(reply.status, StatusCode::CREATED, "{}", reply.body);
    }
    assert_eq!(parent.post_once("/api/v1/complaints", "n10", &right).await.problem(), "too_many");
}

#[tokio::test]
async fn the_pages_of_a_complaint_keep_what_was_typed_and_show_it_to_its_filer_only() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let application = filed(&world, &mut parent).await;
    let new = format!("/kk/complaint/new?application={application}");
    let anonymous = world.client().get(&new).await;
    assert!(html(&anonymous).contains("/kk/sign-in?next=complaint/new?application="));
    // The second page is come back to as well, with what the first one asked.
    let second = world.client().get(&format!("{new}&addressee=provider&asked=yes")).await;
    let back = format!("next=complaint/new?application={application}%26addressee=provider%26asked=yes\"");
    assert!(html(&second).contains(&back), "{}", html(&second));
    let other_way = world.client().get(&format!("/kk/sign-in/eds?{}", back.trim_end_matches('"'))).await;
    assert!(
        html(&other_way)
            .contains(&format!("data-next=\"/kk/complaint/new?application={application}&amp;addressee"))
    );
    // Who turns from the signature to the SMS comes to the same page in the end.
    let by_sms = format!("href=\"/kk/sign-in?{back}");
    assert!(html(&other_way).contains(&by_sms), "{}", html(&other_way));
    let page = parent.get(&new).await;
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store");
    let page = html(&page);
    assert_eq!(hidden(&page, "application"), application);
    assert!(
        !page.contains("id=\"faults\"") && !page.contains("<textarea"),
        "nothing was answered yet: {page}"
    );

    // The first answers are codes and stand in the address; the text is asked after them.
    let wrong = html(&parent.get(&format!("{new}&asked=yes&addressee=authority")).await);
    assert!(wrong.contains("href=\"#f-subject\"") && !wrong.contains("href=\"#f-addressee\""), "{wrong}");
    assert!(!wrong.contains("href=\"#f-text\""), "the text is not asked yet: {wrong}");
    let answered = format!("{new}&asked=yes&addressee=authority&subject=refusal");
    let page = html(&parent.get(&answered).await);
    assert!(page.contains("<textarea") && !page.contains("id=\"faults\""), "{page}");
    let id = hidden(&page, "id");
    assert_eq!(
        (hidden(&page, "addressee"), hidden(&page, "subject")),
        ("authority".into(), "refusal".into())
    );

    let answers = [("addressee", "authority"), ("subject", "refusal")];
    let typed = [("id", id.as_str()), ("application", &application), ("text", "Неге <b>?\r\nЕкінші жол")];
    let half = form(&mut parent, "/kk/complaint/new", &typed).await;
    assert_eq!(half.status, StatusCode::OK);
    let half = html(&half);
    assert!(half.contains("href=\"#f-addressee\"") && half.contains("href=\"#f-subject\""), "{half}");
    let long = "ұ".repeat(contract::complaint::TEXT_MAX + 1);
    let too_long = [("id", id.as_str()), ("application", &application), ("text", long.as_str())];
    let wrong = form(&mut parent, "/kk/complaint/new", &[&too_long[..], &answers].concat()).await;
    let wrong = html(&wrong);
    assert!(wrong.contains("href=\"#f-text\"") && wrong.contains(&long), "what was typed is kept");
    let whole = [&typed[..], &answers].concat();
    let sent = form(&mut parent, "/kk/complaint/new", &whole).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let at = sent.headers[header::LOCATION].to_str().unwrap().to_owned();
    assert_eq!(at, format!("/kk/complaint/{id}"));
    let twice = form(&mut parent, "/kk/complaint/new", &whole).await;
    assert_eq!(twice.headers[header::LOCATION].to_str().unwrap(), at, "sent twice it is one");
    assert!(html(&parent.get(&at).await).contains("Екінші жол"));
    assert!(html(&parent.get("/ru/complaint").await).contains("000001"));

    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    let theirs = stranger.get(&at).await;
    let nobodys = stranger.get("/kk/complaint/018cc251-f400-7abc-8def-0123456789ab").await;
    assert_eq!((theirs.status, &theirs.bytes), (StatusCode::NOT_FOUND, &nobodys.bytes));
    let stolen = form(&mut stranger, "/kk/complaint/new", &whole).await;
    assert_eq!(stolen.status, StatusCode::NOT_FOUND);
    let withdrawn = form(&mut stranger, &format!("{at}/withdraw"), &[]).await;
    assert_eq!(withdrawn.status, StatusCode::NOT_FOUND);
    assert_eq!(form(&mut parent, &format!("{at}/withdraw"), &[]).await.status, StatusCode::SEE_OTHER);
    let foreign = Request::post("/kk/complaint/new").header("sec-fetch-site", "cross-site");
    let foreign = parent.send(foreign.body(Body::empty()).unwrap()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_receipt_is_for_its_filer_and_its_code_tells_anybody_only_that_it_is_ours() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let application = filed(&world, &mut parent).await;
    let at = format!("/kk/receipt/{application}");
    let first = parent.get(&at).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(first.headers[header::CACHE_CONTROL], "no-store");
    let first = html(&first);
    let code = |html: &str| html.split_once("class=\"nums code\">").unwrap().1[..19].to_owned();
    let code_of_first = code(&first);
    let again = html(&parent.get(&format!("/ru/receipt/{application}")).await);
    assert_eq!(code(&again), code_of_first, "one receipt an application");
    let own = parent.get(&format!("/api/v1/applications/{application}")).await.body;
    assert!(first.contains(own["number"].as_str().unwrap()));
    let iin = world.child(Story::NothingSpecial);
    assert!(!first.contains(&iin), "no IIN is printed");

    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    for paper in ["receipt", "letter"] {
        let theirs = stranger.get(&format!("/kk/{paper}/{application}")).await;
        let nobodys = stranger.get(&format!("/kk/{paper}/018cc251-f400-7abc-8def-0123456789ab")).await;
        assert_eq!((theirs.status, &theirs.bytes), (StatusCode::NOT_FOUND, &nobodys.bytes), "{paper}");
        let anonymous = world.client().get(&format!("/kk/{paper}/{application}")).await;
        assert!(anonymous.headers[header::LOCATION].to_str().unwrap().starts_with("/kk/sign-in?next="));
    }

    let mut anybody = world.client();
    let short = anybody.get(&format!("/v/{}", code_of_first.replace('-', ""))).await;
    let to = short.headers[header::LOCATION].to_str().unwrap().to_owned();
    assert_eq!(to, format!("/kk/verify?code={}", code_of_first.replace('-', "")));
    let known = html(&anybody.get(&to).await);
    assert!(known.contains("notice-done") && known.contains(own["number"].as_str().unwrap()), "{known}");
    for personal in [own["child"]["surname"].as_str().unwrap(), own["child"]["first_name"].as_str().unwrap()]
    {
        assert!(first.contains(personal) && !known.contains(personal));
    }
    let unknown = html(&anybody.get("/kk/verify?code=7K3M-Q2ND-9TXB-41RC").await);
    let nonsense = html(&anybody.get("/kk/verify?code=%3Cscript%3E").await);
    for page in [unknown, nonsense] {
        assert!(page.contains("notice-look") && !page.contains("<script>"), "{page}");
    }

    let letter = html(&parent.get(&format!("/ru/letter/{application}")).await);
    assert!(letter.contains("<address>") && letter.contains("Ребёнок в очереди. Ваш номер:"), "{letter}");
}

#[tokio::test]
async fn ps_a1_11_the_survey_keeps_what_was_typed_and_its_last_answer() {
    let world = World::new().await;
    let (kato, preschools) = world.city();
    let kato = kato.to_string();
    let parent = world.parent(Story::NothingSpecial);
    let (iin, child) = (parent.iin.reveal().to_owned(), world.child(Story::NothingSpecial));
    let mut anybody = world.client();
    let empty = anybody.get("/kk/survey").await;
    assert_eq!(empty.status, StatusCode::OK);
    assert!(!html(&empty).contains("name=\"preschools\""), "the list comes with queue and settlement");

    let typed = [
        ("iin", iin.as_str()),
        ("phone", "+7 701 123 45 67"),
        ("child_iin", child.as_str()),
        ("trusted_phone", "+7 702 123 45 67"),
        ("kind", "general"),
        ("settlement", kato.as_str()),
    ];
    let list = html(&form(&mut anybody, "/kk/survey", &[&typed[..], &[("do", "list")]].concat()).await);
    assert!(list.contains(&preschools[0]) && list.contains(&format!("value=\"{iin}\"")), "nothing is lost");
    let none = html(&form(&mut anybody, "/kk/survey", &[&typed[..], &[("do", "send")]].concat()).await);
    assert!(none.contains("href=\"#f-preschools\""), "one to four are asked for: {none}");
    let answer = [&typed[..], &[("preschools", preschools[0].as_str()), ("do", "send")]].concat();
    for nth in 0..5 {
        let sent = form(&mut anybody, "/kk/survey", &answer).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{nth}: {}", html(&sent));
        assert_eq!(sent.headers[header::LOCATION], "/kk/survey/thanks");
    }
    let thanks = anybody.get("/kk/survey/thanks").await;
    assert_eq!(thanks.status, StatusCode::OK);
    let thanks = html(&thanks);
    assert!(thanks.contains("Рақмет") && thanks.contains("соңғы жауап есепке алынады"), "{thanks}");
    assert!(!thanks.contains(&iin) && !thanks.contains(&child), "the same for everybody");
    let flood = html(&form(&mut anybody, "/kk/survey", &answer).await);
    assert!(flood.contains("notice-look") && flood.contains(&format!("value=\"{iin}\"")));
    let surveyed = server::store::surveys::Surveys::surveyed(world.app.store.as_ref()).unwrap();
    assert_eq!(surveyed, [("general".to_owned(), 1)], "replaced, not doubled");
}

#[tokio::test]
async fn pr_9_stages_wait_for_a_silent_monitoring_system_and_are_told_once() {
    use server::Told;
    let world = World::new().await;
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All), "what was imported is no news");
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    world.switch(System::Monitoring, Mode::Down);
    let application = filed(&world, &mut parent).await;
    let own = parent.get(&format!("/api/v1/applications/{application}")).await.body;
    let number = ServiceNumber::new(own["number"].as_str().unwrap());
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::Silent), "filing did not wait for it");
    world.switch(System::Monitoring, Mode::Normal);
    drop(parent);
    // The breaker of the gateway leaves a system that failed alone for a while; a restart forgets that, and no stage.
    let world = world.restart().await;
    for _ in 0..2 {
        assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All));
    }
    assert_eq!(world.app.systems.stages_of(&number).await.known().unwrap(), [Stage::Rendered]);
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let path = format!("/api/v1/applications/{application}/withdrawal");
    assert_eq!(parent.post_once(&path, "w", &json!({})).await.status, StatusCode::OK);
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All));
    let stages = world.app.systems.stages_of(&number).await.known().unwrap();
    assert_eq!(stages, [Stage::Rendered, Stage::Withdrawn]);
    // What is not answered as agreed is put aside, and what comes after it goes on.
    world.switch(System::Monitoring, Mode::Wrong);
    let again = parent.submit("k2", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.body);
    assert_eq!(server::tell_stages(&world.app).await, Ok(Told::All));
    let parked = server::store::stages::Stages::parked_stages(world.app.store.as_ref()).unwrap();
    assert_eq!(parked, 1);
}

#[tokio::test]
async fn who_asks_to_be_called_stands_on_the_departments_list_until_somebody_called() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let id = filed(&world, &mut parent).await;
    let path = format!("/api/v1/applications/{id}/call-back");
    let page = parent.get(&format!("/ru/call-back/{id}")).await;
    assert!(html(&page).contains("Попросить звонок"), "{}", html(&page));
    let phone = world.parent(Story::NothingSpecial).phone.unwrap().reveal();
    let asked = parent.post_once(&path, "a", &json!({})).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    assert_eq!(asked.body["phone_ends"], phone[phone.len() - 4..]);
    // Another press, another key, the form: one wish with its first moment.
    let again = parent.post_once(&path, "b", &json!({})).await;
    assert_eq!(again.body, asked.body);
    let by_form = form(&mut parent, &format!("/ru/call-back/{id}"), &[]).await;
    assert_eq!(by_form.status, StatusCode::SEE_OTHER);
    let page = parent.get(&format!("/ru/call-back/{id}")).await;
    assert!(html(&page).contains("Мы записали вашу просьбу") && !html(&page).contains(&phone));

    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let mut elsewhere = world.employee(StaffPost::DistrictReviewer).await;
    let mut other = world.signed_in(Story::Serviceman).await;
    let list = reviewer.get("/api/v1/staff/calls").await;
    let rows = list.body["rows"].as_array().unwrap();
    assert_eq!((rows.len(), &rows[0]["application"], &rows[0]["phone"]), (1, &json!(id), &json!(phone)));
    assert_eq!(elsewhere.get("/api/v1/staff/calls").await.body["rows"], json!([]), "another settlement");
    assert!(html(&reviewer.get("/ru/calls").await).contains(&phone));
    for nobody in [&mut other, &mut parent] {
        assert_eq!(nobody.get("/ru/calls").await.status, StatusCode::NOT_FOUND);
    }
    assert_eq!(other.get(&format!("/ru/call-back/{id}")).await.status, StatusCode::NOT_FOUND);
    let stranger = form(&mut other, &format!("/ru/call-back/{id}"), &[]).await;
    assert_eq!(stranger.status, StatusCode::NOT_FOUND);

    // Somebody called: it stands in the family's history, and the list is empty.
    let called = form(&mut reviewer, "/ru/calls", &[("application", &id)]).await;
    assert_eq!(called.status, StatusCode::SEE_OTHER);
    assert_eq!(reviewer.get("/api/v1/staff/calls").await.body["rows"], json!([]));
    let twice = reviewer.post(&format!("/api/v1/staff/calls/{id}"), &json!({})).await;
    assert_eq!(twice.problem(), "too_late");
    let own = parent.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["manual_acts"][0]["act"], "called");
}
