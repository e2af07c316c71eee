//! What the number would be: with another right, at another preschool, for a new application.

use super::ids::QueueKey;
use super::queue::Queue;
use super::state::State;
use rules::benefit::Turn;
use rules::queue_order::{Counts, FilingKey};

impl Queue {
    /// Who would stand ahead if the application with this key stood here in this turn, whatever it does now.
    ///
    /// Where it stands in another turn it is taken out of that one first.
    pub fn place_if(&self, key: &FilingKey, turn: Turn) -> Counts {
        // Its own turn counts only those before it, so that it need not be added there.
        let mut line = self.line();
        for now in Turn::ALL {
            if self.of(now).rank(key).is_ok() {
                *line.counts.of_mut(now) -= 1;
            }
        }
        let (Ok(rank) | Err(rank)) = self.of(turn).rank(key);
        line.ahead(turn, rank)
    }
}

impl State {
    /// Who would stand ahead of an application filed now in this turn; nobody in a queue that is not there yet.
    pub fn place_of_new(&self, queue: &QueueKey, turn: Turn) -> Counts {
        self.queue(queue).map_or_else(Counts::default, |queue| queue.line().ahead_of_new(turn))
    }
}
