//! The base's seal over the wire: its keys are published, survive a restart, and go on checking when they are replaced.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use contract::seal::PublicKey;
use wire_base::World;

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
