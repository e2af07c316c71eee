//! What changed a number between two moments.

use axum::extract::{Path, Query, State};
use axum::response::Response;
use contract::problem::ProblemKind;
use registry::preschool::{Moment, explain};
use rules::fault::Code;
use rules::{Instant, Params};
use serde::Deserialize;

use super::application::application_id;
use crate::app::Shared;
use crate::body::personal;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::view::{explanation, queue_of};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Wanted {
    queue: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

pub(crate) async fn get(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    Query(Wanted { queue, from, to }): Query<Wanted>,
) -> Result<Response, Fail> {
    let id = application_id(&id)?;
    let state = app.readers.state();
    let found =
        state.application(id).filter(|found| found.applicant == citizen.id).ok_or_else(Fail::not_found)?;
    let malformed = |path: &str| Fail::at(ProblemKind::Shape, path, Code::Malformed, Params::NONE, "PS-2.9");
    let queue = match queue {
        Some(queue) => queue_of(&state, &queue).ok_or_else(|| malformed("queue"))?.key(),
        None => found.queues().next().ok_or_else(Fail::not_found)?,
    };
    let moment = |text: Option<String>, path: &str, default: Moment| match text {
        Some(text) => Instant::parse(&text).map(Moment::At).ok_or_else(|| malformed(path)),
        None => Ok(default),
    };
    let from = moment(from, "from", Moment::Seq(found.key.seq))?;
    let to = moment(to, "to", Moment::Seq(u64::MAX))?;
    let explained = explain(&state, id, &queue, from, to, 0).ok_or_else(Fail::not_found)?;
    Ok(personal(&explanation(&explained)))
}
