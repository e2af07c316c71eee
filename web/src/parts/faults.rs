//! Faults: at their field, and together in the summary that takes focus.

use super::{Cx, id};
use crate::task::Task;
use contract::problem::{WireFault, WireSeverity};
use rules::fault::{Code, Params, Severity};
use rules::{Cite, Fault, Field};
use words::fault as sentence;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// A fault as the page shows it: found here or by the server.
#[derive(Clone, PartialEq, Debug)]
pub enum Shown<'a> {
    /// By the rules in this page.
    Here(&'a Fault),
    /// By the server.
    Served(&'a WireFault),
}

/// Whether a fault stops or asks for a second look.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// Must be corrected.
    Block,
    /// Deserves a look.
    Look,
}

/// A fault in words.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// How much it weighs.
    pub weight: Weight,
    /// The sentence.
    pub text: String,
}

/// The lines of a field of the form.
pub fn lines<T: Task>(cx: &Cx<'_, T>, shown: &[Shown<'_>]) -> Vec<Line> {
    shown.iter().map(|one| line(cx, one)).collect()
}

/// The line of a fault.
pub fn line<T: Task>(cx: &Cx<'_, T>, shown: &Shown<'_>) -> Line {
    match shown {
        Shown::Here(fault) => Line {
            weight: match fault.code.severity() {
                Severity::Block => Weight::Block,
                Severity::Warn => Weight::Look,
            },
            text: if fault.code == Code::Required && is_chosen(fault.field) {
                cx.say(Ask::ChooseOne).to_string()
            } else {
                sentence::say(cx.words, fault)
            },
        },
        Shown::Served(fault) => Line {
            weight: match fault.severity {
                WireSeverity::Block => Weight::Block,
                WireSeverity::Warn => Weight::Look,
            },
            text: sentence::say_wire(cx.words, fault),
        },
    }
}

/// Whether a field is answered by choosing: it cannot be "filled in".
const fn is_chosen(field: Field) -> bool {
    matches!(
        field,
        Field::ChildIin
            | Field::ApplicantRole
            | Field::Settlement
            | Field::Benefits
            | Field::Preschools
            | Field::Language
    )
}

/// The line of a fault of a field outside the draft.
pub fn of_number<T: Task>(
    cx: &Cx<'_, T>,
    field: Field,
    cite: Cite,
    found: Option<(Code, Params)>,
) -> Vec<Line> {
    let fault = found.map(|(code, params)| Fault::new(field, code, cite).with(params));
    let block = |fault: &Fault| match fault.code.severity() {
        Severity::Block => Weight::Block,
        Severity::Warn => Weight::Look,
    };
    // Typed, not chosen, also where the same field is a choice on another page.
    fault.iter().map(|fault| Line { weight: block(fault), text: sentence::say(cx.words, fault) }).collect()
}

/// Whether something must be corrected.
pub fn block(lines: &[Line]) -> bool {
    lines.iter().any(|line| line.weight == Weight::Block)
}

/// The id of the text that says a field's faults.
pub fn fault_id(id: &str) -> String {
    format!("{id}-fault")
}

/// The faults at a field.
pub fn at_field<T: Task>(cx: &Cx<'_, T>, id: &str, lines: &[Line]) -> Html {
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <div id={fault_id(id)}>
            { for lines.iter().map(|line| match line.weight {
                Weight::Block => html! {
                    <p class="fault"><span class="vh">{ cx.say(Word::FaultPrefix) }{ " " }</span>{ &line.text }</p>
                },
                Weight::Look => html! { <p class="warn">{ cx.say(Word::WarnPrefix) }{ " " }{ &line.text }</p> },
            }) }
        </div>
    }
}

/// The summary: every fault of the page with a link to its field.
pub fn summary<T: Task>(cx: &Cx<'_, T>, faults: &[(String, String)]) -> Html {
    if faults.is_empty() {
        return Html::default();
    }
    let count = u32::try_from(faults.len()).unwrap_or(u32::MAX);
    html! {
        <div class="summary" id="summary" tabindex="-1" role="alert" aria-labelledby="summary-title">
            <h2 id="summary-title">{ cx.fill(Word::FaultSummaryTitle, &[("n", count.into())]) }</h2>
            <ul>
                { for faults.iter().map(|(id, text)| html! { <li><a href={format!("#{id}")}>{ text }</a></li> }) }
            </ul>
        </div>
    }
}

/// The summary's rows of a question of the form.
pub fn rows<T: Task>(cx: &Cx<'_, T>, faults: &[(Field, Shown<'_>)]) -> Vec<(String, String)> {
    faults.iter().map(|(field, shown)| (id(*field), line(cx, shown).text)).collect()
}
