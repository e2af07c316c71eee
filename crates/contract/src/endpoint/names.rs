//! `Get /api/v1/settlements/{settlement}/names`: the names that may stand beside the published queues of a settlement.

use super::{Endpoint, Method, Who};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/settlements/{settlement}/names",
    Who::Public,
    "PS-35.3",
    "Names by consent, beside the register files and outside the log; who takes the consent back is gone at once",
);

/// Most names of one file.
pub const MOST: usize = 10_000;

/// The overlay. It names neither a preschool nor a right, and only children who stand in general queues without one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// KATO code of the settlement.
    pub settlement: String,
    /// The last change of the base that it takes in.
    pub as_of: String,
    /// By application number.
    pub names: Vec<Named>,
}

/// A child whose family allowed the name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Named {
    /// Number of the application in the register files.
    pub number: String,
    /// The child's name.
    pub name: PersonName,
}
