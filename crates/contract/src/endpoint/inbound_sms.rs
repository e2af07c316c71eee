//! `Post /api/v1/sms`: the gateway 1414 brings what a person answered.

use super::{Endpoint, Gateway, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sms",
    Who::Gateway(Gateway::Sms),
    "PS-A1_2.1.4",
    "An SMS of a person; it answers the newest open question to that phone",
);

/// The message. The same number is the same message, however often it comes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The gateway's number of the message.
    pub id: String,
    /// From whom, `+7` and ten digits.
    pub phone: String,
    /// What.
    pub text: String,
    /// When the gateway took it, RFC 3339.
    pub at: String,
}

/// What it answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// `data_access`, `offer`, `digital_document`, `renewal`; empty when it answered nothing and help was sent.
    pub answered: String,
}
