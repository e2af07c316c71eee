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
use crate::idempotency::{Key, once};
use crate::staff::acts::{self, Act};
use crate::staff::{Staff, holds, originals};

pub(crate) async fn post(
    State(app): State<Shared>,
    staff: Staff,
    Path(text): Path<String>,
    headers: HeaderMap,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = own(&app, &staff, &text).await?;
    let JsonBody { value: Request {}, bytes } = JsonBody::from_request(request, &app).await?;
    let key = Key::of(&headers, &ENDPOINT, &text, staff.id, &bytes)?;
    if let Some(first) = key.before(&app).await? {
        return Ok(first);
    }
    let recorded = once(&app, key, StatusCode::OK, move |desk| {
        let standing = desk.state().application(id).map(|found| found.standing);
        if !matches!(standing, Some(Standing::DocumentsUnderVerification(_))) {
            return Ok(Err(ProblemKind::TooLate));
        }
        let record = holds::stated(desk, id)?;
        let (row, is_new) = originals::shown(desk, id, &staff.post)?;
        if is_new {
            acts::record(desk, id, &record, Act::plain(ActKind::OriginalsShown, staff.id))?;
        }
        Ok(Ok(Answer {
            shown_at: Instant::from_millis(row.at).to_string(),
            decide_until: Instant::from_millis(row.decide_until).to_string(),
        }))
    });
    recorded.await?.map_err(Fail::of)
}
