//! Shapes that several endpoints answer with: names, queues as counts, an application with its explained places.

use crate::register::{QueueKind, WireTurn};
use rules::Cite;
use rules::queue_order::{Counts, Line, Phase};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU8;
use uuid::Uuid;

/// A name in three languages; the page shows the one of its language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Names {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// A person's name. Prints masked.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PersonName {
    /// Surname.
    pub surname: String,
    /// First name.
    pub first_name: String,
    /// Patronymic; empty when there is none.
    pub patronymic: String,
}

impl core::fmt::Debug for PersonName {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("PersonName(***)")
    }
}

/// How many stand, or stand ahead, by turn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WireCounts {
    /// Out of turn.
    pub out_of_turn: u32,
    /// First turn.
    pub first_turn: u32,
    /// General.
    pub general: u32,
}

impl WireCounts {
    /// All together.
    pub const fn total(self) -> u32 {
        self.out_of_turn + self.first_turn + self.general
    }
}

impl From<Counts> for WireCounts {
    fn from(counts: Counts) -> Self {
        let Counts { out_of_turn, first_turn, general } = counts;
        Self { out_of_turn, first_turn, general }
    }
}

/// A queue as counts: enough to compute any place by the rules, without a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WireLine {
    /// Standing applications by turn.
    pub counts: WireCounts,
    /// General applications to one first-turn application.
    pub ratio: u8,
    /// Carried phase.
    pub phase: u8,
}

impl WireLine {
    /// The line of the rules.
    pub fn line(&self) -> Line {
        let ratio = NonZeroU8::new(self.ratio).unwrap_or(NonZeroU8::MIN);
        let WireCounts { out_of_turn, first_turn, general } = self.counts;
        Line {
            counts: Counts { out_of_turn, first_turn, general },
            ratio,
            phase: Phase::new(self.phase, ratio),
        }
    }
}

impl From<Line> for WireLine {
    fn from(line: Line) -> Self {
        Self { counts: line.counts.into(), ratio: line.ratio.get(), phase: line.phase.get() }
    }
}

/// A preschool in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PreschoolCard {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: Names,
    /// Address.
    pub address: Names,
}

/// Who looks at an application.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum Viewer {
    /// Who filed it, or to whom the right to act passed: may change, extend and withdraw it.
    #[default]
    Filer,
    /// Another representative of the child: sees the number in the queue, the state and the terms (C-24). The
    /// application's public number and the preschools are told only if the filer shares them: the register of a queue is
    /// public, and the public number would lead to its preschool.
    Representative,
}

/// Somebody else who looked: another representative by name, an employee by the place of work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Look {
    /// Who; empty for an employee.
    pub name: PersonName,
    /// Place of work and position, for an employee.
    #[serde(default)]
    pub workplace: Option<crate::staff::Workplace>,
    /// When last.
    pub at: String,
}

/// An application as its filer sees it, or with less as another representative does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApplicationView {
    /// Id.
    pub id: Uuid,
    /// Public number, ten digits; empty for another representative with whom it is not shared.
    pub number: String,
    /// Kind of the queue.
    #[serde(default = "general")]
    pub kind: QueueKind,
    /// Kind of impairment, in the special queue; for the filer only.
    #[serde(default)]
    pub impairment: Option<String>,
    /// Kind of rehabilitation or prevention, in the sanatorium queue; for the filer only.
    #[serde(default)]
    pub rehabilitation: Option<String>,
    /// Last day of validity if it were extended now, `YYYY-MM-DD`; none while nothing can be added (C-28).
    #[serde(default)]
    pub renewable_until: Option<String>,
    /// Last day on which it can come back by its filing time, `YYYY-MM-DD`; none where nothing comes back (CA-24).
    #[serde(default)]
    pub returnable_until: Option<String>,
    /// Who looks.
    #[serde(default)]
    pub viewer: Viewer,
    /// Whether other representatives see the preschools and the public number.
    #[serde(default)]
    pub shared: bool,
    /// Other representatives and employees who looked, the last one first; for the filer only.
    #[serde(default)]
    pub looks: Vec<Look>,
    /// The child.
    pub child: PersonName,
    /// The settlement.
    pub settlement: Names,
    /// Where it stands.
    pub standing: StandingView,
    /// The turn that counts now.
    pub turn: WireTurn,
    /// The turn after a positive check of papers, while they are under verification.
    pub turn_if_confirmed: Option<WireTurn>,
    /// Last day to show the originals, while papers are under verification; `YYYY-MM-DD`.
    pub originals_by: Option<String>,
    /// What state systems that were silent have still to say: categories, or `conclusion`. They are asked again; for the
    /// filer only.
    #[serde(default)]
    pub awaited: Vec<String>,
    /// Stated benefit categories, by the wire's spelling; for the filer only.
    pub benefits: Vec<String>,
    /// Filing moment.
    pub filed_at: String,
    /// Last day of validity, `YYYY-MM-DD`.
    pub valid_until: String,
    /// First day on which the child is over age, `YYYY-MM-DD`.
    pub over_age_from: String,
    /// Whether the name may be published.
    pub publication: bool,
    /// When the figures were true.
    pub as_of: String,
    /// One place a chosen preschool, in order of preference.
    pub places: Vec<PlaceView>,
    /// Reserves that open if the out-of-turn right is not confirmed.
    pub reserves: Vec<PreschoolCard>,
    /// What staff did by hand, the oldest first.
    #[serde(default)]
    pub manual_acts: Vec<crate::staff::ManualAct>,
}

const fn general() -> QueueKind {
    QueueKind::General
}

/// Where an application stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case", tag = "state", try_from = "FlatStanding")]
pub enum StandingView {
    /// In the queue; papers are being checked, no offers meanwhile.
    DocumentsUnderVerification,
    /// In the queue.
    InQueue,
    /// Out of the queue.
    Archived {
        /// Why.
        reason: ArchiveReason,
        /// When.
        at: String,
    },
}

/// The same with every field of every state: read without buffering, which serde's tagged enums need and WASM pays for.
#[derive(Deserialize)]
struct FlatStanding {
    state: StandingName,
    #[serde(default)]
    reason: Option<ArchiveReason>,
    #[serde(default)]
    at: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum StandingName {
    DocumentsUnderVerification,
    InQueue,
    Archived,
}

impl TryFrom<FlatStanding> for StandingView {
    type Error = &'static str;

    fn try_from(flat: FlatStanding) -> Result<Self, Self::Error> {
        match (flat.state, flat.reason, flat.at) {
            (StandingName::DocumentsUnderVerification, ..) => Ok(Self::DocumentsUnderVerification),
            (StandingName::InQueue, ..) => Ok(Self::InQueue),
            (StandingName::Archived, Some(reason), Some(at)) => Ok(Self::Archived { reason, at }),
            (StandingName::Archived, ..) => Err("a field of the standing is missing"),
        }
    }
}

/// Why an application left the queue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum ArchiveReason {
    /// The filer withdrew it.
    Withdrawn,
    /// The child reached the age.
    OverAge,
    /// Its validity ended.
    Expired,
    /// The papers about identity were not confirmed: a reasoned refusal.
    NotConfirmed,
    /// Closed by a register; not named further.
    Closed,
}

/// The provision by which the base took an application out of the queue; none where the person did, or it is not named.
pub const fn ground(reason: ArchiveReason) -> Option<Cite> {
    match reason {
        ArchiveReason::NotConfirmed => Some(Cite::new("PR-A2.9.1")),
        ArchiveReason::OverAge => Some(Cite::new("PR-18")),
        ArchiveReason::Expired => Some(Cite::new("C-29")),
        ArchiveReason::Withdrawn | ArchiveReason::Closed => None,
    }
}

/// The place in the queue of one preschool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlaceView {
    /// The preschool; without id, name and address for another representative with whom it is not shared.
    pub preschool: PreschoolCard,
    /// Id of the queue's register file; empty where the preschool is not told.
    pub queue: String,
    /// Whether this is a reserve that opened.
    pub reserve: bool,
    /// The number: people ahead and one. Absent once archived.
    pub number: Option<u32>,
    /// Who is ahead.
    pub ahead: WireCounts,
    /// The number if the papers are confirmed, while they are under verification.
    pub number_if_confirmed: Option<u32>,
    /// The number a new application would get now with the same turn: what withdrawing and coming back costs.
    #[serde(default)]
    pub number_anew: Option<u32>,
    /// The number if the application came back now, while it can.
    #[serde(default)]
    pub number_on_return: Option<u32>,
    /// Places this queue gave in the last 12 months.
    pub given_last_year: u32,
    /// What changed the number since filing.
    pub since_filing: ExplanationView,
    /// What changed it since the filer last looked; absent when nothing did.
    pub since_seen: Option<ExplanationView>,
    /// True when it was computed and holds: nobody of the same turn who filed later has passed.
    pub nobody_later_passed: bool,
    /// The number over time, oldest first.
    pub series: Vec<Point>,
}

/// A number at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Point {
    /// When.
    pub at: String,
    /// The number.
    pub number: u32,
}

impl Point {
    /// The moment; none when it cannot be read.
    pub fn when(&self) -> Option<rules::Instant> {
        rules::Instant::parse(&self.at)
    }
}

/// Why a number changed between two moments. The changes of the causes sum to the change of the number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ExplanationView {
    /// From when.
    pub from: Point,
    /// To when.
    pub to: Point,
    /// The causes; empty when nothing changed.
    pub causes: Vec<CauseView>,
}

/// One cause with its share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CauseView {
    /// The cause.
    pub cause: WireCause,
    /// People it moved ahead of you (positive) or from ahead of you (negative), net.
    pub change: i32,
    /// How many happenings it sums.
    pub happenings: u32,
}

/// Causes of a change. The list is closed; there is no "other".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum WireCause {
    /// Somebody ahead got a referral.
    LeftReferral,
    /// Somebody ahead withdrew.
    LeftWithdrawal,
    /// A child ahead reached the age.
    LeftAge,
    /// A child ahead died; said as "left the queue".
    LeftDeath,
    /// An application ahead was valid no longer.
    LeftValidity,
    /// Papers of somebody ahead were not confirmed and the application left.
    LeftNotConfirmed,
    /// Somebody ahead changed the list of preschools.
    LeftPreschoolsChanged,
    /// Somebody ahead went on pause.
    LeftStopList,
    /// Somebody ahead refused or did not answer an offer.
    LeftOffer,
    /// An application out of turn came.
    CameOutOfTurn,
    /// A first-turn application came.
    CameFirstTurn,
    /// A general application with an earlier filing time came.
    CameGeneral,
    /// A reserve choice with an earlier filing time opened.
    CameReserve,
    /// Somebody who filed earlier put this preschool on the list.
    CamePreschoolsChanged,
    /// Somebody who had filed earlier came back, with the former filing time.
    CameReturned,
    /// Papers of somebody were confirmed.
    OthersConfirmed,
    /// Somebody got a right.
    OthersBenefitGained,
    /// Somebody's right ended.
    OthersBenefitLost,
    /// The count of three shifted: somebody passed you, no one came or left.
    PassedYou,
    /// The count of three shifted: you passed somebody.
    YouPassed,
    /// You got a right.
    OwnBenefitGained,
    /// Your right ended.
    OwnBenefitLost,
    /// You chose another right to stand with, or none.
    OwnChoice,
    /// Your papers were confirmed.
    OwnConfirmed,
    /// Your papers were not confirmed.
    OwnNotConfirmed,
    /// A reading of the law changed.
    ReadingChanged,
}

/// Characters of a moment that name its day, by the law's clock.
const DAY_CHARS: usize = 10;

impl ApplicationView {
    /// The same as another representative of the child is told (C-24): number in the queue, state and terms. Rights, health
    /// and the acts of staff stay the filer's, whatever is shared; of the filing moment only its day is told where the preschools
    /// are not, because the public register lists the moment beside its preschool.
    #[must_use]
    pub fn for_representative(mut self) -> Self {
        self.viewer = Viewer::Representative;
        self.looks = Vec::new();
        self.manual_acts = Vec::new();
        self.impairment = None;
        self.rehabilitation = None;
        self.benefits = Vec::new();
        self.awaited = Vec::new();
        if self.shared {
            return self;
        }
        self.number = String::new();
        self.reserves = Vec::new();
        let filed = core::mem::take(&mut self.filed_at);
        let day: String = filed.chars().take(DAY_CHARS).collect();
        for place in &mut self.places {
            place.preschool = PreschoolCard::untold();
            place.queue = String::new();
            let ExplanationView { from, to, .. } = &mut place.since_filing;
            for point in [from, to].into_iter().chain(&mut place.series).filter(|point| point.at == filed) {
                point.at.clone_from(&day);
            }
        }
        self.filed_at = day;
        self
    }
}

impl PreschoolCard {
    /// A preschool that is not told.
    pub fn untold() -> Self {
        Self { id: Uuid::nil(), name: Names::default(), address: Names::default() }
    }
}
