//! In a browser: values of the contract cross the boundary unchanged, and parts tie a field to what is said of it.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops where something is not as it should be"
)]

use contract::ApplicationDraft;
use contract::draft::{ClaimDraft, SpecialDraft};
use contract::endpoint::{draft, drafts, evidence, preschools, session};
use contract::problem::{Problem, ProblemKind, WireFault, WireParam, WireSeverity};
use contract::view::{
    ApplicationView, ArchiveReason, CauseView, ExplanationView, PersonName, PlaceView, Point, StandingView,
    WireCause,
};
use rules::application::QueueKind;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web::net::{json, reader};

wasm_bindgen_test_configure!(run_in_browser);

/// The three ways over the boundary agree: `serde_json`, `serde-wasm-bindgen` and our own reader.
fn agree<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &T) {
    let text = serde_json::to_string(value).unwrap();
    let parsed = js_sys::JSON::parse(&text).unwrap();
    assert_eq!(reader::read::<T>(parsed.clone()).as_ref(), Ok(value), "read by us");
    assert_eq!(&serde_wasm_bindgen::from_value::<T>(parsed).unwrap(), value, "read by serde-wasm-bindgen");
    let written = json(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&written).unwrap(), value, "written by serde-wasm-bindgen");
    assert!(value.serialize(&Serializer::json_compatible()).is_ok());
}

fn full_draft() -> ApplicationDraft {
    let mut draft = ApplicationDraft::of(QueueKind::Special);
    draft.special = Some(SpecialDraft { impairment: "speech".into(), ..SpecialDraft::default() });
    draft.child.iin = "900000000000".into();
    draft.applicant.phones = vec!["+77011234567".into(), String::new()];
    draft.benefits.pedagogue =
        Some(ClaimDraft { certificate: "x".into(), issued: "2026-11-10".into(), second: "y".into() });
    draft.preschools = vec!["a".into(), "b".into()];
    draft.consents.processing = true;
    draft
}

fn explanation() -> ExplanationView {
    let point = |number| Point { at: "2026-11-20T10:00:00.000+05:00".into(), number };
    let causes = vec![CauseView { cause: WireCause::PassedYou, change: -3, happenings: 3 }];
    ExplanationView { from: point(41), to: point(38), causes }
}

#[wasm_bindgen_test]
fn a_draft_crosses_unchanged() {
    agree(&ApplicationDraft::default());
    agree(&full_draft());
    let kept = draft::Kept {
        id: uuid::Uuid::from_u128(7),
        draft: full_draft(),
        page: "benefits".into(),
        saved_at: "t".into(),
        kept_until: "d".into(),
        rules: "r".into(),
    };
    agree(&drafts::Response { drafts: vec![kept] });
}

#[wasm_bindgen_test]
fn a_problem_crosses_unchanged() {
    let mut problem = Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(2));
    problem.faults.push(WireFault {
        path: "child.iin".into(),
        code: "iin_length".into(),
        params: [("since".to_owned(), WireParam::Text("2026-09-01".into()))].into(),
        cite: "PS-A1_11.1".into(),
        severity: WireSeverity::Block,
    });
    agree(&problem);
    for kind in ProblemKind::ALL {
        agree(&Problem::new(*kind));
    }
}

#[wasm_bindgen_test]
fn a_session_crosses_unchanged() {
    let name = PersonName { surname: "Ә".into(), first_name: "Қ".into(), patronymic: String::new() };
    for stage in [
        session::Stage::Anonymous,
        session::Stage::CodeSent { expires_at: "t".into(), left: 5 },
        session::Stage::SignedIn { name, unrecorded: false, phone: "+7".into() },
    ] {
        agree(&session::Response { stage, now: "n".into(), demo: true, rules: "r".into() });
    }
}

#[wasm_bindgen_test]
fn an_application_crosses_unchanged() {
    let text = r#"{"id":"00000000-0000-0000-0000-000000000007","number":"1234567897","child":{"surname":"А","first_name":"Б",
        "patronymic":""},"settlement":{"kk":"а","ru":"б","en":"c"},"standing":{"state":"in_queue"},"turn":"first_turn",
        "turn_if_confirmed":null,"originals_by":null,"benefits":["pedagogue"],"filed_at":"t","valid_until":"d",
        "over_age_from":"d","publication":false,"as_of":"t","places":[],"reserves":[]}"#;
    let mut view: ApplicationView = serde_json::from_str(text).unwrap();
    let names = view.settlement.clone();
    view.places.push(PlaceView {
        preschool: contract::view::PreschoolCard { id: view.id, name: names.clone(), address: names },
        queue: "q".into(),
        reserve: false,
        number: Some(38),
        ahead: contract::view::WireCounts { out_of_turn: 1, first_turn: 2, general: 34 },
        number_if_confirmed: None,
        number_anew: None,
        number_on_return: None,
        given_last_year: 0,
        since_filing: explanation(),
        since_seen: Some(explanation()),
        nobody_later_passed: true,
        series: vec![explanation().from],
    });
    agree(&view);
    view.standing = StandingView::Archived { reason: ArchiveReason::OverAge, at: "t".into() };
    agree(&view);
}

#[wasm_bindgen_test]
fn flattened_and_optional_fields_cross_unchanged() {
    let text = r#"{"as_of":"t","preschools":[{"id":"00000000-0000-0000-0000-000000000001","name":{"kk":"а","ru":"б","en":"c"},
        "address":{"kk":"","ru":"","en":""},"ownership":"private","languages":["kk","ru"],"capacity":120,"free":0,
        "queue":{"counts":{"out_of_turn":0,"first_turn":3,"general":40},"ratio":3,"phase":1},"given_last_year":12}]}"#;
    let mut all: preschools::Response = serde_json::from_str(text).unwrap();
    agree(&all);
    all.preschools[0].queue = None;
    agree(&all);
    agree(&evidence::Response {
        answers: vec![evidence::Row { category: "pedagogue".into(), answer: evidence::WireAnswer::Silent }],
        phone: None,
        impairment: Some("speech".into()),
    });
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_refused() {
    let read =
        |text: &str| reader::read::<contract::view::WireCounts>(js_sys::JSON::parse(text).unwrap()).is_ok();
    assert!(read(r#"{"out_of_turn":0,"first_turn":0,"general":4294967295,"later":"more"}"#));
    for bad in [
        r#"{"out_of_turn":0,"first_turn":0}"#,
        r#"{"out_of_turn":0,"first_turn":0,"general":-1}"#,
        r#"{"out_of_turn":0,"first_turn":0,"general":1.5}"#,
        r#"{"out_of_turn":0,"first_turn":0,"general":4294967296}"#,
        r#"{"out_of_turn":0,"first_turn":0,"general":"1"}"#,
        "[1,2,3]",
        "null",
        "7",
    ] {
        assert!(!read(bad), "{bad}");
    }
}
