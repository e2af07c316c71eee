//! `Put /api/v1/draft`: keeps the draft.

use super::{Endpoint, Method, Who};
use crate::GeneralDraft;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Put,
    "/api/v1/draft",
    Who::Citizen,
    "PR-8.2r",
    "Keep the draft; the last writer wins",
);

/// What to keep.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The fields as typed.
    pub draft: GeneralDraft,
    /// The page the person is on.
    pub page: String,
}

/// Kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When.
    pub saved_at: String,
}
