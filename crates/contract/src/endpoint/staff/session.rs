//! `Get /api/v1/staff/session`: who the signed-in employee is. A citizen gets "not found".

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Organisation, Outcome, Role, SettlementName, Workplace};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/session",
    Who::AnyStaff,
    "PS-2.26",
    "Who the signed-in employee is: roles, place of work, settlements, own decisions in their minute",
);

/// The employee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Who it is, by a random id: a screen keeps what was typed for the same employee only.
    pub employee: Uuid,
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
    /// Own decisions in their minute, the newest first: they can be taken back from every screen.
    pub held: Vec<HeldRow>,
}

/// An own decision that can still be taken back. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct HeldRow {
    /// Of which application.
    pub application: Uuid,
    /// The child.
    pub child: PersonName,
    /// What it comes to.
    pub outcome: Outcome,
    /// Seconds left when this was answered.
    pub seconds: u32,
}

impl core::fmt::Debug for HeldRow {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("HeldRow").field("application", &self.application).finish_non_exhaustive()
    }
}
