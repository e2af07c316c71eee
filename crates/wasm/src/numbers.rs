//! IIN and BIN of themselves, without a form around.

use crate::answer::{Outcome, fault};
use contract::problem::{WireFault, WireSeverity};
use rules::fault::{Code, Params};
use rules::iin::{self, Bin, Iin};
use serde::Serialize;

/// What an IIN tells. Its digits are not repeated: the caller has them, and they belong in no log.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct IinSeen {
    /// The birth date its digits used to mean, `YYYY-MM-DD`. A hint only: a mismatch is no error since 2013.
    pub hinted_birth_date: Option<String>,
}

/// Reads an IIN as typed: spaces are forgiven.
///
/// # Errors
/// Its fault.
pub fn check_iin(text: &str) -> Outcome<IinSeen> {
    let iin = Iin::parse(text).map_err(|(code, params)| vec![of_number(code, &params)])?;
    let hinted_birth_date = iin.hinted_birth().map(|day| day.to_string());
    let warnings = if iin.looks_like_bin() {
        vec![WireFault { severity: WireSeverity::Warn, ..of_number(Code::IinLooksLikeBin, &Params::NONE) }]
    } else {
        Vec::new()
    };
    Ok((IinSeen { hinted_birth_date }, warnings))
}

/// Reads a BIN as typed; its twelve digits are public and come back without spaces.
///
/// # Errors
/// Its fault.
pub fn check_bin(text: &str) -> Outcome<String> {
    let bin = Bin::parse(text).map_err(|(code, params)| vec![of_number(code, &params)])?;
    Ok((bin.as_str().to_owned(), Vec::new()))
}

fn of_number(code: Code, params: &Params) -> WireFault {
    fault("", code, params, iin::TWELVE)
}
