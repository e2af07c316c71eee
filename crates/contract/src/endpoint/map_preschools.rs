//! `Get /api/v1/map/preschools/{version}?points=1,2,3`: who the points of a geometry are, for the rows of a list.

use super::{Endpoint, Method, Who};
use crate::view::Names;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Points of one question: a list shows twenty, a page of buttons fifty.
pub const MOST_POINTS: usize = 50;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/map/preschools/{version}",
    Who::Public,
    "PS-36.a",
    "Preschools by the points of a geometry (?points=1,2,3, at most 50); true for an hour",
)
.service(23);

/// Preschools in the order of the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The preschools.
    pub preschools: Vec<Row>,
}

/// What changes seldom and is not on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema), schema(as = PreschoolOfPoint))]
pub struct Row {
    /// Its point.
    pub point: u32,
    /// Its id.
    pub id: Uuid,
    /// Name.
    pub name: Names,
    /// Street and house.
    pub address: Names,
    /// The settlement's name.
    pub settlement: Names,
    /// Its phone; empty when none is known.
    pub phone: String,
    /// Places by the building, in all its groups.
    pub capacity: u32,
}
