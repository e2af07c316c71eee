//! `Get /api/v1/applications`: the applications of the person.

use super::{Endpoint, Method, Who};
use crate::view::ApplicationView;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications",
    Who::Citizen,
    "PS-A1_4.4.1",
    "Applications of the person, live ones first",
)
.service(4);

/// The applications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Live ones first, then archived ones, newest first.
    pub applications: Vec<ApplicationView>,
}
