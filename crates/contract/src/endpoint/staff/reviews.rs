//! `Get /api/v1/staff/reviews`: the applications whose papers wait for a check, what ends first on top.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Role, SettlementName};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/reviews",
    Who::Staff(Role::Reviewer),
    "PS-A1_1.1.8",
    "Applications whose papers wait for a check, by term (?after=&limit=)",
);

/// Most rows of one answer.
pub const MOST: usize = 100;

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When it was true.
    pub as_of: String,
    /// Counts over the whole list.
    pub counts: Counts,
    /// Rows, what ends first on top.
    pub rows: Vec<Row>,
    /// For `after`, when there are more.
    pub next: Option<String>,
}

/// Counts over the settlements that the employee covers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// All that wait, with those below.
    pub waiting: u32,
    /// The term ends today.
    pub ends_today: u32,
    /// The term is over although the originals were shown in time.
    pub overdue: u32,
    /// Originals are shown: the family has done its part.
    pub shown: u32,
    /// Decided, within the minute in which it can be taken back.
    pub held: u32,
}

/// One application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// Id.
    pub application: Uuid,
    /// Public number.
    pub number: String,
    /// The child.
    pub child: PersonName,
    /// Where.
    pub settlement: SettlementName,
    /// Filing moment.
    pub filed_at: String,
    /// What the papers are to prove, by the spellings of a paper's `subject`, or the category of a right.
    pub subjects: Vec<String>,
    /// Until when: 30 minutes of intake hours after the originals were shown (PR-22.p2b), before that the family's last
    /// moment to show them (C-19).
    pub until: String,
    /// Where the term stands.
    pub term: Term,
    /// When the originals were shown.
    pub originals_shown: Option<String>,
    /// Whether a decision is in its minute.
    pub held: bool,
}

/// Where a term stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// It is over.
    Overdue,
    /// It ends today.
    EndsToday,
    /// It ends on a later day.
    Later,
}
