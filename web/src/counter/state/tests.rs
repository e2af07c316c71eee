//! The counter without a browser: what is checked before anything leaves, what is asked for, what comes of it.

use super::call::{Answer, Call};
use super::entry::Text;
use super::*;
use contract::staff::{Role, SettlementName};
use contract::view::{Names, PersonName};
use rules::Field;
use serde_json::{from_value, json};
use uuid::Uuid;
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

fn calls(effects: &[Effect]) -> Vec<Call> {
    effects
        .iter()
        .filter_map(|effect| if let Effect::Call(call) = effect { Some(call.clone()) } else { None })
        .collect()
}

/// A clerk with an open intake; a code was sent or not.
fn counter(code_sent: bool) -> State {
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::Start });
    let mut clerk = session(&[Role::Counter]);
    clerk.settlements = vec![SettlementName { kato: "750000000".into(), name: names("Алматы") }];
    state.answered(Answer::Session(Ok(clerk)));
    let intake = open_intake::Response {
        intake: id(9),
        applicant: name("Сәрсенов"),
        unrecorded: false,
        opened_at: "2026-11-20T10:00:00.000+05:00".into(),
        until: "2026-11-20T10:30:00.000+05:00".into(),
        code_sent,
        code_until: None,
    };
    state.answered(Answer::OpenIntake(Ok(intake)));
    state
}

#[test]
fn the_iin_of_who_stands_there_is_checked_before_anything_leaves() {
    let mut state = State::at(Route { lang: Lang::Kk, page: Page::Start });
    state.answered(Answer::Session(Ok(session(&[Role::Counter]))));
    state.acted(Action::Edit(Edit::Type(Text::Iin, "12345678901".into())));
    assert_eq!(state.counter.iin_fault(), None, "not while somebody types");
    assert_eq!(calls(&state.acted(Action::Open)), []);
    assert!(state.counter.iin_fault().is_some());
    state.acted(Action::Edit(Edit::Type(Text::Iin, "900000000006".into())));
    let calls = calls(&state.acted(Action::Open));
    assert!(calls.is_empty() == state.counter.iin_fault().is_some(), "only a right one leaves");
}

#[test]
fn the_only_settlement_is_chosen_and_its_kindergartens_are_asked_for() {
    let mut state = counter(true);
    assert_eq!(state.counter.draft.settlement, "750000000");
    assert_eq!(state.counter.preschools.0, "750000000/general");
    let effects = state.acted(Action::Edit(Edit::Set(rules::Field::Kind, "special".into())));
    assert!(matches!(&calls(&effects)[..], [Call::Preschools { kind, .. }] if kind == "special"));
}

#[test]
fn without_a_phone_the_page_is_signed() {
    assert!(counter(false).counter.is_signed);
    assert!(!counter(true).counter.is_signed);
}

#[test]
fn what_is_missing_makes_a_receipt_and_files_nothing() {
    let mut state = counter(true);
    state.acted(Action::Edit(Edit::Whole(false)));
    assert_eq!(state.acted(Action::Send), [Effect::FocusSummary], "nothing is ticked");
    state.acted(Action::Edit(Edit::Missing(rules::intake::Paper::Diploma, true)));
    state.acted(Action::Edit(Edit::Expired(rules::intake::Paper::Diploma, true)));
    assert_eq!(state.acted(Action::Send), [Effect::FocusSummary], "no address");
    state.acted(Action::Edit(Edit::Type(Text::Address, " Абай, 1 ".into())));
    let effects = state.acted(Action::Send);
    let [Call::TakeIn(request)] = &calls(&effects)[..] else { panic!("{effects:?}") };
    assert_eq!((request.intake, request.address.as_str()), (id(9), "Абай, 1"));
    assert_eq!(
        request.missing.iter().map(|one| (one.paper.as_str(), one.expired)).collect::<Vec<_>>(),
        [("diploma", true)]
    );
    assert_eq!(request.application, Default::default());
    assert_eq!(state.acted(Action::Send), [], "a second press is the first");
}

#[test]
fn faults_are_shown_at_fields_that_were_left_and_all_of_them_after_the_press() {
    let mut state = counter(true);
    state.acted(Action::Edit(Edit::Whole(true)));
    state.acted(Action::Edit(Edit::Set(Field::ChildIin, "1".into())));
    assert_eq!(state.counter.shown(Field::ChildIin), []);
    state.acted(Action::Edit(Edit::Leave(Field::ChildIin)));
    assert_eq!(state.counter.shown(Field::ChildIin).len(), 1);
    assert_eq!(state.counter.shown(Field::Language), []);
    assert_eq!(state.acted(Action::Send), [Effect::FocusSummary]);
    let fields: Vec<_> = state.counter.summary().iter().map(|(field, _)| *field).collect();
    assert!(fields.contains(&Field::Language) && fields.contains(&Field::Preschools), "{fields:?}");
    assert!(!fields.contains(&Field::ChildSurname), "the registers know the name");
}

#[test]
fn the_next_person_finds_an_empty_counter() {
    let mut state = counter(true);
    state.acted(Action::Again);
    assert!(state.counter == Counter::default());
}

#[test]
fn what_an_earlier_choice_asked_for_comes_too_late() {
    let mut state = counter(true);
    state.acted(Action::Edit(Edit::Set(rules::Field::Kind, "special".into())));
    let answer = super::call::Offered { preschools: Vec::new() };
    state.answered(Answer::Preschools("750000000/general".into(), Ok(answer)));
    assert!(matches!(state.counter.preschools.1, Remote::Loading), "another kind is waited for");
}

#[test]
fn preschools_are_read_as_the_server_writes_them() {
    use contract::endpoint::preschools::{Ownership, Preschool, Response};
    let card =
        contract::view::PreschoolCard {
            id: id(7), name: names("Балбөбек"), address: names("Абай, 1")
        };
    let one = Preschool {
        card: card.clone(),
        ownership: Ownership::State,
        languages: vec!["kk".into()],
        capacity: 25,
        free: 0,
        queue: None,
        given_last_year: 3,
    };
    let wire = Response { as_of: "2026-11-20T10:00:00.000+05:00".into(), preschools: vec![one] };
    let read: super::call::Offered = from_value(serde_json::to_value(wire).unwrap()).unwrap();
    assert_eq!(read.preschools.iter().map(|one| &one.card).collect::<Vec<_>>(), [&card]);
}

#[test]
fn an_ended_session_is_said_and_what_was_typed_stays() {
    let mut state = counter(true);
    state.acted(Action::Edit(Edit::Type(Text::Address, "Абай, 1".into())));
    state.answered(Answer::TakeIn(Err(Problem::new(ProblemKind::SignInNeeded))));
    assert!(matches!(&state.session, Remote::Failed(what) if what.kind == ProblemKind::SignInNeeded));
    assert_eq!(state.counter.address, "Абай, 1");
}

#[test]
fn a_colleague_finds_nothing_of_what_was_typed_at_the_same_page() {
    let mut state = counter(true);
    let roles = [Role::Counter];
    state.answered(Answer::Session(Ok(session(&roles))));
    state.acted(Action::Edit(Edit::Type(Text::Address, "Абай, 1".into())));
    state.answered(Answer::TakeIn(Err(Problem::new(ProblemKind::SignInNeeded))));
    state.answered(Answer::Session(Ok(session(&roles))));
    assert_eq!(state.counter.address, "Абай, 1", "the same employee goes on");
    state.answered(Answer::TakeIn(Err(Problem::new(ProblemKind::SignInNeeded))));
    state.answered(Answer::Session(Ok(another(&roles))));
    assert_eq!(state.counter, Counter::default());
}

/// C-22: only the server asks the population register; when it knows nobody, the fields of the child's papers come up.
#[test]
fn a_child_without_a_record_is_typed_from_its_papers() {
    let mut state = counter(true);
    let shown = |state: &State| !state.counter.shown(Field::ChildSurname).is_empty();
    state.acted(Action::Edit(Edit::Set(Field::ChildIin, "930412500021".into())));
    state.counter.is_asked = true;
    assert!(!state.counter.is_unrecorded && !shown(&state), "the registers know names, nobody types them");
    let faults: Vec<contract::problem::WireFault> = from_value(json!([
        {"path": "child.surname", "code": "required", "cite": "PS-A1_1.4.13", "severity": "block"},
        {"path": "child.identity_document", "code": "identity_document_missing", "cite": "PS-A1_9.4.b",
         "severity": "block"},
    ]))
    .unwrap();
    state.counter.told(&faults);
    assert!(state.counter.is_unrecorded && shown(&state));
    for (field, text) in
        [(Field::ChildSurname, "Беридзе"), (Field::ChildSex, "male"), (Field::ChildCitizenship, "ZZ")]
    {
        state.acted(Action::Edit(Edit::Set(field, text.into())));
    }
    assert_eq!(state.counter.draft.child.citizenship, "ZZ");
    assert!(!shown(&state));
    // Another number is another child: nothing of this one stays.
    state.acted(Action::Edit(Edit::Set(Field::ChildIin, "930412500022".into())));
    assert!(!state.counter.is_unrecorded && state.counter.draft.child.surname.is_empty());
}
