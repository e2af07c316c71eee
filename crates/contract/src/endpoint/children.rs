//! `Get /api/v1/children`: children that the registers know for the person.

use super::{Endpoint, Method, Who};
use crate::register::QueueKind;
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/children",
    Who::Citizen,
    "PS-A1_1.1.2",
    "Children whose representation the registers confirm",
)
.reads_registers();

/// The proposals.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Children, youngest first.
    pub children: Vec<Proposed>,
    /// Registers that did not answer: the list may be incomplete.
    pub silent: Vec<String>,
}

/// A child whose representation is confirmed. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Proposed {
    /// IIN, for the draft; shown to the confirmed representative only.
    pub iin: String,
    /// Name. It and the next three are empty when the population register knows nobody of this number: then the family
    /// writes them and attaches the child's identity document (C-22).
    pub name: PersonName,
    /// Birth date.
    pub birth_date: String,
    /// `female` or `male`.
    pub sex: String,
    /// Two letters.
    pub citizenship: String,
    /// Who the person is to the child.
    pub role: String,
    /// Kinds of queues in which a live application stands already.
    pub stands_in: Vec<QueueKind>,
    /// First day over age; empty while the birth date is not known.
    pub over_age_from: String,
}

impl Proposed {
    /// Whether the population register knows the child.
    pub const fn is_recorded(&self) -> bool {
        !self.birth_date.is_empty()
    }

    /// Whether it stands in a queue of this kind.
    pub fn stands_in(&self, kind: rules::application::QueueKind) -> bool {
        self.stands_in.contains(&kind.into())
    }
}

impl core::fmt::Debug for Proposed {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Proposed(***)")
    }
}
