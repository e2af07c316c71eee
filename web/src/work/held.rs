//! A decision in its minute, as every screen of staff says it. It is taken back where papers are checked; other screens
//! lead there, so that it can be taken back from wherever the employee has gone.

use super::{Session, Work};
use crate::parts::Cx;
use crate::parts::element::{all, el, line, link};
use crate::parts::page::full_name;
use crate::staff::route::Page;
use crate::state::remote::Remote;
use crate::task::{Effect, EffectOf, Task};
use contract::staff::Outcome;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The word for an outcome.
pub const fn outcome(outcome: Outcome) -> Staff {
    match outcome {
        Outcome::Confirmed => Staff::OutcomeConfirmed,
        Outcome::PartlyConfirmed => Staff::OutcomePartly,
        Outcome::BenefitNotConfirmed => Staff::OutcomeBenefit,
        Outcome::Refused => Staff::OutcomeRefused,
    }
}

/// What is held: whose, what it comes to, and that it can be taken back.
pub fn text<T: Task>(cx: &Cx<'_, T>, name: &str, of: Outcome) -> Html {
    let said = ": ".to_owned() + name + ". " + &cx.say(outcome(of)) + " ";
    let parts = vec![
        cx.line("b", "", Staff::HeldTitle),
        line("span", "", said.into()),
        cx.line("span", "soft", Staff::HeldMinute),
    ];
    el("p", "").put_all(parts).html()
}

/// Own decisions of the other screens, each with the way to it.
pub(super) fn elsewhere<T: Work>(cx: &Cx<'_, T>) -> Html {
    let Some(session) = cx.state.session().ready() else { return Html::default() };
    let rows = session.held.iter().map(|held| {
        let way = link(cx.say(Staff::ToReview), cx.at(Page::Review(held.application)));
        let text = text(cx, &full_name(&held.child), held.outcome);
        el("div", "notice notice-done").put(text).put(way).html()
    });
    el("div", "held wide").with("role", "status".into()).put(all(rows.collect())).html()
}

/// When the last of these minutes ends: nothing is said of it from then on.
pub fn until_final<T: Work>(state: &T, over: T::Action) -> Vec<EffectOf<T>> {
    let held = state.session().ready().map(|session| session.held.iter());
    let last = held.and_then(|held| held.map(|held| held.seconds).max());
    last.map(|seconds| Effect::Later(seconds * 1000, over)).into_iter().collect()
}

/// They are final.
pub fn forget(session: &mut Remote<Session>) {
    if let Some(session) = session.ready_mut() {
        session.held.clear();
    }
}
