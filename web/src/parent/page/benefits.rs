//! Does the child have a right to a place earlier, and with which right to stand?

use super::scan;
use crate::parent::Cx;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parent::state::numbers::{self, Range};
use crate::parent::state::{Action, form};
use crate::parts::choice::{self, Choice};
use crate::parts::element::line;
use crate::parts::faults::{self, Line};
use crate::parts::{button, id, law, number, problem};
use crate::state::remote::Remote;
use contract::facts::Answer;
use rules::Field;
use rules::benefit::{CATALOGUE, Category, Proof, Turn};
use words::text::benefit::Word as Right;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let lines = faults::lines(cx, &form.shown(Field::Benefits));
    let field = id(Field::Benefits);
    let groups = html! {
        <>
            { none(cx, form, &field) }
            { for [Turn::OutOfTurn, Turn::FirstTurn].into_iter().map(|turn| group(cx, form, turn)) }
        </>
    };
    html! {
        <>
            { cx.p(Ask::BenefitsHint) }
            { asking(cx) }
            { choice::group(cx, &field, "h", &lines, groups) }
            if !form.held().is_empty() { { turns(cx, form) } }
        </>
    }
}

/// What the page does while state systems are asked, and the way to ask again.
fn asking(cx: &Cx<'_>) -> Html {
    match &cx.state.evidence {
        Remote::Loading => html! { <p class="soft" role="status">{ cx.say(Ask::StateAsking) }</p> },
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Ready(()) => Html::default(),
    }
}

fn group(cx: &Cx<'_>, form: &Form, turn: Turn) -> Html {
    let benefits = CATALOGUE.iter().filter(|benefit| benefit.turn == turn);
    // One paragraph gives the right to all categories of a turn.
    let right = benefits.clone().next().map(|benefit| law::view(cx, benefit.right));
    html! {
        <>
            <div>
                { cx.line("h2", "", Right::right(turn)) }
                <p class="hint">{ number::turn(cx, turn) }</p>
            </div>
            { for benefits.map(|benefit| card(cx, form, benefit.category)) }
            { for right }
        </>
    }
}

fn card(cx: &Cx<'_>, form: &Form, category: Category) -> Html {
    let field = Field::Benefit(category);
    let is_on = form.draft.benefits.claim(category).is_some();
    let also = Right::also(category);
    let answer = form.known.answer(category);
    let is_silent = category.benefit().proof != Proof::WorkplaceCertificate && answer == Answer::Silent;
    let inside = if !(is_on && form.known.needs_scan(category)) {
        Html::default()
    } else {
        html! {
            <>
                if is_silent {
                    { cx.p(Ask::StateSilentDo) }
                    { button::quiet(cx.say(Ask::StateAskAgain), cx.click(Action::Retry)) }
                }
                { paper(cx, form, category) }
            </>
        }
    };
    choice::view(
        cx,
        Choice {
            id: id(field),
            label: html! { cx.say(Right::name(category)) },
            hint: html! {
                <>
                    if let Some(also) = also { <span class="hint">{ cx.say(also) }</span> }
                    { proof(cx, category, answer, is_on) }
                </>
            },
            inside,
            is_on,
            faults: faults::lines(cx, &form.shown(field)),
            onchange: cx.ticked(move |on| Action::Edit(Edit::Benefit(category, on.into()))),
            ..Choice::default()
        },
    )
}

/// How the right is proved, or what the state has said of it; silence is neither yes nor no. What the state does not
/// confirm matters to those who state it; to others a list of refusals would only be loud.
fn proof(cx: &Cx<'_>, category: Category, answer: Answer, is_stated: bool) -> Html {
    let said = match (category.benefit().proof, answer) {
        (Proof::State(_), Answer::Yes) => Ask::StateConfirmed,
        (Proof::State(_), Answer::No) if is_stated => Ask::StateNotConfirmed,
        (Proof::State(_), Answer::Silent) => Ask::StateSilent,
        (Proof::State(_), Answer::No | Answer::NotAsked) | (Proof::WorkplaceCertificate, _) => {
            return cx.line("span", "hint", Right::proof(category));
        }
    };
    cx.line("span", "hint", said)
}

fn paper(cx: &Cx<'_>, form: &Form, category: Category) -> Html {
    let oldest = u32::from(form.known.readings.certificate_max_age_days);
    html! {
        <>
            if category.benefit().proof == Proof::WorkplaceCertificate {
                { line("p", "hint", cx.fill(Right::CertificateAge, &[("max", oldest.into())])) }
            }
            { scan::with_day(cx, form, Slot::Benefit(category), cx.say(Ask::CertificateTitle), cx.say(Ask::ScanIssued)) }
        </>
    }
}

fn none(cx: &Cx<'_>, form: &Form, field: &str) -> Html {
    choice::view(
        cx,
        Choice {
            id: format!("{field}-none"),
            label: html! { cx.say(Ask::BenefitsNone) },
            hint: html! { { cx.line("span", "hint", Ask::BenefitsNoneHint) } },
            is_on: form.draft.benefits.none,
            onchange: cx.ticked(|on| Action::Edit(Edit::NoBenefit(form::Toggle::from(on)))),
            ..Choice::default()
        },
    )
}

/// The number with and without each right, before choosing.
fn turns(cx: &Cx<'_>, form: &Form) -> Html {
    let lines = form.lines();
    let field = id(Field::Turn);
    let held = form.held();
    let best = numbers::best(&lines, &held);
    let offered: Vec<Turn> =
        Turn::ALL.into_iter().filter(|turn| *turn == Turn::General || held.contains(turn)).collect();
    let is_same = lines.is_empty()
        || offered.iter().all(|turn| numbers::range(&lines, *turn) == numbers::range(&lines, Turn::General));
    let shown: Vec<Line> = faults::lines(cx, &form.shown(Field::Turn));
    let cards = offered.iter().map(|turn| {
        let turn = *turn;
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", turn.as_str()),
                group: Some("turn"),
                label: html! { <>{ number::turn(cx, turn) }</> },
                hint: html! {
                    <>
                        if let Some(range) = numbers::range(&lines, turn) { <span class="nums">{ say_range(cx, range) }</span> }
                        if turn == Turn::OutOfTurn { { cx.line("span", "hint", Right::OutOfTurnLimit) } }
                        if !is_same && turn == best { { cx.line("span", "tag tag-done", Ask::TurnBetter) } }
                    </>
                },
                is_on: form.turn() == Some(turn),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Turn(turn))),
                ..Choice::default()
            },
        )
    });
    let group = choice::group(cx, &field, "turn", &shown, cards.collect());
    html! {
        <section>
            <h2 id="turn">{ cx.say(Ask::TurnTitle) }</h2>
            if !lines.is_empty() {
                <p>{ if is_same { cx.say(Ask::TurnSame) } else { cx.say(Ask::TurnHint) } }</p>
            }
            if held.contains(&Turn::FirstTurn) && best == Turn::General && !is_same {
                { cx.p(Ask::TurnMayBeBehind) }
            }
            if let Remote::Failed(what) = &cx.state.preschools.1 { { problem::view(cx, what) } }
            { group }
            { cx.line("p", "hint", Ask::TurnFilingTimeKept) }
            { law::view(cx, rules::queue_order::CITE) }
        </section>
    }
}

fn say_range(cx: &Cx<'_>, range: Range) -> AttrValue {
    if range.least == range.most {
        cx.fill(Ask::TurnSingle, &[("n", range.least.into())])
    } else {
        cx.fill(Ask::TurnRange, &[("from", range.least.into()), ("to", range.most.into())])
    }
}
