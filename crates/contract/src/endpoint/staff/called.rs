//! `Post /api/v1/staff/calls/{application}`: the family was called.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/calls/{application}",
    Who::Staff(Role::Reviewer),
    "PR-8.1r",
    "Record that a family was called; it stands in the history",
);

/// Who waits now.
pub type Response = super::calls::Response;
