//! `Get /api/v1/staff/numbers/{number}`: the application that a person at the desk names by its public number.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/numbers/{number}",
    Who::Staff(Role::Reviewer),
    "C-24",
    "The application of a public number, in the settlements that the employee covers",
);

/// Which one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The application.
    pub application: Uuid,
}
