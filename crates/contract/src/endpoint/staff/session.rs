//! `Get /api/v1/staff/session`: who the signed-in employee is. A citizen gets "not found".

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Organisation, Role, SettlementName, Workplace};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/session",
    Who::AnyStaff,
    "PS-2.26",
    "Who the signed-in employee is: roles, place of work, settlements",
);

/// The employee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Name as registered.
    pub name: PersonName,
    /// Roles.
    pub roles: Vec<Role>,
    /// Whose employee.
    pub organisation: Organisation,
    /// Place of work and position.
    pub workplace: Workplace,
    /// Settlements covered.
    pub settlements: Vec<SettlementName>,
    /// Now by the law's clock.
    pub now: String,
    /// Whether this is the demo country.
    pub demo: bool,
    /// Edition of the rules the server runs.
    pub rules: String,
}
