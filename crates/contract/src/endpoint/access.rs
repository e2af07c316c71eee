//! `Get /api/v1/access`: whether the registers may be read for the person who is signed in.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/access",
    Who::Citizen,
    "PS-12",
    "Whether the person allowed, at personal-data access control, that the registers are read",
);

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The state.
    pub access: AccessState,
}

/// Whether the registers may be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum AccessState {
    /// They may.
    Granted,
    /// The person was asked by SMS and has not answered.
    Requested,
    /// The person said no.
    Refused,
}
