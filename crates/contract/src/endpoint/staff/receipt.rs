//! `Get /api/v1/staff/counter/receipts/{id}`: the data of a receipt of the counter, for its employee.

use super::take_in::Missing;
use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Role, Workplace};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/counter/receipts/{id}",
    Who::Staff(Role::Counter),
    "PR-5.p5",
    "The data of a receipt: of acceptance, or of appendix 3 in two copies",
);

/// The receipt. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Its id.
    pub id: Uuid,
    /// The recipient's name (PR-A3.1).
    pub recipient: PersonName,
    /// The recipient's address (PR-A3.1); empty on a receipt of acceptance.
    pub address: String,
    /// The issuing section and its address (PR-A3.3).
    pub issuer: Workplace,
    /// What is missing (PR-A3.4); empty on a receipt of acceptance.
    pub missing: Vec<Missing>,
    /// Who made it (PR-A3.7); the phone is the issuer's.
    pub made_by: PersonName,
    /// When it was made.
    pub at: String,
    /// The filed application; none when documents were missing.
    pub application: Option<Uuid>,
    /// Its public number.
    pub number: Option<String>,
}

impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Receipt").field("id", &self.id).finish_non_exhaustive()
    }
}
