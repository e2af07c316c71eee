//! The owner's consent brings the document, which is kept like a scan and marked as the state's.

use axum::extract::{FromRequest, Path, Request as HttpRequest, State};
use axum::response::Response;
use contract::endpoint::digital_document_code::Request;
use contract::problem::{Problem, ProblemKind, WireParam};
use uuid::Uuid;

use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::documents::{Taken, take, waiting};
use crate::fail::Fail;
use crate::session::Citizen;

pub(crate) async fn post(
    State(app): State<Shared>,
    citizen: Citizen,
    Path(id): Path<String>,
    request: HttpRequest,
) -> Result<Response, Fail> {
    let id = Uuid::try_parse(&id).map_err(|_| Fail::not_found())?;
    // Whose it is comes first: the body of a stranger is not even read.
    if waiting(&app, &citizen, id).await?.is_none() {
        return Err(Fail::not_found());
    }
    let JsonBody { value: Request { code }, .. } = JsonBody::from_request(request, &app).await?;
    let access = |state: &str| {
        Problem::new(ProblemKind::AccessNeeded).with("access", WireParam::Text(state.to_owned()))
    };
    match take(&app, &citizen, id, &code).await? {
        Taken::Kept(kept) => Ok(personal(&kept)),
        Taken::Wrong(left) => {
            let left = i32::try_from(left).unwrap_or(0);
            Err(Problem::new(ProblemKind::CodeWrong).with("left", WireParam::Number(left)).into())
        }
        Taken::Waits => Err(access("requested").into()),
        Taken::Refused => Err(access("refused").into()),
        Taken::Over => Err(Fail::of(ProblemKind::CodeOver)),
    }
}
