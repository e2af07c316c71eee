//! A day in three parts, as people write it: day, month, year.

use super::Cx;
use super::faults::{self, Line};
use super::field::describe;
use crate::state::typed_day::{DayPart, TypedDay};
use crate::task::Task;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The field.
pub struct DayField<'a> {
    /// Id of its first control.
    pub id: String,
    /// What day it is.
    pub label: AttrValue,
    /// Hint under the label.
    pub hint: AttrValue,
    /// As typed.
    pub typed: TypedDay,
    /// Faults to show.
    pub faults: &'a [Line],
}

/// The day; `typed` makes the action of a key, `left` is the action at the end of typing.
pub fn view<T: Task>(
    cx: &Cx<'_, T>,
    field: DayField<'_>,
    typed: impl Fn(DayPart, String) -> T::Action + Copy + 'static,
    left: T::Action,
) -> Html {
    let DayField { id: first, label, hint, typed: day, faults: lines } = field;
    let invalid = faults::block(lines);
    let described = describe(&first, true, false, !lines.is_empty());
    let part = |which: DayPart, id: String, word: Word, value: &str, size: &'static str| {
        let oninput = cx.typed(move |text| typed(which, text));
        // Only the last part is the end of typing.
        let onblur = if which == DayPart::Year { cx.left(left.clone()) } else { Callback::noop() };
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
            <legend class="label">{ label }</legend>
            <p class="hint" id={format!("{first}-hint")}>{ hint }</p>
            { faults::at_field(cx, &first, lines) }
            <div class="parts">
                { part(DayPart::Day, first.clone(), Word::DayPart, &day.day, "input-2") }
                { part(DayPart::Month, format!("{first}-month"), Word::MonthPart, &day.month, "input-2") }
                { part(DayPart::Year, format!("{first}-year"), Word::YearPart, &day.year, "input-4") }
            </div>
        </fieldset>
    }
}
