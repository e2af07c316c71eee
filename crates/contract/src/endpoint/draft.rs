//! `Get /api/v1/draft`: the draft kept on the server.

use super::{Endpoint, Method, Who};
use crate::GeneralDraft;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint =
    Endpoint::new(Method::Get, "/api/v1/draft", Who::Citizen, "PR-8.2r", "The draft kept for the person");

/// The kept draft, if any.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The draft.
    pub kept: Option<Kept>,
}

/// A kept draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Kept {
    /// The fields as typed.
    pub draft: GeneralDraft,
    /// The page the person was on, by its slug.
    pub page: String,
    /// When it was kept.
    pub saved_at: String,
    /// Edition of the rules that checked it.
    pub rules: String,
}
