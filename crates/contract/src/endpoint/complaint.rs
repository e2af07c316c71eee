//! `Get /api/v1/complaints/{id}`: one complaint and how it is getting on.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/complaints/{id}",
    Who::Complainant,
    "PR-12.p1",
    "One complaint: delivered, registered, marks, answer",
);

/// The complaint.
pub type Response = crate::complaint::ComplaintView;
