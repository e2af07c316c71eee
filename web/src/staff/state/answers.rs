//! What the server answered.

use super::call::Answer;
use super::check::{Check, Minute};
use super::desk::Desk;
use super::held::Held;
use super::{Effect, List, State, Told, later};
use crate::complaints::route::Page as Complaints;
use crate::counter::route::Page as Counter;
use crate::parts::page::full_name;
use crate::staff::route::Page;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::work::{self, Section, Work};
use contract::endpoint::staff::{originals, reviews, take_back};
use contract::problem::{Problem, ProblemKind};
use uuid::Uuid;

impl State {
    pub(in crate::staff) fn do_hear(&mut self, answer: Answer) -> Vec<Effect> {
        // The session may end while somebody looks at a scan.
        if answer.problem().is_some_and(|what| what.kind == ProblemKind::SignInNeeded) {
            self.session = work::over(&self.session);
            // Nothing is on its way any more: the same press is possible again.
            (self.review.sending, self.review.originals) = (Sending::Idle, Sending::Idle);
            (self.find.sending, self.representative.sending) = (Sending::Idle, Sending::Idle);
            self.list.more = Sending::Idle;
            return vec![Effect::FocusHeading];
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                if work::is_another(&mut self.worked, &self.session) {
                    let session = std::mem::take(&mut self.session);
                    *self = Self { session, worked: self.worked, keys: self.keys, ..Self::at(self.route) };
                }
                let mut effects = self.holds_on();
                effects.extend(self.go_home());
                effects.extend(self.arrive());
                effects
            }
            Answer::SignOut(Err(what)) => {
                self.session = Remote::Failed(what);
                Vec::new()
            }
            Answer::SignOut(Ok(_)) => vec![Effect::Leave(format!("/{}/", self.route.lang.code()))],
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
            Answer::OwnActs(result) => {
                self.mine = result.into();
                Vec::new()
            }
            Answer::Find(result) => self.found(result),
            Answer::Next(id, result) => self.next_came(id, result),
            Answer::Moved(id, result) => self.right_moved(id, result),
        }
    }

    /// What was recorded before this page was loaded can be taken back as well.
    fn holds_on(&mut self) -> Vec<Effect> {
        let rows = self.session.ready().map(|session| session.held.clone()).unwrap_or_default();
        let mut effects = Vec::new();
        for row in rows.into_iter().rev() {
            let held = Held {
                application: row.application,
                name: full_name(&row.child),
                outcome: row.outcome,
                seconds: row.seconds,
                is_returning: false,
            };
            if self.held.hold(held) {
                effects.push(later());
            }
        }
        effects
    }

    /// Who checks no papers begins where the work is.
    fn go_home(&mut self) -> Vec<Effect> {
        if self.route.page != Page::Start {
            return Vec::new();
        }
        match Section::ALL.into_iter().find(|section| section.role().is_some_and(|role| self.is(role))) {
            Some(Section::Complaints) => {
                vec![Effect::LeaveForGood(self.route.to(Complaints::List).to_string())]
            }
            Some(Section::Counter) => vec![Effect::LeaveForGood(self.route.to(Counter::Start).to_string())],
            Some(Section::Reviews | Section::Mine) | None => Vec::new(),
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

    fn loaded(&mut self, result: Result<Box<Check>, Problem>) {
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

    fn shown(&mut self, id: Uuid, result: Result<originals::Response, Problem>) {
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

    fn decided(&mut self, id: Uuid, result: Result<Minute, Problem>) -> Vec<Effect> {
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
        let name = name.map(|review| full_name(&review.mirror.child)).unwrap_or_default();
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
                self.told = Some(Told::NotTaken);
                Vec::new()
            }
        }
    }
}
