//! `statements.toml`: what is sent about an application that stands - change, renewal, withdrawal - and what the counter
//! takes in, each field over the wire. Rows run in their order: a right row does what it asks for.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use contract::endpoint::{change, renewal, staff};
use gateways::demo::{StaffPost, Story};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use wire_base::{Client, Reply, World};

const TABLE: &str = include_str!("../law/statements.toml");
const STORY: Story = Story::TeacherWithChild;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Statements {
    /// The right body of each message.
    right: BTreeMap<String, Map<String, Value>>,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    message: String,
    name: String,
    /// Paths of the body set otherwise.
    #[serde(default)]
    set: Map<String, Value>,
    /// Fields that are not sent.
    #[serde(default)]
    unset: Vec<String>,
    /// Sent without the key that makes a repetition harmless.
    #[serde(default)]
    without_key: bool,
    /// The problem as a whole; `faults` where faults are listed and nothing else is said.
    #[serde(default)]
    problem: String,
    /// `path code figure=1 cite`.
    #[serde(default)]
    faults: Vec<String>,
}

fn rows(message: &str) -> (Map<String, Value>, Vec<Case>) {
    let Statements { mut right, case } = toml::from_str(TABLE).unwrap();
    let cases: Vec<Case> = case.into_iter().filter(|case| case.message == message).collect();
    assert!(cases.len() > 1, "{message}");
    (right.remove(message).unwrap(), cases)
}

/// The body of a row, with the names in braces replaced by what they stand for in this world.
fn body(right: &Map<String, Value>, case: &Case, names: &[(&str, String)]) -> Value {
    let mut body = Value::Object(right.clone());
    for field in &case.unset {
        assert!(body.as_object_mut().unwrap().remove(field).is_some(), "{}: no {field}", case.name);
    }
    for (path, value) in &case.set {
        let mut place = &mut body;
        for part in path.split('.') {
            place = place.as_object_mut().unwrap().entry(part).or_insert_with(|| json!({}));
        }
        *place = value.clone();
    }
    let mut text = body.to_string();
    for (name, value) in names {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    serde_json::from_str(&text).unwrap()
}

/// What came: nothing for a right row, else the problem with its faults.
fn came(reply: &Reply) -> String {
    if reply.status.is_success() {
        return String::new();
    }
    let spelled = |fault: &Value| {
        let text = |name: &str| fault[name].as_str().unwrap_or_default().to_owned();
        let empty = Map::new();
        let params = fault["params"].as_object().unwrap_or(&empty);
        let figures: String = params.iter().rev().map(|(name, value)| format!(" {name}={value}")).collect();
        format!("{} {}{figures} {}", text("path"), text("code"), text("cite"))
    };
    let faults =
        reply.body["faults"].as_array().map_or_else(Vec::new, |all| all.iter().map(spelled).collect());
    said(reply.problem(), &faults)
}

fn said(problem: &str, faults: &[String]) -> String {
    if faults.is_empty() { problem.to_owned() } else { format!("{problem}: {}", faults.join("; ")) }
}

fn wanted(case: &Case) -> String {
    match (case.problem.as_str(), case.faults.is_empty()) {
        ("", true) => String::new(),
        ("", false) => said("faults", &case.faults),
        (problem, _) => said(problem, &case.faults),
    }
}

async fn send(client: &mut Client, address: &str, nth: usize, case: &Case, body: &Value) -> Reply {
    if case.without_key {
        client.post(address, body).await
    } else {
        client.post_once(address, &format!("{}-{nth}", case.message), body).await
    }
}

/// Every field of the message has a row in which it is wrong or missing, and the table says nothing of other fields.
fn covers(message: &str, fields: &Value, cases: &[Case]) {
    let known: BTreeSet<&str> = fields.as_object().unwrap().keys().map(String::as_str).collect();
    let touched = |case: &Case| {
        let of = |path: &str| path.split(['.', '[', ' ']).next().unwrap_or_default().to_owned();
        let paths = case.set.keys().chain(&case.unset).map(|path| of(path));
        paths.collect::<Vec<_>>()
    };
    let wrong: BTreeSet<String> =
        cases.iter().filter(|case| !wanted(case).is_empty()).flat_map(touched).collect();
    let right: BTreeSet<String> =
        cases.iter().filter(|case| wanted(case).is_empty()).flat_map(touched).collect();
    for field in known {
        assert!(wrong.contains(field), "{message}: no row has {field} wrong");
        assert!(right.contains(field), "{message}: no row has {field} otherwise and right");
    }
}

fn names(world: &World, story: Story) -> Vec<(&'static str, String)> {
    let (kato, here) = world.city();
    let elsewhere = world.country.settlements[1].kato;
    let special = world
        .country
        .preschools
        .iter()
        .find(|one| one.settlement == kato && one.kind == sandbox::QueueKind::Special);
    let parent = world.parent(story);
    vec![
        ("here1", here[0].clone()),
        ("here2", here[1].clone()),
        ("here3", here[2].clone()),
        ("here4", here[3].clone()),
        ("here5", here[4].clone()),
        ("elsewhere", world.preschools_of(elsewhere)[0].clone()),
        ("special", uuid::Uuid::from_u128(special.unwrap().id.0).to_string()),
        ("phone", parent.phone.unwrap().reveal()),
        ("child", world.child(story)),
        ("applicant", parent.iin.reveal().to_owned()),
        ("city", kato.to_string()),
        ("other_city", elsewhere.to_string()),
    ]
}

async fn filed(world: &World) -> (Client, String) {
    let mut parent = world.signed_in(STORY).await;
    let filed = parent.submit("k", &world.draft(STORY)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    (parent, format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap()))
}

/// Runs the rows of a message that is sent to one address.
async fn check(client: &mut Client, address: &str, message: &str, names: &[(&str, String)]) {
    let (right, cases) = rows(message);
    let mut wrong = Vec::new();
    for (nth, case) in cases.iter().enumerate() {
        let reply = send(client, address, nth, case, &body(&right, case, names)).await;
        if came(&reply) != wanted(case) {
            wrong.push(format!(
                "{}\n  the table: {}\n  the code:  {}",
                case.name,
                wanted(case),
                came(&reply)
            ));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows of {message}:\n{}", wrong.len(), cases.len(), wrong.join("\n"));
}

#[tokio::test]
async fn ps_a1_3_3_a_change_field_by_field() {
    let world = World::new().await;
    let (mut parent, address) = filed(&world).await;
    check(&mut parent, &format!("{address}/change"), "change", &names(&world, STORY)).await;
    let whole = change::Request {
        benefits: Some(contract::draft::BenefitsDraft::default()),
        preschools: Some(Vec::new()),
        reserves: Some(Vec::new()),
        phones: Some(Vec::new()),
        email: Some(String::new()),
        consents: contract::draft::ConsentsDraft::default(),
        sent_at: Some(String::new()),
    };
    covers("change", &serde_json::to_value(whole).unwrap(), &rows("change").1);
}

#[tokio::test]
async fn ps_a1_2_3_a_renewal_field_by_field() {
    let world = World::new().await;
    let (mut parent, address) = filed(&world).await;
    check(&mut parent, &format!("{address}/renewal"), "renewal", &[]).await;
    let whole = renewal::Request { processing: true, sent_at: Some(String::new()) };
    covers("renewal", &serde_json::to_value(whole).unwrap(), &rows("renewal").1);
}

#[tokio::test]
async fn ps_9_2_a_withdrawal() {
    let world = World::new().await;
    let (mut parent, address) = filed(&world).await;
    check(&mut parent, &format!("{address}/withdrawal"), "withdrawal", &[]).await;
}

#[tokio::test]
async fn pr_a2_3_who_stands_at_the_counter() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    check(&mut clerk, "/api/v1/staff/counter/intakes", "open_intake", &names(&world, STORY)).await;
    let whole = staff::open_intake::Request { applicant_iin: String::new(), lang: String::new() };
    covers("open_intake", &serde_json::to_value(whole).unwrap(), &rows("open_intake").1);
}

#[tokio::test]
async fn pr_5_p4_what_the_counter_takes_in() {
    let world = World::new().await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    let asked = json!({"applicant_iin": world.parent(STORY).iin.reveal(), "lang": "kk"});
    let opened = clerk.post("/api/v1/staff/counter/intakes", &asked).await;
    let mut names = names(&world, STORY);
    names.push(("intake", opened.body["intake"].as_str().unwrap().to_owned()));
    check(&mut clerk, "/api/v1/staff/counter/applications", "take_in", &names).await;
    let whole = staff::take_in::Request {
        intake: uuid::Uuid::nil(),
        confirmation: staff::take_in::Confirmation::default(),
        missing: Vec::new(),
        address: String::new(),
        application: contract::ApplicationDraft::default(),
    };
    let mut whole = serde_json::to_value(whole).unwrap();
    // Free text for a paper receipt, cut at 300 characters: nothing can be wrong with it.
    whole.as_object_mut().unwrap().remove("address");
    covers("take_in", &whole, &rows("take_in").1);
}

#[test]
fn every_row_is_run() {
    let Statements { right, case } = toml::from_str(TABLE).unwrap();
    let run = ["change", "open_intake", "renewal", "take_in", "withdrawal"];
    assert_eq!(right.keys().map(String::as_str).collect::<Vec<_>>(), run);
    assert!(case.iter().all(|case| run.contains(&case.message.as_str())));
}
