//! Which child?

use crate::cabinet::route::Page as Cabinet;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, line, text};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::full_name;
use crate::parts::{button, faults, human, id, problem, waiting};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::endpoint::children::Proposed;
use rules::Field;
use rules::iin::TWELVE;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let known = match &cx.state.children {
        Remote::Loading => return waiting::view(cx),
        Remote::Failed(what) => return all(vec![problem::view(cx, what), other(cx)]),
        Remote::Ready(known) => known,
    };
    // An empty choice is said at the group; a fault of the chosen child stands at its card.
    let lines = faults::lines(cx, &form.shown(Field::ChildIin));
    let name = id(Field::ChildIin);
    let cards = known.children.iter().enumerate();
    let cards = cards.map(|(at, child)| card(cx, form, child, format!("{name}-{at}")));
    let is_closed = !cx.state.other_child.is_open;
    let mut answers: Vec<Html> = cards.collect();
    if is_closed {
        answers.push(button::quiet(cx.say(Ask::ChildNotInList), cx.click(Action::OpenOtherChild)));
    }
    let mut inside = if known.children.is_empty() {
        vec![cx.p(Ask::ChildNone)]
    } else {
        let group = choice::group(cx, &name, "h", &lines, all(answers));
        vec![cx.line("p", "hint", Ask::ChildHint), group]
    };
    if !known.silent.is_empty() {
        let again = button::second(cx.say(Word::TryAgain), cx.click(Action::Retry));
        inside.push(el("div", "notice notice-look").put(cx.p(Ask::ChildSilent)).put(again).html());
    }
    inside.push(other(cx));
    all(inside)
}

fn card(cx: &Cx<'_>, form: &Form, child: &Proposed, id: String) -> Html {
    let over_age = form.is_over_age(child);
    // No register tells the name: the number stands for it.
    let (name, hint) = if child.is_recorded() {
        let born = cx.day(&child.birth_date);
        (full_name(&child.name), cx.fill(Ask::ChildBorn, &[("day", born.as_str().into())]))
    } else {
        (child.iin.clone(), cx.say(Ask::ChildUnrecorded))
    };
    let since = cx.day(&child.over_age_from);
    let stands = child.stands_in(form.kind());
    let inside = if stands {
        let told = two(cx.say(Ask::ChildInQueue), cx.say(Ask::ChildInQueueText));
        all(vec![told, cx.link(Ask::ChildInQueueLink, Cabinet::List)])
    } else if over_age {
        let over = cx.fill(Ask::ChildOverAge, &[("since", since.as_str().into())]);
        two(over, cx.say(Ask::ChildOverAgeText))
    } else {
        Html::default()
    };
    let chosen = child.clone();
    choice::view(
        cx,
        Choice {
            id,
            group: Some("child"),
            label: text(name.into()),
            hint: line("span", "hint", hint),
            inside,
            is_on: form.draft.child.iin == child.iin,
            is_closed: stands || over_age,
            onchange: cx.ticked(move |_| Action::Edit(Edit::Child(Box::new(chosen.clone())))),
            ..Choice::default()
        },
    )
}

/// Two sentences.
fn two(first: AttrValue, second: AttrValue) -> Html {
    el("p", "").say(first).say(". ".into()).say(second).html()
}

/// A child that the registers did not propose.
fn other(cx: &Cx<'_>) -> Html {
    let other = &cx.state.other_child;
    let is_listed = cx.state.children.ready().is_some_and(|all| !all.children.is_empty());
    if is_listed && !other.is_open {
        return Html::default();
    }
    let lines = faults::of_number(cx, Field::ChildIin, TWELVE, other.iin.fault());
    let count = faults::of_number(cx, Field::ChildIin, TWELVE, other.iin.hint()).pop().map(|line| line.text);
    html! {
        <section class="card">
            { cx.line("h2", "", Ask::ChildOther) }
            { cx.line("p", "hint", Ask::ChildOtherHint) }
            { field::view(cx, TextField {
                id: "f-other-iin".to_owned(),
                label: cx.say(Ask::ChildIinLabel),
                hint: Some(cx.say(Ask::ChildIinHint)),
                count: Some(count.unwrap_or_default()),
                faults: lines,
                value: other.iin.text().to_owned(),
                class: "input-iin",
                kind: Kind::Digits,
                autocomplete: "off",
                oninput: cx.typed(Action::TypeOtherIin),
                onblur: cx.left(Action::LeaveOtherIin),
                ..TextField::default()
            }) }
            if let Sending::Failed(what) = &other.sending { { problem::view(cx, what) } }
            <button type="button" class="btn btn-second" disabled={other.sending == Sending::Sent}
                onmousedown={button::stays()} onclick={cx.click(Action::FindOther)}>
                { cx.say(Ask::ChildFind) }
            </button>
            if other.sending == Sending::Sent { <span class="vh" role="status">{ cx.say(Word::Loading) }</span> }
            if matches!(other.sending, Sending::Failed(_)) { { human::view(cx) } }
        </section>
    }
}
