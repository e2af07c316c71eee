//! One check: the scans beside what was stated, then the decision with its effect said first.

use super::{decide, facts, keys, papers, records};
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{full_name, heading, of};
use crate::parts::{button, problem};
use crate::staff::Cx;
use crate::staff::route::Page;
use crate::staff::state::Action;
use crate::staff::state::check::Check;
use crate::state::sending::Sending;
use crate::work::term;
use words::Value;
use words::text::form::Word as Ask;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    of(cx, &cx.state.review.data, |review| whole(cx, review))
}

fn whole(cx: &Cx<'_>, review: &Check) -> Html {
    let view = &review.mirror;
    let back = el("a", "back").with("href", cx.at(Page::Start).into()).say(cx.say(Staff::ToList)).html();
    let mut inside = vec![back, line("p", "caption nums", caption(cx, review).into()), heading(cx)];
    // In a tab of its own: what was judged so far stays on the desk.
    let mirror =
        el("a", "").with("href", cx.state.route.mirror(view.id).into()).with("target", "_blank".into());
    let mirror = mirror.with("rel", "noopener".into()).say(cx.say(Staff::MirrorLink)).html();
    let links = [mirror, cx.link(Staff::NextLink, Page::Representative(view.id))];
    let links = links.map(|link| wrap("li", "", link));
    inside.push(wrap("nav", "links", wrap("ul", "", all(links.into()))));
    if let Some(held) = &review.held
        && !cx.state.held.has(view.id)
    {
        inside.push(decide::held(cx, view.id, held));
    }
    let scans = (!review.papers.is_empty()).then(|| papers::view(cx, review));
    let mut beside = vec![facts::view(cx, review)];
    if review.open {
        beside.push(originals(cx, review));
        beside.push(decide::view(cx, review));
    } else if review.held.is_none() {
        beside.push(line("p", "notice", cx.say(Staff::NothingWaits)));
        beside.push(wrap(
            "div",
            "actions",
            button::second(cx.say(Staff::NextReview), cx.click(Action::Next)),
        ));
    }
    beside.push(records::view(cx, &review.records));
    let beside = el("div", "desk-side").put_all(beside).html();
    inside.push(el("div", "desk wide").put_all(scans.into_iter().chain([beside]).collect()).html());
    inside.push(keys::view(cx));
    all(inside)
}

/// Whose application: child, number, who applied and what they are to the child.
pub(super) fn caption(cx: &Cx<'_>, review: &Check) -> String {
    let view = &review.mirror;
    let role = rules::application::Role::parse(&review.role).map(|role| cx.words.say(Ask::role(role)));
    let applicant = [full_name(&review.applicant), role.unwrap_or_default().to_owned()];
    let applicant: Vec<String> = applicant.into_iter().filter(|part| !part.is_empty()).collect();
    let number = cx.fill(Staff::ApplicationNo, &[("number", Value::Text(&view.number))]);
    [full_name(&view.child), number.to_string(), applicant.join(", ")].join(" · ")
}

/// Until when the family can show the originals, or when it did and until when the check is to be decided.
fn originals(cx: &Cx<'_>, review: &Check) -> Html {
    let at = |word: Staff, at: &str| {
        let at = term::moment(cx, at);
        line("p", "", cx.fill(word, &[("at", at.as_str().into())]))
    };
    let mut inside = vec![cx.line("h2", "", Staff::OriginalsTitle)];
    match (&review.originals_shown, &review.originals_until) {
        (Some(shown), _) => {
            inside.push(at(Staff::OriginalsShownAt, shown));
            inside.extend(review.decide_until.as_ref().map(|until| at(Staff::DecideUntil, until)));
        }
        (None, until) => {
            inside.extend(until.as_ref().map(|until| at(Staff::OriginalsUntil, until)));
            inside.push(cx.line("p", "hint", Staff::OriginalsHint));
            inside.push(button::second(cx.say(Staff::OriginalsButton), cx.click(Action::Originals)));
        }
    }
    // One panel at once: the decision's own failure is the one that is waited for.
    if let Sending::Failed(what) = &cx.state.review.originals
        && !matches!(cx.state.review.sending, Sending::Failed(_))
    {
        inside.push(problem::view(cx, what));
    }
    el("section", "apart").put_all(inside).html()
}
