//! `Post /api/v1/applications/{id}/withdrawal`: takes the application out of the queue.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/withdrawal",
    Who::Filer,
    "PS-9.2",
    "Withdraw the application",
)
.service(9)
.idempotent();

/// The application after it.
pub type Response = crate::view::ApplicationView;
