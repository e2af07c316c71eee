//! `Post /api/v1/staff/complaints/{id}/registration`: registers a complaint; the term of the answer runs from here.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;

/// The endpoint. A second press finds it registered and changes nothing.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/complaints/{id}/registration",
    Who::Staff(Role::Complaints),
    "PR-8.p4",
    "Register a complaint; what nobody registers in time the clock registers",
);

/// The complaint after it.
pub type Response = super::complaint::Response;
