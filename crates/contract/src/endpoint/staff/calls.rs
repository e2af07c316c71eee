//! `Get /api/v1/staff/calls`: families that wait for a call, the longest waiting first.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Role, SettlementName};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/calls",
    Who::Staff(Role::Reviewer),
    "PR-8.1r",
    "Families of the covered settlements that asked to be called",
);

/// Who waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When this was true.
    pub as_of: String,
    /// The longest waiting first; at most a hundred.
    pub rows: Vec<Row>,
}

/// One wish. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// The application.
    pub application: Uuid,
    /// Its number.
    pub number: String,
    /// Where.
    pub settlement: SettlementName,
    /// Whom to ask for.
    pub applicant: PersonName,
    /// Which phone to call.
    pub phone: String,
    /// The language of the family: `kk`, `ru` or `en`.
    pub lang: String,
    /// Since when.
    pub asked_at: String,
}

impl core::fmt::Debug for Row {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Row").field("number", &self.number).finish_non_exhaustive()
    }
}
