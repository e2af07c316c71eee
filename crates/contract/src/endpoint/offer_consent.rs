//! `Post /api/v1/offers/{id}/consent`: the child is put in the queue without a form; only the preschools are chosen.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/offers/{id}/consent",
    Who::Keeper,
    "PR-7.2",
    "Accept an offer: everything but the preschools and the consent comes from the registers",
)
.idempotent()
.reads_registers();

/// What the registers cannot know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// One to four preschools of the settlement, in order of preference.
    pub preschools: Vec<String>,
    /// Desired language of upbringing: `kk`, `ru` or `other`.
    pub language: String,
    /// Consent to the processing of personal data.
    pub processing: bool,
}

/// The registered application with its numbers and the notice under seal.
pub type Response = super::submit::Response;
