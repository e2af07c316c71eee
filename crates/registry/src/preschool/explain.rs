//! Why a number changed, by causes that add up (PS-2.9): one pass over the log of a queue, without building a list.
//!
//! Whoever stands ahead is a prefix of each turn's list. So for one change it is known whether the one it happened to
//! stood ahead before and stands ahead after, and what remains of the difference of a turn are those whom the shifted
//! count of three let pass. There is no "other" cause, because nothing remains.

use super::ids::{ApplicationId, QueueKey};
use super::queue::{Coming, Leaving, QueueCause, QueueChange, TurnChange};
use super::state::State;
use alloc::collections::{BTreeMap, VecDeque};
use alloc::vec::Vec;
use rules::Instant;
use rules::benefit::Turn;
use rules::queue_order::{Counts, FilingKey};

/// A point of the journal: everything up to and including it has happened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Moment {
    /// A sequence number.
    Seq(u64),
    /// A moment of time.
    At(Instant),
}

impl Moment {
    const fn is_before(self, change: &QueueChange) -> bool {
        match self {
            Self::Seq(seq) => change.seq > seq,
            Self::At(at) => change.at.millis() > at.millis(),
        }
    }
}

/// A place after some change of the queue.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PlaceAt {
    /// The change after which it was so.
    pub seq: u64,
    /// Its moment.
    pub at: Instant,
    /// The turn at that time.
    pub turn: Turn,
    /// Who stood ahead.
    pub ahead: Counts,
}

impl PlaceAt {
    /// The number in the queue, from 1.
    pub const fn place(&self) -> u32 {
        self.ahead.total() + 1
    }
}

/// A point of the line of places since filing.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// When the place became so.
    pub at: Instant,
    /// The place, from 1.
    pub place: u32,
}

/// A cause and what it did to the number of those ahead. One cause may appear once for each direction.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CauseCount {
    /// The cause.
    pub cause: Cause,
    /// More ahead, or fewer when negative.
    pub ahead_change: i64,
    /// How many people came ahead or ceased to be ahead by it.
    pub people: u32,
}

/// Why the set of those ahead changed: a closed list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Cause {
    /// Someone ahead left.
    Left(Leaving),
    /// Someone came ahead.
    Came(Coming),
    /// Someone's papers were confirmed.
    OthersDocumentsConfirmed,
    /// Someone gained a right; it may even put that one behind.
    OthersBenefitGained,
    /// Someone lost a right.
    OthersBenefitLost,
    /// Someone of another turn passed you, because the count of three shifted; nobody came or left.
    PassedYou,
    /// You passed someone of another turn, for the same reason.
    YouPassed,
    /// Your papers were confirmed.
    OwnDocumentsConfirmed,
    /// You gained a right.
    OwnBenefitGained,
    /// You lost a right.
    OwnBenefitLost,
    /// You chose another right to stand with, or none.
    OwnChoice,
    /// The law is read with another ratio.
    ReadingChanged,
}

/// What became of a place between two moments.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Explanation {
    /// The place at the earlier moment; not earlier than the coming into this queue.
    pub from: PlaceAt,
    /// The place at the later moment; not later than the leaving.
    pub to: PlaceAt,
    /// Causes whose sum is the difference; ordered by cause.
    pub causes: Vec<CauseCount>,
    /// The smallest number held since coming into this queue, up to the later moment.
    pub best_place: u32,
    /// Since coming into this queue nobody who filed later has stood ahead in the same turn.
    pub filing_order_held: bool,
    /// The line of places since coming, one point for each change, the last ones only.
    pub points: Vec<Point>,
    /// Why it left this queue, if it did before the later moment.
    pub left: Option<Leaving>,
}

/// Explains the change of a place in one queue. At most `points` points of the line are kept.
///
/// None when the application never stood in this queue, or came only after `to`.
pub fn explain(
    state: &State,
    application: ApplicationId,
    queue: &QueueKey,
    from: Moment,
    to: Moment,
    points: usize,
) -> Option<Explanation> {
    let key = state.application(application)?.key;
    let log = state.queue(queue)?.log();
    let begin = log.partition_point(|change| change.seq < key.seq);
    let until = log.partition_point(|change| !to.is_before(change));
    let span = log.get(begin..until)?;
    // A parent may strike a preschool out and choose it again: the last coming is the one that counts.
    let at = span.iter().rposition(|change| change.key == key && change.before.is_none())?;
    let came = span.get(at)?;
    let changes = span.iter().skip(at + 1);
    let (turn, rank) = came.after?;
    let mut walk = Walk::begin(key, turn, rank, came, points);
    for change in changes {
        if from.is_before(change) {
            walk.explaining = true;
        }
        if change.key != key {
            walk.others(change);
        } else if !walk.own(change) {
            break;
        }
        if !walk.explaining {
            walk.from = walk.now;
        }
    }
    Some(walk.finish())
}

/// The subject on its way through the log.
struct Walk {
    key: FilingKey,
    rank: u32,
    from: PlaceAt,
    now: PlaceAt,
    explaining: bool,
    causes: BTreeMap<(Cause, Direction), (i64, u32)>,
    best_place: u32,
    filing_order_held: bool,
    points: VecDeque<Point>,
    most_points: usize,
    left: Option<Leaving>,
}

/// Fewer ahead, as many, more: so that each group of a cause counts people in one direction.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Fewer,
    Same,
    More,
}

impl Walk {
    fn begin(key: FilingKey, turn: Turn, rank: u32, came: &QueueChange, most_points: usize) -> Self {
        let now = PlaceAt { seq: came.seq, at: came.at, turn, ahead: came.line_after().ahead(turn, rank) };
        let mut walk = Self {
            key,
            rank,
            from: now,
            now,
            explaining: false,
            causes: BTreeMap::new(),
            best_place: now.place(),
            filing_order_held: true,
            points: VecDeque::new(),
            most_points,
            left: None,
        };
        walk.point();
        walk
    }

    /// A change that happened to somebody else, or to the queue itself.
    fn others(&mut self, change: &QueueChange) {
        let earlier = change.key < self.key;
        let in_my_turn = |place: Option<(Turn, u32)>| place.is_some_and(|(turn, _)| turn == self.now.turn);
        let mut rank = self.rank;
        if earlier {
            rank = rank.saturating_sub(u32::from(in_my_turn(change.before)));
            rank = rank.saturating_add(u32::from(in_my_turn(change.after)));
        }
        let before = self.now.ahead;
        let after = change.line_after().ahead(self.now.turn, rank);
        let was = is_ahead(change.before, before);
        let is = is_ahead(change.after, after);
        // Two sources must agree: the order of filing keys, and the ranks that the queue itself recorded.
        if (in_my_turn(change.before) && was != earlier) || (in_my_turn(change.after) && is != earlier) {
            self.filing_order_held = false;
        }
        let reading = match change.cause {
            QueueCause::ReadingChanged => true,
            QueueCause::Came(_) | QueueCause::Left(_) | QueueCause::Turned(_) => false,
        };
        if was != is
            && let Some(cause) = others_cause(change)
        {
            self.count(cause, if is { 1 } else { -1 }, 1);
        }
        for turn in Turn::ALL {
            let mover = |there: bool, place: Option<(Turn, u32)>| {
                i64::from(there && place.is_some_and(|(of, _)| of == turn))
            };
            let had = i64::from(before.of(turn)) - mover(was, change.before);
            let has = i64::from(after.of(turn)) - mover(is, change.after);
            let people = u32::try_from(has.abs_diff(had)).unwrap_or(u32::MAX);
            if people > 0 {
                let passed = if has > had { Cause::PassedYou } else { Cause::YouPassed };
                self.count(if reading { Cause::ReadingChanged } else { passed }, has - had, people);
            }
        }
        self.rank = rank;
        self.move_to(change, self.now.turn, after);
    }

    /// A change that happened to the subject; false when it left.
    fn own(&mut self, change: &QueueChange) -> bool {
        let Some((turn, rank)) = change.after else {
            if let QueueCause::Left(leaving) = change.cause {
                self.left = Some(leaving);
            }
            return false;
        };
        let before = self.now.ahead;
        let after = change.line_after().ahead(turn, rank);
        if let QueueCause::Turned(why) = change.cause {
            let cause = match why {
                TurnChange::DocumentsConfirmed => Cause::OwnDocumentsConfirmed,
                TurnChange::BenefitGained => Cause::OwnBenefitGained,
                TurnChange::BenefitLost => Cause::OwnBenefitLost,
                TurnChange::Chosen => Cause::OwnChoice,
            };
            let people = Turn::ALL.iter().map(|turn| after.of(*turn).abs_diff(before.of(*turn))).sum();
            self.count(cause, i64::from(after.total()) - i64::from(before.total()), people);
        }
        self.rank = rank;
        self.move_to(change, turn, after);
        true
    }

    fn move_to(&mut self, change: &QueueChange, turn: Turn, ahead: Counts) {
        let moved = ahead.total() != self.now.ahead.total();
        self.now = PlaceAt { seq: change.seq, at: change.at, turn, ahead };
        self.best_place = self.best_place.min(self.now.place());
        if moved {
            self.point();
        }
    }

    fn point(&mut self) {
        self.points.push_back(Point { at: self.now.at, place: self.now.place() });
        if self.points.len() > self.most_points {
            self.points.pop_front();
        }
    }

    fn count(&mut self, cause: Cause, ahead_change: i64, people: u32) {
        if !self.explaining {
            return;
        }
        let direction = match ahead_change {
            ..0 => Direction::Fewer,
            0 => Direction::Same,
            1.. => Direction::More,
        };
        let entry = self.causes.entry((cause, direction)).or_default();
        entry.0 += ahead_change;
        entry.1 = entry.1.saturating_add(people);
    }

    fn finish(self) -> Explanation {
        let count = |((cause, _), (ahead_change, people))| CauseCount { cause, ahead_change, people };
        Explanation {
            from: self.from,
            to: self.now,
            causes: self.causes.into_iter().map(count).collect(),
            best_place: self.best_place,
            filing_order_held: self.filing_order_held,
            points: self.points.into(),
            left: self.left,
        }
    }
}

fn is_ahead(place: Option<(Turn, u32)>, ahead: Counts) -> bool {
    place.is_some_and(|(turn, rank)| rank < ahead.of(turn))
}

/// The own step of somebody else; a change of the queue itself has no such step.
fn others_cause(change: &QueueChange) -> Option<Cause> {
    let turn = |place: Option<(Turn, u32)>| place.map(|(turn, _)| turn);
    match change.cause {
        QueueCause::Came(coming) => Some(Cause::Came(coming)),
        QueueCause::Left(leaving) => Some(Cause::Left(leaving)),
        QueueCause::Turned(TurnChange::DocumentsConfirmed) => Some(Cause::OthersDocumentsConfirmed),
        QueueCause::Turned(TurnChange::BenefitGained) => Some(Cause::OthersBenefitGained),
        QueueCause::Turned(TurnChange::BenefitLost) => Some(Cause::OthersBenefitLost),
        // What somebody else chose is told as what it did: a stronger turn or a weaker one.
        QueueCause::Turned(TurnChange::Chosen) if turn(change.after) < turn(change.before) => {
            Some(Cause::OthersBenefitGained)
        }
        QueueCause::Turned(TurnChange::Chosen) => Some(Cause::OthersBenefitLost),
        QueueCause::ReadingChanged => None,
    }
}
