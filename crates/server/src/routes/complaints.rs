//! The complaints of the person, a new one, and one that is taken back.

use std::sync::Arc;

use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::complaint::{Complaint, ComplaintDraft, parse};
use contract::endpoint::complain::ENDPOINT;
use contract::endpoint::complaint_withdrawal;
use contract::endpoint::complaints::Response as Answer;
use contract::problem::{Problem, ProblemKind, WireFault, WireParam};
use rules::application::Kato;
use rules::fault::Code;

use crate::app::{App, Shared};
use crate::body::{JSON_MAX, JsonBody, capped, personal};
use crate::chance;
use crate::complaint::{self, Eyes, MOST, Opened, Refused};
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::session::Citizen;

pub(crate) async fn get(State(app): State<Shared>, citizen: Citizen) -> Result<Response, Fail> {
    let rows = app.read(move |store| store.complaints_of(citizen.id, MOST)).await?;
    let mut complaints = Vec::with_capacity(rows.len());
    for row in rows {
        complaints.push(app.complaint_view(&app.opened_complaint(row)?, Eyes::Person));
    }
    let open =
        |state: &str| rules::complaint::State::parse(state).is_some_and(rules::complaint::State::is_open);
    complaints.sort_by_key(|one| !open(&one.state));
    Ok(personal(&Answer { complaints }))
}

pub(crate) async fn post(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    JsonBody { value: draft, bytes }: JsonBody<ComplaintDraft>,
) -> Result<Response, Fail> {
    let key = Key::of(&headers, &ENDPOINT, "", citizen.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let (complaint, whose) = checked(&app, &citizen, draft).map_err(unchecked)?;
    let id = chance::id(app.clocks.machine());
    let shared = Arc::clone(&app);
    let filed = once(&app, key, StatusCode::CREATED, move |desk| {
        let filed = complaint::file(desk, id, &citizen, &complaint, whose)?;
        Ok(filed.map(|filed| shared.complaint_view(&filed, Eyes::Person)))
    });
    filed.await?.map_err(Fail::from)
}

/// Takes a complaint back, at the person's wish.
pub(crate) async fn withdraw(
    State(app): State<Shared>,
    headers: HeaderMap,
    citizen: Citizen,
    Path(text): Path<String>,
    request: Request,
) -> Result<Response, Fail> {
    let id = own(&app, &citizen, &text).await?.0.id;
    let body = capped(request, JSON_MAX).await?;
    let key = Key::of(&headers, &complaint_withdrawal::ENDPOINT, &text, citizen.id, &body)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let shared = Arc::clone(&app);
    let withdrawn = once(&app, key, StatusCode::OK, move |desk| {
        let Some(found) = complaint::find(desk, id)? else { return Ok(Err(Refused::NotFound)) };
        let withdrawn = complaint::withdraw(desk, found);
        Ok(withdrawn.map(|withdrawn| shared.complaint_view(&withdrawn, Eyes::Person)))
    });
    withdrawn.await?.map_err(Fail::from)
}

/// Why a draft is not filed.
pub(crate) enum Unchecked {
    /// Its faults, in the order of the form.
    Faults(Vec<WireFault>),
    /// The application is not there, or another's.
    NotFound,
}

/// The complaint of a draft and the settlement it goes to.
pub(crate) fn checked(
    app: &App,
    citizen: &Citizen,
    draft: ComplaintDraft,
) -> Result<(Complaint, (u32, Option<String>)), Unchecked> {
    let complaint = parse(draft).map_err(Unchecked::Faults)?;
    let known = |kato: Kato| app.directory.settlement(kato).is_some();
    if complaint.settlement.is_some_and(|kato| !known(kato)) {
        let unknown = Code::SettlementUnknown;
        let at = WireFault::at("settlement", unknown, rules::Params::NONE, rules::complaint::CITE);
        return Err(Unchecked::Faults(vec![at]));
    }
    let whose = complaint::settlement_of(app, citizen.id, &complaint).ok_or(Unchecked::NotFound)?;
    Ok((complaint, whose))
}

fn unchecked(why: Unchecked) -> Fail {
    match why {
        Unchecked::Faults(faults) => {
            let mut problem = Problem::new(ProblemKind::Faults);
            problem.faults = faults;
            problem.into()
        }
        Unchecked::NotFound => Fail::not_found(),
    }
}

impl From<Refused> for Fail {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::NotFound => Self::not_found(),
            Refused::TooLate => Self::of(ProblemKind::TooLate),
            Refused::TooMany => {
                Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(24 * 3_600)).into()
            }
        }
    }
}

/// One complaint of the person, by the id in an address; a malformed one is no complaint.
pub(crate) async fn own(app: &App, citizen: &Citizen, text: &str) -> Result<Opened, Fail> {
    let id = uuid::Uuid::try_parse(text).map_err(|_| Fail::not_found())?;
    let found = app.complaint(id.as_u128()).await?;
    found.filter(|(row, _)| row.owner == citizen.id).ok_or_else(Fail::not_found)
}
