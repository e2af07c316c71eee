//! What every check answers: a value, or faults; warnings stand beside a value.

use contract::problem::{WireFault, WireParam, WireSeverity};
use rules::Cite;
use rules::fault::{Code, Fault, Params};
use rules::queue_kind::MESSAGE;
use serde::Serialize;

/// A value with its warnings, or all faults at once.
pub type Outcome<T> = Result<(T, Vec<WireFault>), Vec<WireFault>>;

/// An outcome as it is spelled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Answer<T> {
    /// Whether there is a value.
    pub ok: bool,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<T>,
    /// Faults in the order of the form; beside a value only warnings.
    pub faults: Vec<WireFault>,
}

impl<T> From<Outcome<T>> for Answer<T> {
    fn from(outcome: Outcome<T>) -> Self {
        match outcome {
            Ok((value, faults)) => Self { ok: true, value: Some(value), faults },
            Err(faults) => Self { ok: false, value: None, faults },
        }
    }
}

/// Faults of the rules as they are spelled.
pub(crate) fn wire(faults: &[Fault]) -> Vec<WireFault> {
    faults.iter().map(WireFault::from).collect()
}

/// One fault of an argument that no field of the form stands for.
pub(crate) fn fault(path: &str, code: Code, params: &Params, cite: Cite) -> WireFault {
    WireFault {
        path: path.to_owned(),
        code: code.as_str().to_owned(),
        params: params.iter().map(|(name, value)| (name.to_owned(), WireParam::from(value))).collect(),
        cite: cite.id().to_owned(),
        severity: WireSeverity::Block,
    }
}

/// Something of another shape than it must have.
pub(crate) fn malformed(path: &str) -> Vec<WireFault> {
    vec![fault(path, Code::Malformed, &Params::NONE, MESSAGE)]
}

/// Something that must be a day and is none.
pub(crate) fn no_day(path: &str) -> Vec<WireFault> {
    vec![fault(path, Code::DayMalformed, &Params::NONE, MESSAGE)]
}
