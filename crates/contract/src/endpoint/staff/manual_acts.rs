//! `Get /api/v1/manual-acts`: how often staff acted by hand, for everybody.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{ActKind, SettlementName};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/manual-acts",
    Who::Public,
    "PS-A1_1.10",
    "How often staff acted by hand, by settlement and kind of act",
);

/// Settlements with fewer acts than this stand together without a name, so that no family is told by a count.
pub const FEWEST: u32 = 10;

/// The counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When they were true.
    pub as_of: String,
    /// One row a settlement; the last one, without a settlement, is of all with few acts.
    pub rows: Vec<Row>,
}

/// A settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// Which one.
    pub settlement: Option<SettlementName>,
    /// Acts by kind.
    pub acts: Vec<Count>,
}

/// How often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Count {
    /// What.
    pub act: ActKind,
    /// How often.
    pub count: u32,
}
