//! Properties of drafts and their parsing, over generated applications; the seeds are in the code.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "shared steps of tests may fail as a test may"
)]

use std::collections::BTreeSet;

use contract::facts::{Answer, Facts};
use contract::{ApplicationDraft, path};
use rules::application::{Application, Claim, DocumentId, Particulars, QueueKind, Scan};
use rules::benefit::{Category, Turn};
use rules::fault::Field;
use rules::{Fault, Readings, Severity};
use tests::dice::Dice;
use tests::drafts::{self, Values, today};
use words::{Lang, Table};

/// As many forms as a debug build judges in a few seconds.
const MANY: u32 = 100_000;

#[track_caller]
fn parse(draft: ApplicationDraft) -> Result<Application, Vec<Fault>> {
    let readings = Readings::default();
    let mut facts = Facts::none(&readings);
    // Who attaches an identity document is a child whom the population register does not know.
    let is_unrecorded = !draft.child.identity_document.is_empty() && draft.child.citizenship != "KZ";
    facts.child = is_unrecorded.then_some(None);
    facts.applicant_is_recorded = Some(draft.applicant.identity_document.is_empty());
    contract::parse(draft, &facts, today()).map(|parsed| parsed.application)
}

#[test]
fn right_values_parse_to_exactly_these_values() {
    let mut dice = Dice::new(1);
    for n in 0..10_000 {
        let values = drafts::right(&mut dice);
        let draft = drafts::spelled(&values, &mut dice);
        let application = parse(draft.clone()).unwrap_or_else(|faults| panic!("form {n}: {faults:?}"));
        assert!(said(&application) == values, "form {n} reads otherwise");
        assert_eq!(application.needs_document_check(), needs_papers(&values), "form {n}");
    }
}

/// What an application says, in the values from which the draft was spelled.
fn said(application: &Application) -> Values {
    let Application { child, applicant, .. } = application;
    let age = |issued: rules::Day| u32::try_from(today().days_after(issued)).expect("not of the future");
    let paper = |scan: Scan| (scan.document.0, age(scan.issued));
    let (mut special, mut sanatorium) = (None, None);
    let claims = match &application.particulars {
        Particulars::General(general) => {
            let said = |claim: &Claim| {
                let scan = claim.evidence.scan();
                let second = scan.filter(|_| claim.category.second_paper().is_some());
                assert_eq!(
                    scan.and_then(|scan| scan.second),
                    second.map(|scan| DocumentId(!scan.document.0))
                );
                (claim.category, scan.map(paper))
            };
            general.claims.iter().map(said).collect()
        }
        Particulars::Special(part) => {
            special = Some((part.impairment, part.conclusion.scan().map(paper)));
            part.stated.iter().map(|category| (*category, None)).collect()
        }
        Particulars::Sanatorium(part) => {
            sanatorium = Some((part.rehabilitation, paper(part.referral)));
            Vec::new()
        }
    };
    let name = |name: &rules::application::FullName| {
        let patronymic = name.patronymic.as_ref().map_or("", |part| part.reveal());
        [name.surname.reveal(), name.first_name.reveal(), patronymic].map(str::to_owned)
    };
    Values {
        kind: application.kind(),
        special,
        sanatorium,
        child_iin: child.iin.reveal().to_owned(),
        child_name: name(&child.name),
        birth_date: child.birth_date,
        sex: child.sex,
        citizenship: child.citizenship.as_str().to_owned(),
        birth_certificate: child.birth_certificate.map(|id| id.0),
        identity_document: child.identity_document.map(|id| id.0),
        applicant_iin: applicant.iin.reveal().to_owned(),
        applicant_name: name(&applicant.name),
        applicant_document: applicant.identity_document.map(|id| id.0),
        role: applicant.role,
        phones: applicant.phones.iter().map(|phone| phone.reveal()[2..].parse().unwrap()).collect(),
        email: applicant.email.as_ref().map(|email| email.reveal().to_owned()),
        settlement: application.settlement.get(),
        claims,
        turn: application.turn(),
        preschools: application.preschools.iter().map(|id| id.0).collect(),
        reserves: application.reserves().iter().map(|id| id.0).collect(),
        language: application.language,
        publication: application.publication,
    }
}

/// PS-15.b: papers are checked when any scan stands in, of a right or of a birth certificate.
fn needs_papers(values: &Values) -> bool {
    values.birth_certificate.is_some()
        || values.identity_document.is_some()
        || values.applicant_document.is_some()
        || values.claims.iter().any(|(_, scan)| scan.is_some())
        || values.special.is_some_and(|(_, scan)| scan.is_some())
        || values.sanatorium.is_some()
}

#[test]
fn nothing_typed_breaks_the_parser_and_faults_keep_the_order_of_the_form() {
    let mut dice = Dice::new(2);
    let readings = Readings::default();
    let (mut good, mut bad) = (0u32, 0u32);
    let mut seen = BTreeSet::new();
    for n in 0..MANY {
        let draft = drafts::any(&mut dice);
        let mut facts = Facts::none(&readings);
        if n % 2 == 0 {
            let all = [Answer::NotAsked, Answer::Yes, Answer::No, Answer::Silent];
            facts.answers = facts.answers.map(|_| *dice.pick(&all).unwrap());
        }
        let found = match contract::parse(draft, &facts, today()) {
            Ok(parsed) => {
                good += 1;
                assert!(parsed.warnings.iter().all(|fault| fault.code.severity() == Severity::Warn));
                parsed.warnings
            }
            Err(faults) => {
                bad += 1;
                assert!(faults.iter().any(|fault| fault.code.severity() == Severity::Block), "form {n}");
                faults
            }
        };
        assert!(found.is_sorted_by_key(|fault| fault.field), "form {n}: {found:?}");
        for fault in &found {
            let spelled = path::path(fault.field);
            assert_eq!(path::field(&spelled), Some(fault.field), "{spelled}");
            seen.insert(fault.code);
        }
    }
    assert!(good > MANY / 20 && bad > MANY / 20, "one-sided forms: {good} good, {bad} bad");
    assert!(seen.len() > 25, "few codes came up: {seen:?}");
}

#[test]
fn every_fault_is_said_in_three_languages_with_all_its_figures() {
    let mut dice = Dice::new(3);
    for _ in 0..5_000 {
        for fault in parse(drafts::any(&mut dice)).err().unwrap_or_default() {
            for lang in Lang::ALL {
                let said = words::fault::say(Table::of(lang), &fault);
                assert!(!said.is_empty() && !said.contains(['{', '}']), "{lang:?} {fault:?}: {said}");
            }
        }
    }
}

/// A field, what is typed over it, and the faults that must come: of this field and no other.
type Slip = (Field, fn(&mut ApplicationDraft), fn(&Values) -> bool);

const ALWAYS: fn(&Values) -> bool = |_| true;
const GENERAL: fn(&Values) -> bool = |v| v.kind == QueueKind::General;
const SANATORIUM: fn(&Values) -> bool = |v| v.sanatorium.is_some();

const SLIPS: &[Slip] = &[
    (Field::ChildIin, |d| d.child.iin.push('1'), ALWAYS),
    (Field::ChildIin, |d| d.child.iin.clear(), ALWAYS),
    (Field::ChildSurname, |d| d.child.surname.push('7'), ALWAYS),
    (Field::ChildFirstName, |d| d.child.first_name.clear(), ALWAYS),
    (Field::ChildPatronymic, |d| d.child.patronymic = "А_".to_owned(), ALWAYS),
    (Field::ChildBirthDate, |d| d.child.birth_date = "2026-02-30".to_owned(), ALWAYS),
    (Field::ChildBirthDate, |d| d.child.birth_date = "2026-11-21".to_owned(), ALWAYS),
    (Field::ChildSex, |d| d.child.sex.push('x'), ALWAYS),
    (Field::ChildCitizenship, |d| d.child.citizenship.push('x'), ALWAYS),
    (Field::BirthCertificate, |d| d.child.birth_certificate.clear(), |v| v.citizenship != "KZ"),
    (Field::BirthCertificate, |d| d.child.birth_certificate = "x".to_owned(), ALWAYS),
    (Field::IdentityDocument, |d| d.child.identity_document = "x".to_owned(), ALWAYS),
    (Field::ApplicantIin, |d| d.applicant.iin = "99999900001".to_owned(), ALWAYS),
    (Field::ApplicantSurname, |d| d.applicant.surname.clear(), ALWAYS),
    (Field::ApplicantFirstName, |d| d.applicant.first_name.push('<'), ALWAYS),
    (Field::ApplicantPatronymic, |d| d.applicant.patronymic = "1".to_owned(), ALWAYS),
    (Field::ApplicantIdentity, |d| d.applicant.identity_document = "x".to_owned(), ALWAYS),
    (Field::ApplicantRole, |d| d.applicant.role = "neighbour".to_owned(), ALWAYS),
    (Field::Phone(0), |d| d.applicant.phones[0] = "+7 701 123".to_owned(), ALWAYS),
    (Field::Phone(1), |d| d.applicant.phones[1] = "x".to_owned(), |v| v.phones.len() > 1),
    (Field::Phone(2), |d| d.applicant.phones[2] = d.applicant.phones[0].clone(), |v| v.phones.len() > 2),
    (Field::Phones, |d| d.applicant.phones.resize(4, String::new()), ALWAYS),
    (Field::Email, |d| d.applicant.email = "a@b".to_owned(), ALWAYS),
    (Field::Settlement, |d| d.settlement.push('0'), ALWAYS),
    (Field::Language, |d| d.language.clear(), ALWAYS),
    (Field::Turn, |d| d.benefits.turn.clear(), GENERAL),
    (Field::Benefits, |d| d.benefits.none = !d.benefits.none, GENERAL),
    (Field::Kind, |d| d.kind.clear(), ALWAYS),
    (Field::Kind, |d| d.kind.push('x'), ALWAYS),
    (Field::Impairment, |d| d.special.as_mut().unwrap().impairment.clear(), |v| v.special.is_some()),
    (
        Field::ConclusionScan,
        |d| d.special.as_mut().unwrap().conclusion.certificate.push('x'),
        |v| v.special.is_some_and(|(_, scan)| scan.is_some()),
    ),
    (
        Field::ConclusionDay,
        |d| d.special.as_mut().unwrap().conclusion.issued.clear(),
        |v| v.special.is_some_and(|(_, scan)| scan.is_some()),
    ),
    (Field::Rehabilitation, |d| d.sanatorium.as_mut().unwrap().rehabilitation.push('x'), SANATORIUM),
    (Field::DoctorReferralScan, |d| d.sanatorium.as_mut().unwrap().referral.certificate.clear(), SANATORIUM),
    (Field::DoctorReferralDay, |d| d.sanatorium.as_mut().unwrap().referral.issued.clear(), SANATORIUM),
    (Field::Preschools, |d| d.preschools.clear(), ALWAYS),
    (
        Field::Preschools,
        |d| d.preschools.extend([0u8; 5].map(|_| "x".to_owned())),
        |v| v.preschools.len() == 4,
    ),
    (Field::Preschool(0), |d| d.preschools[0].push('x'), ALWAYS),
    (Field::Preschool(3), |d| d.preschools[3] = d.preschools[1].clone(), |v| v.preschools.len() == 4),
    (
        Field::Reserves,
        |d| d.reserves.push("x".to_owned()),
        |v| v.turn != Turn::OutOfTurn && v.reserves.is_empty(),
    ),
    (Field::Reserve(0), |d| d.reserves[0].clear(), |v| !v.reserves.is_empty()),
    (Field::ConsentProcessing, |d| d.consents.processing = false, ALWAYS),
];

#[test]
fn one_slip_gives_faults_at_exactly_that_field() {
    let mut dice = Dice::new(4);
    let mut tried = vec![0u32; SLIPS.len()];
    for n in 0..2_000 {
        let values = drafts::right(&mut dice);
        let draft = drafts::spelled(&values, &mut dice);
        for ((field, slip, fits), count) in SLIPS.iter().zip(&mut tried) {
            if !fits(&values) {
                continue;
            }
            *count += 1;
            let mut draft = draft.clone();
            slip(&mut draft);
            let fields = blocked(draft);
            // A reserve that is no id is named beside the list that is not needed.
            let beside = (*field == Field::Reserves).then_some(Field::Reserve(0));
            let wanted: Vec<Field> = [*field].into_iter().chain(beside).collect();
            assert_eq!(fields, wanted, "form {n}, a slip in {field:?}");
        }
    }
    assert!(tried.iter().all(|count| *count > 20), "a slip was hardly tried: {tried:?}");
}

/// The fields with a fault that blocks.
fn blocked(draft: ApplicationDraft) -> Vec<Field> {
    let faults = parse(draft).err().unwrap_or_default();
    let blocks = faults.iter().filter(|fault| fault.code.severity() == Severity::Block);
    blocks.map(|fault| fault.field).collect()
}

/// What is typed over a claim.
type ClaimSlip = fn(&mut contract::draft::ClaimDraft);

#[test]
fn a_wrong_claim_is_named_at_its_category() {
    let mut dice = Dice::new(5);
    let mut tried = BTreeSet::new();
    for _ in 0..2_000 {
        let values = drafts::right(&mut dice);
        let draft = drafts::spelled(&values, &mut dice);
        for (category, scan) in &values.claims {
            if scan.is_none() {
                continue;
            }
            let slips: [(Field, ClaimSlip); 4] = [
                (Field::Certificate(*category), |claim| claim.certificate.push('x')),
                (Field::CertificateDay(*category), |claim| claim.issued.clear()),
                (Field::SecondScan(*category), |claim| claim.second.push('x')),
                (Field::SecondScan(*category), |claim| claim.second.clear()),
            ];
            let of_one = if category.second_paper().is_some() { 4 } else { 2 };
            for (field, slip) in slips.into_iter().take(of_one) {
                let mut draft = draft.clone();
                slip(draft.benefits.claim_mut(*category).as_mut().unwrap());
                assert_eq!(blocked(draft), [field]);
                tried.insert(*category);
            }
        }
    }
    assert_eq!(tried.len(), Category::ALL.len());
}

#[test]
fn a_stored_draft_is_the_draft() {
    let mut dice = Dice::new(6);
    for _ in 0..10_000 {
        let draft = drafts::any(&mut dice);
        let stored = serde_json::to_string(&draft).expect("JSON");
        assert_eq!(serde_json::from_str::<ApplicationDraft>(&stored).expect("a draft"), draft);
    }
}

#[test]
fn an_unknown_field_is_refused_wherever_it_stands() {
    let mut dice = Dice::new(7);
    let mut draft = drafts::spelled(&drafts::right(&mut dice), &mut dice);
    draft.special = Some(Default::default());
    draft.sanatorium = Some(Default::default());
    *draft.benefits.claim_mut(Category::Orphan) = Some(Default::default());
    let whole = serde_json::to_value(&draft).expect("JSON");
    for at in [
        "",
        "/child",
        "/applicant",
        "/benefits",
        "/benefits/orphan",
        "/consents",
        "/special",
        "/sanatorium/referral",
    ] {
        let mut changed = whole.clone();
        let place = changed.pointer_mut(at).and_then(|place| place.as_object_mut()).expect("an object");
        place.insert("extra".to_owned(), "x".into());
        let refusal = serde_json::from_value::<ApplicationDraft>(changed).expect_err(at).to_string();
        assert!(refusal.contains("unknown field `extra`"), "{at}: {refusal}");
    }
    assert!(serde_json::from_value::<ApplicationDraft>(whole).is_ok());
}

/// What must not be seen in a log, however a value gets there.
fn secrets(values: &Values) -> Vec<String> {
    let phones = values.phones.iter().map(|phone| format!("{phone:010}")[..8].to_owned());
    let iins = [&values.child_iin, &values.applicant_iin].map(|iin| iin[..11].to_owned());
    let names =
        values.child_name.iter().chain(&values.applicant_name).filter(|name| name.chars().count() > 2);
    iins.into_iter().chain(phones).chain(names.cloned()).chain(values.email.clone()).collect()
}

#[test]
fn debug_shows_no_iin_phone_name_or_address() {
    use contract::endpoint::{children, draft, evidence, save_draft, session};
    use contract::view::PersonName;
    let mut dice = Dice::new(8);
    for _ in 0..500 {
        let values = drafts::right(&mut dice);
        let typed = drafts::spelled(&values, &mut dice);
        let parsed = parse(typed.clone()).expect("a right application");
        let [surname, first_name, patronymic] = values.child_name.clone();
        let name = PersonName { surname, first_name, patronymic };
        let phone = format!("+7{:010}", values.phones[0]);
        let proposed = children::Proposed {
            iin: values.child_iin.clone(),
            name: name.clone(),
            birth_date: values.birth_date.to_string(),
            sex: "female".to_owned(),
            citizenship: "KZ".to_owned(),
            role: "parent".to_owned(),
            stands_in: Vec::new(),
            over_age_from: "2029-09-01".to_owned(),
        };
        let (id, page, rules) = (uuid::Uuid::nil(), String::new(), String::new());
        let (saved_at, kept_until) = (String::new(), String::new());
        let shown = [
            format!("{typed:?}"),
            format!("{parsed:?}"),
            format!("{:?} {:?}", parsed.child.iin, parsed.applicant.phones),
            format!("{:?}", children::Response { children: vec![proposed], silent: Vec::new() }),
            format!("{:?}", session::Stage::SignedIn { name, unrecorded: false, phone: phone.clone() }),
            format!("{:?}", evidence::Response { answers: Vec::new(), phone: Some(phone), impairment: None }),
            format!("{:?}", save_draft::Request { draft: typed.clone(), page: page.clone() }),
            format!(
                "{:?}",
                contract::endpoint::drafts::Response {
                    drafts: vec![draft::Kept { id, draft: typed, page, saved_at, kept_until, rules }]
                }
            ),
        ];
        for text in shown {
            for secret in secrets(&values) {
                assert!(!text.contains(&secret), "`{secret}` is shown: {text}");
            }
        }
    }
}
