//! Arriving on a page: whether the person may be there, and what the page has to load.

use super::call::{Call, PreschoolsOf};
use super::{Effect, HandOver, Remote, Sending, State};
use crate::parent::route::{Page, Step};
use crate::route::Route;
use contract::endpoint::session::Stage;
use rules::Day;
use uuid::Uuid;

impl State {
    /// The address is this one now.
    pub(in crate::parent) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        let moved = self.route.page != route.page;
        if moved {
            self.search.clear();
            self.more = 0;
            self.said = None;
            self.left_out.clear();
            self.handed_over = HandOver::No;
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
            (Stage::Anonymous | Stage::CodeSent { .. }, _) => vec![self.to_sign_in("needed")],
            (Stage::SignedIn { .. }, page) => self.load(page),
        }
    }

    /// Loads for a person who is signed in.
    fn load(&mut self, page: Page) -> Vec<Effect> {
        match page {
            Page::Lost => Vec::new(),
            Page::Apply(id, step) => self.load_step(id, step),
            Page::Change(id, step) => self.load_change(id, step),
        }
    }

    fn load_step(&mut self, id: Uuid, step: Step) -> Vec<Effect> {
        let form = self.form.ready().filter(|_| self.keeping.id == id);
        let Some(form) = form else {
            self.forget_form();
            return vec![Effect::Call(Call::Drafts)];
        };
        // A question of another kind of queue is no question of this one.
        if !Step::of(form.kind()).any(|one| one == step) {
            let first = form.first_blocked().unwrap_or(Step::Check);
            return self.replace(Page::Apply(id, first));
        }
        // A question is reached through those before it.
        if let Some(first) = form.first_blocked()
            && first < step
        {
            return self.replace(Page::Apply(id, first));
        }
        let mut effects = Vec::new();
        match step {
            // Who stands already is said at each kind.
            Step::Kind | Step::Child => {
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
            Step::Support => effects.extend(self.load_evidence()),
            Step::Preschools => {
                effects.extend(self.load_preschools());
                effects.extend(self.leave_out());
            }
            Step::Check => {
                effects.extend(self.load_settlements());
                effects.extend(self.load_preschools());
            }
            Step::Confirm | Step::Referral | Step::Language | Step::Contacts => {}
        }
        effects
    }

    pub(super) fn load_settlements(&mut self) -> Option<Effect> {
        if self.form.ready()?.known.settlements.is_some() {
            return None;
        }
        self.settlements = Remote::Loading;
        Some(Effect::Call(Call::Settlements))
    }

    pub(super) fn load_evidence(&mut self) -> Option<Effect> {
        let form = self.form.ready()?;
        if form.known.evidence.is_some() {
            return None;
        }
        let iin = Self::child_iin(form);
        self.evidence = Remote::Loading;
        Some(Effect::Call(Call::Evidence(iin)))
    }

    pub(super) fn load_preschools(&mut self) -> Option<Effect> {
        let form = self.form.ready()?;
        let birth_year = Day::parse(&form.draft.child.birth_date)?.year();
        let of = PreschoolsOf { kato: form.draft.settlement.clone(), birth_year, kind: form.kind() };
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
            return Self::first();
        }
        if let Some(form) = self.form.ready_mut()
            && matches!(
                self.route.page,
                Page::Apply(_, Step::Benefits | Step::Support) | Page::Change(_, Step::Benefits)
            )
            && form.known.evidence.as_ref().is_some_and(has_silence)
        {
            form.learn(|known| known.evidence = None);
        }
        let failed = |sending: &Sending| matches!(sending, Sending::Failed(_));
        match self.route.page {
            Page::Apply(_, Step::Child) if failed(&self.other_child.sending) => self.find_other(),
            Page::Apply(_, Step::Check) | Page::Change(_, Step::Check) if self.submit != Sending::Idle => {
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
