//! The answers once more, with the number in each chosen queue.

use crate::parts::{Cx, number};
use crate::route::{Page, Step};
use crate::state::form::Form;
use crate::state::numbers;
use contract::endpoint::preschools::Preschool;
use contract::view::PersonName;
use rules::application::{Language, Role};
use rules::benefit::Turn;
use words::text::benefit::Word as Right;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let draft = &form.draft;
    let child = &draft.child;
    let name = super::full_name(&PersonName {
        surname: child.surname.clone(),
        first_name: child.first_name.clone(),
        patronymic: child.patronymic.clone(),
    });
    let role = Role::parse(&draft.applicant.role).map_or(Ask::NotGiven, Ask::role);
    let language = Language::parse(&draft.language).map_or(Ask::NotGiven, Ask::language);
    let phones = draft.applicant.phones.iter().filter(|text| !text.trim().is_empty());
    let email = Some(draft.applicant.email.trim()).filter(|text| !text.is_empty());
    let publication = if draft.consents.publication { Word::Yes } else { Word::No };
    html! {
        <>
            <p>{ cx.say(Ask::CheckHint) }</p>
            { numbers_now(cx, form) }
            <dl class="facts">
                { row(cx, Step::Child, Ask::RowChild, html! { <>{ name }<br />{ cx.day(&child.birth_date) }</> }) }
                { row(cx, Step::Confirm, Ask::RowRole, cx.say(role).into()) }
                { row(cx, Step::Settlement, Ask::RowSettlement, settlement(cx, form).into()) }
                { row(cx, Step::Benefits, Ask::RowBenefits, benefits(cx, form)) }
                { row(cx, Step::Preschools, Ask::RowPreschools, list(cx, form, &draft.preschools)) }
                if !draft.reserves.is_empty() {
                    { row(cx, Step::Preschools, Ask::RowReserves, list(cx, form, &draft.reserves)) }
                }
                { row(cx, Step::Language, Ask::RowLanguage, cx.say(language).into()) }
                { row(cx, Step::Contacts, Ask::RowPhones, html! { <>{ for phones.map(|text| html! { <div>{ text }</div> }) }</> }) }
                { row(cx, Step::Contacts, Ask::RowEmail, email.map_or_else(|| cx.say(Ask::NotGiven), |text| text.to_owned().into()).into()) }
                { row(cx, Step::Consents, Ask::RowPublication, cx.say(publication).into()) }
            </dl>
        </>
    }
}

/// A row with the way back to its question.
fn row(cx: &Cx<'_>, step: Step, name: Ask, value: Html) -> Html {
    let what = cx.say(name);
    let spoken = cx.fill(Word::ChangeOf, &[("what", what.as_str().into())]);
    html! {
        <div>
            <dt>{ what }</dt>
            <dd>{ value }</dd>
            <dd class="act"><a href={cx.state.route.to(Page::Apply(step)).to_string()} aria-label={spoken}>{ cx.say(Word::Change) }</a></dd>
        </div>
    }
}

fn settlement(cx: &Cx<'_>, form: &Form) -> String {
    let all = form.known.settlements.iter().flat_map(|all| &all.settlements);
    all.filter(|one| one.kato == form.draft.settlement)
        .map(|one| cx.words.lang().of(&one.name).to_owned())
        .next()
        .unwrap_or_default()
}

fn benefits(cx: &Cx<'_>, form: &Form) -> Html {
    let turn = form.turn().unwrap_or(Turn::General);
    html! {
        <>
            if form.draft.benefits.none { <div>{ cx.say(Right::NoRight) }</div> }
            { for form.draft.benefits.stated().map(|(category, _)| html! { <div>{ cx.say(Right::name(category)) }</div> }) }
            <div>{ number::turn(cx, turn) }</div>
        </>
    }
}

fn preschools(form: &Form) -> &[Preschool] {
    form.known.preschools.as_ref().map(|all| all.preschools.as_slice()).unwrap_or_default()
}

fn list(cx: &Cx<'_>, form: &Form, keys: &[String]) -> Html {
    let all = preschools(form);
    html! {
        <ol>{ for keys.iter().map(|key| html! { <li>{ super::preschools::name_of(cx, all, key) }</li> }) }</ol>
    }
}

/// The number in each chosen queue if the application were filed now.
fn numbers_now(cx: &Cx<'_>, form: &Form) -> Html {
    let turn = form.turn().unwrap_or(Turn::General);
    let all = preschools(form);
    let rows: Vec<(String, u32)> = form
        .draft
        .preschools
        .iter()
        .filter_map(|key| {
            let one = all.iter().find(|one| one.card.id.to_string() == *key)?;
            let number = numbers::number(one.queue?.line(), turn);
            Some((cx.words.lang().of(&one.card.name).to_owned(), number))
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card">
            <h2>{ cx.say(Ask::CheckNumbers) }</h2>
            <ul class="turns">
                { for rows.into_iter().map(|(name, number)| html! {
                    <li class="pair"><span>{ name }</span><b class="num">{ number }</b></li>
                }) }
            </ul>
            <p class="hint">{ cx.say(Ask::CheckNumbersMove) }</p>
        </section>
    }
}
