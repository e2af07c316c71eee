//! The screens of staff without a browser: what is asked for, what is held, where one comes next.

use super::call::{Answer, Call};
use super::check::{Minute, Stated};
use super::*;
use crate::route::Route;
use contract::endpoint::staff::take_back;
use contract::problem::{Problem, ProblemKind};
use contract::register::WireTurn;
use contract::staff::{Outcome, PaperView, SettlementName};
use contract::view::{Names, PersonName};
use serde_json::{from_value, json};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn name(surname: &str) -> PersonName {
    PersonName { surname: surname.into(), first_name: "А".into(), patronymic: String::new() }
}

fn names(text: &str) -> Names {
    from_value(json!({ "kk": text, "ru": text, "en": text })).unwrap()
}

fn session(roles: &[Role]) -> Session {
    let workplace = json!({ "name": names("Бөлім"), "position": names("маман") });
    from_value(json!({
        "employee": id(70), "name": name("Қызметкер"), "roles": roles, "workplace": workplace, "settlements": [],
        "now": "2026-11-20T10:00:00.000+05:00", "demo": true, "held": [],
    }))
    .unwrap()
}

/// Somebody who sits down at the page of a colleague.
fn another(roles: &[Role]) -> Session {
    Session { employee: id(71), ..session(roles) }
}

fn row(n: u128) -> reviews::Row {
    reviews::Row {
        application: id(n),
        number: format!("{n}"),
        child: name("Бала"),
        settlement: SettlementName { kato: "750000000".into(), name: names("Алматы") },
        filed_at: "2026-11-20T10:00:00.117+05:00".into(),
        subjects: vec!["serviceman".into()],
        until: "2026-11-27T23:59:59.999+05:00".into(),
        term: reviews::Term::Later,
        originals_shown: None,
        held: false,
    }
}

fn list(rows: &[u128], next: Option<&str>) -> reviews::Response {
    reviews::Response {
        as_of: "t".into(),
        counts: reviews::Counts::default(),
        rows: rows.iter().map(|n| row(*n)).collect(),
        next: next.map(str::to_owned),
    }
}

fn check(n: u128, as_of: &str) -> Box<Check> {
    let paper = PaperView {
        id: id(100 + n),
        subject: "benefit".into(),
        category: Some("serviceman".into()),
        issued: None,
        kind: Some("image/png".into()),
        awaited: false,
        second: None,
    };
    Box::new(Check {
        mirror: Stated {
            id: id(n),
            number: "1234567897".into(),
            child: name("Сәрсенова"),
            turn: WireTurn::General,
            turn_if_confirmed: Some(WireTurn::OutOfTurn),
            as_of: as_of.into(),
        },
        applicant: name("Сәрсенов"),
        role: "parent".into(),
        facts: Vec::new(),
        silent: Vec::new(),
        papers: vec![paper],
        open: true,
        originals_until: None,
        originals_shown: None,
        decide_until: None,
        effects: Vec::new(),
        held: None,
        records: Vec::new(),
    })
}

fn held(seconds: u32) -> Minute {
    Minute { outcome: Outcome::Confirmed, seconds, mine: true, by: name("Қызметкер") }
}

fn calls(effects: &[Effect]) -> Vec<Call> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Call(call) = effect { Some(call.clone()) } else { None })
        .collect()
}

fn pushed(effects: &[Effect]) -> Option<Page> {
    effects.iter().find_map(|effect| if let Effect::Push(route) = effect { Some(route.page) } else { None })
}

/// A reviewer on a page, with a list of three.
fn at(page: Page) -> State {
    let mut state = State::at(Route { lang: Lang::Kk, page });
    state.do_hear(Answer::Session(Ok(session(&[Role::Reviewer]))));
    state.do_hear(Answer::Reviews(None, Ok(list(&[1, 2, 3], None))));
    state
}

/// The first check on the desk, decided in the head.
fn judged() -> State {
    let mut state = at(Page::Review(id(1)));
    state.do_hear(Answer::Review(id(1), Ok(check(1, "t1"))));
    state.do_act(Action::Compare(true));
    state.do_act(Action::JudgeShown(true));
    state
}

#[test]
fn who_works_here_decides_what_is_asked_for() {
    let start = Route { lang: Lang::Kk, page: Page::Start };
    for (roles, asked) in
        [(&[Role::Reviewer][..], vec![Call::Reviews(None)]), (&[Role::Counter], vec![]), (&[], vec![])]
    {
        let mut state = State::at(start);
        assert_eq!(calls(&state.do_hear(Answer::Session(Ok(session(roles))))), asked, "{roles:?}");
    }
    let mut counter = State::at(start);
    let effects = counter.do_hear(Answer::Session(Ok(session(&[Role::Counter]))));
    assert_eq!(effects, [Effect::LeaveForGood("/kk/counter".into())], "the work is there");
    let mut officer = State::at(start);
    let effects = officer.do_hear(Answer::Session(Ok(session(&[Role::Complaints]))));
    assert_eq!(effects, [Effect::LeaveForGood("/kk/staff/complaints".into())], "the work is there");
    let mut counter = State::at(Route { lang: Lang::Kk, page: Page::Review(id(1)) });
    let effects = counter.do_hear(Answer::Session(Ok(session(&[Role::Counter]))));
    assert!(effects.is_empty() && !counter.may(), "another role's page asks for nothing");
}

#[test]
fn an_ended_session_is_said_whatever_was_asked() {
    let mut state = judged();
    let thought = state.review.clone();
    state.review.sending = Sending::Sent;
    state.do_hear(Answer::TakeBack(id(1), Err(Problem::new(ProblemKind::SignInNeeded))));
    assert!(matches!(&state.session, Remote::Failed(what) if what.kind == ProblemKind::SignInNeeded));
    // Signed in again in another window, the check is as it was, and the same press is possible.
    let ended = state.session.clone();
    assert_eq!(state.do_act(Action::Retry), [Effect::Call(Call::Session)]);
    assert_eq!(state.session, ended, "it is said until somebody works here again");
    state.do_hear(Answer::Session(Ok(session(&[Role::Reviewer]))));
    assert_eq!(state.review, thought);
}

#[test]
fn a_colleague_finds_nothing_of_what_was_thought_at_the_same_page() {
    let mut state = judged();
    state.do_hear(Answer::Session(Ok(session(&[Role::Reviewer]))));
    let thought = state.review.clone();
    state.do_hear(Answer::Reviews(None, Err(Problem::new(ProblemKind::SignInNeeded))));
    // The answer about who it is may fail on the way; it is remembered whose the work is.
    state.do_act(Action::Retry);
    state.do_hear(Answer::Session(Err(Problem::new(ProblemKind::Unavailable))));
    assert_eq!(state.review, thought);
    state.do_act(Action::Retry);
    let effects = state.do_hear(Answer::Session(Ok(another(&[Role::Reviewer]))));
    assert_eq!(state.review.desk, Desk::default());
    assert!(state.review.data.ready().is_none() && state.list.rows.ready().is_none());
    assert!(
        effects.contains(&Effect::Call(Call::Review(id(1)))),
        "it is read anew, for the colleague: {effects:?}"
    );
}

#[test]
fn a_decision_is_held_and_the_next_application_comes() {
    let mut state = judged();
    let effects = state.do_act(Action::Record);
    let [Call::Decide { application, request, seen }] = &calls(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!((*application, seen.as_str(), request.originals_seen), (id(1), "t1", true));
    assert_eq!(state.do_act(Action::Record), [], "a second press is the first");
    let effects = state.do_hear(Answer::Decide(id(1), Ok(held(60))));
    assert_eq!(pushed(&effects), Some(Page::Review(id(2))));
    assert!(effects.contains(&Effect::Later(STEP_SECONDS * 1000, Action::Pass)), "the minute begins");
    assert!(state.held.has(id(1)));
    // Twelve steps of five seconds.
    for step in 1..=12 {
        assert_eq!(state.do_act(Action::Pass).is_empty(), step == 12, "{step}");
    }
    assert!(!state.held.has(id(1)));
}

#[test]
fn the_last_application_leads_back_to_the_list() {
    let mut state = judged();
    state.do_hear(Answer::Reviews(None, Ok(list(&[1], None))));
    state.do_act(Action::Record);
    assert_eq!(pushed(&state.do_hear(Answer::Decide(id(1), Ok(held(60))))), Some(Page::Start));
}

#[test]
fn what_is_held_is_not_the_next() {
    let mut state = at(Page::Review(id(2)));
    assert_eq!(state.next(), Some(id(3)), "after this one");
    state.do_visit(Route { lang: Lang::Kk, page: Page::Review(id(3)) });
    assert_eq!(state.next(), Some(id(1)), "from the top again");
    state.do_hear(Answer::Decide(id(1), Ok(held(60))));
    assert_eq!(state.next(), Some(id(2)));
}

#[test]
fn what_was_recorded_before_the_page_was_loaded_can_be_taken_back() {
    let mut known = session(&[Role::Reviewer]);
    let row = |n: u128, seconds: u32| {
        let (application, child) = (id(n), name("Бала"));
        json!({ "application": application, "child": child, "outcome": "confirmed", "seconds": seconds })
    };
    known.held = from_value(json!([row(2, 40), row(1, 5)])).unwrap();
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::Mine });
    let effects = state.do_hear(Answer::Session(Ok(known)));
    let steps = effects.iter().filter(|effect| matches!(effect, Effect::Later(..))).count();
    assert_eq!(steps, 1, "one count for all");
    assert_eq!(calls(&state.do_act(Action::TakeBackLast)), [Call::TakeBack(id(2))], "the newest first");
    state.do_act(Action::Pass);
    assert!(!state.held.has(id(1)) && state.held.has(id(2)), "each has its own minute");
}

#[test]
fn what_was_taken_back_lies_on_the_desk_again() {
    let mut state = judged();
    state.do_act(Action::Record);
    state.do_hear(Answer::Decide(id(1), Ok(held(60))));
    assert_eq!(calls(&state.do_act(Action::TakeBackLast)), [Call::TakeBack(id(1))]);
    assert!(state.held.last().is_some_and(|held| held.is_returning));
    let effects = state.do_hear(Answer::TakeBack(id(1), Ok(take_back::Response { taken_back: true })));
    assert_eq!(pushed(&effects), Some(Page::Review(id(1))));
    assert_eq!(calls(&effects), [Call::Review(id(1))], "as it is now");
    assert_eq!(state.told, Some(Told::TakenBack));
    // The same verdicts are another decision then: the check was loaded at another moment.
    state.do_hear(Answer::Review(id(1), Ok(check(1, "t2"))));
    assert_eq!(state.review.desk.marks[0].confirmed, None, "a fresh desk");
    state.do_act(Action::Compare(true));
    state.do_act(Action::Judge(0, true));
    let effects = state.do_act(Action::Record);
    assert!(matches!(&calls(&effects)[..], [Call::Decide { seen, .. }] if seen == "t2"));
}

#[test]
fn too_late_to_take_back_is_said() {
    for answer in [Ok(take_back::Response { taken_back: false }), Err(Problem::new(ProblemKind::TooLate))] {
        let mut state = judged();
        state.do_act(Action::Record);
        state.do_hear(Answer::Decide(id(1), Ok(held(60))));
        state.do_hear(Answer::TakeBack(id(1), answer));
        assert_eq!(state.told, Some(Told::Final));
        assert!(!state.held.has(id(1)));
    }
}

#[test]
fn without_a_network_the_offer_to_take_back_stays() {
    let mut state = judged();
    state.do_act(Action::Record);
    state.do_hear(Answer::Decide(id(1), Ok(held(60))));
    state.do_act(Action::TakeBack(id(1)));
    state.do_hear(Answer::TakeBack(id(1), Err(Problem::new(ProblemKind::Unavailable))));
    assert!(state.held.last().is_some_and(|held| !held.is_returning));
}

#[test]
fn what_lacks_is_said_and_nothing_leaves() {
    let mut state = at(Page::Review(id(1)));
    state.do_hear(Answer::Review(id(1), Ok(check(1, "t1"))));
    assert_eq!(state.do_act(Action::Record), [Effect::FocusSummary]);
    assert!(state.review.desk.is_asked);
    assert_eq!(state.do_act(Action::JudgeShown(false)), [Effect::FocusField("f-reasons-0".into())]);
    assert_eq!(state.do_act(Action::Record), [Effect::FocusSummary]);
}

#[test]
fn a_refused_decision_stays_on_the_desk() {
    let mut state = judged();
    state.do_act(Action::Record);
    state.do_hear(Answer::Decide(id(1), Err(Problem::new(ProblemKind::TooLate))));
    assert!(matches!(&state.review.sending, Sending::Failed(what) if what.kind == ProblemKind::TooLate));
    assert_eq!(state.review.desk.marks[0].confirmed, Some(true));
    assert!(state.held.last().is_none());
}

#[test]
fn more_rows_join_without_doubles() {
    let mut state = at(Page::Start);
    state.do_hear(Answer::Reviews(None, Ok(list(&[1, 2], Some("c")))));
    assert_eq!(calls(&state.do_act(Action::More)), [Call::Reviews(Some("c".into()))]);
    assert_eq!(state.do_act(Action::More), [], "once");
    state.do_hear(Answer::Reviews(Some("c".into()), Ok(list(&[2, 3], None))));
    let rows: Vec<_> = state.list.rows.ready().unwrap().rows.iter().map(|row| row.application).collect();
    assert_eq!(rows, [id(1), id(2), id(3)]);
    assert_eq!(state.do_act(Action::More), [], "that was all");
}

#[test]
fn keys_act_on_their_pages_only() {
    let review = Page::Review(id(1));
    assert_eq!(key(review, "Digit1"), Some(Action::JudgeShown(true)));
    assert_eq!(key(review, "KeyS"), Some(Action::Record));
    assert_eq!(key(Page::Start, "KeyS"), None);
    assert_eq!(key(Page::Start, "KeyN"), Some(Action::Next));
    assert_eq!(key(review, "KeyM"), Some(Action::Mirror));
    assert_eq!(key(Page::Mine, "KeyN"), None);
    assert_eq!(key(Page::Lost, "KeyZ"), None);
    let mut state = at(review);
    let beside = format!("/kk/staff/reviews/{}/parent", id(1));
    assert_eq!(state.do_act(Action::Mirror), [Effect::Open(beside)], "the desk stays as it is");
    assert!(crate::task::Task::key(&state, "KeyN").is_some());
    let effects = state.do_act(Action::Keys(false));
    assert!(crate::task::Task::key(&state, "KeyN").is_none(), "turned off");
    // The address remembers it: it outlives a reload and goes along to the next application.
    assert_eq!(effects, [Effect::Replace(state.route)]);
    assert_eq!(crate::task::Task::question(&state), "?keys=off");
    let asked = |name: &str| (name == "keys").then(|| "off".to_owned());
    let again = <State as crate::task::Task>::new(state.route, &asked);
    assert!(!again.keys && crate::task::Task::question(&again) == "?keys=off");
    state.do_act(Action::Keys(true));
    assert_eq!(crate::task::Task::question(&state), "");
}

#[test]
fn an_application_is_opened_by_its_number() {
    let mut state = at(Page::Start);
    state.do_act(Action::TypeNumber("12345".into()));
    assert_eq!(calls(&state.do_act(Action::Find)), [], "five digits are no number");
    assert!(state.find.is_none);
    state.do_act(Action::TypeNumber("1234 567 897".into()));
    assert!(!state.find.is_none, "while somebody types nothing is said");
    assert_eq!(calls(&state.do_act(Action::Find)), [Call::Find("1234567897".into())]);
    assert_eq!(calls(&state.do_act(Action::Find)), [], "a second press is the first");
    state.do_hear(Answer::Find(Err(Problem::new(ProblemKind::NotFound))));
    assert!(state.find.is_none);
    state.do_act(Action::Find);
    let found = contract::endpoint::staff::by_number::Response { application: id(4) };
    assert_eq!(pushed(&state.do_hear(Answer::Find(Ok(found)))), Some(Page::Review(id(4))));
}

#[test]
fn the_right_to_act_moves_after_a_look_and_with_a_document_where_the_registers_do_not_confirm() {
    use contract::endpoint::staff::{representative as moving, representative_check as checking};
    use representative::Action as Next;
    let act = |state: &mut State, action: Next| state.do_act(Action::Representative(action));
    let mut state = at(Page::Representative(id(1)));
    assert_eq!(state.representative.of, Some(id(1)));
    act(&mut state, Next::Type("900304".into()));
    assert_eq!(calls(&act(&mut state, Next::Check)), [], "a short IIN asks nobody");
    act(&mut state, Next::Type("880514201503".into()));
    let asked = calls(&act(&mut state, Next::Check));
    assert!(
        matches!(&asked[..], [Call::Next(of, iin)] if *of == id(1) && iin.0 == "880514201503"),
        "{asked:?}"
    );
    let known = checking::Response { representative: name("Жаңа"), registered: false, has_phone: true };
    state.do_hear(Answer::Next(id(1), Ok(known)));
    assert_eq!(act(&mut state, Next::Move), [Effect::FocusSummary], "a document is needed");
    let kept = from_value(json!({ "id": id(50), "kind": "application/pdf", "bytes": 2048 })).unwrap();
    act(&mut state, Next::Kept(kept));
    let sent = calls(&act(&mut state, Next::Move));
    assert!(
        matches!(&sent[..], [Call::Move { id: of, document: Some(document), .. }] if *of == id(1) && *document == id(50))
    );
    assert_eq!(calls(&act(&mut state, Next::Move)), [], "a second press is the first");
    let done = moving::Response { representative: name("Жаңа"), registered: false, at: "t".into() };
    state.do_hear(Answer::Moved(id(1), Ok(done)));
    assert!(
        state.representative.done.is_some() && state.representative.iin.is_empty(),
        "the IIN is forgotten"
    );
    assert_eq!(state.review.of, None, "the check is loaded anew");
}
