//! `Post /api/v1/applications`: files the application for the general queue.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications",
    Who::Citizen,
    "PS-A1_1.4.3",
    "File an application for the general queue",
)
.service(8)
.idempotent();

/// The application as typed.
pub type Request = crate::GeneralDraft;

/// The registered application with its numbers.
pub type Response = crate::view::ApplicationView;
