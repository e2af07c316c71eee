//! Withdraw? What is lost, an explicit yes, and a way back.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parts::choice::{self, Choice};
use crate::parts::element::{line, wrap};
use crate::parts::faults::{self, Line, Weight};
use crate::parts::page::{full_name, heading};
use crate::parts::{human, problem};
use crate::state::sending::Sending;
use contract::view::{ApplicationView, ArchiveReason, StandingView};
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::everywhere::Word;
use yew::prelude::*;

const FIELD: &str = "f-withdraw";

/// Whether the application is out of the queue.
pub(super) fn is_done(cx: &Cx<'_>) -> bool {
    cx.state.application.1.ready().is_some_and(|view| matches!(view.standing, StandingView::Archived { .. }))
}

/// Whether the person withdrew it; what left by itself was not withdrawn.
pub(super) fn is_withdrawn(cx: &Cx<'_>) -> bool {
    let withdrawn = |view: &ApplicationView| {
        matches!(view.standing, StandingView::Archived { reason: ArchiveReason::Withdrawn, .. })
    };
    cx.state.application.1.ready().is_some_and(|view| withdrawn(view))
}

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    if is_done(cx) {
        return done(cx);
    }
    let withdraw = &cx.state.withdraw;
    let back = cx.at(Page::Application(view.id));
    let filed = cx.exact(&view.filed_at);
    let lines: Vec<Line> = (withdraw.is_asked && !withdraw.is_ticked)
        .then(|| Line { weight: Weight::Block, text: cx.say(Cabinet::WithdrawTick).to_string() })
        .into_iter()
        .collect();
    let rows: Vec<_> = lines.iter().map(|line| (FIELD.to_owned(), line.text.clone())).collect();
    let is_sent = withdraw.sending == Sending::Sent;
    html! {
        <>
            <a class="back" href={back.clone()}>{ cx.say(Word::Back) }</a>
            { faults::summary(cx, &rows) }
            if let Sending::Failed(what) = &withdraw.sending { { problem::view(cx, what) } }
            <p class="caption">{ full_name(&view.child) }</p>
            { heading(cx) }
            { cx.p(Cabinet::WithdrawLoses) }
            <ul class="nums">
                { for view.places.iter().filter_map(|place| Some((place, place.number?))).map(|(place, n)| {
                    let name = cx.words.lang().of(&place.preschool.name);
                    let values = [("preschool", name.into()), ("n", n.into())];
                    let anew = place.number_anew.map(|n| cx.fill(Change::Anew, &[("n", n.into())]));
                    html! {
                        <li>
                            { cx.fill(Cabinet::WithdrawLosesNumber, &values) }
                            if let Some(anew) = anew { <br /><b>{ anew }</b> }
                        </li>
                    }
                }) }
                { line("li", "", cx.fill(Cabinet::WithdrawLosesTime, &[("at", filed.as_str().into())])) }
            </ul>
            { cx.p(Cabinet::WithdrawAgain) }
            <form novalidate={true} onsubmit={cx.submit(Action::Withdraw)}>
                { choice::view(cx, Choice {
                    id: FIELD.to_owned(),
                    label: html! { cx.say(Cabinet::WithdrawConfirm) },
                    is_on: withdraw.is_ticked,
                    faults: lines,
                    onchange: cx.ticked(Action::TickWithdrawal),
                    ..Choice::default()
                }) }
                <div class="actions">
                    <button type="submit" class="btn btn-second" disabled={is_sent}>
                        { if is_sent { cx.say(Cabinet::Withdrawing) } else { cx.say(Cabinet::WithdrawButton) } }
                    </button>
                    <a class="btn" href={back}>{ cx.say(Cabinet::WithdrawKeep) }</a>
                </div>
            </form>
            { human::view(cx) }
        </>
    }
}

fn done(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            { cx.p(Cabinet::WithdrawnText) }
            { cx.p(Cabinet::WithdrawnAgain) }
            <p><a href={cx.at(Page::Lost) + "apply"}>{ cx.say(Word::NewApplication) }</a></p>
            { wrap("p", "", cx.link(Word::MyApplications, Page::List)) }
            { human::view(cx) }
        </>
    }
}
