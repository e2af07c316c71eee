//! `Post /api/v1/applications/{id}/change/preview`: the number before and after a change, and what is wrong with it.

use super::{Endpoint, Method, Who};
use crate::register::WireTurn;
use crate::view::{PreschoolCard, WireCounts};
use serde::{Deserialize, Serialize};

/// The endpoint. It changes nothing, and so needs no idempotency key.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/change/preview",
    Who::Filer,
    "PS-A1_3.3.b",
    "What a change would do to the number at each preschool, before it is confirmed",
);

/// The change.
pub type Request = super::change::Request;

/// What it would do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When the figures were true.
    pub as_of: String,
    /// The turn now.
    pub turn_before: WireTurn,
    /// The turn after it.
    pub turn_after: WireTurn,
    /// The turn once papers are confirmed, where the change needs papers.
    pub turn_if_confirmed: Option<WireTurn>,
    /// Last day to show the originals, where the change needs papers; `YYYY-MM-DD`.
    pub originals_by: Option<String>,
    /// Each preschool of before or after: those after it in order of preference, then those that are left.
    pub places: Vec<Place>,
}

/// A preschool with its number before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Place {
    /// The preschool.
    pub preschool: PreschoolCard,
    /// The number now; none where the child does not stand yet.
    pub number_before: Option<u32>,
    /// The number after it; none where the child would stand no more.
    pub number_after: Option<u32>,
    /// The number once papers are confirmed.
    pub number_if_confirmed: Option<u32>,
    /// Who would be ahead, by turn: what makes the number.
    pub ahead: WireCounts,
}
