//! The state of the screens of staff, as plain Rust: actions and answers in, effects out.

mod acts;
mod answers;
pub mod call;
pub mod check;
pub mod desk;
pub mod find;
pub mod held;
mod keys;
pub mod representative;
#[cfg(test)]
mod tests;

use super::route::Page;
use crate::route::{Pages, Route};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::task;
use crate::work::{Session, Work};
use call::Call;
use check::Check;
use contract::endpoint::staff::{own_acts, reviews};
use contract::staff::Role;
use desk::Desk;
use find::Find;
use held::{HeldList, STEP_SECONDS};
pub use keys::key;
use representative::Next;
use rules::review::Reason;
use uuid::Uuid;

/// What the shell has to do.
pub type Effect = task::Effect<Call, Page, Action>;

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Ask again for what failed.
    Retry,
    /// The end of the session.
    SignOut,
    /// More rows of the list.
    More,
    /// Another paper of the check.
    Show(usize),
    /// The next paper, or the one before.
    Step(Step),
    /// The scan larger or smaller, or turned.
    Larger,
    /// The scan smaller.
    Smaller,
    /// The scan turned by a quarter.
    Rotate,
    /// A verdict on a paper.
    Judge(usize, bool),
    /// A verdict on the paper on which the eyes are, by key.
    JudgeShown(bool),
    /// A reason is ticked or not.
    Because(usize, Reason, bool),
    /// Scans and originals were compared, or not.
    Compare(bool),
    /// The same, the other way round, by key.
    CompareOrNot,
    /// The family showed the originals.
    Originals,
    /// Record the decision.
    Record,
    /// Take a decision back.
    TakeBack(Uuid),
    /// Take the last decision back, by key.
    TakeBackLast,
    /// Some seconds have passed.
    Pass,
    /// To the next application that waits.
    Next,
    /// To the list.
    List,
    /// The application as the parent sees it.
    Mirror,
    /// Letters act, or do not.
    Keys(bool),
    /// On who acts from now on.
    Representative(representative::Action),
    /// The number of an application, as typed.
    TypeNumber(String),
    /// Open the application of the number.
    Find,
}

/// Along the papers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    /// The next one; after the last the first.
    On,
    /// The one before; before the first the last.
    Back,
}

/// The list of checks, as far as it has come.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct List {
    /// What has come.
    pub rows: Remote<reviews::Response>,
    /// More rows on their way.
    pub more: Sending,
}

/// One check.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Review {
    /// Of which application.
    pub of: Option<Uuid>,
    /// What has come.
    pub data: Remote<Box<Check>>,
    /// What the employee thinks of it so far.
    pub desk: Desk,
    /// "Originals are shown" on its way.
    pub originals: Sending,
    /// The decision on its way.
    pub sending: Sending,
}

/// Everything.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// Where.
    pub route: Route<Page>,
    /// Who.
    pub session: Remote<Session>,
    /// Whose work stands in the page.
    pub worked: Option<Uuid>,
    /// The checks that wait.
    pub list: List,
    /// The check on the desk.
    pub review: Review,
    /// Decisions in their minute.
    pub held: HeldList,
    /// What is said once, after something was taken back or could not be.
    pub told: Option<Told>,
    /// Whether letters act.
    pub keys: bool,
    /// Who acts from now on.
    pub representative: Next,
    /// An application by its number.
    pub find: Find,
    /// What the employee recorded.
    pub mine: Remote<own_acts::Response>,
}

/// What is said once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// A decision was taken back.
    TakenBack,
    /// It was final already.
    Final,
    /// The server did not answer; the minute runs on.
    NotTaken,
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self {
            route,
            session: Remote::Loading,
            worked: None,
            list: List::default(),
            review: Review::default(),
            held: HeldList::default(),
            told: None,
            keys: true,
            representative: Next::default(),
            find: Find::default(),
            mine: Remote::Loading,
        }
    }

    /// What the page of the route needs from the network.
    pub(super) fn arrive(&mut self) -> Vec<Effect> {
        if !self.may() {
            return Vec::new();
        }
        match self.route.page {
            Page::Start if self.is(Role::Reviewer) => vec![Effect::Call(Call::Reviews(None))],
            Page::Mine => {
                self.mine = Remote::Loading;
                vec![Effect::Call(Call::OwnActs)]
            }
            Page::Review(id) | Page::Representative(id) => {
                if self.representative.of != Some(id) {
                    self.representative = Next::of(id);
                }
                if self.review.of == Some(id) {
                    return Vec::new();
                }
                self.review = Review { of: Some(id), ..Review::default() };
                let mut effects = vec![Effect::Call(Call::Review(id))];
                // The next one has to be known before this one is decided.
                if self.list.rows.ready().is_none() {
                    effects.push(Effect::Call(Call::Reviews(None)));
                }
                effects
            }
            Page::Start | Page::Lost => Vec::new(),
        }
    }

    pub(super) fn go(&mut self, page: Page) -> Vec<Effect> {
        self.route = self.route.to(page);
        let mut effects = vec![Effect::Push(self.route), Effect::FocusHeading];
        effects.extend(self.arrive());
        effects
    }

    /// The first application of the list that waits, after the one on the desk if that is in it.
    pub fn next(&self) -> Option<Uuid> {
        let rows = &self.list.rows.ready()?.rows;
        let here = self.review.of.and_then(|id| rows.iter().position(|row| row.application == id));
        let after = here.map_or(0, |at| at + 1);
        let waits = |row: &&reviews::Row| {
            !row.held && !self.held.has(row.application) && Some(row.application) != self.review.of
        };
        let later = rows.iter().skip(after).find(waits);
        later.or_else(|| rows.iter().take(after).find(waits)).map(|row| row.application)
    }

    /// The address is this one now.
    pub(super) fn do_visit(&mut self, route: Route<Page>) -> Vec<Effect> {
        self.route = route;
        self.told = None;
        if route.page == Page::LOST {
            return vec![Effect::Leave(route.to_string())];
        }
        let mut effects = vec![Effect::FocusHeading];
        effects.extend(self.arrive());
        effects
    }
}

/// The next step of the minutes.
const fn later() -> Effect {
    Effect::Later(STEP_SECONDS * 1000, Action::Pass)
}

/// The id of the group of a paper's reasons.
pub fn field_of(at: usize) -> String {
    format!("f-reasons-{at}")
}
