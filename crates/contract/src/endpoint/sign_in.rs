//! `Post /api/v1/sign-in`: asks for a one-time code by SMS.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in",
    Who::Visitor,
    "PS-A1_1.1.1",
    "Send a one-time code to the registered number; the answer is the same for every IIN",
);

/// Who wants to sign in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// IIN, twelve digits.
    pub iin: String,
    /// Language of the SMS: `kk`, `ru` or `en`.
    pub lang: String,
}

/// A code was sent, if a number is registered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Until when the same code holds, RFC 3339.
    pub expires_at: String,
    /// Attempts left.
    pub left: u32,
}
