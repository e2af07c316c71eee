//! Dense controls of the counter: a text, a choice and a box of the draft.

use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit};
use crate::parts::choice::{self, Choice};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{faults, id, problem};
use crate::state::sending::Sending;
use contract::problem::ProblemKind;
use rules::Field;
use words::Key;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// A choice among a few, dense.
pub(super) fn radio(
    cx: &Cx<'_>,
    group: &'static str,
    value: &str,
    label: AttrValue,
    is_on: bool,
    action: Action,
) -> Html {
    let id = format!("f-{group}-{value}");
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |_: Event| deed.emit(action.clone().into()));
    html! {
        <div class="choice">
            <input id={id.clone()} type="radio" name={group} checked={is_on} {onchange} />
            <label for={id}>{ label }</label>
        </div>
    }
}

/// A text of the draft.
pub(super) fn text(
    cx: &Cx<'_>,
    counter: &Counter,
    of: Field,
    label: AttrValue,
    value: &str,
    kind: Kind,
) -> Html {
    field::view(
        cx,
        TextField {
            id: id(of),
            label,
            faults: faults::lines(cx, &counter.shown(of)),
            value: value.to_owned(),
            class: if of == Field::ChildIin { "input-iin" } else { "" },
            kind,
            autocomplete: "off",
            is_optional: matches!(of, Field::Email | Field::ChildPatronymic | Field::ApplicantPatronymic),
            oninput: cx.typed(move |text| Action::Edit(Edit::Set(of, text))),
            onblur: cx.left(Action::Edit(Edit::Leave(of))),
            ..TextField::default()
        },
    )
}

/// Answers with their names. The rows are data: only here are they made into texts.
#[inline(never)]
pub(super) fn options(cx: &Cx<'_>, rows: &[(&'static str, Key)]) -> Vec<(String, AttrValue)> {
    rows.iter().map(|(code, name)| ((*code).to_owned(), cx.say(*name))).collect()
}

/// A choice of the draft: names with their codes.
pub(super) fn choose(
    cx: &Cx<'_>,
    counter: &Counter,
    of: Field,
    group: &'static str,
    label: AttrValue,
    chosen: &str,
    all: Vec<(String, AttrValue)>,
) -> Html {
    let lines = faults::lines(cx, &counter.shown(of));
    let field = id(of);
    let has_fault = faults::block(&lines);
    let answers = all.into_iter().map(|(code, name)| {
        let action = Action::Edit(Edit::Set(of, code.clone()));
        radio(cx, group, &code, name, chosen == code, action)
    });
    html! {
        <fieldset id={field.clone()} class={classes!("field", has_fault.then_some("has-fault"))}
            aria-describedby={(!lines.is_empty()).then(|| faults::fault_id(&field))}>
            <legend class="label">{ label }</legend>
            { faults::at_field(cx, &field, &lines) }
            <div class="choices columns">{ for answers }</div>
        </fieldset>
    }
}

/// A box of the draft.
pub(super) fn tick(cx: &Cx<'_>, counter: &Counter, of: Field, word: Staff, is_on: bool) -> Html {
    choice::view(
        cx,
        Choice {
            id: id(of),
            label: html! { cx.say(word) },
            is_on,
            faults: faults::lines(cx, &counter.shown(of)),
            onchange: cx.ticked(move |is_on| Action::Edit(Edit::Tick(of, is_on))),
            ..Choice::default()
        },
    )
}

/// What went wrong with sending: faults stand in the summary, the rest is a panel.
pub(super) fn failed(cx: &Cx<'_>, counter: &Counter) -> Html {
    match &counter.sending {
        Sending::Failed(what) if what.kind != ProblemKind::Faults => problem::view(cx, what),
        _ => Html::default(),
    }
}
