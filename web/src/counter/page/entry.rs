//! What stands on the paper.

use super::parts::{choose, failed, options, text, tick};
use super::scan;
use super::{confirmation, preschools, rights};
use crate::counter::Cx;
use crate::counter::hands::Deed;
use crate::counter::state::entry::{Counter, Scan};
use crate::parts::element::all;
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
    let kinds = options(cx, &QueueKind::ALL.map(|kind| (kind.as_str(), Queue::name(kind).into())));
    let roles = options(cx, &Role::ALL.map(|role| (role.as_str(), Ask::role(role).into())));
    let languages = options(cx, &Language::ALL.map(|one| (one.as_str(), Ask::language(one).into())));
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
                &draft.applicant.role, roles,
            ) }
            { choose(cx, counter, Field::Kind, "kind", cx.say(Queue::Row), &draft.kind, kinds) }
            { choose(
                cx, counter, Field::Settlement, "settlement", cx.say(Cabinet::Settlement),
                &draft.settlement, settlements.collect(),
            ) }
            { of_kind(cx, counter, kind) }
            { preschools::view(cx, counter) }
            { choose(cx, counter, Field::Language, "language", cx.say(Ask::LanguageTitle), &draft.language, languages) }
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
    let of = &counter.draft.applicant;
    let parts = [
        (Field::ApplicantSurname, &of.surname),
        (Field::ApplicantFirstName, &of.first_name),
        (Field::ApplicantPatronymic, &of.patronymic),
    ];
    all(vec![cx.line("h2", "", Staff::FactApplicantName), name(cx, counter, parts)])
}

/// Surname, first name, patronymic.
fn name(cx: &Cx<'_>, counter: &Counter, parts: [(Field, &String); 3]) -> Html {
    let labels = [Ask::SurnameLabel, Ask::FirstNameLabel, Ask::PatronymicLabel];
    let fields = parts.into_iter().zip(labels);
    all(fields.map(|((of, value), label)| text(cx, counter, of, cx.say(label), value, Kind::Text)).collect())
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
    let parts = [
        (Field::ChildSurname, &child.surname),
        (Field::ChildFirstName, &child.first_name),
        (Field::ChildPatronymic, &child.patronymic),
    ];
    let sexes = options(cx, &[Sex::Female, Sex::Male].map(|sex| (sex.as_str(), Ask::sex(sex).into())));
    let countries = options(cx, &Ask::COUNTRIES.map(|(code, name)| (code, name.into())));
    let sex = cx.say(Ask::SexLabel);
    let citizenship = cx.say(Ask::CitizenshipLabel);
    all(vec![
        cx.line("p", "hint", Ask::ChildUnrecorded),
        name(cx, counter, parts),
        choose(cx, counter, Field::ChildSex, "sex", sex, &child.sex, sexes),
        choose(
            cx,
            counter,
            Field::ChildCitizenship,
            "citizenship",
            citizenship,
            &child.citizenship,
            countries,
        ),
        scan::view(
            cx,
            counter,
            Scan::Identity,
            cx.say(Staff::SubjectChildIdentity),
            &child.identity_document,
        ),
    ])
}

/// What only one kind of queue asks for.
fn of_kind(cx: &Cx<'_>, counter: &Counter, kind: QueueKind) -> Html {
    match kind {
        QueueKind::General => rights::view(cx, counter),
        QueueKind::Special => {
            let special = counter.draft.special.clone().unwrap_or_default();
            let options = options(cx, &Impairment::ALL.map(|one| (one.as_str(), Queue::support(one).into())));
            let (label, chosen) = (cx.say(Queue::SupportRow), &special.impairment);
            let paper = cx.say(Queue::ConclusionRow);
            all(vec![
                choose(cx, counter, Field::Impairment, "impairment", label, chosen, options),
                scan::view(cx, counter, Scan::Conclusion, paper, &special.conclusion.certificate),
            ])
        }
        QueueKind::Sanatorium => {
            let sanatorium = counter.draft.sanatorium.clone().unwrap_or_default();
            let options = options(
                cx,
                &Rehabilitation::ALL.map(|one| (one.as_str(), Queue::rehabilitation(one).into())),
            );
            let (label, chosen) = (cx.say(Queue::RehabilitationRow), &sanatorium.rehabilitation);
            let paper = cx.say(Queue::ReferralTitle);
            all(vec![
                choose(cx, counter, Field::Rehabilitation, "rehabilitation", label, chosen, options),
                scan::view(cx, counter, Scan::Referral, paper, &sanatorium.referral.certificate),
            ])
        }
    }
}
