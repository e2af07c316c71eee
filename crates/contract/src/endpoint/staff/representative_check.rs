//! `Post /api/v1/staff/applications/{application}/representative/check`: who would act from now on. Nothing changes yet.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/applications/{application}/representative/check",
    Who::Staff(Role::Reviewer),
    "C-24",
    "Who would act from now on, to be compared with the document shown, and whether the registers confirm it",
);

/// Whom.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The IIN of the representative.
    pub representative_iin: String,
}

impl core::fmt::Debug for Request {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Request(***)")
    }
}

/// What the registers say.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Who it is, as registered.
    pub representative: PersonName,
    /// Whether the registers confirm it; otherwise a document has to prove it.
    pub registered: bool,
    /// Whether a phone is registered: without one no message comes, and nobody can sign in.
    pub has_phone: bool,
}

impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Response").field("registered", &self.registered).finish_non_exhaustive()
    }
}
