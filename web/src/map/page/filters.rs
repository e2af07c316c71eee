//! The filters; what they leave is counted at once.

use super::pill::{group, pill};
use super::place;
use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::address::Mode;
use crate::parts::button;
use contract::map::{AgeGroup, Language, Ownership, Part, Places, QueueKind};
use words::text::map::Word;
use yew::prelude::*;

/// Distances that may be asked for, kilometres.
const KM: [u16; 5] = [1, 3, 5, 10, 25];

/// The filters, folded.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let filter = &cx.state.address.filter;
    let on = filter.parts().count();
    let summary = match on {
        0 => cx.say(Word::Filters),
        on => cx.fill(Word::FiltersOn, &[("n", super::number(on).into())]),
    };
    let mut groups = vec![age(cx)];
    if cx.state.address.mode == Mode::Preschools {
        groups.push(places(cx));
        groups.push(languages(cx));
    }
    groups.push(kinds(cx));
    groups.push(ownerships(cx));
    if cx.state.address.mode == Mode::Preschools {
        groups.push(distance(cx));
    }
    if let Some(kato) = filter.place {
        let name = place(cx, kato).unwrap_or_else(|| kato.to_string().into());
        groups.push(button::quiet(
            cx.fill(words::text::everywhere::Word::RemoveOf, &[("what", name.as_str().into())]),
            cx.click(Action::Loosen(Part::Place)),
        ));
    }
    if on > 0 {
        groups.push(button::quiet(cx.say(Word::FiltersClear), cx.click(Action::Clear)));
    }
    html! { <details class="sieve"><summary>{ summary }</summary>{ for groups }</details> }
}

fn kinds(cx: &Cx<'_>) -> Html {
    let on = cx.state.address.filter.kinds;
    let all = [QueueKind::General, QueueKind::Special, QueueKind::Sanatorium];
    let one =
        |kind| pill(cx, None, on.contains(kind), cx.say(Word::kind(kind)), move |on| Action::Kind(kind, on));
    group(cx.say(Word::Kind), None, all.map(one).into())
}

fn ownerships(cx: &Cx<'_>) -> Html {
    let on = cx.state.address.filter.ownerships;
    let one = |(owner, word)| {
        pill(cx, None, on.contains(owner), cx.say(word), move |on| Action::Ownership(owner, on))
    };
    let all = [(Ownership::State, Word::OwnerState), (Ownership::Private, Word::OwnerPrivate)];
    group(cx.say(Word::Owner), None, all.map(one).into())
}

fn languages(cx: &Cx<'_>) -> Html {
    let on = cx.state.address.filter.languages;
    let one = |tongue| {
        pill(cx, None, on.contains(tongue), cx.say(Word::tongue(tongue)), move |on| {
            Action::Language(tongue, on)
        })
    };
    let all = [Language::Kazakh, Language::Russian, Language::Other];
    group(cx.say(Word::Tongue), None, all.map(one).into())
}

fn age(cx: &Cx<'_>) -> Html {
    let on = cx.state.address.filter.age;
    let mut pills = vec![pill(cx, Some("age"), on.is_none(), cx.say(Word::Any), |_| Action::Age(None))];
    pills.extend(AgeGroup::ALL.map(|age| {
        pill(cx, Some("age"), on == Some(age), cx.say(Word::age(age)), move |_| Action::Age(Some(age)))
    }));
    group(cx.say(Word::Age), None, pills)
}

fn places(cx: &Cx<'_>) -> Html {
    let on = cx.state.address.filter.places;
    let one = |(places, word)| {
        pill(cx, None, on.contains(places), cx.say(word), move |on| Action::Places(places, on))
    };
    let all = [(Places::Free, Word::FreeNow), (Places::Expected, Word::ExpectedOnes)];
    group(cx.say(Word::Places), None, all.map(one).into())
}

/// Only once somebody said from where.
fn distance(cx: &Cx<'_>) -> Html {
    if cx.state.from().is_none() {
        return Html::default();
    }
    let on = cx.state.address.filter.km;
    let mut pills = vec![pill(cx, Some("km"), on.is_none(), cx.say(Word::WithinAny), |_| Action::Km(None))];
    pills.extend(KM.map(|km| {
        let label = cx.fill(Word::WithinKm, &[("n", u32::from(km).into())]);
        pill(cx, Some("km"), on == Some(km), label, move |_| Action::Km(Some(km)))
    }));
    let near = cx.state.address.filter.near.and_then(|near| place(cx, near));
    let from = if cx.state.me.is_some() { Some(cx.say(Word::LocateMe)) } else { near };
    let hint = from.map(|from| cx.fill(Word::WithinFrom, &[("place", from.as_str().into())]));
    group(cx.say(Word::Within), hint, pills)
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
