//! `Put /api/v1/drafts/{id}`: keeps a draft.

use super::{Endpoint, Method, Who};
use crate::ApplicationDraft;
use serde::{Deserialize, Serialize};

/// The endpoint. The id is a UUID that the page makes; it names a draft of this person only.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Put,
    "/api/v1/drafts/{id}",
    Who::Citizen,
    "PR-8.2r",
    "Keep a draft, new or known; of one draft the last writer wins",
)
.application_at("draft");

/// What is to be kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The fields as typed.
    pub draft: ApplicationDraft,
    /// The page the person is on, by its slug.
    pub page: String,
}

/// It is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When it was kept.
    pub saved_at: String,
}
