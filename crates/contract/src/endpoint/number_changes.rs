//! `Get /api/v1/applications/{id}/number-changes`: what changed a number over a period.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}/number-changes",
    Who::Filer,
    "PS-2.9",
    "What changed the number between two moments (?queue=&from=&to=)",
)
.service(13);

/// The explanation.
pub type Response = crate::view::ExplanationView;
