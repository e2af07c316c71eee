//! `Post /api/v1/digital-documents/{id}/code`: the code of the owner brings the document, which is kept like a scan.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/digital-documents/{id}/code",
    Who::Keeper,
    "PR-A2.8.P8",
    "Take the document by the owner's code; it is kept like a scan and marked as the state's",
);

/// The code.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The code; empty when the owner answered the SMS with 1.
    pub code: String,
}

/// The kept document: its id goes where a scan's would.
pub type Response = super::documents::Response;
