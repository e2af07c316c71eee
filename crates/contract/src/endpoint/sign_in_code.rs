//! `Post /api/v1/sign-in/code`: the code from the SMS.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in/code",
    Who::Visitor,
    "PS-A1_1.1.1",
    "Sign in with the code from the SMS",
);

/// The code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Six digits.
    pub code: String,
}

/// Signed in: the answer of the session endpoint.
pub type Response = super::session::Response;
