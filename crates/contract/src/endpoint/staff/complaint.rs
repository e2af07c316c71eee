//! `Get /api/v1/staff/complaints/{id}`: one complaint, and what can be done with it now.

use crate::complaint::ComplaintView;
use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/complaints/{id}",
    Who::Staff(Role::Complaints),
    "PR-10.p2",
    "One complaint with what can be done now",
);

/// The complaint as its addressee sees it. Every act on it answers with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The complaint; an answer within its minute is in it already.
    pub complaint: ComplaintView,
    /// Who filed it.
    pub filer: PersonName,
    /// What can be done now: `register`, `mark`, `answer`, `take_back`.
    pub can: Vec<String>,
    /// Until when an answer can be taken back, and is not seen by the filer.
    pub held_until: Option<String>,
}
