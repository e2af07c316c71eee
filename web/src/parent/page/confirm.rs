//! Is everything right, and who are you to the child?

use super::scan;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parts::choice::{self, Choice};
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
    html! {
        <>
            { cx.p(Ask::ConfirmFromRegister) }
            <div id={id(Field::ChildBirthDate)} tabindex="-1">
                { faults::at_field(cx, &id(Field::ChildBirthDate), &of_register) }
            </div>
            <dl class="facts">
                { row(cx.say(Ask::NameLabel), full_name(&name).into()) }
                { row(cx.say(Ask::BirthDateLabel), cx.day(&child.birth_date).into()) }
                { row(cx.say(Ask::SexLabel), cx.say(sex)) }
                { row(cx.say(Ask::CitizenshipLabel), citizenship) }
            </dl>
            { cx.line("p", "hint", Ask::ConfirmWrong) }
            { role(cx, form) }
            if is_foreigner {
                { cx.line("p", "hint", Ask::BirthCertificateHint) }
                { scan::view(
                    cx,
                    Slot::BirthCertificate,
                    cx.say(Ask::BirthCertificateTitle),
                    &child.birth_certificate,
                    &faults::lines(cx, &form.shown(Field::BirthCertificate)),
                ) }
            }
        </>
    }
}

fn row(name: AttrValue, value: AttrValue) -> Html {
    html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }
}

fn role(cx: &Cx<'_>, form: &Form) -> Html {
    let field = id(Field::ApplicantRole);
    let cards = Role::ALL.into_iter().map(|role| {
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{}", role.as_str()),
                group: Some("role"),
                label: html! { cx.say(Ask::role(role)) },
                is_on: form.draft.applicant.role == role.as_str(),
                onchange: cx.ticked(move |_| Action::Edit(Edit::Role(role.as_str().to_owned()))),
                ..Choice::default()
            },
        )
    });
    let lines = faults::lines(cx, &form.shown(Field::ApplicantRole));
    let group = choice::group(cx, &field, "role", &lines, cards.collect());
    html! { <><h2 id="role">{ cx.say(Ask::RoleTitle) }</h2>{ group }</> }
}
