//! `Get /api/v1/staff/complaints`: complaints that this employee answers, what is due first on top.

use crate::endpoint::staff::reviews::Term;
use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{Role, SettlementName};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/complaints",
    Who::Staff(Role::Complaints),
    "PR-10.p2",
    "Open complaints of the employee's organisation and settlements, by term",
);

/// The list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// When it was true.
    pub as_of: String,
    /// Counts over the whole list.
    pub counts: Counts,
    /// Rows, what is due first on top; at most 100.
    pub rows: Vec<Row>,
}

/// Counts of open complaints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Counts {
    /// All that are open.
    pub open: u32,
    /// Not registered yet.
    pub unregistered: u32,
    /// Due today.
    pub ends_today: u32,
    /// The term is over.
    pub overdue: u32,
    /// Answered, within the minute in which the answer can be taken back.
    pub held: u32,
}

/// One complaint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Row {
    /// Id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// Where.
    pub settlement: SettlementName,
    /// To whom.
    pub addressee: String,
    /// About what.
    pub subject: String,
    /// Its state, as `ComplaintView.state`.
    pub state: String,
    /// When it was delivered.
    pub delivered_at: String,
    /// Last moment of what is owed: the registration, then the answer.
    pub due: String,
    /// Where that term stands.
    pub term: Term,
    /// Whether an answer is in its minute.
    pub held: bool,
}
