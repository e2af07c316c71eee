//! Radio buttons and boxes as big as cards, and the group they stand in.

use super::Cx;
use super::faults::{self, Line};
use super::field::describe;
use crate::task::Task;
use yew::prelude::*;

/// One answer.
#[derive(Default)]
pub struct Choice {
    /// Id of the control.
    pub id: String,
    /// Name of the group; a box has none.
    pub group: Option<&'static str>,
    /// What is chosen.
    pub label: Html,
    /// Something under it, inside the label.
    pub hint: Html,
    /// Something that goes with it, outside the label: a scan, a law line.
    pub inside: Html,
    /// Whether it is chosen.
    pub is_on: bool,
    /// Whether it cannot be chosen.
    pub is_closed: bool,
    /// Faults at this answer.
    pub faults: Vec<Line>,
    /// When it is chosen or taken back.
    pub onchange: Callback<Event>,
}

/// The answer as a card.
pub fn view<T: Task>(cx: &Cx<'_, T>, choice: Choice) -> Html {
    let Choice { id, group, label, hint, inside, is_on, is_closed, faults, onchange } = choice;
    let described = describe(&id, false, false, !faults.is_empty());
    let invalid = faults::block(&faults);
    let has_inside = inside != Html::default() || !faults.is_empty();
    html! {
        <div class="choice" key={id.clone()}>
            <input id={id.clone()} type={if group.is_some() { "radio" } else { "checkbox" }} name={group} checked={is_on}
                disabled={is_closed} aria-invalid={invalid.then_some("true")} aria-describedby={described} {onchange} />
            <label for={id.clone()}><b>{ label }</b>{ hint }</label>
            if has_inside {
                <div class="inside">{ faults::at_field(cx, &id, &faults) }{ inside }</div>
            }
        </div>
    }
}

/// A group of answers under the heading of the page (`labelled` = `h`) or under its own. A link to its id leads to the
/// first answer.
pub fn group<T: Task>(
    cx: &Cx<'_, T>,
    id: &str,
    labelled: &'static str,
    faults: &[Line],
    answers: Html,
) -> Html {
    let invalid = faults::block(faults);
    let described = describe(id, false, false, !faults.is_empty());
    html! {
        <fieldset id={id.to_owned()} class={classes!("field", invalid.then_some("has-fault"))}
            aria-labelledby={labelled} aria-describedby={described}>
            { faults::at_field(cx, id, faults) }
            <div class="choices">{ answers }</div>
        </fieldset>
    }
}
