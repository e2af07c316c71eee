//! A choice that was made on the public map, or for another settlement, before the question of preschools.

use super::super::brought::{LeftOut, why};
use super::*;
use contract::endpoint::preschool::Place;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

const HERE: &str = "750000000";

/// Somebody who comes with a choice in the address.
fn coming(page: Page, choice: &str) -> State {
    let asked = |name: &str| (name == "choice").then(|| choice.to_owned());
    let mut state = State::opened(at(page), &asked);
    state.session = Remote::Ready(session_of(person()));
    state
}

fn none() -> drafts::Response {
    drafts::Response { drafts: Vec::new() }
}

fn named(kind: &str, kato: &str) -> LeftOut {
    let settlement = Place { kato: kato.into(), name: Names::default() };
    LeftOut { name: Names::default(), kind: kind.into(), settlement }
}

#[test]
fn a_choice_of_the_map_goes_through_the_sign_in_into_a_new_draft() {
    let two = format!("{}_{}", key(1), key(9));
    let first = Page::Apply(DRAFT, Step::FIRST);
    let mut state = coming(first, &two);
    let mut stage = session_of(person());
    stage.stage = Stage::Anonymous;
    let effects = state.answered(Answer::Session(Ok(stage)));
    let there = format!("/ru/sign-in?why=needed&next=apply/{DRAFT}/kind?choice={two}");
    assert_eq!(effects, [Effect::LeaveForGood(there)]);

    let mut state = coming(first, &two);
    state.answered(Answer::Session(Ok(session_of(person()))));
    state.answered(Answer::Drafts(Ok(none())));
    assert_eq!(state.form.ready().unwrap().order(), [key(1), key(9)]);
    assert_eq!(state.brings(), format!("?choice={two}"), "nothing is kept yet: a reload brings it again");

    state.acted(Action::Edit(Edit::Kind(QueueKind::General)));
    assert_eq!(state.form.ready().unwrap().order(), [key(1), key(9)], "no kind was meant before");
    let Some(Call::SaveDraft { draft, .. }) = state.keep_call() else { panic!("the draft is kept") };
    assert_eq!(draft.preschools, [key(1), key(9)]);
    let saved = save_draft::Response { saved_at: SAVED.into() };
    state.answered(Answer::SaveDraft(Ok(saved)));
    assert_eq!(state.brings(), "", "the draft has it");
}

#[test]
fn what_is_kept_is_not_overwritten_by_an_old_address() {
    let mut state = coming(Page::Apply(DRAFT, Step::Preschools), &key(9));
    let all = drafts::Response { drafts: vec![kept(DRAFT)] };
    state.answered(Answer::Drafts(Ok(all)));
    assert_eq!(state.form.ready().unwrap().order(), [key(1)]);
}

#[test]
fn an_address_names_no_more_than_an_application_may_and_each_once() {
    let many = (1..=6).map(key).collect::<Vec<_>>().join("_");
    let odd = format!("x_{}_{}_{many}", key(2), key(2));
    let mut state = coming(Page::Apply(DRAFT, Step::FIRST), &odd);
    state.answered(Answer::Session(Ok(session_of(person()))));
    state.answered(Answer::Drafts(Ok(none())));
    assert_eq!(state.form.ready().unwrap().order(), [key(2), key(1), key(3), key(4)]);
}

#[test]
fn what_the_list_does_not_have_is_left_out_with_its_reason() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Benefits));
    for at in [7, 2, 8, 9] {
        state.acted(Action::Edit(Edit::Preschool(key(at), Toggle::On)));
    }
    assert_eq!(state.form.ready().unwrap().order().len(), 5, "not before the question is asked");
    let effects = state.visited(at(Page::Apply(DRAFT, Step::Preschools)));
    let asked: Vec<_> =
        calls(&effects).into_iter().filter(|call| matches!(call, Call::Preschool(_))).cloned().collect();
    assert_eq!(asked, [7, 8, 9].map(|at| Call::Preschool(Uuid::from_u128(at))));
    let all = full_form().known.preschools.unwrap();
    let of = state.preschools.0.clone().unwrap();
    state.answered(Answer::Preschools(of, Ok(all)));
    assert_eq!(state.form.ready().unwrap().order(), [key(1), key(2)], "the rest stays, in its order");
    assert_eq!(state.left_out.len(), 3, "each is told once");
    assert!(state.keep_call().is_some());

    let of = Uuid::from_u128;
    state.answered(Answer::Preschool(of(7), Ok(named("general", "710000000"))));
    state.answered(Answer::Preschool(of(8), Ok(named("special", HERE))));
    state.answered(Answer::Preschool(of(9), Err(Problem::new(ProblemKind::NotFound))));
    let form = state.form.ready().unwrap();
    let told: Vec<_> = state.left_out.iter().map(|(_, what)| why(form, what)).collect();
    let wanted = [Code::PreschoolElsewhere, Code::PreschoolOtherKind, Code::PreschoolUnknown];
    assert_eq!(told, wanted.map(Some));
    let unanswered = Remote::Failed(Problem::new(ProblemKind::Unavailable));
    assert_eq!(why(form, &unanswered), None, "what nobody answered is no reason");

    state.visited(at(Page::Apply(DRAFT, Step::Language)));
    assert!(state.left_out.is_empty(), "it was told");
}

#[test]
fn another_settlement_leaves_out_what_was_chosen_elsewhere_and_nothing_of_the_same() {
    let mut state = with_form(Page::Apply(DRAFT, Step::Settlement));
    state.acted(Action::Edit(Edit::Settlement(HERE.into())));
    assert_eq!(state.form.ready().unwrap().order(), [key(1)]);
    state.acted(Action::Edit(Edit::Settlement("710000000".into())));
    let effects = state.visited(at(Page::Apply(DRAFT, Step::Preschools)));
    let of = state.preschools.0.clone().unwrap();
    assert!(calls(&effects).contains(&&Call::Preschools(of.clone())));
    let there = |from| preschools::Response {
        as_of: NOW.into(),
        preschools: (from..from + 2).map(|at| preschool(at, general(1))).collect(),
    };
    let nobody = preschools::Response { preschools: Vec::new(), ..there(20) };
    state.answered(Answer::Preschools(of.clone(), Ok(nobody)));
    assert_eq!(
        state.form.ready().unwrap().order(),
        [key(1)],
        "where there is nothing, another will be chosen"
    );
    let effects = state.answered(Answer::Preschools(of, Ok(there(20))));
    assert_eq!(state.form.ready().unwrap().order(), Vec::<String>::new());
    assert_eq!(calls(&effects), [&Call::Preschool(Uuid::from_u128(1))]);
}
