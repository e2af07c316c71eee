//! The person is present and confirms.

use super::parts::radio;
use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit, Text};
use crate::parts::faults::{self, Line};
use crate::parts::field::{self, Kind, TextField};
use contract::endpoint::staff::open_intake::Response as Intake;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The person present: by the code from the phone, or by the page signed by hand.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let sent = if intake.code_sent { Staff::CodeSent } else { Staff::CodeNotSent };
    let signed = |is_signed: bool, word: Staff| {
        let value = if is_signed { "hand" } else { "code" };
        radio(
            cx,
            "signed",
            value,
            cx.say(word),
            counter.is_signed == is_signed,
            Action::Edit(Edit::Signed(is_signed)),
        )
    };
    html! {
        <fieldset class="field">
            <legend class="label">{ cx.say(Staff::PresentTitle) }</legend>
            <p class="hint">{ cx.say(sent) }</p>
            <div class="choices">
                if intake.code_sent { { signed(false, Staff::PresentCode) } }
                if intake.code_sent && !counter.is_signed {
                    { field::view(cx, TextField {
                        id: "f-code".to_owned(),
                        label: cx.say(Staff::CodeLabel),
                        faults: lacks(cx, counter)
                            .map(|(_, text)| Line { weight: faults::Weight::Block, text })
                            .into_iter()
                            .collect(),
                        value: counter.code.clone(),
                        class: "input-code",
                        kind: Kind::Digits,
                        autocomplete: "off",
                        oninput: cx.typed(|text| Action::Edit(Edit::Type(Text::Code, text))),
                        ..TextField::default()
                    }) }
                }
                { signed(true, Staff::PresentSigned) }
            </div>
        </fieldset>
    }
}

/// The line for a confirmation that lacks.
pub(super) fn lacks(cx: &Cx<'_>, counter: &Counter) -> Option<(String, String)> {
    let lacks = counter.is_asked && !counter.is_signed && counter.code.trim().is_empty();
    lacks.then(|| ("f-code".to_owned(), cx.say(Staff::CodeMissing).to_string()))
}
