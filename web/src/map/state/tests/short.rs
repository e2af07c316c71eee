//! Where places are short: how it is divided, and how it is gone to.

use super::*;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;

#[test]
fn where_places_are_short_is_told_by_district() {
    let mut state = standing("");
    state.acted(Action::Mode(Mode::Short));
    assert!(state.scene.marks.is_empty());
    let lacking: Vec<(Kato, i64)> = state.short.rows.iter().map(|(of, need)| (*of, need.deficit())).collect();
    assert_eq!(lacking, [(kato("750000000"), 50), (kato("110000000"), -1)]);
    state.acted(Action::Filter(Filter { age: Some(AgeGroup::Early), ..Filter::default() }));
    assert_eq!(state.short.rows[0].1.deficit(), 0);
}

#[test]
fn the_deficit_is_divided_as_children_were_counted() {
    let kinds = Set::EMPTY.with(QueueKind::General);
    let ownerships = Set::EMPTY.with(Ownership::State);
    let form = Form { kind: QueueKind::General, ownership: Ownership::State };
    for (filter, of) in [
        (Filter::default(), Division::Whole),
        // A child waits in several forms: of a kind alone nobody counted the children.
        (Filter { kinds, ..Filter::default() }, Division::Whole),
        (Filter { ownerships, ..Filter::default() }, Division::Whole),
        (Filter { kinds: kinds.with(QueueKind::Special), ownerships, ..Filter::default() }, Division::Whole),
        (Filter { kinds, ownerships, ..Filter::default() }, Division::Form(form)),
        (Filter { age: Some(AgeGroup::Early), kinds, ..Filter::default() }, Division::Age(AgeGroup::Early)),
    ] {
        assert_eq!(Division::of(&filter), of, "{filter:?}");
    }
    for of in [Division::Whole, Division::Age(AgeGroup::Senior), Division::Form(form)] {
        let before =
            Filter { age: Some(AgeGroup::Early), kinds, near: Kato::parse("750000000"), ..Filter::default() };
        assert_eq!(Division::of(&of.put(before)), of, "one at a time");
        assert_eq!(of.put(before).near, before.near);
    }
}

/// Two districts: that of the town, and the one far away.
fn land() -> Outlines {
    let unit = |code: &str| Unit { kato: kato(code), name: row(1).name, rings: Vec::new() };
    let districts = vec![unit("110000000"), unit("750000000")];
    Outlines::new(Vec::new(), districts, Vec::new(), Vec::new()).expect("no rings")
}

#[test]
fn a_district_is_gone_to() {
    let mut state = standing("?show=short");
    state.answered(Answer::Outlines(Ok(land())));
    let aimed = state.aim.0;
    let effects = state.acted(Action::Pressed(1));
    assert_eq!((state.aim.0, state.aim.1.zoom), (aimed + 1, View::NEAR));
    assert!(effects.contains(&Effect::Push(state.route)), "back leads back");
    assert_eq!(state.acted(Action::Pressed(2)), [], "the sea");
    assert_eq!(state.address.mode, Mode::Short);
}

#[test]
fn outlines_that_failed_are_asked_for_again() {
    let mut state = standing("");
    state.answered(Answer::Outlines(Err(Problem::new(ProblemKind::Unavailable))));
    assert!(matches!(state.outlines, Remote::Failed(_)));
    let effects = state.acted(Action::Retry);
    assert!(effects.contains(&Effect::Call(Call::Outlines(Version([3; 8])))));
    state.answered(Answer::Outlines(Ok(land())));
    assert!(state.outlines.ready().is_some());
}
