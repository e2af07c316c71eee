//! What stands on the paper.

use super::parts::{choose, failed, text, tick};
use super::scan;
use super::{confirmation, preschools, rights};
use crate::counter::Cx;
use crate::counter::hands::Deed;
use crate::counter::state::entry::{Counter, Scan};
use crate::parts::field::Kind;
use crate::parts::{button, faults, id};
use crate::state::sending::Sending;
use contract::endpoint::staff::open_intake::Response as Intake;
use rules::Field;
use rules::application::{Language, QueueKind, Role, Sex};
use rules::impairment::Impairment;
use rules::rehabilitation::Rehabilitation;
use words::text::cabinet::Word as Cabinet;
use words::text::form::Word as Ask;
use words::text::kind::Word as Queue;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The whole form on one page: an employee types from a sheet, not from memory.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter, intake: &Intake) -> Html {
    let draft = &counter.draft;
    let kind = counter.kind();
    let rows: Vec<(String, String)> = counter
        .summary()
        .iter()
        .map(|(field, shown)| (id(*field), faults::line(cx, shown).text))
        .chain(confirmation::lacks(cx, counter))
        .collect();
    let lang = cx.words.lang();
    let settlements =
        cx.state.session.ready().map(|session| session.settlements.as_slice()).unwrap_or_default();
    let settlements = settlements.iter().map(|one| (one.kato.clone(), lang.of(&one.name).to_owned().into()));
    let kinds = QueueKind::ALL.map(|kind| (kind.as_str().to_owned(), cx.say(Queue::name(kind))));
    let roles = Role::ALL.map(|role| (role.as_str().to_owned(), cx.say(Ask::role(role))));
    let languages = Language::ALL.map(|one| (one.as_str().to_owned(), cx.say(Ask::language(one))));
    let phone = draft.applicant.phones.first().map_or("", String::as_str);
    html! {
        <>
            { faults::summary(cx, &rows) }
            { failed(cx, counter) }
            { own_name(cx, counter) }
            { own_paper(cx, counter) }
            { text(cx, counter, Field::ChildIin, cx.say(Staff::ChildIin), &draft.child.iin, Kind::Digits) }
            { by_paper(cx, counter) }
            { choose(
                cx, counter, Field::ApplicantRole, "role", cx.say(Staff::FactRepresentative),
                &draft.applicant.role, roles.to_vec(),
            ) }
            { choose(cx, counter, Field::Kind, "kind", cx.say(Queue::Row), &draft.kind, kinds.to_vec()) }
            { choose(
                cx, counter, Field::Settlement, "settlement", cx.say(Cabinet::Settlement),
                &draft.settlement, settlements.collect(),
            ) }
            { of_kind(cx, counter, kind) }
            { preschools::view(cx, counter) }
            { choose(cx, counter, Field::Language, "language", cx.say(Ask::LanguageTitle), &draft.language, languages.to_vec()) }
            { text(cx, counter, Field::Phone(0), cx.say(Ask::PhoneFirstLabel), phone, Kind::Phone) }
            { text(cx, counter, Field::Email, cx.say(Ask::EmailLabel), &draft.applicant.email, Kind::Email) }
            { scan::view(cx, counter, Scan::Birth, cx.say(Staff::SubjectBirthCertificate), &draft.child.birth_certificate) }
            { tick(cx, counter, Field::ConsentProcessing, Staff::ConsentSigned, draft.consents.processing) }
            { tick(cx, counter, Field::ConsentPublication, Staff::PublicationSigned, draft.consents.publication) }
            { confirmation::view(cx, counter, intake) }
            <div class="actions">
                { button::submit(cx.say(Staff::FileButton), counter.sending == Sending::Sent) }
                { button::quiet(cx.say(Staff::PrintToSign), cx.deed.reform(|_: MouseEvent| Deed::Print)) }
            </div>
        </>
    }
}

/// The applicant's name, where only the identity document tells it (PS-A1_9.2.b).
pub(super) fn own_name(cx: &Cx<'_>, counter: &Counter) -> Html {
    if !counter.is_nameless() {
        return Html::default();
    }
    let applicant = &counter.draft.applicant;
    let names = [
        (Field::ApplicantSurname, Ask::SurnameLabel, &applicant.surname),
        (Field::ApplicantFirstName, Ask::FirstNameLabel, &applicant.first_name),
        (Field::ApplicantPatronymic, Ask::PatronymicLabel, &applicant.patronymic),
    ];
    let names = names.map(|(of, label, value)| text(cx, counter, of, cx.say(label), value, Kind::Text));
    html! { <><h2>{ cx.say(Staff::FactApplicantName) }</h2>{ for names }</> }
}

/// The document itself: it is compared with what was typed, like that of a child without a record.
fn own_paper(cx: &Cx<'_>, counter: &Counter) -> Html {
    if !counter.is_nameless() {
        return Html::default();
    }
    let kept = &counter.draft.applicant.identity_document;
    scan::view(cx, counter, Scan::Applicant, cx.say(Staff::SubjectApplicantIdentity), kept)
}

/// What only the child's papers say: the population register knows nobody of this number (C-22).
fn by_paper(cx: &Cx<'_>, counter: &Counter) -> Html {
    if !counter.is_unrecorded {
        return Html::default();
    }
    let child = &counter.draft.child;
    let names = [
        (Field::ChildSurname, Ask::SurnameLabel, &child.surname),
        (Field::ChildFirstName, Ask::FirstNameLabel, &child.first_name),
        (Field::ChildPatronymic, Ask::PatronymicLabel, &child.patronymic),
    ];
    let names = names.map(|(of, label, value)| text(cx, counter, of, cx.say(label), value, Kind::Text));
    let sexes = [Sex::Female, Sex::Male].map(|sex| (sex.as_str().to_owned(), cx.say(Ask::sex(sex))));
    let countries = Ask::COUNTRIES.map(|(code, name)| (code.to_owned(), cx.say(name)));
    html! {
        <>
            { cx.line("p", "hint", Ask::ChildUnrecorded) }
            { for names }
            { choose(cx, counter, Field::ChildSex, "sex", cx.say(Ask::SexLabel), &child.sex, sexes.to_vec()) }
            { choose(
                cx, counter, Field::ChildCitizenship, "citizenship",
                cx.say(Ask::CitizenshipLabel), &child.citizenship, countries.to_vec(),
            ) }
            { scan::view(cx, counter, Scan::Identity, cx.say(Staff::SubjectChildIdentity), &child.identity_document) }
        </>
    }
}

/// What only one kind of queue asks for.
fn of_kind(cx: &Cx<'_>, counter: &Counter, kind: QueueKind) -> Html {
    match kind {
        QueueKind::General => rights::view(cx, counter),
        QueueKind::Special => {
            let special = counter.draft.special.clone().unwrap_or_default();
            let all = Impairment::ALL.map(|one| (one.as_str().to_owned(), cx.say(Queue::support(one))));
            let chosen = &special.impairment;
            html! {
                <>
                    { choose(cx, counter, Field::Impairment, "impairment", cx.say(Queue::SupportRow), chosen, all.to_vec()) }
                    { scan::view(cx, counter, Scan::Conclusion, cx.say(Queue::ConclusionRow), &special.conclusion.certificate) }
                </>
            }
        }
        QueueKind::Sanatorium => {
            let sanatorium = counter.draft.sanatorium.clone().unwrap_or_default();
            let all =
                Rehabilitation::ALL.map(|one| (one.as_str().to_owned(), cx.say(Queue::rehabilitation(one))));
            let chosen = &sanatorium.rehabilitation;
            html! {
                <>
                    { choose(
                        cx, counter, Field::Rehabilitation, "rehabilitation",
                        cx.say(Queue::RehabilitationRow), chosen, all.to_vec(),
                    ) }
                    { scan::view(cx, counter, Scan::Referral, cx.say(Queue::ReferralTitle), &sanatorium.referral.certificate) }
                </>
            }
        }
    }
}
