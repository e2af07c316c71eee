//! `Post /api/v1/applications/{id}/signing/qr`: a session of eGov Mobile in which a filed application may be signed.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/signing/qr",
    Who::Filer,
    "PR-A2.8.P1",
    "A QR code and a link by which eGov Mobile signs the text of a filed application",
);

/// In which language the link speaks.
pub type Request = super::eds::Request;

/// What the phone needs.
pub type Response = super::qr::Response;
