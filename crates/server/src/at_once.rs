//! How much one person does at once: who opens many connections keeps nobody else from a place.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use registry::preschool::PersonId;

/// Scans that one person sends at once: a page sends them one by one, two pages may be open.
pub(crate) const SCANS: u32 = 2;
/// Requests of one person at once for which registers are read: a quarter of the places of the line to one system, and
/// room for an impatient finger.
pub(crate) const QUESTIONS: u32 = 16;

/// What persons do at this moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct AtOnce(Arc<Mutex<HashMap<PersonId, u32>>>);

/// One of them; it ends when this is dropped.
#[derive(Debug)]
pub(crate) struct Entered {
    all: AtOnce,
    person: PersonId,
}

impl AtOnce {
    /// One more of this person, unless there are so many already.
    pub(crate) fn enter(&self, person: PersonId, most: u32) -> Option<Entered> {
        let mut now = self.now();
        let count = now.entry(person).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Entered { all: self.clone(), person })
    }

    fn now(&self) -> MutexGuard<'_, HashMap<PersonId, u32>> {
        // It only counts: a panic while it was held leaves a count that is whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Entered {
    fn drop(&mut self) {
        let mut now = self.all.now();
        if let Some(count) = now.get_mut(&self.person) {
            *count -= 1;
            if *count == 0 {
                now.remove(&self.person);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_has_so_many_and_takes_none_of_anybody_else() {
        let (all, one, other) = (AtOnce::default(), PersonId(1), PersonId(2));
        let first = all.enter(one, 2);
        let second = all.enter(one, 2);
        assert!(first.is_some() && second.is_some() && all.enter(one, 2).is_none());
        assert!(all.enter(other, 2).is_some());
        drop(first);
        assert!(all.enter(one, 2).is_some());
        drop(second);
        assert!(all.now().is_empty(), "who does nothing is not remembered");
    }
}
