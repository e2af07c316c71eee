//! `Post /api/v1/staff/reviews/{application}/decision`: decides a check; final after a minute.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Held, Role, Verdict};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/reviews/{application}/decision",
    Who::Staff(Role::Reviewer),
    "PS-A1_1.10",
    "Decide the check: a verdict on every paper. It takes effect after 60 seconds, then it is final",
)
.idempotent();

/// Seconds in which a decision can be taken back.
pub const HOLD_SECONDS: u32 = 60;

/// The verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// One for every paper of the application.
    pub verdicts: Vec<Verdict>,
    /// Whether the originals were compared with the scans; needed before a paper can be confirmed.
    #[serde(default)]
    pub originals_seen: bool,
}

/// The decision in its minute.
pub type Response = Held;
