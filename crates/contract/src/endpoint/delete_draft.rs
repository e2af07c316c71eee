//! `Delete /api/v1/draft`: deletes the draft.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Delete, "/api/v1/draft", Who::Citizen, "PR-8.2r", "Delete the draft and its scans");

/// Nothing is left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Whether there was one.
    pub deleted: bool,
}
