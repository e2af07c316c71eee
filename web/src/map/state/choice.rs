//! My choice: preschools in the order of preference, kept by the address, or by the draft of an application.

use contract::map::{AgeGroup, Kato, QueueKind};
use rules::benefit::Turn;
use rules::{Day, Instant, Readings, age};
use uuid::Uuid;

/// A kept draft, as far as the map reads it; it changes the choice alone.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// Its id.
    pub id: Uuid,
    /// Kind of queue.
    pub kind: String,
    /// KATO of the settlement.
    pub settlement: String,
    /// The child's birth date.
    pub birth_date: String,
    /// The turn of the benefits.
    pub turn: String,
    /// Chosen preschools.
    pub preschools: Vec<String>,
    /// Their reserves.
    pub reserves: Vec<String>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Draft(***)")
    }
}

/// Why a preschool cannot stand in a choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unfit {
    /// As many are chosen as one application may have.
    Full,
    /// It is outside the settlement of the application.
    Elsewhere,
    /// It is of another kind than the queue of the application.
    OtherKind,
}

/// Which way one moves in the order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Way {
    /// To the front.
    Up,
    /// To the back.
    Down,
}

/// Most preschools of an application to a queue of this kind.
pub fn most(kind: QueueKind) -> usize {
    usize::from(Readings::default().most_preschools(kind))
}

/// One moves by one.
pub fn moved(order: &mut [Uuid], id: Uuid, way: Way) {
    let Some(at) = order.iter().position(|one| *one == id) else { return };
    let to = match way {
        Way::Up => at.checked_sub(1),
        Way::Down => Some(at + 1).filter(|to| *to < order.len()),
    };
    if let Some(to) = to {
        order.swap(at, to);
    }
}

impl Draft {
    /// Its kind of queue.
    pub fn kind(&self) -> QueueKind {
        QueueKind::parse(&self.kind).unwrap_or(QueueKind::General)
    }

    /// Its settlement, once it is answered.
    pub fn settlement(&self) -> Option<Kato> {
        Kato::parse(&self.settlement)
    }

    /// The group that the child is of on a day.
    pub fn age(&self, now: Instant) -> Option<AgeGroup> {
        age::age_group(Day::parse(&self.birth_date)?, now.day())
    }

    /// Whether it has one choice, and its reserves.
    pub fn is_out_of_turn(&self) -> bool {
        self.kind().counts_benefits() && Turn::parse(&self.turn) == Some(Turn::OutOfTurn)
    }

    /// Most preschools it may name: with an out-of-turn right one and its reserves.
    pub fn most(&self) -> usize {
        let readings = Readings::default();
        if self.is_out_of_turn() {
            usize::from(readings.preschools_out_of_turn) + usize::from(readings.reserves_max)
        } else {
            most(self.kind())
        }
    }

    /// The choice with its reserves: to the person they are one list.
    pub fn order(&self) -> Vec<Uuid> {
        let all = self.preschools.iter().chain(&self.reserves);
        all.filter_map(|id| Uuid::try_parse(id).ok()).collect()
    }

    /// With an out-of-turn right the first of the list is the choice and the others are its reserves.
    pub fn put_order(&mut self, order: &[Uuid]) {
        let first = if self.is_out_of_turn() {
            usize::from(Readings::default().preschools_out_of_turn)
        } else {
            order.len()
        };
        let mut order: Vec<String> = order.iter().map(Uuid::to_string).collect();
        self.reserves = order.split_off(first.min(order.len()));
        self.preschools = order;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn draft(kind: &str, turn: &str) -> Draft {
        Draft { kind: kind.to_owned(), turn: turn.to_owned(), ..Draft::default() }
    }

    #[test]
    fn each_kind_and_turn_has_its_limit_and_its_reserves() {
        for (kind, turn, most, chosen, reserves) in [
            ("general", "general", 4, 3, 0),
            ("general", "first_turn", 4, 3, 0),
            ("general", "out_of_turn", 4, 1, 2),
            ("special", "", 2, 3, 0),
            ("sanatorium", "", 2, 3, 0),
            ("special", "out_of_turn", 2, 3, 0),
        ] {
            let mut draft = draft(kind, turn);
            assert_eq!(draft.most(), most, "{kind} {turn}");
            let order: Vec<Uuid> = (1..=3).map(Uuid::from_u128).collect();
            draft.put_order(&order);
            assert_eq!(draft.order(), order);
            assert_eq!((draft.preschools.len(), draft.reserves.len()), (chosen, reserves), "{kind} {turn}");
        }
    }

    #[test]
    fn one_moves_by_one_and_not_beyond_the_ends() {
        let [a, b, c] = [1, 2, 3].map(Uuid::from_u128);
        let mut order = [a, b, c];
        moved(&mut order, a, Way::Up);
        moved(&mut order, c, Way::Down);
        moved(&mut order, Uuid::nil(), Way::Up);
        assert_eq!(order, [a, b, c]);
        moved(&mut order, c, Way::Up);
        assert_eq!(order, [a, c, b]);
        moved(&mut order, a, Way::Down);
        assert_eq!(order, [c, a, b]);
    }
}
