//! `Get /api/v1/settlements`: settlements with preschools.

use super::{Endpoint, Method, Who};
use crate::view::Names;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Get, "/api/v1/settlements", Who::Public, "PS-A1_10.1", "Settlements").service(1);

/// Settlements in Kazakh alphabetical order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The settlements.
    pub settlements: Vec<Settlement>,
}

/// A settlement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Settlement {
    /// KATO code.
    pub kato: String,
    /// Name.
    pub name: Names,
    /// Region.
    pub region: Names,
    /// Preschools for the general queue.
    pub preschools: u32,
}
