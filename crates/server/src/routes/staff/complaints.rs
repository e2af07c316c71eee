//! Complaints for those who answer them: the list by term, one complaint, and every act on it.

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::Endpoint;
use contract::endpoint::staff::complaint::Response as One;
use contract::endpoint::staff::complaints::{Counts, Response as Answer, Row};
use contract::endpoint::staff::reviews::Term;
use contract::endpoint::staff::{complaint_answer, complaint_mark};
use contract::problem::{Problem, ProblemKind, WireFault};
use contract::staff::{Organisation, SettlementName};
use rules::application::Kato;
use rules::complaint::{Act, Addressee, Outcome as Decided, State as Stage, text};
use rules::fault::Code;
use rules::{Instant, Params};
use uuid::Uuid;

use crate::app::{App, Shared};
use crate::body::{JsonBody, personal};
use crate::complaint::{self, Eyes, Opened, Refused};
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::staff::Staff;
use crate::writer::Desk;

/// Most rows of the list, and most open complaints that are looked through for it.
const MOST: usize = 100;
const LOOKED_THROUGH: u32 = 5_000;

/// The open complaints of this employee.
pub(crate) async fn list(State(app): State<Shared>, staff: Staff) -> Result<Response, Fail> {
    let states = [Stage::Delivered, Stage::Registered, Stage::InWork];
    let since = app.clocks.machine().millis();
    let rows = app
        .read(move |store| {
            let mut rows = store.complaints_in(&states, LOOKED_THROUGH)?;
            rows.extend(store.complaints_held(since)?);
            Ok(rows)
        })
        .await?;
    let now = app.clocks.law();
    let (mut counts, mut shown) = (Counts::default(), Vec::new());
    for row in rows.into_iter().filter(|row| may_see(&staff, row)) {
        let opened = app.opened_complaint(row)?;
        let row = &opened.0;
        let held = !row.state.is_open();
        let due = Instant::from_millis(row.due_at);
        let term = term(due, now);
        counts.open += u32::from(!held);
        counts.held += u32::from(held);
        counts.unregistered += u32::from(row.state == Stage::Delivered);
        counts.ends_today += u32::from(!held && term == Term::EndsToday);
        counts.overdue += u32::from(!held && term == Term::Overdue);
        if shown.len() < MOST {
            shown.push(listed(&app, &opened, term, held));
        }
    }
    Ok(personal(&Answer { as_of: now.to_string(), counts, rows: shown }))
}

fn term(due: Instant, now: Instant) -> Term {
    if now > due {
        Term::Overdue
    } else if now.day() == due.day() {
        Term::EndsToday
    } else {
        Term::Later
    }
}

fn listed(app: &App, (row, record): &Opened, term: Term, held: bool) -> Row {
    let kato = format!("{:09}", row.settlement);
    let name = Kato::parse(&kato).and_then(|kato| app.directory.settlement(kato));
    Row {
        id: Uuid::from_u128(row.id),
        number: complaint::number(row),
        settlement: SettlementName { kato, name: name.map(|card| card.name.clone()).unwrap_or_default() },
        addressee: row.addressee.as_str().to_owned(),
        subject: record.subject.clone(),
        state: row.state.as_str().to_owned(),
        delivered_at: Instant::from_millis(record.delivered_at).to_string(),
        due: Instant::from_millis(row.due_at).to_string(),
        term,
        held,
    }
}

/// Whether the complaint is this employee's business: to its organisation, in a covered settlement, and not its own.
fn may_see(staff: &Staff, row: &crate::store::complaints::ComplaintRow) -> bool {
    let addressed = match staff.post.organisation {
        Organisation::Department => row.addressee == Addressee::Provider,
        Organisation::StateCorporation => row.addressee == Addressee::StateCorporation,
        Organisation::AuthorisedBody => row.addressee == Addressee::Authority,
        Organisation::School => false,
    };
    let covered = Kato::parse(&format!("{:09}", row.settlement)).is_some_and(|kato| staff.post.covers(kato));
    addressed && covered && row.owner != staff.id
}

/// A complaint of this employee; a malformed id is no complaint.
async fn own(app: &App, staff: &Staff, id: &str) -> Result<Opened, Fail> {
    let id = Uuid::try_parse(id).map_err(|_| Fail::not_found())?;
    let found = app.complaint(id.as_u128()).await?;
    found.filter(|(row, _)| may_see(staff, row)).ok_or_else(Fail::not_found)
}

/// One complaint.
pub(crate) async fn one(
    State(app): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let found = own(&app, &staff, &id).await?;
    Ok(personal(&seen(&app, &staff, &found)))
}

/// A complaint as its addressee sees it, and what can be done with it now.
fn seen(app: &App, staff: &Staff, found: &Opened) -> One {
    let (row, record) = found;
    let machine = app.clocks.machine().millis();
    let held = record.answer.as_ref().filter(|answer| answer.final_at > machine);
    let acts = [(Act::Register, "register"), (Act::Mark, "mark"), (Act::Answer, "answer")];
    let mut can: Vec<String> = acts
        .into_iter()
        .filter(|(act, _)| row.state.after(*act).is_some())
        .map(|(_, name)| name.to_owned())
        .collect();
    if held.is_some_and(|answer| answer.by == staff.id.0) {
        can.push("take_back".to_owned());
    }
    One {
        complaint: app.complaint_view(found, Eyes::Staff),
        filer: record.filer.clone(),
        can,
        held_until: held.map(|answer| app.by_law(answer.final_at).to_string()),
    }
}

/// Registers it. A second press finds it registered.
pub(crate) async fn register(
    State(app): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &id).await?.0.id;
    let by = staff.id;
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            let Some(found) = complaint::find(desk, id)? else { return Ok(Err(Refused::NotFound)) };
            let open = found.0.state.is_open();
            if found.0.state != Stage::Delivered && open {
                return Ok(Ok(found));
            }
            Ok(complaint::register(desk, found, Some(by)))
        })
        .await?;
    Ok(personal(&seen(&app, &staff, &outcome?)))
}

/// Takes the own answer back within its minute.
pub(crate) async fn take_back(
    State(app): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &id).await?.0.id;
    let by = staff.id.0;
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            let Some(found) = complaint::find(desk, id)? else { return Ok(Err(Refused::NotFound)) };
            match &found.1.answer {
                // Taken back before, or never given: nothing to do.
                None if found.0.state.is_open() => Ok(Ok(found)),
                Some(answer) if answer.by != by => Ok(Err(Refused::TooLate)),
                _ => Ok(complaint::take_answer_back(desk, found)),
            }
        })
        .await?;
    Ok(personal(&seen(&app, &staff, &outcome?)))
}

/// Notes what is being done.
pub(crate) async fn mark(
    State(app): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    // Whose business it is not is not told what shape a mark has; likewise below.
    own(&app, &staff, &id).await?;
    let JsonBody { value, bytes } = JsonBody::<complaint_mark::Request>::from_request(request, &app).await?;
    let words = text(&value.text).map_err(|why| fault("text", why))?;
    let by = staff.id;
    let act = move |desk: &mut Desk<'_>, found: Opened| complaint::mark(desk, found, by, words);
    acted(app, staff, (id, headers, &complaint_mark::ENDPOINT, bytes.to_vec()), act).await
}

/// Answers it, or refuses to consider it.
pub(crate) async fn answer(
    State(app): State<Shared>,
    staff: Staff,
    Path(id): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Fail> {
    own(&app, &staff, &id).await?;
    let JsonBody { value, bytes } =
        JsonBody::<complaint_answer::Request>::from_request(request, &app).await?;
    let unknown = || fault("outcome", (Code::Malformed, Params::NONE));
    let outcome = Decided::parse(&value.outcome).ok_or_else(unknown)?;
    let words = text(&value.text).map_err(|why| fault("text", why))?;
    let by = staff.id;
    let act = move |desk: &mut Desk<'_>, found: Opened| complaint::answer(desk, found, by, outcome, words);
    let done = acted(app, staff, (id, headers, &complaint_answer::ENDPOINT, bytes.to_vec()), act);
    done.await
}

fn fault(path: &str, (code, params): (Code, Params)) -> Fail {
    let mut problem = Problem::new(ProblemKind::Faults);
    problem.faults.push(WireFault::at(path, code, params, rules::complaint::CITE_STATUS));
    problem.into()
}

/// An act on a complaint, once a key.
async fn acted<F>(
    app: Shared,
    staff: Staff,
    (text, headers, endpoint, bytes): (String, HeaderMap, &'static Endpoint, Vec<u8>),
    act: F,
) -> Result<Response, Fail>
where
    F: FnOnce(&mut Desk<'_>, Opened) -> Result<Opened, Refused> + Send + 'static,
{
    let id = own(&app, &staff, &text).await?.0.id;
    let key = Key::of(&headers, endpoint, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let shared = Arc::clone(&app);
    let done = once(&app, key, StatusCode::OK, move |desk| {
        let Some(found) = complaint::find(desk, id)? else { return Ok(Err(Refused::NotFound)) };
        Ok(act(desk, found).map(|done| seen(&shared, &staff, &done)))
    });
    Ok(done.await??)
}
