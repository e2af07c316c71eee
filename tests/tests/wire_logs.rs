//! No IIN, no phone, no name and no code in the log of a whole journey, faults and silences included.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests fail loudly")]

mod wire_base;

use std::io;
use std::sync::{Arc, Mutex};

use gateways::System;
use gateways::demo::{Mode, Story};
use serde_json::json;
use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;
use wire_base::World;

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl io::Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn a_whole_journey_leaves_nobody_in_the_log() {
    let kept = Kept::default();
    let everything = EnvFilter::new("info,server=trace,gateways=trace,sandbox=trace");
    tracing_subscriber::fmt().json().with_env_filter(everything).with_writer(kept.clone()).init();

    let world = World::new().await;
    let parent = world.parent(Story::NothingSpecial).clone();
    let mut client = world.signed_in(Story::NothingSpecial).await;
    let draft = world.draft(Story::NothingSpecial);
    client.put(wire_base::DRAFT, &json!({"draft": draft, "page": "apply/check"})).await;
    client.get("/api/v1/children").await;
    client.post("/api/v1/evidence", &json!({"child_iin": world.child(Story::NothingSpecial)})).await;
    client.post("/api/v1/children", &json!({"iin": world.child(Story::SomebodyElsesChild)})).await;
    world.switch(System::Population, Mode::Wrong);
    client.submit("k", &draft).await;
    world.switch(System::Population, Mode::Normal);
    let filed = client.submit("k", &draft).await;
    let id = filed.body["id"].as_str().unwrap().to_owned();
    while server::deliver(&world.app).await > 0 {}
    client.post("/ru/demo/day", &json!({})).await;
    client.get("/ru/demo").await;
    client.get(&format!("/api/v1/applications/{id}")).await;
    client.post_once(&format!("/api/v1/applications/{id}/withdrawal"), "w", &json!({})).await;
    let code = world.code(&parent.phone.unwrap().reveal()).await;

    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    assert!(log.lines().count() > 20, "the log was captured");
    assert!(log.contains("/api/v1/applications/{id}/withdrawal") && log.contains("\"status\":201"));
    let phone = parent.phone.unwrap().reveal();
    let personal = [
        parent.iin.reveal(),
        &world.child(Story::NothingSpecial),
        &world.child(Story::SomebodyElsesChild),
        &phone,
        phone.trim_start_matches("+7"),
        "Айгерім",
        "Сәрсенов",
        "Алихан",
        &id,
    ]
    .map(str::to_owned);
    for secret in personal {
        assert!(!log.contains(&secret), "{secret} stands in the log");
    }
    assert!(!log.contains(&format!("\"{code}\"")) && !log.contains(&format!(" {code}")));
}
