//! Consents: to processing, which is needed, and to publication, which is not.

use crate::parts::choice::{self, Choice};
use crate::parts::{Cx, faults, id, law};
use crate::state::Action;
use crate::state::form::{Edit, Form, Toggle};
use rules::Field;
use rules::application::cites;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let processing = choice::view(
        cx,
        Choice {
            id: id(Field::ConsentProcessing),
            label: html! { cx.say(Ask::ConsentProcessing) },
            hint: html! { { cx.line("span", "hint", Ask::ConsentProcessingText) } },
            inside: law::view(cx, cites::CONSENT),
            is_on: form.draft.consents.processing,
            faults: faults::lines(cx, &form.shown(Field::ConsentProcessing)),
            onchange: cx.ticked(|on| Action::Edit(Edit::Processing(Toggle::from(on)))),
            ..Choice::default()
        },
    );
    let publication = choice::view(
        cx,
        Choice {
            id: id(Field::ConsentPublication),
            label: html! { <>{ cx.say(Ask::ConsentPublication) }{ " (" }{ cx.say(Word::Optional) }{ ")" }</> },
            hint: html! {
                <>
                    { cx.line("span", "hint", Ask::ConsentPublicationText) }
                    { cx.line("span", "hint", Ask::ConsentPublicationRevoke) }
                </>
            },
            is_on: form.draft.consents.publication,
            onchange: cx.ticked(|on| Action::Edit(Edit::Publication(Toggle::from(on)))),
            ..Choice::default()
        },
    );
    choice::group(cx, "f-consents", "h", &[], html! { <>{ processing }{ publication }</> })
}
