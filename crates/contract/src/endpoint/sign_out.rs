//! `Post /api/v1/sign-out`: ends the session.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Post, "/api/v1/sign-out", Who::Visitor, "PS-A1_1.1.1", "End the session");

/// The session after it.
pub type Response = super::session::Response;
