//! `Get /api/v1/drafts/{id}`: one draft kept on the server.

use super::{Endpoint, Method, Who};
use crate::ApplicationDraft;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Get, "/api/v1/drafts/{id}", Who::Keeper, "PR-8.2r", "One draft of the person");

/// Days that a draft is kept after the last touch.
pub const KEPT_DAYS: u32 = 90;

/// The draft.
pub type Response = Kept;

/// A kept draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// Its id, made by the page that began it.
    pub id: Uuid,
    /// The fields as typed.
    pub draft: ApplicationDraft,
    /// The page the person was on, by its slug.
    pub page: String,
    /// When it was kept.
    pub saved_at: String,
    /// The last day on which it is certainly kept if nobody touches it, `YYYY-MM-DD`.
    pub kept_until: String,
    /// Edition of the rules that checked it.
    pub rules: String,
}
