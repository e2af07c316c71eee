//! Decisions in their minute: what was recorded just now and can still be taken back.
//!
//! The minute is the server's. Here it is only counted down, unseen, so that the offer goes away in time.

use contract::staff::Outcome;
use uuid::Uuid;

/// Steps of the count: coarse, since nothing on the page ticks.
pub const STEP_SECONDS: u32 = 5;

/// One decision.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Held {
    /// Of which application.
    pub application: Uuid,
    /// The child's name, as the row says it.
    pub name: String,
    /// What it comes to.
    pub outcome: Outcome,
    /// Seconds left.
    pub seconds: u32,
    /// Whether it is being taken back.
    pub is_returning: bool,
}

/// The newest first.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct HeldList(Vec<Held>);

impl HeldList {
    /// A decision was recorded. Says whether the count has to begin.
    pub fn hold(&mut self, held: Held) -> bool {
        let is_first = self.0.is_empty();
        self.0.retain(|known| known.application != held.application);
        self.0.insert(0, held);
        is_first
    }

    /// A step has passed. Says whether to count on.
    pub fn pass(&mut self) -> bool {
        for held in &mut self.0 {
            held.seconds = held.seconds.saturating_sub(STEP_SECONDS);
        }
        self.0.retain(|held| held.seconds > 0);
        !self.0.is_empty()
    }

    /// One is on its way back, or is not any more.
    pub fn set_returning(&mut self, application: Uuid, is_returning: bool) {
        for held in self.0.iter_mut().filter(|held| held.application == application) {
            held.is_returning = is_returning;
        }
    }

    /// One is gone: taken back, or final.
    pub fn forget(&mut self, application: Uuid) {
        self.0.retain(|held| held.application != application);
    }

    /// Whether this one can be taken back.
    pub fn has(&self, application: Uuid) -> bool {
        self.0.iter().any(|held| held.application == application)
    }

    /// The last one.
    pub fn last(&self) -> Option<&Held> {
        self.0.first()
    }

    /// All.
    pub fn iter(&self) -> impl Iterator<Item = &Held> {
        self.0.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    fn held(n: u128, seconds: u32) -> Held {
        let (application, name) = (Uuid::from_u128(n), String::new());
        Held { application, name, outcome: Outcome::Confirmed, seconds, is_returning: false }
    }

    #[test]
    fn the_offer_to_take_back_goes_away_with_its_minute() {
        let mut list = HeldList::default();
        assert!(list.hold(held(1, 10)), "the count begins");
        assert!(list.pass());
        assert!(!list.hold(held(2, 11)), "the count runs already");
        assert_eq!(list.last().map(|held| held.application), Some(Uuid::from_u128(2)));
        assert!(list.pass(), "one of two is over");
        assert!(!list.has(Uuid::from_u128(1)) && list.has(Uuid::from_u128(2)));
        assert!(list.pass(), "a second is left");
        assert!(!list.pass(), "nothing is left to count");
        assert!(list.last().is_none());
    }

    #[test]
    fn an_application_is_held_once() {
        let mut list = HeldList::default();
        list.hold(held(1, 10));
        list.hold(held(1, 60));
        assert_eq!(list.iter().count(), 1);
        list.set_returning(Uuid::from_u128(1), true);
        assert!(list.last().is_some_and(|held| held.is_returning));
        list.forget(Uuid::from_u128(1));
        assert!(list.last().is_none());
    }
}
