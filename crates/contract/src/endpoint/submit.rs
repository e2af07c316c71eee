//! `Post /api/v1/applications`: files an application for a queue.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications",
    Who::Citizen,
    "PS-10",
    "File an application for the general, special or sanatorium queue",
)
.service(8)
.idempotent()
.reads_registers();

/// The application as typed.
pub type Request = crate::ApplicationDraft;

/// The registered application with its numbers.
pub type Response = crate::view::ApplicationView;
