//! The civil registry tells that a birth was registered.

use axum::extract::State;
use axum::response::Response;
use contract::endpoint::births::{Request, Response as Answer};

use crate::app::Shared;
use crate::body::{JsonBody, personal};
use crate::fail::Fail;
use crate::offers::born;

pub(crate) async fn post(
    State(app): State<Shared>,
    JsonBody { value: birth, .. }: JsonBody<Request>,
) -> Result<Response, Fail> {
    let told = born(&app, &birth).await?;
    Ok(personal(&Answer { told }))
}
