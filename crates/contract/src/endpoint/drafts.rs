//! `Get /api/v1/drafts`: the drafts kept for the person.

use super::draft::Kept;
use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Get, "/api/v1/drafts", Who::Citizen, "PR-8.2r", "The drafts kept for the person");

/// Most drafts of one person: three queues for two children, and two spares.
pub const MOST: usize = 8;

/// The kept drafts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The one kept last comes first.
    pub drafts: Vec<Kept>,
}
