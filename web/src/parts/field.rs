//! A field for text: label, hint, control, count, faults, tied together for the ear.

use super::Cx;
use super::faults::{self, Line};
use crate::task::Task;
use words::text::everywhere::Word;
use yew::prelude::*;

/// A field for text.
#[derive(Default)]
pub struct TextField {
    /// Id of the control.
    pub id: String,
    /// Label.
    pub label: AttrValue,
    /// Hint under the label.
    pub hint: Option<AttrValue>,
    /// What is still missing while somebody types.
    pub count: Option<String>,
    /// Faults to show.
    pub faults: Vec<Line>,
    /// The text.
    pub value: String,
    /// Classes of the control beside `input`.
    pub class: &'static str,
    /// `type`.
    pub kind: Kind,
    /// `autocomplete`.
    pub autocomplete: &'static str,
    /// Whether it may stay empty.
    pub is_optional: bool,
    /// At every key.
    pub oninput: Callback<InputEvent>,
    /// When it is left.
    pub onblur: Callback<FocusEvent>,
}

/// What is typed.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// Digits.
    Digits,
    /// A phone.
    Phone,
    /// An address of e-mail.
    Email,
    /// A search.
    Search,
}

impl Kind {
    const fn kind(self) -> &'static str {
        match self {
            Self::Text | Self::Digits => "text",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Search => "search",
        }
    }

    const fn mode(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Digits => "numeric",
            Self::Phone => "tel",
            Self::Email => "email",
            Self::Search => "search",
        }
    }
}

/// The field.
pub fn view<T: Task>(cx: &Cx<'_, T>, field: TextField) -> Html {
    let TextField {
        id,
        label,
        hint,
        count,
        faults,
        value,
        class,
        kind,
        autocomplete,
        is_optional,
        oninput,
        onblur,
    } = field;
    let invalid = faults::block(&faults);
    let described = describe(&id, hint.is_some(), count.is_some(), !faults.is_empty());
    html! {
        <div class={classes!("field", invalid.then_some("has-fault"))}>
            <label class="label" for={id.clone()}>
                { label }
                if is_optional { <span class="soft">{ " (" }{ cx.say(Word::Optional) }{ ")" }</span> }
            </label>
            if let Some(hint) = hint { <p class="hint" id={format!("{id}-hint")}>{ hint }</p> }
            { faults::at_field(cx, &id, &faults) }
            <input id={id.clone()} class={classes!("input", class)} type={kind.kind()} inputmode={kind.mode()}
                autocomplete={autocomplete} autocapitalize="off" spellcheck="false" {value}
                aria-invalid={invalid.then_some("true")} aria-describedby={described} {oninput} {onblur} />
            if let Some(count) = count { <p class="count" id={format!("{id}-count")}>{ count }</p> }
        </div>
    }
}

/// The ids that describe a control, in the order of reading.
pub fn describe(id: &str, hint: bool, count: bool, fault: bool) -> Option<String> {
    let parts = [(fault, "fault"), (hint, "hint"), (count, "count")];
    let ids: Vec<String> =
        parts.iter().filter(|(there, _)| *there).map(|(_, what)| format!("{id}-{what}")).collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
