//! The number a child would have: by the queue order of the rules, before anything is chosen.

use contract::endpoint::preschools::Preschool;
use rules::benefit::Turn;
use rules::queue_order::Line;

/// The number of a new application of this turn: those ahead, and one.
pub fn number(line: Line, turn: Turn) -> u32 {
    line.ahead_of_new(turn).total() + 1
}

/// From the least to the most over several queues.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// The smallest number.
    pub least: u32,
    /// The largest number.
    pub most: u32,
    /// The sum of all: what turns are compared by.
    sum: u64,
}

/// The numbers of a new application of this turn over all queues; none when there is no queue.
pub fn range(lines: &[Line], turn: Turn) -> Option<Range> {
    lines.iter().map(|line| number(*line, turn)).fold(None, |range: Option<Range>, n| {
        let range = range.unwrap_or(Range { least: n, most: n, sum: 0 });
        Some(Range { least: range.least.min(n), most: range.most.max(n), sum: range.sum + u64::from(n) })
    })
}

/// The turn that puts the child nearest to the head over all queues. General grounds win a tie: they need no papers.
pub fn best(lines: &[Line], held: &[Turn]) -> Turn {
    let sum = |turn: Turn| range(lines, turn).map_or(0, |range| range.sum);
    [Turn::OutOfTurn, Turn::FirstTurn].into_iter().filter(|turn| held.contains(turn)).fold(
        Turn::General,
        |best, turn| {
            if sum(turn) < sum(best) { turn } else { best }
        },
    )
}

/// The queues of a settlement's preschools.
pub fn lines(preschools: &[Preschool]) -> Vec<Line> {
    preschools.iter().filter_map(|one| one.queue.map(|queue| queue.line())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::view::{WireCounts, WireLine};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn line(out_of_turn: u32, first_turn: u32, general: u32, phase: u8) -> Line {
        WireLine { counts: WireCounts { out_of_turn, first_turn, general }, ratio: 3, phase }.line()
    }

    #[test]
    fn the_number_is_those_ahead_and_one() {
        let empty = line(0, 0, 0, 0);
        for turn in Turn::ALL {
            assert_eq!(number(empty, turn), 1);
        }
        let usual = line(1, 2, 10, 0);
        assert_eq!(number(usual, Turn::OutOfTurn), 2);
        // One out of turn, two first-turn ones, and three general ones before each of three first-turn places.
        assert_eq!(number(usual, Turn::FirstTurn), 1 + 2 + 9 + 1);
        assert_eq!(number(usual, Turn::General), 1 + 2 + 10 + 1);
    }

    #[test]
    fn a_range_runs_from_the_least_to_the_most() {
        let lines = [line(0, 0, 4, 0), line(0, 0, 0, 0), line(0, 0, 13, 0)];
        let found = range(&lines, Turn::General).unwrap();
        assert_eq!((found.least, found.most), (1, 14));
        assert_eq!(range(&[], Turn::General), None);
    }

    #[test]
    fn a_first_turn_right_may_put_a_child_behind() {
        // Two general children stand: a first-turn child would stand third as well, a tie.
        assert_eq!(best(&[line(0, 0, 2, 0)], &[Turn::FirstTurn]), Turn::General);
        // Many first-turn children and few general ones: general is better.
        let crowded = [line(0, 9, 1, 0)];
        assert!(number(crowded[0], Turn::FirstTurn) > number(crowded[0], Turn::General));
        assert_eq!(best(&crowded, &[Turn::FirstTurn]), Turn::General);
        // Many general ones: the right helps.
        assert_eq!(best(&[line(0, 0, 40, 0)], &[Turn::FirstTurn]), Turn::FirstTurn);
        assert_eq!(best(&[line(0, 0, 40, 0)], &[Turn::FirstTurn, Turn::OutOfTurn]), Turn::OutOfTurn);
        // A right that is not held is not proposed.
        assert_eq!(best(&[line(0, 0, 40, 0)], &[]), Turn::General);
    }
}
