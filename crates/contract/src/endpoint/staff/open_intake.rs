//! `Post /api/v1/staff/counter/intakes`: a person stands at the counter with a paper application; its 30 minutes begin.

use crate::endpoint::{Endpoint, Method, Who};
use crate::staff::Role;
use crate::view::PersonName;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Post,
    "/api/v1/staff/counter/intakes",
    Who::Staff(Role::Counter),
    "PR-A2.3",
    "Begin to take in a paper application: the term runs, a code goes to the registered phone of the person present",
);

/// Who stands at the counter.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The applicant's IIN, from the identity document shown.
    pub applicant_iin: String,
    /// The language of messages to that person: `kk`, `ru` or `en`.
    pub lang: String,
}

/// The opened intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// Its id; later the receipt's.
    pub intake: Uuid,
    /// The person as registered, to be compared with the document; empty where no register tells it.
    pub applicant: PersonName,
    /// The population register knows nobody of this number: name and identity document are entered (PS-A1_9.2.b).
    #[serde(default)]
    pub unrecorded: bool,
    /// When it began.
    pub opened_at: String,
    /// Until when the answer is due: 30 minutes of intake hours (CA-30).
    pub until: String,
    /// Whether a code left; none is sent when no phone is registered.
    pub code_sent: bool,
    /// Until when the code holds.
    pub code_until: Option<String>,
}
