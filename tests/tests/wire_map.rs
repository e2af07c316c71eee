//! The map over the wire: a pointer, documents that never change, who the points are, cards and search, and that a filter is
//! the same question on the map and on the page.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail loudly")]

mod wire_base;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use contract::endpoint::preschools::Ownership;
use contract::map::{
    Area, ByAge, Filter, Form, Geometry, Kato, Need, Numbers, Outlines, QueueKind, Row, needs,
};
use gateways::demo::Story;
use registry::preschool::PersonId;
use rules::age::{AgeGroup, age_group};
use rules::application::PreschoolId;
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

/// What goes over the wire for the country at its real scale, as the server compresses it.
#[tokio::test]
async fn the_documents_of_the_whole_country_are_small_on_the_wire() {
    let country =
        sandbox::Country::at_real_scale(sandbox::Country::DEMO_SEED, sandbox::Country::demo_today());
    let world = World::of(std::sync::Arc::new(country), 2_000, |_| {}).await;
    let mut client = world.client();
    let pointer = client.get("/api/v1/map").await.body;
    assert_eq!(pointer["preschools"], json!(11_000));
    for (kind, most) in [("geometry", 40 * 1024), ("numbers", 20 * 1024)] {
        let path = format!("/api/v1/map/{kind}/{}", pointer[kind].as_str().unwrap());
        let asked = Request::get(path).header(header::ACCEPT_ENCODING, "br").body(Body::empty()).unwrap();
        let answer = client.send(asked).await;
        assert_eq!(answer.headers[header::CONTENT_ENCODING], "br");
        println!("{kind} {} B", answer.bytes.len());
        assert!(answer.bytes.len() <= most, "{kind} {}", answer.bytes.len());
    }
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
async fn each_figure_of_a_card_has_its_source_and_its_time() {
    let world = World::new().await;
    let mut client = world.client();
    let one = world.country.preschools.first().unwrap();
    let other = world.country.preschools.last().unwrap();
    let [id, second] = [one, other].map(|one| uuid::Uuid::from_u128(one.id.0).to_string());
    let card = client.get(&format!("/api/v1/preschools/{id}")).await.body;
    let days = one.told.map(|days| world.country.today.minus(days));
    for (figure, day) in ["phone", "hours", "fee"].into_iter().zip(days) {
        assert_eq!(card["told"][figure], json!(day.to_string()), "{figure}");
    }
    let table = words::Table::of(words::Lang::Ru);
    let told = |day| format!("Сад сообщил: {}", words::date::day(table, day));
    let page = client.get(&format!("/ru/preschools/{id}")).await;
    let page = String::from_utf8(page.bytes).unwrap();
    for text in days.map(told) {
        assert!(page.contains(&text), "{text}: {page}");
    }
    assert!(
        page.contains(&format!("/ru/apply/new?choice={id}\"")),
        "an application can begin with it: {page}"
    );
    let page = client.get(&format!("/ru/preschools/compare?ids={id},{second}")).await;
    let page = String::from_utf8(page.bytes).unwrap();
    for text in one.told.iter().chain(&other.told).map(|days| told(world.country.today.minus(*days))) {
        assert!(page.contains(&text), "{text}: {page}");
    }
    assert!(page.contains(&format!("/ru/apply/new?choice={id}_{second}\"")), "{page}");
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
    // A city that is its own region counts each preschool once.
    for (words, kato) in [("almaty", 750_000_000), ("astana", 710_000_000), ("shymkent", 790_000_000)] {
        let inside = world.country.preschools.iter().filter(|one| one.settlement.get() == kato).count();
        let found = ask(words).await.body;
        let kato = kato.to_string();
        let city = found["places"].as_array().unwrap().iter().find(|one| one["kato"] == kato.as_str());
        assert_eq!(city.unwrap()["preschools"], json!(inside), "{words}");
    }
    // A village says its district before its region.
    let village = world
        .country
        .preschools
        .iter()
        .find(|one| one.settlement.get() % 100_000 > 0 && one.district.get() % 10_000_000 > 0);
    let village =
        world.country.settlements.iter().find(|one| one.kato == village.unwrap().settlement).unwrap();
    let found = ask(&village.name.en.replace(' ', "%20")).await.body;
    let place =
        found["places"].as_array().unwrap().iter().find(|one| one["kato"] == village.kato.to_string());
    assert!(place.unwrap()["region"]["en"].as_str().unwrap().contains(", "), "{found}");
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

/// District and form of each preschool, as they were taken over.
type Cards = BTreeMap<PreschoolId, (Kato, Form)>;

/// A country in which the district of every other preschool of Almaty and of every one of Shymkent is not known, and
/// ownership is mixed everywhere.
async fn half_known() -> (World, Cards) {
    let mut cards = Cards::new();
    let world = World::imported(4_000, |country| {
        for (nth, one) in country.preschools.iter_mut().enumerate() {
            match one.settlement.get() {
                750_000_000 if nth % 2 == 0 => one.card.district = 0,
                790_000_000 => one.card.district = 0,
                _ => {}
            }
            one.card.ownership = if nth % 3 == 0 { Ownership::Private } else { Ownership::State };
            let known = Kato::new(one.card.district).filter(|code| code.get() > 0);
            let district = known.unwrap_or(Kato::new(one.settlement.get() / 100_000 * 100_000).unwrap());
            let form = Form { kind: one.kind, ownership: one.card.ownership };
            cards.insert(PreschoolId(one.card.card.id.as_u128()), (district, form));
        }
    })
    .await;
    (world, cards)
}

/// Children who wait and places that are expected or free in some preschools: by the law's words, one after another.
fn slowly(world: &World, cards: &Cards, inside: impl Fn(Kato, Form) -> bool) -> (Row, [u32; 5]) {
    let state = world.app.readers.state();
    let today = world.app.clocks.today();
    let mut row = Row::default();
    let mut free = [0; 5];
    let here = |id: &PreschoolId| cards.get(id).copied().filter(|(district, form)| inside(*district, *form));
    for one in state.preschools().filter(|one| one.open && here(&one.id).is_some()) {
        for (age, places) in &one.places {
            row.expected.0[*age as usize] += u32::from(places.reported.expected);
            free[*age as usize] += u32::from(places.free());
        }
    }
    let mut children: BTreeMap<PersonId, (AgeGroup, BTreeSet<usize>)> = BTreeMap::new();
    for application in state.applications().iter().filter(|one| one.is_live()) {
        let Some(age) = age_group(application.birth_date, today) else { continue };
        for (_, form) in application.preschools.iter().filter_map(here) {
            let place = Form::ALL.iter().position(|one| *one == form).unwrap();
            children.entry(application.child).or_insert((age, BTreeSet::new())).1.insert(place);
        }
    }
    for (age, forms) in children.into_values() {
        row.children.0[age as usize] += 1;
        forms.into_iter().for_each(|form| row.by_form[form] += 1);
    }
    (row, free)
}

#[tokio::test]
async fn needs_are_those_of_the_register_counted_slowly() {
    let (world, cards) = half_known().await;
    let (_, geometry, numbers, _) = map_of(&mut world.client()).await;
    let all = needs(&geometry, &numbers);
    let districts = geometry.districts().iter().map(|kato| (*kato, true));
    let regions = geometry.regions().into_iter().map(|kato| (kato, false));
    let scopes: Vec<(Kato, bool)> = districts.chain(regions).collect();
    assert_eq!(numbers.rows().len(), scopes.len() + 1);
    let mut crowds = 0;
    for (at, (kato, is_district)) in scopes.iter().enumerate() {
        let inside = |district: Kato, _: Form| {
            if *is_district { district == *kato } else { Area::region_of(district) == *kato }
        };
        let (row, free) = slowly(&world, &cards, inside);
        assert_eq!(numbers.rows()[at], row, "{kato} {is_district}");
        assert_eq!(ByAge(free), ByAge(all[at].ages.0.map(|need| need.free)), "{kato} {is_district}");
        crowds += usize::from(row.children.0.iter().sum::<u32>() < row.by_form.iter().sum());
    }
    assert!(crowds > 3, "children wait for several forms");
    let (row, _) = slowly(&world, &cards, |_, _| true);
    assert_eq!(numbers.rows().last(), Some(&row));
    // One code as a district, that of the preschools whose district nobody stated, and as a region.
    for (kato, is_whole) in [(750_000_000, false), (790_000_000, true)] {
        let kato = Kato::new(kato).unwrap();
        let waiting = |row: Option<usize>| all[row.unwrap()].whole.waiting;
        let (district, region) = (waiting(geometry.district_row(kato)), waiting(geometry.region_row(kato)));
        assert!(district > 0 && if is_whole { district == region } else { district < region }, "{kato}");
    }
}

/// The cells of the last row of a table, without its heading.
fn sums(page: &str) -> Vec<String> {
    let (_, foot) = page.split_once("<tfoot>").unwrap();
    let (foot, _) = foot.split_once("</tfoot>").unwrap();
    let cells =
        foot.split("<td").skip(1).map(|cell| cell.split_once('>').unwrap().1.split_once('<').unwrap().0);
    cells.map(|cell| cell.chars().filter(char::is_ascii_digit).collect()).collect()
}

#[tokio::test]
async fn the_table_of_needs_is_divided_by_kind_by_ownership_and_down_to_the_preschool() {
    let (world, cards) = half_known().await;
    let mut client = world.client();
    let mut page = async |query: &str| {
        let page = client.get(&format!("/en/preschools/deficit{query}")).await;
        assert_eq!(page.status, StatusCode::OK, "{query}");
        String::from_utf8(page.bytes).unwrap()
    };
    let lacking = |inside: &dyn Fn(Form) -> bool| {
        let (row, free) = slowly(&world, &cards, |_, form| inside(form));
        let [waiting, expected] = [row.children.0, row.expected.0].map(|all| all.into_iter().sum());
        match (Need { waiting, expected, free: free.into_iter().sum() }).lacking() {
            0 => String::new(),
            n => n.to_string(),
        }
    };
    let kinds = QueueKind::ALL.map(|kind| lacking(&|form| form.kind == kind));
    assert_eq!(sums(&page("?by=kinds").await), kinds);
    let owners = [Ownership::State, Ownership::Private].map(|one| lacking(&|form| form.ownership == one));
    assert_eq!(sums(&page("?by=owners").await), owners);
    assert!(owners.iter().any(|n| !n.is_empty()), "{owners:?}");

    // The country leads to regions, a region to districts, a district to its preschools, the neediest first.
    assert!(page("").await.contains("/en/preschools/deficit?place=750000000\""));
    let region = page("?place=750000000").await;
    assert!(region.contains("District not stated"), "not the region once more");
    let district = cards.values().find(|(one, _)| one.get() / 10_000_000 == 75 && one.get() != 750_000_000);
    let (district, _) = district.unwrap();
    assert!(region.contains(&format!("/en/preschools/deficit?place={district}\"")));
    let preschools = page(&format!("?place={district}")).await;
    let inside = cards.values().filter(|(of, _)| of == district).count();
    assert_eq!(preschools.matches("<th scope=\"row\">").count(), inside.min(50));
    // Where no district at all is known, the region leads to its preschools at once.
    let city = page("?place=790000000").await;
    assert!(city.matches("<th scope=\"row\">").count() > 1 && !city.contains("<tfoot>"));
    let village = world.country.settlements.iter().find(|one| one.kato.get() % 10_000 > 0).unwrap().kato;
    assert!(page(&format!("?place={village}")).await.contains("<th scope=\"row\">"));
    assert!(page("?place=990000000&page=9").await.contains("<tfoot>"), "a place that is none is the country");
}

#[tokio::test]
async fn four_stand_side_by_side_and_a_city_has_a_middle() {
    let (world, cards) = half_known().await;
    let mut client = world.client();
    let all: Vec<String> = cards.keys().map(|id| uuid::Uuid::from_u128(id.0).to_string()).collect();
    // Five are too many to stand side by side, and that is said.
    let five = client.get(&format!("/en/preschools/compare?ids={}", all[..5].join(","))).await;
    let five = String::from_utf8(five.bytes).unwrap();
    assert!(five.contains("At most 4 kindergartens stand side by side"), "{five}");
    let four = client.get(&format!("/en/preschools/compare?ids={}", all[..4].join(","))).await;
    let four = String::from_utf8(four.bytes).unwrap();
    assert!(!four.contains("At most 4"));
    assert_eq!(four.matches("<th scope=\"col\">").count(), 4);
    // A great city has a middle too: from there distances are measured.
    for place in ["750000000", "790000000"] {
        let city = client.get(&format!("/en/preschools?place={place}")).await;
        let city = String::from_utf8(city.bytes).unwrap();
        assert!(city.contains("name=\"near\"") && city.contains("name=\"km\""), "{place}");
    }
    let region = String::from_utf8(client.get("/en/preschools?place=110000000").await.bytes).unwrap();
    assert!(!region.contains("name=\"km\""), "a region has none");
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

/// The ids of all pages of the list, in its order.
async fn listed(client: &mut Client, query: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for page in 1.. {
        let answer = client.get(&format!("/en/preschools?{query}&page={page}")).await;
        let text = String::from_utf8(answer.bytes).unwrap();
        let before = ids.len();
        // The box that marks it for a comparison bears its id.
        let boxes = text.split("id=\"c-").skip(1);
        ids.extend(boxes.map(|row| row.split_once('"').unwrap().0.to_owned()));
        if !text.contains("Next page") {
            break;
        }
        assert_eq!(ids.len() - before, 20, "{query}, page {page}");
    }
    ids
}

/// Great-circle distance, kilometres.
fn kilometres(one: (f64, f64), other: (f64, f64)) -> f64 {
    let (lat, lat2) = (one.1.to_radians(), other.1.to_radians());
    let (dlat, dlon) = (lat2 - lat, (other.0 - one.0).to_radians());
    let a = (dlat / 2.0).sin().powi(2) + lat.cos() * lat2.cos() * (dlon / 2.0).sin().powi(2);
    2.0 * 6_371.0 * a.sqrt().asin()
}

/// What a card says, read without the map's own code.
struct Told {
    id: String,
    card: Value,
}

impl Told {
    fn is(&self, key: &str, any_of: &[&str]) -> bool {
        any_of.iter().any(|one| self.card[key] == *one)
    }
    fn speaks(&self, language: &str) -> bool {
        self.card["languages"].as_array().unwrap().iter().any(|one| *one == language)
    }
    fn is_in(&self, kato: &str) -> bool {
        ["settlement", "district", "region"].iter().any(|key| self.card[*key]["kato"] == kato)
    }
    fn has_group(&self, age: &str) -> bool {
        self.groups().any(|group| group["age"] == age)
    }
    fn groups(&self) -> impl Iterator<Item = &Value> {
        self.card["groups"].as_array().unwrap().iter()
    }
    fn places(&self, key: &str, age: Option<&str>) -> u64 {
        let groups = self.groups().filter(|group| age.is_none_or(|age| group["age"] == age));
        groups.map(|group| group[key].as_u64().unwrap()).sum()
    }
    fn queue(&self) -> u64 {
        let queues = self.card["queues"].as_array().unwrap().iter();
        let turns = ["out_of_turn", "first_turn", "general"];
        queues.flat_map(|queue| turns.map(|turn| queue[turn].as_u64().unwrap())).sum()
    }
    fn at(&self) -> (f64, f64) {
        (self.card["lon"].as_f64().unwrap(), self.card["lat"].as_f64().unwrap())
    }
}

#[tokio::test]
async fn map_and_list_choose_what_the_cards_say_and_in_the_order_that_was_asked() {
    let world = World::new().await;
    let mut client = world.client();
    let (pointer, geometry, numbers, _) = map_of(&mut client).await;
    // Who the points are, and what their cards say.
    let version = pointer["geometry"].as_str().unwrap().to_owned();
    let mut all: Vec<Told> = Vec::new();
    for from in (0..geometry.len()).step_by(50) {
        let points: Vec<String> = (from..geometry.len().min(from + 50)).map(|at| at.to_string()).collect();
        let rows = client.get(&format!("/api/v1/map/preschools/{version}?points={}", points.join(","))).await;
        for row in rows.body["preschools"].as_array().unwrap() {
            let id = row["id"].as_str().unwrap().to_owned();
            let card = client.get(&format!("/api/v1/preschools/{id}")).await.body;
            all.push(Told { id, card });
        }
    }
    assert_eq!(all.len(), geometry.len());
    let middle = {
        let inside: Vec<(f64, f64)> = all.iter().filter(|one| one.is_in("710000000")).map(Told::at).collect();
        let count = inside.len() as f64;
        (inside.iter().map(|at| at.0).sum::<f64>() / count, inside.iter().map(|at| at.1).sum::<f64>() / count)
    };
    type Asked = fn(&Told) -> bool;
    let asked: [(&str, Asked); 9] = [
        ("kind=general", |one| one.is("kind", &["general"])),
        ("kind=special&kind=sanatorium", |one| one.is("kind", &["special", "sanatorium"])),
        ("ownership=private&language=kk", |one| one.is("ownership", &["private"]) && one.speaks("kk")),
        ("age=middle&places=free", |one| one.has_group("middle") && one.places("free", Some("middle")) > 0),
        ("places=free&places=expected", |one| {
            one.places("free", None) > 0 || one.places("expected", None) > 0
        }),
        ("age=early&places=expected&ownership=state", |one| {
            one.places("expected", Some("early")) > 0 && one.is("ownership", &["state"])
        }),
        ("place=750000000&places=free", |one| one.is_in("750000000") && one.places("free", None) > 0),
        ("place=790000000&age=senior", |one| one.is_in("790000000") && one.has_group("senior")),
        ("place=190000000", |one| one.is_in("190000000")),
    ];
    let mut seen = 0;
    for (query, is_asked) in asked {
        let wanted: BTreeSet<&str> =
            all.iter().filter(|one| is_asked(one)).map(|one| one.id.as_str()).collect();
        let filter = Filter::parse(query).unwrap();
        let chosen = filter.choose(&geometry, &numbers, filter.origin(&geometry));
        let on_map: BTreeSet<&str> =
            all.iter().zip(chosen).filter(|(_, chosen)| *chosen).map(|(one, _)| one.id.as_str()).collect();
        assert_eq!(on_map, wanted, "{query} on the map");
        let list = listed(&mut client, query).await;
        assert_eq!(list.len(), wanted.len(), "{query}: each once");
        assert_eq!(list.iter().map(String::as_str).collect::<BTreeSet<_>>(), wanted, "{query} in the list");
        seen += wanted.len();
    }
    assert!(seen > 200, "{seen}");
    // Orders of the list.
    let one_of = |id: &String| all.iter().find(|one| one.id == *id).unwrap();
    let free = listed(&mut client, "kind=general&order=free").await;
    assert!(free.iter().map(|id| one_of(id).places("free", None)).is_sorted_by(|one, next| one >= next));
    let middle_aged = listed(&mut client, "age=middle&order=free").await;
    assert!(
        middle_aged
            .iter()
            .map(|id| one_of(id).places("free", Some("middle")))
            .is_sorted_by(|one, next| one >= next)
    );
    let queue = listed(&mut client, "kind=general&order=queue").await;
    assert!(queue.iter().map(|id| one_of(id).queue()).is_sorted());
    assert_eq!(free.iter().collect::<BTreeSet<_>>(), queue.iter().collect::<BTreeSet<_>>());
    // Distances: what is clearly within is there, what is clearly beyond is not, the nearest first.
    let near = listed(&mut client, "near=710000000&km=3&order=distance").await;
    let far = |one: &Told| kilometres(one.at(), middle);
    assert!(near.iter().map(|id| far(one_of(id))).is_sorted_by(|one, next| *one < next + 0.05));
    for one in &all {
        if far(one) < 2.9 {
            assert!(near.contains(&one.id), "{} km", far(one));
        } else if far(one) > 3.1 {
            assert!(!near.contains(&one.id), "{} km", far(one));
        }
    }
    assert!(near.len() > 2);
}
