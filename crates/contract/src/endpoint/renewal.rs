//! `Post /api/v1/applications/{id}/renewal`: extends the standing in the queue.

use super::{Endpoint, Method, Who};
use crate::seal::Sealed;
use crate::statement::RenewalNotice;
use crate::view::ApplicationView;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/renewal",
    Who::Filer,
    "PS-A1_2.3",
    "Extend the standing in the queue by a year; at any time",
)
.service(10)
.idempotent();

/// What the sender adds. Who asks, for whom and where the base knows itself (PS-A1_2.3.1 to .7, C-28).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Consent to the processing of personal data (PS-A1_2.3.8); left out, it is not given.
    #[serde(default)]
    pub processing: bool,
    /// When the sender sent it, RFC 3339; the base's own receipt where it is left out (PS-A1_2.4.2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}

/// It is extended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The notice under the base's seal (PS-A1_2.4).
    pub notice: Sealed<RenewalNotice>,
    /// The application after it.
    pub application: ApplicationView,
}
