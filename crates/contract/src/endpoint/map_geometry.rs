//! `Get /api/v1/map/geometry/{version}`: bytes of [`Geometry`](crate::map::Geometry), immutable under their version.

use super::{Endpoint, Method, Who};

/// The endpoint. A version that is no longer kept is "not found": the pointer names the one of now.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/map/geometry/{version}",
    Who::Public,
    "PS-36.a",
    "A document of the map in compact bytes: where the preschools are, with a cluster tree for every zoom",
)
.service(23);
