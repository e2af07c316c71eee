//! `Post /api/v1/applications/{id}/signing/qr/state`: whether the phone has signed; if so, the signature is kept.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/signing/qr/state",
    Who::Filer,
    "PR-A2.8.P1",
    "How far the phone is; keeps the applicant's signature when the phone has signed",
);

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The state.
    pub state: SigningState,
}

/// How far the signing of an application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum SigningState {
    /// Nobody has signed yet.
    Waiting,
    /// Signed, and the signature is kept.
    Signed,
    /// The person said no on the phone.
    Refused,
    /// Its time is over, or there is none.
    Over,
}
