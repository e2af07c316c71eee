//! `Post /api/v1/sign-in/eds/signature`: the signature of the one-time text.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/sign-in/eds/signature",
    Who::Visitor,
    "C-60",
    "Sign in with the signature; a phone must be registered in the mobile citizens' base",
);

/// The signature.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// A detached CMS in base64, as NCALayer gave it.
    pub cms: String,
}

/// Signed in: the answer of the session endpoint.
pub type Response = super::session::Response;
