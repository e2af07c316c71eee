//! `Post /api/v1/evidence`: what state systems say about the benefits of a child.

use super::{Endpoint, Method, Who};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/evidence",
    Who::Citizen,
    "PS-A1_1.1.3",
    "Ask the state systems about benefit categories and the registered phone",
)
.reads_registers();

/// Which child.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The child's IIN.
    pub child_iin: String,
}

/// Answers by category. Prints without the phone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// One row a category that a state system knows.
    pub answers: Vec<Row>,
    /// The registered phone of the person; none when the mobile citizens' base has none; absent when it is silent.
    pub phone: Option<String>,
    /// The kind of impairment that the PMPK conclusion names; for the special queue.
    #[serde(default)]
    pub impairment: Option<String>,
}

impl core::fmt::Debug for Response {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        let phone = self.phone.as_ref().map(|_| "***");
        f.debug_struct("Response").field("answers", &self.answers).field("phone", &phone).finish()
    }
}

/// One answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// The category.
    pub category: String,
    /// `yes`, `no` or `silent`.
    pub answer: WireAnswer,
}

/// What was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WireAnswer {
    /// Confirmed.
    Yes,
    /// Not confirmed.
    No,
    /// No answer: neither yes nor no.
    Silent,
}
