//! Does the child have a right to a place earlier, and with which right to stand?

use super::scan;
use crate::parent::Cx;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parent::state::numbers::{self, Range};
use crate::parent::state::{Action, form};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, line, text, wrap};
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
    let group = choice::group(cx, &field, "h", &lines, groups);
    let mut inside = vec![cx.p(Ask::BenefitsHint), asking(cx), group];
    if !form.held().is_empty() {
        inside.push(turns(cx, form));
    }
    all(inside)
}

/// What the page does while state systems are asked, and the way to ask again.
fn asking(cx: &Cx<'_>) -> Html {
    match &cx.state.evidence {
        Remote::Loading => el("p", "soft").with("role", "status".into()).say(cx.say(Ask::StateAsking)).html(),
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Ready(()) => Html::default(),
    }
}

fn group(cx: &Cx<'_>, form: &Form, turn: Turn) -> Html {
    let benefits = CATALOGUE.iter().filter(|benefit| benefit.turn == turn);
    // One paragraph gives the right to all categories of a turn.
    let right = benefits.clone().next().map(|benefit| law::view(cx, benefit.right));
    let hint = wrap("p", "hint", number::turn(cx.voice(), turn.into()));
    let head = el("div", "").put(cx.line("h2", "", Right::right(turn))).put(hint).html();
    let cards = benefits.map(|benefit| card(cx, form, benefit.category));
    all([head].into_iter().chain(cards).chain(right).collect())
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
        let mut inside = Vec::new();
        if is_silent {
            let again = button::quiet(cx.say(Ask::StateAskAgain), cx.click(Action::Retry));
            inside.extend([cx.p(Ask::StateSilentDo), again]);
        }
        inside.push(paper(cx, form, category));
        all(inside)
    };
    let also = also.map(|also| cx.line("span", "hint", also));
    let hints = also.into_iter().chain([proof(cx, category, answer, is_on)]).collect();
    choice::view(
        cx,
        Choice {
            id: id(field),
            label: text(cx.say(Right::name(category))),
            hint: all(hints),
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
    let mut inside = Vec::new();
    if category.benefit().proof == Proof::WorkplaceCertificate {
        inside.push(line("p", "hint", cx.fill(Right::CertificateAge, &[("max", oldest.into())])));
    }
    let (title, issued) = (cx.say(Ask::CertificateTitle), cx.say(Ask::ScanIssued));
    inside.push(scan::with_day(cx, form, Slot::Benefit(category), title, issued));
    if let (Some(_), Some(claim)) = (category.second_paper(), form.paper(Slot::Diploma)) {
        let lines = faults::lines(cx, &form.shown(Slot::Diploma.field()));
        inside.push(scan::view(cx, Slot::Diploma, cx.say(Ask::DiplomaTitle), &claim.second, &lines));
    }
    all(inside)
}

fn none(cx: &Cx<'_>, form: &Form, field: &str) -> Html {
    choice::view(
        cx,
        Choice {
            id: format!("{field}-none"),
            label: text(cx.say(Ask::BenefitsNone)),
            hint: cx.line("span", "hint", Ask::BenefitsNoneHint),
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
        let range = numbers::range(&lines, turn);
        let mut hints: Vec<Html> =
            range.map(|range| line("span", "nums", say_range(cx, range))).into_iter().collect();
        if turn == Turn::OutOfTurn {
            hints.push(cx.line("span", "hint", Right::OutOfTurnLimit));
        }
        if !is_same && turn == best {
            hints.push(cx.line("span", "tag tag-done", Ask::TurnBetter));
        }
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", turn.as_str()),
                group: Some("turn"),
                label: number::turn(cx.voice(), turn.into()),
                hint: all(hints),
                is_on: form.turn() == Some(turn),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Turn(turn))),
                ..Choice::default()
            },
        )
    });
    let group = choice::group(cx, &field, "turn", &shown, cards.collect());
    let mut inside = vec![el("h2", "").with("id", "turn".into()).say(cx.say(Ask::TurnTitle)).html()];
    if !lines.is_empty() {
        inside.push(cx.p(if is_same { Ask::TurnSame } else { Ask::TurnHint }));
    }
    if held.contains(&Turn::FirstTurn) && best == Turn::General && !is_same {
        inside.push(cx.p(Ask::TurnMayBeBehind));
    }
    if let Remote::Failed(what) = &cx.state.preschools.1 {
        inside.push(problem::view(cx, what));
    }
    inside.extend([
        group,
        cx.line("p", "hint", Ask::TurnFilingTimeKept),
        law::view(cx, rules::queue_order::CITE),
    ]);
    el("section", "").put_all(inside).html()
}

fn say_range(cx: &Cx<'_>, range: Range) -> AttrValue {
    if range.least == range.most {
        cx.fill(Ask::TurnSingle, &[("n", range.least.into())])
    } else {
        cx.fill(Ask::TurnRange, &[("from", range.least.into()), ("to", range.most.into())])
    }
}
