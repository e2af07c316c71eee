//! What the number would be: with another right, at another preschool, for a new application, after a change, and how
//! long a standing would be: everything that is shown before it is confirmed.

use super::change;
use super::command::{Actor, Change, Command};
use super::decide::decide;
use super::event::Event;
use super::ids::{ApplicationId, QueueKey};
use super::queue::Queue;
use super::refusal::Refusal;
use super::state::{Application, Standing, State};
use alloc::boxed::Box;
use alloc::vec::Vec;
use rules::Instant;
use rules::application::PreschoolId;
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

    /// The number at each preschool before and after a change, in the new order; those that would be left come last.
    ///
    /// # Errors
    ///
    /// Why the change would be refused.
    pub fn outlook_of_change(
        &self,
        actor: Actor,
        change: &Change,
        now: Instant,
    ) -> Result<Vec<Outlook>, Refusal> {
        let found = self.application(change.application).ok_or(Refusal::ApplicationUnknown)?;
        let events = decide(self, actor, Command::Change(Box::new(change.clone())), now)?;
        let Some(Event::Changed(changed)) = events.first() else {
            let stays = |id: &PreschoolId| {
                let ahead = self.ahead_at(found, *id);
                Outlook { preschool: *id, before: ahead, after: ahead, if_confirmed: None }
            };
            return Ok(found.preschools.iter().map(stays).collect());
        };
        let hoped = changed.check.map(|check| check.turn_if_confirmed);
        let then = changed.preschools.iter().map(|id| Outlook {
            preschool: *id,
            before: self.ahead_at(found, *id),
            after: Some(self.ahead_if(found, *id, changed.turn)),
            if_confirmed: hoped.map(|turn| self.ahead_if(found, *id, turn)),
        });
        let left = found.preschools.iter().filter(|id| !changed.preschools.contains(id)).map(|id| Outlook {
            preschool: *id,
            before: self.ahead_at(found, *id),
            after: None,
            if_confirmed: None,
        });
        Ok(then.chain(left).collect())
    }

    /// The numbers that a withdrawal would give up.
    pub fn outlook_of_withdrawal(&self, found: &Application) -> Vec<Outlook> {
        let left = |id: &PreschoolId| Outlook {
            preschool: *id,
            before: self.ahead_at(found, *id),
            after: None,
            if_confirmed: None,
        };
        found.preschools.iter().map(left).collect()
    }

    /// The last moment of the standing if it were renewed now.
    ///
    /// # Errors
    ///
    /// Why it cannot be renewed now; not whose it is.
    pub fn can_renew(&self, application: ApplicationId, now: Instant) -> Result<Instant, Refusal> {
        let found = self.application(application).ok_or(Refusal::ApplicationUnknown)?;
        match found.standing {
            Standing::Archived(..) => Err(Refusal::NotLive),
            Standing::InQueue | Standing::DocumentsUnderVerification(_) => {
                change::renewed(self, found, self.moment(now))
            }
        }
    }

    /// Until when an application that left with the end of its validity may come back now.
    ///
    /// # Errors
    ///
    /// Why it cannot; not whose it is.
    pub fn can_return(&self, application: ApplicationId, now: Instant) -> Result<Instant, Refusal> {
        let found = self.application(application).ok_or(Refusal::ApplicationUnknown)?;
        change::returned(self, found, self.moment(now))?;
        change::return_until(self, found).ok_or(Refusal::NotToReturn)
    }

    /// Who would stand ahead of it at a preschool if it came back now.
    pub fn ahead_on_return(&self, found: &Application, preschool: PreschoolId) -> Counts {
        self.ahead_if(found, preschool, found.turn)
    }

    /// Who stands ahead now, where it stands.
    fn ahead_at(&self, found: &Application, preschool: PreschoolId) -> Option<Counts> {
        self.queue(&found.queue(preschool))?.place(&found.key, found.turn)
    }

    /// Who would stand ahead in this turn, wherever it stands now.
    fn ahead_if(&self, found: &Application, preschool: PreschoolId, turn: Turn) -> Counts {
        let queue = self.queue(&found.queue(preschool));
        queue.map_or_else(Counts::default, |queue| queue.place_if(&found.key, turn))
    }
}

/// Who stands ahead at a preschool before and after something that is not confirmed yet; the number is one more.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Outlook {
    /// The preschool.
    pub preschool: PreschoolId,
    /// Now; none where it does not stand.
    pub before: Option<Counts>,
    /// Then; none where it would not stand.
    pub after: Option<Counts>,
    /// Then, if new papers are confirmed; none when no papers would be checked.
    pub if_confirmed: Option<Counts>,
}
