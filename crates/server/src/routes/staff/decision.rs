//! Decides a check of papers. The decision lies a minute before it takes effect.

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::staff::decision::{ENDPOINT, Request};
use contract::problem::ProblemKind;
use contract::staff::{ActKind, Held, Verdict};
use registry::preschool::{ApplicationId, Standing};
use rules::Params;
use rules::fault::Code;

use super::own;
use super::review::view;
use crate::app::{App, Shared};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::{Key, once};
use crate::staff::acts::{self, Act};
use crate::staff::check::{self, Wrong};
use crate::staff::holds::{self, HoldRecord, MINUTE};
use crate::staff::{Staff, originals};
use crate::store::staff::{HoldRow, StaffWrite};
use crate::store::{StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

/// Why nothing was decided.
enum NotDecided {
    TooLate,
    HeldAlready,
    Wrong(Wrong),
    OriginalsNotSeen,
}

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
    headers: HeaderMap,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    // Whoever may not decide is not told what shape a decision has.
    let JsonBody { value, bytes } = JsonBody::<Request>::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let shared = Arc::clone(&app);
    let held = once(&app, key, StatusCode::OK, move |desk| hold(desk, &shared, &staff, id, value));
    held.await?.map_err(|why| match why {
        NotDecided::TooLate => Fail::of(ProblemKind::TooLate),
        NotDecided::HeldAlready => Fail::of(ProblemKind::Held),
        NotDecided::Wrong(wrong) => fault(wrong),
        NotDecided::OriginalsNotSeen => faults("originals_seen", Code::Required),
    })
}

fn hold(
    desk: &mut Desk<'_>,
    app: &App,
    staff: &Staff,
    id: ApplicationId,
    Request { verdicts, originals_seen }: Request,
) -> Result<Result<Held, NotDecided>, StoreError> {
    let standing = desk.state().application(id).map(|found| found.standing);
    if !matches!(standing, Some(Standing::DocumentsUnderVerification(_))) {
        return Ok(Err(NotDecided::TooLate));
    }
    if holds::on(desk, id)?.is_some() {
        return Ok(Err(NotDecided::HeldAlready));
    }
    let record = holds::stated(desk, id)?;
    let outcome = match check::outcome(&record, &verdicts) {
        Ok(outcome) => outcome,
        Err(wrong) => return Ok(Err(NotDecided::Wrong(wrong))),
    };
    // What was uploaded is confirmed against its original only (CA-16).
    let confirms = verdicts.iter().any(|verdict: &Verdict| verdict.confirmed);
    if confirms && !originals_seen && originals::on(desk, id)?.is_none() {
        return Ok(Err(NotDecided::OriginalsNotSeen));
    }
    if originals_seen && originals::shown(desk, id, &staff.post)?.1 {
        acts::record(desk, id, &record, Act::plain(ActKind::OriginalsShown, staff.id))?;
    }
    let due_at = desk.clocks().machine().millis() + MINUTE;
    let hold = HoldRecord { by: staff.id.0, verdicts, outcome };
    let sealed = desk.vault().seal(Place::Hold(id.0), &hold);
    desk.write(Write::Staff(StaffWrite::Hold(HoldRow { application: id.0, due_at, sealed })));
    Ok(Ok(view(app, due_at, hold, true, staff.record.name())))
}

fn fault(wrong: Wrong) -> Fail {
    match wrong {
        Wrong::NotEveryPaper => faults("verdicts", Code::Required),
        Wrong::ReasonMissing(nth) => faults(&format!("verdicts[{nth}].reasons"), Code::Required),
        Wrong::ReasonMalformed(nth) => faults(&format!("verdicts[{nth}].reasons"), Code::Malformed),
    }
}

fn faults(path: &str, code: Code) -> Fail {
    Fail::at(ProblemKind::Faults, path, code, Params::NONE, "PS-A1_1.10")
}
