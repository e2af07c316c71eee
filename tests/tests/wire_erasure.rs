//! Erasure: a year after an application left the queue nothing names its people, and the journal is whole (PR-A5.4, CA-39).
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use contract::staff::CheckRecord;
use contract::view::PersonName;
use gateways::demo::{StaffPost, Story};
use registry::preschool::{ApplicationId, PersonId};
use serde_json::json;
use server::store::Write;
use server::vault::Place;
use wire_base::World;

const DAY: Duration = Duration::from_secs(24 * 3_600);
const STORY: Story = Story::Serviceman;

/// What is kept: the application, its scan, its messages, its receipt, the child, the applicant.
fn kept(world: &World, id: u128, scan: u128, people: [PersonId; 2]) -> [bool; 6] {
    let store = world.app.store.as_ref();
    let [child, applicant] = people.map(|person| store.person(person).unwrap().is_some());
    [
        store.application(id).unwrap().is_some(),
        store.document_bytes(scan).unwrap().is_some(),
        !store.notices_about(id).unwrap().is_empty(),
        store.receipt_of(id).unwrap().is_some(),
        child,
        applicant,
    ]
}

/// Whom the acts on an application name.
fn names_in_acts(world: &World, id: u128) -> Vec<String> {
    let acts = world.app.store.acts_of(id).unwrap();
    let named = acts.iter().map(|row| {
        let record: CheckRecord = world.app.vault.open(Place::Act(row.id), &row.sealed).unwrap();
        let PersonName { surname, first_name, patronymic } = record.child;
        [record.child_iin, record.applicant_iin, surname, first_name, patronymic].concat()
    });
    named.collect()
}

fn events(world: &World) -> u64 {
    let mut count = 0;
    let each = &mut |_| {
        count += 1;
        Ok(())
    };
    world.app.store.events(each).unwrap();
    count
}

#[tokio::test]
async fn a_year_after_the_end_nothing_names_the_people_and_the_journal_is_whole() {
    let world = World::new().await;
    let mut parent = world.signed_in(STORY).await;
    let scan = Request::post("/api/v1/documents").body(Body::from(&b"%PDF-1.7 a certificate"[..])).unwrap();
    let scan = parent.send(scan).await.body["id"].clone();
    let mut draft = world.draft(STORY);
    let issued = world.app.clocks.today().to_string();
    draft["benefits"] = json!({"turn": "out_of_turn", "serviceman": {"certificate": scan, "issued": issued}});
    draft["preschools"] = json!(world.city().1[..1]);
    let filed = parent.submit("k", &draft).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let text = filed.body["id"].as_str().unwrap().to_owned();
    let number = |text: &str| uuid::Uuid::parse_str(text).unwrap().as_u128();
    let (id, scan) = (number(&text), number(scan.as_str().unwrap()));
    let people = {
        let state = world.app.readers.state();
        let found = state.application(ApplicationId(id)).unwrap();
        [found.child, found.applicant]
    };
    assert_eq!(parent.get(&format!("/kk/receipt/{text}")).await.status, StatusCode::OK);
    // A look of a reviewer is an act that names the child.
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    assert_eq!(reviewer.get(&format!("/api/v1/staff/reviews/{text}")).await.status, StatusCode::OK);
    let path = format!("/api/v1/applications/{text}");
    let withdrawn = parent.post_once(&format!("{path}/withdrawal"), "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK, "{}", withdrawn.body);
    let live =
        |world: &World| world.app.readers.state().applications().iter().filter(|a| a.is_live()).count();

    assert!(
        names_in_acts(&world, id).iter().all(|names| !names.is_empty()),
        "until then an act says of whom"
    );

    // The last day of the year: the family still reads it.
    world.pass(DAY * 364);
    server::run_jobs(&world.app).await.unwrap();
    let mut parent = world.signed_in(STORY).await;
    assert_eq!(parent.get(&path).await.body["child"], filed.body["child"]);
    assert_eq!(kept(&world, id, scan, people), [true; 6]);
    let before = events(&world);

    // The day after, while the parent is signed in: the application goes, who is here stays and is told.
    world.pass(DAY);
    server::run_jobs(&world.app).await.unwrap();
    assert_eq!(kept(&world, id, scan, people), [false, false, false, false, false, true]);
    let mut parent = world.signed_in(STORY).await;
    let told = parent.get(&path).await;
    assert_eq!((told.status, told.problem()), (StatusCode::GONE, "erased"), "{}", told.body);
    assert_eq!(parent.get("/api/v1/applications").await.body["applications"], json!([]));
    let late = parent.post_once(&format!("{path}/withdrawal"), "late", &json!({})).await;
    assert_eq!(late.problem(), "too_late", "{}", late.body);
    for page in ["receipt", "letters", "sign"] {
        let status = parent.get(&format!("/ru/{page}/{text}")).await.status;
        assert!(status.as_u16() < 500, "{page}: {status}");
    }
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    assert_eq!(stranger.get(&path).await.problem(), "not_found", "to anybody else it is not there");
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let before_look = world.app.store.acts_of(id).unwrap();
    let review = reviewer.get(&format!("/api/v1/staff/reviews/{text}")).await;
    assert_eq!((review.status, review.problem()), (StatusCode::GONE, "erased"));
    assert_eq!(before_look.len(), names_in_acts(&world, id).len(), "no look names the people anew");
    assert!(!before_look.is_empty(), "what was done stays");
    assert_eq!(names_in_acts(&world, id).concat(), "", "of whom is gone");
    let shared = parent.put(&format!("{path}/sharing"), &json!({"shared": true})).await;
    assert_eq!((shared.status, shared.problem()), (StatusCode::GONE, "erased"));
    assert!(world.app.store.application(id).unwrap().is_none(), "and comes back by nothing");
    let manual = world.client().get("/api/v1/manual-acts").await;
    assert!(manual.status.as_u16() < 500, "{}", manual.status);

    // Once nothing of the person goes on, the person is forgotten too; nobody else is.
    let others = live(&world);
    world.pass(DAY * 2);
    server::sweep_expired(&world.app).await.unwrap();
    server::run_jobs(&world.app).await.unwrap();
    assert_eq!(kept(&world, id, scan, people), [false; 6]);
    assert_eq!(live(&world), others, "nobody left the queue by it");
    assert_eq!(events(&world), before, "the journal knows no people");

    // The same people may come again.
    let mut parent = world.signed_in(STORY).await;
    assert_eq!(parent.get(&path).await.problem(), "not_found", "who comes again is somebody new to the base");
    let again = parent.submit("again", &world.draft(STORY)).await;
    assert_eq!(again.status, StatusCode::CREATED, "{}", again.body);
}

/// What is erased in a batch is gone for the plans behind it: somebody who files then is somebody new.
#[tokio::test]
async fn nobody_is_found_who_was_forgotten_in_the_same_batch() {
    let world = World::new().await;
    let mac = world.app.vault.mac_of("person", "a");
    let id = PersonId(7);
    let writer = &world.app.writer;
    let writes = |write: Write| {
        writer.run(move |desk| {
            desk.write(write);
            Ok(())
        })
    };
    writes(Write::Person { id, mac, sealed: vec![1] }).await.unwrap();
    // The batch is made of all that waits behind this one.
    let slow = writer.run(|_| {
        std::thread::sleep(Duration::from_millis(200));
        Ok(())
    });
    let forgets = writes(Write::ForgetPerson(id));
    let looks = writer.run(move |desk| desk.person(&mac));
    let (_, _, found) = tokio::join!(slow, forgets, looks);
    assert_eq!(found.unwrap().0, None);
}
