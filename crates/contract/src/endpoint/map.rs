//! `Get /api/v1/map`: the pointer to the documents of the map as they are now. Revalidated; what it points to never changes.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/map",
    Who::Public,
    "PS-36.a",
    "The versions of the map's documents: where preschools are, what lacks, outlines",
)
.service(23);

/// Versions of the documents, sixteen hexadecimal digits each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Where the preschools are.
    pub geometry: String,
    /// The figures of that geometry.
    pub numbers: String,
    /// Outlines of districts, names of settlements.
    pub outlines: String,
    /// When the figures were true.
    pub as_of: String,
    /// How many preschools the map has.
    pub preschools: u32,
    /// The operator's own pictures under the map; none: the outlines alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tiles: Option<Tiles>,
}

/// Pictures under the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tiles {
    /// Where a tile is: `{z}`, `{x}` and `{y}` stand for its numbers.
    pub address: String,
    /// Whose they are; shown on the map.
    pub credit: String,
}
