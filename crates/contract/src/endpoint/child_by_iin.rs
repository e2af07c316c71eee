//! `Post /api/v1/children`: a child that the registers did not propose.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/children",
    Who::Citizen,
    "PS-A1_1.1.2",
    "Confirm representation of a child by IIN; one answer covers not yours and no such",
)
.reads_registers();

/// Which child.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// IIN, twelve digits.
    pub iin: String,
}

/// The child, when representation is confirmed.
pub type Response = super::children::Proposed;
