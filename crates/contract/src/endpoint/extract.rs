//! `Get /api/v1/applications/{id}/extract`: the sealed extract of all applications of the child in queues.

use super::{Endpoint, Method, Who};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}/extract",
    Who::Representative,
    "PS-A1_4.4",
    "Sealed extract of the child's applications in queues, with their numbers",
)
.service(14);

/// The extract under the base's seal.
pub type Response = crate::seal::Sealed<crate::statement::Extract>;
