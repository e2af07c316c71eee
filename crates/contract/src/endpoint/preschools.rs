//! `Get /api/v1/settlements/{kato}/preschools`: preschools of a settlement with their queues.

use super::{Endpoint, Method, Who};
use crate::view::{PreschoolCard, WireLine};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/settlements/{kato}/preschools",
    Who::Public,
    "PS-A1_10.2",
    "Preschools of a settlement, with queue counts and free places for a birth year (?birth_year=)",
)
.service(2);

/// The preschools, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When the figures were true.
    pub as_of: String,
    /// The preschools.
    pub preschools: Vec<Preschool>,
}

/// One preschool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Preschool {
    /// Id, name, address.
    #[serde(flatten)]
    pub card: PreschoolCard,
    /// `state` or `private`.
    pub ownership: Ownership,
    /// Languages of upbringing.
    pub languages: Vec<String>,
    /// Capacity of the groups for the birth year's age, or of all groups without a birth year.
    pub capacity: u32,
    /// Free places of those.
    pub free: u32,
    /// The queue of the birth year, if one was asked for.
    pub queue: Option<WireLine>,
    /// Places that queue gave in the last 12 months.
    pub given_last_year: u32,
}

/// Who owns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Ownership {
    /// State.
    State,
    /// Private, under a state order.
    Private,
}
