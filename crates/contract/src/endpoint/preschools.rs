//! `Get /api/v1/settlements/{kato}/preschools`: preschools of a settlement with their queues.

use super::{Endpoint, Method, Who};
use crate::view::{Names, PreschoolCard, WireLine};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/settlements/{kato}/preschools",
    Who::Public,
    "PS-A1_10.2",
    "Preschools of a settlement and of a kind of queue, with counts and free places (?birth_year=, ?kind=)",
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
#[serde(from = "FlatPreschool")]
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

impl Ownership {
    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Private => "private",
        }
    }
}

/// The same with the card's fields spelled out: read without buffering, which serde's flatten needs and WASM pays for.
#[derive(Deserialize)]
struct FlatPreschool {
    id: Uuid,
    name: Names,
    address: Names,
    ownership: Ownership,
    languages: Vec<String>,
    capacity: u32,
    free: u32,
    #[serde(default)]
    queue: Option<WireLine>,
    given_last_year: u32,
}

impl From<FlatPreschool> for Preschool {
    fn from(flat: FlatPreschool) -> Self {
        let FlatPreschool { id, name, address, ownership, languages, capacity, free, queue, given_last_year } =
            flat;
        let card = PreschoolCard { id, name, address };
        Self { card, ownership, languages, capacity, free, queue, given_last_year }
    }
}
