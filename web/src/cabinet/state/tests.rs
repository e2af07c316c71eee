//! Whole moments of the cabinet, without a browser.

use super::{Action, Answer, Call, Effect, State};
use crate::cabinet::route::Page;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::state::secret::Secret;
use crate::state::sending::Sending;
use crate::state::sign_in::Note;
use contract::endpoint::session::{Response as Session, Stage};
use contract::endpoint::sign_in;
use contract::problem::{Problem, ProblemKind, WireParam};
use contract::register::{QueueKind, WireTurn};
use contract::view::{ApplicationView, Names, PersonName, StandingView, Viewer};
use rules::iin::control_digit;
use uuid::Uuid;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

const ID: Uuid = Uuid::from_u128(7);

const NOW: &str = "2026-11-20T10:00:00.000+05:00";

fn at(page: Page) -> Route<Page> {
    Route { lang: Lang::Ru, page }
}

fn iin(first_eleven: [u8; 11]) -> String {
    let last = control_digit(&first_eleven).expect("such a number is issued");
    first_eleven.iter().chain([&last]).map(|digit| char::from(b'0' + digit)).collect()
}

fn session(stage: Stage) -> Session {
    Session { stage, now: NOW.into(), demo: true, rules: "2026.11".into() }
}

fn session_of(stage: Stage) -> Answer {
    Answer::Session(Ok(session(stage)))
}

fn person() -> Stage {
    let name =
        PersonName {
            surname: "Родителев".into(), first_name: "Ерлан".into(), patronymic: String::new()
        };
    Stage::SignedIn { name, unrecorded: false, phone: "+77011234567".into() }
}

/// Somebody signed in, on a page.
fn on(page: Page) -> (State, Vec<Effect>) {
    let mut state = State::at(Route { lang: Lang::Ru, page });
    let effects = state.answered(session_of(person()));
    (state, effects)
}

#[test]
fn a_stranger_signs_in_and_comes_back() {
    let mut state = State::at(Route { lang: Lang::Ru, page: Page::Withdraw(ID) });
    assert_eq!(State::first(), [Effect::Call(Call::Session)]);
    let effects = state.answered(session_of(Stage::Anonymous));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
    assert_eq!(state.sign_in.note, Some(Note::Why));
    assert_eq!(state.asks(), format!("?next=cabinet/{ID}/withdraw"));

    let parent = iin([8, 9, 0, 1, 0, 1, 1, 0, 0, 1, 2]);
    state.acted(Action::TypeIin(parent.clone()));
    let sent = Effect::Call(Call::SignIn { iin: Secret(parent), lang: Lang::Ru });
    assert_eq!(state.acted(Action::SendIin), [sent]);
    assert!(state.acted(Action::SendIin).is_empty(), "pressed twice, sent once");
    let answer = sign_in::Response { expires_at: NOW.into(), left: 5 };
    let effects = state.answered(Answer::SignIn(Ok(answer)));
    assert!(effects.contains(&Effect::Push(at(Page::Code))));

    state.acted(Action::TypeCode("123456".into()));
    assert_eq!(state.acted(Action::SendCode), [Effect::Call(Call::Code(Secret("123456".into())))]);
    let effects = state.answered(Answer::Code(Ok(session(person()))));
    assert_eq!(effects, [Effect::LeaveForGood(at(Page::Withdraw(ID)).to_string())]);
    assert_eq!(state.asks(), "", "the page itself asks nothing");
    assert!(state.sign_in.iin.is_empty(), "the IIN does not stay in memory longer than it is needed");
}

#[test]
fn the_page_of_the_code_survives_a_killed_webview() {
    let mut state = State::at(at(Page::Code));
    let effects = state.answered(session_of(Stage::CodeSent { expires_at: NOW.into(), left: 3 }));
    assert_eq!((effects, state.route.page), (vec![], Page::Code));
    // Without a code there is nothing to wait for.
    let mut state = State::at(at(Page::Code));
    assert!(state.answered(session_of(Stage::Anonymous)).contains(&Effect::Replace(at(Page::SignIn))));
}

#[test]
fn a_wrong_code_says_how_many_tries_are_left() {
    let mut state = State::at(at(Page::Code));
    state.answered(session_of(Stage::CodeSent { expires_at: NOW.into(), left: 3 }));
    state.acted(Action::TypeCode("123456".into()));
    state.acted(Action::SendCode);
    let wrong = Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(2));
    assert_eq!(state.answered(Answer::Code(Err(wrong))), [Effect::FocusSummary]);
    let Some(Stage::CodeSent { left, .. }) = state.session.ready().map(|session| &session.stage) else {
        panic!("the code is still awaited");
    };
    assert_eq!(*left, 2);
    assert_eq!(state.sign_in.code.text(), "123456", "what was typed stays");
}

#[test]
fn the_sign_in_leads_on_also_to_another_binary_and_after_a_killed_page() {
    let asked = |name: &str| match name {
        "next" => Some(format!("apply/{ID}/contacts")),
        "why" => Some("ended".to_owned()),
        _ => None,
    };
    let mut state = State::opened(at(Page::Code), &asked);
    assert_eq!(state.sign_in.note, Some(Note::Ended));
    state.answered(session_of(Stage::CodeSent { expires_at: NOW.into(), left: 3 }));
    assert_eq!(state.asks(), format!("?next=apply/{ID}/contacts"));
    let effects = state.answered(Answer::Code(Ok(session(person()))));
    assert_eq!(effects, [Effect::LeaveForGood(format!("/ru/apply/{ID}/contacts"))]);

    // Asked for nothing, the list of applications comes.
    let (_, effects) = on(Page::SignIn);
    assert_eq!(effects, [Effect::LeaveForGood("/ru/cabinet".into())]);
}

#[test]
fn an_ended_session_is_said_as_such() {
    let (mut state, effects) = on(Page::List);
    assert_eq!(effects, [Effect::Call(Call::Applications), Effect::Call(Call::Drafts)]);
    let ended = Problem::new(ProblemKind::SignInNeeded);
    let effects = state.answered(Answer::Applications(Err(ended)));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
    assert_eq!((state.sign_in.note, state.asks().as_str()), (Some(Note::Ended), "?next=cabinet"));
}

#[test]
fn signing_out_leaves_nothing() {
    let (mut state, _) = on(Page::Application(ID));
    state.answered(Answer::Application(ID, Ok(Box::new(view()))));
    assert_eq!(state.acted(Action::SignOut), [Effect::Call(Call::SignOut)]);
    let effects = state.answered(Answer::SignOut(Ok(session(Stage::Anonymous))));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
    assert_eq!((state.sign_in.note, &state.application.1), (Some(Note::SignedOut), &Remote::Loading));
}

#[test]
fn a_withdrawal_takes_an_explicit_yes_and_is_sent_once() {
    let (mut state, _) = on(Page::Withdraw(ID));
    assert_eq!(state.acted(Action::Withdraw), [Effect::FocusSummary]);
    assert!(state.withdraw.is_asked);
    state.acted(Action::TickWithdrawal(true));
    assert_eq!(state.acted(Action::Withdraw), [Effect::Call(Call::Withdraw(ID))]);
    assert_eq!(state.acted(Action::Withdraw), []);
    let lost = Problem::new(ProblemKind::Unavailable);
    assert_eq!(state.answered(Answer::Withdraw(Err(lost))), [Effect::FocusSummary]);
    assert!(matches!(state.withdraw.sending, Sending::Failed(_)));
    assert_eq!(state.acted(Action::Retry), [Effect::Call(Call::Withdraw(ID))]);
}

#[test]
fn an_answer_about_another_application_comes_too_late() {
    let (mut state, effects) = on(Page::Application(ID));
    assert_eq!(effects, [Effect::Call(Call::Application(ID))]);
    let other = Uuid::from_u128(8);
    let problem = Problem::new(ProblemKind::NotFound);
    state.answered(Answer::Application(other, Err(problem)));
    assert_eq!(state.application.1, Remote::Loading);
}

#[test]
fn an_extension_is_sent_once_and_shows_what_came_of_it() {
    let (mut state, _) = on(Page::Renew(ID));
    assert!(state.acted(Action::Renew).is_empty(), "nothing is known of it yet");
    state.answered(Answer::Application(ID, Ok(Box::new(view()))));
    let from = "2027-11-20".to_owned();
    assert_eq!(state.acted(Action::Renew), [Effect::Call(Call::Renew { id: ID, from })]);
    assert!(state.acted(Action::Renew).is_empty());
    state.answered(Answer::Renew(Err(Problem::new(ProblemKind::Unavailable))));
    assert!(matches!(state.renewal.0, Sending::Failed(_)));
    assert_eq!(state.acted(Action::Retry).len(), 1);
    state.answered(Answer::Renew(Ok(Box::new(view()))));
    assert!(state.renewal.1);
}

#[test]
fn an_ended_application_comes_back_by_one_press_where_it_can() {
    let (mut state, _) = on(Page::Application(ID));
    state.answered(Answer::Application(ID, Ok(Box::new(view()))));
    assert!(state.acted(Action::Renew).is_empty(), "it stands, or its days are over");
    let ended = ApplicationView { returnable_until: Some("2027-12-20".into()), ..view() };
    state.answered(Answer::Application(ID, Ok(Box::new(ended))));
    let call = || Effect::Call(Call::Return { id: ID, from: "2027-11-20".to_owned() });
    assert_eq!(state.acted(Action::Renew), [call()]);
    assert!(state.acted(Action::Renew).is_empty(), "pressed twice, sent once");
    state.answered(Answer::Renew(Err(Problem::new(ProblemKind::Unavailable))));
    assert_eq!(state.acted(Action::Retry), [call()]);
    assert_eq!(state.answered(Answer::Renew(Ok(Box::new(view())))), [Effect::FocusHeading]);
    assert!(
        state.renewal.1 && state.application.1.ready().is_some_and(|view| view.returnable_until.is_none())
    );
}

#[test]
fn notices_are_asked_for_by_the_filer_alone() {
    let (mut state, _) = on(Page::Application(ID));
    let effects = state.answered(Answer::Application(ID, Ok(Box::new(view()))));
    assert_eq!(effects, [Effect::Call(Call::Notices(ID, Lang::Ru))]);
    let other = ApplicationView { viewer: Viewer::Representative, ..view() };
    assert!(state.answered(Answer::Application(ID, Ok(Box::new(other)))).is_empty());
}

#[test]
fn sharing_is_one_press() {
    let (mut state, _) = on(Page::Application(ID));
    assert_eq!(state.acted(Action::Share(true)), [Effect::Call(Call::Share(ID, true))]);
    assert!(state.acted(Action::Share(true)).is_empty());
    state.answered(Answer::Share(Ok(Box::new(ApplicationView { shared: true, ..view() }))));
    assert!(state.application.1.ready().is_some_and(|view| view.shared));
}

fn view() -> ApplicationView {
    ApplicationView {
        id: ID,
        number: "1234567897".into(),
        kind: QueueKind::General,
        impairment: None,
        rehabilitation: None,
        renewable_until: Some("2028-11-20".into()),
        returnable_until: None,
        viewer: Viewer::Filer,
        shared: false,
        looks: Vec::new(),
        child: PersonName::default(),
        settlement: Names::default(),
        standing: StandingView::InQueue,
        turn: WireTurn::General,
        turn_if_confirmed: None,
        originals_by: None,
        awaited: Vec::new(),
        benefits: Vec::new(),
        filed_at: "2026-11-20T10:00:00.117+05:00".into(),
        valid_until: "2027-11-20".into(),
        over_age_from: "2029-09-01".into(),
        publication: false,
        as_of: "2026-11-20T10:00:00.117+05:00".into(),
        places: Vec::new(),
        reserves: Vec::new(),
        manual_acts: Vec::new(),
    }
}
