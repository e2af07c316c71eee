//! `Get /api/v1/session`: who is signed in, and the time by the law.

use super::{Endpoint, Method, Who};
use crate::view::PersonName;
use serde::{Deserialize, Serialize};

/// The endpoint.
pub const ENDPOINT: Endpoint = Endpoint::new(
    Method::Get,
    "/api/v1/session",
    Who::Visitor,
    "PS-A1_1.1.1",
    "Who is signed in, and the law's time",
);

/// The session as the page needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Response {
    /// How far the sign-in came.
    pub stage: Stage,
    /// Now by the law's clock, RFC 3339.
    pub now: String,
    /// Whether this is the demo country.
    pub demo: bool,
    /// Edition of the rules the server runs.
    pub rules: String,
}

/// How far the sign-in came. Prints without name and phone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "stage", try_from = "FlatStage")]
pub enum Stage {
    /// Nobody.
    Anonymous,
    /// A code was sent, if a number is registered; the page of the code survives a killed webview.
    CodeSent {
        /// Until when the same code holds.
        expires_at: String,
        /// Attempts left.
        left: u32,
    },
    /// Signed in.
    SignedIn {
        /// Name as registered; as written in an application where no register tells it, and empty before there is one.
        name: PersonName,
        /// The population register knows nobody of this number: a form asks for name and identity document (PS-A1_9.2.b).
        unrecorded: bool,
        /// The registered phone, of the person itself.
        phone: String,
    },
}

impl core::fmt::Debug for Stage {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(match self {
            Self::Anonymous => "Anonymous",
            Self::CodeSent { .. } => "CodeSent",
            Self::SignedIn { .. } => "SignedIn(***)",
        })
    }
}

/// The same with every field of every stage: read without buffering, which serde's tagged enums need and WASM pays for.
#[derive(Deserialize)]
struct FlatStage {
    stage: StageName,
    #[serde(default)]
    expires_at: Option<String>,
    #[serde(default)]
    left: Option<u32>,
    #[serde(default)]
    name: Option<PersonName>,
    #[serde(default)]
    phone: Option<String>,
    #[serde(default)]
    unrecorded: bool,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StageName {
    Anonymous,
    CodeSent,
    SignedIn,
}

impl TryFrom<FlatStage> for Stage {
    type Error = &'static str;

    fn try_from(flat: FlatStage) -> Result<Self, Self::Error> {
        let unrecorded = flat.unrecorded;
        match (flat.stage, flat.expires_at, flat.left, flat.name, flat.phone) {
            (StageName::Anonymous, ..) => Ok(Self::Anonymous),
            (StageName::CodeSent, Some(expires_at), Some(left), ..) => {
                Ok(Self::CodeSent { expires_at, left })
            }
            (StageName::SignedIn, _, _, Some(name), Some(phone)) => {
                Ok(Self::SignedIn { name, unrecorded, phone })
            }
            _ => Err("a field of the stage is missing"),
        }
    }
}
