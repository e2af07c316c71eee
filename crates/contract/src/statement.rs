//! What the base states under its seal: the notices of filing, of an extension and of an update, the extract of a number.
//!
//! Every field of app. 1_1 para 5, 1_2 para 4, 1_3 para 4 and 1_4 para 4, named after it. All of them print masked.

use crate::endpoint::staff::take_in::Missing;
use crate::register::{QueueKind, WireTurn};
use crate::seal::Sealed;
use crate::staff::Workplace;
use crate::view::{ArchiveReason, Names, PersonName, PreschoolCard, StandingView, WireCounts};
use rules::Cite;
use serde::{Deserialize, Serialize};

/// The notice of filing rests on this; for special and sanatorium queues on paras 7 and 9, which say the same.
pub const FILED: Cite = Cite::new("PS-A1_1.5");
/// The notice of an extension rests on this.
pub const RENEWED: Cite = Cite::new("PS-A1_2.4");
/// The notice of an update rests on this.
pub const CHANGED: Cite = Cite::new("PS-A1_3.4");
/// The receipt of a refusal to accept papers rests on this.
pub const NOT_TAKEN_IN: Cite = Cite::new("PR-A3");
/// The extract rests on this.
pub const EXTRACTED: Cite = Cite::new("PS-A1_4.4");

/// A settlement by its code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Where {
    /// KATO code.
    pub kato: String,
    /// Its name.
    pub name: Names,
}

/// A person by IIN and name.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Who {
    /// IIN.
    pub iin: String,
    /// Full name.
    pub name: PersonName,
}

/// An act of the applicant as the base registered it: the head of every notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registered {
    /// Number of the notice; no other notice bears it (PS-A1_2.4.1, PS-A1_3.4.1).
    pub notice: String,
    /// When the sender sent it, by the sender (PS-A1_2.4.2, PS-A1_3.4.2).
    pub sent_at: String,
    /// When the base received it, by the base (PS-A1_2.4.3, PS-A1_3.4.3).
    pub received_at: String,
    /// Number given to this act: the application's, a stroke, and which act on it this is (PS-A1_2.4.4, PS-A1_3.4.4).
    pub number: String,
    /// Settlement of the queue (PS-A1_2.4.5, PS-A1_3.4.5).
    pub settlement: Where,
    /// Number of the application that is extended or updated (PS-A1_2.4.6, PS-A1_3.4.6).
    pub application: String,
    /// Kind of the queue (PS-A1_2.4.7, PS-A1_3.4.7).
    pub kind: QueueKind,
    /// The applicant (PS-A1_2.4.8, .9; PS-A1_3.4.10, .11).
    pub applicant: Who,
    /// The child (PS-A1_2.4.10, .11; PS-A1_3.4.12, .13).
    pub child: Who,
}

/// The child is put in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FilingNotice {
    /// The act.
    pub act: Registered,
    /// The application's status: the number is provisional while documents are under verification (PS-A1_1.1.7).
    pub standing: StandingView,
    /// Last day to show the originals, while documents are under verification; `YYYY-MM-DD`.
    pub originals_by: Option<String>,
    /// Last day of validity, `YYYY-MM-DD`.
    pub valid_until: String,
    /// The turn in which it stands.
    pub turn: WireTurn,
    /// The turn it would stand in once its documents are confirmed.
    pub turn_if_confirmed: Option<WireTurn>,
    /// Names of the queues with the number in each (PS-A1_1.5, PS-A1_1.11). In the order of preference.
    pub queues: Vec<QueueStated>,
    /// Stated benefits; empty says there is none.
    pub benefits: Vec<String>,
    /// Kind of impairment, in the special queue.
    pub impairment: Option<String>,
    /// Kind of rehabilitation or prevention, in the sanatorium queue.
    pub rehabilitation: Option<String>,
    /// Preschools chosen.
    pub preschools: Vec<PreschoolCard>,
    /// Whether the name may stand in the published list (C-26).
    pub publication: bool,
}

impl FilingNotice {
    /// Whether the numbers are provisional.
    pub const fn is_provisional(&self) -> bool {
        matches!(self.standing, StandingView::DocumentsUnderVerification)
    }
}

/// A notice that was given to the applicant, as it is kept to be read and printed again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The child was put in the queue.
    Filed(Sealed<FilingNotice>),
    /// The standing was extended.
    Renewed(Sealed<RenewalNotice>),
    /// The application was updated.
    Changed(Sealed<ChangeNotice>),
}

impl Notice {
    /// The act it is about.
    pub const fn act(&self) -> &Registered {
        match self {
            Self::Filed(sealed) => &sealed.statement.act,
            Self::Renewed(sealed) => &sealed.statement.act,
            Self::Changed(sealed) => &sealed.statement.act,
        }
    }

    /// What it rests on.
    pub const fn cite(&self) -> Cite {
        match self {
            Self::Filed(_) => FILED,
            Self::Renewed(_) => RENEWED,
            Self::Changed(_) => CHANGED,
        }
    }

    /// The key, the moment and the signature of its seal.
    pub fn seal(&self) -> (&str, &str, &str) {
        match self {
            Self::Filed(sealed) => (&sealed.key, &sealed.sealed_at, &sealed.signature),
            Self::Renewed(sealed) => (&sealed.key, &sealed.sealed_at, &sealed.signature),
            Self::Changed(sealed) => (&sealed.key, &sealed.sealed_at, &sealed.signature),
        }
    }
}

/// Papers were not taken in at the counter (order 254 appendix 3). Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefusalSheet {
    /// Number of the sheet; no other bears it.
    pub number: String,
    /// The recipient's name (PR-A3.1, PR-A3.8).
    pub recipient: PersonName,
    /// The recipient's address (PR-A3.1).
    pub address: String,
    /// The issuing section with its address and phone (PR-A3.3, PR-A3.7).
    pub issuer: Workplace,
    /// What is missing or out of date (PR-A3.4).
    pub missing: Vec<Missing>,
    /// Who made it (PR-A3.7).
    pub made_by: PersonName,
    /// When it was made.
    pub at: String,
}

/// A notice as a letter: the same text as by SMS. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LetterSheet {
    /// Number of the letter; no other bears it.
    pub number: String,
    /// The number of the notice in appendix 1_8; above 21 what the text needs and does not list (C-45).
    pub kind: u8,
    /// Number of the application it is about, if about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application: Option<String>,
    /// Number of the complaint it is about, if about one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint: Option<String>,
    /// To whom.
    pub to: PersonName,
    /// Where the queue is.
    pub settlement: Names,
    /// The language of the text.
    pub lang: String,
    /// When the notice was made.
    pub at: String,
    /// The text, word for word as the SMS has it.
    pub text: String,
    /// Why the application left the queue, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<ArchiveReason>,
}

/// The standing in the queue is extended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewalNotice {
    /// The act.
    pub act: Registered,
    /// Last day of validity before it, `YYYY-MM-DD`.
    pub valid_until_before: String,
    /// Last day of validity from now on, `YYYY-MM-DD`.
    pub valid_until: String,
}

/// The application is updated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeNotice {
    /// The act.
    pub act: Registered,
    /// Names of the queues in which it stands now, with its number in each (PS-A1_3.4.7, PS-A1_3.1.9).
    pub queues: Vec<QueueStated>,
    /// Benefits stated after the update; empty says there is none (PS-A1_3.4.8).
    pub benefits: Vec<String>,
    /// Preschools after the update, in order of preference (PS-A1_3.4.9).
    pub preschools: Vec<PreschoolCard>,
    /// Whether the name may stand in the published list (C-26).
    pub publication: bool,
}

/// What the base states of all applications of a child in queues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Extract {
    /// Number of the extract; no other bears it.
    pub notice: String,
    /// When all of it was true.
    pub as_of: String,
    /// The applications, in the order of filing.
    pub applications: Vec<ExtractRow>,
}

/// One application of an extract.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExtractRow {
    /// Number of the application (PS-A1_4.4.1). Empty for another representative with whom the filer did not share it.
    pub number: String,
    /// Its status (PS-A1_4.4.2).
    pub standing: StandingView,
    /// When it was filed (PS-A1_4.4.4).
    pub filed_at: String,
    /// Opens the commitment to that moment where a published queue is too small to tell it; for the filer only.
    pub filed_at_salt: Option<String>,
    /// Last day of validity, `YYYY-MM-DD` (PS-A1_4.4.5).
    pub valid_until: String,
    /// Kind of the queue (PS-A1_4.4.6).
    pub kind: QueueKind,
    /// Where the queue is.
    pub settlement: Where,
    /// Names of its queues with the number in each (PS-A1_4.4.3, .7). In the order of preference.
    pub queues: Vec<QueueStated>,
    /// Who filed it (PS-A1_4.4.8).
    pub applicant: PersonName,
    /// For whom (PS-A1_4.4.9).
    pub child: PersonName,
    /// Stated benefits (PS-A1_4.4.10).
    pub benefits: Vec<String>,
    /// Kind of impairment, in the special queue (PS-A1_4.4.11).
    pub impairment: Option<String>,
    /// Kind of rehabilitation or prevention, in the sanatorium queue (PS-A1_4.4.12).
    pub rehabilitation: Option<String>,
    /// Preschools chosen (PS-A1_4.4.13). Empty for another representative with whom the filer did not share it.
    pub preschools: Vec<PreschoolCard>,
}

/// One queue with the number in it, and why it is this number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QueueStated {
    /// The preschool whose queue it is: its name. Empty for another representative with whom it is not shared.
    pub name: Names,
    /// The number in it; none once out of the queue.
    pub number: Option<u32>,
    /// The number before the update, where it stood already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number_before: Option<u32>,
    /// Who is ahead, by turn: what makes the number.
    pub ahead: WireCounts,
}

impl core::fmt::Debug for LetterSheet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("LetterSheet").field("number", &self.number).finish_non_exhaustive()
    }
}

impl core::fmt::Debug for RefusalSheet {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("RefusalSheet").field("number", &self.number).finish_non_exhaustive()
    }
}

impl core::fmt::Debug for Who {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Who(***)")
    }
}
