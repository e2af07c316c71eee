//! The page: search and filters, the window, the open card, the list, and the choice at the foot.

mod card;
mod filters;
mod find;
mod list;
mod mine;
mod pill;
mod short;
mod window;

use super::Cx;
use super::route::Page;
use super::state::Action;
use super::state::address::Mode;
use crate::parts::element::{all, el, wrap};
use crate::parts::hears::press;
use crate::parts::page::heading;
use crate::parts::problem;
use crate::state::remote::Remote;
use contract::map::Kato;
use words::text::map::Word;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    if cx.state.route.page == Page::Lost {
        return el("div", "page").put(heading(cx)).put(cx.p(Wrong::NotFoundText)).html();
    }
    let results = match &cx.state.atlas {
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Loading | Remote::Ready(_) if cx.state.address.mode == Mode::Short => short::view(cx),
        Remote::Loading | Remote::Ready(_) => all(vec![card::view(cx), list::view(cx)]),
    };
    let results = match &cx.state.outlines {
        Remote::Failed(what) => all(vec![problem::view(cx, what), results]),
        Remote::Loading | Remote::Ready(_) => results,
    };
    let ask = vec![find::view(cx), modes(cx), filters::view(cx), list::counts(cx)];
    let atlas = el("div", "atlas").put(el("div", "ask").put_all(ask).html());
    let atlas = atlas.put(window::view(cx)).put(wrap("div", "results", results)).html();
    el("div", "page on-map").put_all(vec![heading(cx), atlas, mine::view(cx)]).html()
}

/// What the page is called: its heading.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    match cx.state.route.page {
        Page::Map => cx.say(Word::Title),
        Page::Lost => cx.say(Wrong::NotFoundTitle),
    }
}

fn modes(cx: &Cx<'_>) -> Html {
    let mode = |mode: Mode, word: Word| {
        let is_on = cx.state.address.mode == mode;
        let pressed = if is_on { "true" } else { "false" };
        let button = el("button", "").with("type", "button".into()).with("aria-pressed", pressed.into());
        press(button.say(cx.say(word)).html(), cx.click(Action::Mode(mode)))
    };
    let group = el("div", "modes").with("role", "group".into()).with("aria-label", cx.say(Word::ModeLabel));
    let group = group.put(mode(Mode::Preschools, Word::ModePreschools));
    group.put(mode(Mode::Short, Word::ModeShort)).html()
}

/// The name of a region, district or settlement, once the names are here.
fn place(cx: &Cx<'_>, kato: Kato) -> Option<AttrValue> {
    let outlines = cx.state.outlines.ready()?;
    let units = outlines.districts().iter().chain(outlines.regions()).map(|unit| (unit.kato, &unit.name));
    let mut named = outlines.labels().iter().map(|label| (label.kato, &label.name)).chain(units);
    named.find(|(of, _)| *of == kato).map(|(_, name)| cx.words.lang().of(name).to_owned().into())
}

/// The address of a page of the server, in the language of this page.
fn slug(cx: &Cx<'_>, slug: &str) -> String {
    format!("/{}/{slug}", cx.words.lang().code())
}

/// Figures of the wire as the words take them.
fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
