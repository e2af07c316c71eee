//! `Delete /api/v1/staff/reviews/{application}/decision`: takes a decision back within its minute.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Delete,
    "/api/v1/staff/reviews/{application}/decision",
    Who::Staff(Role::Reviewer),
    "PS-A1_1.10.b",
    "Take the own decision back within its minute; afterwards it is final",
);

/// Whether there was one to take back: a second press changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// True when this request took it back.
    pub taken_back: bool,
}
