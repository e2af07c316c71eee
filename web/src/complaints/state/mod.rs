//! The state of the desk of complaints, as plain Rust: the list by term, one on the desk with the answer being written.

pub mod call;
#[cfg(test)]
mod tests;

use super::route::Page;
use crate::route::{Pages, Route};
use crate::state::remote::Remote;
use crate::state::secret::Secret;
use crate::state::sending::Sending;
use crate::task;
use crate::work::{self, Session, Work, held};
use call::{Answer, Call, Sent};
use contract::endpoint::staff::{complaint, complaints};
use contract::problem::{Problem, ProblemKind};
use rules::complaint::{Outcome, TEXT_MAX};
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
    /// Register the complaint.
    Register,
    /// The text of a mark.
    MarkText(String),
    /// Send the mark.
    Mark,
    /// What the complaint comes to.
    Outcome(Outcome),
    /// The text of the answer.
    AnswerText(String),
    /// Send the answer.
    Answer,
    /// Take the answer back.
    TakeBack,
    /// What was decided elsewhere is final.
    Final,
}

/// What keeps an answer from being sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// Nothing is chosen.
    Outcome,
    /// Nothing is written.
    Text,
    /// More than fits.
    Long,
}

/// Everything.
#[derive(Clone, PartialEq, Debug)]
pub struct State {
    /// Where.
    pub route: Route<Page>,
    /// Who works here.
    pub session: Remote<Session>,
    /// Whose work stands in the page.
    pub worked: Option<Uuid>,
    /// The list.
    pub list: Remote<complaints::Response>,
    /// Which one is on the desk.
    pub of: Option<Uuid>,
    /// It.
    pub one: Remote<Box<complaint::Response>>,
    /// The mark being written.
    pub mark: String,
    /// What it comes to.
    pub outcome: Option<Outcome>,
    /// The answer being written.
    pub text: String,
    /// Whether somebody tried to send the answer.
    pub is_asked: bool,
    /// Whatever is on its way.
    pub sending: Sending,
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self {
            route,
            session: Remote::Loading,
            worked: None,
            list: Remote::Loading,
            of: None,
            one: Remote::Loading,
            mark: String::new(),
            outcome: None,
            text: String::new(),
            is_asked: false,
            sending: Sending::Idle,
        }
    }

    /// What lacks before the answer can be sent.
    pub fn lacks(&self) -> Vec<Lack> {
        let text = self.text.trim();
        let of_text = match text.chars().count() {
            0 => Some(Lack::Text),
            n if n > TEXT_MAX => Some(Lack::Long),
            _ => None,
        };
        self.outcome.is_none().then_some(Lack::Outcome).into_iter().chain(of_text).collect()
    }

    /// Whether something can be done with the complaint now, as the server says.
    pub fn can(&self, what: &str) -> bool {
        self.one.ready().is_some_and(|one| one.can.iter().any(|can| can == what))
    }

    pub(super) fn acted(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Retry if self.session.ready().is_none() => {
                work::anew(&mut self.session);
                vec![Effect::Call(Call::Session)]
            }
            // What was written stays; the complaint is read anew.
            Action::Retry if let (Some(id), Sending::Failed(_)) = (self.of, &self.sending) => {
                self.sending = Sending::Idle;
                vec![Effect::Call(Call::One(id))]
            }
            Action::Retry => {
                self.of = None;
                self.arrive()
            }
            Action::SignOut => vec![Effect::Call(Call::SignOut)],
            Action::Final => {
                held::forget(&mut self.session);
                Vec::new()
            }
            action => self.on_the_desk(action),
        }
    }

    pub(super) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        // The session may end while somebody writes: what was written stays.
        if answer.problem().is_some_and(|what| what.kind == ProblemKind::SignInNeeded) {
            self.session = work::over(&self.session);
            // Nothing is on its way any more: the same press is possible again.
            self.sending = Sending::Idle;
            return vec![Effect::FocusHeading];
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                if work::is_another(&mut self.worked, &self.session) {
                    let session = std::mem::take(&mut self.session);
                    *self = Self { session, worked: self.worked, ..Self::at(self.route) };
                }
                let mut effects = held::until_final(self, Action::Final);
                effects.extend(self.arrive());
                effects
            }
            Answer::SignOut(Err(what)) => {
                self.session = Remote::Failed(what);
                Vec::new()
            }
            Answer::SignOut(Ok(_)) => vec![Effect::Leave(format!("/{}/", self.route.lang.code()))],
            Answer::List(result) => {
                self.list = result.into();
                Vec::new()
            }
            Answer::One(id, sent, result) => self.came(id, sent, result),
        }
    }

    /// The address is this one now.
    pub(super) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        self.route = route;
        if route.page == Page::LOST {
            return vec![Effect::Leave(route.to_string())];
        }
        let mut effects = vec![Effect::FocusHeading];
        effects.extend(self.arrive());
        effects
    }

    /// What the page of the route needs from the network.
    fn arrive(&mut self) -> Vec<Effect> {
        match self.route.page {
            _ if !self.may() => Vec::new(),
            Page::List => vec![Effect::Call(Call::List)],
            Page::One(id) if self.of != Some(id) => {
                let (session, list) = (std::mem::take(&mut self.session), std::mem::take(&mut self.list));
                *self = Self { of: Some(id), session, worked: self.worked, list, ..Self::at(self.route) };
                vec![Effect::Call(Call::One(id))]
            }
            Page::One(_) | Page::Lost => Vec::new(),
        }
    }

    fn on_the_desk(&mut self, action: Action) -> Vec<Effect> {
        let Some(id) = self.of else { return Vec::new() };
        match action {
            Action::MarkText(text) => {
                self.mark = text;
                return Vec::new();
            }
            Action::Outcome(outcome) => {
                self.outcome = Some(outcome);
                return Vec::new();
            }
            Action::AnswerText(text) => {
                self.text = text;
                return Vec::new();
            }
            _ => {}
        }
        if self.sending == Sending::Sent {
            return Vec::new();
        }
        let seen = self.one.ready().map(|one| one.complaint.as_of.clone()).unwrap_or_default();
        let call = match action {
            Action::Register => Call::Register(id),
            Action::TakeBack => Call::TakeBack(id),
            Action::Mark if self.mark.trim().is_empty() => {
                return vec![Effect::FocusField("f-mark".to_owned())];
            }
            Action::Mark => {
                let text = Secret(self.mark.trim().to_owned());
                Call::Mark { id, text, seen }
            }
            _ => {
                self.is_asked = true;
                let Some(outcome) = self.outcome.filter(|_| self.lacks().is_empty()) else {
                    return vec![Effect::FocusSummary];
                };
                let text = Secret(self.text.trim().to_owned());
                Call::Answer { id, outcome, text, seen }
            }
        };
        self.sending = Sending::Sent;
        vec![Effect::Call(call)]
    }

    /// The complaint as it is now. What was written goes when it has arrived, and stays when it has not.
    fn came(
        &mut self,
        id: Uuid,
        sent: Option<Sent>,
        result: Result<Box<complaint::Response>, Problem>,
    ) -> Vec<Effect> {
        if self.of != Some(id) {
            return Vec::new();
        }
        match (result, sent) {
            (Ok(one), sent) => {
                self.one = Remote::Ready(one);
                self.sending = Sending::Idle;
                match sent {
                    Some(Sent::Mark) => self.mark.clear(),
                    Some(Sent::Answer) => self.is_asked = false,
                    Some(Sent::Other) | None => {}
                }
                if sent.is_some() { vec![Effect::FocusHeading] } else { Vec::new() }
            }
            (Err(what), None) => {
                self.one = Remote::Failed(what);
                Vec::new()
            }
            (Err(what), Some(_)) => {
                self.sending = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }
}
