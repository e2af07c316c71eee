//! `Get /api/v1/registers/{queue}`: the published register of one queue.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/registers/{queue}",
    Who::Public,
    "PS-37.a",
    "The register file of one queue, without names",
);

/// The file.
pub type Response = crate::register::RegisterFile;
