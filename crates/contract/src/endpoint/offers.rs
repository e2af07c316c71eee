//! `Get /api/v1/offers`: the queue as the state offered it to the person, without a form.

use super::{Endpoint, Method, Who};
use crate::view::{Names, PersonName};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/offers",
    Who::Citizen,
    "PR-7.1",
    "Offers to put a child in the queue, made when its birth was registered",
);

/// The offers, newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The offers that can still be answered, and those that were.
    pub offers: Vec<Offer>,
}

/// One offer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Offer {
    /// Its id.
    pub id: Uuid,
    /// The child.
    pub child: PersonName,
    /// Its birth date.
    pub birth_date: String,
    /// Where: the parent's registered settlement.
    pub settlement: String,
    /// Its name.
    pub settlement_name: Names,
    /// Whether the parent asked for the queue when registering the birth.
    pub one_application: bool,
    /// How far it is.
    pub state: OfferState,
    /// Until when it can be answered, RFC 3339.
    pub expires_at: String,
}

/// How far an offer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum OfferState {
    /// Not answered.
    Offered,
    /// The person said yes; preschools are still to be chosen, and only then is there a number.
    Consented,
    /// The person said no.
    Declined,
    /// The child is in the queue.
    Filed,
}
