//! `Get /api/v1/map/outlines/{version}`: bytes of [`Outlines`](crate::map::Outlines), immutable under their version.

use super::{Endpoint, Method, Who};

/// The endpoint. A version that is no longer kept is "not found": the pointer names the one of now.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/map/outlines/{version}",
    Who::Public,
    "PS-36.a",
    "A document of the map in compact bytes: districts, regions, settlements",
)
.service(23);
