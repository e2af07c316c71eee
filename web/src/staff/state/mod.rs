//! The state of the screens of staff, as plain Rust: actions and answers in, effects out.

pub mod call;
pub mod complaints;
pub mod counter;
pub mod desk;
pub mod held;
#[cfg(test)]
mod tests;

use super::route::Page;
use crate::route::{Pages, Route};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::task;
use call::{Answer, Call};
use complaints::Complaints;
use contract::endpoint::staff::{decision, review, reviews, session, take_back};
use contract::problem::{Problem, ProblemKind};
use contract::staff::Role;
use counter::Counter;
use desk::{Desk, Lack};
use held::{Held, HeldList, STEP_SECONDS};
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
    /// The application as the parent sees it, and back.
    Mirror,
    /// Letters act, or do not.
    Keys(bool),
    /// At the counter.
    Counter(counter::Action),
    /// On a complaint.
    Complaint(complaints::Action),
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
    pub data: Remote<Box<review::Response>>,
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
    pub session: Remote<session::Response>,
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
    /// The person at the counter.
    pub counter: Counter,
    /// Complaints.
    pub complaints: Complaints,
}

/// What is said once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Told {
    /// A decision was taken back.
    TakenBack,
    /// It was final already.
    Final,
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self {
            route,
            session: Remote::Loading,
            list: List::default(),
            review: Review::default(),
            held: HeldList::default(),
            told: None,
            keys: true,
            counter: Counter::default(),
            complaints: Complaints::default(),
        }
    }

    /// Whether the employee has a role.
    pub fn is(&self, role: Role) -> bool {
        self.session.ready().is_some_and(|session| session.roles.contains(&role))
    }

    /// The role that a page needs.
    pub const fn role_of(page: Page) -> Option<Role> {
        match page {
            Page::Start | Page::Lost => None,
            Page::Review(_) | Page::Mirror(_) => Some(Role::Reviewer),
            Page::Counter => Some(Role::Counter),
            Page::Complaints | Page::Complaint(_) => Some(Role::Complaints),
        }
    }

    /// Whether the page is open to the employee.
    pub fn may(&self, page: Page) -> bool {
        Self::role_of(page).is_none_or(|role| self.is(role))
    }

    /// What the page of the route needs from the network.
    pub(super) fn arrive(&mut self) -> Vec<Effect> {
        if !self.may(self.route.page) {
            return Vec::new();
        }
        match self.route.page {
            Page::Start if self.is(Role::Reviewer) => vec![Effect::Call(Call::Reviews(None))],
            Page::Review(id) | Page::Mirror(id) => {
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
            Page::Complaints | Page::Complaint(_) => self.arrive_at_complaints(),
            Page::Start | Page::Counter | Page::Lost => Vec::new(),
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

    pub(super) fn do_act(&mut self, action: Action) -> Vec<Effect> {
        if !matches!(action, Action::Pass) {
            self.told = None;
        }
        match action {
            Action::Retry => self.retry(),
            Action::SignOut => vec![Effect::Call(Call::SignOut)],
            Action::More => self.more(),
            Action::Show(at) => {
                self.review.desk.look.show(at);
                Vec::new()
            }
            Action::Step(step) => {
                self.step(step);
                Vec::new()
            }
            Action::Larger => self.looked(desk::Look::larger),
            Action::Smaller => self.looked(desk::Look::smaller),
            Action::Rotate => self.looked(desk::Look::rotate),
            Action::Judge(at, confirmed) => {
                self.review.desk.judge(at, confirmed);
                // The eyes go where the hand is.
                if self.review.desk.look.at != at {
                    self.review.desk.look.show(at);
                }
                Vec::new()
            }
            Action::JudgeShown(confirmed) => self.judge_shown(confirmed),
            Action::Because(at, reason, is_on) => {
                self.review.desk.because(at, reason, is_on);
                Vec::new()
            }
            Action::Compare(is_on) => {
                self.review.desk.compared = is_on;
                Vec::new()
            }
            Action::CompareOrNot => {
                self.review.desk.compared = !self.review.desk.compared;
                Vec::new()
            }
            Action::Originals => self.originals(),
            Action::Record => self.record(),
            Action::TakeBack(id) => self.take_back(id),
            Action::TakeBackLast => {
                self.held.last().map(|held| held.application).map_or_else(Vec::new, |id| self.take_back(id))
            }
            Action::Pass => {
                if self.held.pass() {
                    vec![later()]
                } else {
                    Vec::new()
                }
            }
            Action::Next => match self.next() {
                Some(id) => self.go(Page::Review(id)),
                None => self.go(Page::Start),
            },
            Action::List => self.go(Page::Start),
            Action::Mirror => match self.route.page {
                Page::Review(id) => self.go(Page::Mirror(id)),
                Page::Mirror(id) => self.go(Page::Review(id)),
                _ => Vec::new(),
            },
            Action::Keys(is_on) => {
                self.keys = is_on;
                Vec::new()
            }
            Action::Counter(action) => self.act_at_counter(action),
            Action::Complaint(action) => self.act_on_complaint(action),
        }
    }

    /// Who checks no papers begins where the work is.
    fn go_home(&mut self) -> Vec<Effect> {
        let home = [
            (Role::Reviewer, Page::Start),
            (Role::Counter, Page::Counter),
            (Role::Complaints, Page::Complaints),
        ];
        let home = home.into_iter().find(|(role, _)| self.is(*role)).map(|(_, page)| page);
        match home {
            Some(page) if self.route.page == Page::Start && page != Page::Start => {
                self.route = self.route.to(page);
                vec![Effect::Replace(self.route)]
            }
            _ => Vec::new(),
        }
    }

    fn retry(&mut self) -> Vec<Effect> {
        if !matches!(self.session, Remote::Ready(_)) {
            self.session = Remote::Loading;
            return vec![Effect::Call(Call::Session)];
        }
        self.review.of = None;
        self.complaints.of = None;
        self.arrive()
    }

    fn more(&mut self) -> Vec<Effect> {
        let next = self.list.rows.ready().and_then(|list| list.next.clone());
        match next {
            Some(after) if self.list.more != Sending::Sent => {
                self.list.more = Sending::Sent;
                vec![Effect::Call(Call::Reviews(Some(after)))]
            }
            _ => Vec::new(),
        }
    }

    fn step(&mut self, step: Step) {
        let (at, count) = (self.review.desk.look.at, self.review.desk.marks.len());
        if count > 0 {
            let by = match step {
                Step::On => 1,
                Step::Back => count - 1,
            };
            self.review.desk.look.show((at + by) % count);
        }
    }

    fn looked(&mut self, how: impl FnOnce(&mut desk::Look)) -> Vec<Effect> {
        how(&mut self.review.desk.look);
        Vec::new()
    }

    /// By key: the verdict, then the eyes go on where nothing is left to say about this paper.
    fn judge_shown(&mut self, confirmed: bool) -> Vec<Effect> {
        let at = self.review.desk.look.at;
        let is_open = self.review.data.ready().is_some_and(|review| review.open);
        if !is_open || at >= self.review.desk.marks.len() {
            return Vec::new();
        }
        self.review.desk.judge(at, confirmed);
        if !confirmed {
            return vec![Effect::FocusField(field_of(at))];
        }
        if let Some(open) = self.review.desk.marks.iter().position(|mark| mark.confirmed.is_none()) {
            self.review.desk.look.show(open);
        }
        Vec::new()
    }

    fn originals(&mut self) -> Vec<Effect> {
        match self.review.of {
            Some(id) if self.review.originals != Sending::Sent => {
                self.review.originals = Sending::Sent;
                vec![Effect::Call(Call::Originals(id))]
            }
            _ => Vec::new(),
        }
    }

    fn record(&mut self) -> Vec<Effect> {
        let Some(review) = self.review.data.ready().filter(|review| review.open) else { return Vec::new() };
        if self.review.sending == Sending::Sent {
            return Vec::new();
        }
        let Some(request) = self.review.desk.request() else {
            self.review.desk.is_asked = true;
            if let Some(Lack::Verdict(at) | Lack::Reason(at)) = self.review.desk.lacks().first() {
                self.review.desk.look.show(*at);
            }
            return vec![Effect::FocusSummary];
        };
        let (application, seen) = (review.mirror.id, review.mirror.as_of.clone());
        self.review.sending = Sending::Sent;
        vec![Effect::Call(Call::Decide { application, request, seen })]
    }

    fn take_back(&mut self, id: Uuid) -> Vec<Effect> {
        self.held.set_returning(id, true);
        vec![Effect::Call(Call::TakeBack(id))]
    }

    pub(super) fn do_hear(&mut self, answer: Answer) -> Vec<Effect> {
        // The session may end while somebody looks at a scan.
        if answer.problem().is_some_and(|what| what.kind == ProblemKind::SignInNeeded) {
            self.session = Remote::Failed(Problem::new(ProblemKind::SignInNeeded));
            return vec![Effect::FocusHeading];
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                let mut effects = self.go_home();
                effects.extend(self.arrive());
                effects
            }
            Answer::SignOut(_) => vec![Effect::Leave(format!("/{}/", self.route.lang.code()))],
            Answer::Reviews(after, result) => {
                self.listed(after.is_some(), result);
                Vec::new()
            }
            Answer::Review(id, result) => {
                if self.review.of == Some(id) {
                    self.loaded(result);
                }
                Vec::new()
            }
            Answer::Originals(id, result) => {
                self.shown(id, result);
                Vec::new()
            }
            Answer::Decide(id, result) => self.decided(id, result),
            Answer::TakeBack(id, result) => self.taken_back(id, result),
            Answer::OpenIntake(result) => self.intake_opened(result),
            Answer::TakeIn(result) => self.taken_in(result),
            Answer::Preschools(of, result) => {
                self.preschools_came(&of, result);
                Vec::new()
            }
            Answer::Complaints(result) => {
                self.complaints.list = result.into();
                Vec::new()
            }
            Answer::Complaint(id, sent, result) => self.complaint_came(id, sent, result),
        }
    }

    fn listed(&mut self, is_more: bool, result: Result<reviews::Response, Problem>) {
        if !is_more {
            self.list = List { rows: result.into(), more: Sending::Idle };
            return;
        }
        match (self.list.rows.ready_mut(), result) {
            (Some(known), Ok(more)) => {
                let rows = more.rows.into_iter();
                let new: Vec<_> = rows
                    .filter(|row| known.rows.iter().all(|old| old.application != row.application))
                    .collect();
                known.rows.extend(new);
                known.next = more.next;
                self.list.more = Sending::Idle;
            }
            (_, Err(what)) => self.list.more = Sending::Failed(what),
            (None, Ok(_)) => {}
        }
    }

    fn loaded(&mut self, result: Result<Box<review::Response>, Problem>) {
        if let Ok(review) = &result {
            let is_same = review.papers.len() == self.review.desk.marks.len()
                && review
                    .papers
                    .iter()
                    .zip(&self.review.desk.marks)
                    .all(|(paper, mark)| paper.id == mark.document);
            // Loaded again, the check keeps what was thought of it.
            if !is_same {
                self.review.desk = Desk::of(&review.papers);
            }
        }
        self.review.data = result.into();
    }

    fn shown(&mut self, id: Uuid, result: Result<contract::endpoint::staff::originals::Response, Problem>) {
        if self.review.of != Some(id) {
            return;
        }
        match (result, self.review.data.ready_mut()) {
            (Ok(answer), Some(review)) => {
                review.originals_shown = Some(answer.shown_at);
                review.decide_until = Some(answer.decide_until);
                self.review.originals = Sending::Idle;
            }
            (Err(what), _) => self.review.originals = Sending::Failed(what),
            (Ok(_), None) => {}
        }
    }

    fn decided(&mut self, id: Uuid, result: Result<decision::Response, Problem>) -> Vec<Effect> {
        let held = match result {
            Ok(held) => held,
            Err(what) => {
                if self.review.of == Some(id) {
                    self.review.sending = Sending::Failed(what);
                }
                return vec![Effect::FocusSummary];
            }
        };
        let name = self.review.data.ready().filter(|_| self.review.of == Some(id));
        let name = name.map(|review| crate::parts::page::full_name(&review.mirror.child)).unwrap_or_default();
        let held =
            Held { application: id, name, outcome: held.outcome, seconds: held.seconds, is_returning: false };
        let mut effects = if self.held.hold(held) { vec![later()] } else { Vec::new() };
        if self.review.of == Some(id) {
            self.review.sending = Sending::Idle;
            let next = self.next();
            // Whoever comes back to it sees it as it is then.
            self.review.of = None;
            effects.extend(self.go(next.map_or(Page::Start, Page::Review)));
        }
        effects
    }

    fn taken_back(&mut self, id: Uuid, result: Result<take_back::Response, Problem>) -> Vec<Effect> {
        match result {
            Ok(answer) => {
                self.held.forget(id);
                self.told = Some(if answer.taken_back { Told::TakenBack } else { Told::Final });
                // Back on the desk, as it is now.
                self.review.of = None;
                self.go(Page::Review(id))
            }
            Err(what) if what.kind == ProblemKind::TooLate => {
                self.held.forget(id);
                self.told = Some(Told::Final);
                Vec::new()
            }
            Err(_) => {
                self.held.set_returning(id, false);
                Vec::new()
            }
        }
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

/// What a key does, by its place on the keyboard: the letters of three languages lie on the same keys.
pub fn key(page: Page, code: &str) -> Option<Action> {
    let of_review = match code {
        "Digit1" | "Numpad1" => Some(Action::JudgeShown(true)),
        "Digit2" | "Numpad2" => Some(Action::JudgeShown(false)),
        "KeyJ" => Some(Action::Step(Step::On)),
        "KeyK" => Some(Action::Step(Step::Back)),
        "Equal" | "NumpadAdd" => Some(Action::Larger),
        "Minus" | "NumpadSubtract" => Some(Action::Smaller),
        "KeyR" => Some(Action::Rotate),
        "KeyO" => Some(Action::CompareOrNot),
        "KeyS" => Some(Action::Record),
        _ => None,
    };
    match (page, code) {
        (Page::Lost, _) => None,
        (_, "KeyZ") => Some(Action::TakeBackLast),
        (Page::Start | Page::Review(_) | Page::Mirror(_), "KeyN") => Some(Action::Next),
        (Page::Review(_) | Page::Mirror(_), "KeyL") => Some(Action::List),
        (Page::Review(_) | Page::Mirror(_), "KeyM") => Some(Action::Mirror),
        (Page::Review(_), _) => of_review,
        _ => None,
    }
}

impl State {
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
