//! Arriving on a page: whether the person may be there, and what the page has to load.

use super::call::{Call, PreschoolsOf, Secret};
use super::{Effect, HandOver, Note, Remote, Sending, State, Withdrawal};
use crate::route::{Page, Route, Step};
use contract::endpoint::session::Stage;
use rules::Day;

impl State {
    /// The address is this one now.
    pub(super) fn visit(&mut self, route: Route) -> Vec<Effect> {
        let moved = self.route.page != route.page;
        if moved {
            self.search.clear();
            self.more = 0;
            self.said = None;
            self.handed_over = HandOver::No;
            if self.withdraw.sending != Sending::Sent {
                self.withdraw = Withdrawal::default();
            }
        }
        self.route = route;
        let mut effects = self.arrive();
        if moved {
            effects.push(Effect::FocusHeading);
        }
        effects
    }

    /// What the page needs, as far as it may be asked for now. Called again whenever something it waited for has come.
    pub(super) fn arrive(&mut self) -> Vec<Effect> {
        let Some(stage) = self.session.ready().map(|session| session.stage.clone()) else {
            return Vec::new();
        };
        match (&stage, self.route.page) {
            (_, Page::Lost) => Vec::new(),
            (Stage::SignedIn { .. }, Page::SignIn | Page::Code) => {
                let page = self.sign_in.wanted.take().unwrap_or(Page::Cabinet);
                self.replace(page)
            }
            (Stage::Anonymous, Page::Code) => self.replace(Page::SignIn),
            (Stage::Anonymous | Stage::CodeSent { .. }, Page::SignIn)
            | (Stage::CodeSent { .. }, Page::Code) => Vec::new(),
            (Stage::Anonymous | Stage::CodeSent { .. }, page) => {
                self.sign_in.wanted = Some(page);
                self.sign_in.note.get_or_insert(Note::Why);
                self.replace(Page::SignIn)
            }
            (Stage::SignedIn { .. }, page) => self.load(page),
        }
    }

    /// Loads for a person who is signed in.
    fn load(&mut self, page: Page) -> Vec<Effect> {
        match page {
            Page::SignIn | Page::Code | Page::Lost => Vec::new(),
            Page::Apply(step) => self.load_step(step),
            Page::Cabinet => {
                self.applications = Remote::Loading;
                let mut effects = vec![Effect::Call(Call::Applications)];
                if self.form.ready().is_none() {
                    effects.push(Effect::Call(Call::LoadDraft));
                }
                effects
            }
            // A number is always asked for anew, except the one that has just come.
            Page::Application(id) => {
                self.application = (Some(id), Remote::Loading);
                vec![Effect::Call(Call::Application(id))]
            }
            Page::Done(id) | Page::Withdraw(id) => {
                if self.application.0 == Some(id) && self.application.1.ready().is_some() {
                    return Vec::new();
                }
                self.application = (Some(id), Remote::Loading);
                vec![Effect::Call(Call::Application(id))]
            }
        }
    }

    fn load_step(&mut self, step: Step) -> Vec<Effect> {
        let Some(form) = self.form.ready() else {
            self.form = Remote::Loading;
            return vec![Effect::Call(Call::LoadDraft)];
        };
        // A question is reached through those before it.
        if let Some(first) = form.first_blocked()
            && first < step
        {
            return self.replace(Page::Apply(first));
        }
        let mut effects = Vec::new();
        match step {
            Step::Child => {
                if self.children.ready().is_none() {
                    self.children = Remote::Loading;
                    effects.push(Effect::Call(Call::Children));
                }
            }
            Step::Settlement => effects.extend(self.load_settlements()),
            Step::Benefits => {
                effects.extend(self.load_evidence());
                effects.extend(self.load_preschools());
            }
            Step::Preschools => effects.extend(self.load_preschools()),
            Step::Check => {
                effects.extend(self.load_settlements());
                effects.extend(self.load_preschools());
            }
            Step::Confirm | Step::Language | Step::Contacts | Step::Consents => {}
        }
        effects
    }

    fn load_settlements(&mut self) -> Option<Effect> {
        if self.form.ready()?.known.settlements.is_some() {
            return None;
        }
        self.settlements = Remote::Loading;
        Some(Effect::Call(Call::Settlements))
    }

    fn load_evidence(&mut self) -> Option<Effect> {
        let form = self.form.ready()?;
        if form.known.evidence.is_some() {
            return None;
        }
        let iin = Secret(form.draft.child.iin.clone());
        self.evidence = Remote::Loading;
        Some(Effect::Call(Call::Evidence(iin)))
    }

    fn load_preschools(&mut self) -> Option<Effect> {
        let form = self.form.ready()?;
        let birth_year = Day::parse(&form.draft.child.birth_date)?.year();
        let of = PreschoolsOf { kato: form.draft.settlement.clone(), birth_year };
        if self.preschools.0.as_ref() == Some(&of) && form.known.preschools.is_some() {
            return None;
        }
        self.preschools = (Some(of.clone()), Remote::Loading);
        Some(Effect::Call(Call::Preschools(of)))
    }

    /// Makes the failed requests of this page again.
    pub(super) fn retry(&mut self) -> Vec<Effect> {
        if self.session.ready().is_none() {
            self.session = Remote::Loading;
            return Self::start();
        }
        if let Some(form) = self.form.ready_mut()
            && matches!(self.route.page, Page::Apply(Step::Benefits))
            && form.known.evidence.as_ref().is_some_and(has_silence)
        {
            form.learn(|known| known.evidence = None);
        }
        let failed = |sending: &Sending| matches!(sending, Sending::Failed(_));
        match self.route.page {
            Page::SignIn if failed(&self.sign_in.sending) => self.send_iin(),
            Page::Code if failed(&self.sign_in.sending) && self.sign_in.code.is_empty() => self.new_code(),
            Page::Code if failed(&self.sign_in.sending) => self.send_code(),
            Page::Apply(Step::Child) if failed(&self.other_child.sending) => self.find_other(),
            Page::Withdraw(_) if self.withdraw.sending != Sending::Idle => self.send_withdrawal(),
            Page::Apply(Step::Check) if self.submit != Sending::Idle => {
                self.submit = Sending::Idle;
                self.go_on()
            }
            _ => {
                // Children of a register that was silent are asked for anew.
                if self.children.ready().is_some_and(|all| !all.silent.is_empty()) {
                    self.children = Remote::Loading;
                }
                self.arrive()
            }
        }
    }
}

fn has_silence(evidence: &contract::endpoint::evidence::Response) -> bool {
    evidence.answers.iter().any(|row| row.answer == contract::endpoint::evidence::WireAnswer::Silent)
}
