//! `Get /api/v1/preschools/{id}`: the card of a preschool, with every figure's source and time.

use super::preschools::Ownership;
use super::{Endpoint, Method, Who};
use crate::map::Need;
use crate::view::Names;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/preschools/{id}",
    Who::Public,
    "PS-35.1",
    "A preschool: groups with their places, queues by turn, hours, fee, where it is on the map",
)
.service(2);

/// The card.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Its id.
    pub id: Uuid,
    /// Name.
    pub name: Names,
    /// Street and house.
    pub address: Names,
    /// Its phone; empty when none is known.
    pub phone: String,
    /// Settlement.
    pub settlement: Place,
    /// District.
    pub district: Place,
    /// Region.
    pub region: Place,
    /// Kind of its queues: `general`, `special`, `sanatorium`.
    pub kind: String,
    /// Whose it is.
    pub ownership: Ownership,
    /// Languages of upbringing: `kk`, `ru`, `other`.
    pub languages: Vec<String>,
    /// When it opens and closes, if that is known.
    pub hours: Option<Hours>,
    /// What a month costs, tenge, if that is known.
    pub fee: Option<u32>,
    /// When the preschool told each of these.
    pub told: Told,
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
    /// Places by age group, the youngest first.
    pub groups: Vec<Group>,
    /// Who waits, by year of birth, the youngest last; a sanatorium has one queue for all.
    pub queues: Vec<Queue>,
    /// Places its queues gave in the last 12 months.
    pub given_last_year: u32,
    /// When the queues were true: the base counts them itself. The time of places stands at each group.
    pub as_of: String,
    /// Where it is on the map of now; none before it is there.
    pub on_map: Option<OnMap>,
}

/// A place of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// KATO.
    pub kato: String,
    /// Name.
    pub name: Names,
}

/// The days on which a preschool told what stands on its card, `YYYY-MM-DD`; none where that is not known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Told {
    /// The phone.
    pub phone: Option<String>,
    /// The hours.
    pub hours: Option<String>,
    /// The fee.
    pub fee: Option<String>,
}

/// Opening hours, `08:00`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Hours {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
}

/// Places of an age group, as the preschool reported them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Group {
    /// `early`, `junior`, `middle`, `senior`, `preparatory`.
    pub age: String,
    /// Places by the building.
    pub capacity: u16,
    /// Of them with staff.
    pub staffed: u16,
    /// Children enrolled.
    pub enrolled: u16,
    /// Places that offers and referrals hold.
    pub held: u16,
    /// Places nobody has and nothing holds: staffed, less enrolled, less held.
    pub free: u16,
    /// Places that will come free: the families said so.
    pub expected: u16,
    /// When this was reported.
    pub reported_at: String,
}

/// A queue by turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Queue {
    /// Year of birth; none where one queue is for all.
    pub birth_year: Option<i16>,
    /// Out of turn.
    pub out_of_turn: u32,
    /// First turn.
    pub first_turn: u32,
    /// General.
    pub general: u32,
}

/// A point of a geometry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OnMap {
    /// The geometry's version.
    pub geometry: String,
    /// The point.
    pub point: u32,
}

impl Queue {
    /// Of every turn.
    pub const fn all(&self) -> u32 {
        self.out_of_turn.saturating_add(self.first_turn).saturating_add(self.general)
    }
}

impl Response {
    /// What the deficit of the preschool is computed of.
    pub fn need(&self) -> Need {
        let sum = |of: fn(&Group) -> u16| self.groups.iter().map(|group| u32::from(of(group))).sum();
        Need {
            waiting: self.queues.iter().map(Queue::all).fold(0, u32::saturating_add),
            free: sum(|group| group.free),
            expected: sum(|group| group.expected),
        }
    }
}
