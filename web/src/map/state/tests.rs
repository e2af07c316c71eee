//! Whole moments of the map, without a browser.

mod choosing;
mod short;

use super::address::{Address, Mode};
use super::atlas::Division;
use super::choice::{Draft, Unfit, Way};
use super::told::{Answer, Call, Card, Pointer, Row, What};
use super::view::View;
use super::{Action, Effect, MOST_ROWS, Said, State, Window};
use crate::map::route::Page;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::map::{
    AgeGroup, Area, ByAge, Figures, Filter, Form, Geometry, Kato, Language, Numbers, Order, Outlines,
    Ownership, Part, Places, QueueKind, Row as Children, Set, Site, Source, Traits, Unit, Version, World,
};
use contract::problem::{Problem, ProblemKind};
use contract::view::Names;
use uuid::Uuid;
#[cfg(target_arch = "wasm32")]
use wasm_bindgen_test::wasm_bindgen_test as test;
use words::Lang;

const VERSION: Version = Version([1; 8]);
const WINDOW: Window = Window { size: (400, 400), metres: 100.0 };
const ALMATY: World = World { x: 2_993_000, y: 1_535_000 };

fn kato(text: &str) -> Kato {
    Kato::parse(text).expect("nine digits")
}

/// Thirty preschools in one town, every third with a free place, and one special far away.
fn country() -> (Geometry, Numbers) {
    let traits = |kind, nth: u32| {
        let owner = if nth.is_multiple_of(2) { Ownership::State } else { Ownership::Private };
        let ages: Set<AgeGroup> = AgeGroup::ALL.into_iter().collect();
        Traits::new(kind, owner, [Language::Kazakh].into_iter().collect(), ages)
    };
    let town = Area { district: kato("750000000"), settlement: kato("750000000") };
    let mut sites: Vec<Site> = (0..30)
        .map(|nth| Site {
            at: World { x: ALMATY.x + 40 * (nth % 6), y: ALMATY.y + 40 * (nth / 6) },
            traits: traits(QueueKind::General, nth),
            area: town,
        })
        .collect();
    sites.push(Site {
        at: World { x: ALMATY.x - 300_000, y: ALMATY.y - 200_000 },
        traits: traits(QueueKind::Special, 0),
        area: Area { district: kato("110000000"), settlement: kato("111010000") },
    });
    let (geometry, order) = Geometry::of(&sites).expect("on the map");
    let figures = order.iter().map(|site| Figures {
        free: ByAge([0, 0, u16::from(site % 3 == 0), 0, 0]),
        expected: ByAge::default(),
        queue: u32::try_from(*site).expect("few"),
    });
    let rows = geometry.districts().len() + geometry.regions().len() + 1;
    let mut children = vec![Children::default(); rows];
    children[1].children = ByAge([0, 0, 60, 0, 0]);
    let numbers = Numbers::new(
        (&geometry, VERSION),
        1_760_000_000_000,
        (Source::Preschool, Source::Base),
        figures.collect(),
        children,
    );
    (geometry, numbers.expect("as many as points"))
}

impl State {
    /// What a person does, with all that follows once the picture was seen.
    fn acted(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = self.doing(action);
        effects.extend(self.caught_up());
        effects
    }

    /// What the server says, likewise.
    fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        let mut effects = self.hearing(answer);
        effects.extend(self.caught_up());
        effects
    }
}

fn opened(question: &str) -> State {
    let mut state = State::new(Route { lang: Lang::Ru, page: Page::Map });
    state.recalled(question);
    state
}

/// The map with its points, in a window over the town; and what that asked for last.
fn coming(question: &str) -> (State, Vec<Effect>) {
    let mut state = opened(question);
    state.acted(Action::Moved(View::COUNTRY, WINDOW));
    state.acted(Action::Moved(View { x: ALMATY.x + 100, y: ALMATY.y + 80, zoom: 14, half: false }, WINDOW));
    let effects = arrive(&mut state);
    (state, effects)
}

/// The documents come; what the last of them asked for.
fn arrive(state: &mut State) -> Vec<Effect> {
    let pointer =
        Pointer { geometry: VERSION, numbers: Version([2; 8]), outlines: Version([3; 8]), tiles: None };
    let effects = state.answered(Answer::Pointer(Ok(pointer)));
    assert_eq!(effects.len(), 2, "both documents of the points at once");
    let (geometry, numbers) = country();
    // In whichever order they come.
    assert_eq!(state.answered(Answer::Numbers(Version([2; 8]), Ok(numbers))), []);
    let effects = state.answered(Answer::Geometry(VERSION, Ok(geometry)));
    assert!(state.atlas.ready().is_some());
    assert!(
        effects.contains(&Effect::Call(Call::Outlines(Version([3; 8])))),
        "the land comes after the points"
    );
    effects
}

fn standing(question: &str) -> State {
    coming(question).0
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

fn row(n: u128) -> Row {
    let name =
        Names { kk: format!("Балабақша {n}"), ru: format!("Сад {n}"), en: format!("No {n}") };
    Row { id: id(n), name: name.clone(), settlement: name.clone(), address: name, capacity: Some(120) }
}

fn card(n: u128, point: usize) -> Box<Card> {
    Box::new(Card {
        row: row(n),
        on_map: Some((VERSION, point)),
        phone: "+7 727 123 45 67".into(),
        languages: Vec::new(),
        hours: None,
        fee: None,
        places: Default::default(),
        queue: [0; 3],
    })
}

/// What is asked of the server, but for the land.
fn calls(effects: &[Effect]) -> Vec<&Call> {
    effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::Call(Call::Outlines(_)) => None,
            Effect::Call(call) => Some(call),
            _ => None,
        })
        .collect()
}

#[test]
fn the_list_is_what_the_window_shows() {
    let mut state = standing("");
    assert_eq!(state.list.len(), 30, "the one far away is not in sight");
    let drawn: u32 = state.marks_in_sight().iter().map(|(_, mark)| mark.count).sum();
    assert_eq!(drawn, 30);
    assert_eq!(state.atlas.ready().map(|atlas| atlas.totals()), Some((31, 11)));
    state.acted(Action::Filter(Filter { places: Set::EMPTY.with(Places::Free), ..Filter::default() }));
    assert_eq!(state.list.len(), 10);
    let drawn: u32 = state.marks_in_sight().iter().map(|(_, mark)| mark.count).sum();
    assert_eq!(drawn, 10, "the map is sifted as the list is");
    assert!(state.address.write().contains("places=free"));
}

#[test]
fn the_picture_is_drawn_before_the_list_is_made() {
    let mut state = standing("");
    let private = Filter { ownerships: Set::EMPTY.with(Ownership::Private), ..Filter::default() };
    assert!(!state.is_behind());
    state.doing(Action::Filter(private));
    let drawn: u32 = state.marks_in_sight().iter().map(|(_, mark)| mark.count).sum();
    assert_eq!((drawn, state.list.len(), state.is_behind()), (15, 30, true));
    let effects = state.caught_up();
    assert_eq!((state.list.len(), state.is_behind()), (15, false));
    assert!(calls(&effects).iter().all(|call| matches!(call, Call::Rows(..))));
}

#[test]
fn without_a_map_the_list_has_everything() {
    let mut state = opened("");
    state.answered(Answer::Pointer(Ok(Pointer {
        geometry: VERSION,
        numbers: VERSION,
        outlines: VERSION,
        tiles: None,
    })));
    let (geometry, numbers) = country();
    state.answered(Answer::Geometry(VERSION, Ok(geometry)));
    let effects = state.answered(Answer::Numbers(VERSION, Ok(numbers)));
    assert_eq!(state.list.len(), 31);
    assert!(matches!(calls(&effects).as_slice(), [Call::Rows(VERSION, points)] if points.len() == 20));
    assert!(state.scene.marks.is_empty());
}

#[test]
fn numbers_of_another_map_are_not_shown() {
    let mut state = opened("");
    let other = Pointer { geometry: Version([9; 8]), numbers: VERSION, outlines: VERSION, tiles: None };
    state.answered(Answer::Pointer(Ok(other)));
    let (geometry, numbers) = country();
    state.answered(Answer::Geometry(Version([9; 8]), Ok(geometry)));
    state.answered(Answer::Numbers(VERSION, Ok(numbers)));
    assert!(matches!(state.atlas, Remote::Failed(_)));
    let effects = state.acted(Action::Retry);
    assert_eq!(calls(&effects), [&Call::Pointer]);
}

#[test]
fn a_filter_stands_in_the_address_and_comes_back_from_it() {
    let mut state = standing("");
    let private = Filter { ownerships: Set::EMPTY.with(Ownership::Private), ..Filter::default() };
    let effects = state.acted(Action::Filter(private));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Push(_))), "back takes it away");
    let question = state.address.write();
    let left = state.list.clone();
    assert_eq!(left.len(), 15);
    state.recalled("");
    state.visited(state.route);
    state.caught_up();
    assert_eq!(state.list.len(), 31 - usize::from(state.window.is_some()));
    state.recalled(&question);
    state.visited(state.route);
    state.caught_up();
    assert_eq!(state.list, left);
}

#[test]
fn nothing_left_says_which_filter_to_loosen() {
    let mut state = standing("");
    let private = Filter { ownerships: Set::EMPTY.with(Ownership::Private), ..Filter::default() };
    let filter = Filter { kinds: Set::EMPTY.with(QueueKind::Sanatorium), ..private };
    state.acted(Action::Filter(filter));
    let atlas = state.atlas.ready().expect("here");
    assert_eq!(atlas.totals(), (0, 0));
    assert_eq!(atlas.loosened(&state.address.filter, None, None), [(Part::Kinds, 15)]);
    state.acted(Action::Filter(filter.without(Part::Kinds)));
    assert_eq!(state.atlas.ready().expect("here").totals().0, 15);
}

#[test]
fn orders_are_by_distance_places_and_queue() {
    let mut state = standing("");
    assert_eq!(state.order(), Order::Free, "nobody said from where");
    let free = |state: &State, point: usize| state.atlas.ready().expect("here").figures(point).free.sum(None);
    assert_eq!((free(&state, state.list[9]), free(&state, state.list[10])), (1, 0));
    state.acted(Action::Order(Order::Queue));
    let queue = |state: &State, at: usize| state.atlas.ready().expect("here").figures(state.list[at]).queue;
    assert_eq!((queue(&state, 0), queue(&state, 29)), (0, 29));
    state.acted(Action::Order(Order::Name));
    state.acted(Action::Located(Some(ALMATY)));
    assert_eq!(state.order(), Order::Distance);
    state.acted(Action::Moved(View::near(ALMATY, 14), Window { size: (2_000, 2_000), ..WINDOW }));
    assert_eq!(state.atlas.ready().expect("here").at(state.list[0]), Some(ALMATY));
    state.acted(Action::Filter(Filter { km: Some(1), ..Filter::default() }));
    assert!(state.list.len() < 31);
}

#[test]
fn where_the_person_is_stands_in_no_address_and_in_no_request() {
    let mut state = standing("");
    let me = World { x: ALMATY.x + 137, y: ALMATY.y + 91 };
    state.acted(Action::Located(Some(me)));
    let located = state.aim.1;
    assert_eq!(located.middle(), me, "the window itself looks there");
    for view in [located, View { zoom: 16, ..located }, View { x: me.x + 3, ..located }] {
        state.acted(Action::Moved(view, WINDOW));
        let written = Address::parse(&state.written()).view.expect("a neighbourhood");
        assert_eq!(
            (written.x % 1024, written.y % 1024),
            (512, 512),
            "the middle of a patch, not of the window"
        );
        assert!(written.zoom <= 12, "and the patch is seen whole");
        // A card is opened and closed: the window stays.
        let (question, aimed) = (state.written(), state.aim.0);
        state.recalled(&question);
        assert_eq!((state.view(), state.aim.0), (view, aimed));
    }
    state.rows.clear();
    state.asked_rows.clear();
    let effects = state.acted(Action::Still);
    let all = calls(&effects);
    let [Call::Rows(_, asked)] = all.as_slice() else { panic!("rows of the neighbourhood") };
    assert!(asked.is_sorted() && *asked != state.list[..asked.len()], "not by how near they are");
}

#[test]
fn a_distance_without_its_origin_is_no_filter() {
    assert_eq!(opened("?km=5").address.filter.parts().count(), 0);
    assert_eq!(opened("?km=5&near=750000000").address.filter.km, Some(5));
}

#[test]
fn a_cluster_opens_by_a_press_and_one_preschool_opens_its_card() {
    let mut state = standing("");
    state.acted(Action::Moved(View { zoom: 9, ..View::near(ALMATY, 9) }, WINDOW));
    let cluster = state.scene.marks.iter().position(|mark| mark.count == 30).expect("all in one");
    let aimed = state.aim.0;
    state.acted(Action::Pressed(cluster));
    assert_eq!(state.aim.0, aimed + 1);
    assert!(state.aim.1.zoom > 9);
    state.acted(Action::Moved(View { zoom: 16, ..View::near(ALMATY, 16) }, WINDOW));
    state.rows.clear();
    state.asked_rows.clear();
    let point = *state.list.last().expect("thirty");
    let one = state.scene.marks.iter().position(|mark| mark.points == (point..point + 1)).expect("apart");
    let effects = state.acted(Action::Pressed(one));
    assert_eq!(calls(&effects), [&Call::Rows(VERSION, vec![point])], "its id is not known yet");
    let effects = state.answered(Answer::Rows(VERSION, vec![point], Ok(vec![(point, row(7))])));
    assert!(calls(&effects).contains(&&Call::Card(id(7))));
    assert_eq!(state.address.card, Some(id(7)));
    state.answered(Answer::Card(id(7), Ok(card(7, point))));
    assert!(state.scene.marks.iter().any(|mark| mark.is_open && mark.points.contains(&point)));
    state.acted(Action::Close);
    assert!(state.scene.marks.iter().all(|mark| !mark.is_open));
}

#[test]
fn rows_are_asked_for_once_and_again_after_a_failure() {
    let (mut state, effects) = coming("");
    let all = calls(&effects);
    let [Call::Rows(VERSION, first)] = all.as_slice() else { panic!("one request") };
    assert_eq!(first.len(), 20);
    assert_eq!(calls(&state.acted(Action::Still)), Vec::<&Call>::new());
    let failed = Answer::Rows(VERSION, first.clone(), Err(Problem::new(ProblemKind::Unavailable)));
    state.answered(failed);
    assert_eq!(calls(&state.acted(Action::Still)).len(), 1);
    let effects = state.acted(Action::More);
    assert!(matches!(calls(&effects).as_slice(), [Call::Rows(_, more)] if more.len() == 10));
    assert!(state.address.write().contains("rows=40"), "back shows as many");
}

#[test]
fn the_list_stands_once_all_its_rows_are_named() {
    let (mut state, effects) = coming("?rows=40");
    let all = calls(&effects);
    let [Call::Rows(VERSION, points)] = all.as_slice() else { panic!("one request") };
    assert_eq!((points.len(), state.is_settled()), (30, false), "as many as before");
    let named = |points: &[usize]| (1..).zip(points).map(|(n, point)| (*point, row(n))).collect::<Vec<_>>();
    let (some, rest) = points.split_at(20);
    state.answered(Answer::Rows(VERSION, some.to_vec(), Ok(named(some))));
    assert!(!state.is_settled());
    state.answered(Answer::Rows(VERSION, rest.to_vec(), Ok(named(rest))));
    assert!(state.is_settled());
}

#[test]
fn a_map_made_anew_is_asked_for_once() {
    let (mut state, effects) = coming("");
    let all = calls(&effects);
    let [Call::Rows(VERSION, points)] = all.as_slice() else { panic!("one request") };
    let gone = Answer::Rows(VERSION, points.clone(), Err(Problem::new(ProblemKind::NotFound)));
    assert_eq!(calls(&state.answered(gone)), [&Call::Pointer]);
    assert_eq!(calls(&state.acted(Action::Still)), Vec::<&Call>::new(), "not again by old numbers");
    let newer = Version([7; 8]);
    let pointer = Pointer { geometry: newer, numbers: newer, outlines: VERSION, tiles: None };
    assert_eq!(state.answered(Answer::Pointer(Ok(pointer.clone()))).len(), 2);
    let (geometry, mut numbers) = country();
    // A late answer to the older question is none.
    state.answered(Answer::Geometry(VERSION, Ok(geometry.clone())));
    assert!(state.coming.0.is_none());
    numbers.geometry = newer;
    state.answered(Answer::Numbers(newer, Ok(numbers)));
    let effects = state.answered(Answer::Geometry(newer, Ok(geometry)));
    assert!(matches!(calls(&effects).as_slice(), [Call::Rows(of, _)] if *of == newer));
    assert_eq!(state.answered(Answer::Pointer(Ok(pointer))), [], "it stands already");
}

#[test]
fn an_open_card_is_looked_at() {
    let mut state = opened(&format!("?card={}", id(7)));
    assert_eq!(calls(&state.first()), [&Call::Pointer, &Call::Card(id(7))]);
    state.acted(Action::Moved(state.aim.1, WINDOW));
    arrive(&mut state);
    state.answered(Answer::Card(id(7), Ok(card(7, 12))));
    let at = state.atlas.ready().and_then(|atlas| atlas.at(12)).expect("there");
    assert_eq!(state.aim.1, View::near(at, View::NEAR));
}

#[test]
fn a_second_press_goes_on_from_the_first() {
    let mut state = standing("");
    state.acted(Action::Zoom(-1));
    state.acted(Action::Zoom(-1));
    assert_eq!(state.aim.1.zoom, 12, "the window is still on its way");
}

#[test]
fn what_the_filter_leaves_of_a_mark_falls_apart_and_has_its_place() {
    let mut state = standing("");
    state.acted(Action::Moved(View { zoom: 3, ..View::near(ALMATY, 3) }, WINDOW));
    let places = |state: &State| {
        let atlas = state.atlas.ready().expect("here");
        state.scene.marks.iter().map(|mark| (mark.count, atlas.places(mark))).collect::<Vec<_>>()
    };
    let (town, far) = (kato("750000000"), kato("111010000"));
    assert!(places(&state).contains(&(30, vec![town])), "{:?}", places(&state));
    assert!(places(&state).contains(&(1, vec![far])), "{:?}", places(&state));
    // Two that are left stand farther apart than their neighbours.
    let two = Filter { places: Set::EMPTY.with(Places::Free), ..Filter::default() };
    state.acted(Action::Filter(two));
    let atlas = state.atlas.ready().expect("here");
    let mark = state.scene.marks.iter().find(|mark| mark.count == 10).expect("in one");
    let apart = atlas.opens_at(mark);
    let parts = |zoom| {
        let marks = atlas.marks(zoom, &state.bounds().expect("a window"), None, &[]);
        marks.iter().filter(|one| mark.points.contains(&one.points.start)).count()
    };
    assert_eq!((parts(apart - 1), parts(apart) > 1), (1, true), "{apart}");
}

#[test]
fn free_places_are_of_the_age_that_is_asked_for() {
    let mut state = standing("");
    let free = |state: &State| state.scene.marks.iter().map(|mark| mark.free).sum::<u32>();
    assert_eq!(free(&state), 10);
    state.acted(Action::Filter(Filter { age: Some(AgeGroup::Early), ..Filter::default() }));
    assert_eq!(free(&state), 0, "those are of the middle group");
}

#[test]
fn an_empty_window_says_which_filter_to_loosen_there() {
    let state = standing("?kind=special");
    assert_eq!((state.list.len(), state.atlas.ready().map(|atlas| atlas.totals().0)), (0, Some(1)));
    let bounds = state.bounds();
    let atlas = state.atlas.ready().expect("here");
    assert_eq!(atlas.loosened(&state.address.filter, None, bounds.as_ref()), [(Part::Kinds, 30)]);
}

#[test]
fn a_search_that_failed_is_asked_again() {
    let mut state = standing("");
    state.acted(Action::Type("алм".into()));
    state.acted(Action::Still);
    state.answered(Answer::Search("алм".into(), Err(Problem::new(ProblemKind::Unavailable))));
    assert!(matches!(state.search.found, Some(Remote::Failed(_))));
    assert!(calls(&state.acted(Action::Still)).contains(&&Call::Search("алм".into())));
}

#[test]
fn rows_are_kept_by_their_points_and_not_without_end() {
    let mut state = standing("");
    let rows = (0..MOST_ROWS + 1).rev().map(|point| (point, row(1))).collect();
    state.keep_rows(rows);
    assert_eq!(state.rows.len(), 20, "those in sight");
    assert!(state.rows.is_sorted_by_key(|(point, _)| *point) && state.is_settled());
}

#[test]
fn a_settlement_is_gone_to_and_measured_from() {
    let mut state = standing("");
    state.acted(Action::Type("алм".into()));
    let effects = state.acted(Action::Still);
    assert!(calls(&effects).contains(&&Call::Search("алм".into())));
    let effects = state.acted(Action::Go(What::Place(kato("750000000"), 30)));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Push(_))));
    assert_eq!(
        (state.aim.1.zoom, state.order()),
        (View::NEAR, Order::Distance),
        "a small town is seen whole"
    );
    assert_eq!(state.search.typed, "");
}

#[test]
fn an_address_that_names_a_place_shows_it() {
    let seen = |question: &str| {
        let mut state = opened(question);
        state.acted(Action::Moved(state.aim.1, WINDOW));
        arrive(&mut state);
        state.aim.1
    };
    assert_eq!(seen(""), View::COUNTRY);
    for question in ["?place=750000000", "?near=750000000"] {
        assert_eq!(seen(question).zoom, View::NEAR, "a small town is seen whole: {question}");
    }
    let view = View::near(ALMATY, 9);
    assert_eq!(seen(&format!("?place=750000000&at={}", view.write())), view, "an own view goes before");
}

#[test]
fn the_window_tells_where_it_looks_and_the_address_follows() {
    let mut state = opened("");
    let wide = Window { size: (800, 600), metres: 9_000.0 };
    state.acted(Action::Moved(View::COUNTRY, wide));
    assert_eq!(state.aim, (1, View::country(wide.size)), "there is room for more");
    state.acted(Action::Moved(View::country(wide.size), wide));
    assert_eq!(state.address.write(), "", "the whole country needs no words");
    let near = View::near(ALMATY, 12);
    state.acted(Action::Moved(near, wide));
    assert_eq!(state.acted(Action::Still).last(), Some(&Effect::Replace(state.route)));
    assert_eq!(Address::parse(&state.address.write()).view, Some(near));
}
