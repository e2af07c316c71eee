//! `Post /api/v1/digital-documents`: asks the digital documents service for a document instead of a scan.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/digital-documents",
    Who::Citizen,
    "PR-8.5r",
    "Ask for one's own or one's minor child's document; the owner gets a code",
)
.reads_registers();

/// Which document.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// `birth_certificate` or `identity_document`.
    pub kind: String,
    /// IIN of the child; empty for one's own document.
    pub child_iin: String,
}

/// The owner was asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The number of the request.
    pub id: Uuid,
    /// Until when it can be answered, RFC 3339.
    pub expires_at: String,
}
