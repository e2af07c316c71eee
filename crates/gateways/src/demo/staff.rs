//! The made-up employees to play with.

use serde::{Deserialize, Serialize};

use crate::{GatewayIin, Msisdn, PersonName, Question, Repeat, System};

/// Who of the staff can be played?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffQuestion {}

/// The made-up employees.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffReply {
    /// One a post, in the order of [`StaffPost`].
    pub staff: Vec<PlayStaff>,
}

/// A made-up employee to play with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayStaff {
    /// Whom to sign in as.
    pub iin: GatewayIin,
    /// Where the one-time code arrives.
    pub phone: Msisdn,
    /// First name.
    pub given_name: PersonName,
    /// What the employee does.
    pub post: StaffPost,
}

/// What a made-up employee does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StaffPost {
    /// Checks papers in the first city.
    CityReviewer,
    /// A second one, for the same city.
    SecondReviewer,
    /// Checks papers in the other settlements.
    DistrictReviewer,
    /// Takes in applications at the department of the first city.
    DepartmentCounter,
    /// Takes in applications at the State Corporation.
    StateCorporationCounter,
    /// Takes in applications at a school.
    SchoolCounter,
    /// Answers complaints for the department.
    DepartmentComplaints,
    /// Answers complaints for the State Corporation.
    StateCorporationComplaints,
    /// Answers complaints for the authorised body.
    AuthorisedBody,
    /// Looks after the base.
    Operator,
}

impl StaffPost {
    /// Every post, in the order of the enum.
    pub const ALL: [Self; 10] = [
        Self::CityReviewer,
        Self::SecondReviewer,
        Self::DistrictReviewer,
        Self::DepartmentCounter,
        Self::StateCorporationCounter,
        Self::SchoolCounter,
        Self::DepartmentComplaints,
        Self::StateCorporationComplaints,
        Self::AuthorisedBody,
        Self::Operator,
    ];
}

impl Question for StaffQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/staff";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = StaffReply;

    fn is_answered_by(&self, _reply: &StaffReply) -> bool {
        true
    }
}
