//! Answers of the server.

use super::call::Answer;
use super::form::{Edit, Form, Known};
use super::{Effect, HandOver, NumberField, Remote, Sending, State};
use crate::cabinet::route::Page as Cabinet;
use crate::parent::route::Page;
use crate::state::sign_in::{self, WHY};
use contract::endpoint::draft::Kept;
use contract::endpoint::session::{self, Stage};
use contract::problem::{Problem, ProblemKind};
use rules::Instant;
use rules::phone::Phone;
use uuid::Uuid;

impl State {
    /// An answer came.
    pub(in crate::parent) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        if answer.problem().is_some_and(|problem| problem.kind == ProblemKind::SignInNeeded) {
            // Nothing more can be kept in this session.
            self.keeping.is_sent = false;
            self.keeping.is_changed = false;
            self.submit = Sending::Idle;
            return vec![self.to_sign_in("ended")];
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                self.arrive()
            }
            Answer::SignOut(Ok(_)) => {
                self.forget_form();
                let address = self.route.to(Cabinet::SignIn).to_string();
                vec![Effect::Leave(format!("{address}?{WHY}=signed-out"))]
            }
            // Nobody is told to be out who is in.
            Answer::SignOut(Err(problem)) => {
                self.session = Remote::Failed(problem);
                Vec::new()
            }
            Answer::Children(result) => {
                self.children = result.into();
                self.recall_child();
                self.propose_child();
                self.hand_over_if(|state| failed(&state.children));
                Vec::new()
            }
            Answer::ChildByIin(Ok(child)) => {
                self.other_child.sending = Sending::Idle;
                self.other_child.is_open = false;
                self.other_child.iin = NumberField::default();
                if let Some(all) = self.children.ready_mut()
                    && !all.children.iter().any(|known| known.iin == child.iin)
                {
                    all.children.push(child.clone());
                }
                let stands = self.form.ready().is_some_and(|form| child.stands_in(form.kind()));
                let effects = self.edit(Edit::Child(Box::new(child)));
                if stands { effects } else { effects.into_iter().chain(self.go_on()).collect() }
            }
            Answer::ChildByIin(Err(problem)) => {
                // One answer covers "not yours" and "no such": a person takes over, the cause is not named.
                if matches!(problem.kind, ProblemKind::NotFound | ProblemKind::NeedsPerson) {
                    self.other_child.sending = Sending::Idle;
                    self.handed_over = HandOver::Yes;
                    return vec![Effect::FocusHeading];
                }
                self.other_child.sending = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
            Answer::Evidence(of, result) => {
                // An answer about another child comes too late.
                if self.form.ready().is_some_and(|form| Self::child_iin(form) != of) {
                    return Vec::new();
                }
                self.evidence = settle(&result);
                if let (Ok(evidence), Some(form)) = (result, self.form.ready_mut()) {
                    form.learn(|known| known.evidence = Some(evidence));
                }
                self.hand_over_if(|state| failed(&state.evidence));
                Vec::new()
            }
            Answer::Settlements(result) => {
                self.settlements = settle(&result);
                if let (Ok(all), Some(form)) = (result, self.form.ready_mut()) {
                    form.learn(|known| known.settlements = Some(all));
                }
                Vec::new()
            }
            Answer::Preschools(of, result) => {
                // An answer to an older question comes too late.
                if self.preschools.0.as_ref() != Some(&of) {
                    return Vec::new();
                }
                self.preschools.1 = settle(&result);
                if let (Ok(all), Some(form)) = (result, self.form.ready_mut()) {
                    form.learn(|known| known.preschools = Some(all));
                }
                self.leave_out()
            }
            Answer::Preschool(id, result) => {
                if let Some((_, what)) = self.left_out.iter_mut().find(|(of, _)| *of == id) {
                    *what = result.into();
                }
                Vec::new()
            }
            Answer::Drafts(Ok(all)) => self.take_drafts(all.drafts),
            Answer::Drafts(Err(problem)) => {
                self.form = Remote::Failed(problem);
                Vec::new()
            }
            Answer::SaveDraft(result) => {
                self.keeping.is_sent = false;
                match result {
                    Ok(kept) => {
                        self.keeping.kept_at = Some(kept.saved_at);
                        self.keeping.has_failed = false;
                        self.brought.clear();
                        self.keep()
                    }
                    Err(_) => {
                        self.keeping.is_changed = true;
                        self.keeping.has_failed = true;
                        Vec::new()
                    }
                }
            }
            Answer::DeleteDraft(_) => match (self.keeping.is_done, self.route.page) {
                (true, Page::Change(id, _)) => self.leave_changed(id),
                _ => self.arrive(),
            },
            Answer::Submit(Ok(id)) => {
                self.forget_form();
                // Back from the confirmation must not lead to the sent form.
                let there = match self.signs {
                    true => format!("{}sign/{id}", self.route.to(Cabinet::Lost)),
                    false => self.route.to(Cabinet::Done(id)).to_string(),
                };
                vec![Effect::LeaveForGood(there)]
            }
            Answer::Submit(Err(problem)) => self.not_sent(problem),
            Answer::Filed(id, result) => self.take_filed(id, result),
            Answer::Preview(id, result) => self.take_preview(id, result),
            Answer::Change(result) => self.take_changed(result),
        }
    }

    /// A page load to the sign-in, which leads back here. What was kept is on the server.
    pub(super) fn to_sign_in(&self, why: &str) -> Effect {
        // Back from there leads to the page before this one, which would only lead there again.
        Effect::LeaveForGood(sign_in::address(
            &self.route.to(Cabinet::SignIn).to_string(),
            why,
            &(self.route.tail() + &self.brings()),
        ))
    }

    /// The kept drafts came: is there a choice, or which one does the address name.
    fn take_drafts(&mut self, drafts: Vec<Kept>) -> Vec<Effect> {
        match self.route.page {
            Page::Apply(id, _) => {
                let kept = drafts.into_iter().find(|kept| kept.id == id);
                self.take_draft(id, kept);
                self.arrive()
            }
            Page::Change(..) => {
                self.drafts = Remote::Ready(drafts);
                self.take_up_change();
                // What stands is not here: it is on its way, or did not come and is not asked for again by itself.
                if self.change.is_some() { self.arrive() } else { Vec::new() }
            }
            Page::Lost => Vec::new(),
        }
    }

    /// The form of a draft, kept or new.
    pub(super) fn take_draft(&mut self, id: Uuid, kept: Option<Kept>) {
        let Some(known) = self.known() else { return };
        let (kept_at, is_new) = (kept.as_ref().map(|kept| kept.saved_at.clone()), kept.is_none());
        self.keeping = super::Keeping { id, kept_at, ..super::Keeping::default() };
        let mut form = match kept {
            Some(kept) => Form::restored(kept.draft, known),
            None => Form::new(known),
        };
        // What was chosen on the map goes into the new draft; which of it may stay is said once the settlement is known.
        if is_new {
            form.draft.preschools.clone_from(&self.brought);
        }
        // Also proposes the registered phone.
        form.learn(|_| {});
        let applicant = &mut form.draft.applicant;
        // Whom no register names keeps the name as typed.
        if let Some(Stage::SignedIn { name, unrecorded, .. }) = self.session.ready().map(|s| &s.stage)
            && (!*unrecorded || applicant.surname.is_empty())
        {
            applicant.surname.clone_from(&name.surname);
            applicant.first_name.clone_from(&name.first_name);
            applicant.patronymic.clone_from(&name.patronymic);
        }
        self.form = Remote::Ready(form);
        self.recall_child();
    }

    /// What the session says beside the draft.
    pub(super) fn known(&self) -> Option<Known> {
        self.session.ready().and_then(known_from)
    }

    /// The chosen child of a restored draft, once the registers have named it.
    fn recall_child(&mut self) {
        let (Some(form), Some(all)) = (self.form.ready_mut(), self.children.ready()) else { return };
        let chosen = all.children.iter().find(|child| child.iin == form.draft.child.iin);
        if let Some(child) = chosen.filter(|_| form.known.child.is_none()).cloned() {
            form.learn(|known| known.child = Some(child));
        }
    }

    /// The only child is chosen already, if it may stand and no register was silent.
    pub(super) fn propose_child(&mut self) {
        let (Some(form), Some(all)) = (self.form.ready_mut(), self.children.ready()) else { return };
        if let ([child], []) = (all.children.as_slice(), all.silent.as_slice())
            && form.draft.child.iin.is_empty()
            && !form.draft.kind.is_empty()
            && !(child.stands_in(form.kind()) || form.is_over_age(child))
        {
            form.edit(Edit::Child(Box::new(child.clone())));
        }
    }

    fn not_sent(&mut self, problem: Problem) -> Vec<Effect> {
        self.submit = Sending::Idle;
        match problem.kind {
            ProblemKind::NeedsPerson => {
                self.handed_over = HandOver::Yes;
                vec![Effect::FocusHeading]
            }
            ProblemKind::Faults => {
                let neutral = rules::Code::NeedsPerson.as_str();
                if problem.faults.iter().any(|fault| fault.code == neutral) {
                    self.handed_over = HandOver::Yes;
                    return vec![Effect::FocusHeading];
                }
                let step = self.form.ready_mut().and_then(|form| form.serve(problem.faults.clone()));
                match step {
                    Some(step) => {
                        let mut effects = self.push(Page::Apply(self.keeping.id, step));
                        effects.push(Effect::FocusSummary);
                        effects
                    }
                    None => {
                        self.submit = Sending::Failed(problem);
                        vec![Effect::FocusSummary]
                    }
                }
            }
            _ => {
                self.submit = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
        }
    }

    fn hand_over_if(&mut self, failed: impl Fn(&Self) -> Option<ProblemKind>) {
        if failed(self) == Some(ProblemKind::NeedsPerson) {
            self.handed_over = HandOver::Yes;
        }
    }
}

fn failed<T>(remote: &Remote<T>) -> Option<ProblemKind> {
    match remote {
        Remote::Failed(problem) => Some(problem.kind),
        Remote::Loading | Remote::Ready(_) => None,
    }
}

fn settle<T>(result: &Result<T, Problem>) -> Remote<()> {
    match result {
        Ok(_) => Remote::Ready(()),
        Err(problem) => Remote::Failed(problem.clone()),
    }
}

/// What the session says beside the draft.
fn known_from(session: &session::Response) -> Option<Known> {
    let mut known = Known::on(Instant::parse(&session.now)?.day());
    known.demo = session.demo;
    if let Stage::SignedIn { phone, unrecorded, .. } = &session.stage {
        known.phone = Phone::parse(phone).ok();
        known.is_unrecorded = *unrecorded;
    }
    Some(known)
}
