//! The base's seal over the wire: its keys are published, survive a restart, and go on checking when they are replaced.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use axum::http::{StatusCode, header};
use contract::seal::{PublicKey, Sealed, verify};
use gateways::demo::Story;
use serde_json::{Value, json};
use wire_base::{Client, World};

async fn keys(world: &World) -> Vec<PublicKey> {
    let reply = world.client().get("/api/v1/keys").await;
    serde_json::from_value(reply.body["keys"].clone()).unwrap()
}

#[tokio::test]
async fn a_key_is_published_kept_and_replaced_without_forgetting() {
    let world = World::new().await;
    let first = keys(&world).await;
    assert_eq!(first.len(), 1);
    assert!(first[0].current && first[0].public_key.len() == 64);
    let folder = world.config.data.join("keys");
    let secret = std::fs::read_to_string(folder.join("seal.key")).unwrap();
    assert!(!secret.contains(&first[0].public_key), "the file holds the secret half");

    let world = world.restart().await;
    assert_eq!(keys(&world).await, first);

    // The operator replaces the key and keeps the line of the old one.
    std::fs::write(folder.join("seal.key"), format!("2:{}", "07".repeat(32))).unwrap();
    let line = format!("{}:{}\n", first[0].id, first[0].public_key);
    std::fs::write(folder.join("seal.retired"), line).unwrap();
    let world = world.restart().await;
    let now = keys(&world).await;
    assert_eq!((now[0].id.as_str(), now[0].current), ("2", true));
    assert_eq!(now[1], PublicKey { current: false, ..first[0].clone() });

    let statement = contract::seal::seal("x", "2", &[7; 32], "now".to_owned()).unwrap();
    assert_eq!(contract::seal::verify(&statement, &now), Ok(()));
}

/// A notice of an answer: its seal holds; its number.
async fn sealed(world: &World, notice: &Value) -> String {
    let notice: Sealed<Value> = serde_json::from_value(notice.clone()).unwrap();
    assert_eq!(verify(&notice, &keys(world).await), Ok(()));
    notice.statement["act"]["notice"].as_str().unwrap().to_owned()
}

async fn page(client: &mut Client, path: &str) -> (StatusCode, String) {
    let reply = client.get(path).await;
    (reply.status, String::from_utf8(reply.bytes).unwrap())
}

#[tokio::test]
async fn every_act_is_answered_with_a_sealed_notice_to_read_and_to_print() {
    let world = World::new().await;
    let story = Story::TeacherWithChild;
    let mut parent = world.signed_in(story).await;
    let filed = parent.submit("k", &world.draft(story)).await;
    assert_eq!(filed.status, StatusCode::CREATED, "{}", filed.body);
    let stated = &filed.body["notice"]["statement"];
    for (theirs, ours) in [("valid_until", "valid_until"), ("turn", "turn"), ("standing", "standing")] {
        assert_eq!(stated[theirs], filed.body[ours], "{theirs}");
    }
    let act = &stated["act"];
    assert_eq!((&act["application"], &act["received_at"]), (&filed.body["number"], &filed.body["filed_at"]));
    assert_eq!((&act["kind"], &act["child"]["iin"]), (&json!("general"), &json!(world.child(story))));
    assert_eq!(stated["queues"][0]["number"], filed.body["places"][0]["number"]);
    assert_eq!(stated["preschools"][0]["id"], filed.body["places"][0]["preschool"]["id"]);
    assert_eq!(stated["benefits"], json!([]));

    let address = format!("/api/v1/applications/{}", filed.body["id"].as_str().unwrap());
    let consent = json!({"processing": true});
    let renewed = parent.post_once(&format!("{address}/renewal"), "r", &consent).await;
    let preschools = json!({"preschools": [world.city().1[1]], "consents": consent});
    let changed = parent.post_once(&format!("{address}/change"), "c", &preschools).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let numbers = [
        sealed(&world, &filed.body["notice"]).await,
        sealed(&world, &renewed.body["notice"]).await,
        sealed(&world, &changed.body["notice"]).await,
    ];
    let titles = [
        ["Кезекке қою туралы хабарлама", "Уведомление о постановке в очередь", "Notice of queueing"],
        ["Мерзімді ұзарту туралы хабарлама", "Уведомление о продлении срока", "Notice of extension"],
        ["Өтінішті жаңарту туралы хабарлама", "Уведомление об изменении заявления", "Notice of update"],
    ];
    let receipt = format!("/kk/receipt/{}", filed.body["id"].as_str().unwrap());
    let (_, listed) = page(&mut parent, &receipt).await;
    let mut other = world.signed_in(Story::Serviceman).await;
    for (number, titles) in numbers.iter().zip(titles) {
        assert!(listed.contains(&format!("/kk/statement/{number}")), "the receipt lists it");
        for (lang, title) in ["kk", "ru", "en"].into_iter().zip(titles) {
            let path = format!("/{lang}/statement/{number}");
            let (status, html) = page(&mut parent, &path).await;
            assert_eq!(status, StatusCode::OK);
            let iin = world.child(story);
            for part in [title, number, filed.body["number"].as_str().unwrap(), &iin] {
                assert!(html.contains(part), "{path} lacks {part}");
            }
            assert_eq!(page(&mut other, &path).await.0, StatusCode::NOT_FOUND, "it is nobody else's");
        }
        let anonymous = world.client().get(&format!("/ru/statement/{number}")).await;
        assert_eq!(anonymous.headers[header::LOCATION], format!("/ru/sign-in?next=statement/{number}"));
    }
    // The text for other systems is the sealed notice itself.
    let (_, html) = page(&mut parent, &format!("/en/statement/{}", numbers[2])).await;
    let text = html.split("<pre").nth(1).and_then(|rest| rest.split_once('>')).unwrap().1;
    let text = text.split("</pre>").next().unwrap().replace("&quot;", "\"").replace("&#x27;", "'");
    assert_eq!(contract::seal::verify_text(text.as_bytes(), &keys(&world).await).map(|_| ()), Ok(()));
}
