//! Language of upbringing.

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form};
use crate::parts::choice::{self, Choice};
use crate::parts::{faults, id};
use rules::Field;
use rules::application::Language;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::Language);
    let lines = faults::lines(cx, &form.shown(Field::Language));
    let cards = Language::ALL.into_iter().map(|language| {
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", language.as_str()),
                group: Some("language"),
                label: html! { cx.say(Ask::language(language)) },
                is_on: form.draft.language == language.as_str(),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Language(language.as_str().to_owned()))),
                ..Choice::default()
            },
        )
    });
    let group = choice::group(cx, &field, "h", &lines, cards.collect());
    html! { <>{ cx.line("p", "hint", Ask::LanguageHint) }{ group }</> }
}
