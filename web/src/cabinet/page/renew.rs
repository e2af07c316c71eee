//! Extend? The last day before and after; the number and the filing time stay.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parts::element::{el, fact, line, text};
use crate::parts::page::{full_name, heading};
use crate::parts::{button, human, problem};
use crate::state::sending::Sending;
use contract::view::ApplicationView;
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let back = cx.at(Page::Application(view.id));
    let now = cx.day(&view.valid_until);
    let (sending, is_done) = &cx.state.renewal;
    if *is_done {
        return done(cx, view, now, back);
    }
    let then = view.renewable_until.as_ref().map(|day| cx.day(day));
    let can = then.is_some();
    let row = |name: Change, day: String| fact(cx.say(name), line("b", "nums", day.into()));
    let mut days = vec![row(Change::RenewFrom, now)];
    days.extend(then.map(|day| row(Change::RenewTo, day)));
    days.extend(numbers(cx, view));
    html! {
        <>
            <a class="back" href={back.clone()}>{ cx.say(Word::Back) }</a>
            if let Sending::Failed(what) = sending { { problem::view(cx, what) } }
            <p class="caption">{ full_name(&view.child) }</p>
            { heading(cx) }
            { el("dl", "facts").put_all(days).html() }
            if can {
                { cx.p(Change::RenewNumber) }
                <form novalidate={true} onsubmit={cx.submit(Action::Renew)}>
                    // The consent of the message (PS-A1_2.3.8) is asked for where it is given.
                    { cx.p(Change::RenewConsent) }
                    <div class="actions">
                        { button::submit(
                            cx.say(if *sending == Sending::Sent { Change::Renewing } else { Change::RenewButton }),
                            *sending == Sending::Sent,
                        ) }
                        <a class="btn btn-second" href={back}>{ cx.say(Change::RenewKeep) }</a>
                    </div>
                </form>
                { cx.line("p", "hint", Change::RenewBySms) }
            } else {
                { cx.p(Change::RenewLast) }
            }
            { human::view(cx) }
        </>
    }
}

/// The number at each preschool: an extension moves none of them.
fn numbers(cx: &Cx<'_>, view: &ApplicationView) -> impl Iterator<Item = Html> {
    let lang = cx.words.lang();
    view.places.iter().filter_map(move |place| {
        let number = line("b", "nums", place.number?.to_string().into());
        Some(fact(lang.of(&place.preschool.name).to_owned().into(), number))
    })
}

fn done(cx: &Cx<'_>, view: &ApplicationView, until: String, back: String) -> Html {
    let row = fact(cx.say(Cabinet::ValidUntil), text(until.into()));
    html! {
        <>
            { heading(cx) }
            { el("dl", "facts").put(row).put_all(numbers(cx, view).collect()).html() }
            { cx.p(Change::RenewNumber) }
            <div class="actions">{ button::link(cx.say(Cabinet::Open), back) }</div>
            { human::view(cx) }
        </>
    }
}
