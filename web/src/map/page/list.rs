//! The list: the same preschools as in the window, by the same filters, in an order that the person picks.

use super::pill::{group, radio};
use super::{filters, slug};
use crate::map::Cx;
use crate::map::state::told::Row;
use crate::map::state::{Action, SHOWN};
use crate::parts::element::{self, el, line, link, wrap};
use crate::parts::hears::press;
use crate::parts::{button, waiting};
use contract::map::{Order, World};
use rules::Instant;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use words::{Value, date};
use yew::prelude::*;

/// How many there are: by the filters, with places, in the window.
pub(super) fn counts(cx: &Cx<'_>) -> Html {
    let line = el("p", "counts").with("role", "status".into());
    // It stands empty until there is something to count: what comes moves nothing, and is heard.
    let Some(atlas) = cx.state.atlas.ready() else { return line.html() };
    let (total, open) = atlas.totals();
    let line = line.put(element::line("b", "", cx.fill(Word::Count, &[("n", total.into())])));
    line.put(element::line("span", "", cx.fill(Word::CountFree, &[("n", open.into())]))).html()
}

/// The list.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let state = cx.state;
    let Some(atlas) = state.atlas.ready() else { return waiting::view(cx) };
    if atlas.totals().0 == 0 {
        return nothing(cx);
    }
    let mut inside =
        vec![el("h2", "").with("id", "list".into()).say(cx.say(Word::ListTitle)).html(), order(cx)];
    if state.window.is_some() {
        let seen = cx.fill(Word::CountInView, &[("n", super::number(state.list.len()).into())]);
        inside.push(line("p", "hint", seen));
    }
    if state.list.is_empty() {
        inside.push(line("p", "", cx.say(Word::NothingHere)));
        inside.push(loosen(cx).unwrap_or_default());
        inside.push(button::second(cx.say(Word::WholeCountry), cx.click(Action::Country)));
    }
    let rows = state.list.iter().take(state.shown()).map(|point| row(cx, *point)).collect();
    inside.push(el("ul", "rows-list").put_all(rows).html());
    let more = state.list.len().saturating_sub(state.shown()).min(SHOWN);
    if more > 0 {
        let label = cx.fill(Word::More, &[("n", super::number(more).into())]);
        inside.push(button::second(label, cx.click(Action::More)));
    }
    let as_of = i64::try_from(atlas.as_of()).unwrap_or_default();
    let as_of = date::moment(cx.words, Instant::from_millis(as_of));
    inside.push(line("p", "small soft", cx.fill(Everywhere::AsOf, &[("at", as_of.as_str().into())])));
    inside.push(wrap("p", "", link(cx.say(Word::ListWithoutMap), slug(cx, "preschools"))));
    el("section", "").with("aria-labelledby", "list".into()).put_all(inside).html()
}

fn order(cx: &Cx<'_>) -> Html {
    let on = cx.state.order();
    let one = |(order, word)| radio(cx, "order", on == order, cx.say(word), Action::Order(order));
    let all = [
        (Order::Distance, Word::OrderDistance),
        (Order::Free, Word::OrderFree),
        (Order::Queue, Word::OrderQueue),
    ];
    group(cx.say(Word::Order), None, all.map(one).into())
}

/// Nothing matches.
fn nothing(cx: &Cx<'_>) -> Html {
    let panel = el("div", "notice notice-look").with("role", "status".into());
    let panel = panel.put(line("h2", "", cx.say(Word::NothingTitle)));
    match loosen(cx) {
        Some(rows) => panel.put(rows).html(),
        None => {
            let clear = Action::Filter(filters::cleared(&cx.state.address.filter));
            let clear = button::second(cx.say(Word::FiltersClear), cx.click(clear));
            panel.put(line("p", "", cx.say(Word::NothingEach))).put(clear).html()
        }
    }
}

/// Which filter to loosen, and how many that would show: here, or anywhere when there is nothing anywhere.
fn loosen(cx: &Cx<'_>) -> Option<Html> {
    let atlas = cx.state.atlas.ready()?;
    let filter = &cx.state.address.filter;
    let bounds = cx.state.bounds().filter(|_| atlas.totals().0 > 0);
    let loosened = atlas.loosened(filter, cx.state.from(), bounds.as_ref());
    let rows = loosened.iter().map(|(part, count)| {
        let name = cx.say(filters::part(*part));
        let values: [(&str, Value<'_>); 2] = [("filter", name.as_str().into()), ("n", (*count).into())];
        let row = button::quiet(
            cx.fill(Word::NothingLoosen, &values),
            cx.click(Action::Filter(filter.without(*part))),
        );
        el("li", "").put(row).html()
    });
    (!loosened.is_empty()).then(|| el("ul", "plain").put_all(rows.collect()).html())
}

fn row(cx: &Cx<'_>, point: usize) -> Html {
    let Some(atlas) = cx.state.atlas.ready() else { return Html::default() };
    let known = cx.state.row_at(point);
    let figures = atlas.figures(point);
    let age = cx.state.address.filter.age;
    let (free, expected) = (figures.free.sum(age), figures.expected.sum(age));
    let mut facts = Vec::new();
    facts.push(match free {
        0 => line("span", "", cx.say(Word::RowNoFree)),
        // Where more wait than places are free, a place is not to be had at once.
        n => line(
            "span",
            if n > figures.queue { "free" } else { "" },
            cx.fill(Word::RowFree, &[("n", n.into())]),
        ),
    });
    if expected > 0 {
        facts.push(line("span", "", cx.fill(Word::RowExpected, &[("n", expected.into())])));
    }
    facts.push(line("span", "", cx.fill(Word::RowQueue, &[("n", figures.queue.into())])));
    if let Some(capacity) = known.and_then(|row| row.capacity) {
        facts.push(line("span", "", cx.fill(Word::RowCapacity, &[("n", capacity.into())])));
    }
    let is_open = known.is_some_and(|row| cx.state.address.card == Some(row.id));
    let mut inside = Vec::new();
    match known {
        Some(row) => {
            let lang = cx.words.lang();
            let mut address = format!("{}, {}", lang.of(&row.settlement), lang.of(&row.address));
            if let Some((from, at)) = cx.state.from().zip(atlas.at(point)) {
                address.push_str(" · ");
                address.push_str(&away(cx, from, at));
            }
            inside.push(name(cx, row));
            inside.push(line("p", "soft", address.into()));
        }
        None => inside.push(line("h3", "soft", cx.say(Word::RowUnnamed))),
    }
    inside.push(el("p", "nums facts-line").put_all(facts).html());
    if let Some(row) = known {
        inside.push(super::mine::add(cx, row.id, cx.words.lang().of(&row.name)));
    }
    el("li", if is_open { "is-open" } else { "" }).put_all(inside).html()
}

/// The name as a link to its own page; pressed here, it opens the card beside the map.
fn name(cx: &Cx<'_>, row: &Row) -> Html {
    let (deed, id) = (cx.deed.clone(), row.id);
    let onclick = Callback::from(move |event: MouseEvent| {
        if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
            event.prevent_default();
            deed.emit(Action::Open(id));
        }
    });
    let name = cx.words.lang().of(&row.name).to_owned();
    wrap("h3", "", press(link(name.into(), slug(cx, &format!("preschools/{id}"))), onclick))
}

/// How far, as people say it: hundreds of metres, then kilometres.
fn away(cx: &Cx<'_>, from: World, at: World) -> AttrValue {
    let far = match from.metres_to(at) {
        metres @ 0..950 => cx.fill(Word::ScaleM, &[("n", (metres.div_ceil(50) * 50).into())]),
        metres @ 950..9_950 => {
            let tenths = (metres + 50) / 100;
            let text = format!("{},{}", tenths / 10, tenths % 10);
            let text = if cx.words.lang() == words::Lang::En { text.replace(',', ".") } else { text };
            cx.fill(Word::ScaleKm, &[("n", text.as_str().into())])
        }
        metres => cx.fill(Word::ScaleKm, &[("n", ((metres + 500) / 1_000).into())]),
    };
    cx.fill(Word::RowAway, &[("n", far.as_str().into())])
}
