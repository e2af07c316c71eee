//! Pages: one file each. A page composes parts and says nothing itself.

mod decide;
mod facts;
mod held;
mod keys;
mod mine;
mod papers;
mod records;
mod representative;
mod review;
mod start;

use super::Cx;
use super::route::Page;
use crate::parts::element::all;
use crate::parts::page as every;
use crate::work;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    work::page(cx, || {
        let inside = match cx.state.route.page {
            Page::Start => start::view(cx),
            Page::Review(_) => review::view(cx),
            Page::Representative(id) => representative::view(cx, id),
            Page::Mine => mine::view(cx),
            Page::Lost => Html::default(),
        };
        all(vec![held::view(cx), inside])
    })
}

/// What the page is called: its heading and the title of the window.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    if let Some(nobody) = work::title_of_nobody(cx) {
        return nobody;
    }
    match cx.state.route.page {
        Page::Start => cx.say(Staff::StartTitle),
        Page::Review(_) => cx.say(Staff::ReviewTitle),
        Page::Representative(_) => cx.say(Staff::NextTitle),
        Page::Mine => cx.say(Staff::NavMine),
        Page::Lost => cx.say(words::text::problem::Word::NotFoundTitle),
    }
}

/// The title of the window: with a word first when something must be corrected.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    let desk = &cx.state.review.desk;
    let is_review = matches!(cx.state.route.page, Page::Review(_));
    every::window_title(cx, is_review && desk.is_asked && !desk.lacks().is_empty())
}
