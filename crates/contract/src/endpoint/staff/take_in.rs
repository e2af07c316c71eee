//! `Post /api/v1/staff/counter/applications`: a paper application is entered, or its documents are not taken in.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use crate::view::ApplicationView;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/counter/applications",
    Who::Staff(Role::Counter),
    "PR-5.p4",
    "Enter a paper application under the same checks, or answer with the receipt of what is missing",
)
.service(8)
.application_at("application")
.idempotent();

/// What was handed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The opened intake.
    pub intake: Uuid,
    /// How the person present confirmed; not needed when documents are missing.
    #[serde(default)]
    pub confirmation: Confirmation,
    /// Documents that are missing or expired: then nothing is filed and the receipt of appendix 3 is the answer.
    #[serde(default)]
    pub missing: Vec<Missing>,
    /// The recipient's address, for that receipt (PR-A3.1).
    #[serde(default)]
    pub address: String,
    /// The application as on paper; faults have the same paths as when a parent files.
    #[serde(default)]
    pub application: crate::endpoint::submit::Request,
}

impl core::fmt::Debug for Request {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Request").field("intake", &self.intake).finish_non_exhaustive()
    }
}

/// How the person present confirmed the application.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Confirmation {
    /// The code from the phone; empty when the page was signed.
    pub code: String,
    /// The printed page was signed by hand.
    pub signed: bool,
}

/// A document that is missing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Missing {
    /// By the codes of `rules::intake::Paper`.
    pub paper: String,
    /// It is there, but its term is over.
    #[serde(default)]
    pub expired: bool,
}

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The receipt: of acceptance, or of appendix 3.
    pub receipt: Uuid,
    /// Until when this answer was due.
    pub until: String,
    /// The filed application with its numbers; none when documents are missing.
    pub application: Option<ApplicationView>,
    /// The documents that are missing.
    pub missing: Vec<Missing>,
}
