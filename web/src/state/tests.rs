//! Whole moments of a journey, without a browser.

use super::call::{Answer, Call, Secret};
use super::form::{DayPart, Edit, Form, Known, Move, Slot, Toggle, TypedDay};
use super::{Action, Effect, HandOver, Note, Remote, Sending, State};
use crate::route::{Page, Route, Step};
use contract::endpoint::children::Proposed;
use contract::endpoint::draft::Kept;
use contract::endpoint::preschools::{Ownership, Preschool};
use contract::endpoint::session::{Response as Session, Stage};
use contract::endpoint::{draft, evidence, preschools, save_draft, session, sign_in};
use contract::problem::{Problem, ProblemKind, WireFault, WireParam, WireSeverity};
use contract::view::{Names, PersonName, PreschoolCard, WireCounts, WireLine};
use rules::benefit::{Category, Turn};
use rules::iin::control_digit;
use rules::{Code, Day, Field};
use uuid::Uuid;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

const NOW: &str = "2026-11-20T10:00:00.000+05:00";
const SAVED: &str = "2026-11-20T10:00:05.000+05:00";

fn at(page: Page) -> Route {
    Route { lang: Lang::Ru, page }
}

fn iin(first_eleven: [u8; 11]) -> String {
    let last = control_digit(&first_eleven).expect("such a number is issued");
    first_eleven.iter().chain([&last]).map(|digit| char::from(b'0' + digit)).collect()
}

fn child() -> Proposed {
    Proposed {
        iin: iin([9, 3, 0, 5, 1, 0, 5, 0, 0, 1, 1]),
        name: PersonName {
            surname: "Сыновой".into(), first_name: "Али".into(), patronymic: String::new()
        },
        birth_date: "2023-05-10".into(),
        sex: "male".into(),
        citizenship: "KZ".into(),
        role: "parent".into(),
        in_queue: false,
        over_age_from: "2029-09-01".into(),
    }
}

fn session_of(stage: Stage) -> Session {
    Session { stage, now: NOW.into(), demo: true, rules: "2026.11".into() }
}

fn person() -> Stage {
    let name =
        PersonName {
            surname: "Родителев".into(), first_name: "Ерлан".into(), patronymic: String::new()
        };
    Stage::SignedIn { name, phone: "+77011234567".into() }
}

fn preschool(at: u128, counts: WireCounts) -> Preschool {
    let name = |text: &str| Names { kk: text.into(), ru: text.into(), en: text.into() };
    Preschool {
        card: PreschoolCard {
            id: Uuid::from_u128(at), name: name("Балдырған"), address: name("Абай, 1")
        },
        ownership: Ownership::State,
        languages: vec!["kk".into()],
        capacity: 100,
        free: 0,
        queue: Some(WireLine { counts, ratio: 3, phase: 0 }),
        given_last_year: 12,
    }
}

fn general(count: u32) -> WireCounts {
    WireCounts { out_of_turn: 0, first_turn: 0, general: count }
}

/// A form in which every question is answered.
fn full_form() -> Form {
    let mut known = Known::on(Day::parse("2026-11-20").unwrap());
    known.demo = true;
    known.phone = rules::phone::Phone::parse("+77011234567").ok();
    let mut form = Form::new(known);
    form.learn(|known| {
        known.preschools = Some(preschools::Response {
            as_of: NOW.into(),
            preschools: (1..=6).map(|at| preschool(at, general(40))).collect(),
        });
    });
    let all = form.known.preschools.clone();
    form.edit(Edit::Child(Box::new(child())));
    form.edit(Edit::Settlement("750000000".into()));
    form.learn(|known| known.preschools = all);
    form.edit(Edit::NoBenefit(Toggle::On));
    form.edit(Edit::Preschool(key(1), Toggle::On));
    form.edit(Edit::Language("kk".into()));
    form.edit(Edit::Processing(Toggle::On));
    form
}

fn key(at: u128) -> String {
    Uuid::from_u128(at).to_string()
}

/// Somebody signed in, on a page, with a full form.
fn with_form(page: Page) -> State {
    let mut state = State::new(at(page));
    state.session = Remote::Ready(session_of(person()));
    state.form = Remote::Ready(full_form());
    state.keeping.kept_at = Some(SAVED.into());
    state
}

fn calls(effects: &[Effect]) -> Vec<&Call> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Call(call) => Some(call),
            _ => None,
        })
        .collect()
}

#[test]
fn the_only_child_is_chosen_unless_somebody_is_missing_or_it_cannot_stand() {
    let chosen = |children: Vec<Proposed>, silent: Vec<String>| {
        let mut state = State::new(at(Page::Apply(Step::Child)));
        state.session = Remote::Ready(session_of(person()));
        state.form = Remote::Ready(Form::new(Known::on(Day::parse("2026-11-20").unwrap())));
        state.hear(Answer::Children(Ok(contract::endpoint::children::Response { children, silent })));
        assert!(!state.keeping.is_changed, "nothing is kept before the person goes on");
        state.form.ready().map(|form| form.draft.child.iin.clone()).unwrap_or_default()
    };
    assert_eq!(chosen(vec![child()], Vec::new()), child().iin);
    assert_eq!(chosen(vec![child(), child()], Vec::new()), "");
    assert_eq!(chosen(vec![child()], vec!["civil_registry".into()]), "");
    assert_eq!(chosen(vec![Proposed { in_queue: true, ..child() }], Vec::new()), "");
    assert_eq!(chosen(vec![Proposed { birth_date: "2015-05-10".into(), ..child() }], Vec::new()), "");
}

#[test]
fn more_of_a_list_leads_to_its_first_new_answer_until_something_else_is_searched() {
    let mut state = State::new(at(Page::Apply(Step::Preschools)));
    assert_eq!(state.act(Action::More("p-21".into())), [Effect::FocusField("p-21".into())]);
    assert_eq!(state.more, 1);
    state.act(Action::Search("бал".into()));
    assert_eq!(state.more, 0);
}

#[test]
fn a_stranger_signs_in_and_comes_back_to_the_page() {
    let mut state = State::new(at(Page::Apply(Step::Child)));
    assert_eq!(State::start(), [Effect::Call(Call::Session)]);
    let effects = state.hear(Answer::Session(Ok(session_of(Stage::Anonymous))));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
    assert_eq!(state.sign_in.note, Some(Note::Why));

    let parent = iin([8, 9, 0, 1, 0, 1, 1, 0, 0, 1, 2]);
    state.act(Action::TypeIin(parent.clone()));
    let effects = state.act(Action::SendIin);
    assert_eq!(calls(&effects), [&Call::SignIn { iin: Secret(parent), lang: Lang::Ru }]);
    assert!(state.act(Action::SendIin).is_empty(), "pressed twice, sent once");

    let sent = sign_in::Response { expires_at: NOW.into(), left: 5 };
    let effects = state.hear(Answer::SignIn(Ok(sent)));
    assert!(effects.contains(&Effect::Push(at(Page::Code))));

    state.act(Action::TypeCode("123456".into()));
    let effects = state.act(Action::SendCode);
    assert_eq!(calls(&effects), [&Call::Code(Secret("123456".into()))]);
    let effects = state.hear(Answer::Code(Ok(session_of(person()))));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(Step::Child)))));
    assert_eq!(calls(&effects), [&Call::LoadDraft]);
    assert!(state.sign_in.iin.is_empty(), "the IIN does not stay in memory longer than it is needed");
}

#[test]
fn the_page_of_the_code_survives_a_killed_webview() {
    let mut state = State::new(at(Page::Code));
    let stage = Stage::CodeSent { expires_at: NOW.into(), left: 3 };
    let effects = state.hear(Answer::Session(Ok(session_of(stage))));
    assert_eq!((effects, state.route.page), (vec![], Page::Code));
    // Without a code there is nothing to wait for.
    let mut state = State::new(at(Page::Code));
    let effects = state.hear(Answer::Session(Ok(session_of(Stage::Anonymous))));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
}

#[test]
fn a_wrong_code_says_how_many_tries_are_left() {
    let mut state = State::new(at(Page::Code));
    state.session = Remote::Ready(session_of(Stage::CodeSent { expires_at: NOW.into(), left: 3 }));
    state.act(Action::TypeCode("123456".into()));
    state.act(Action::SendCode);
    let wrong = Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(2));
    let effects = state.hear(Answer::Code(Err(wrong)));
    assert_eq!(effects, [Effect::FocusSummary]);
    let Some(Stage::CodeSent { left, .. }) = state.session.ready().map(|session| &session.stage) else {
        panic!("the code is still awaited");
    };
    assert_eq!(*left, 2);
    assert_eq!(state.sign_in.code.text(), "123456", "what was typed stays");
}

#[test]
fn a_kept_draft_takes_the_person_to_its_page() {
    let mut state = State::new(at(Page::Apply(Step::Child)));
    state.session = Remote::Ready(session_of(person()));
    let kept = Kept {
        draft: full_form().draft,
        page: "contacts".into(),
        saved_at: SAVED.into(),
        rules: "2026.11".into(),
    };
    let effects = state.hear(Answer::LoadDraft(Ok(draft::Response { kept: Some(kept) })));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(Step::Contacts)))));
    assert!(state.keeping.is_resumed);
    assert_eq!(state.keep_call(), None, "nothing was changed yet");
}

#[test]
fn a_question_is_reached_through_those_before_it() {
    let mut state = State::new(at(Page::Apply(Step::Check)));
    state.session = Remote::Ready(session_of(person()));
    let effects = state.hear(Answer::LoadDraft(Ok(draft::Response { kept: None })));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(Step::Child)))));
    assert_eq!(calls(&effects), [&Call::Children]);
    let phones = &state.form.ready().unwrap().draft.applicant.phones;
    assert_eq!(phones, &["+77011234567"], "the registered phone is proposed");
}

#[test]
fn continue_goes_on_or_shows_what_must_be_corrected() {
    let mut state = with_form(Page::Apply(Step::Language));
    let effects = state.act(Action::Continue);
    assert!(effects.contains(&Effect::Push(at(Page::Apply(Step::Contacts)))));
    assert!(effects.contains(&Effect::FocusHeading));
    assert!(matches!(calls(&effects).as_slice(), [Call::SaveDraft { step: Step::Contacts, .. }]));

    state.act(Action::Edit(Edit::Phone(0, "+7 701 12".into())));
    let form = state.form.ready().unwrap();
    assert_eq!(form.shown(Field::Phone(0)), [], "nobody is scolded while typing");
    assert_eq!(form.hint(Field::Phone(0)).unwrap().code, Code::PhoneLength);
    let effects = state.act(Action::Continue);
    assert_eq!(effects, [Effect::FocusSummary]);
    assert_eq!(state.route.page, Page::Apply(Step::Contacts));
    let form = state.form.ready().unwrap();
    assert_eq!(form.summary(Step::Contacts).len(), 1);
    assert_eq!(form.shown(Field::Phone(0)).len(), 1);

    // While it is being mended it is silent again, and mended it is gone.
    state.act(Action::Edit(Edit::Phone(0, "+7 701 123".into())));
    assert_eq!(state.form.ready().unwrap().shown(Field::Phone(0)), []);
    state.act(Action::Edit(Edit::Phone(0, "+77011234567".into())));
    assert!(state.form.ready().unwrap().summary(Step::Contacts).is_empty());
}

#[test]
fn a_field_is_judged_when_it_is_left() {
    let mut form = full_form();
    form.edit(Edit::Email("имя@".into()));
    assert_eq!(form.shown(Field::Email), []);
    form.leave(Field::Email);
    assert_eq!(form.shown(Field::Email).len(), 1);
    form.edit(Edit::Phone(0, "+77019999999".into()));
    assert_eq!(
        form.shown(Field::Phone(0)).len(),
        1,
        "another number than the registered one is said at once"
    );
}

#[test]
fn the_draft_is_kept_one_request_at_a_time() {
    let mut state = with_form(Page::Apply(Step::Language));
    assert_eq!(state.act(Action::Edit(Edit::Language("ru".into()))), [Effect::KeepSoon]);
    assert_eq!(calls(&state.act(Action::Keep)).len(), 1);
    // Another change while the first is on its way waits for its answer.
    state.act(Action::Edit(Edit::Language("kk".into())));
    assert!(state.act(Action::Keep).is_empty());
    let kept = || Answer::SaveDraft(Ok(save_draft::Response { saved_at: SAVED.into() }));
    let effects = state.hear(kept());
    let calls = calls(&effects);
    assert!(matches!(calls.as_slice(), [Call::SaveDraft { draft, .. }] if draft.language == "kk"));
    assert!(state.hear(kept()).is_empty());
    assert_eq!(state.keep_call(), None);
}

#[test]
fn what_could_not_be_kept_is_kept_later() {
    let mut state = with_form(Page::Apply(Step::Language));
    state.act(Action::Edit(Edit::Language("ru".into())));
    state.act(Action::Keep);
    let problem = Problem::new(ProblemKind::Unavailable);
    state.hear(Answer::SaveDraft(Err(problem)));
    assert!(state.keeping.has_failed);
    assert_eq!(calls(&state.act(Action::Keep)).len(), 1);
}

#[test]
fn an_ended_session_loses_nothing() {
    let mut state = with_form(Page::Apply(Step::Language));
    state.act(Action::Edit(Edit::Language("ru".into())));
    state.act(Action::Keep);
    let ended = Problem::new(ProblemKind::SignInNeeded);
    let effects = state.hear(Answer::SaveDraft(Err(ended)));
    assert!(effects.contains(&Effect::Replace(at(Page::SignIn))));
    assert_eq!(state.sign_in.note, Some(Note::Ended));
    let effects = state.hear(Answer::Code(Ok(session_of(person()))));
    assert!(effects.contains(&Effect::Replace(at(Page::Apply(Step::Language)))));
    assert_eq!(state.form.ready().unwrap().draft.language, "ru");
}

#[test]
fn somebody_else_finds_nothing_of_the_last_person() {
    let mut state = with_form(Page::Apply(Step::Language));
    let ended = Problem::new(ProblemKind::SignInNeeded);
    state.hear(Answer::SaveDraft(Err(ended)));
    let other = PersonName {
        surname: "Другая".into(), first_name: "Айша".into(), patronymic: String::new()
    };
    let stage = Stage::SignedIn { name: other, phone: "+77019999999".into() };
    state.hear(Answer::Code(Ok(session_of(stage))));
    assert_eq!(state.form, Remote::Loading);
}

#[test]
fn pressed_twice_it_is_one_application() {
    let mut state = with_form(Page::Apply(Step::Check));
    let effects = state.act(Action::Continue);
    let Some(Call::Submit { kept_at, .. }) = calls(&effects).first().copied().cloned() else {
        panic!("the application is sent");
    };
    assert_eq!(kept_at, SAVED);
    assert!(state.act(Action::Continue).is_empty());
    // No answer came: the same draft and moment make the same key.
    let lost = Problem::new(ProblemKind::Unavailable);
    state.hear(Answer::Submit(Err(lost)));
    assert!(matches!(state.submit, Sending::Failed(_)));
    let again = state.act(Action::Retry);
    assert_eq!(calls(&again), calls(&effects));
}

#[test]
fn faults_of_the_server_lead_to_their_question() {
    let mut state = with_form(Page::Apply(Step::Check));
    state.act(Action::Continue);
    let fault = |path: &str, code: Code| WireFault {
        path: path.into(),
        code: code.as_str().into(),
        params: Default::default(),
        cite: "PS-9.c".into(),
        severity: WireSeverity::Block,
    };
    let mut problem = Problem::new(ProblemKind::Faults);
    problem.faults = vec![
        fault("applicant.phones[0]", Code::PhoneNotRegistered),
        fault("preschools[0]", Code::PreschoolUnknown),
    ];
    let effects = state.hear(Answer::Submit(Err(problem)));
    assert!(effects.contains(&Effect::Push(at(Page::Apply(Step::Preschools)))));
    assert_eq!(effects.last(), Some(&Effect::FocusSummary));
    assert_eq!(state.form.ready().unwrap().summary(Step::Preschools).len(), 1);
    // A change of the list takes the fault away; the other one still waits on its own question.
    state.act(Action::Edit(Edit::Preschool(key(1), Toggle::Off)));
    state.act(Action::Edit(Edit::Preschool(key(2), Toggle::On)));
    let form = state.form.ready().unwrap();
    assert!(!form.is_blocked(Step::Preschools));
    assert_eq!(form.first_blocked(), Some(Step::Contacts));
}

#[test]
fn a_neutral_answer_is_never_a_fault_of_a_field() {
    let mut state = with_form(Page::Apply(Step::Check));
    state.act(Action::Continue);
    let problem = Problem::new(ProblemKind::NeedsPerson);
    state.hear(Answer::Submit(Err(problem)));
    assert_eq!(state.handed_over, HandOver::Yes);
    assert!(state.form.ready().is_some(), "what was typed is kept");

    let mut state = with_form(Page::Apply(Step::Child));
    state.act(Action::OpenOtherChild);
    state.act(Action::TypeOtherIin(child().iin));
    let effects = state.act(Action::Continue);
    assert!(matches!(calls(&effects).as_slice(), [Call::ChildByIin(_)]), "the key means the field it is in");
    let nobody = Problem::new(ProblemKind::NotFound);
    state.hear(Answer::ChildByIin(Err(nobody)));
    assert_eq!(state.handed_over, HandOver::Yes);
    state.act(Action::Visit(at(Page::Cabinet)));
    assert_eq!(state.handed_over, HandOver::No);
}

#[test]
fn another_settlement_forgets_the_chosen_preschools() {
    let mut form = full_form();
    form.edit(Edit::Settlement("750000000".into()));
    assert_eq!(form.order().len(), 1, "the same settlement changes nothing");
    form.edit(Edit::Settlement("710000000".into()));
    assert_eq!(form.order(), Vec::<String>::new());
}

#[test]
fn the_better_turn_is_proposed_until_the_person_chooses() {
    let mut form = full_form();
    assert_eq!(form.turn(), Some(Turn::General));
    form.edit(Edit::Benefit(Category::LargeFamily, Toggle::On));
    assert!(!form.draft.benefits.none);
    assert_eq!(form.turn(), Some(Turn::FirstTurn), "forty general children wait");
    form.edit(Edit::Turn(Turn::General));
    form.edit(Edit::Benefit(Category::Pedagogue, Toggle::On));
    assert_eq!(form.turn(), Some(Turn::General), "the parent decided");
    // The state denies both: nothing is left to choose.
    let no = |category: &str| evidence::Row { category: category.into(), answer: evidence::WireAnswer::No };
    form.learn(|known| {
        let answers = vec![no("large_family"), no("pedagogue")];
        known.evidence = Some(evidence::Response { answers, phone: None });
    });
    assert_eq!(form.held(), []);
    assert!(form.is_blocked(Step::Benefits), "a denied category is said at its box");
}

#[test]
fn an_out_of_turn_right_makes_one_choice_and_its_reserves() {
    let mut form = full_form();
    form.edit(Edit::Preschool(key(2), Toggle::On));
    form.edit(Edit::Preschool(key(3), Toggle::On));
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::On));
    assert_eq!(form.turn(), Some(Turn::OutOfTurn));
    assert_eq!((form.draft.preschools.len(), form.draft.reserves.len()), (1, 2));
    form.edit(Edit::Move(key(3), Move::Up));
    form.edit(Edit::Move(key(3), Move::Up));
    assert_eq!(form.draft.preschools, [key(3)]);
    assert_eq!(form.draft.reserves, [key(1), key(2)]);
    form.edit(Edit::Turn(Turn::General));
    assert_eq!((form.draft.preschools.len(), form.draft.reserves.len()), (3, 0));
}

#[test]
fn four_preschools_fit_and_a_fifth_is_said_at_once() {
    let mut form = full_form();
    for at in 2..=4 {
        form.edit(Edit::Preschool(key(at), Toggle::On));
    }
    assert_eq!(form.shown(Field::Preschools), []);
    form.edit(Edit::Preschool(key(5), Toggle::On));
    assert_eq!(form.shown(Field::Preschools).len(), 1);
    form.edit(Edit::Preschool(key(1), Toggle::Off));
    assert_eq!(form.shown(Field::Preschools), []);
}

#[test]
fn a_certificate_needs_a_scan_and_a_day_not_too_old() {
    let mut form = full_form();
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::On));
    assert!(form.is_blocked(Step::Benefits));
    form.edit(Edit::Scan(Slot::Benefit(Category::Serviceman), Uuid::from_u128(9).to_string()));
    for (part, text) in [(DayPart::Day, "9"), (DayPart::Month, "11"), (DayPart::Year, "2026")] {
        form.edit(Edit::Issued(Category::Serviceman, part, text.into()));
    }
    let field = Field::CertificateDay(Category::Serviceman);
    assert_eq!(form.shown(field).len(), 1, "eleven days are too old, said at once");
    form.edit(Edit::Issued(Category::Serviceman, DayPart::Day, "10".into()));
    assert_eq!(form.shown(field), []);
    assert!(!form.is_blocked(Step::Benefits));
    assert_eq!(form.day(Category::Serviceman).day, "10");
    // Until somebody has seen the paper, the child stands as if it had no right.
    assert_eq!((form.turn(), form.meanwhile()), (Some(Turn::OutOfTurn), Some(Turn::General)));
    form.edit(Edit::Benefit(Category::Serviceman, Toggle::Off));
    form.edit(Edit::NoBenefit(Toggle::On));
    assert_eq!(form.meanwhile(), None);
}

#[test]
fn a_typed_day_is_joined_and_split() {
    let day = TypedDay { day: "5".into(), month: "3".into(), year: "2026".into() };
    assert_eq!(day.join(), "2026-03-05");
    assert_eq!(TypedDay::split("2026-03-05"), day);
    assert_eq!(TypedDay::default().join(), "");
    assert_eq!(TypedDay { month: "3".into(), ..TypedDay::default() }.join(), "-03-00");
}

#[test]
fn signing_out_leaves_nothing() {
    let mut state = with_form(Page::Cabinet);
    assert_eq!(calls(&state.act(Action::SignOut)), [&Call::SignOut]);
    let anonymous: session::Response = session_of(Stage::Anonymous);
    state.hear(Answer::SignOut(Ok(anonymous)));
    assert_eq!(state.route.page, Page::SignIn);
    assert_eq!(state.form, Remote::Loading);
}
