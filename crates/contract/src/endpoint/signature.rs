//! `Post /api/v1/applications/{id}/signature`: the applicant's digital signature, kept word for word with what it signs.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/signature",
    Who::Filer,
    "PR-A2.8.P1",
    "Sign a filed application; signature and signed bytes are kept as they came",
);

/// The signature.
pub type Request = super::eds_signature::Request;

/// Signed.
pub type Response = super::signing::Response;
