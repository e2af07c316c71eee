//! Consents: to processing, which is needed, and to publication, which is not. They end the page of the answers.

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Toggle};
use crate::parts::choice::{self, Choice};
use crate::parts::{faults, id, law};
use rules::Field;
use rules::application::cites;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The group under its own heading.
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
    group(cx, html! { <>{ processing }{ publication(cx, form) }</> })
}

/// The second one alone, for who changes what was filed: it is given and taken back there (C-26).
pub(super) fn revocable(cx: &Cx<'_>, form: &Form) -> Html {
    group(cx, publication(cx, form))
}

fn publication(cx: &Cx<'_>, form: &Form) -> Html {
    choice::view(
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
    )
}

fn group(cx: &Cx<'_>, inside: Html) -> Html {
    let group = choice::group(cx, "f-consents", "consents", &[], inside);
    html! { <><h2 id="consents">{ cx.say(Ask::ConsentsTitle) }</h2>{ group }</> }
}
