//! `Delete /api/v1/drafts/{id}`: deletes a draft.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Delete,
    "/api/v1/drafts/{id}",
    Who::Keeper,
    "PR-8.2r",
    "Delete a draft and the scans that only it names",
);

/// It is gone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Drafts that are left.
    pub left: u32,
}
