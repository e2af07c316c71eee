//! The order of the general queue, in closed form: order 351 para 17 and order 254 para 21, with a carried phase.
//!
//! Out of turn stands first; then one first-turn application after every `ratio` general ones. The pattern does not
//! start anew after a referral: the [`Phase`] remembers how many general applications were served since the last
//! first-turn one, else the first-turn child would wait for ever (C-02, CA-12). When one list is empty the other
//! goes on. Whoever stands ahead is therefore a prefix of each list, and the place needs counts only, no list.

use crate::benefit::Turn;
use crate::queue_kind::QueueKind;
use crate::{Cite, Instant};
use core::num::NonZeroU8;

/// The ratio and the order inside a turn.
pub const CITE: Cite = Cite::new("PS-17.a");

/// What orders a queue of this kind: turns in the general one, the filing time alone in the others (paras 18, 19).
pub const fn cite(kind: QueueKind) -> Cite {
    match kind {
        QueueKind::General => CITE,
        QueueKind::Special => Cite::new("PS-18.a"),
        QueueKind::Sanatorium => Cite::new("PS-19.a"),
    }
}

/// What orders applications of one turn: the moment of filing to the millisecond, then the sequence number (C-51, CA-58).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct FilingKey {
    /// When the unified base received the application.
    pub filed_at: Instant,
    /// The journal's sequence number, for equal moments.
    pub seq: u64,
}

/// How many applications of each turn: standing in a queue, or standing ahead of somebody.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Counts {
    /// Out of turn.
    pub out_of_turn: u32,
    /// First turn.
    pub first_turn: u32,
    /// General.
    pub general: u32,
}

impl Counts {
    /// All together.
    pub const fn total(self) -> u32 {
        self.out_of_turn + self.first_turn + self.general
    }

    /// The count of one turn.
    pub const fn of(self, turn: Turn) -> u32 {
        match turn {
            Turn::OutOfTurn => self.out_of_turn,
            Turn::FirstTurn => self.first_turn,
            Turn::General => self.general,
        }
    }

    /// The count of one turn, to be changed.
    pub const fn of_mut(&mut self, turn: Turn) -> &mut u32 {
        match turn {
            Turn::OutOfTurn => &mut self.out_of_turn,
            Turn::FirstTurn => &mut self.first_turn,
            Turn::General => &mut self.general,
        }
    }
}

/// General applications served since the last first-turn one, 0 to ratio; at ratio a first-turn application is due.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Phase(u8);

impl Phase {
    /// A phase as kept; more than the ratio is the ratio.
    pub const fn new(served: u8, ratio: NonZeroU8) -> Self {
        Self(if served > ratio.get() { ratio.get() } else { served })
    }

    /// General applications served since the last first-turn one.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// The phase after a referral of this turn was issued from the queue. Nothing else moves it.
    #[must_use]
    pub const fn served(self, turn: Turn, ratio: NonZeroU8) -> Self {
        match turn {
            Turn::OutOfTurn => self,
            Turn::FirstTurn => Self(0),
            Turn::General => Self::new(self.0.saturating_add(1), ratio),
        }
    }

    /// Whether a first-turn application is due now.
    pub const fn first_turn_is_due(self, ratio: NonZeroU8) -> bool {
        self.0 >= ratio.get()
    }
}

/// A queue as the order sees it: how many of each turn, ratio and phase.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Line {
    /// Standing applications by turn.
    pub counts: Counts,
    /// General applications to one first-turn application.
    pub ratio: NonZeroU8,
    /// The carried phase.
    pub phase: Phase,
}

impl Line {
    /// Who stands ahead of the application that has `rank` applications of its own `turn` before it.
    ///
    /// The place is `ahead.total() + 1`.
    pub fn ahead(&self, turn: Turn, rank: u32) -> Counts {
        let Counts { out_of_turn, first_turn, general } = self.counts;
        let ratio = u32::from(self.ratio.get());
        // General applications that go before the first first-turn one.
        let lead = ratio - u32::from(self.phase.get()).min(ratio);
        match turn {
            Turn::OutOfTurn => Counts { out_of_turn: rank, first_turn: 0, general: 0 },
            Turn::FirstTurn => {
                let due = lead.saturating_add(rank.saturating_mul(ratio));
                Counts { out_of_turn, first_turn: rank, general: due.min(general) }
            }
            Turn::General => {
                let passed = rank.checked_sub(lead).map_or(0, |behind| behind / ratio + 1);
                Counts { out_of_turn, first_turn: passed.min(first_turn), general: rank }
            }
        }
    }

    /// Who would stand ahead of a new application of this turn: it is the last of its turn.
    pub fn ahead_of_new(&self, turn: Turn) -> Counts {
        self.ahead(turn, self.counts.of(turn))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;
    use alloc::vec::Vec;

    fn line(o: u32, p: u32, g: u32, ratio: u8, phase: u8) -> Line {
        let ratio = NonZeroU8::new(ratio).unwrap();
        let counts = Counts { out_of_turn: o, first_turn: p, general: g };
        Line { counts, ratio, phase: Phase::new(phase, ratio) }
    }

    /// The order of a queue, spelled out by places: `O1 G1 G2 G3 P1 ...`.
    fn spelled(line: &Line) -> String {
        let mut all: Vec<(u32, char, u32)> = Vec::new();
        for (turn, letter) in Turn::ALL.into_iter().zip(['O', 'P', 'G']) {
            for rank in 0..line.counts.of(turn) {
                all.push((line.ahead(turn, rank).total(), letter, rank + 1));
            }
        }
        all.sort_unstable();
        let places: Vec<u32> = all.iter().map(|entry| entry.0).collect();
        assert_eq!(places, (0..line.counts.total()).collect::<Vec<_>>(), "every place is held once");
        all.iter().map(|(_, letter, n)| alloc::format!("{letter}{n}")).collect::<Vec<_>>().join(" ")
    }

    /// T1-T6 of the catalogue of order 254, section 6, and the ratio one to five that the text also names.
    #[test]
    fn the_order_of_the_catalogues_vectors() {
        assert_eq!(spelled(&line(2, 2, 7, 3, 0)), "O1 O2 G1 G2 G3 P1 G4 G5 G6 P2 G7"); // T1
        assert_eq!(spelled(&line(0, 3, 2, 3, 0)), "G1 G2 P1 P2 P3"); // T2
        assert_eq!(spelled(&line(0, 1, 0, 3, 0)), "P1"); // T3
        assert_eq!(spelled(&line(0, 1, 4, 3, 0)), "G1 G2 G3 P1 G4"); // T4
        assert_eq!(spelled(&line(2, 2, 4, 3, 3)), "O1 O2 P1 G1 G2 G3 P2 G4"); // T5, renumbered
        assert_eq!(spelled(&line(2, 2, 6, 3, 1)), "O1 O2 G1 G2 P1 G3 G4 G5 P2 G6"); // T6, renumbered
        assert_eq!(spelled(&line(0, 2, 7, 5, 0)), "G1 G2 G3 G4 G5 P1 G6 G7 P2");
    }

    #[test]
    fn serving_the_head_moves_everybody_by_one() {
        for ratio in 1..=5u8 {
            for phase in 0..=ratio {
                let mut at = line(2, 9, 14, ratio, phase);
                while at.counts.total() > 0 {
                    let head = Turn::ALL
                        .into_iter()
                        .find(|t| at.counts.of(*t) > 0 && at.ahead(*t, 0).total() == 0)
                        .expect("a queue has a head");
                    let mut next = at;
                    *next.counts.of_mut(head) -= 1;
                    next.phase = at.phase.served(head, at.ratio);
                    for turn in Turn::ALL {
                        for rank in 0..next.counts.of(turn) {
                            let before = at.ahead(turn, rank + u32::from(turn == head)).total();
                            assert_eq!(next.ahead(turn, rank).total() + 1, before);
                        }
                    }
                    at = next;
                }
            }
        }
    }
}
