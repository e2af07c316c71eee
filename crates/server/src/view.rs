//! An application as its filer sees it: the registry's state in the contract's words.

use contract::view::{
    ApplicationView, ArchiveReason as WireReason, CauseView, ExplanationView, Names, PersonName, PlaceView,
    Point, StandingView, Viewer, WireCause,
};
use gateways::Msisdn;
use registry::preschool::{
    Application, ArchiveReason, Cause, CauseCount, Coming, Explanation, Leaving, Moment, OpaqueId, PlaceAt,
    Queue, QueueCause, QueueKey, Standing, State, explain,
};
use rules::{Instant, age};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use words::Lang;

use crate::directory::Directory;
use crate::staff::check::PaperRecord;

/// Most points of the chart.
const POINTS: usize = 60;

/// What the journal does not know of an application, sealed in the vault.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct ApplicationRecord {
    /// The child's name as registered on the filing day.
    pub(crate) child: PersonName,
    /// Stated categories.
    pub(crate) categories: Vec<String>,
    /// Those of them that the state confirms of the other parent, not of the applicant (PS-A1_9.1).
    #[serde(default)]
    pub(crate) of_other_parent: Vec<String>,
    /// Who the applicant is to the child.
    pub(crate) role: String,
    /// Whether the registers do not know the applicant as a representative, and a document proved it to staff (C-24).
    #[serde(default)]
    pub(crate) by_document: bool,
    /// Phones, the registered one first.
    pub(crate) phones: Vec<Msisdn>,
    /// E-mail, or empty.
    pub(crate) email: String,
    /// The consent to processing that came with it (PS-14.s, PR-A5).
    #[serde(default)]
    pub(crate) consent: Option<ConsentRecord>,
    /// Scans.
    pub(crate) documents: Vec<Uuid>,
    /// What each of them is to prove.
    #[serde(default)]
    pub(crate) papers: Vec<PaperRecord>,
    /// Papers that staff confirmed in an earlier check.
    #[serde(default)]
    pub(crate) proven: Vec<PaperRecord>,
    /// Scans of `papers` that were not confirmed: what stands on them does not count.
    #[serde(default)]
    pub(crate) unproven: Vec<Uuid>,
    /// The language of messages.
    pub(crate) lang: String,
    /// Whether other representatives see the preschools.
    #[serde(default)]
    pub(crate) shared: bool,
    /// What was stated of a child whom the population register does not know.
    #[serde(default)]
    pub(crate) unrecorded: Option<Unrecorded>,
    /// Kind of impairment, in the special queue.
    #[serde(default)]
    pub(crate) impairment: Option<String>,
    /// Kind of rehabilitation or prevention, in the sanatorium queue.
    #[serde(default)]
    pub(crate) rehabilitation: Option<String>,
}

/// A consent as it was given: the whole text of its edition, which a page shows part by part (CA-38).
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct ConsentRecord {
    /// The edition of the text.
    pub(crate) text: String,
    /// The language of the person.
    pub(crate) lang: String,
    /// When, by the law's clock.
    pub(crate) at: String,
}

/// What an application says of a child whom the population register does not know, beside name and birth date.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Unrecorded {
    /// `female` or `male`.
    pub(crate) sex: String,
    /// Two letters.
    pub(crate) citizenship: String,
}

impl ApplicationRecord {
    /// Whether a stated right counts, or may still count: its paper was not found wanting.
    pub(crate) fn counts(&self, category: &str) -> bool {
        let wanting = |paper: &PaperRecord| {
            paper.category.as_deref() == Some(category) && self.unproven.contains(&paper.document)
        };
        !self.papers.iter().any(wanting)
    }

    /// The stated categories that count, or may still count.
    pub(crate) fn counted(&self) -> Vec<String> {
        self.categories.iter().filter(|category| self.counts(category)).cloned().collect()
    }

    /// Whether there are originals to be shown. An application of before its papers were listed has some.
    pub(crate) fn has_originals(&self) -> bool {
        self.papers.is_empty() || self.papers.iter().any(|paper| !paper.awaited)
    }

    /// What silent state systems have still to say: categories, or `conclusion`.
    pub(crate) fn awaited(&self) -> Vec<String> {
        let awaited = self.papers.iter().filter(|paper| paper.is_awaited());
        awaited.map(|paper| paper.category.as_ref().unwrap_or(&paper.subject).clone()).collect()
    }

    /// The language of messages.
    pub(crate) fn lang(&self) -> Lang {
        Lang::parse(&self.lang).unwrap_or_default()
    }
}

impl std::fmt::Debug for ApplicationRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ApplicationRecord(***)")
    }
}

/// Everything a view is made of.
pub(crate) struct Seen<'a> {
    pub(crate) state: &'a State,
    pub(crate) directory: &'a Directory,
    /// Up to where the filer has looked.
    pub(crate) seen: Option<u64>,
    pub(crate) now: Instant,
}

impl Seen<'_> {
    /// The view of an application.
    pub(crate) fn application(&self, found: &Application, record: &ApplicationRecord) -> ApplicationView {
        let (turn_if_confirmed, originals_by) = match found.standing {
            Standing::DocumentsUnderVerification(check) => {
                let by = record.has_originals().then(|| check.originals_until.day().to_string());
                (Some(check.turn_if_confirmed), by)
            }
            Standing::InQueue | Standing::Archived(..) => (None, None),
        };
        let settlement = self.directory.settlement(found.settlement);
        ApplicationView {
            id: Uuid::from_u128(found.id.0),
            number: found.number.to_string(),
            kind: found.kind.into(),
            impairment: record.impairment.clone(),
            rehabilitation: record.rehabilitation.clone(),
            renewable_until: self.renewable_until(found),
            returnable_until: self.returnable_until(found),
            viewer: Viewer::Filer,
            shared: record.shared,
            looks: Vec::new(),
            child: record.child.clone(),
            settlement: settlement.map_or_else(Names::default, |card| card.name.clone()),
            standing: standing(found.standing),
            turn: found.turn.into(),
            turn_if_confirmed: turn_if_confirmed.map(Into::into),
            originals_by,
            awaited: record.awaited(),
            benefits: record.counted(),
            filed_at: found.key.filed_at.to_string(),
            valid_until: found.valid_until.day().to_string(),
            over_age_from: age::over_age_from(found.birth_date, self.state.readings()).to_string(),
            publication: found.publication,
            as_of: self.now.to_string(),
            places: found.preschools.iter().filter_map(|id| self.place(found, found.queue(*id))).collect(),
            reserves: found.reserves.iter().map(|id| self.directory.card(*id)).collect(),
            manual_acts: Vec::new(),
        }
    }

    /// Until when it would stand if it were extended now; nothing is said where nothing is added.
    fn renewable_until(&self, found: &Application) -> Option<String> {
        let until = self.state.can_renew(found.id, self.now).ok()?;
        Some(until.day().to_string())
    }

    /// Until when it can come back; nothing is said where it cannot come back now.
    fn returnable_until(&self, found: &Application) -> Option<String> {
        let until = self.state.can_return(found.id, self.now).ok()?;
        Some(until.day().to_string())
    }

    fn place(&self, found: &Application, key: QueueKey) -> Option<PlaceView> {
        let queue = self.state.queue(&key)?;
        let to = Moment::Seq(self.state.last_seq()?);
        let explained = |from| explain(self.state, found.id, &key, Moment::Seq(from), to, POINTS);
        let since_filing = explained(found.key.seq)?;
        let since_seen = self
            .seen
            .filter(|seen| *seen > found.key.seq)
            .and_then(explained)
            .or_else(|| Some(since_filing.clone()))
            .filter(|since| !since.causes.is_empty());
        let ahead = queue.place(&found.key, found.turn);
        let number_if_confirmed = match found.standing {
            Standing::DocumentsUnderVerification(check) => {
                Some(queue.place_if(&found.key, check.turn_if_confirmed).total() + 1)
            }
            Standing::InQueue | Standing::Archived(..) => None,
        };
        let opened = |cause| matches!(cause, QueueCause::Came(Coming::ReservesOpened));
        let reserve = queue.log().iter().any(|change| change.key == found.key && opened(change.cause));
        Some(PlaceView {
            preschool: self.directory.card(key.preschool),
            queue: queue_id(queue),
            reserve,
            number: ahead.map(|ahead| ahead.total() + 1),
            ahead: ahead.unwrap_or_default().into(),
            number_if_confirmed,
            number_anew: found.is_live().then(|| self.state.place_of_new(&key, found.turn).total() + 1),
            number_on_return: self
                .state
                .can_return(found.id, self.now)
                .ok()
                .map(|_| self.state.ahead_on_return(found, key.preschool).total() + 1),
            given_last_year: queue.given_last_year(),
            nobody_later_passed: since_filing.filing_order_held,
            series: since_filing.points.iter().map(|point| at(point.at, point.place)).collect(),
            since_filing: explanation(&since_filing),
            since_seen: since_seen.as_ref().map(explanation),
        })
    }
}

/// The id of a queue's register file: spoken for a general queue, opaque for the others.
pub(crate) fn queue_id(queue: &Queue) -> String {
    let key = queue.key();
    match (queue.opaque(), key.birth_year()) {
        (Some(opaque), _) => Uuid::from_u128(opaque.0).to_string(),
        (None, year) => {
            let preschool = Uuid::from_u128(key.preschool.0);
            format!("{}-{preschool}-{}", key.settlement, year.unwrap_or_default())
        }
    }
}

/// The queue of such an id.
pub(crate) fn queue_of<'a>(state: &'a State, id: &str) -> Option<&'a Queue> {
    let queue = match Uuid::try_parse(id) {
        Ok(opaque) => state.queue_by_opaque(OpaqueId(opaque.as_u128()))?,
        Err(_) => {
            let (settlement, rest) = id.split_once('-')?;
            let (preschool, year) = rest.rsplit_once('-')?;
            let settlement = rules::application::Kato::parse(settlement)?;
            let preschool = rules::application::PreschoolId(Uuid::try_parse(preschool).ok()?.as_u128());
            state.queue(&QueueKey::general(settlement, preschool, year.parse().ok()?))?
        }
    };
    (queue_id(queue) == id).then_some(queue)
}

/// An explanation whose causes sum to the change of the number.
pub(crate) fn explanation(explained: &Explanation) -> ExplanationView {
    let mut causes: Vec<CauseView> = Vec::with_capacity(explained.causes.len());
    for CauseCount { cause, ahead_change, people } in &explained.causes {
        let cause = wire_cause(*cause);
        let change = i32::try_from(*ahead_change).unwrap_or(i32::MAX);
        match causes.iter_mut().find(|row| row.cause == cause) {
            Some(row) => {
                row.change += change;
                row.happenings += people;
            }
            None => causes.push(CauseView { cause, change, happenings: *people }),
        }
    }
    let point = |place: &PlaceAt| at(place.at, place.place());
    ExplanationView { from: point(&explained.from), to: point(&explained.to), causes }
}

fn at(at: Instant, number: u32) -> Point {
    Point { at: at.to_string(), number }
}

fn standing(standing: Standing) -> StandingView {
    match standing {
        Standing::DocumentsUnderVerification(_) => StandingView::DocumentsUnderVerification,
        Standing::InQueue => StandingView::InQueue,
        Standing::Archived(reason, at) => {
            let reason = match reason {
                ArchiveReason::Withdrawn => WireReason::Withdrawn,
                ArchiveReason::OverAge => WireReason::OverAge,
                ArchiveReason::ValidityOver => WireReason::Expired,
                ArchiveReason::DocumentsNotConfirmed => WireReason::NotConfirmed,
                ArchiveReason::Deceased => WireReason::Closed,
            };
            StandingView::Archived { reason, at: at.to_string() }
        }
    }
}

const fn wire_cause(cause: Cause) -> WireCause {
    match cause {
        Cause::Left(Leaving::Withdrawal) => WireCause::LeftWithdrawal,
        Cause::Left(Leaving::Age) => WireCause::LeftAge,
        Cause::Left(Leaving::ValidityOver) => WireCause::LeftValidity,
        Cause::Left(Leaving::Refused) => WireCause::LeftNotConfirmed,
        Cause::Left(Leaving::PreschoolsChanged) => WireCause::LeftPreschoolsChanged,
        Cause::Left(Leaving::Death) => WireCause::LeftDeath,
        Cause::Left(Leaving::Referral) => WireCause::LeftReferral,
        Cause::Came(Coming::OutOfTurn) => WireCause::CameOutOfTurn,
        Cause::Came(Coming::FirstTurn) => WireCause::CameFirstTurn,
        Cause::Came(Coming::General) => WireCause::CameGeneral,
        Cause::Came(Coming::ReservesOpened) => WireCause::CameReserve,
        Cause::Came(Coming::PreschoolsChanged) => WireCause::CamePreschoolsChanged,
        Cause::Came(Coming::Returned) => WireCause::CameReturned,
        Cause::OthersDocumentsConfirmed => WireCause::OthersConfirmed,
        Cause::OthersBenefitGained => WireCause::OthersBenefitGained,
        Cause::OthersBenefitLost => WireCause::OthersBenefitLost,
        Cause::PassedYou => WireCause::PassedYou,
        Cause::YouPassed => WireCause::YouPassed,
        Cause::OwnDocumentsConfirmed => WireCause::OwnConfirmed,
        Cause::OwnBenefitGained => WireCause::OwnBenefitGained,
        Cause::OwnBenefitLost => WireCause::OwnBenefitLost,
        Cause::OwnChoice => WireCause::OwnChoice,
        Cause::ReadingChanged => WireCause::ReadingChanged,
    }
}
