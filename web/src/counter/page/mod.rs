//! The counter: a paper application is taken in for a person who is present, or the receipt of what is missing is made.

mod begin;
mod confirmation;
mod done;
mod entry;
mod missing;
mod parts;
mod preschools;
mod rights;
mod scan;

use super::Cx;
use super::state::Action;
use super::state::entry::{Counter, Edit};
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{self as every, full_name, heading};
use crate::work::{self, term};
use contract::endpoint::staff::open_intake::Response as Intake;
use parts::radio;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    work::page(cx, || {
        let counter = &cx.state.counter;
        let inside = match (&counter.done, &counter.intake) {
            (Some(done), _) => done::view(cx, done),
            (None, Some(intake)) => open(cx, counter, intake),
            (None, None) => begin::view(cx, counter),
        };
        all(vec![heading(cx), inside])
    })
}

/// What the page is called.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    work::title_of_nobody(cx).unwrap_or_else(|| cx.say(Staff::CounterTitle))
}

/// The title of the window: with a word first when something must be corrected.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    every::window_title(cx, cx.state.counter.lacks())
}

/// Somebody stands there.
fn open(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let until = term::moment(cx, &intake.until);
    let name = full_name(&intake.applicant);
    let who = el("div", "notice")
        .put(wrap("p", "", line("b", "", name.into())))
        .put(cx.p(Staff::CounterCompare))
        .put(line("p", "", cx.fill(Staff::CounterUntil, &[("at", until.as_str().into())])));
    let whole = |is_whole: bool, word: Staff| {
        let value = if is_whole { "yes" } else { "no" };
        radio(
            cx,
            "whole",
            value,
            cx.say(word),
            counter.is_whole == Some(is_whole),
            Action::Edit(Edit::Whole(is_whole)),
        )
    };
    let below = match counter.is_whole {
        None => Html::default(),
        Some(true) => entry::view(cx, counter, intake),
        Some(false) => missing::view(cx, counter),
    };
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Send)}>
            { who.html() }
            <fieldset class="field">
                <legend class="label">{ cx.say(Staff::CounterWhole) }</legend>
                <div class="choices">{ whole(true, Staff::CounterWholeYes) }{ whole(false, Staff::CounterWholeNo) }</div>
            </fieldset>
            { below }
        </form>
    }
}
