//! `Get /api/v1/keys`: the public keys of the base's seal.

use super::{Endpoint, Method, Who};
use crate::seal::PublicKey;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/keys",
    Who::Public,
    "PR-6.p3",
    "Public keys by which anybody checks what the base sealed",
);

/// The keys, the current one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The keys.
    pub keys: Vec<PublicKey>,
}
