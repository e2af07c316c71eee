//! `Post /api/v1/staff/applications/{application}/representative`: a documented change of representative moves the right to act.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/applications/{application}/representative",
    Who::Staff(Role::Reviewer),
    "C-24",
    "Move the right to act to another representative, whom the registers confirm or a document proves",
)
.idempotent();

/// Who acts from now on.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The IIN of the representative who acts from now on.
    pub representative_iin: String,
    /// The scan of the document, attached by the employee; not needed when the registers confirm.
    #[serde(default)]
    pub document: Option<Uuid>,
}

/// The change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Who acts from now on, as registered.
    pub representative: PersonName,
    /// Whether the registers confirm it themselves.
    pub registered: bool,
    /// When it was recorded.
    pub at: String,
}
