//! The order of a general queue by the words of para 17 and para 21, slowly: it builds the list, head by head, and
//! shares nothing with the closed form but the types. Runs natively and in WASM.

use crate::dice::Dice;
use core::num::NonZeroU8;
use rules::Instant;
use rules::benefit::Turn;
use rules::queue_order::{Counts, FilingKey, Line, Phase};

/// Somebody standing: turn and filing.
pub type Entry = (Turn, FilingKey);

/// The whole queue from its head, when `phase` general applications were served since the last first-turn one.
pub fn order(standing: &[Entry], ratio: u8, phase: u8) -> Vec<Entry> {
    let mut left = standing.to_vec();
    let mut since_first_turn = phase;
    let mut order = Vec::new();
    while !left.is_empty() {
        // "The earlier application is nearer the head": to the millisecond, then by number.
        let earliest = |turn: Turn| {
            left.iter()
                .filter(|entry| entry.0 == turn)
                .min_by_key(|entry| (entry.1.filed_at, entry.1.seq))
                .copied()
        };
        let first_turn_is_due = since_first_turn >= ratio;
        let head = earliest(Turn::OutOfTurn)
            .or_else(|| if first_turn_is_due { earliest(Turn::FirstTurn) } else { None })
            .or_else(|| earliest(Turn::General))
            .or_else(|| earliest(Turn::FirstTurn));
        let Some(head) = head else { break };
        match head.0 {
            Turn::OutOfTurn => {}
            Turn::FirstTurn => since_first_turn = 0,
            Turn::General => since_first_turn = since_first_turn.saturating_add(1).min(ratio),
        }
        left.retain(|entry| *entry != head);
        order.push(head);
    }
    order
}

/// How many of each turn stand before this entry in a list.
pub fn ahead(order: &[Entry], entry: &Entry) -> Counts {
    let mut counts = Counts::default();
    for (turn, _) in order.iter().take_while(|other| *other != entry) {
        *counts.of_mut(*turn) += 1;
    }
    counts
}

/// A small random register: equal moments are frequent, so that the number decides.
pub fn register(dice: &mut Dice, most: u64) -> Vec<Entry> {
    let size = dice.below(most + 1);
    (0..size)
        .map(|seq| {
            let turn = match dice.below(6) {
                0 => Turn::OutOfTurn,
                1 | 2 => Turn::FirstTurn,
                _ => Turn::General,
            };
            let filed_at = Instant::from_millis(dice.below(7).cast_signed());
            (turn, FilingKey { filed_at, seq })
        })
        .collect()
}

/// Every ratio from one to five with every phase it has: twenty pairs.
pub fn ratios_and_phases() -> impl Iterator<Item = (NonZeroU8, u8)> {
    (1..=5).filter_map(NonZeroU8::new).flat_map(|ratio| (0..=ratio.get()).map(move |phase| (ratio, phase)))
}

/// Compares the closed form with the list on `each` random registers for every ratio and phase.
///
/// # Errors
///
/// The first register where they differ, in words.
pub fn compare(seed: u64, each: u32) -> Result<u32, String> {
    let mut dice = Dice::new(seed);
    let mut compared = 0;
    for (ratio, phase) in ratios_and_phases() {
        for _ in 0..each {
            let standing = register(&mut dice, 24);
            let list = order(&standing, ratio.get(), phase);
            let mut counts = Counts::default();
            for (turn, _) in &standing {
                *counts.of_mut(*turn) += 1;
            }
            let line = Line { counts, ratio, phase: Phase::new(phase, ratio) };
            for entry in &standing {
                let of_my_turn =
                    standing.iter().filter(|other| other.0 == entry.0 && other.1 < entry.1).count();
                let rank = u32::try_from(of_my_turn).unwrap_or(u32::MAX);
                let (closed, slow) = (line.ahead(entry.0, rank), ahead(&list, entry));
                if closed != slow {
                    return Err(format!(
                        "seed {seed}, ratio {ratio}, phase {phase}, {standing:?}: {entry:?} has {closed:?} ahead, not {slow:?}"
                    ));
                }
            }
            compared += 1;
        }
    }
    Ok(compared)
}
