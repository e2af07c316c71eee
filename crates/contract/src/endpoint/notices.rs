//! `Get /api/v1/applications/{id}/notices`: what was told about an application.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/applications/{id}/notices",
    Who::Filer,
    "PS-2.11",
    "What was told about the application by SMS, in one language (?lang=)",
);

/// The notices, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The notices.
    pub notices: Vec<NoticeView>,
}

/// One notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NoticeView {
    /// Its id, which is the address of its letter.
    pub id: Uuid,
    /// Its number in appendix 1_8; above 21 what the text needs and does not list (C-45).
    pub kind: u8,
    /// When it was made.
    pub at: String,
    /// The text, word for word as the SMS has it.
    pub text: String,
    /// How far it came.
    pub delivery: Delivery,
}

/// How far a notice came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    /// On its way.
    Waiting,
    /// The gateway took it.
    Sent,
    /// The gateway never took it: it stands here only.
    GivenUp,
    /// No phone is known: it stands here, and the counter hands it over as a letter.
    OnPaper,
}
