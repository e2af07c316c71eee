//! Is everything right, and who are you to the child?

use super::scan;
use crate::cabinet::route::Page;
use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form, Slot};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{all, el, fact, link, text, wrap};
use crate::parts::field::{self, TextField};
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
    let is_unrecorded = form.is_unrecorded();
    let is_foreigner = Citizenship::parse(&child.citizenship).is_some_and(|c| c != Citizenship::KAZAKHSTAN);
    let mut inside = if is_unrecorded { by_paper(cx, form) } else { by_register(cx, form, is_foreigner) };
    let roles = Role::ALL.map(|role| (role.as_str(), Ask::role(role)));
    inside.push(radios(cx, form, Field::ApplicantRole, Ask::RoleTitle, &form.draft.applicant.role, &roles));
    if is_foreigner || is_unrecorded {
        inside.push(cx.line("p", "hint", Ask::BirthCertificateHint));
        inside.push(scan::view(
            cx,
            Slot::BirthCertificate,
            cx.say(Ask::BirthCertificateTitle),
            &child.birth_certificate,
            &faults::lines(cx, &form.shown(Field::BirthCertificate)),
        ));
        inside.push(digital(cx));
    }
    if is_unrecorded {
        let (title, born) = (cx.say(Ask::IdentityTitle), cx.say(Ask::BirthDateLabel));
        inside.push(scan::with_day(cx, form, Slot::Identity, title, born));
    }
    if form.known.is_unrecorded {
        let applicant = &form.draft.applicant;
        let fields = [Field::ApplicantSurname, Field::ApplicantFirstName, Field::ApplicantPatronymic];
        let values = [&applicant.surname, &applicant.first_name, &applicant.patronymic];
        inside.extend([cx.line("h2", "", Ask::ApplicantTitle), cx.p(Ask::ApplicantUnrecorded)]);
        inside.extend(names(cx, form, fields, values));
        inside.push(scan::view(
            cx,
            Slot::Applicant,
            cx.say(Ask::ApplicantIdentityTitle),
            &applicant.identity_document,
            &faults::lines(cx, &form.shown(Field::ApplicantIdentity)),
        ));
    }
    all(inside)
}

/// The way to the state's own document instead of a scan: a page of the server, which leads back here.
fn digital(cx: &Cx<'_>) -> Html {
    let id = cx.state.keeping.id;
    let there = format!("{}document/{id}/birth_certificate", cx.at(Page::Lost));
    wrap("p", "", link(cx.say(Ask::DigitalDocument), there))
}

/// What the population register says.
fn by_register(cx: &Cx<'_>, form: &Form, is_foreigner: bool) -> Vec<Html> {
    let child = &form.draft.child;
    let name = PersonName {
        surname: child.surname.clone(),
        first_name: child.first_name.clone(),
        patronymic: child.patronymic.clone(),
    };
    let sex = Sex::parse(&child.sex).map_or(Ask::NotGiven, Ask::sex);
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
    vec![
        cx.p(Ask::ConfirmFromRegister),
        el("div", "")
            .with("id", id(Field::ChildBirthDate).into())
            .with("tabindex", "-1".into())
            .put(told)
            .html(),
        el("dl", "facts").put_all(facts).html(),
        cx.line("p", "hint", Ask::ConfirmWrong),
    ]
}

/// What only the child's papers say: the register knows nobody of this number (C-22).
fn by_paper(cx: &Cx<'_>, form: &Form) -> Vec<Html> {
    let child = &form.draft.child;
    let fields = [Field::ChildSurname, Field::ChildFirstName, Field::ChildPatronymic];
    let values = [&child.surname, &child.first_name, &child.patronymic];
    let mut inside = vec![cx.p(Ask::ChildUnrecorded)];
    inside.extend(names(cx, form, fields, values));
    let sexes = [Sex::Female, Sex::Male].map(|sex| (sex.as_str(), Ask::sex(sex)));
    inside.push(radios(cx, form, Field::ChildSex, Ask::SexLabel, &child.sex, &sexes));
    let countries =
        radios(cx, form, Field::ChildCitizenship, Ask::CitizenshipLabel, &child.citizenship, &Ask::COUNTRIES);
    inside.push(countries);
    inside
}

/// A name as a paper says it: surname, first name, patronymic.
fn names(cx: &Cx<'_>, form: &Form, fields: [Field; 3], values: [&String; 3]) -> Vec<Html> {
    let labels = [Ask::SurnameLabel, Ask::FirstNameLabel, Ask::PatronymicLabel];
    let rows = fields.into_iter().zip(labels).zip(values);
    rows.map(|((of, label), value)| {
        field::view(
            cx,
            TextField {
                id: id(of),
                label: cx.say(label),
                faults: faults::lines(cx, &form.shown(of)),
                value: value.clone(),
                autocomplete: "off",
                is_optional: label == Ask::PatronymicLabel,
                oninput: cx.typed(move |text| Action::Edit(Edit::Told(of, text))),
                onblur: cx.left(Action::Leave(of)),
                ..TextField::default()
            },
        )
    })
    .collect()
}

/// One of a few, under a heading of its own.
fn radios(
    cx: &Cx<'_>,
    form: &Form,
    of: Field,
    title: Ask,
    chosen: &str,
    answers: &[(&'static str, Ask)],
) -> Html {
    let field = id(of);
    let heading = match of {
        Field::ChildSex => "sex",
        Field::ChildCitizenship => "citizenship",
        _ => "role",
    };
    let cards = answers.iter().map(|(code, label)| {
        let code = *code;
        choice::view(
            cx,
            Choice {
                id: format!("{field}-{code}"),
                group: Some(heading),
                label: text(cx.say(*label)),
                is_on: chosen == code,
                onchange: cx.ticked(move |_| Action::Edit(Edit::Told(of, code.to_owned()))),
                ..Choice::default()
            },
        )
    });
    let lines = faults::lines(cx, &form.shown(of));
    let group = choice::group(cx, &field, heading, &lines, all(cards.collect()));
    all(vec![el("h2", "").with("id", heading.into()).say(cx.say(title)).html(), group])
}
