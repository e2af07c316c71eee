//! What went wrong as a whole: what is safe, what to do, and a way on.

use super::{Cx, button};
use crate::cabinet::route::Page;
use crate::parts::element::line;
use crate::task::Task;
use contract::problem::{Problem, ProblemKind, WireParam};
use words::Value;
use words::text::everywhere::Word;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The figure by which [`crate::net`] marks a request that never reached the server.
pub const NETWORK: &str = "network";

/// The panel. It takes focus when it answers a press.
pub fn view<T: Task>(cx: &Cx<'_, T>, problem: &Problem) -> Html {
    html! {
        <div class="notice notice-look" id="problem" tabindex="-1" role="alert">
            { text(cx, problem) }
            { way_on(cx, problem.kind) }
        </div>
    }
}

/// What happened and what to do, without a way on.
pub fn text<T: Task>(cx: &Cx<'_, T>, problem: &Problem) -> Html {
    let values: Vec<(&str, Value<'_>)> = problem
        .params
        .iter()
        .map(|(name, value)| match value {
            WireParam::Number(n) => (name.as_str(), Value::Number(i64::from(*n))),
            WireParam::Text(text) => (name.as_str(), Value::Text(text)),
        })
        .collect();
    let (title, text) = if problem.params.contains_key(NETWORK) {
        (Wrong::NetworkTitle, Wrong::NetworkText)
    } else {
        (Wrong::title(problem.kind), Wrong::text(problem.kind))
    };
    let system = match problem.params.get("system") {
        Some(WireParam::Text(code)) => {
            let name = cx.say(Wrong::system(code));
            Some(cx.fill(Wrong::NoAnswerSystem, &[("system", name.as_str().into())]))
        }
        Some(WireParam::Number(_)) | None => None,
    };
    html! {
        <>
            <h2>{ cx.say(title) }</h2>
            { line("p", "", cx.fill(text, &values)) }
            if let Some(system) = system { <p>{ system }</p> }
        </>
    }
}

fn way_on<T: Task>(cx: &Cx<'_, T>, kind: ProblemKind) -> Html {
    match kind {
        ProblemKind::NoAnswer | ProblemKind::Unavailable | ProblemKind::Internal | ProblemKind::Held => {
            button::second(cx.say(Word::TryAgain), cx.click(T::retry()))
        }
        ProblemKind::NotFound
        | ProblemKind::TooLate
        | ProblemKind::Erased
        | ProblemKind::CannotChange
        | ProblemKind::CannotExtend
        | ProblemKind::DraftsFull => {
            html! { { cx.link(Word::MyApplications, Page::List) } }
        }
        // A page of the server, which leads back to here.
        ProblemKind::AccessNeeded => {
            let route = cx.state.route();
            let address = format!("/{}/access?next={}", route.lang.code(), route.tail());
            button::link(cx.say(Wrong::AccessLink), address)
        }
        ProblemKind::Shape
        | ProblemKind::KeyMissing
        | ProblemKind::KeyReused
        | ProblemKind::CrossSite
        | ProblemKind::Method
        | ProblemKind::SignInNeeded => {
            // A page load, so that a page of an older version is replaced.
            html! { <a data-load="" href={cx.state.route().to_string()}>{ cx.say(Word::Reload) }</a> }
        }
        ProblemKind::Faults
        | ProblemKind::CodeWrong
        | ProblemKind::CodeOver
        | ProblemKind::TooMany
        | ProblemKind::TooLarge
        | ProblemKind::DocumentKind
        | ProblemKind::SignatureNotTaken
        | ProblemKind::PhoneMissing
        | ProblemKind::NoDocument
        | ProblemKind::GatewayKey
        | ProblemKind::NeedsPerson => Html::default(),
    }
}
