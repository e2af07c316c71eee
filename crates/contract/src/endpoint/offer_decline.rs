//! `Post /api/v1/offers/{id}/decline`: no, thank you. Nothing is lost by it: an application can be filed any day.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/offers/{id}/decline",
    Who::Keeper,
    "PR-3.13",
    "Decline an offer; the service needs consent",
);

/// The offers that are left.
pub type Response = super::offers::Response;
