//! Choosing on the map: in the address, or into the draft of an application.

use super::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn back_keeps_the_choice() {
    let mut state = standing(&format!("?choice={}", id(1)));
    assert_eq!(state.chosen(), [id(1)], "a link brings its own");
    let before = state.written();
    state.acted(Action::Open(id(2)));
    state.acted(Action::Choose(id(2), true));
    // Back closes the card, as its older address says, and takes nothing out of the choice.
    state.recalled(&before);
    let effects = state.visited(state.route);
    assert_eq!((state.address.card, state.chosen()), (None, vec![id(1), id(2)]));
    assert!(effects.contains(&Effect::Replace(state.route)), "the older address has the choice too");
    assert_eq!(Address::parse(&state.written()).choice, state.chosen());
}

#[test]
fn the_choice_has_an_order_and_a_limit_and_stands_in_the_address() {
    let mut state = standing("");
    for n in 1..=4 {
        state.acted(Action::Choose(id(n), true));
    }
    assert_eq!(state.said, Some(Said::Count(4)));
    assert_eq!(state.unfit(id(5)), Some(Unfit::Full));
    assert_eq!(state.acted(Action::Choose(id(5), true)), [], "not a fifth");
    state.acted(Action::Move(id(4), Way::Up));
    assert_eq!(state.said, Some(Said::Moved(id(4), 3)));
    assert_eq!(state.chosen(), [1, 2, 4, 3].map(id));
    assert_eq!(Address::parse(&state.address.write()).choice, state.chosen());
    state.acted(Action::Choose(id(2), false));
    assert_eq!(state.unfit(id(5)), None);
}

fn draft() -> Box<Draft> {
    Box::new(Draft {
        id: id(99),
        kind: "general".into(),
        settlement: "750000000".into(),
        birth_date: "2022-05-01".into(),
        preschools: vec![id(1).to_string()],
        ..Draft::default()
    })
}

#[test]
fn a_draft_says_where_and_for_which_age_and_keeps_the_choice() {
    let mut state = opened(&format!("?draft={}", id(99)));
    assert_eq!(calls(&state.first()), [&Call::Pointer, &Call::Draft(id(99))]);
    state.answered(Answer::Draft(Ok(draft())));
    state.answered(Answer::Pointer(Ok(Pointer {
        geometry: VERSION,
        numbers: VERSION,
        outlines: VERSION,
        tiles: None,
    })));
    let (geometry, numbers) = country();
    state.answered(Answer::Geometry(VERSION, Ok(geometry)));
    let effects = state.answered(Answer::Numbers(VERSION, Ok(numbers)));
    assert!(calls(&effects).contains(&&Call::Card(id(1))));
    // 2025 less 2022.
    assert_eq!(state.address.filter.age, Some(AgeGroup::Middle));
    assert_eq!((state.aim.1.zoom, state.address.filter.near), (View::NEAR, Kato::parse("750000000")));
    let effects = state.acted(Action::Choose(id(2), true));
    let all = calls(&effects);
    let [Call::Keep(kept)] = all.as_slice() else { panic!("kept at once") };
    assert_eq!(kept.preschools, [id(1), id(2)].map(|id| id.to_string()));
    assert!(state.address.choice.is_empty(), "the draft keeps it, not the address");
    // What changes meanwhile goes after it.
    assert_eq!(calls(&state.acted(Action::Choose(id(1), false))), Vec::<&Call>::new());
    let effects = state.answered(Answer::Keep(Ok(())));
    assert!(matches!(calls(&effects).as_slice(), [Call::Keep(kept)] if kept.preschools.len() == 1));
    assert_eq!(state.answered(Answer::Keep(Ok(()))), []);
    assert_eq!(state.keeping, Sending::Idle);
}

#[test]
fn a_preschool_that_does_not_fit_the_application_cannot_be_chosen() {
    let mut state = standing(&format!("?draft={}", id(99)));
    state.answered(Answer::Draft(Ok(draft())));
    let far = state
        .atlas
        .ready()
        .and_then(|atlas| (0..31).find(|point| atlas.kind(*point) == Some(QueueKind::Special)));
    state.answered(Answer::Card(id(8), Ok(card(8, far.expect("there")))));
    assert_eq!(state.unfit(id(8)), Some(Unfit::Elsewhere));
    if let Some(Remote::Ready(draft)) = &mut state.draft {
        draft.settlement = "111010000".into();
    }
    assert_eq!(state.unfit(id(8)), Some(Unfit::OtherKind));
}

#[test]
fn a_draft_of_somebody_else_asks_to_sign_in_and_shows_the_map() {
    let mut state = standing(&format!("?draft={}", id(99)));
    state.answered(Answer::Draft(Err(Problem::new(ProblemKind::SignInNeeded))));
    assert!(matches!(state.draft, Some(Remote::Failed(_))));
    assert_eq!(state.list.len(), 30);
    assert!(state.chosen().is_empty());
}

#[test]
fn a_choice_is_of_one_kind_and_has_its_limit() {
    let mut state = standing("");
    let atlas = state.atlas.ready().expect("here");
    let of = |kind| (0..31).filter(|point| atlas.kind(*point) == Some(kind)).collect::<Vec<_>>();
    let (special, general) = (of(QueueKind::Special)[0], of(QueueKind::General)[0]);
    state.answered(Answer::Card(id(1), Ok(card(1, special))));
    state.answered(Answer::Card(id(2), Ok(card(2, general))));
    assert_eq!(state.most(), 4);
    state.acted(Action::Choose(id(1), true));
    assert_eq!((state.most(), state.unfit(id(2))), (2, Some(Unfit::OtherKind)));
}
