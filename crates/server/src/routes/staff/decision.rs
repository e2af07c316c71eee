//! Decides a check of papers. The decision lies a minute before it takes effect.

use std::sync::Arc;

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::staff::decision::{ENDPOINT, Request};
use contract::problem::ProblemKind;
use contract::staff::{ActKind, Verdict};
use registry::preschool::{ApplicationId, Standing};
use rules::Params;
use rules::fault::Code;

use super::own;
use super::review::view;
use crate::app::{App, Shared};
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::{Before, Key, answered};
use crate::staff::acts::{self, Act};
use crate::staff::check::{self, Wrong};
use crate::staff::holds::{self, HoldRecord, MINUTE};
use crate::staff::{Staff, originals};
use crate::store::staff::{HoldRow, StaffWrite};
use crate::store::{AnswerRow, StoreError, Write};
use crate::vault::Place;
use crate::writer::Desk;

enum Outcome {
    Held { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
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
    let id = own(&app, &staff, &text)?;
    // Whoever may not decide is not told what shape a decision has.
    let JsonBody { value, bytes } = JsonBody::<Request>::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let shared = Arc::clone(&app);
    let (outcome, _) = app
        .writer
        .run(move |desk| match key.on(desk)? {
            Before::New => hold(desk, &shared, &staff, id, key, value),
            Before::Answered(row) => Ok(Outcome::Answered(row)),
            Before::Reused => Ok(Outcome::Reused),
        })
        .await?;
    match outcome {
        Outcome::Held { body, seq } => Ok(answered(StatusCode::OK, body, seq)),
        Outcome::Answered(row) => key.again(&app, row),
        Outcome::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Outcome::TooLate => Err(Fail::of(ProblemKind::TooLate)),
        Outcome::HeldAlready => Err(Fail::of(ProblemKind::Held)),
        Outcome::Wrong(wrong) => Err(fault(wrong)),
        Outcome::OriginalsNotSeen => Err(faults("originals_seen", Code::Required)),
    }
}

fn hold(
    desk: &mut Desk<'_>,
    app: &App,
    staff: &Staff,
    id: ApplicationId,
    key: Key,
    Request { verdicts, originals_seen }: Request,
) -> Result<Outcome, StoreError> {
    let standing = desk.state().application(id).map(|found| found.standing);
    if !matches!(standing, Some(Standing::DocumentsUnderVerification(_))) {
        return Ok(Outcome::TooLate);
    }
    if holds::on(desk, id)?.is_some() {
        return Ok(Outcome::HeldAlready);
    }
    let record = holds::stated(desk, id)?;
    let outcome = match check::outcome(&record, &verdicts) {
        Ok(outcome) => outcome,
        Err(wrong) => return Ok(Outcome::Wrong(wrong)),
    };
    // What was uploaded is confirmed against its original only (CA-16).
    let confirms = verdicts.iter().any(|verdict: &Verdict| verdict.confirmed);
    if confirms && !originals_seen && originals::on(desk, id)?.is_none() {
        return Ok(Outcome::OriginalsNotSeen);
    }
    if originals_seen && originals::shown(desk, id, &staff.post)?.1 {
        acts::record(desk, id, &record, Act::plain(ActKind::OriginalsShown, staff.id))?;
    }
    let due_at = desk.clocks().machine().millis() + MINUTE;
    let hold = HoldRecord { by: staff.id.0, verdicts, outcome };
    let sealed = desk.vault().seal(Place::Hold(id.0), &hold);
    desk.write(Write::Staff(StaffWrite::Hold(HoldRow { application: id.0, due_at, sealed })));
    let answer = view(app, due_at, hold, true, staff.record.name());
    let body = serde_json::to_vec(&answer).unwrap_or_default();
    key.keep(desk, StatusCode::OK, &body);
    Ok(Outcome::Held { body, seq: desk.state().last_seq().unwrap_or(0) })
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
