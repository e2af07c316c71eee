//! Letters over the wire: every notice on paper, under the base's seal, for whom it was told to; by the counter where no
//! phone is known.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::http::StatusCode;
use gateways::demo::{StaffPost, Story};
use serde_json::json;
use std::time::Duration;
use wire_base::{Client, Reply, World};

fn html(reply: &Reply) -> String {
    String::from_utf8(reply.bytes.clone()).unwrap()
}

/// The addresses of the letters in a list, the newest first.
fn letters(page: &str, lang: &str, id: &str) -> Vec<String> {
    let at = format!("href=\"/{lang}/letters/{id}/");
    let tails = page.split(at.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap());
    tails.map(|tail| format!("/{lang}/letters/{id}/{tail}")).collect()
}

fn code(page: &str) -> String {
    page.split("class=\"nums code\">").nth(1).unwrap().split('<').next().unwrap().to_owned()
}

async fn filed(world: &World, parent: &mut Client) -> (String, String) {
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let text = |name: &str| filed.body[name].as_str().unwrap().to_owned();
    (text("id"), text("number"))
}

#[tokio::test]
async fn every_notice_has_its_letter_under_seal_for_its_filer_alone() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let (id, number) = filed(&world, &mut parent).await;
    let withdrawn = parent.post_once(&format!("/api/v1/applications/{id}/withdrawal"), "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK);
    let list = parent.get(&format!("/ru/letters/{id}")).await;
    assert_eq!(list.headers["cache-control"], "no-store");
    let list = html(&list);
    let all = letters(&list, "ru", &id);
    assert_eq!(all.len(), 2, "one a notice in this language: {list}");
    assert!(list.contains("Вы отозвали заявление") && list.contains("Ребёнок в очереди"), "{list}");
    // Nobody is an English reader here: the page is in English, the text in the person's own language.
    assert!(html(&parent.get(&format!("/en/letters/{id}")).await).contains("lang=\"ru\""));

    let first = html(&parent.get(&all[1]).await);
    let told = parent.get(&format!("/api/v1/applications/{id}/notices?lang=ru")).await.body;
    let text = told["notices"][1]["text"].as_str().unwrap();
    assert!(first.contains(text) && first.contains(&number) && first.contains("<address>"), "{first}");
    assert!(first.contains("class=\"qr\"") && first.contains("приложение 1_8"), "{first}");
    assert!(!first.contains(&world.child(Story::NothingSpecial)), "no IIN is printed");
    assert_eq!(code(&first), code(&html(&parent.get(&all[1]).await)), "one letter has one code");
    assert_ne!(code(&first), code(&html(&parent.get(&all[0]).await)));

    // Anybody who holds the paper learns whose seal it is.
    let plain = code(&first).replace('-', "");
    let known = html(&world.client().get(&format!("/ru/verify?code={plain}")).await);
    assert!(known.contains("notice-done") && known.contains(&number) && known.contains("Письмо"), "{known}");
    let own = parent.get(&format!("/api/v1/applications/{id}")).await.body;
    assert!(!known.contains(own["child"]["surname"].as_str().unwrap()) && !known.contains(text), "{known}");
    let by_code = parent.get(&format!("/ru/sheet/{plain}")).await;
    assert!(html(&by_code).contains(text), "the person opens the paper by its code as well");

    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    for path in [format!("/ru/letters/{id}"), all[0].clone(), format!("/ru/sheet/{plain}")] {
        for other in [&mut stranger, &mut clerk] {
            assert_eq!(other.get(&path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
        let anonymous = world.client().get(&path).await;
        let to = anonymous.headers["location"].to_str().unwrap();
        assert_eq!(to, format!("/ru/sign-in?next={}", path.trim_start_matches("/ru/")));
    }
    // A letter of another application is not opened by way of one's own.
    let foreign = format!("/ru/letters/{id}/018cc251-f400-7abc-8def-0123456789ab");
    assert_eq!(parent.get(&foreign).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_answer_to_a_complaint_has_its_letter_when_it_is_final() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let (application, _) = filed(&world, &mut parent).await;
    let text =
        json!({"application": application, "addressee": "provider", "subject": "number", "text": "Неге?"});
    let complaint = parent.post_once("/api/v1/complaints", "c", &text).await;
    let id = complaint.body["id"].as_str().unwrap().to_owned();
    let mut clerk = world.employee(StaffPost::DepartmentComplaints).await;
    let staff = format!("/api/v1/staff/complaints/{id}");
    clerk.post(&format!("{staff}/registration"), &json!({})).await;
    let answer = json!({"outcome": "upheld", "text": "Түзетілді."});
    assert_eq!(clerk.post_once(&format!("{staff}/answer"), "a", &answer).await.status, StatusCode::OK);
    let path = format!("/ru/complaint/{id}/letter");
    assert_eq!(parent.get(&path).await.status, StatusCode::NOT_FOUND, "it can still be taken back");
    world.pass(Duration::from_secs(61));
    let letter = html(&parent.get(&path).await);
    assert!(
        letter.contains("Ответ на вашу жалобу № 000001 готов") && letter.contains("class=\"qr\""),
        "{letter}"
    );
    assert!(html(&parent.get(&format!("/ru/complaint/{id}")).await).contains(&path));
    let mut stranger = world.signed_in(Story::TeacherWithChild).await;
    assert_eq!(stranger.get(&path).await.status, StatusCode::NOT_FOUND);
}

/// Who has no phone is told nothing by SMS: the counter hands over the letter.
#[tokio::test]
async fn the_counter_hands_over_the_letters_of_a_family_without_a_phone() {
    let world = World::imported(300, |country| {
        for child in &mut country.children {
            child.phone = None;
        }
    })
    .await;
    let mut parent = world.signed_in(Story::AlreadyQueued).await;
    let own = parent.get("/api/v1/applications").await.body;
    let own = &own["applications"][0];
    let (id, number) = (own["id"].as_str().unwrap(), own["number"].as_str().unwrap());
    let withdrawn = parent.post_once(&format!("/api/v1/applications/{id}/withdrawal"), "w", &json!({})).await;
    assert_eq!(withdrawn.status, StatusCode::OK, "{}", withdrawn.body);
    assert_eq!(server::deliver(&world.app).await, 0, "there is no phone to send it to");
    let told = parent.get(&format!("/api/v1/applications/{id}/notices?lang=kk")).await.body;
    assert_eq!(told["notices"][0]["delivery"], "on_paper", "{told}");

    let mut clerk = world.employee(StaffPost::DepartmentCounter).await;
    assert!(html(&clerk.get("/kk/letters").await).contains("name=\"number\""));
    let found = clerk.get(&format!("/kk/letters?number={number}")).await;
    assert_eq!(found.headers["location"], format!("/kk/letters/{id}"));
    let list = html(&clerk.get(&format!("/kk/letters/{id}")).await);
    assert!(list.contains("хат қағазбен беріледі") && list.contains("/kk/counter\""), "{list}");
    let letter = html(&clerk.get(&letters(&list, "kk", id)[0]).await);
    assert!(letter.contains("Өтінішті қайтарып алдыңыз") && letter.contains("class=\"qr\""), "{letter}");
    assert!(!letter.contains("/cabinet/"), "no way to another's cabinet");

    // Another settlement, another work, a citizen, and a family that has a phone.
    let mut reviewer = world.employee(StaffPost::CityReviewer).await;
    let mut citizen = world.signed_in(Story::TeacherWithChild).await;
    for other in [&mut reviewer, &mut citizen] {
        assert_eq!(other.get("/kk/letters").await.status, StatusCode::NOT_FOUND);
        assert_eq!(other.get(&format!("/kk/letters/{id}")).await.status, StatusCode::NOT_FOUND);
    }
    let mut with_phone = world.signed_in(Story::NothingSpecial).await;
    let (theirs, number) = filed(&world, &mut with_phone).await;
    let none = clerk.get(&format!("/kk/letters?number={number}")).await;
    assert!(none.status == StatusCode::OK && html(&none).contains("Мұндай хат табылмады"));
    assert_eq!(clerk.get(&format!("/kk/letters/{theirs}")).await.status, StatusCode::NOT_FOUND);
    let nobody = clerk.get("/kk/letters?number=%3Cscript%3E").await;
    assert!(html(&nobody).contains("Мұндай хат табылмады") && !html(&nobody).contains("<script>"));
}
