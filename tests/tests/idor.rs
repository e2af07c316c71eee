//! Who may ask, generated from the declarations of the contract: every endpoint is routed, none answers the wrong person.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, header};
use contract::endpoint::{ALL, Endpoint, Who};
use gateways::demo::Story;
use wire_base::World;

/// A request that would be taken from the right person, or at least come as far as its body.
fn request(endpoint: &Endpoint, id: &str) -> Request<Body> {
    Request::builder()
        .method(endpoint.method.as_str())
        .uri(endpoint.at(&[id]))
        .header(header::CONTENT_TYPE, "application/json")
        .header("idempotency-key", "k")
        .body(Body::from("{}"))
        .unwrap()
}

#[test]
fn every_declared_endpoint_is_routed_and_no_other() {
    assert_eq!(server::routed(), ALL);
}

#[tokio::test]
async fn every_endpoint_refuses_whom_it_must() {
    let world = World::new().await;
    let mut filer = world.signed_in(Story::NothingSpecial).await;
    let filed = filer.submit("k", &world.draft(Story::NothingSpecial)).await;
    let id = filed.body["id"].as_str().unwrap();
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    let mut checked = 0;
    for endpoint in ALL {
        let anonymous = world.client().send(request(endpoint, id)).await;
        match endpoint.who {
            Who::Public | Who::Visitor => {
                assert_ne!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path)
            }
            Who::Citizen => assert_eq!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path),
            Who::Filer => {
                assert_eq!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path);
                let theirs = stranger.send(request(endpoint, id)).await;
                let nobodys = stranger.send(request(endpoint, "018cc251-f400-7abc-8def-0123456789ab")).await;
                let nonsense = stranger.send(request(endpoint, "x")).await;
                assert_eq!(theirs.problem(), "not_found", "{}", endpoint.path);
                assert_eq!(theirs.bytes, nobodys.bytes, "not yours and no such are one answer");
                assert_eq!(theirs.bytes, nonsense.bytes);
                checked += 1;
            }
        }
    }
    assert!(checked >= 3);
    assert_eq!(stranger.get("/api/v1/applications").await.body["applications"], serde_json::json!([]));
    let own = filer.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["standing"]["state"], "in_queue", "a stranger withdrew nothing");
}
