//! `Post /api/v1/staff/complaints/{id}/marks`: a mark of execution, which the filer sees at once.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/complaints/{id}/marks",
    Who::Staff(Role::Complaints),
    "PR-12.p1",
    "Note what is being done about a complaint",
)
.idempotent();

/// The mark.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// What is being done, at most 4000 characters.
    pub text: String,
}

/// The complaint after it.
pub type Response = super::complaint::Response;
