//! The frame of a question: where one is, what must be corrected, the question, and the button.

use crate::cabinet::route::Page as Cabinet;
use crate::parent::Cx;
use crate::parent::route::{Page, Step};
use crate::parent::state::Action;
use crate::parent::state::form::{Form, Purpose};
use crate::parts::element::{all, el, line, wrap};
use crate::parts::page;
use crate::parts::{button, faults, human, problem};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use words::text::change::Word as Change;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question of a step.
pub(super) fn view(cx: &Cx<'_>, step: Step) -> Html {
    match &cx.state.form {
        Remote::Loading => page::waits(cx),
        Remote::Failed(what) => page::failed(cx, what),
        Remote::Ready(form) => question(cx, step, form),
    }
}

fn question(cx: &Cx<'_>, step: Step, form: &Form) -> Html {
    let body = match step {
        Step::Kind => super::kind::view(cx, form),
        Step::Child => super::child::view(cx, form),
        Step::Confirm => super::confirm::view(cx, form),
        Step::Settlement => super::settlement::view(cx, form),
        Step::Benefits => super::benefits::view(cx, form),
        Step::Support => super::support::view(cx, form),
        Step::Referral => super::referral::view(cx, form),
        Step::Preschools => super::preschools::view(cx, form),
        Step::Language => super::language::view(cx, form),
        Step::Contacts => super::contacts::view(cx, form),
        Step::Check if form.purpose == Purpose::Change => super::change::view(cx, form),
        Step::Check => super::check::view(cx, form),
    };
    let rows = faults::rows(cx, &form.summary(step));
    let sending = cx.state.submit == Sending::Sent;
    let (label, rests) = match (step, form.purpose) {
        (Step::Check, Purpose::File) if sending => (cx.say(Ask::Submitting), true),
        (Step::Check, Purpose::File) => (cx.say(Ask::Submit), false),
        (Step::Check, Purpose::Change) if sending => (cx.say(Change::Changing), true),
        (Step::Check, Purpose::Change) => (cx.say(Change::Confirm), !cx.state.is_changed()),
        _ => (cx.say(Word::Continue), false),
    };
    let mut actions = vec![button::submit(label, rests)];
    let files = step == Step::Check && form.purpose == Purpose::File;
    if files && !rests {
        actions.push(button::second(cx.say(Ask::SubmitAndSign), cx.click(Action::Sign)));
    }
    let mut asked = vec![body, wrap("div", "actions", all(actions))];
    if files {
        asked.push(cx.line("p", "small soft", Ask::SubmitOnce));
    }
    let mut inside = vec![back(cx, step, form), faults::summary(cx, &rows)];
    if let Sending::Failed(what) = &cx.state.submit {
        inside.push(problem::view(cx, what));
    }
    inside.extend([
        line("p", "caption", place(cx, step, form)),
        page::heading(cx),
        html! { <form novalidate={true} class="wide" onsubmit={cx.submit(Action::Continue)}>{ all(asked) }</form> },
        el("p", "small soft").with("role", "status".into()).say(kept(cx)).html(),
        human::view(cx),
    ]);
    all(inside)
}

/// "Step 3 of 9"; of a change, whose application it is.
fn place(cx: &Cx<'_>, step: Step, form: &Form) -> AttrValue {
    if form.purpose == Purpose::Change {
        let child = &form.draft.child;
        return (child.surname.clone() + " " + &child.first_name).into();
    }
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let steps = form.steps();
    let at = steps.iter().position(|one| *one == step).map_or(1, |at| at + 1);
    cx.fill(Ask::Step, &[("n", number(at).into()), ("total", number(steps.len()).into())])
}

fn back(cx: &Cx<'_>, step: Step, form: &Form) -> Html {
    let id = cx.state.keeping.id;
    let address = match (form.purpose, step) {
        (Purpose::Change, Step::Check) => cx.at(Cabinet::Application(id)),
        (Purpose::Change, _) => cx.at(Page::Change(id, Step::Check)),
        (Purpose::File, _) => match step.before(form.kind()) {
            Some(before) => cx.at(Page::Apply(id, before)),
            None => cx.at(Cabinet::List),
        },
    };
    el("a", "back").with("href", address.into()).say(cx.say(Word::Back)).html()
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
