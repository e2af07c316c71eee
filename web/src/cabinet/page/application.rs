//! One application: what is known of it, and what its filer can do.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::cabinet::state::Action;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{full_name, heading};
use crate::parts::{button, human, law, problem};
use crate::state::sending::Sending;
use contract::staff::Outcome;
use contract::view::{ApplicationView, StandingView, Viewer};
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let back = cx.at(Page::List);
    let mut inside = vec![
        el("a", "back").with("href", back.into()).say(cx.say(Word::MyApplications)).html(),
        line("p", "caption", full_name(&view.child).into()),
        heading(cx),
    ];
    let is_filer = view.viewer == Viewer::Filer;
    if !is_filer {
        let told = all(vec![cx.p(Change::OfAnother), cx.p(Change::OfAnotherSees)]);
        inside.push(wrap("div", "notice", told));
    }
    let found = view.manual_acts.iter().rev().find_map(|act| act.outcome);
    if is_filer && found == Some(Outcome::BenefitNotConfirmed) {
        // Where it hurts, at the top: what happened, what is kept, where to disagree.
        let told = all(vec![
            cx.p(Cabinet::FoundBenefit),
            cx.p(Cabinet::FilingTimeSame),
            wrap("p", "", super::acts::complain(cx, view)),
        ]);
        inside.push(wrap("div", "notice notice-look", told));
    }
    inside.extend(came_back(cx));
    inside.extend(pages::application::body(cx.voice(), view));
    inside.extend(way_back(cx, view));
    if is_filer {
        inside.push(super::acts::view(cx, view, matches!(view.standing, StandingView::Archived { .. })));
        inside.push(super::acts::others(cx, view));
        inside.extend(super::acts::notices(cx));
    }
    inside.extend([law::view(cx, rules::queue_order::CITE), human::view(cx)]);
    all(inside)
}

/// It is back, or why it is not.
fn came_back(cx: &Cx<'_>) -> Option<Html> {
    match &cx.state.renewal {
        (Sending::Failed(what), _) => Some(problem::view(cx, what)),
        (_, true) => Some(wrap("div", "notice notice-done", cx.p(Cabinet::Returned))),
        _ => None,
    }
}

/// One press: the numbers it comes to stand above it.
fn way_back(cx: &Cx<'_>, view: &ApplicationView) -> Option<Html> {
    view.returnable_until.as_ref()?;
    let is_sent = cx.state.renewal.0 == Sending::Sent;
    let word = if is_sent { Cabinet::Returning } else { Cabinet::ReturnButton };
    Some(html! {
        <form novalidate={true} onsubmit={cx.submit(Action::Renew)}>
            { cx.p(Cabinet::ReturnConsent) }
            <div class="actions">{ button::submit(cx.say(word), is_sent) }</div>
        </form>
    })
}
