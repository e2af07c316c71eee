//! The gateway 1414 brings what a person answered.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::inbound_sms::{Request, Response as Answer};
use contract::problem::ProblemKind;
use gateways::Msisdn;
use rules::Params;
use rules::fault::Code;

use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::sms_answers::came;

/// Longest number of a message, and longest message, bytes.
const LONGEST: (usize, usize) = (200, 4_000);

pub(crate) async fn post(
    State(app): State<Shared>,
    JsonBody { value: Request { id, phone, text, at }, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let shape = |path| Fail::at(ProblemKind::Shape, path, Code::Malformed, Params::NONE, "PS-A1_2.1.4");
    if id.is_empty() || id.len() > LONGEST.0 {
        return Err(shape("id"));
    }
    if text.len() > LONGEST.1 {
        return Err(shape("text"));
    }
    rules::Instant::parse(&at).ok_or_else(|| shape("at"))?;
    let phone = Msisdn::parse(&phone).map_err(|_| shape("phone"))?;
    let answered = came(&app, &id, phone, &text).await?;
    Ok(personal(&Answer { answered: answered.to_owned() }))
}
