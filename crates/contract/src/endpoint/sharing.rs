//! `Put /api/v1/applications/{id}/sharing`: whether another representative sees the preschools and the number on record.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Put,
    "/api/v1/applications/{id}/sharing",
    Who::Filer,
    "C-24",
    "Let other representatives of the child see the preschools, or no longer",
);

/// What the filer wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Whether they see them.
    pub shared: bool,
}

/// The application after it.
pub type Response = crate::view::ApplicationView;
