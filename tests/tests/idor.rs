//! Who may ask, generated from the declarations of the contract: every endpoint is routed, none answers the wrong person.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests fail loudly")]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use contract::endpoint::{ALL, Endpoint, Who};
use contract::staff::Role;
use gateways::demo::{StaffPost, Story};
use serde_json::json;
use wire_base::{DRAFT, World};

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

/// An id that nothing has.
const NOBODYS: &str = "018cc251-f400-7abc-8def-0123456789ab";

/// An employee of each role, all for the first city or the whole country.
const POSTS: [(Role, StaffPost); 4] = [
    (Role::Reviewer, StaffPost::CityReviewer),
    (Role::Counter, StaffPost::DepartmentCounter),
    (Role::Complaints, StaffPost::DepartmentComplaints),
    (Role::Operator, StaffPost::Operator),
];

/// An employee of the role whose business it is not: another settlement, a clerk who made another receipt, another addressee.
const ELSEWHERE: [(Role, StaffPost); 3] = [
    (Role::Reviewer, StaffPost::DistrictReviewer),
    (Role::Counter, StaffPost::SchoolCounter),
    (Role::Complaints, StaffPost::StateCorporationComplaints),
];

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
    let kept = json!({"draft": world.draft(Story::NothingSpecial), "page": "apply/check"});
    assert_eq!(filer.put(DRAFT, &kept).await.status, StatusCode::OK);
    let draft = DRAFT.rsplit('/').next().unwrap();
    let complaint = json!({"application": id, "addressee": "provider", "subject": "number", "text": "Неге?"});
    let complaint = filer.post_once("/api/v1/complaints", "c", &complaint).await;
    let complaint = complaint.body["id"].as_str().unwrap().to_owned();
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    // Each signs in once: codes are few an hour.
    let mut staff = Vec::new();
    for (_, post) in POSTS.into_iter().chain(ELSEWHERE) {
        staff.push((post, world.employee(post).await));
    }
    let (mut checked, mut staff_checked) = (0, 0);
    for endpoint in ALL {
        let id = if endpoint.who == Who::Keeper { draft } else { id };
        let anonymous = world.client().send(request(endpoint, id)).await;
        match endpoint.who {
            Who::Public | Who::Visitor => {
                assert_ne!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path)
            }
            Who::Gateway(_) => {
                assert_eq!(anonymous.problem(), "gateway_key", "{}", endpoint.path);
                let citizens = stranger.send(request(endpoint, id)).await;
                assert_eq!(citizens.problem(), "gateway_key", "{}", endpoint.path);
            }
            Who::Citizen => assert_eq!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path),
            Who::Keeper | Who::Filer | Who::Representative | Who::Complainant => {
                let id = if endpoint.who == Who::Complainant { complaint.as_str() } else { id };
                assert_eq!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path);
                let theirs = stranger.send(request(endpoint, id)).await;
                let nobodys = stranger.send(request(endpoint, NOBODYS)).await;
                let nonsense = stranger.send(request(endpoint, "x")).await;
                assert_eq!(theirs.problem(), "not_found", "{}", endpoint.path);
                assert_eq!(theirs.bytes, nobodys.bytes, "not yours and no such are one answer");
                assert_eq!(theirs.bytes, nonsense.bytes);
                checked += 1;
            }
            Who::AnyStaff | Who::Staff(_) => {
                let id = if endpoint.who == Who::Staff(Role::Complaints) { complaint.as_str() } else { id };
                assert_eq!(anonymous.problem(), "sign_in_needed", "{}", endpoint.path);
                let citizen = filer.send(request(endpoint, id)).await;
                assert_eq!(citizen.problem(), "not_found", "{}: a citizen is no employee", endpoint.path);
                if let Who::Staff(role) = endpoint.who {
                    // An employee in every other role, of the very settlement.
                    for (other, post) in POSTS {
                        if other == role {
                            continue;
                        }
                        let (_, wrong) = staff.iter_mut().find(|(of, _)| *of == post).unwrap();
                        let refused = wrong.send(request(endpoint, id)).await;
                        assert_eq!(refused.bytes, citizen.bytes, "{} as {other:?}", endpoint.path);
                    }
                    let named = endpoint.path.contains('{');
                    if let Some((_, elsewhere)) = ELSEWHERE.into_iter().find(|(of, _)| *of == role && named) {
                        // The right role of another settlement: one answer for "not yours" and "no such".
                        let (_, stranger) = staff.iter_mut().find(|(of, _)| *of == elsewhere).unwrap();
                        let theirs = stranger.send(request(endpoint, id)).await;
                        let nobodys = stranger.send(request(endpoint, NOBODYS)).await;
                        let nonsense = stranger.send(request(endpoint, "x")).await;
                        assert_eq!(theirs.problem(), "not_found", "{}", endpoint.path);
                        assert_eq!(theirs.bytes, nobodys.bytes, "{}", endpoint.path);
                        assert_eq!(theirs.bytes, nonsense.bytes, "{}", endpoint.path);
                    }
                }
                staff_checked += 1;
            }
        }
    }
    assert!(checked >= 5 && staff_checked >= 7);
    // Pages are declared by no endpoint; what a stranger finds there is what nobody has.
    let number = filed.body["number"].as_str().unwrap();
    // A notice under seal is found by its own number, which a stranger may have seen on paper.
    let notice = filer.get(&format!("/kk/receipt/{id}")).await;
    let notice = String::from_utf8(notice.bytes).unwrap();
    let notice = notice.split("/kk/statement/").nth(1).unwrap().split('"').next().unwrap();
    let notice = format!("/kk/statement/{notice}");
    let own = String::from_utf8(filer.get(&notice).await.bytes).unwrap();
    assert!(own.contains(number), "the filer reads it: {own}");
    let pages = [
        notice,
        format!("/kk/receipt/{id}"),
        format!("/kk/letter/{id}"),
        format!("/kk/letters/{id}"),
        format!("/kk/complaint/{complaint}/letter"),
        format!("/kk/receipt/refusal/{id}"),
        format!("/kk/complaint/{complaint}"),
        format!("/kk/call-back/{id}"),
        format!("/kk/staff/reviews/{id}/parent"),
    ];
    let (_, other_reviewer) = staff.iter_mut().find(|(of, _)| *of == StaffPost::DistrictReviewer).unwrap();
    for page in &pages {
        for reader in [&mut stranger, &mut *other_reviewer] {
            let theirs = reader.get(page).await;
            assert_eq!(theirs.status, StatusCode::NOT_FOUND, "{page}");
            let text = String::from_utf8(theirs.bytes).unwrap();
            assert!(!text.contains(number) && !text.contains("Неге?"), "{page}");
        }
        // A page may say that one has to sign in; it says nothing else.
        let text = String::from_utf8(world.client().get(page).await.bytes).unwrap();
        assert!(!text.contains(number) && !text.contains("Неге?"), "{page}");
    }
    assert_eq!(stranger.get("/api/v1/applications").await.body["applications"], json!([]));
    assert_eq!(stranger.get("/api/v1/complaints").await.body["complaints"], json!([]));
    let own = filer.get(&format!("/api/v1/complaints/{complaint}")).await;
    assert_eq!(own.body["state"], "delivered", "a stranger took no complaint back");
    let own = filer.get(&format!("/api/v1/applications/{id}")).await;
    assert_eq!(own.body["standing"]["state"], "in_queue", "a stranger withdrew nothing");
    assert_eq!(filer.get(DRAFT).await.body["page"], "apply/check", "and deleted nothing");
    // An id names a draft of its person only: the stranger's of the same id is another one.
    let theirs = json!({"draft": world.draft(Story::TeacherWithChild), "page": "apply/child"});
    assert_eq!(stranger.put(DRAFT, &theirs).await.status, StatusCode::OK);
    assert_eq!(stranger.delete(DRAFT).await.status, StatusCode::OK);
    assert_eq!(filer.get(DRAFT).await.body["page"], "apply/check");
}
