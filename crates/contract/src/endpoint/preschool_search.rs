//! `Get /api/v1/preschools/search?q=`: settlements, districts and preschools by words of name and address, in three languages.

use super::preschool::OnMap;
use super::{Endpoint, Method, Who};
use crate::view::Names;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Longest question, characters.
pub const LONGEST: usize = 100;
/// Most places of one answer.
pub const MOST_PLACES: usize = 10;
/// Most preschools of one answer.
pub const MOST_PRESCHOOLS: usize = 20;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/preschools/search",
    Who::Public,
    "PS-9.3",
    "Places and preschools whose words begin with those of ?q=; Kazakh letters may be typed as Russian ones",
)
.service(2);

/// What was found, the greater places and the alphabet first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Regions, districts, settlements.
    pub places: Vec<FoundPlace>,
    /// Preschools.
    pub preschools: Vec<FoundPreschool>,
    /// How many preschools were found in all.
    pub total: u32,
}

/// A place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundPlace {
    /// KATO: where a filter's `place` leads to.
    pub kato: String,
    /// Name.
    pub name: Names,
    /// Its region; before it, for a village, its district: a region has many villages of one name.
    pub region: Names,
    /// Longitude of the middle of its preschools, degrees.
    pub lon: f64,
    /// Latitude, likewise.
    pub lat: f64,
    /// How many preschools it has.
    pub preschools: u32,
}

/// A preschool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FoundPreschool {
    /// Its id.
    pub id: Uuid,
    /// Name.
    pub name: Names,
    /// Street and house.
    pub address: Names,
    /// The settlement's name.
    pub settlement: Names,
    /// Where it is on the map of now.
    pub on_map: Option<OnMap>,
}
