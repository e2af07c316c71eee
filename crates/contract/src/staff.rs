//! Shapes that several staff endpoints speak: who an employee is, papers with their verdicts, outcomes, recorded acts.

use crate::register::WireTurn;
use crate::view::{Names, PersonName, PreschoolCard};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What an employee may do. One person may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Checks scans and originals (PS-A1_9.10.a).
    Reviewer,
    /// Takes in paper applications (PR-5.p4).
    Counter,
    /// Answers complaints.
    Complaints,
    /// Looks after the base.
    Operator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 4] = [Self::Reviewer, Self::Counter, Self::Complaints, Self::Operator];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewer",
            Self::Counter => "counter",
            Self::Complaints => "complaints",
            Self::Operator => "operator",
        }
    }
}

/// Whose employee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Organisation {
    /// The education department or division: the provider (PR-4).
    Department,
    /// The State Corporation.
    StateCorporation,
    /// A school that takes in applications for the department.
    School,
    /// The body that assesses and controls the quality of state services (PR-10.p1).
    AuthorisedBody,
}

/// Place of work and position (PS-A1_1.10.8).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Workplace {
    /// The organisation and its section.
    pub name: Names,
    /// Its address.
    pub address: Names,
    /// The position.
    pub position: Names,
    /// The phone of the section, as printed on receipts; empty when there is none.
    pub phone: String,
}

/// A settlement by code and name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SettlementName {
    /// KATO code.
    pub kato: String,
    /// Its name.
    pub name: Names,
}

/// A scan and what it is to prove.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PaperView {
    /// Its id, for `/api/v1/staff/documents/{id}`.
    pub id: Uuid,
    /// `birth_certificate`, `applicant_identity`, `child_identity`, `benefit`, `conclusion` or `referral`.
    pub subject: String,
    /// The category of the right, for `benefit`.
    pub category: Option<String>,
    /// Day of issue as typed, `YYYY-MM-DD`; none when it was not asked.
    pub issued: Option<String>,
    /// `image/jpeg`, `image/png` or `application/pdf`; none when its bytes are gone.
    pub kind: Option<String>,
    /// No scan: the state system that knows was silent. It is asked again; the original confirms it too.
    #[serde(default)]
    pub awaited: bool,
    /// The second scan that goes with it: the verdict is about both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Sheet>,
}

/// One more scan of the same paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Sheet {
    /// Its id, for `/api/v1/staff/documents/{id}`.
    pub id: Uuid,
    /// `image/jpeg`, `image/png` or `application/pdf`; none when its bytes are gone.
    pub kind: Option<String>,
}

/// The verdict on one paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The scan.
    pub document: Uuid,
    /// Whether it proves what it is to prove.
    pub confirmed: bool,
    /// Why not, by the codes of `rules::review::Reason`; empty when it is confirmed.
    #[serde(default)]
    pub reasons: Vec<String>,
}

/// A document that was checked or shown, as the record names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Checked {
    /// The scan.
    pub document: Uuid,
    /// What it is to prove, by the codes of `rules::review::Subject`.
    pub subject: String,
    /// The category of the right.
    pub category: Option<String>,
    /// Day of issue as typed.
    pub issued: Option<String>,
    /// The second scan that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second: Option<Uuid>,
}

/// What a check comes to: it follows from the verdicts (C-20), nobody chooses it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Every paper holds.
    Confirmed,
    /// A right is confirmed and another one is not: the one that is counts.
    PartlyConfirmed,
    /// No right that stands on a paper is confirmed: the application stands without them (PS-23).
    BenefitNotConfirmed,
    /// A reasoned refusal: the application leaves the queue.
    Refused,
}

impl Outcome {
    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::PartlyConfirmed => "partly_confirmed",
            Self::BenefitNotConfirmed => "benefit_not_confirmed",
            Self::Refused => "refused",
        }
    }
}

/// What an outcome would do, said before the act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Effect {
    /// Which outcome.
    pub outcome: Outcome,
    /// The turn that would hold: of a partial outcome there are several. None when the application leaves the queue.
    pub turn: Option<WireTurn>,
    /// The number at each preschool, now and then.
    pub numbers: Vec<NumberThen>,
    /// What the parent will read, in the languages it is sent in, the parent's own first.
    pub message: Vec<Message>,
}

/// A number now and after an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NumberThen {
    /// The preschool.
    pub preschool: PreschoolCard,
    /// The number now; none at a reserve that is not open.
    pub now: Option<u32>,
    /// The number after it; none when the application leaves this queue.
    pub then: Option<u32>,
}

/// A message in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Message {
    /// `kk`, `ru` or `en`.
    pub lang: String,
    /// The text.
    pub text: String,
}

/// A decision that is not final yet: it can be taken back until its moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Held {
    /// What it comes to.
    pub outcome: Outcome,
    /// The verdicts.
    pub verdicts: Vec<Verdict>,
    /// When it becomes final, by the law's clock.
    pub until: String,
    /// Seconds left when this was answered: for a page whose clock is wrong.
    pub seconds: u32,
    /// Whether the one who asks decided it, and so can take it back.
    pub mine: bool,
    /// Who decided it.
    pub by: PersonName,
}

/// The kind of a recorded act of staff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ActKind {
    /// The originals were shown.
    OriginalsShown,
    /// The check of papers was decided.
    Decided,
    /// The term to show the originals ended; nobody decided.
    TermEnded,
    /// A state system that was silent answered; nobody decided.
    StateAnswered,
    /// A decision was taken back within its minute.
    TakenBack,
    /// An application was taken in at the counter.
    TakenIn,
    /// Documents were not taken in at the counter: the receipt of appendix 3.
    NotTakenIn,
    /// The right to act went to another representative.
    RepresentativeChanged,
    /// A scan was looked at.
    ScanSeen,
    /// The family was called, as it had asked.
    Called,
    /// An application was looked at with everything that is known of it: once a day of each employee.
    ApplicationSeen,
    /// The name of a person was asked of the register by the number, at the counter.
    PersonSeen,
}

impl ActKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::OriginalsShown,
        Self::Decided,
        Self::TermEnded,
        Self::StateAnswered,
        Self::TakenBack,
        Self::TakenIn,
        Self::NotTakenIn,
        Self::RepresentativeChanged,
        Self::ScanSeen,
        Self::Called,
        Self::ApplicationSeen,
        Self::PersonSeen,
    ];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OriginalsShown => "originals_shown",
            Self::Decided => "decided",
            Self::TermEnded => "term_ended",
            Self::StateAnswered => "state_answered",
            Self::TakenBack => "taken_back",
            Self::TakenIn => "taken_in",
            Self::NotTakenIn => "not_taken_in",
            Self::RepresentativeChanged => "representative_changed",
            Self::ScanSeen => "scan_seen",
            Self::Called => "called",
            Self::ApplicationSeen => "application_seen",
            Self::PersonSeen => "person_seen",
        }
    }

    /// Whether the parent reads it in the history: what changed nothing and told nothing is for the record only.
    pub const fn is_for_the_parent(self) -> bool {
        !matches!(self, Self::TakenBack | Self::ScanSeen | Self::ApplicationSeen | Self::PersonSeen)
    }

    /// Whether somebody only looked: the filer reads it among those who looked.
    pub const fn is_look(self) -> bool {
        matches!(self, Self::ApplicationSeen | Self::PersonSeen)
    }
}

/// A manual act as the parent reads it: what, when, where; no employee's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ManualAct {
    /// What was done.
    pub act: ActKind,
    /// When.
    pub at: String,
    /// Where and in what position; none when a term ended by itself.
    pub by: Option<Workplace>,
    /// What a check came to.
    pub outcome: Option<Outcome>,
    /// Why papers were not confirmed.
    pub reasons: Vec<String>,
}

/// The message of PS-A1_1.10 and PS-A1_3.5 on a check of papers, as it is kept. Prints masked.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckRecord {
    /// What was done.
    pub act: ActKind,
    /// When, by the law's clock.
    pub at: String,
    /// Settlement: its KATO code (PS-A1_1.10.1).
    pub settlement: String,
    /// Application number (PS-A1_1.10.2).
    pub number: String,
    /// Application status after it (PS-A1_1.10.3).
    pub status: String,
    /// Child's IIN (PS-A1_1.10.4); a child who is not a citizen has one too (PS-A1_1.10.a).
    pub child_iin: String,
    /// Child's full name (PS-A1_1.10.5).
    pub child: PersonName,
    /// Applicant's IIN (PS-A1_1.10.6).
    pub applicant_iin: String,
    /// Employee's IIN (PS-A1_1.10.7); none when a term ended by itself.
    pub employee_iin: Option<String>,
    /// Employee's name.
    pub employee: Option<PersonName>,
    /// Employee's place of work and position (PS-A1_1.10.8).
    pub workplace: Option<Workplace>,
    /// Documents checked (PS-A1_1.10.9): what each was and what it was to prove, whatever becomes of its scan.
    #[serde(default)]
    pub documents: Vec<Checked>,
    /// The verdict on each.
    pub verdicts: Vec<Verdict>,
    /// Result of the check (PS-A1_1.10.10).
    pub outcome: Option<Outcome>,
    /// Reasoned refusal: what the parent was told, if something was not confirmed (PS-A1_1.10.11).
    pub refusal: Vec<Message>,
}

impl core::fmt::Debug for CheckRecord {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("CheckRecord").field("act", &self.act).field("at", &self.at).finish_non_exhaustive()
    }
}
