//! A complaint on the wire: as typed, as parsed, as its filer and the staff see it.

use crate::problem::WireFault;
use rules::Params;
use rules::application::Kato;
use rules::complaint;
use rules::fault::Code;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The law's terms that the wire speaks in.
pub use rules::complaint::{Addressee, CITE, CITE_COURT, CITE_STATUS, Outcome, State, Subject, TEXT_MAX};

/// A complaint as typed.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct ComplaintDraft {
    /// The application it is about; it must be the person's own.
    #[serde(default)]
    pub application: Option<Uuid>,
    /// The settlement whose department, preschool or office is meant; with an application it is that one's.
    #[serde(default)]
    pub settlement: String,
    /// `provider`, `state_corporation` or `authority`.
    #[serde(default)]
    pub addressee: String,
    /// `refusal`, `number`, `papers`, `term`, `conduct` or `other`.
    #[serde(default)]
    pub subject: String,
    /// What happened and what the person wants, at most 4000 characters.
    #[serde(default)]
    pub text: String,
}

impl core::fmt::Debug for ComplaintDraft {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("ComplaintDraft").field("addressee", &self.addressee).finish_non_exhaustive()
    }
}

/// A complaint without a fault. Prints without its words.
#[derive(Clone, PartialEq, Eq)]
pub struct Complaint {
    /// To whom.
    pub addressee: Addressee,
    /// About what.
    pub subject: Subject,
    /// The application, if it is about one.
    pub application: Option<Uuid>,
    /// The settlement, when there is no application to say it.
    pub settlement: Option<Kato>,
    /// The words.
    pub text: String,
}

impl core::fmt::Debug for Complaint {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Complaint").field("addressee", &self.addressee).finish_non_exhaustive()
    }
}

/// The complaint a draft says, or all its faults in the order of the form.
///
/// # Errors
/// The faults, each at the path of its field.
pub fn parse(draft: ComplaintDraft) -> Result<Complaint, Vec<WireFault>> {
    let mut faults = Vec::new();
    let addressee = chosen(&draft.addressee, offered).map_err(|code| {
        faults.push(WireFault::at("addressee", code, Params::NONE, complaint::CITE));
    });
    let settlement = match (draft.application, draft.settlement.is_empty()) {
        (Some(_), _) => Ok(None),
        (None, true) => Err(Code::Required),
        (None, false) => Kato::parse(&draft.settlement).map(Some).ok_or(Code::SettlementUnknown),
    };
    let settlement = settlement.map_err(|code| {
        faults.push(WireFault::at("settlement", code, Params::NONE, complaint::CITE));
    });
    let subject = chosen(&draft.subject, Subject::parse).map_err(|code| {
        faults.push(WireFault::at("subject", code, Params::NONE, complaint::CITE));
    });
    let text = complaint::text(&draft.text).map_err(|(code, params)| {
        faults.push(WireFault::at("text", code, params, complaint::CITE));
    });
    match (addressee, settlement, subject, text) {
        (Ok(addressee), Ok(settlement), Ok(subject), Ok(text)) => {
            Ok(Complaint { addressee, subject, application: draft.application, settlement, text })
        }
        _ => Err(faults),
    }
}

/// An addressee that can answer here.
fn offered(text: &str) -> Option<Addressee> {
    Addressee::OFFERED.into_iter().find(|one| one.as_str() == text)
}

/// A choice of a closed list: nothing chosen and something unknown are two faults.
fn chosen<T>(typed: &str, of: impl Fn(&str) -> Option<T>) -> Result<T, Code> {
    if typed.is_empty() { Err(Code::Required) } else { of(typed).ok_or(Code::Malformed) }
}

/// A complaint as its filer sees it (PR-12.p1).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ComplaintView {
    /// Id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// The application it is about.
    pub application: Option<Uuid>,
    /// That application's number.
    pub application_number: Option<String>,
    /// The settlement.
    pub settlement: crate::view::Names,
    /// To whom.
    pub addressee: String,
    /// About what.
    pub subject: String,
    /// The words.
    pub text: String,
    /// `delivered`, `registered`, `in_work`, `answered`, `not_considered` or `withdrawn`.
    pub state: String,
    /// When it was delivered.
    pub delivered_at: String,
    /// By when it is registered, by somebody or by the clock; `YYYY-MM-DD`.
    pub register_by: String,
    /// When it was registered.
    pub registered_at: Option<String>,
    /// Last day of the answer, `YYYY-MM-DD`; from registration on.
    pub answer_by: Option<String>,
    /// Whether that day has passed without an answer.
    pub overdue: bool,
    /// Marks of its execution, the oldest first.
    pub marks: Vec<MarkView>,
    /// The answer.
    pub answer: Option<AnswerView>,
    /// When it was taken back.
    pub withdrawn_at: Option<String>,
    /// When this was true.
    pub as_of: String,
}

impl core::fmt::Debug for ComplaintView {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("ComplaintView").field("state", &self.state).finish_non_exhaustive()
    }
}

/// A mark of execution.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MarkView {
    /// When.
    pub at: String,
    /// What is being done, in the addressee's words.
    pub text: String,
}

impl core::fmt::Debug for MarkView {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("MarkView").field("at", &self.at).finish_non_exhaustive()
    }
}

/// An answer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerView {
    /// When.
    pub at: String,
    /// `upheld`, `partly_upheld`, `not_upheld` or `not_considered`.
    pub outcome: String,
    /// The reasons, and what was done.
    pub text: String,
}

impl core::fmt::Debug for AnswerView {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("AnswerView").field("outcome", &self.outcome).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> ComplaintDraft {
        ComplaintDraft {
            application: None,
            settlement: "750000000".to_owned(),
            addressee: "provider".to_owned(),
            subject: "number".to_owned(),
            text: "Нөмірім неге өсті?".to_owned(),
        }
    }

    fn faults(change: impl FnOnce(&mut ComplaintDraft)) -> Vec<String> {
        let mut typed = draft();
        change(&mut typed);
        match parse(typed) {
            Ok(_) => Vec::new(),
            Err(faults) => faults.iter().map(|fault| format!("{} {}", fault.path, fault.code)).collect(),
        }
    }

    #[test]
    fn pr_10_each_field_missing_malformed_at_its_limit_and_right() {
        assert_eq!(faults(|_| {}), [""; 0]);
        assert_eq!(faults(|d| d.addressee.clear()), ["addressee required"]);
        assert_eq!(faults(|d| d.addressee = "head".into()), ["addressee malformed"]);
        assert_eq!(faults(|d| d.addressee = "preschool".into()), ["addressee malformed"], "nobody there yet");
        assert_eq!(faults(|d| d.subject.clear()), ["subject required"]);
        assert_eq!(faults(|d| d.subject = "weather".into()), ["subject malformed"]);
        assert_eq!(faults(|d| d.settlement.clear()), ["settlement required"]);
        assert_eq!(faults(|d| d.settlement = "75".into()), ["settlement settlement_unknown"]);
        assert_eq!(faults(|d| d.text = " ".into()), ["text required"]);
        assert_eq!(faults(|d| d.text = "ә".repeat(4_000)), [""; 0]);
        assert_eq!(faults(|d| d.text = "ә".repeat(4_001)), ["text text_long"]);
        // With an application its settlement is known.
        assert_eq!(
            faults(|d| {
                d.settlement.clear();
                d.application = Some(Uuid::from_u128(7));
            }),
            [""; 0]
        );
        assert_eq!(
            faults(|d| *d = ComplaintDraft::default()),
            ["addressee required", "settlement required", "subject required", "text required"]
        );
    }
}
