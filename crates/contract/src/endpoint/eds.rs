//! `Post /api/v1/sign-in/eds`: what is to be signed to sign in by a digital signature.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in/eds",
    Who::Visitor,
    "PS-A1_1.1.1",
    "A one-time text to be signed with NCALayer; it belongs to this browser session",
);

/// In which language the text speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// `kk`, `ru` or `en`.
    pub lang: String,
}

/// What is to be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The very bytes to be signed, base64: canonical JSON (RFC 8785).
    pub data: String,
    /// Until when, RFC 3339.
    pub expires_at: String,
}
