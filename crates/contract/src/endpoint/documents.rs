//! `Post /api/v1/documents`: attaches a scan to the draft.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/documents",
    Who::Citizen,
    "PS-15.b",
    "Attach a scan: the body is the file (JPEG, PNG, PDF; 5 MB at most)",
);

/// Largest file, in bytes.
pub const MAX_BYTES: usize = 5 * 1024 * 1024;

/// The kept scan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Its id, for the draft.
    pub id: Uuid,
    /// `image/jpeg`, `image/png` or `application/pdf`, by its content.
    pub kind: String,
    /// Size in bytes.
    pub bytes: u32,
    /// Whether it came from the digital documents service: then nobody compares it with an original.
    #[serde(default)]
    pub from_state: bool,
}
