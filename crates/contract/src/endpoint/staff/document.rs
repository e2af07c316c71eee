//! `Get /api/v1/staff/documents/{id}`: the bytes of a scan, shown in the page only; each look is recorded.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/documents/{id}",
    Who::Staff(Role::Reviewer),
    "PS-A1_9.10.a",
    "A scan of an application in a covered settlement: image/jpeg, image/png or application/pdf, inline",
);
