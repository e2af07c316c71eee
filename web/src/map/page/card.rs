//! The open card: what a parent compares, beside the map; everything else stands on the preschool's own page.

use super::slug;
use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::told::Card;
use crate::parts::element::{all, el, fact, line, link};
use crate::parts::{button, problem, waiting};
use crate::state::remote::Remote;
use contract::map::{ByAge, Figures, Need};
use words::text::map::Word;
use yew::prelude::*;

/// The card, if one is open.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let Some(id) = cx.state.address.card else { return Html::default() };
    let inside = match cx.state.card(id) {
        Some(Remote::Ready(card)) => facts(cx, card),
        Some(Remote::Failed(what)) => problem::view(cx, what),
        Some(Remote::Loading) | None => waiting::view(cx),
    };
    let panel = el("section", "opened").with("id", "opened".into()).with("tabindex", "-1".into());
    panel.with("aria-label", cx.say(Word::CardAll)).put(inside).html()
}

fn facts(cx: &Cx<'_>, card: &Card) -> Html {
    let lang = cx.words.lang();
    let name = lang.of(&card.row.name).to_owned();
    let id = card.row.id;
    let tel: String = card.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    let places = &card.places;
    let mut rows = Vec::new();
    let mut row = |word: Word, value: AttrValue| rows.push(fact(cx.say(word), line("span", "nums", value)));
    let count = |n: u32| cx.fill(Word::Figure, &[("n", n.into())]);
    // Who looks for an age is told of that age; the rest of the card is of all groups.
    let asked = cx.state.address.filter.age.zip(cx.state.point_of(id)).zip(cx.state.atlas.ready());
    let of_age = |all: u32, of: fn(Figures) -> ByAge<u16>| match asked {
        Some(((age, point), atlas)) => {
            let n = of(atlas.figures(point)).sum(Some(age));
            cx.fill(Word::FactOfAge, &[("n", n.into()), ("all", all.into())])
        }
        None => count(all),
    };
    row(Word::FactFree, of_age(places.free, |figures| figures.free));
    row(Word::FactExpected, of_age(places.expected, |figures| figures.expected));
    let [out, first, general] = card.queue;
    let waiting = out.saturating_add(first).saturating_add(general);
    row(Word::FactQueue, count(waiting));
    let need = Need { waiting, free: places.free, expected: places.expected };
    row(
        Word::ShortMissing,
        match need.lacking() {
            0 => cx.say(Word::ShortEnough),
            n => count(n),
        },
    );
    let turns = [("out", out.into()), ("first", first.into()), ("general", general.into())];
    row(Word::FactTurns, cx.fill(Word::FactTurnsText, &turns));
    row(
        Word::FactPlaces,
        cx.fill(Word::FactPlacesText, &[("all", places.capacity.into()), ("staffed", places.staffed.into())]),
    );
    row(
        Word::FactTaken,
        cx.fill(Word::FactTakenText, &[("enrolled", places.enrolled.into()), ("held", places.held.into())]),
    );
    let tongues: Vec<&str> =
        card.languages.iter().map(|tongue| cx.words.say(Word::tongue(*tongue))).collect();
    row(Word::Tongue, tongues.join(", ").into());
    if let Some((from, to)) = &card.hours {
        row(Word::Hours, format!("{from}–{to}").into());
    }
    if let Some(fee) = card.fee {
        row(Word::Fee, cx.fill(Word::FeeText, &[("n", fee.into())]));
    }
    row(Word::Address, format!("{}, {}", lang.of(&card.row.settlement), lang.of(&card.row.address)).into());
    if !tel.is_empty() {
        rows.push(fact(cx.say(Word::Phone), link(card.phone.clone().into(), format!("tel:{tel}"))));
    }
    let mut inside = vec![line("h2", "", name.clone().into()), super::mine::add(cx, id, &name)];
    inside.push(el("dl", "facts").put_all(rows).html());
    if let Some(at) = places.reported_at.as_ref().map(|at| cx.moment(at)) {
        inside.push(line("p", "small soft", cx.fill(Word::Reported, &[("at", at.as_str().into())])));
    }
    let page = el("a", "").with("href", slug(cx, &format!("preschools/{id}")).into());
    let page = page.with("aria-label", cx.fill(Word::CardOpen, &[("name", name.as_str().into())]));
    let mut acts = vec![page.say(cx.say(Word::CardAll)).html()];
    if card.on_map.is_some() && cx.state.window.is_some() {
        acts.push(button::quiet(cx.say(Word::CardOnMap), cx.click(Action::OnMap(id))));
    }
    acts.push(button::quiet(cx.say(Word::CardClose), cx.click(Action::Close)));
    inside.push(el("p", "acts").put_all(acts).html());
    all(inside)
}
