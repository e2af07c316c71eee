//! Phones and e-mail.

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Purpose};
use crate::parts::element::{all, wrap};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{button, faults, id};
use contract::parse::PHONES_MAX;
use rules::{Fault, Field};
use words::fault as sentence;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let phones = &form.draft.applicant.phones;
    let of_list = faults::lines(cx, &form.shown(Field::Phones));
    let lines = (0u8..).zip(phones.iter().map(String::as_str).chain([""])).take(phones.len().max(1));
    let mut inside = vec![cx.p(Ask::ContactsHint), faults::at_field(cx, &id(Field::Phones), &of_list)];
    inside.extend(lines.map(|(at, text)| phone(cx, form, at, text)));
    if phones.len() < PHONES_MAX {
        let add = button::quiet(cx.say(Ask::PhoneAdd), cx.click(Action::Edit(Edit::AddPhone)));
        inside.push(wrap("p", "", add));
    }
    inside.push(email(cx, form));
    if form.purpose == Purpose::Change {
        inside.push(super::consents::revocable(cx, form));
    }
    all(inside)
}

fn phone(cx: &Cx<'_>, form: &Form, at: u8, text: &str) -> Html {
    let field = Field::Phone(at);
    let number = u32::from(at) + 1;
    let label = if at == 0 {
        cx.say(Ask::PhoneFirstLabel)
    } else {
        cx.fill(Ask::PhoneMoreLabel, &[("n", number.into())])
    };
    let hint = if at == 0 { Ask::PhoneFirstHint } else { Ask::PhoneMoreHint };
    let say = |fault: &Fault| sentence::say(cx.words, fault);
    html! {
        <div key={format!("phone-{at}")}>
            { field::view(cx, TextField {
                id: id(field),
                label: label.clone(),
                hint: Some(cx.say(hint)),
                count: Some(form.hint(field).map(say).unwrap_or_default()),
                faults: faults::lines(cx, &form.shown(field)),
                value: text.to_owned(),
                class: "input-phone",
                kind: Kind::Phone,
                autocomplete: if at == 0 { "tel" } else { "off" },
                is_optional: at > 0,
                oninput: cx.typed(move |text| Action::Edit(Edit::Phone(at, text))),
                onblur: cx.left(Action::Leave(field)),
            }) }
            if at > 0 {
                { button::quiet(
                    cx.fill(Word::RemoveOf, &[("what", label.as_str().into())]),
                    cx.click(Action::Edit(Edit::RemovePhone(at))),
                ) }
            }
        </div>
    }
}

fn email(cx: &Cx<'_>, form: &Form) -> Html {
    field::view(
        cx,
        TextField {
            id: id(Field::Email),
            label: cx.say(Ask::EmailLabel),
            hint: Some(cx.say(Ask::EmailHint)),
            faults: faults::lines(cx, &form.shown(Field::Email)),
            value: form.draft.applicant.email.clone(),
            kind: Kind::Email,
            autocomplete: "email",
            is_optional: true,
            oninput: cx.typed(|text| Action::Edit(Edit::Email(text))),
            onblur: cx.left(Action::Leave(Field::Email)),
            ..TextField::default()
        },
    )
}
