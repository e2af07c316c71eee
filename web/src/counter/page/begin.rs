//! Who stands there: by the identity document that is shown.

use super::parts::radio;
use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit, Text};
use crate::parts::element::link;
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{button, faults, id, problem};
use crate::state::sending::Sending;
use rules::{Field, iin};
use words::Lang;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The first question.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter) -> Html {
    let lines = faults::of_number(cx, Field::ApplicantIin, iin::TWELVE, counter.iin_fault());
    let lang = |lang: Lang| {
        radio(
            cx,
            "lang",
            lang.code(),
            lang.own_name().to_owned().into(),
            counter.lang == lang,
            Action::Edit(Edit::Lang(lang)),
        )
    };
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Open)}>
            if let Sending::Failed(what) = &counter.opening { { problem::view(cx, what) } }
            { field::view(cx, TextField {
                id: id(Field::ApplicantIin),
                label: cx.say(Staff::CounterIin),
                hint: Some(cx.say(Staff::CounterIinHint)),
                faults: lines,
                value: counter.iin.clone(),
                class: "input-iin",
                kind: Kind::Digits,
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Edit(Edit::Type(Text::Iin, text))),
                onblur: cx.left(Action::Edit(Edit::Leave(Field::ApplicantIin))),
                ..TextField::default()
            }) }
            <fieldset class="field">
                <legend class="label">{ cx.say(Staff::CounterLang) }</legend>
                <div class="choices">{ for Lang::ALL.map(lang) }</div>
            </fieldset>
            <p class="hint">{ cx.say(Staff::CounterBeginHint) }</p>
            <div class="actions">{ button::submit(cx.say(Staff::CounterBegin), counter.opening == Sending::Sent) }</div>
            <p>{ link(cx.say(Staff::LettersLink), format!("/{}/letters", cx.words.lang().code())) }</p>
        </form>
    }
}
