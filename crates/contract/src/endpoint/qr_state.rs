//! `Post /api/v1/sign-in/qr/state`: whether the phone has signed; if so, signs in.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in/qr/state",
    Who::Visitor,
    "C-60",
    "How far the phone is; signs in when it has signed",
);

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The state.
    pub state: QrState,
}

/// How far a sign-in by phone is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum QrState {
    /// Nobody has signed yet.
    Waiting,
    /// Signed in.
    SignedIn,
    /// The person said no on the phone.
    Refused,
    /// Its time is over, or there is none.
    Over,
}
