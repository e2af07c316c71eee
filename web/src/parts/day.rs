//! A day in three parts, as people write it: day, month, year.

use super::faults::{self, Line};
use super::field::describe;
use super::{Cx, id};
use crate::state::Action;
use crate::state::form::{DayPart, Edit, TypedDay};
use rules::Field;
use rules::benefit::Category;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The day of issue of the certificate of a category.
pub fn issued(cx: &Cx<'_>, category: Category, typed: &TypedDay, lines: &[Line]) -> Html {
    let field = Field::CertificateDay(category);
    let first = id(field);
    let invalid = faults::block(lines);
    let described = describe(&first, true, false, !lines.is_empty());
    let part = |which: DayPart, id: String, word: Word, value: &str, size: &'static str| {
        let oninput = cx.typed(move |text| Action::Edit(Edit::Issued(category, which, text)));
        // Only the last part is the end of typing.
        let onblur = if which == DayPart::Year { cx.left(Action::Leave(field)) } else { Callback::noop() };
        html! {
            <div>
                <label for={id.clone()} class="small">{ cx.say(word) }</label>
                <input {id} class={classes!("input", size)} type="text" inputmode="numeric" autocomplete="off"
                    maxlength="4" value={value.to_owned()} aria-invalid={invalid.then_some("true")} {oninput} {onblur} />
            </div>
        }
    };
    html! {
        <fieldset class={classes!("field", invalid.then_some("has-fault"))} aria-describedby={described}>
            <legend class="label">{ cx.say(Ask::ScanIssued) }</legend>
            <p class="hint" id={format!("{first}-hint")}>{ cx.say(Ask::ScanIssuedHint) }</p>
            { faults::at_field(cx, &first, lines) }
            <div class="parts">
                { part(DayPart::Day, first.clone(), Word::DayPart, &typed.day, "input-2") }
                { part(DayPart::Month, format!("{first}-month"), Word::MonthPart, &typed.month, "input-2") }
                { part(DayPart::Year, format!("{first}-year"), Word::YearPart, &typed.year, "input-4") }
            </div>
        </fieldset>
    }
}
