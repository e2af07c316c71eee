//! The filters; what they leave is counted at once.

use super::pill::{group, radio, tick};
use super::place;
use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::address::Mode;
use crate::map::state::atlas::Division;
use crate::parts::button;
use crate::parts::element::{el, line};
use contract::map::{AgeGroup, Filter, Form, Language, Member, Ownership, Part, Places, QueueKind, Set};
use words::text::map::Word;
use yew::prelude::*;

/// The filters, folded.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let filter = &cx.state.address.filter;
    let is_short = cx.state.address.mode == Mode::Short;
    let on =
        if is_short { usize::from(Division::of(filter) != Division::Whole) } else { filter.parts().count() };
    let summary = match on {
        0 => cx.say(Word::Filters),
        on => cx.fill(Word::FiltersOn, &[("n", super::number(on).into())]),
    };
    let mut groups = if is_short {
        divisions(cx)
    } else {
        vec![age(cx), places(cx), languages(cx), kinds(cx), ownerships(cx), distance(cx)]
    };
    if let Some(kato) = filter.place.filter(|_| !is_short) {
        let name = place(cx, kato).unwrap_or_else(|| kato.to_string().into());
        groups.push(button::quiet(
            cx.fill(words::text::everywhere::Word::RemoveOf, &[("what", name.as_str().into())]),
            cx.click(Action::Filter(filter.without(Part::Place))),
        ));
    }
    if on > 0 {
        groups.push(button::quiet(cx.say(Word::FiltersClear), cx.click(Action::Filter(cleared(filter)))));
    }
    el("details", "sieve").put(line("summary", "", summary)).put_all(groups).html()
}

fn other<T: Member>(set: Set<T>, one: T) -> Set<T> {
    if set.contains(one) { set.without(one) } else { set.with(one) }
}

fn kinds(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    let one = |kind| {
        let action = Action::Filter(Filter { kinds: other(filter.kinds, kind), ..filter });
        tick(cx, filter.kinds.contains(kind), cx.say(Word::kind(kind)), action)
    };
    let all = [QueueKind::General, QueueKind::Special, QueueKind::Sanatorium];
    group(cx.say(Word::Kind), None, all.into_iter().map(one).collect())
}

fn ownerships(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    let one = |(owner, word)| {
        let action = Action::Filter(Filter { ownerships: other(filter.ownerships, owner), ..filter });
        tick(cx, filter.ownerships.contains(owner), cx.say(word), action)
    };
    let all = [(Ownership::State, Word::OwnerState), (Ownership::Private, Word::OwnerPrivate)];
    group(cx.say(Word::Owner), None, all.into_iter().map(one).collect())
}

fn languages(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    let one = |tongue| {
        let action = Action::Filter(Filter { languages: other(filter.languages, tongue), ..filter });
        tick(cx, filter.languages.contains(tongue), cx.say(Word::tongue(tongue)), action)
    };
    let all = [Language::Kazakh, Language::Russian, Language::Other];
    group(cx.say(Word::Tongue), None, all.into_iter().map(one).collect())
}

fn age(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    let one =
        |age, label| radio(cx, "age", filter.age == age, label, Action::Filter(Filter { age, ..filter }));
    let mut pills = vec![one(None, cx.say(Word::Any))];
    pills.extend(AgeGroup::ALL.into_iter().map(|age| one(Some(age), cx.say(Word::age(age)))));
    group(cx.say(Word::Age), None, pills)
}

fn places(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    let one = |(places, word)| {
        let action = Action::Filter(Filter { places: other(filter.places, places), ..filter });
        tick(cx, filter.places.contains(places), cx.say(word), action)
    };
    let all = [(Places::Free, Word::FreeNow), (Places::Expected, Word::ExpectedOnes)];
    group(cx.say(Word::Places), None, all.into_iter().map(one).collect())
}

/// Of whom the deficit is told: of one age, or of one kind with its ownership.
fn divisions(cx: &Cx<'_>) -> Vec<Html> {
    let filter = cx.state.address.filter;
    let on = Division::of(&filter);
    let one = |of: Division| radio(cx, "of", on == of, division(cx, of), Action::Filter(of.put(filter)));
    let mut ages = vec![one(Division::Whole)];
    ages.extend(AgeGroup::ALL.into_iter().map(|age| one(Division::Age(age))));
    let forms = Form::ALL.into_iter().map(|form| one(Division::Form(form))).collect();
    vec![group(cx.say(Word::Age), None, ages), group(cx.say(Word::Kind), None, forms)]
}

/// What a division of the deficit is called.
pub(super) fn division(cx: &Cx<'_>, of: Division) -> AttrValue {
    match of {
        Division::Whole => cx.say(Word::Any),
        Division::Age(age) => cx.say(Word::age(age)),
        Division::Form(Form { kind, ownership }) => {
            let owner = match ownership {
                Ownership::State => Word::OwnerState,
                Ownership::Private => Word::OwnerPrivate,
            };
            format!("{} · {}", cx.say(Word::kind(kind)), cx.say(owner)).into()
        }
    }
}

/// Only once somebody said from where.
fn distance(cx: &Cx<'_>) -> Html {
    let filter = cx.state.address.filter;
    if cx.state.from().is_none() && filter.km.is_none() {
        return Html::default();
    }
    let one = |km, label| radio(cx, "km", filter.km == km, label, Action::Filter(Filter { km, ..filter }));
    let mut pills = vec![one(None, cx.say(Word::WithinAny))];
    pills.extend(
        Filter::DISTANCES.map(|km| one(Some(km), cx.fill(Word::WithinKm, &[("n", u32::from(km).into())]))),
    );
    let near = filter.near.and_then(|near| place(cx, near));
    let from = if cx.state.me.is_some() { Some(cx.say(Word::LocateMe)) } else { near };
    let hint = from.map(|from| cx.fill(Word::WithinFrom, &[("place", from.as_str().into())]));
    group(cx.say(Word::Within), hint, pills)
}

/// The filter without anything, but for the place that distances are measured from.
pub(super) fn cleared(filter: &Filter) -> Filter {
    Filter { near: filter.near, ..Filter::default() }
}

/// What a part of a filter is called.
pub(super) const fn part(part: Part) -> Word {
    match part {
        Part::Kinds => Word::Kind,
        Part::Ownerships => Word::Owner,
        Part::Languages => Word::Tongue,
        Part::Age => Word::Age,
        Part::Places => Word::Places,
        Part::Place => Word::Where,
        Part::Distance => Word::Within,
    }
}
