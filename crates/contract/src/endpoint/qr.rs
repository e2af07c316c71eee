//! `Post /api/v1/sign-in/qr`: a session of eGov Mobile in which the one-time text may be signed.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in/qr",
    Who::Visitor,
    "PS-A1_1.1.1",
    "A QR code and a link by which eGov Mobile signs the one-time text of this browser session",
);

/// In which language the text speaks.
pub type Request = super::eds::Request;

/// What the phone needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// What the QR code holds.
    pub qr: String,
    /// The link that opens eGov Mobile on the phone itself.
    pub launch: String,
    /// Until when, RFC 3339.
    pub expires_at: String,
}
