//! `Get /api/v1/staff/reviews/{application}`: one check of papers with everything an employee needs to decide it.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::{CheckRecord, Effect, Held, PaperView, Role};
use crate::view::{ApplicationView, PersonName};
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/staff/reviews/{application}",
    Who::Staff(Role::Reviewer),
    "PS-A1_1.1.8",
    "One check: the state's facts beside what was stated, papers, what each outcome will do, recorded acts",
);

/// The check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// The application as the parent sees it, to read aloud and print.
    pub mirror: ApplicationView,
    /// Who applied.
    pub applicant: PersonName,
    /// Who the applicant is to the child: `parent`, `guardian`, `trustee`, `patronage_educator`.
    pub role: String,
    /// What was stated beside what the registers say now. They are not to be checked (PS-A1_9.10.b).
    pub facts: Vec<Fact>,
    /// Registers that do not answer now, by their codes.
    pub silent: Vec<String>,
    /// The papers.
    pub papers: Vec<PaperView>,
    /// Whether it can be decided now: papers wait and no decision is in its minute.
    pub open: bool,
    /// The family's last moment to show the originals, while papers wait.
    pub originals_until: Option<String>,
    /// When the originals were shown.
    pub originals_shown: Option<String>,
    /// Until when it is to be decided after that (PR-22.p2b).
    pub decide_until: Option<String>,
    /// What each possible outcome will do; empty when nothing waits.
    pub effects: Vec<Effect>,
    /// A decision in its minute.
    pub held: Option<Held>,
    /// What staff did so far, the oldest first.
    pub records: Vec<CheckRecord>,
}

/// One fact of the application. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Fact {
    /// `child_name`, `child_birth_date`, `child_citizenship`, `representative`, `support` (the kind of impairment),
    /// `rehabilitation`, or the category of a stated right; in the special queue `special_needs` is its conclusion.
    pub fact: String,
    /// What was stated; kinds of support and rehabilitation in the employee's language.
    pub stated: String,
    /// What the register says now: a value, or `yes` and `no`, or whose right it is in the employee's language; none when no
    /// register knows or it is silent.
    pub registered: Option<String>,
    /// Whether the two differ.
    pub differs: bool,
}

impl core::fmt::Debug for Fact {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Fact")
            .field("fact", &self.fact)
            .field("differs", &self.differs)
            .finish_non_exhaustive()
    }
}
