//! `Delete /api/v1/staff/complaints/{id}/answer`: takes an answer back within its minute.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Delete,
    "/api/v1/staff/complaints/{id}/answer",
    Who::Staff(Role::Complaints),
    "PR-12.p1",
    "Take the own answer back within its minute; afterwards it is final",
);

/// The complaint after it.
pub type Response = super::complaint::Response;
