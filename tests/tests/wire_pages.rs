//! Pages and public documents: headers exact, lists with tags, languages, the contract's description as committed.
#![cfg(not(target_arch = "wasm32"))]

mod wire_base;

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use gateways::demo::Story;
use serde_json::json;
use wire_base::{Reply, World};

/// Design section 7, without the signing page's socket.
const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types default";

#[tokio::test]
async fn every_page_carries_the_headers() {
    let world = World::new().await;
    let mut client = world.client();
    for (path, status) in [
        ("/kk/", 200),
        ("/ru/benefits", 200),
        ("/en/rules", 200),
        ("/kk/data", 200),
        ("/kk/consent", 200),
        ("/kk/demo", 200),
        ("/ru/apply/child", 303),
        ("/kk/map", 200),
        ("/ru/preschools", 200),
        ("/en/preschools/deficit", 200),
        ("/ru/cabinet", 200),
        ("/kk/old-browser", 200),
        ("/kk/nothing", 404),
        ("/nothing", 404),
        ("/api/v1/session", 200),
        ("/api/v1/nothing", 404),
        ("/health", 200),
    ] {
        let page = client.get(path).await;
        assert_eq!(page.status.as_u16(), status, "{path}");
        assert_eq!(page.headers[header::CONTENT_SECURITY_POLICY], CSP, "{path}");
        assert_eq!(page.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");
        // The address of the map has where somebody looks.
        let referrer = if path == "/kk/map" { "strict-origin" } else { "same-origin" };
        assert_eq!(page.headers[header::REFERRER_POLICY], referrer, "{path}");
        if path.starts_with("/kk/") {
            let text = String::from_utf8(page.bytes).unwrap();
            assert!(text.contains(&format!(r#"<meta name="referrer" content="{referrer}">"#)), "{path}");
        }
        assert_eq!(page.headers["cross-origin-opener-policy"], "same-origin");
        assert!(page.headers.contains_key("permissions-policy"));
    }
    let demo = client.get("/kk/demo").await;
    let text = String::from_utf8(demo.bytes).unwrap();
    assert!(text.contains(world.parent(Story::NothingSpecial).iin.reveal()), "whom to play");
}

#[tokio::test]
async fn the_start_leads_to_the_language_of_the_last_choice() {
    let world = World::new().await;
    let mut client = world.client();
    let asked = |cookie: &str, accepted: &str| {
        Request::get("/")
            .header(header::COOKIE, cookie)
            .header(header::ACCEPT_LANGUAGE, accepted)
            .body(Body::empty())
            .unwrap()
    };
    for (cookie, accepted, to) in
        [("a=b", "de", "/kk/"), ("a=b", "ru-RU,en", "/ru/"), ("lang=en", "ru", "/en/")]
    {
        let moved = client.send(asked(cookie, accepted)).await;
        assert_eq!(
            (moved.status, &moved.headers[header::LOCATION]),
            (StatusCode::SEE_OTHER, &to.parse().unwrap())
        );
    }
}

#[tokio::test]
async fn a_form_is_downloaded_by_who_signed_in_and_others_are_led_there_first() {
    let world = World::new().await;
    let mut stranger = world.client();
    let question = "018cc251-f400-7abc-8def-0123456789ab";
    for (path, next) in [
        ("apply".to_owned(), "apply".to_owned()),
        ("apply/new".to_owned(), "apply/new".to_owned()),
        (format!("apply/{question}/contacts"), format!("apply/{question}/contacts")),
        (format!("change/{question}/preschools"), format!("change/{question}/preschools")),
    ] {
        let led = stranger.get(&format!("/kk/{path}")).await;
        assert_eq!(led.status, StatusCode::SEE_OTHER, "{path}");
        assert_eq!(led.headers[header::LOCATION], format!("/kk/sign-in?next={next}&why=needed"));
        let kept = led.headers[header::CACHE_CONTROL].to_str().unwrap();
        assert!(matches!(kept, "no-cache" | "no-store"), "another one may be signed in: {kept}");
    }
    // The list of applications says itself who must sign in: it is of the same download as the sign-in.
    assert_eq!(stranger.get("/kk/cabinet").await.status, StatusCode::OK);
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    assert_eq!(parent.get(&format!("/kk/apply/{question}/kind")).await.status, StatusCode::OK);
}

/// Where a page of the server leads.
#[allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a missing header fails the test")]
fn leads(reply: &Reply) -> String {
    assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.body);
    assert_eq!(reply.headers[header::CACHE_CONTROL], "no-store");
    reply.headers[header::LOCATION].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_is_begun_lies_in_the_cabinet_and_without_it_an_application_begins_at_once() {
    let world = World::new().await;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let first = leads(&parent.get("/ru/apply/child").await);
    let id = |address: &str| {
        let rest = address.strip_prefix("/ru/apply/").unwrap();
        uuid::Uuid::parse_str(rest.split_once("/kind").unwrap().0).unwrap()
    };
    assert_eq!(id(&first).get_version_num(), 4);
    assert_ne!(id(&leads(&parent.get("/ru/apply").await)), id(&first), "each is another");

    let draft = json!({"draft": world.draft(Story::NothingSpecial), "page": "child"});
    parent.put(&format!("/api/v1/drafts/{}", id(&first)), &draft).await;
    assert_eq!(leads(&parent.get("/ru/apply").await), "/ru/cabinet");
    assert_eq!(leads(&parent.get("/ru/apply/child").await), "/ru/cabinet");
    // A new one is asked for, with what was chosen on the map.
    let chosen = format!("choice={}_{}", id(&first), id(&first));
    let new = leads(&parent.get(&format!("/ru/apply/new?{chosen}")).await);
    assert!(new.ends_with(&format!("/kind?{chosen}")) && id(&new) != id(&first), "{new}");
    for strange in ["choice=%0d%0ax", "next=//example.kz:1"] {
        let new = leads(&parent.get(&format!("/ru/apply/new?{strange}")).await);
        assert!(new.ends_with("/kind"), "{new}");
    }
}

#[tokio::test]
async fn public_lists_have_tags_and_the_counts_give_any_place() {
    let world = World::new().await;
    let mut anybody = world.client();
    let settlements = anybody.get("/api/v1/settlements").await;
    assert_eq!(settlements.body["settlements"].as_array().unwrap().len(), 8);
    let (kato, ids) = world.city();
    let path = format!("/api/v1/settlements/{kato}/preschools?birth_year=2023");
    let list = anybody.get(&path).await;
    assert_eq!(list.body["preschools"].as_array().unwrap().len(), ids.len());
    let again = Request::get(&path)
        .header(header::IF_NONE_MATCH, &list.headers[header::ETAG])
        .body(Body::empty())
        .unwrap();
    let same = anybody.send(again).await;
    assert_eq!((same.status, same.bytes.len()), (StatusCode::NOT_MODIFIED, 0));

    let row = |list: &serde_json::Value| {
        let rows = list["preschools"].as_array().unwrap();
        rows.iter().find(|row| row["id"] == ids[0]).unwrap().clone()
    };
    let line: contract::view::WireLine = serde_json::from_value(row(&list.body)["queue"].clone()).unwrap();
    let promised = line.line().ahead_of_new(rules::benefit::Turn::General).total() + 1;
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let filed = parent.submit("k", &world.draft(Story::NothingSpecial)).await;
    assert_eq!(filed.body["places"][0]["number"], json!(promised), "the number promised is the number given");
    let later = anybody.get(&path).await;
    assert_ne!(later.headers[header::ETAG], list.headers[header::ETAG]);
    let general = |body| row(body)["queue"]["counts"]["general"].as_u64().unwrap();
    assert_eq!(general(&later.body), general(&list.body) + 1);
}

#[tokio::test]
async fn the_built_app_is_served_under_hashed_names_as_the_browser_wants_it() {
    let world = World::new().await;
    let dist = wire_base::folder();
    std::fs::create_dir_all(&dist).unwrap();
    let manifest = r#"{"app.css":"app-1.css","parent_bg.wasm":"parent_bg-2.wasm","staff.css":"staff-3.css",
        "staff_bg.wasm":"staff_bg-4.wasm","words-staff-kk.json":"words-staff-kk-5.json","index.html":"index.html"}"#;
    for (name, text) in [
        ("manifest.json", manifest),
        ("app-1.css", "plain"),
        ("app-1.css.br", "br"),
        ("parent_bg-2.wasm", "wasm"),
        ("staff-3.css", "plain"),
        ("staff_bg-4.wasm", "wasm"),
        ("words-staff-kk-5.json", "[]"),
        ("index.html", "shell"),
        ("secret.txt", "not named"),
    ] {
        std::fs::write(dist.join(name), text).unwrap();
    }
    let world = world.restart_with(|config| config.dist = Some(dist)).await;
    let mut client = world.client();
    let asked = |path: &str, encoding: &str| {
        Request::get(path).header(header::ACCEPT_ENCODING, encoding).body(Body::empty()).unwrap()
    };
    let css = client.send(asked("/app-1.css", "gzip, br")).await;
    assert_eq!(
        (css.bytes.as_slice(), &css.headers[header::CONTENT_ENCODING]),
        (&b"br"[..], &"br".parse().unwrap())
    );
    assert_eq!(css.headers[header::CACHE_CONTROL], "public, max-age=31536000, immutable");
    assert_eq!(css.headers[header::CONTENT_TYPE], "text/css; charset=utf-8");
    let plain = client.send(asked("/app-1.css", "identity")).await;
    assert_eq!(plain.bytes, b"plain");
    let wasm = client.get("/parent_bg-2.wasm").await;
    assert_eq!(wasm.headers[header::CONTENT_TYPE], "application/wasm");
    for not_served in ["/secret.txt", "/manifest.json", "/../manifest.json", "/app.css", "/index.html"] {
        assert_eq!(client.get(not_served).await.status, StatusCode::NOT_FOUND, "{not_served}");
    }
    let mut parent = world.signed_in(Story::NothingSpecial).await;
    let form = "/kk/apply/018cc251-f400-7abc-8def-0123456789ab/child";
    let page = parent.send(asked(form, "br")).await;
    assert_eq!(page.headers[header::CONTENT_ENCODING], "br");
    let plain = parent.get(form).await;
    let text = String::from_utf8(plain.bytes).unwrap();
    assert!(text.contains("\"/app-1.css\"") && text.contains("\"/parent_bg-2.wasm\""), "{text}");
    assert!(!text.contains("staff"), "a page of one app names nothing of another: {text}");
    let staff = client.get("/kk/staff").await;
    let text = String::from_utf8(staff.bytes).unwrap();
    for named in ["\"/app-1.css\"", "\"/staff-3.css\"", "\"/staff_bg-4.wasm\"", "\"/words-staff-kk-5.json\""]
    {
        assert!(text.contains(named), "{named}: {text}");
    }
    assert!(!text.contains("parent"), "a page of one app names nothing of another: {text}");
}

#[tokio::test]
async fn words_metrics_and_readiness_answer() {
    let world = World::new().await;
    let mut anybody = world.client();
    let words = anybody.get("/api/v1/words/kk").await;
    assert_eq!(words.body["fault.required"], "Осы жолды толтырыңыз");
    assert_eq!(anybody.get("/api/v1/words/de").await.problem(), "not_found");
    assert_eq!(anybody.get("/ready").await.status, StatusCode::OK);
    let figures = String::from_utf8(anybody.get("/metrics").await.bytes).unwrap();
    assert!(figures.contains("route=\"/api/v1/words/{lang}\",status=\"200\"} 1"), "{figures}");
}

/// Run with `KEZEK_ACCEPT=1` after a change of the contract that is meant, and read the difference.
#[test]
fn the_description_is_the_committed_one() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/contract/openapi.json");
    let made = contract::openapi::json();
    if std::env::var_os("KEZEK_ACCEPT").is_some() {
        std::fs::write(file, &made).unwrap();
    }
    assert!(
        std::fs::read_to_string(file).unwrap() == made,
        "crates/contract/openapi.json is another contract"
    );
    let parsed: serde_json::Value = serde_json::from_str(&made).unwrap();
    assert_eq!(parsed["openapi"], "3.1.0");
    for endpoint in contract::endpoint::ALL {
        let operation = &parsed["paths"][endpoint.path][endpoint.method.as_str().to_lowercase()];
        assert_eq!(operation["summary"], endpoint.summary, "{}", endpoint.path);
        let ok = operation["responses"]["200"].is_object() || operation["responses"]["201"].is_object();
        assert!(ok, "{}", endpoint.path);
    }
}
