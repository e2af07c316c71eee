//! `Post /api/v1/applications/{id}/return`: confirms the interest after the end of the validity.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint. What it would come to stands in the view before: `returnable_until`, and `number_on_return` at each place.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/return",
    Who::Filer,
    "CA-24",
    "Return an application whose validity ended, by its filing time, while the days for it last",
)
.idempotent();

/// What the sender adds: the consent of before held until the application ended (PR-A5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Consent to the processing of personal data; left out, it is not given.
    #[serde(default)]
    pub processing: bool,
}

/// The application after it.
pub type Response = crate::view::ApplicationView;
