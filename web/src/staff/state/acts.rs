//! What a person does at the desk.

use super::call::Call;
use super::desk::{self, Lack};
use super::{Action, Effect, State, Step, field_of, later};
use crate::staff::route::Page;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use uuid::Uuid;

impl State {
    pub(in crate::staff) fn do_act(&mut self, action: Action) -> Vec<Effect> {
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
                Page::Review(id) => vec![Effect::Open(self.route.mirror(id))],
                _ => Vec::new(),
            },
            Action::Keys(is_on) => {
                self.keys = is_on;
                // The address remembers it.
                vec![Effect::Replace(self.route)]
            }
            Action::Representative(action) => self.act_on_representative(action),
            Action::TypeNumber(text) => {
                self.find.type_in(text);
                Vec::new()
            }
            Action::Find => self.find(),
        }
    }

    fn retry(&mut self) -> Vec<Effect> {
        if !matches!(self.session, Remote::Ready(_)) {
            crate::work::anew(&mut self.session);
            return vec![Effect::Call(Call::Session)];
        }
        match self.route.page {
            // What was thought of the papers stays, as long as they are the same.
            Page::Review(id) if self.review.of == Some(id) => {
                (self.review.sending, self.review.originals) = (Sending::Idle, Sending::Idle);
                vec![Effect::Call(Call::Review(id))]
            }
            _ => {
                self.review.of = None;
                self.arrive()
            }
        }
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
}
