//! `Post /api/v1/complaints`: files a complaint about the service.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Post, "/api/v1/complaints", Who::Citizen, "PR-10.p1", "File a complaint")
        .idempotent();

/// The complaint as typed.
pub type Request = crate::complaint::ComplaintDraft;

/// The complaint as it was delivered.
pub type Response = crate::complaint::ComplaintView;
