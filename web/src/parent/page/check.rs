//! The answers once more, with the number in each chosen queue.

use crate::parent::Cx;
use crate::parent::route::Step;
use crate::parent::state::form::Form;
use crate::parent::state::numbers;
use crate::parts::element::{self, all, el, line, wrap};
use crate::parts::page::full_name;
use crate::parts::{number, problem, waiting};
use crate::state::remote::Remote;
use contract::endpoint::preschools::Preschool;
use contract::facts::Answer;
use contract::view::PersonName;
use rules::application::{Language, QueueKind, Role};
use rules::benefit::{Category, Turn};
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use words::Word as Said;
use words::text::benefit::Word as Right;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    all(vec![cx.p(Ask::CheckHint), numbers_now(cx, form), answers(cx, form), super::consents::view(cx, form)])
}

/// The answers that this form can change, each with the way back to its question.
pub(super) fn answers(cx: &Cx<'_>, form: &Form) -> Html {
    let draft = &form.draft;
    let child = &draft.child;
    let name = full_name(&PersonName {
        surname: child.surname.clone(),
        first_name: child.first_name.clone(),
        patronymic: child.patronymic.clone(),
    });
    let role = Role::parse(&draft.applicant.role).map_or(Ask::NotGiven, Ask::role);
    let language = Language::parse(&draft.language).map_or(Ask::NotGiven, Ask::language);
    let phones = draft.applicant.phones.iter().filter(|text| !text.trim().is_empty());
    let email = Some(draft.applicant.email.trim()).filter(|text| !text.is_empty());
    let say = |word: AttrValue| element::text(word);
    let born = cx.day(&child.birth_date);
    let phones = phones.map(|text| line("div", "", text.clone().into())).collect();
    let email = email.map_or_else(|| cx.say(Ask::NotGiven), |text| text.to_owned().into());
    let mut rows = vec![
        row(cx, Step::Kind, Kind::Row, say(cx.say(Kind::name(form.kind())))),
        row(
            cx,
            Step::Child,
            Ask::RowChild,
            all(vec![line("div", "", name.into()), line("div", "", born.into())]),
        ),
        row(cx, Step::Confirm, Ask::RowRole, all(vec![own_name(form), say(cx.say(role))])),
        row(cx, Step::Settlement, Ask::RowSettlement, say(settlement(cx, form).into())),
    ];
    rows.extend(particulars(cx, form));
    rows.push(row(cx, Step::Preschools, Ask::RowPreschools, list(cx, form, &draft.preschools)));
    // Said once, at the list above: what is the matter while no list is here.
    if !draft.reserves.is_empty() && form.known.preschools.is_some() {
        rows.push(row(cx, Step::Preschools, Ask::RowReserves, list(cx, form, &draft.reserves)));
    }
    rows.extend([
        row(cx, Step::Language, Ask::RowLanguage, say(cx.say(language))),
        row(cx, Step::Contacts, Ask::RowPhones, all(phones)),
        row(cx, Step::Contacts, Ask::RowEmail, say(email)),
    ]);
    let steps = form.steps();
    let rows = rows.into_iter().filter(|(step, _)| steps.contains(step)).map(|(_, row)| row);
    el("dl", "facts").put_all(rows.collect()).html()
}

/// The applicant's name, where the person wrote it and no register.
fn own_name(form: &Form) -> Html {
    if !form.known.is_unrecorded {
        return Html::default();
    }
    let applicant = &form.draft.applicant;
    line("div", "", (applicant.surname.clone() + " " + &applicant.first_name).into())
}

/// A row with the way back to its question.
fn row<W: Said>(cx: &Cx<'_>, step: Step, name: W, value: Html) -> (Step, Html) {
    let what = cx.say(name);
    let spoken = cx.fill(Word::ChangeOf, &[("what", what.as_str().into())]);
    let link = el("a", "")
        .with("href", super::question(cx, step).into())
        .with("aria-label", spoken)
        .say(cx.say(Word::Change));
    let row = el("div", "").put(line("dt", "", what)).put(wrap("dd", "", value));
    (step, row.put(wrap("dd", "act", link.html())).html())
}

/// What only the chosen kind of queue asks.
fn particulars(cx: &Cx<'_>, form: &Form) -> Vec<(Step, Html)> {
    let say = |word: AttrValue| element::text(word);
    match form.kind() {
        QueueKind::General => vec![row(cx, Step::Benefits, Ask::RowBenefits, benefits(cx, form))],
        QueueKind::Special => {
            let special = form.draft.special.as_ref();
            let kind = special.and_then(|special| Impairment::parse(&special.impairment));
            let kind = kind.map_or_else(|| cx.say(Ask::NotGiven), |kind| cx.say(Kind::support(kind)));
            let is_scan = special.is_some_and(|special| !special.conclusion.certificate.is_empty());
            let is_silent = form.known.answer(Category::SpecialNeeds) == Answer::Silent;
            let proof = match (is_scan, is_silent) {
                (true, _) => cx.say(Kind::ByScan),
                (false, true) => cx.say(Ask::StateSilent),
                (false, false) => cx.say(Kind::ByState),
            };
            vec![
                row(cx, Step::Support, Kind::SupportRow, say(kind)),
                row(cx, Step::Support, Kind::ConclusionRow, say(proof)),
            ]
        }
        QueueKind::Sanatorium => {
            let sanatorium = form.draft.sanatorium.as_ref();
            let kind = sanatorium.and_then(|sanatorium| Rehabilitation::parse(&sanatorium.rehabilitation));
            let kind = kind.map_or_else(|| cx.say(Ask::NotGiven), |kind| cx.say(Kind::rehabilitation(kind)));
            let issued = sanatorium.map_or(String::new(), |sanatorium| cx.day(&sanatorium.referral.issued));
            let paper = cx.say(Kind::ByScan).to_string() + " · " + &issued;
            vec![
                row(cx, Step::Referral, Kind::RehabilitationRow, say(kind)),
                row(cx, Step::Referral, Kind::ReferralTitle, say(paper.into())),
            ]
        }
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
    let mut lines = Vec::new();
    if form.draft.benefits.none {
        lines.push(cx.line("div", "", Right::NoRight));
    }
    for (category, claim) in form.draft.benefits.stated() {
        lines.push(cx.line("div", "", Right::name(category)));
        if form.known.answer(category) == Answer::Silent && claim.certificate.is_empty() {
            lines.push(cx.line("div", "hint", Ask::StateSilent));
        }
    }
    let turn = number::turn(cx.voice(), form.turn().unwrap_or(Turn::General).into());
    lines.push(wrap("div", "", turn));
    all(lines)
}

fn preschools(form: &Form) -> &[Preschool] {
    form.known.preschools.as_ref().map(|all| all.preschools.as_slice()).unwrap_or_default()
}

/// Names in the order of preference. While the list is on its way, or is not to be had, an id is nobody's name.
fn list(cx: &Cx<'_>, form: &Form, keys: &[String]) -> Html {
    let known = match (&form.known.preschools, &cx.state.preschools.1) {
        (Some(known), _) => known.preschools.as_slice(),
        (None, Remote::Failed(what)) => return problem::view(cx, what),
        (None, Remote::Loading | Remote::Ready(())) => return waiting::view(cx),
    };
    let names = keys.iter().map(|key| line("li", "", super::preschools::name_of(cx, known, key).into()));
    el("ol", "").put_all(names.collect()).html()
}

/// The number in each chosen queue if the application were filed now.
fn numbers_now(cx: &Cx<'_>, form: &Form) -> Html {
    let turn = form.turn().unwrap_or(Turn::General);
    let meanwhile = form.meanwhile();
    let all = preschools(form);
    let rows: Vec<Html> = form
        .draft
        .preschools
        .iter()
        .filter_map(|key| {
            let one = all.iter().find(|one| one.card.id.to_string() == *key)?;
            let stands = one.queue?.line();
            let number = numbers::number(stands, meanwhile.unwrap_or(turn));
            let then = number::if_confirmed(cx.voice(), "span", number, Some(numbers::number(stands, turn)));
            let name = cx.words.lang().of(&one.card.name).to_owned();
            Some(number::pair(name.into(), number.to_string()).put_all(then.into_iter().collect()).html())
        })
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let mut inside = vec![cx.line("h2", "", Ask::CheckNumbers)];
    if meanwhile.is_some() {
        inside.push(cx.p(Ask::DoneProvisional));
    }
    inside.push(el("ul", "turns").put_all(rows).html());
    inside.push(cx.line("p", "hint", Ask::CheckNumbersMove));
    el("section", "card").put_all(inside).html()
}
