//! One general queue: three ranked sets, the phase, and a log of every change (paras 16, 17; PS-2.9).
//!
//! No list of the whole queue is kept; the place is computed from ranks and counts by [`Line`].

use super::ids::{OpaqueId, QueueKey};
use super::ranked::Ranked;
use alloc::vec::Vec;
use core::num::NonZeroU8;
use rules::Instant;
use rules::benefit::Turn;
use rules::queue_order::{Counts, FilingKey, Line, Phase};

/// A queue.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Queue {
    key: QueueKey,
    opaque: Option<OpaqueId>,
    out_of_turn: Ranked,
    first_turn: Ranked,
    general: Ranked,
    ratio: NonZeroU8,
    phase: Phase,
    given_last_year: u32,
    log: Vec<QueueChange>,
}

/// One change of a queue. Ranks are inside the turn, from 0; before and after are of the one to whom it happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct QueueChange {
    /// The journal's sequence number.
    pub seq: u64,
    /// When.
    pub at: Instant,
    /// Why.
    pub cause: QueueCause,
    /// To whom, by filing key; a change of the queue itself carries its own moment and number here.
    pub key: FilingKey,
    /// Where it stood; none when it came.
    pub before: Option<(Turn, u32)>,
    /// Where it stands; none when it left.
    pub after: Option<(Turn, u32)>,
    /// Standing applications after the change.
    pub counts_after: Counts,
    /// Phase after the change.
    pub phase_after: Phase,
    /// Ratio after the change.
    pub ratio_after: NonZeroU8,
}

/// Why a queue changed: a closed list.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum QueueCause {
    /// An application came.
    Came(Coming),
    /// An application left.
    Left(Leaving),
    /// An application changed its turn.
    Turned(TurnChange),
    /// The law is read with another ratio.
    ReadingChanged,
}

/// How an application comes into a queue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Coming {
    /// Filed with an out-of-turn right that a state system confirmed.
    OutOfTurn,
    /// Filed with a first-turn right.
    FirstTurn,
    /// Filed on general grounds, or standing so while papers are checked.
    General,
    /// The parent put this preschool on the list; with the filing time of the application (C-30).
    PreschoolsChanged,
    /// A reserve preschool opened because an out-of-turn right was not confirmed or ended; with its filing time.
    ReservesOpened,
    /// Its interest was confirmed after the end of its validity; with its filing time (CA-24).
    Returned,
}

/// How an application leaves a queue.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Leaving {
    /// The parent took it back.
    Withdrawal,
    /// The child passed the age limit.
    Age,
    /// The parent took this preschool off the list.
    PreschoolsChanged,
    /// The validity was over.
    ValidityOver,
    /// Papers on which the application rests were not confirmed.
    Refused,
    /// The child died.
    Death,
    /// A referral was issued.
    Referral,
}

/// How the turn of a standing application changes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum TurnChange {
    /// Its papers were confirmed.
    DocumentsConfirmed,
    /// It gained a stronger right.
    BenefitGained,
    /// It lost a right.
    BenefitLost,
    /// The parent chose another right to stand with, or none.
    Chosen,
}

impl Queue {
    pub(super) fn new(key: QueueKey, opaque: Option<OpaqueId>, ratio: NonZeroU8) -> Self {
        Self {
            key,
            opaque,
            out_of_turn: Ranked::new(),
            first_turn: Ranked::new(),
            general: Ranked::new(),
            ratio,
            phase: Phase::default(),
            given_last_year: 0,
            log: Vec::new(),
        }
    }

    /// Which queue.
    pub const fn key(&self) -> QueueKey {
        self.key
    }

    /// The published id of a special or sanatorium queue.
    pub const fn opaque(&self) -> Option<OpaqueId> {
        self.opaque
    }

    /// Counts, ratio and phase: all that the order needs.
    pub const fn line(&self) -> Line {
        Line { counts: self.counts(), ratio: self.ratio, phase: self.phase }
    }

    /// Standing applications by turn.
    pub const fn counts(&self) -> Counts {
        Counts {
            out_of_turn: self.out_of_turn.len(),
            first_turn: self.first_turn.len(),
            general: self.general.len(),
        }
    }

    /// Places this queue gave in the last twelve months, as imported.
    pub const fn given_last_year(&self) -> u32 {
        self.given_last_year
    }

    /// Every change since the beginning, by sequence number.
    pub fn log(&self) -> &[QueueChange] {
        &self.log
    }

    /// Who stands ahead of the application that stands here with this key and turn; the place is one more.
    pub fn place(&self, key: &FilingKey, turn: Turn) -> Option<Counts> {
        let rank = self.of(turn).rank(key).ok()?;
        Some(self.line().ahead(turn, rank))
    }

    /// The queue in its order, from the head: a merge of the three turns (para 17), for the register file.
    pub fn order(&self) -> impl Iterator<Item = (Turn, FilingKey)> + '_ {
        let mut first_turn = self.first_turn.iter().peekable();
        let mut general = self.general.iter().peekable();
        let mut phase = self.phase;
        let mixed = core::iter::from_fn(move || {
            let takes_first = phase.first_turn_is_due(self.ratio) || general.peek().is_none();
            let turn =
                if takes_first && first_turn.peek().is_some() { Turn::FirstTurn } else { Turn::General };
            let next = if turn == Turn::FirstTurn { first_turn.next() } else { general.next() };
            phase = phase.served(turn, self.ratio);
            next.map(|key| (turn, key))
        });
        self.out_of_turn.iter().map(|key| (Turn::OutOfTurn, key)).chain(mixed)
    }

    pub(super) const fn of(&self, turn: Turn) -> &Ranked {
        match turn {
            Turn::OutOfTurn => &self.out_of_turn,
            Turn::FirstTurn => &self.first_turn,
            Turn::General => &self.general,
        }
    }

    const fn of_mut(&mut self, turn: Turn) -> &mut Ranked {
        match turn {
            Turn::OutOfTurn => &mut self.out_of_turn,
            Turn::FirstTurn => &mut self.first_turn,
            Turn::General => &mut self.general,
        }
    }

    pub(super) fn import(&mut self, phase: u8, given_last_year: u32) {
        self.phase = Phase::new(phase, self.ratio);
        self.given_last_year = given_last_year;
    }

    pub(super) fn enter(&mut self, when: When, key: FilingKey, turn: Turn, coming: Coming) {
        if let Some(rank) = self.of_mut(turn).insert(key) {
            self.write(when, QueueCause::Came(coming), key, None, Some((turn, rank)));
        }
    }

    pub(super) fn leave(&mut self, when: When, key: FilingKey, turn: Turn, leaving: Leaving) {
        if let Some(rank) = self.of_mut(turn).remove(&key) {
            if leaving == Leaving::Referral {
                self.phase = self.phase.served(turn, self.ratio);
            }
            self.write(when, QueueCause::Left(leaving), key, Some((turn, rank)), None);
        }
    }

    pub(super) fn turn(&mut self, when: When, key: FilingKey, from: Turn, to: Turn, change: TurnChange) {
        if from == to {
            return;
        }
        if let Some(before) = self.of_mut(from).remove(&key)
            && let Some(after) = self.of_mut(to).insert(key)
        {
            self.write(when, QueueCause::Turned(change), key, Some((from, before)), Some((to, after)));
        }
    }

    pub(super) fn read_with(&mut self, when: When, ratio: NonZeroU8) {
        if self.ratio == ratio {
            return;
        }
        self.ratio = ratio;
        self.phase = Phase::new(self.phase.get(), ratio);
        let own = FilingKey { filed_at: when.at, seq: when.seq };
        self.write(when, QueueCause::ReadingChanged, own, None, None);
    }

    fn write(
        &mut self,
        When { seq, at }: When,
        cause: QueueCause,
        key: FilingKey,
        before: Option<(Turn, u32)>,
        after: Option<(Turn, u32)>,
    ) {
        let (counts_after, phase_after, ratio_after) = (self.counts(), self.phase, self.ratio);
        let change =
            QueueChange { seq, at, cause, key, before, after, counts_after, phase_after, ratio_after };
        self.log.push(change);
    }
}

impl QueueChange {
    /// The line after the change.
    pub const fn line_after(&self) -> Line {
        Line { counts: self.counts_after, ratio: self.ratio_after, phase: self.phase_after }
    }
}

/// Moment and number of the event that is being applied.
#[derive(Clone, Copy)]
pub(super) struct When {
    pub(super) seq: u64,
    pub(super) at: Instant,
}

#[cfg(test)]
mod tests {
    use super::*;
    use rules::application::{Kato, PreschoolId};

    /// Whoever stands at the head gets the referral: so all are served in the order that was shown to them.
    #[test]
    fn referrals_follow_the_order_and_move_the_phase() {
        let settlement = Kato::parse("750000000").unwrap();
        let key = QueueKey::general(settlement, PreschoolId(1), 2023);
        for phase in 0..=3 {
            let mut queue = Queue::new(key, None, NonZeroU8::new(3).unwrap());
            queue.import(phase, 0);
            let turns = [Turn::General, Turn::FirstTurn, Turn::General, Turn::OutOfTurn, Turn::General];
            for (seq, turn) in (0..60).zip(turns.iter().cycle()) {
                let when = When { seq, at: Instant::from_millis(0) };
                queue.enter(when, FilingKey { filed_at: when.at, seq }, *turn, Coming::General);
            }
            let shown: Vec<(Turn, FilingKey)> = queue.order().collect();
            assert_eq!(shown.len(), 60);
            for (seq, (turn, key)) in (60..).zip(shown) {
                assert_eq!(queue.order().next(), Some((turn, key)));
                assert_eq!(queue.place(&key, turn).unwrap().total(), 0);
                let before = queue.phase;
                queue.leave(When { seq, at: Instant::from_millis(1) }, key, turn, Leaving::Referral);
                assert_eq!(queue.phase, before.served(turn, queue.ratio));
                assert_eq!(queue.log().last().unwrap().line_after(), queue.line());
            }
            assert_eq!(queue.counts().total(), 0);
        }
    }
}
