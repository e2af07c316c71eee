//! Changing a filed application.

use super::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

/// A filed application that is about to be changed.
fn changing(step: Step) -> State {
    let mut state = State::at(at(Page::Change(DRAFT, step)));
    let effects = state.answered(Answer::Session(Ok(session_of(person()))));
    assert_eq!(calls(&effects), [&Call::Filed(DRAFT), &Call::Drafts]);
    let filed = filed::Response { draft: full_form().draft, held: Vec::new() };
    state.answered(Answer::Filed(DRAFT, Ok(filed)));
    let all = full_form().known.preschools;
    if let Some(form) = state.form.ready_mut() {
        form.learn(|known| known.preschools = all);
    }
    state
}

#[test]
fn a_change_asks_only_for_what_may_be_changed_and_says_what_would_come_of_it() {
    let mut state = changing(Step::Preschools);
    assert!(!state.is_changed());
    state.acted(Action::Edit(Edit::Preschool(key(2), Toggle::On)));
    assert!(state.is_changed());
    let effects = state.acted(Action::Continue);
    assert!(effects.contains(&Effect::Push(at(Page::Change(DRAFT, Step::Check)))));
    let asked = calls(&effects);
    let Some(Call::Preview(DRAFT, wanted)) = asked.iter().find(|call| matches!(call, Call::Preview(..)))
    else {
        panic!("the number before and after is asked for: {asked:?}");
    };
    assert_eq!(wanted.preschools.as_ref().map(Vec::len), Some(2));
    assert_eq!((&wanted.benefits, &wanted.phones, &wanted.email), (&None, &None, &None), "the rest stays");
    assert!(wanted.consents.processing);
    assert!(asked.iter().any(|call| matches!(call, Call::SaveDraft { page, .. } if page == "change/check")));
}

#[test]
fn a_change_is_confirmed_once_and_its_draft_goes_first() {
    let mut state = changing(Step::Check);
    assert!(state.acted(Action::Continue).is_empty(), "nothing is changed, nothing is sent");
    state.acted(Action::Edit(Edit::Email("ana@mysal.kz".into())));
    let effects = state.acted(Action::Continue);
    let sent = calls(&effects);
    assert!(matches!(sent.as_slice(), [Call::Change { id: DRAFT, .. }]), "{sent:?}");
    assert!(state.acted(Action::Continue).is_empty(), "pressed twice, sent once");
    state.keeping.kept_at = Some(SAVED.into());
    let effects = state.answered(Answer::Change(Ok(DRAFT)));
    assert_eq!(calls(&effects), [&Call::DeleteDraft(DRAFT)]);
    let there = format!("/ru/change/done/{DRAFT}");
    assert_eq!(state.answered(Answer::DeleteDraft(Ok(()))), [Effect::LeaveForGood(there)]);
}

#[test]
fn a_change_that_was_begun_is_taken_up_by_its_address() {
    let mut state = State::at(at(Page::Change(DRAFT, Step::Contacts)));
    state.answered(Answer::Session(Ok(session_of(person()))));
    let mut begun = kept(DRAFT);
    begun.page = "change/contacts".into();
    begun.draft.applicant.email = "ana@mysal.kz".into();
    state.answered(Answer::Drafts(Ok(drafts::Response { drafts: vec![begun] })));
    state.answered(Answer::Filed(DRAFT, Ok(filed::Response { draft: full_form().draft, held: Vec::new() })));
    assert_eq!(state.form.ready().unwrap().draft.applicant.email, "ana@mysal.kz");
    assert!(state.is_changed());
    assert_eq!(state.route.page, Page::Change(DRAFT, Step::Contacts));
}

#[test]
fn faults_of_a_change_lead_to_their_question() {
    let mut state = changing(Step::Contacts);
    state.acted(Action::Edit(Edit::Email("ana@mysal.kz".into())));
    state.acted(Action::Continue);
    let mut problem = Problem::new(ProblemKind::Faults);
    problem.faults = vec![WireFault {
        path: "applicant.phones[0]".into(),
        code: Code::PhoneNotRegistered.as_str().into(),
        params: Default::default(),
        cite: "PS-9.c".into(),
        severity: WireSeverity::Block,
    }];
    let effects = state.answered(Answer::Preview(DRAFT, Err(problem)));
    assert!(effects.contains(&Effect::Push(at(Page::Change(DRAFT, Step::Contacts)))));
}

#[test]
fn a_change_that_does_not_come_is_not_asked_for_by_itself() {
    let mut state = State::at(at(Page::Change(DRAFT, Step::Check)));
    state.answered(Answer::Session(Ok(session_of(person()))));
    state.answered(Answer::Filed(DRAFT, Err(Problem::new(ProblemKind::TooLate))));
    let effects = state.answered(Answer::Drafts(Ok(drafts::Response { drafts: Vec::new() })));
    assert!(effects.is_empty(), "{effects:?}");
    assert!(matches!(&state.form, Remote::Failed(problem) if problem.kind == ProblemKind::TooLate));
}

#[test]
fn only_the_last_wanted_change_is_told() {
    let mut state = changing(Step::Contacts);
    state.acted(Action::Edit(Edit::Email("ana@mysal.kz".into())));
    state.acted(Action::Continue);
    state.visited(at(Page::Change(DRAFT, Step::Contacts)));
    state.acted(Action::Edit(Edit::Email("ake@mysal.kz".into())));
    let effects = state.acted(Action::Continue);
    let asks = |effects: &[Effect]| calls(effects).iter().any(|call| matches!(call, Call::Preview(..)));
    assert!(!asks(&effects), "one question at a time");
    let effects = state.answered(Answer::Preview(DRAFT, Err(Problem::new(ProblemKind::Unavailable))));
    assert!(asks(&effects), "the answer to the first is not shown; the second is asked");
}

#[test]
fn what_would_come_is_not_asked_while_a_question_is_open() {
    let mut state = changing(Step::Preschools);
    state.acted(Action::Edit(Edit::Preschool(key(1), Toggle::Off)));
    let effects = state.visited(at(Page::Change(DRAFT, Step::Check)));
    assert!(effects.contains(&Effect::Replace(at(Page::Change(DRAFT, Step::Preschools)))), "{effects:?}");
}

#[test]
fn the_map_finds_the_choice_of_a_change_in_a_draft_that_is_kept_before_the_page_goes() {
    let mut state = changing(Step::Preschools);
    assert_eq!(state.keep_call(), None);
    let effects = state.acted(Action::ToMap);
    assert_eq!(effects, [Effect::Leave(format!("/ru/map?change={DRAFT}"))]);
    let effects = state.acted(Action::Keep);
    let asked = calls(&effects);
    let Some(Call::SaveDraft { id: DRAFT, draft, page }) = asked.first() else { panic!("{asked:?}") };
    assert_eq!((draft.preschools.as_slice(), page.as_str()), ([key(1)].as_slice(), "change/preschools"));
    let state = with_form(Page::Apply(DRAFT, Step::Preschools));
    assert_eq!(state.map(), format!("/ru/map?draft={DRAFT}"));
}
