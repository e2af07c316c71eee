//! `Get /api/v1/complaints`: the complaints of the person.

use super::{Endpoint, Method, Who};
use crate::complaint::ComplaintView;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/complaints",
    Who::Citizen,
    "PR-12.p1",
    "Complaints of the person, open ones first",
);

/// The complaints.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Open ones first, then the newest.
    pub complaints: Vec<ComplaintView>,
}
