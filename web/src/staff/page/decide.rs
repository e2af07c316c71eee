//! The decision: a verdict on each paper, what recording will do, and the button. It can be taken back for a minute.

use super::papers;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::faults::{self, Line, Weight};
use crate::parts::page::full_name;
use crate::parts::{button, problem};
use crate::staff::Cx;
use crate::staff::state::check::{Check, Effect, Minute, NumberThen};
use crate::staff::state::desk::{Lack, Mark};
use crate::staff::state::{Action, field_of};
use crate::state::sending::Sending;
use crate::work::held::outcome;
use contract::staff::PaperView;
use rules::review::Reason;
use uuid::Uuid;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

const COMPARED: &str = "f-compared";

/// The form.
pub(super) fn view(cx: &Cx<'_>, review: &Check) -> Html {
    let desk = &cx.state.review.desk;
    let lacks = if desk.is_asked { desk.lacks() } else { Vec::new() };
    let rows: Vec<(String, String)> = lacks.iter().map(|lack| said(cx, review, *lack)).collect();
    let papers = review.papers.iter().zip(&desk.marks).enumerate();
    let is_sent = cx.state.review.sending == Sending::Sent;
    let compared = line_of(cx, &lacks, Lack::Originals);
    html! {
        <section class="apart" aria-labelledby="decide">
            <h2 id="decide">{ cx.say(Staff::DecideTitle) }</h2>
            { faults::summary(cx, &rows) }
            if let Sending::Failed(what) = &cx.state.review.sending { { problem::view(cx, what) } }
            <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Record)}>
                { for papers.map(|(at, (paper, mark))| verdict(cx, at, paper, mark, &lacks)) }
                <div class="choice">
                    <input id={COMPARED} type="checkbox" checked={desk.compared}
                        aria-invalid={(!compared.is_empty()).then_some("true")}
                        aria-describedby={(!compared.is_empty()).then(|| faults::fault_id(COMPARED))}
                        onchange={cx.ticked(Action::Compare)} />
                    <label for={COMPARED}>{ cx.say(Staff::Compared) }</label>
                    if !compared.is_empty() {
                        <div class="inside">{ faults::at_field(cx, COMPARED, &compared) }</div>
                    }
                </div>
                { effect(cx, review) }
                <p class="hint">{ cx.say(Staff::RecordHint) }{ " " }{ cx.say(Staff::RecordThenFinal) }</p>
                <div class="actions">
                    { button::submit(cx.say(if is_sent { Staff::Recording } else { Staff::RecordButton }), is_sent) }
                    { button::quiet(cx.say(Staff::NextReview), cx.click(Action::Next)) }
                </div>
            </form>
        </section>
    }
}

/// What lacks, with the control that it is about.
fn said(cx: &Cx<'_>, review: &Check, lack: Lack) -> (String, String) {
    let of = |at: usize, word: Staff| {
        let name = review.papers.get(at).map(|paper| papers::name(cx, paper)).unwrap_or_default();
        name + ": " + &cx.say(word)
    };
    match lack {
        Lack::Verdict(at) => (verdict_id(at, true), of(at, Staff::VerdictMissing)),
        Lack::Reason(at) => (field_of(at), of(at, Staff::ReasonMissing)),
        Lack::Originals => (COMPARED.to_owned(), cx.say(Staff::OriginalsNeeded).to_string()),
    }
}

fn line_of(cx: &Cx<'_>, lacks: &[Lack], lack: Lack) -> Vec<Line> {
    let word = match lack {
        Lack::Verdict(_) => Staff::VerdictMissing,
        Lack::Reason(_) => Staff::ReasonMissing,
        Lack::Originals => Staff::OriginalsNeeded,
    };
    let is_missing = lacks.contains(&lack);
    is_missing.then(|| Line { weight: Weight::Block, text: cx.say(word).to_string() }).into_iter().collect()
}

fn verdict_id(at: usize, confirmed: bool) -> String {
    format!("f-verdict-{at}-{}", if confirmed { "yes" } else { "no" })
}

fn verdict(cx: &Cx<'_>, at: usize, paper: &PaperView, mark: &Mark, lacks: &[Lack]) -> Html {
    let missing = line_of(cx, lacks, Lack::Verdict(at));
    let group = format!("verdict-{at}");
    let field = format!("f-verdict-{at}");
    let radio = |confirmed: bool, word: Staff| {
        let id = verdict_id(at, confirmed);
        html! {
            <div class="choice">
                <input id={id.clone()} type="radio" name={group.clone()} checked={mark.confirmed == Some(confirmed)}
                    onchange={cx.ticked(move |_| Action::Judge(at, confirmed))} />
                <label for={id}>{ cx.say(word) }</label>
                if !confirmed && mark.confirmed == Some(false) { { reasons(cx, at, mark, lacks) } }
            </div>
        }
    };
    html! {
        <fieldset class={classes!("field", (!missing.is_empty()).then_some("has-fault"))}
            aria-describedby={(!missing.is_empty()).then(|| faults::fault_id(&field))}>
            <legend class="label">{ papers::name(cx, paper) }</legend>
            { faults::at_field(cx, &field, &missing) }
            <div class="choices">{ radio(true, Staff::VerdictYes) }{ radio(false, Staff::VerdictNo) }</div>
        </fieldset>
    }
}

/// Why not: a closed list, so that the parent reads it in every language.
fn reasons(cx: &Cx<'_>, at: usize, mark: &Mark, lacks: &[Lack]) -> Html {
    let id = field_of(at);
    let missing = line_of(cx, lacks, Lack::Reason(at));
    let tick = |reason: Reason| {
        let id = format!("{id}-{}", reason.as_str());
        html! {
            <div class="tick">
                <input id={id.clone()} type="checkbox" checked={mark.reasons.contains(&reason)}
                    onchange={cx.ticked(move |is_on| Action::Because(at, reason, is_on))} />
                <label for={id}>{ cx.say(Cabinet::reason(reason)) }</label>
            </div>
        }
    };
    html! {
        <div class="inside" id={id.clone()} role="group" aria-label={cx.say(Staff::VerdictNo)}
            aria-describedby={(!missing.is_empty()).then(|| faults::fault_id(&id))}>
            { faults::at_field(cx, &id, &missing) }
            { for Reason::ALL.iter().copied().map(tick) }
        </div>
    }
}

/// What recording will do, said before the press: every possible end while nothing is chosen, then the one that comes.
fn effect(cx: &Cx<'_>, review: &Check) -> Html {
    let chosen = cx.state.review.desk.effect(review);
    let mut inside = vec![cx.line("h3", "", Staff::EffectTitle)];
    match chosen {
        Some(effect) => inside.push(one(cx, effect)),
        None => inside.push(cx.p(Staff::EffectChoose)),
    }
    // Said when it changes, once.
    el("div", "aside").with("aria-live", "polite".into()).put_all(inside).html()
}

fn one(cx: &Cx<'_>, effect: &Effect) -> Html {
    let mut inside = vec![wrap("p", "", cx.line("b", "", outcome(effect.outcome)))];
    let numbers: Vec<Html> = effect.numbers.iter().map(|number| moved(cx, number)).collect();
    inside.push(el("ul", "turns").put_all(numbers).html());
    // The parent's own language first: that is the one which is read.
    if let Some(message) = effect.message.first() {
        inside.push(cx.p(Staff::EffectMessage));
        let text = message.text.clone();
        inside
            .push(el("blockquote", "sms").with("lang", message.lang.clone().into()).say(text.into()).html());
    }
    all(inside)
}

fn moved(cx: &Cx<'_>, number: &NumberThen) -> Html {
    let name = cx.words.lang().of(&number.preschool.name).to_owned();
    let figure = match (number.now, number.then) {
        (Some(now), Some(then)) => {
            let values = [("from", now.into()), ("to", then.into())];
            all(vec![
                el("b", "num")
                    .with("aria-hidden", "true".into())
                    .say(cx.fill(Cabinet::Arrow, &values))
                    .html(),
                line("span", "vh", cx.fill(Cabinet::ArrowSpoken, &values)),
            ])
        }
        (_, None) => cx.line("b", "", Staff::EffectLeaves),
        (None, Some(then)) => line("b", "num", then.to_string().into()),
    };
    el("li", "pair").put(line("span", "", name.into())).put(figure).html()
}

/// A decision in its minute that this page did not record itself: after a reload, or a colleague's.
pub(super) fn held(cx: &Cx<'_>, id: Uuid, held: &Minute) -> Html {
    let mut inside = vec![cx.line("h2", "", Staff::HeldTitle), cx.p(outcome(held.outcome))];
    if held.mine {
        inside.push(cx.p(Staff::HeldMinute));
        inside.push(button::second(cx.say(Staff::TakeBack), cx.click(Action::TakeBack(id))));
    } else {
        let name = full_name(&held.by);
        inside.push(line("p", "", cx.fill(Staff::HeldByOther, &[("name", name.as_str().into())])));
        inside.push(button::quiet(cx.say(Word::TryAgain), cx.click(Action::Retry)));
    }
    el("div", "notice").put_all(inside).html()
}
