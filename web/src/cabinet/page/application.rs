//! One application: what is known of it, and what its filer can do.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{full_name, heading};
use crate::parts::{human, law};
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
    inside.extend(pages::application::body(cx.voice(), view));
    if is_filer {
        inside.push(super::acts::view(cx, view, matches!(view.standing, StandingView::Archived { .. })));
        inside.push(super::acts::others(cx, view));
        inside.extend(super::acts::notices(cx));
    }
    inside.extend([law::view(cx, rules::queue_order::CITE), human::view(cx)]);
    all(inside)
}
