//! One complaint, with its answer being written.

use crate::complaints::Cx;
use crate::complaints::route::Page;
use crate::complaints::state::{Action, Lack};
use crate::parts::element::{all, el, fact, line, wrap};
use crate::parts::faults::{self, Line, Weight};
use crate::parts::page::{full_name, heading, of};
use crate::parts::{button, problem};
use crate::state::sending::Sending;
use crate::work::term;
use contract::complaint::ComplaintView;
use contract::endpoint::staff::complaint::Response;
use rules::complaint::{Addressee, Outcome, Subject, TEXT_MAX};
use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use words::text::complaint::Word as Complaint;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    of(cx, &cx.state.one, |one| desk(cx, one))
}

fn desk(cx: &Cx<'_>, one: &Response) -> Html {
    let view = &one.complaint;
    let number = cx.fill(Complaint::Title, &[("number", view.number.as_str().into())]);
    let caption =
        [number.to_string(), full_name(&one.filer), cx.words.lang().of(&view.settlement).to_owned()];
    let back = el("a", "back").with("href", cx.at(Page::List).into()).say(cx.say(Staff::ToList)).html();
    let mut inside = vec![back, line("p", "caption nums", caption.join(" · ").into()), heading(cx)];
    if let Sending::Failed(what) = &cx.state.sending {
        inside.push(problem::view(cx, what));
    }
    inside.push(facts(cx, view));
    inside.push(el("blockquote", "card pre").say(view.text.clone().into()).html());
    inside.extend(marks(cx, view));
    if one.held_until.is_some() {
        inside.push(held(cx));
    }
    inside.extend(view.answer.as_ref().map(|answer| {
        let outcome =
            Outcome::parse(&answer.outcome).map(|outcome| cx.line("b", "", Complaint::outcome(outcome)));
        let mut inside = vec![cx.line("h2", "", Complaint::AnswerTitle)];
        inside.extend(outcome.map(|outcome| wrap("p", "", outcome)));
        inside.push(line("p", "pre", answer.text.clone().into()));
        el("section", "").put_all(inside).html()
    }));
    inside.extend(acts(cx));
    all(inside)
}

fn facts(cx: &Cx<'_>, view: &ComplaintView) -> Html {
    let subject = Subject::parse(&view.subject).map(|about| cx.words.say(Complaint::subject(about)));
    let to = Addressee::parse(&view.addressee).map(|to| cx.words.say(Complaint::to(to)));
    let text = |text: &str| line("span", "nums", text.to_owned().into());
    let mut rows = vec![
        fact(cx.say(Staff::ColumnState), super::state(cx, &view.state)),
        fact(cx.say(Complaint::About), text(subject.unwrap_or_default())),
        fact(cx.say(Complaint::ToWhom), text(to.unwrap_or_default())),
        fact(cx.say(Staff::ComplaintDelivered), text(&term::moment(cx, &view.delivered_at))),
    ];
    if let Some(number) = &view.application_number {
        rows.push(fact(cx.say(words::text::cabinet::Word::ApplicationNumber), text(number)));
    }
    let due = match &view.answer_by {
        Some(day) => (Complaint::AnswerBy, day),
        None => (Complaint::RegisterBy, &view.register_by),
    };
    let day = cx.day(due.1);
    rows.push(fact(cx.say(Staff::ColumnTerm), text(&cx.fill(due.0, &[("day", day.as_str().into())]))));
    el("dl", "facts").put_all(rows).html()
}

fn marks(cx: &Cx<'_>, view: &ComplaintView) -> Option<Html> {
    let list: Vec<Html> = view
        .marks
        .iter()
        .map(|mark| {
            let at = line("div", "small soft nums", term::moment(cx, &mark.at).into());
            el("li", "").put(line("div", "pre", mark.text.clone().into())).put(at).html()
        })
        .collect();
    let list = (!list.is_empty()).then(|| el("ul", "plain").put_all(list).html())?;
    Some(el("section", "").put(cx.line("h2", "", Staff::MarksTitle)).put(list).html())
}

fn held(cx: &Cx<'_>) -> Html {
    let take_back = button::second(cx.say(Staff::TakeBack), cx.click(Action::TakeBack));
    let inside = vec![cx.line("h2", "", Staff::AnswerHeld), cx.p(Staff::AnswerMinute), take_back];
    el("div", "notice notice-done").with("role", "status".into()).put_all(inside).html()
}

/// What can be done now, as the server says.
fn acts(cx: &Cx<'_>) -> Vec<Html> {
    let desk = cx.state;
    let is_sent = desk.sending == Sending::Sent;
    let mut inside = Vec::new();
    if desk.can("register") {
        let register = button::second(cx.say(Staff::RegisterButton), cx.click(Action::Register));
        inside.push(wrap("div", "actions", register));
    }
    if desk.can("mark") {
        inside.push(html! {
            <form class="apart" novalidate={true} onsubmit={cx.submit(Action::Mark)}>
                { area(cx, "f-mark", Staff::MarkLabel, Staff::MarkHint, &desk.mark, &[], Action::MarkText) }
                <div class="actions">
                    <button type="submit" class="btn btn-second" disabled={is_sent}>{ cx.say(Staff::MarkButton) }</button>
                </div>
            </form>
        });
    }
    if desk.can("answer") {
        inside.push(answer(cx, is_sent));
    }
    inside
}

fn answer(cx: &Cx<'_>, is_sent: bool) -> Html {
    let desk = cx.state;
    let lacks = if desk.is_asked { desk.lacks() } else { Vec::new() };
    let text_of = |lack: &Lack| match lack {
        Lack::Outcome => cx.say(Staff::VerdictMissing),
        Lack::Text => cx.say(Staff::AnswerMissing),
        Lack::Long => {
            let max = i64::try_from(TEXT_MAX).unwrap_or_default();
            cx.fill(Staff::AnswerLong, &[("n", max.into())])
        }
    };
    let id_of = |lack: &Lack| if *lack == Lack::Outcome { "f-outcome" } else { "f-answer" };
    let rows: Vec<(String, String)> =
        lacks.iter().map(|lack| (id_of(lack).to_owned(), text_of(lack).to_string())).collect();
    let lines_of = |id: &str| -> Vec<Line> {
        let of = lacks.iter().filter(|lack| id_of(lack) == id);
        of.map(|lack| Line { weight: Weight::Block, text: text_of(lack).to_string() }).collect()
    };
    let (of_outcome, of_text) = (lines_of("f-outcome"), lines_of("f-answer"));
    let radio = |outcome: Outcome| {
        let id = format!("f-outcome-{}", outcome.as_str());
        html! {
            <div class="choice">
                <input id={id.clone()} type="radio" name="outcome" checked={desk.outcome == Some(outcome)}
                    onchange={cx.ticked(move |_| Action::Outcome(outcome))} />
                <label for={id}>{ cx.say(Complaint::outcome(outcome)) }</label>
            </div>
        }
    };
    html! {
        <section class="apart" aria-labelledby="answer">
            <h2 id="answer">{ cx.say(Staff::AnswerTitle) }</h2>
            { faults::summary(cx, &rows) }
            <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Answer)}>
                <fieldset id="f-outcome" class={classes!("field", (!of_outcome.is_empty()).then_some("has-fault"))}>
                    <legend class="label">{ cx.say(Staff::AnswerOutcome) }</legend>
                    { faults::at_field(cx, "f-outcome", &of_outcome) }
                    <div class="choices">{ for Outcome::ALL.into_iter().map(radio) }</div>
                </fieldset>
                { area(cx, "f-answer", Staff::AnswerLabel, Staff::AnswerHint, &desk.text, &of_text, Action::AnswerText) }
                <p class="hint">{ cx.say(Staff::AnswerSeen) }</p>
                <div class="actions">{ button::submit(cx.say(Staff::AnswerButton), is_sent) }</div>
            </form>
        </section>
    }
}

/// A field for several lines.
fn area(
    cx: &Cx<'_>,
    id: &'static str,
    label: Staff,
    hint: Staff,
    value: &str,
    lines: &[Line],
    typed: fn(String) -> Action,
) -> Html {
    let deed = cx.deed.clone();
    let oninput = Callback::from(move |event: InputEvent| {
        if let Some(area) = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok()) {
            deed.emit(typed(area.value()));
        }
    });
    let has_fault = !lines.is_empty();
    let hint_id = format!("{id}-hint");
    let described = if has_fault { format!("{} {hint_id}", faults::fault_id(id)) } else { hint_id.clone() };
    html! {
        <div class={classes!("field", has_fault.then_some("has-fault"))}>
            <label class="label" for={id}>{ cx.say(label) }</label>
            <p class="hint" id={hint_id}>{ cx.say(hint) }</p>
            { faults::at_field(cx, id, lines) }
            <textarea {id} class="input" rows="6" value={value.to_owned()} aria-invalid={has_fault.then_some("true")}
                aria-describedby={described} {oninput} />
        </div>
    }
}
