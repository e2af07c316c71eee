//! `Post /api/v1/applications/{id}/call-back`: asks the education department to call, on the phone that is on file.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/call-back",
    Who::Filer,
    "PR-8.1r",
    "Ask the education department to call back on the phone on file",
)
.idempotent();

/// The wish as it is kept. No phone crosses the wire: the family knows it, and it is not asked for again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Since when somebody waits for the call.
    pub asked_at: String,
    /// The last digits of the phone that will ring.
    pub phone_ends: String,
}
