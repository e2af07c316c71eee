//! `Post /api/v1/births`: the civil registry tells that a birth was registered.

use super::{Endpoint, Gateway, Method, Who};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/births",
    Who::Gateway(Gateway::CivilRegistry),
    "PR-7",
    "A birth was registered: the parent is offered the queue, or asked for it already on the same application",
);

/// The event. The same number is the same event, however often it comes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// Its number.
    pub event: Uuid,
    /// The child.
    pub child_iin: String,
    /// The parent who registered the birth.
    pub parent_iin: String,
    /// KATO code of the settlement where the parent is registered.
    pub settlement: String,
    /// Whether the parent chose "one application" for both services (order 254, para 8).
    pub one_application: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Whether the parent was told; not when the registers do not bear it out, or no phone is registered.
    pub told: bool,
}
