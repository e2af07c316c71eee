//! Pages: one file each. A page composes parts and says nothing itself.

mod list;
mod one;

use super::Cx;
use super::route::Page;
use crate::parts::element::line;
use crate::parts::page as every;
use crate::work;
use rules::complaint::State;
use words::text::complaint::Word as Complaint;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    work::page(cx, || match cx.state.route.page {
        Page::List => list::view(cx),
        Page::One(_) => one::view(cx),
        Page::Lost => Html::default(),
    })
}

/// What the page is called: its heading and the title of the window.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    if let Some(nobody) = work::title_of_nobody(cx) {
        return nobody;
    }
    match cx.state.route.page {
        Page::List => cx.say(Staff::ComplaintsTitle),
        Page::One(_) => cx.say(Staff::ComplaintTitle),
        Page::Lost => cx.say(words::text::problem::Word::NotFoundTitle),
    }
}

/// The title of the window: with a word first when something must be corrected.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    every::window_title(cx, cx.state.is_asked && !cx.state.lacks().is_empty())
}

fn state(cx: &Cx<'_>, state: &str) -> Html {
    let state = State::parse(state).map(|state| cx.words.say(Complaint::state(state)));
    line("span", "", state.unwrap_or_default().to_owned().into())
}
