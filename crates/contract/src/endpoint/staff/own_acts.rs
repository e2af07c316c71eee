//! `Get /api/v1/staff/acts`: what the employee recorded, the newest first.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{ActKind, Outcome};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/acts",
    Who::AnyStaff,
    "PS-A1_1.10",
    "What the employee recorded, the newest first; a look at a scan is no act here",
);

/// Most rows: the newest.
pub const MOST: usize = 100;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When it was true.
    pub as_of: String,
    /// The acts.
    pub rows: Vec<Row>,
}

/// One act. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// What was done.
    pub act: ActKind,
    /// When, by the law's clock.
    pub at: String,
    /// To which application; none when none was taken in.
    pub application: Option<Uuid>,
    /// Its public number; empty when there is none.
    pub number: String,
    /// The child; nobody when no application was taken in.
    pub child: PersonName,
    /// What a check came to.
    pub outcome: Option<Outcome>,
    /// The receipt of what was missing, when papers were not taken in.
    pub receipt: Option<Uuid>,
}

impl core::fmt::Debug for Row {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Row").field("act", &self.act).field("at", &self.at).finish_non_exhaustive()
    }
}
