//! `Post /api/v1/access`: allows by the code of the SMS, or asks to be asked again.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/access",
    Who::Citizen,
    "PS-12",
    "Allow by the code of the SMS; without a code the person is asked again",
);

/// The person's answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The code; empty asks again.
    pub code: String,
}

/// How it stands now.
pub type Response = super::access::Response;
