//! `Post /api/v1/staff/reviews/{application}/originals`: the family showed the originals of the scans.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/reviews/{application}/originals",
    Who::Staff(Role::Reviewer),
    "PR-22.p2b",
    "Record that the originals were shown: from now on the family's term no longer runs",
)
.idempotent();

/// Nothing is to be said beside the address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {}

/// When it was recorded, and until when the check is to be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When they were shown.
    pub shown_at: String,
    /// Until when the check is to be decided: 30 minutes of intake hours.
    pub decide_until: String,
}
