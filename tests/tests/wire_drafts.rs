//! Several drafts of one person: kept apart, bounded, deleted with what only they name, and taken over from before.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::demo::Story;
use serde_json::{Value, json};
use std::time::Duration;
use wire_base::{Client, DRAFT, World};

fn address(nth: u32) -> String {
    format!("/api/v1/drafts/018f6b6e-0000-7000-8000-{nth:012}")
}

async fn scan(client: &mut Client) -> Value {
    let kind = (header::CONTENT_TYPE, "application/octet-stream");
    let request = Request::post("/api/v1/documents").header(kind.0, kind.1);
    client.send(request.body(Body::from(b"%PDF-1.7".to_vec())).unwrap()).await.body["id"].clone()
}

fn with_scan(mut draft: Value, id: &Value) -> Value {
    draft["benefits"] =
        json!({"turn": "out_of_turn", "serviceman": {"certificate": id, "issued": "2026-11-16"}});
    json!({"draft": draft, "page": "apply/check"})
}

/// A number copied with its spaces is the same number: the draft goes with what it became.
#[tokio::test]
async fn a_filed_draft_goes_however_its_number_was_typed() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let mut draft = world.draft(Story::NothingSpecial);
    let typed = world.child(Story::NothingSpecial);
    draft["child"]["iin"] = json!(format!("{} {}", &typed[..6], &typed[6..]));
    let kept = json!({"draft": draft, "page": "apply/check"});
    assert_eq!(parent.put(&address(1), &kept).await.status, StatusCode::OK);
    assert_eq!(parent.submit("k", &draft).await.status, StatusCode::CREATED);
    assert_eq!(parent.get("/api/v1/drafts").await.body, json!({"drafts": []}));
}

#[tokio::test]
async fn drafts_are_kept_apart_and_the_last_one_comes_first() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(parent.get("/api/v1/drafts").await.body, json!({"drafts": []}));
    let draft = world.draft(Story::NothingSpecial);
    for nth in [1, 2] {
        let kept = json!({"draft": draft, "page": format!("apply/{nth}")});
        assert_eq!(parent.put(&address(nth), &kept).await.status, StatusCode::OK);
    }
    // The one that is touched again is the newest, and is still one.
    parent.put(&address(1), &json!({"draft": draft, "page": "apply/again"})).await;
    let all = parent.get("/api/v1/drafts").await.body["drafts"].clone();
    let pages: Vec<&str> =
        all.as_array().unwrap().iter().map(|kept| kept["page"].as_str().unwrap()).collect();
    assert_eq!(pages, ["apply/again", "apply/2"]);
    assert_eq!(all[0]["id"], address(1).rsplit('/').next().unwrap());
    assert_eq!(all[0]["kept_until"], "2027-02-17", "ninety days, the last of them not whole");
    assert_eq!(parent.get(&address(2)).await.body, all[1]);

    // Another phone, another session: they are the person's, not the browser's.
    drop(parent);
    let mut elsewhere = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(elsewhere.get(&address(1)).await.body["page"], "apply/again");
    assert_eq!(elsewhere.delete(&address(2)).await.body, json!({"left": 1}));
    assert_eq!(elsewhere.delete(&address(2)).await.problem(), "not_found");
    assert_eq!(
        elsewhere.put("/api/v1/drafts/x", &json!({"draft": {}, "page": "a"})).await.problem(),
        "shape"
    );

    world.pass(Duration::from_secs(90 * 24 * 3_600));
    let mut late = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(late.get("/api/v1/drafts").await.body, json!({"drafts": []}));
}

/// The last hour is an hour of it: what is saved then begins its ninety days anew, and the scan it names with it.
#[tokio::test]
async fn a_draft_saved_on_its_last_day_is_kept_with_its_scan() {
    const DAY: u64 = 24 * 3_600;
    let world = World::new().await;
    let mut parent = world.signed_in(Story::Serviceman).await;
    let id = scan(&mut parent).await;
    let kept = with_scan(world.draft(Story::Serviceman), &id);
    for nth in [1, 2] {
        assert_eq!(parent.put(&address(nth), &kept).await.status, StatusCode::OK);
    }
    world.pass(Duration::from_secs(90 * DAY - 3_600));
    let mut last_day = world.signed_in(Story::Serviceman).await;
    let all = last_day.get("/api/v1/drafts").await.body["drafts"].clone();
    assert_eq!(all.as_array().unwrap().len(), 2, "{all}");
    let today = world.app.clocks.today();
    let mut again = kept.clone();
    again["draft"]["benefits"]["serviceman"]["issued"] = json!(today.to_string());
    assert_eq!(last_day.put(&address(1), &again).await.status, StatusCode::OK);
    let saved = last_day.get(&address(1)).await.body;
    assert_eq!(saved["kept_until"], today.plus(89).to_string(), "{saved}");

    world.pass(Duration::from_secs(2 * 3_600));
    let mut after = world.signed_in(Story::Serviceman).await;
    let all = after.get("/api/v1/drafts").await.body["drafts"].clone();
    assert_eq!(all.as_array().unwrap().len(), 1, "the one that was not saved again is gone: {all}");
    // What its page shows is what can be filed: the scan is still there.
    let filed = after.submit("k", &all[0]["draft"]).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    assert_eq!(filed.body["benefits"], json!(["serviceman"]));
}

#[tokio::test]
async fn eight_drafts_and_the_ninth_is_told_what_to_do() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let kept = json!({"draft": {}, "page": "apply/child"});
    for nth in 1..=8 {
        assert_eq!(parent.put(&address(nth), &kept).await.status, StatusCode::OK, "{nth}");
    }
    let ninth = parent.put(&address(9), &kept).await;
    assert_eq!((ninth.status, ninth.problem()), (StatusCode::CONFLICT, "drafts_full"));
    assert_eq!(ninth.body["params"], json!({"max": 8}));
    assert_eq!(parent.put(&address(8), &kept).await.status, StatusCode::OK, "a known one is kept on");
    parent.delete(&address(1)).await;
    assert_eq!(parent.put(&address(9), &kept).await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_scan_goes_with_the_last_draft_that_names_it() {
    let world = World::new().await;
    let mut father = world.signed_in(Story::Serviceman).await;
    let (shared, own, unnamed) = (scan(&mut father).await, scan(&mut father).await, scan(&mut father).await);
    let draft = world.draft(Story::Serviceman);
    father.put(&address(1), &with_scan(draft.clone(), &shared)).await;
    father.put(&address(2), &with_scan(draft.clone(), &shared)).await;
    father.put(&address(3), &with_scan(draft.clone(), &own)).await;
    let there = |id: &Value| {
        let id = uuid::Uuid::parse_str(id.as_str().unwrap()).unwrap().as_u128();
        world.app.store.document(id, world.app.clocks.machine().millis()).unwrap().is_some()
    };
    father.delete(&address(3)).await;
    assert_eq!((there(&shared), there(&own), there(&unnamed)), (true, false, true));
    father.delete(&address(1)).await;
    assert!(there(&shared), "the second draft names it");
    // What no draft names after a day was replaced and forgotten.
    world.pass(Duration::from_secs(24 * 3_600 + 1));
    let mut father = world.signed_in(Story::Serviceman).await;
    father.delete(&address(2)).await;
    assert_eq!((there(&shared), there(&unnamed)), (false, false));
}

#[tokio::test]
async fn filing_takes_the_drafts_of_the_same_child_with_it_and_leaves_the_others() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    let mut of_another = draft.clone();
    of_another["child"]["iin"] = json!(world.child(Story::TeacherWithChild));
    parent.put(DRAFT, &json!({"draft": draft, "page": "apply/check"})).await;
    parent.put(&address(2), &json!({"draft": draft, "page": "apply/child"})).await;
    parent.put(&address(3), &json!({"draft": of_another, "page": "apply/child"})).await;
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let left = parent.get("/api/v1/drafts").await.body["drafts"].clone();
    assert_eq!(left.as_array().unwrap().len(), 1);
    assert_eq!(left[0]["draft"]["child"]["iin"], of_another["child"]["iin"]);
}
