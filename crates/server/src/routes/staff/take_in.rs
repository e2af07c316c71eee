//! Takes in a paper application: the same registers, the same parse, the same queue; or the receipt of what is missing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::ApplicationDraft;
use contract::draft::ApplicantDraft;
use contract::endpoint::staff::take_in::{Confirmation, ENDPOINT, Missing, Request, Response as Answer};
use contract::facts::Answer as Told;
use contract::problem::{Problem, ProblemKind, WireParam};
use contract::staff::ActKind;
use contract::statement::RefusalSheet;
use registry::preschool::{Actor, ApplicationId};
use rules::application::{Citizenship, Kato};
use rules::benefit::{Category, Turn};
use rules::fault::{Code, Field};
use rules::iin::Iin;
use rules::intake::Paper;
use rules::name::NamePart;
use rules::{Instant, Params};
use words::Lang;

use crate::app::{App, Shared};
use crate::ask::{self, Evidence, OwnChild};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::filing::{NotFiled, file};
use crate::idempotency::{Key, once};
use crate::receipt;
use crate::routes::submit::{Filed, FirstPhone, prepared, refused};
use crate::session::{Citizen, PersonRecord};
use crate::sheets::{self, Sheet};
use crate::staff::acts::{self, Act};
use crate::staff::intakes::{self, Confirmed, Done, IntakeRecord, Tried};
use crate::staff::{Staff, holds, originals};
use crate::store::StoreError;
use crate::writer::Desk;
use crate::{stages, statements};

/// Longest address of a receipt, in characters.
const ADDRESS: usize = 300;

/// Why nothing came of the intake.
enum NotDone {
    NotOpen,
    Refused(NotFiled),
}

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    headers: HeaderMap,
    JsonBody { value, bytes }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let key = Key::of(&headers, &ENDPOINT, "", staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let Request { intake, confirmation, missing, address, application } = value;
    let id = intake.as_u128();
    let clerk = staff.id;
    let (record, _) = app.writer.run(move |desk| intakes::on(desk, id, clerk)).await?;
    let mut record = record.ok_or_else(Fail::not_found)?;
    if record.done.is_some() {
        return Err(Fail::of(ProblemKind::TooLate));
    }
    let done = if missing.is_empty() {
        let confirmed = confirm(&app, &staff, id, &confirmation).await?;
        let lang = Lang::parse(&record.applicant.lang).unwrap_or_default();
        // Whom no register names the paper names.
        record.applicant.named_by(&application.applicant);
        let iin = Iin::parse(&record.applicant.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
        // The person at the counter applies; who asks, and whose scans these are, is the employee.
        let present = Citizen { id: staff.id, iin, record: record.applicant.clone(), lang };
        covered(&staff, &application.settlement)?;
        let filed = match prepared(&app, &present, application, FirstPhone::AsTyped).await {
            Ok(filed) => filed,
            Err(fail) => return key.before(&app).await?.ok_or(fail),
        };
        let taken = Taken { id, lang, confirmed, applicant: record.applicant };
        let shared = Arc::clone(&app);
        let plan = move |desk: &mut Desk<'_>| register(desk, &shared, &staff, &taken, &filed);
        once(&app, key, StatusCode::CREATED, plan).await?
    } else {
        check(&app, &record, &missing, &application).await?;
        if record.applicant.unrecorded {
            name_of(&application.applicant)?;
            record.applicant.named_by(&application.applicant);
        }
        let address: String = address.trim().chars().take(ADDRESS).collect();
        let settlement = settlement_of(&staff, &application.settlement);
        let shared = Arc::clone(&app);
        let plan = move |desk: &mut Desk<'_>| {
            let answer = not_taken_in(desk, &shared, &staff, (id, record.applicant), (missing, address))?;
            if answer.is_ok() {
                stages::refused(desk, uuid::Uuid::from_u128(id).to_string(), settlement);
            }
            Ok(answer)
        };
        once(&app, key, StatusCode::OK, plan).await?
    };
    done.map_err(|why| match why {
        NotDone::NotOpen => Fail::of(ProblemKind::TooLate),
        NotDone::Refused(NotFiled::Refused(refusal)) => refused(refusal),
        NotDone::Refused(NotFiled::ScanGone) => Fail::of(ProblemKind::Unavailable),
    })
}

/// The person is present: by the code from the phone, or by a hand-written signature.
async fn confirm(app: &App, staff: &Staff, id: u128, confirmation: &Confirmation) -> Result<Confirmed, Fail> {
    if confirmation.signed {
        return Ok(Confirmed::Signature);
    }
    let digits: String = confirmation.code.chars().filter(char::is_ascii_digit).take(12).collect();
    if digits.is_empty() {
        let path = "confirmation.code";
        return Err(Fail::at(ProblemKind::Faults, path, Code::Required, Params::NONE, "PR-5.p4"));
    }
    let clerk = staff.id;
    let (tried, _) = app.writer.run(move |desk| intakes::attempt(desk, id, clerk, &digits)).await?;
    match tried {
        Tried::Right => Ok(Confirmed::Code),
        Tried::Over => Err(Fail::of(ProblemKind::CodeOver)),
        Tried::Wrong(left) => {
            let left = i32::try_from(left).unwrap_or(0);
            Err(Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(left)).into())
        }
    }
}

/// Where a refusal counts: the settlement on the paper, or the first one of the counter.
fn settlement_of(staff: &Staff, typed: &str) -> String {
    let named = Kato::parse(typed).filter(|kato| staff.post.covers(*kato));
    let first = || staff.post.settlements.as_ref().and_then(|covered| covered.first().copied());
    named
        .map(|kato| kato.to_string())
        .or_else(|| first().map(|code| format!("{code:09}")))
        .unwrap_or_default()
}

/// The receipt names its recipient, whom here only the identity document names.
fn name_of(typed: &ApplicantDraft) -> Result<(), Fail> {
    let parts = [
        (Field::ApplicantSurname, &typed.surname),
        (Field::ApplicantFirstName, &typed.first_name),
        (Field::ApplicantPatronymic, &typed.patronymic),
    ];
    for (field, text) in parts {
        if field == Field::ApplicantPatronymic && text.trim().is_empty() {
            continue;
        }
        NamePart::parse(text.clone()).map_err(|(code, params)| {
            Fail::at(ProblemKind::Faults, &contract::path::path(field), code, params, "PR-A3.1")
        })?;
    }
    Ok(())
}

/// An employee enters applications of the covered settlements only.
fn covered(staff: &Staff, settlement: &str) -> Result<(), Fail> {
    match Kato::parse(settlement) {
        Some(kato) if !staff.post.covers(kato) => {
            Err(Fail::at(ProblemKind::Faults, "settlement", Code::SettlementUnknown, Params::NONE, "PR-5.p4"))
        }
        // A malformed one is said with all other faults.
        _ => Ok(()),
    }
}

/// Only what the list of item 8 names, and nothing that the state itself tells (PR-8.1f, PR-A2.8.9).
async fn check(
    app: &App,
    record: &IntakeRecord,
    missing: &[Missing],
    draft: &ApplicationDraft,
) -> Result<(), Fail> {
    let fault = |nth: usize, cite| {
        let path = format!("missing[{nth}].paper");
        Fail::at(ProblemKind::Faults, &path, Code::Malformed, Params::NONE, cite)
    };
    let papers = missing.iter().enumerate();
    let papers = papers.map(|(nth, row)| Paper::parse(&row.paper).ok_or_else(|| fault(nth, "PR-5.p5")));
    let papers = papers.collect::<Result<Vec<Paper>, Fail>>()?;
    let told = told(app, record, &papers, draft).await?;
    // Who stands here is told by the population register, or else by the paper that is missing.
    let is_told =
        |paper: &Paper| (*paper == Paper::Identity && !record.applicant.unrecorded) || is_told(*paper, &told);
    match papers.iter().position(is_told) {
        Some(nth) => Err(fault(nth, "PR-8.1f")),
        None => Ok(()),
    }
}

/// What the state tells of the child on the paper, or of every child of the person while none is named. Nothing when a
/// register is silent: what nobody tells may be asked for.
async fn told(
    app: &App,
    record: &IntakeRecord,
    papers: &[Paper],
    draft: &ApplicationDraft,
) -> Result<Vec<(OwnChild, Option<Evidence>)>, Fail> {
    let adult = Iin::parse(&record.applicant.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let adult = ask::written(&adult)?;
    let children = match Iin::parse(&draft.child.iin) {
        Ok(child) => {
            let child = ask::own_child(&app.systems, &adult, &ask::written(&child)?).await;
            child.ok().into_iter().collect()
        }
        Err(_) => match ask::own_children(&app.systems, &adult).await {
            (children, silent) if silent.is_empty() => children,
            _ => Vec::new(),
        },
    };
    let is_asked = papers.iter().any(|paper| {
        matches!(
            paper,
            Paper::Conclusion | Paper::FirstTurnRight | Paper::PedagogueCertificate | Paper::Diploma
        )
    });
    let mut told = Vec::with_capacity(children.len());
    for child in children {
        let evidence = if is_asked {
            let iin = ask::written(&child.iin)?;
            Some(ask::evidence(&app.systems, &adult, &iin, child.role).await)
        } else {
            None
        };
        told.push((child, evidence));
    }
    Ok(told)
}

/// Whether the state tells what this paper would say, of whichever child it is about.
fn is_told(paper: Paper, told: &[(OwnChild, Option<Evidence>)]) -> bool {
    let answer = |evidence: &Option<Evidence>, category: Category| {
        evidence.as_ref().and_then(|told| told.answers.get(category as usize).copied()).unwrap_or_default()
    };
    let is_told_of = |(child, evidence): &(OwnChild, Option<Evidence>)| match paper {
        Paper::BirthCertificate => {
            child.facts().is_some_and(|facts| facts.citizenship == Citizenship::KAZAKHSTAN)
        }
        // Who is no pedagogue by the base, or whom it does not find, may bring the paper.
        Paper::Conclusion => answer(evidence, Category::SpecialNeeds) == Told::Yes,
        Paper::PedagogueCertificate | Paper::Diploma => answer(evidence, Category::Pedagogue) == Told::Yes,
        // An answer is an answer, also "no": a right is never a reason to send somebody away (CA-34).
        Paper::FirstTurnRight => Category::ALL.into_iter().all(|category| {
            let asked = category.turn() == Turn::FirstTurn && category != Category::SpecialNeeds;
            !asked || matches!(answer(evidence, category), Told::Yes | Told::No)
        }),
        // The caller knows who is known.
        Paper::Identity
        | Paper::Application
        | Paper::Consent
        | Paper::WorkplaceCertificate
        | Paper::Phthisiatrician => false,
    };
    !told.is_empty() && told.iter().all(is_told_of)
}

/// What is known of an intake that ends in a number.
struct Taken {
    id: u128,
    lang: Lang,
    confirmed: Confirmed,
    /// The person present, with the name that the paper says where no register tells one.
    applicant: PersonRecord,
}

fn register(
    desk: &mut Desk<'_>,
    app: &App,
    staff: &Staff,
    taken: &Taken,
    filed: &Filed,
) -> Result<Result<Answer, NotDone>, StoreError> {
    let open = intakes::on(desk, taken.id, staff.id)?.filter(|record| record.done.is_none());
    let Some(mut record) = open else { return Ok(Err(NotDone::NotOpen)) };
    let clerk = staff.id;
    let view = match file(desk, &app.directory, |_| Actor::Staff(clerk), filed, taken.lang)? {
        Ok(view) => view,
        Err(refusal) => return Ok(Err(NotDone::Refused(refusal))),
    };
    // The notice with the number lies in the family's cabinet, as after filing there (PS-A1_1.5).
    statements::filed(desk, &app.directory, &app.seal, &view)?;
    let application = ApplicationId(view.id.as_u128());
    let stated = holds::stated(desk, application)?;
    acts::record(desk, application, &stated, Act::plain(ActKind::TakenIn, clerk))?;
    if stated.papers.iter().any(|paper| !paper.awaited) {
        // The papers lie on the counter: the family need not bring them a second time (PR-22.p2a).
        originals::shown(desk, application, &staff.post)?;
        acts::record(desk, application, &stated, Act::plain(ActKind::OriginalsShown, clerk))?;
    }
    record.confirmed = Some(taken.confirmed);
    record.applicant = taken.applicant.clone();
    let mut done = done(desk, staff, Vec::new(), String::new());
    done.application = Some(application.0);
    done.number = Some(view.number.clone());
    record.done = Some(done);
    intakes::keep(desk, taken.id, &record);
    Ok(Ok(Answer {
        receipt: uuid::Uuid::from_u128(taken.id),
        until: Instant::from_millis(record.until).to_string(),
        application: Some(view),
        missing: Vec::new(),
    }))
}

/// The receipt of appendix 3: under seal, with a code by which the paper is recognised and opened again.
fn not_taken_in(
    desk: &mut Desk<'_>,
    app: &App,
    staff: &Staff,
    (id, applicant): (u128, PersonRecord),
    (missing, address): (Vec<Missing>, String),
) -> Result<Result<Answer, NotDone>, StoreError> {
    let open = intakes::on(desk, id, staff.id)?.filter(|record| record.done.is_none());
    let Some(mut record) = open else { return Ok(Err(NotDone::NotOpen)) };
    record.applicant = applicant;
    let mut done = done(desk, staff, missing.clone(), address);
    let code = receipt::fresh();
    let sheet = RefusalSheet {
        number: uuid::Uuid::from_u128(id).to_string(),
        recipient: record.applicant.name(),
        address: done.address.clone(),
        issuer: done.issuer.clone(),
        missing: missing.clone(),
        made_by: done.made_by.clone(),
        at: done.at.clone(),
    };
    let sheet = Sheet::NotTakenIn(app.seal.seal(desk.clocks(), sheet)?);
    sheets::keep(desk, code.clone(), record.applicant.iin.clone(), staff.id, sheet);
    done.code = Some(code);
    record.done = Some(done);
    intakes::keep(desk, id, &record);
    acts::not_taken_in(desk, staff, id, &record.applicant);
    Ok(Ok(Answer {
        receipt: uuid::Uuid::from_u128(id),
        until: Instant::from_millis(record.until).to_string(),
        application: None,
        missing,
    }))
}

fn done(desk: &Desk<'_>, staff: &Staff, missing: Vec<Missing>, address: String) -> Done {
    Done {
        at: desk.clocks().law().to_string(),
        made_by: staff.record.name(),
        issuer: staff.post.workplace.clone(),
        address,
        missing,
        application: None,
        number: None,
        code: None,
    }
}
