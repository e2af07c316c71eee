//! `Post /api/v1/staff/complaints/{id}/answer`: answers a complaint, or refuses to consider it; final after a minute.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/complaints/{id}/answer",
    Who::Staff(Role::Complaints),
    "PR-10.p2",
    "Answer a complaint; the filer sees it a minute later, until then it can be taken back",
)
.idempotent();

/// The answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// `upheld`, `partly_upheld`, `not_upheld` or `not_considered`.
    pub outcome: String,
    /// The reasons and what was done, at most 4000 characters.
    pub text: String,
}

/// The complaint after it.
pub type Response = super::complaint::Response;
