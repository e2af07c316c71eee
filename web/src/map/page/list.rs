//! The list: the same preschools as in the window, by the same filters, in an order that the person picks.

use super::pill::{group, radio};
use super::{filters, slug};
use crate::map::Cx;
use crate::map::state::told::Row;
use crate::map::state::{Action, SHOWN};
use crate::parts::element::{el, line};
use crate::parts::{button, waiting};
use contract::map::{Order, World};
use rules::Instant;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use words::{Value, date};
use yew::prelude::*;

/// How many there are: by the filters, with places, in the window.
pub(super) fn counts(cx: &Cx<'_>) -> Html {
    let Some(atlas) = cx.state.atlas.ready() else { return Html::default() };
    let (total, open) = atlas.totals();
    html! {
        <p class="counts" role="status">
            <b>{ cx.fill(Word::Count, &[("n", total.into())]) }</b>
            <span>{ cx.fill(Word::CountFree, &[("n", open.into())]) }</span>
        </p>
    }
}

/// The list.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let state = cx.state;
    let Some(atlas) = state.atlas.ready() else { return waiting::view(cx) };
    if atlas.totals().0 == 0 {
        return nothing(cx);
    }
    let as_of = i64::try_from(atlas.as_of()).unwrap_or_default();
    let as_of = date::moment(cx.words, Instant::from_millis(as_of));
    let rows = state.list.iter().take(state.shown).map(|point| row(cx, *point)).collect();
    let more = state.list.len().saturating_sub(state.shown).min(SHOWN);
    html! {
        <section aria-labelledby="list">
            <h2 id="list">{ cx.say(Word::ListTitle) }</h2>
            { order(cx) }
            if state.window.is_some() {
                { line("p", "hint", cx.fill(Word::CountInView, &[("n", super::number(state.list.len()).into())])) }
            }
            if state.list.is_empty() {
                { line("p", "", cx.say(Word::NothingHere)) }
                { button::second(cx.say(Word::WholeCountry), cx.click(Action::Country)) }
            }
            { el("ul", "rows-list").put_all(rows).html() }
            if more > 0 {
                { button::second(cx.fill(Word::More, &[("n", super::number(more).into())]), cx.click(Action::More)) }
            }
            { line("p", "small soft", cx.fill(Everywhere::AsOf, &[("at", as_of.as_str().into())])) }
            <p><a href={slug(cx, "preschools")}>{ cx.say(Word::ListWithoutMap) }</a></p>
        </section>
    }
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

/// Nothing matches: which filter to loosen, and what that would give.
fn nothing(cx: &Cx<'_>) -> Html {
    let Some(atlas) = cx.state.atlas.ready() else { return Html::default() };
    let filter = &cx.state.address.filter;
    let loosened = atlas.loosened(filter, cx.state.from());
    let rows = loosened.iter().map(|(part, count)| {
        let name = cx.say(filters::part(*part));
        let values: [(&str, Value<'_>); 2] = [("filter", name.as_str().into()), ("n", (*count).into())];
        let row = button::quiet(
            cx.fill(Word::NothingLoosen, &values),
            cx.click(Action::Filter(filter.without(*part))),
        );
        el("li", "").put(row).html()
    });
    let rows = el("ul", "plain").put_all(rows.collect()).html();
    html! {
        <div class="notice notice-look" role="status">
            <h2>{ cx.say(Word::NothingTitle) }</h2>
            if loosened.is_empty() {
                <p>{ cx.say(Word::NothingEach) }</p>
                { button::second(cx.say(Word::FiltersClear), cx.click(Action::Filter(filters::cleared(filter)))) }
            } else {
                { rows }
            }
        </div>
    }
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
        n => line("span", "free", cx.fill(Word::RowFree, &[("n", n.into())])),
    });
    if expected > 0 {
        facts.push(line("span", "", cx.fill(Word::RowExpected, &[("n", expected.into())])));
    }
    facts.push(line("span", "", cx.fill(Word::RowQueue, &[("n", figures.queue.into())])));
    let far = cx.state.from().zip(atlas.at(point)).map(|(from, at)| away(cx, from, at));
    let is_open = known.is_some_and(|row| cx.state.address.card == Some(row.id));
    let class = if is_open { "is-open" } else { "" };
    let title = match known {
        Some(row) => name(cx, row),
        None => line("h3", "soft", cx.say(Word::RowUnnamed)),
    };
    html! {
        <li key={point.to_string()} class={class}>
            { title }
            if let Some(row) = known {
                <p class="soft">
                    { cx.words.lang().of(&row.address) }
                    if let Some(far) = far { { " · " }{ far } }
                </p>
            }
            { el("p", "nums facts-line").put_all(facts).html() }
            if let Some(row) = known { { super::mine::add(cx, row.id, cx.words.lang().of(&row.name)) } }
        </li>
    }
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
    html! {
        <h3><a href={slug(cx, &format!("preschools/{id}"))} {onclick}>{ cx.words.lang().of(&row.name) }</a></h3>
    }
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
