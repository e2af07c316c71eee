//! Is everything right, and who are you to the child?

use super::scan;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, fact, text};
use crate::parts::page::full_name;
use crate::parts::{faults, id};
use contract::view::PersonName;
use rules::Field;
use rules::application::{Citizenship, Role, Sex};
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let child = &form.draft.child;
    let name = PersonName {
        surname: child.surname.clone(),
        first_name: child.first_name.clone(),
        patronymic: child.patronymic.clone(),
    };
    let sex = Sex::parse(&child.sex).map_or(Ask::NotGiven, Ask::sex);
    let is_foreigner = Citizenship::parse(&child.citizenship).is_some_and(|c| c != Citizenship::KAZAKHSTAN);
    let citizenship = if is_foreigner {
        cx.fill(Ask::CitizenshipOther, &[("code", child.citizenship.as_str().into())])
    } else {
        cx.say(Ask::CitizenshipKazakhstan)
    };
    // Faults of what the register says have no field to correct: they are said over the list.
    let of_register = [
        Field::ChildSurname,
        Field::ChildFirstName,
        Field::ChildPatronymic,
        Field::ChildBirthDate,
        Field::ChildSex,
    ]
    .into_iter()
    .flat_map(|field| faults::lines(cx, &form.shown(field)))
    .collect::<Vec<_>>();
    let told = faults::at_field(cx, &id(Field::ChildBirthDate), &of_register);
    let facts = vec![
        fact(cx.say(Ask::NameLabel), text(full_name(&name).into())),
        fact(cx.say(Ask::BirthDateLabel), text(cx.day(&child.birth_date).into())),
        fact(cx.say(Ask::SexLabel), text(cx.say(sex))),
        fact(cx.say(Ask::CitizenshipLabel), text(citizenship)),
    ];
    let mut inside = vec![
        cx.p(Ask::ConfirmFromRegister),
        el("div", "")
            .with("id", id(Field::ChildBirthDate).into())
            .with("tabindex", "-1".into())
            .put(told)
            .html(),
        el("dl", "facts").put_all(facts).html(),
        cx.line("p", "hint", Ask::ConfirmWrong),
        role(cx, form),
    ];
    if is_foreigner {
        inside.push(cx.line("p", "hint", Ask::BirthCertificateHint));
        inside.push(scan::view(
            cx,
            Slot::BirthCertificate,
            cx.say(Ask::BirthCertificateTitle),
            &child.birth_certificate,
            &faults::lines(cx, &form.shown(Field::BirthCertificate)),
        ));
    }
    all(inside)
}

fn role(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::ApplicantRole);
    let cards = Role::ALL.into_iter().map(|role| {
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", role.as_str()),
                group: Some("role"),
                label: text(cx.say(Ask::role(role))),
                is_on: form.draft.applicant.role == role.as_str(),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Role(role.as_str().to_owned()))),
                ..Choice::default()
            },
        )
    });
    let lines = faults::lines(cx, &form.shown(Field::ApplicantRole));
    let group = choice::group(cx, &field, "role", &lines, cards.collect());
    all(vec![el("h2", "").with("id", "role".into()).say(cx.say(Ask::RoleTitle)).html(), group])
}
