//! `Get /api/v1/applications/{id}`: one application with its explained numbers.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}",
    Who::Representative,
    "PS-A1_4.4.3",
    "One application with its explained numbers",
)
.service(12);

/// The application.
pub type Response = crate::view::ApplicationView;
