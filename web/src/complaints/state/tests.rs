//! The desk of complaints without a browser: what is asked for, what lacks, what stays written.

use super::call::{Answer, Call, Sent};
use super::*;
use contract::staff::Role;
use serde_json::{Value, from_value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn names(text: &str) -> Value {
    json!({ "kk": text, "ru": text, "en": text })
}

fn name(surname: &str) -> Value {
    json!({ "surname": surname, "first_name": "А", "patronymic": "" })
}

fn session(roles: &[Role]) -> Session {
    let workplace = json!({ "name": names("Бөлім"), "position": names("маман") });
    let held = json!([
        { "application": id(9), "child": name("Бала"), "outcome": "confirmed", "seconds": 30 },
        { "application": id(8), "child": name("Бала"), "outcome": "refused", "seconds": 10 },
    ]);
    from_value(json!({
        "employee": id(70), "name": name("Қызметкер"), "roles": roles, "workplace": workplace, "settlements": [],
        "now": "2026-11-20T10:00:00.000+05:00", "demo": true, "held": held,
    }))
    .unwrap()
}

/// Somebody who sits down at the page of a colleague.
fn another(roles: &[Role]) -> Session {
    Session { employee: id(71), ..session(roles) }
}

fn calls(effects: &[Effect]) -> Vec<Call> {
    let call = |effect: &Effect| if let Effect::Call(call) = effect { Some(call.clone()) } else { None };
    effects.iter().filter_map(call).collect()
}

/// An officer with a complaint on the desk.
fn complaint(can: &[&str]) -> State {
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::One(id(5)) });
    assert_eq!(calls(&state.answered(Answer::Session(Ok(session(&[Role::Complaints]))))), [Call::One(id(5))]);
    state.answered(Answer::One(id(5), None, Ok(one_complaint(can))));
    state
}

fn one_complaint(can: &[&str]) -> Box<contract::endpoint::staff::complaint::Response> {
    let view = json!({
        "id": id(5), "number": "K-1", "application": null, "application_number": null, "settlement": names("Алматы"),
        "addressee": "provider", "subject": "number", "text": "Нөмірім неге өсті?", "state": "registered",
        "delivered_at": "2026-11-20T10:00:00.000+05:00", "register_by": "2026-11-20", "registered_at": null,
        "answer_by": "2026-11-27", "overdue": false, "marks": [], "answer": null, "withdrawn_at": null, "as_of": "t1",
    });
    from_value(json!({ "complaint": view, "filer": name("Сәрсенов"), "can": can, "held_until": null }))
        .unwrap()
}

#[test]
fn an_answer_leaves_when_nothing_lacks_and_stays_written_when_it_fails() {
    let mut state = complaint(&["answer"]);
    assert_eq!(state.acted(Action::Answer), [Effect::FocusSummary]);
    assert_eq!(state.lacks(), [Lack::Outcome, Lack::Text]);
    state.acted(Action::Outcome(rules::complaint::Outcome::Upheld));
    state.acted(Action::AnswerText("ә".repeat(4_001)));
    assert_eq!(state.lacks(), [Lack::Long]);
    state.acted(Action::AnswerText("ә".repeat(4_000)));
    assert!(matches!(&calls(&state.acted(Action::Answer))[..], [Call::Answer { seen, .. }] if seen == "t1"));
    assert_eq!(state.acted(Action::Answer), [], "a second press is the first");
    let failed = Err(Problem::new(ProblemKind::Unavailable));
    state.answered(Answer::One(id(5), Some(Sent::Answer), failed));
    assert_eq!(state.text.chars().count(), 4_000, "what was written stays");
    assert!(state.one.ready().is_some(), "and so does the complaint");
}

#[test]
fn a_mark_that_arrived_leaves_an_empty_field() {
    let mut state = complaint(&["mark"]);
    state.acted(Action::MarkText("Сұрау жіберілді".into()));
    state.acted(Action::Mark);
    state.answered(Answer::One(id(5), Some(Sent::Mark), Ok(one_complaint(&["mark"]))));
    assert_eq!((state.mark.as_str(), state.sending.clone()), ("", Sending::Idle));
}

#[test]
fn another_role_asks_for_nothing() {
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::List });
    assert_eq!(calls(&state.answered(Answer::Session(Ok(session(&[Role::Reviewer]))))), []);
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::List });
    assert_eq!(calls(&state.answered(Answer::Session(Ok(session(&[Role::Complaints]))))), [Call::List]);
}

#[test]
fn a_decision_of_another_screen_is_said_until_it_is_final() {
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::List });
    let effects = state.answered(Answer::Session(Ok(session(&[Role::Complaints]))));
    assert!(effects.contains(&Effect::Later(30_000, Action::Final)), "the last minute counts: {effects:?}");
    state.acted(Action::Final);
    assert!(state.session.ready().unwrap().held.is_empty());
}

#[test]
fn another_complaint_is_another_desk() {
    let mut state = complaint(&["answer"]);
    state.acted(Action::AnswerText("Түзетілді".into()));
    let effects = state.visited(Route { lang: Lang::Kk, page: Page::One(id(6)) });
    assert_eq!((calls(&effects), state.text.as_str()), (vec![Call::One(id(6))], ""));
    assert!(state.session.ready().is_some(), "who works here is known");
}

#[test]
fn a_colleague_finds_nothing_of_what_was_written_at_the_same_page() {
    let roles = [Role::Complaints];
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::One(id(1)) });
    state.answered(Answer::Session(Ok(session(&roles))));
    state.acted(Action::AnswerText("Құрметті".into()));
    state.acted(Action::MarkText("Сұралды".into()));
    state.answered(Answer::List(Err(Problem::new(ProblemKind::SignInNeeded))));
    state.answered(Answer::Session(Ok(session(&roles))));
    assert_eq!(
        (state.text.as_str(), state.mark.as_str()),
        ("Құрметті", "Сұралды"),
        "the same employee goes on"
    );
    state.answered(Answer::List(Err(Problem::new(ProblemKind::SignInNeeded))));
    let effects = state.answered(Answer::Session(Ok(another(&roles))));
    assert!(state.text.is_empty() && state.mark.is_empty() && state.outcome.is_none());
    assert!(calls(&effects).contains(&Call::One(id(1))), "it is read anew, for the colleague");
}
