//! `Get /api/v1/map/numbers/{version}`: bytes of [`Numbers`](crate::map::Numbers), immutable under their version.

use super::{Endpoint, Method, Who};

/// The endpoint. A version that is no longer kept is "not found": the pointer names the one of now.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/map/numbers/{version}",
    Who::Public,
    "PS-36.b",
    "A document of the map in compact bytes: free and expected places, queues, children who wait",
)
.service(23);
