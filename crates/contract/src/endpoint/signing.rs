//! `Get /api/v1/applications/{id}/signing`: the text of a filed application that may be signed digitally.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}/signing",
    Who::Filer,
    "PR-A1.14",
    "The canonical text of the application and of the consent, as the form and the law's appendix 5 have it",
);

/// What can be signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The very bytes, base64: canonical JSON (RFC 8785) with form version, language and the human text.
    pub data: String,
    /// When it was signed, RFC 3339; empty when it was not.
    pub signed_at: String,
}
