//! The map over the wire: a pointer, documents that never change, who the points are, cards and search, and that a filter is
//! the same question on the map and on the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use contract::map::{Filter, Geometry, Numbers, Outlines, needs};
use gateways::demo::Story;
use serde_json::{Value, json};
use wire_base::{Client, World};

/// The bytes under a version, and that they are kept for ever.
async fn document(client: &mut Client, kind: &str, version: &str) -> Vec<u8> {
    let answer = client.get(&format!("/api/v1/map/{kind}/{version}")).await;
    assert_eq!(answer.status, StatusCode::OK, "{kind}");
    assert_eq!(answer.headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    answer.bytes
}

async fn map_of(client: &mut Client) -> (Value, Geometry, Numbers, Outlines) {
    let pointer = client.get("/api/v1/map").await.body;
    let of = |kind: &str| pointer[kind].as_str().unwrap().to_owned();
    let geometry = Geometry::decode(&document(client, "geometry", &of("geometry")).await).unwrap();
    let numbers = Numbers::decode(&document(client, "numbers", &of("numbers")).await).unwrap();
    let outlines = Outlines::decode(&document(client, "outlines", &of("outlines")).await).unwrap();
    assert!(numbers.fits(&geometry));
    assert_eq!(numbers.geometry.to_string(), of("geometry"));
    (pointer, geometry, numbers, outlines)
}

#[tokio::test]
async fn the_pointer_leads_to_documents_that_fit_each_other() {
    let world = World::new().await;
    let mut client = world.client();
    let (pointer, geometry, numbers, outlines) = map_of(&mut client).await;
    assert_eq!(pointer["preschools"], json!(world.country.preschools.len()));
    assert_eq!(geometry.len(), world.country.preschools.len());
    assert_eq!((outlines.regions().len(), outlines.districts().len()), (20, 224));
    assert_eq!(outlines.labels().len(), world.country.settlements.len());
    // Every district of the map has an outline.
    for district in geometry.districts() {
        assert!(outlines.districts().iter().any(|unit| unit.kato == *district), "{district}");
    }
    // The figures are those of the country: each free place once.
    let free: u32 = numbers.points().iter().map(|figures| figures.free.sum(None)).sum();
    let country = needs(&geometry, &numbers).last().copied().unwrap();
    assert_eq!(country.whole.free, free);
    assert!(free > 0 && country.whole.waiting > 0);
    // A child who waits for four preschools is one child.
    let queued: u32 = numbers.points().iter().map(|figures| figures.queue).sum();
    assert!(country.whole.waiting < queued);
    // Nothing of it is personal, and the pointer is asked anew.
    let again = Request::get("/api/v1/map").body(Body::empty()).unwrap();
    assert_eq!(client.send(again).await.headers[header::CACHE_CONTROL], "no-cache");
}

#[tokio::test]
async fn the_operators_tiles_widen_the_policy_of_the_map_alone() {
    let world = World::new().await;
    let mut client = world.client();
    assert_eq!(client.get("/kk/map").await.headers[header::CONTENT_SECURITY_POLICY], server::CSP);
    assert!(client.get("/api/v1/map").await.body.get("tiles").is_none(), "none by default");
    drop(client);
    let address = "https://tiles.example.kz:8443/base/{z}/{x}/{y}.png";
    let tiles = server::Tiles::new(address, "© Example").unwrap();
    let world = world.restart_with(|config| config.tiles = Some(tiles)).await;
    let mut client = world.client();
    let wider = "img-src 'self' data: blob: https://tiles.example.kz:8443;";
    let policy = server::CSP.replace("img-src 'self' data: blob:;", wider);
    for path in ["/kk/map", "/en/map?ownership=private"] {
        let map = client.get(path).await;
        assert_eq!(map.headers[header::CONTENT_SECURITY_POLICY], policy.as_str(), "{path}");
        assert!(map.headers["permissions-policy"].to_str().unwrap().contains("geolocation=(self)"));
    }
    for path in ["/kk/", "/kk/preschools", "/kk/preschools/deficit", "/api/v1/map", "/ru/apply/child"] {
        assert_eq!(client.get(path).await.headers[header::CONTENT_SECURITY_POLICY], server::CSP, "{path}");
    }
    let pointer = client.get("/api/v1/map").await.body;
    assert_eq!(pointer["tiles"], json!({"address": address, "credit": "© Example"}));
}

#[tokio::test]
async fn versions_that_are_not_kept_are_not_found() {
    let world = World::new().await;
    let mut client = world.client();
    for kind in ["geometry", "numbers", "outlines", "preschools"] {
        for version in ["0000000000000000", "x", "0123456789ABCDEF"] {
            let answer = client.get(&format!("/api/v1/map/{kind}/{version}?points=1")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{kind} {version}");
        }
    }
}

#[tokio::test]
async fn a_new_application_is_in_the_figures_soon_and_the_geometry_stays() {
    let world = World::new().await;
    let mut client = world.client();
    let mut filer = world.signed_in(Story::NothingSpecial).await;
    let (before, geometry, numbers, _) = map_of(&mut client).await;
    assert_eq!(filer.submit("k", &world.draft(Story::NothingSpecial)).await.status, StatusCode::CREATED);
    let same = client.get("/api/v1/map").await.body;
    assert_eq!(same["numbers"], before["numbers"], "changes of a moment share one building");
    world.pass(Duration::from_secs(11));
    let (after, _, newer, _) = map_of(&mut client).await;
    assert_ne!(after["numbers"], before["numbers"]);
    assert_eq!(after["geometry"], before["geometry"]);
    let waiting = |numbers: &Numbers| needs(&geometry, numbers).last().unwrap().whole.waiting;
    assert_eq!(waiting(&newer), waiting(&numbers) + 1);
    // Who still has the old pointer reads the old figures.
    let old = document(&mut client, "numbers", before["numbers"].as_str().unwrap()).await;
    assert_eq!(Numbers::decode(&old), Ok(numbers));
}

#[tokio::test]
async fn points_are_who_their_cards_say() {
    let world = World::new().await;
    let mut client = world.client();
    let (pointer, geometry, numbers, _) = map_of(&mut client).await;
    let version = pointer["geometry"].as_str().unwrap();
    let rows = client.get(&format!("/api/v1/map/preschools/{version}?points=0,7,199")).await;
    assert_eq!(rows.headers[header::CACHE_CONTROL], "public, max-age=3600");
    for (row, point) in rows.body["preschools"].as_array().unwrap().iter().zip([0_usize, 7, 199]) {
        assert_eq!(row["point"], json!(point));
        let card = client.get(&format!("/api/v1/preschools/{}", row["id"].as_str().unwrap())).await.body;
        assert_eq!(card["name"], row["name"]);
        assert_eq!(card["on_map"], json!({"geometry": version, "point": point}));
        let traits = geometry.traits()[point];
        assert_eq!(card["kind"], json!(traits.kind().as_str()));
        let sum = |key: &str| {
            card["groups"].as_array().unwrap().iter().map(|one| one[key].as_u64().unwrap()).sum::<u64>()
        };
        let figures = numbers.points()[point];
        assert_eq!(sum("free"), u64::from(figures.free.sum(None)));
        assert_eq!(sum("expected"), u64::from(figures.expected.sum(None)));
        assert!(sum("free") + sum("enrolled") + sum("held") <= sum("capacity"));
        assert_eq!(row["capacity"], json!(sum("capacity")));
        let queues = card["queues"].as_array().unwrap();
        let turns = ["out_of_turn", "first_turn", "general"];
        let queue: u64 = queues.iter().flat_map(|one| turns.map(|turn| one[turn].as_u64().unwrap())).sum();
        assert_eq!(queue, u64::from(figures.queue));
        assert_eq!(card["district"]["kato"], json!(geometry.area(point).unwrap().district.to_string()));
    }
    let many: Vec<String> = (0..51).map(|point| point.to_string()).collect();
    for bad in ["", "x", "200", "1,,2", "-1", many.join(",").as_str()] {
        let refused = client.get(&format!("/api/v1/map/preschools/{version}?points={bad}")).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{bad}");
    }
    let nobody = client.get("/api/v1/preschools/018cc251-f400-7abc-8def-0123456789ab").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn words_find_places_and_preschools_however_they_are_spelled() {
    let world = World::new().await;
    let mut client = world.client();
    let mut ask = async |words: &str| client.get(&format!("/api/v1/preschools/search?q={words}")).await;
    for spelled in ["%D0%A8%D1%8B%D0%BC%D0%BA%D0%B5%D0%BD%D1%82", "shymkent", "SHYMK"] {
        let found = ask(spelled).await.body;
        assert_eq!(found["places"][0]["kato"], json!("790000000"), "{spelled}");
    }
    // қарлығаш and карлыгаш.
    let kazakh = ask("%D2%9B%D0%B0%D1%80%D0%BB%D1%8B%D2%93%D0%B0%D1%88").await.body;
    let russian = ask("%D0%BA%D0%B0%D1%80%D0%BB%D1%8B%D0%B3%D0%B0%D1%88").await.body;
    assert_eq!(kazakh, russian);
    assert!(kazakh["total"].as_u64().unwrap() > 0);
    assert!(kazakh["preschools"].as_array().unwrap().len() <= 20);
    assert_eq!(ask("").await.body["total"], json!(0));
    assert_eq!(ask(&"a".repeat(101)).await.status, StatusCode::BAD_REQUEST);
}

/// The number in the heading of the list.
fn counted(page: &str) -> u32 {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    page.split_once("<h2 id=\"count\">")
        .and_then(|(_, rest)| rest.split_once("</h2>"))
        .and_then(|(heading, _)| digits(heading).parse().ok())
        .unwrap_or(0)
}

#[tokio::test]
async fn a_filter_finds_as_many_on_the_page_as_on_the_map() {
    let world = World::new().await;
    let mut client = world.client();
    let (_, geometry, numbers, _) = map_of(&mut client).await;
    let mut found = 0;
    for query in [
        "kind=general",
        "kind=special&kind=sanatorium",
        "ownership=private&language=kk",
        "language=ru",
        "age=middle&places=free",
        "places=free&places=expected",
        "age=early&places=expected&ownership=state",
        "place=750000000",
        "place=750000000&places=free",
        "place=110000000&age=senior",
        "near=710000000&km=2",
        "near=710000000&km=5&kind=general",
        "near=790000000&km=25&place=790000000",
        "place=620000000",
    ] {
        let filter = Filter::parse(query).unwrap();
        let on_map = filter.choose(&geometry, &numbers, filter.origin(&geometry));
        let on_map = u32::try_from(on_map.iter().filter(|chosen| **chosen).count()).unwrap();
        let page = client.get(&format!("/en/preschools?{query}")).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(counted(&String::from_utf8(page.bytes).unwrap()), on_map, "{query}");
        found += on_map;
    }
    assert!(found > 100);
    let bad = client.get("/en/preschools?kind=nothing").await;
    assert_eq!(bad.status, StatusCode::OK);
}
