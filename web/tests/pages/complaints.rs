//! The screens of complaints in every state that has words of its own.

use super::staff::{ID, person, session};
use super::{NOW, from_value, json, names};
use contract::endpoint::staff::{complaint, complaints};
use contract::staff::Role;
use web::complaints::State;
use web::complaints::route::Page;
use web::route::Route;
use web::state::remote::Remote;
use words::Lang;

fn at(lang: Lang, page: Page) -> State {
    let mut state = State::at(Route { lang, page });
    state.session = Remote::Ready(session(&[Role::Complaints, Role::Reviewer]));
    state
}

/// Every state, by a name.
pub(super) fn states(lang: Lang) -> Vec<(&'static str, State)> {
    let list = |rows: bool| {
        let row = json!({
            "id": ID, "number": "12", "settlement": { "kato": "750000000", "name": names("Алматы") },
            "addressee": "provider", "subject": "number", "state": "registered", "delivered_at": NOW, "due": NOW,
            "term": "ends_today", "held": false,
        });
        let counts = json!({ "open": 1, "unregistered": 0, "ends_today": 1, "overdue": 0, "held": 0 });
        let rows = if rows { vec![row] } else { Vec::new() };
        let answer: complaints::Response =
            from_value(json!({ "as_of": NOW, "counts": counts, "rows": rows })).unwrap();
        let mut state = at(lang, Page::List);
        state.list = Remote::Ready(answer);
        state
    };
    let one = |can: &[&str], is_answered: bool| {
        let answer = json!({ "at": NOW, "outcome": "upheld", "text": "Түзетілді." });
        let answer = if is_answered { answer } else { serde_json::Value::Null };
        let held = if is_answered { json!(NOW) } else { serde_json::Value::Null };
        let view = json!({
            "id": ID, "number": "12", "application": ID, "application_number": "1234567897",
            "settlement": names("Алматы"), "addressee": "authority", "subject": "refusal", "text": "Неге?",
            "state": "in_work", "delivered_at": NOW, "register_by": "2026-11-20", "registered_at": NOW,
            "answer_by": "2026-12-11", "overdue": false, "marks": [{ "at": NOW, "text": "Сұрау жіберілді" }],
            "answer": answer, "withdrawn_at": null, "as_of": NOW,
        });
        let response =
            json!({ "complaint": view, "filer": person("Сәрсенов"), "can": can, "held_until": held });
        let response: complaint::Response = from_value(response).unwrap();
        let mut state = at(lang, Page::One(ID));
        state.of = Some(ID);
        state.is_asked = true;
        state.one = Remote::Ready(Box::new(response));
        state
    };
    let mut other = at(lang, Page::List);
    other.session = Remote::Ready(session(&[Role::Reviewer]));
    vec![
        ("other role", other),
        ("complaints", list(true)),
        ("no complaints", list(false)),
        ("complaint", one(&["register", "mark", "answer"], false)),
        ("answered complaint", one(&["take_back"], true)),
    ]
}
