//! `Post /api/v1/applications`: files an application for a queue.

use super::{Endpoint, Method, Who};
use crate::seal::Sealed;
use crate::statement::FilingNotice;
use crate::view::ApplicationView;
use serde::Serialize;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications",
    Who::Citizen,
    "PS-10",
    "File an application for the general, special or sanatorium queue",
)
.service(8)
.application_at("")
.idempotent()
.reads_registers();

/// The application as typed.
pub type Request = crate::ApplicationDraft;

/// The registered application with its numbers: a page reads it as a view, a system also takes the notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The application.
    #[serde(flatten)]
    pub application: ApplicationView,
    /// The notice under the base's seal (PS-A1_1.5, .7, .9, .11).
    pub notice: Sealed<FilingNotice>,
}
