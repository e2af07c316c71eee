//! `Post /api/v1/applications/{id}/change`: changes benefits, preschools or contacts of an application.

use super::{Endpoint, Method, Who};
use crate::draft::{BenefitsDraft, ConsentsDraft};
use crate::seal::Sealed;
use crate::statement::ChangeNotice;
use crate::view::ApplicationView;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/applications/{id}/change",
    Who::Filer,
    "PS-A1_3.3",
    "Change benefits and preschools (general queue) or contacts; the filing time is kept",
)
.service(11)
.idempotent();

/// What changes; what is left out stays. Its faults have the paths of an application's draft.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Request {
    /// Benefits and the turn (PS-A1_3.3.7). A scan that belongs to the application already is named by its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub benefits: Option<BenefitsDraft>,
    /// Preschools in order of preference (PS-A1_3.3.8).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preschools: Option<Vec<String>>,
    /// Reserves; with an out-of-turn right only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reserves: Option<Vec<String>>,
    /// Phones, the registered one first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<Vec<String>>,
    /// E-mail; empty deletes it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Consents (PS-A1_3.3.9).
    pub consents: ConsentsDraft,
    /// When the sender sent it, RFC 3339; the base's own receipt where it is left out (PS-A1_3.4.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<String>,
}

impl core::fmt::Debug for Request {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Change(***)")
    }
}

/// It is changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The notice under the base's seal (PS-A1_3.4).
    pub notice: Sealed<ChangeNotice>,
    /// The application after it.
    pub application: ApplicationView,
}
