//! Records that the originals were shown.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use contract::endpoint::staff::originals::{ENDPOINT, Request, Response as Answer};
use contract::problem::ProblemKind;
use contract::staff::ActKind;
use registry::preschool::Standing;
use rules::Instant;

use super::own;
use crate::app::Shared;
use crate::body::JsonBody;
use crate::fail::Fail;
use crate::idempotency::{Before, Key, answered};
use crate::staff::acts::{self, Act};
use crate::staff::{Staff, holds, originals};
use crate::store::AnswerRow;

enum Outcome {
    Recorded { body: Vec<u8>, seq: u64 },
    Answered(AnswerRow),
    Reused,
    TooLate,
}

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
    headers: HeaderMap,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text)?;
    let JsonBody { value: Request {}, bytes } = JsonBody::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let (outcome, _) = app
        .writer
        .run(move |desk| {
            match key.on(desk)? {
                Before::New => {}
                Before::Answered(row) => return Ok(Outcome::Answered(row)),
                Before::Reused => return Ok(Outcome::Reused),
            }
            let standing = desk.state().application(id).map(|found| found.standing);
            if !matches!(standing, Some(Standing::DocumentsUnderVerification(_))) {
                return Ok(Outcome::TooLate);
            }
            let record = holds::stated(desk, id)?;
            let (row, is_new) = originals::shown(desk, id, &staff.post)?;
            if is_new {
                acts::record(desk, id, &record, Act::plain(ActKind::OriginalsShown, staff.id))?;
            }
            let answer = Answer {
                shown_at: Instant::from_millis(row.at).to_string(),
                decide_until: Instant::from_millis(row.decide_until).to_string(),
            };
            let body = serde_json::to_vec(&answer).unwrap_or_default();
            key.keep(desk, StatusCode::OK, &body);
            Ok(Outcome::Recorded { body, seq: desk.state().last_seq().unwrap_or(0) })
        })
        .await?;
    match outcome {
        Outcome::Recorded { body, seq } => Ok(answered(StatusCode::OK, body, seq)),
        Outcome::Answered(row) => key.again(&app, row),
        Outcome::Reused => Err(Fail::of(ProblemKind::KeyReused)),
        Outcome::TooLate => Err(Fail::of(ProblemKind::TooLate)),
    }
}
