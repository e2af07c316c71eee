//! `Post /api/v1/complaints/{id}/withdrawal`: takes a complaint back.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/complaints/{id}/withdrawal",
    Who::Complainant,
    "PR-12.p1",
    "Take a complaint back, as long as it is not answered",
)
.idempotent();

/// The complaint after it.
pub type Response = crate::complaint::ComplaintView;
