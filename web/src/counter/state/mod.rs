//! The state of the counter, as plain Rust: actions and answers in, effects out.

pub mod call;
pub mod entry;
#[cfg(test)]
mod tests;

use super::route::Page;
use crate::route::{Pages, Route};
use crate::state::remote::Remote;
use crate::state::secret::Secret;
use crate::state::sending::Sending;
use crate::task;
use crate::work::{self, Session, held};
use call::{Answer, Call, Done};
use contract::ApplicationDraft;
use contract::endpoint::staff::{open_intake, take_in};
use contract::problem::{Problem, ProblemKind};
use entry::{Counter, Edit};
use rules::Instant;
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
    /// Begin.
    Open,
    /// Write, tick or hand in.
    Edit(Edit),
    /// Send it.
    Send,
    /// The next person.
    Again,
    /// What was decided elsewhere is final.
    Final,
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
    /// Who stands at the counter.
    pub counter: Counter,
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self { route, session: Remote::Loading, worked: None, counter: Counter::default() }
    }

    pub(super) fn acted(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Retry => self.retry(),
            Action::SignOut => vec![Effect::Call(Call::SignOut)],
            Action::Open => self.open_intake(),
            Action::Edit(edit) => {
                self.counter.edit(edit);
                self.check_counter();
                self.ask_preschools()
            }
            Action::Send => self.take_in(),
            Action::Final => {
                held::forget(&mut self.session);
                Vec::new()
            }
            Action::Again => {
                self.counter = Counter::default();
                vec![Effect::FocusHeading]
            }
        }
    }

    fn retry(&mut self) -> Vec<Effect> {
        if !matches!(self.session, Remote::Ready(_)) {
            work::anew(&mut self.session);
            return vec![Effect::Call(Call::Session)];
        }
        match (&self.counter.opening, &self.counter.sending) {
            (Sending::Failed(_), _) => return self.open_intake(),
            (_, Sending::Failed(_)) => return self.take_in(),
            _ => {}
        }
        // The kindergartens are asked for anew.
        self.counter.preschools.0.clear();
        self.ask_preschools()
    }

    pub(super) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        // The session may end while somebody types: what was typed stays.
        if answer.problem().is_some_and(|what| what.kind == ProblemKind::SignInNeeded) {
            self.session = work::over(&self.session);
            // Nothing is on its way any more: the same press is possible again.
            (self.counter.opening, self.counter.sending) = (Sending::Idle, Sending::Idle);
            return vec![Effect::FocusHeading];
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                if work::is_another(&mut self.worked, &self.session) {
                    self.counter = Counter::default();
                }
                held::until_final(self, Action::Final)
            }
            Answer::SignOut(Err(what)) => {
                self.session = Remote::Failed(what);
                Vec::new()
            }
            Answer::SignOut(Ok(_)) => vec![Effect::Leave(format!("/{}/", self.route.lang.code()))],
            Answer::OpenIntake(result) => self.intake_opened(result),
            Answer::TakeIn(result) => self.taken_in(result),
            Answer::Preschools(of, result) => {
                if self.counter.preschools.0 == of {
                    self.counter.preschools.1 = result.into();
                }
                Vec::new()
            }
        }
    }

    /// The address is this one now.
    pub(super) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        self.route = route;
        if route.page == Page::LOST {
            return vec![Effect::Leave(route.to_string())];
        }
        vec![Effect::FocusHeading]
    }

    fn check_counter(&mut self) {
        let session = self.session.ready();
        let today = session.and_then(|session| Instant::parse(&session.now)).map(Instant::day);
        let is_demo = session.is_some_and(|session| session.demo);
        self.counter.check(today, is_demo);
    }

    fn open_intake(&mut self) -> Vec<Effect> {
        self.counter.iin_is_asked = true;
        if self.counter.iin_fault().is_some() {
            return vec![Effect::FocusField("f-applicant-iin".to_owned())];
        }
        if self.counter.opening == Sending::Sent {
            return Vec::new();
        }
        self.counter.opening = Sending::Sent;
        let iin = self.counter.iin.trim().to_owned();
        vec![Effect::Call(Call::OpenIntake { iin: Secret(iin), lang: self.counter.lang })]
    }

    fn ask_preschools(&mut self) -> Vec<Effect> {
        let (kato, kind) = (self.counter.draft.settlement.clone(), self.counter.draft.kind.clone());
        let of = format!("{kato}/{kind}");
        if kato.is_empty() || self.counter.preschools.0 == of {
            return Vec::new();
        }
        self.counter.preschools = (of.clone(), Remote::Loading);
        vec![Effect::Call(Call::Preschools { of, kato, kind })]
    }

    fn take_in(&mut self) -> Vec<Effect> {
        let Some(intake) = self.counter.intake.as_ref().map(|intake| intake.intake) else {
            return Vec::new();
        };
        if self.counter.sending == Sending::Sent {
            return Vec::new();
        }
        self.check_counter();
        let counter = &mut self.counter;
        counter.is_asked = true;
        let mut request = take_in::Request {
            intake,
            confirmation: take_in::Confirmation::default(),
            missing: Vec::new(),
            address: String::new(),
            application: ApplicationDraft::default(),
        };
        if counter.is_whole == Some(true) {
            if !counter.is_ready() {
                return vec![Effect::FocusSummary];
            }
            request.confirmation.signed = counter.is_signed;
            if !counter.is_signed {
                request.confirmation.code = counter.code.trim().to_owned();
            }
            request.application = counter.draft.clone();
        } else {
            if counter.missing.is_empty() || counter.address.trim().is_empty() || counter.lacks_name() {
                return vec![Effect::FocusSummary];
            }
            // The receipt names its recipient.
            request.application.applicant = counter.draft.applicant.clone();
            let missing = counter.missing.iter();
            request.missing = missing
                .map(|(paper, expired)| take_in::Missing {
                    paper: paper.as_str().to_owned(),
                    expired: *expired,
                })
                .collect();
            request.address = counter.address.trim().to_owned();
        }
        counter.sending = Sending::Sent;
        vec![Effect::Call(Call::TakeIn(Box::new(request)))]
    }

    fn intake_opened(&mut self, result: Result<open_intake::Response, Problem>) -> Vec<Effect> {
        match result {
            Ok(intake) => {
                // Without a phone there is no code: the page is signed.
                self.counter.is_signed = !intake.code_sent;
                self.counter.intake = Some(intake);
                self.counter.opening = Sending::Idle;
                if let Some([only]) = self.session.ready().map(|session| session.settlements.as_slice()) {
                    self.counter.draft.settlement = only.kato.clone();
                }
                self.check_counter();
                let mut effects = vec![Effect::FocusHeading];
                effects.extend(self.ask_preschools());
                effects
            }
            Err(what) => {
                self.counter.opening = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }

    fn taken_in(&mut self, result: Result<Done, Problem>) -> Vec<Effect> {
        match result {
            Ok(done) => {
                self.counter.done = Some(done);
                self.counter.sending = Sending::Idle;
                vec![Effect::FocusHeading]
            }
            Err(what) => {
                if what.kind == ProblemKind::Faults {
                    self.counter.told(&what.faults);
                }
                self.counter.sending = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }
}
