//! `Get /api/v1/applications/{id}/filed`: what stands of an application, as a form can change it.

use super::{Endpoint, Method, Who};
use crate::ApplicationDraft;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}/filed",
    Who::Filer,
    "PS-A1_3.1.4",
    "What stands of an application, as a form can change it",
);

/// What stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The fields as if they were typed. Papers that the application holds are named by their ids.
    pub draft: ApplicationDraft,
    /// Categories whose papers the application holds: nothing more is to be shown for them.
    pub held: Vec<String>,
}
