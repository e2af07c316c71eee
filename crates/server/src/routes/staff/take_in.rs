//! Takes in a paper application: the same registers, the same parse, the same queue; or the receipt of what is missing.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::staff::take_in::{Confirmation, ENDPOINT, Missing, Request, Response as Answer};
use contract::problem::{Problem, ProblemKind, WireParam};
use contract::staff::ActKind;
use registry::preschool::{Actor, ApplicationId};
use rules::application::Kato;
use rules::fault::Code;
use rules::iin::Iin;
use rules::intake::Paper;
use rules::{Instant, Params};
use words::Lang;

use crate::app::{App, Shared};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::filing::{NotFiled, file};
use crate::idempotency::{Key, once};
use crate::routes::submit::{Filed, prepared, refused};
use crate::session::Citizen;
use crate::staff::acts::{self, Act};
use crate::staff::intakes::{self, Confirmed, Done, IntakeRecord, Tried};
use crate::staff::{Staff, holds, originals};
use crate::store::StoreError;
use crate::writer::Desk;

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
    let record = record.ok_or_else(Fail::not_found)?;
    if record.done.is_some() {
        return Err(Fail::of(ProblemKind::TooLate));
    }
    let done = if missing.is_empty() {
        let confirmed = confirm(&app, &staff, id, &confirmation).await?;
        let lang = Lang::parse(&record.applicant.lang).unwrap_or_default();
        let iin = Iin::parse(&record.applicant.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
        // The person at the counter applies; who asks, and whose scans these are, is the employee.
        let present = Citizen { id: staff.id, iin, record: record.applicant.clone(), lang };
        covered(&staff, &application.settlement)?;
        let filed = match prepared(&app, &present, application).await {
            Ok(filed) => filed,
            Err(fail) => return key.before(&app).await?.ok_or(fail),
        };
        let (shared, taken) = (Arc::clone(&app), Taken { id, lang, confirmed });
        let plan = move |desk: &mut Desk<'_>| register(desk, &shared, &staff, &taken, &filed);
        once(&app, key, StatusCode::CREATED, plan).await?
    } else {
        check(&app, &record, &missing).await?;
        let address: String = address.trim().chars().take(ADDRESS).collect();
        let plan = move |desk: &mut Desk<'_>| not_taken_in(desk, &staff, id, missing, address);
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

/// Only what the list of item 8 names, and nothing that the state itself holds of a citizen (PR-8.1f).
async fn check(app: &App, record: &IntakeRecord, missing: &[Missing]) -> Result<(), Fail> {
    let fault = |nth: usize, cite| {
        let path = format!("missing[{nth}].paper");
        Fail::at(ProblemKind::Faults, &path, Code::Malformed, Params::NONE, cite)
    };
    let iin = Iin::parse(&record.applicant.iin).map_err(|_| Fail::of(ProblemKind::Internal))?;
    let person = app.systems.person(&crate::ask::written(&iin)?).await.known().ok().flatten();
    let is_citizen = person.is_some_and(|person| person.citizenship.as_str() == "KZ");
    for (nth, row) in missing.iter().enumerate() {
        let paper = Paper::parse(&row.paper).ok_or_else(|| fault(nth, "PR-5.p5"))?;
        let identity = matches!(paper, Paper::Identity | Paper::BirthCertificate);
        if identity && paper.is_held_by_the_state() && is_citizen {
            return Err(fault(nth, "PR-8.1f"));
        }
    }
    Ok(())
}

/// What is known of an intake that ends in a number.
struct Taken {
    id: u128,
    lang: Lang,
    confirmed: Confirmed,
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
    let application = ApplicationId(view.id.as_u128());
    let stated = holds::stated(desk, application)?;
    acts::record(desk, application, &stated, Act::plain(ActKind::TakenIn, clerk))?;
    if !stated.papers.is_empty() {
        // The papers lie on the counter: the family need not bring them a second time (PR-22.p2a).
        originals::shown(desk, application, &staff.post)?;
        acts::record(desk, application, &stated, Act::plain(ActKind::OriginalsShown, clerk))?;
    }
    record.confirmed = Some(taken.confirmed);
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

fn not_taken_in(
    desk: &mut Desk<'_>,
    staff: &Staff,
    id: u128,
    missing: Vec<Missing>,
    address: String,
) -> Result<Result<Answer, NotDone>, StoreError> {
    let open = intakes::on(desk, id, staff.id)?.filter(|record| record.done.is_none());
    let Some(mut record) = open else { return Ok(Err(NotDone::NotOpen)) };
    let done = done(desk, staff, missing.clone(), address);
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
    }
}
