//! The frame of a question: where one is, what must be corrected, the question, and the button.

use super::{heading, waits};
use crate::parts::{Cx, button, faults, human, problem};
use crate::route::{Page, Step};
use crate::state::form::Form;
use crate::state::remote::Remote;
use crate::state::{Action, Sending};
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question of a step.
pub(super) fn view(cx: &Cx<'_>, step: Step) -> Html {
    match &cx.state.form {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => html! { <>{ heading(cx) }{ problem::view(cx, what) }</> },
        Remote::Ready(form) => question(cx, step, form),
    }
}

fn question(cx: &Cx<'_>, step: Step, form: &Form) -> Html {
    let body = match step {
        Step::Child => super::child::view(cx, form),
        Step::Confirm => super::confirm::view(cx, form),
        Step::Settlement => super::settlement::view(cx, form),
        Step::Benefits => super::benefits::view(cx, form),
        Step::Preschools => super::preschools::view(cx, form),
        Step::Language => super::language::view(cx, form),
        Step::Contacts => super::contacts::view(cx, form),
        Step::Consents => super::consents::view(cx, form),
        Step::Check => super::check::view(cx, form),
    };
    let rows = faults::rows(cx, &form.summary(step));
    let sending = cx.state.submit == Sending::Sent;
    let (label, rests) = match step {
        Step::Check if sending => (cx.say(Ask::Submitting), true),
        Step::Check => (cx.say(Ask::Submit), false),
        _ => (cx.say(Word::Continue), false),
    };
    html! {
        <>
            { back(cx, step) }
            { resumed(cx) }
            { faults::summary(cx, &rows) }
            if let Sending::Failed(what) = &cx.state.submit { { problem::view(cx, what) } }
            <p class="caption">{ place(cx, step) }</p>
            { heading(cx) }
            <form novalidate={true} class="wide" onsubmit={cx.submit(Action::Continue)}>
                { body }
                <div class="actions">{ button::submit(label, rests) }</div>
                if step == Step::Check { { cx.line("p", "small soft", Ask::SubmitOnce) } }
            </form>
            <p class="small soft" role="status">{ kept(cx) }</p>
            { human::view(cx) }
        </>
    }
}

/// "Step 3 of 9".
fn place(cx: &Cx<'_>, step: Step) -> AttrValue {
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let at = Step::ALL.iter().position(|one| *one == step).map_or(1, |at| at + 1);
    cx.fill(Ask::Step, &[("n", number(at).into()), ("total", number(Step::ALL.len()).into())])
}

fn back(cx: &Cx<'_>, step: Step) -> Html {
    let page = Step::ALL.into_iter().rev().find(|one| *one < step).map_or(Page::Cabinet, Page::Apply);
    html! { <a class="back" href={cx.state.route.to(page).to_string()}>{ cx.say(Word::Back) }</a> }
}

/// The draft was here before the person: said once, with the way to begin anew.
fn resumed(cx: &Cx<'_>) -> Html {
    let keeping = &cx.state.keeping;
    let Some(at) = keeping.kept_at.as_ref().filter(|_| keeping.is_resumed && !keeping.is_changed) else {
        return Html::default();
    };
    let at = cx.moment(at);
    html! {
        <details class="notice notice-done">
            <summary>{ cx.say(Word::Saved) }{ ". " }{ cx.fill(Cabinet::DraftSavedAt, &[("at", at.as_str().into())]) }</summary>
            { cx.p(Cabinet::DraftDeleteConfirm) }
            { button::quiet(cx.say(Cabinet::DraftDelete), cx.click(Action::StartAnew)) }
        </details>
    }
}

fn kept(cx: &Cx<'_>) -> AttrValue {
    let keeping = &cx.state.keeping;
    if keeping.has_failed {
        cx.say(Word::NotSaved)
    } else if keeping.kept_at.is_some() && !keeping.is_changed && !keeping.is_sent {
        cx.say(Word::Saved)
    } else {
        AttrValue::default()
    }
}
