//! Pages: one file each. A page composes parts and says nothing itself.

mod complaints;
mod counter;
mod decide;
mod facts;
mod held;
mod keys;
mod mirror;
mod nobody;
mod papers;
mod records;
mod review;
mod start;
mod term;

use super::Cx;
use super::route::Page;
use crate::parts::button;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{self as every, failed, full_name, waits};
use crate::state::remote::Remote;
use contract::endpoint::staff::session::Response as Session;
use contract::problem::ProblemKind;
use contract::staff::Role;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let inside = match &cx.state.session {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => match what.kind {
            ProblemKind::SignInNeeded => nobody::unknown(cx),
            ProblemKind::NotFound => nobody::citizen(cx),
            _ => failed(cx, what),
        },
        Remote::Ready(session) => of(cx, session),
    };
    wrap("div", "page work", inside)
}

fn of(cx: &Cx<'_>, session: &Session) -> Html {
    let page = cx.state.route.page;
    let inside = if cx.state.may(page) {
        match page {
            Page::Start => start::view(cx),
            Page::Review(_) => review::view(cx),
            Page::Mirror(_) => mirror::view(cx),
            Page::Counter => counter::view(cx),
            Page::Complaints => complaints::list(cx),
            Page::Complaint(_) => complaints::one(cx),
            Page::Lost => Html::default(),
        }
    } else {
        nobody::other_role(cx)
    };
    all(vec![who(cx, session), sections(cx), held::view(cx), inside])
}

/// Who works here, and the way out.
fn who(cx: &Cx<'_>, session: &Session) -> Html {
    let lang = cx.words.lang();
    let place = lang.of(&session.workplace.name).to_owned() + ", " + lang.of(&session.workplace.position);
    let name = line("b", "", full_name(&session.name).into());
    let name = el("span", "").put(name).put(line("span", "soft", (" · ".to_owned() + &place).into())).html();
    let out = button::quiet(cx.say(Word::SignOut), cx.click(super::Action::SignOut));
    el("div", "who").put(name).put(out).html()
}

/// The sections that the employee's roles open; one alone needs no list.
fn sections(cx: &Cx<'_>) -> Html {
    let all = [
        (Page::Start, Staff::NavReviews),
        (Page::Counter, Staff::NavCounter),
        (Page::Complaints, Staff::NavComplaints),
    ];
    let is_open = |page| match page {
        Page::Start => cx.state.is(Role::Reviewer),
        page => cx.state.may(page),
    };
    let open: Vec<_> = all.into_iter().filter(|(page, _)| is_open(*page)).collect();
    if open.len() < 2 {
        return Html::default();
    }
    let here = section_of(cx.state.route.page);
    let item = |(page, word): (Page, Staff)| {
        let mut link = el("a", "").with("href", cx.at(page).into());
        if page == here {
            link =
                link.with("aria-current", if cx.state.route.page == page { "page" } else { "true" }.into());
        }
        wrap("li", "", link.say(cx.say(word)).html())
    };
    let list = el("ul", "").put_all(open.into_iter().map(item).collect()).html();
    el("nav", "links sections").with("aria-label", cx.say(Staff::NavLabel)).put(list).html()
}

/// The section in which a page lies.
const fn section_of(page: Page) -> Page {
    match page {
        Page::Start | Page::Review(_) | Page::Mirror(_) | Page::Lost => Page::Start,
        Page::Counter => Page::Counter,
        Page::Complaints | Page::Complaint(_) => Page::Complaints,
    }
}

/// What the page is called: its heading and the title of the window.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    if let Remote::Failed(what) = &cx.state.session
        && matches!(what.kind, ProblemKind::SignInNeeded | ProblemKind::NotFound)
    {
        return cx.say(Staff::NobodyTitle);
    }
    match cx.state.route.page {
        Page::Start => cx.say(Staff::StartTitle),
        Page::Review(_) => cx.say(Staff::ReviewTitle),
        Page::Mirror(_) => cx.say(Staff::MirrorTitle),
        Page::Counter => cx.say(Staff::CounterTitle),
        Page::Complaints => cx.say(Staff::ComplaintsTitle),
        Page::Complaint(_) => cx.say(Staff::ComplaintTitle),
        Page::Lost => cx.say(words::text::problem::Word::NotFoundTitle),
    }
}

/// The title of the window: with a word first when something must be corrected.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    let desk = &cx.state.review.desk;
    let is_review = matches!(cx.state.route.page, Page::Review(_));
    every::window_title(cx, is_review && desk.is_asked && !desk.lacks().is_empty())
}
