//! Answers of the server.

use super::call::Answer;
use super::form::{Edit, Form, Known};
use super::{Effect, HandOver, Note, Remote, Sending, State};
use crate::route::{Page, Step};
use contract::endpoint::session::{self, Stage};
use contract::problem::{Problem, ProblemKind};
use contract::view::ApplicationView;
use rules::Instant;
use rules::phone::Phone;

impl State {
    /// An answer came.
    pub(super) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        if answer.problem().is_some_and(|problem| problem.kind == ProblemKind::SignInNeeded) {
            return self.session_ended();
        }
        match answer {
            Answer::Session(result) => {
                self.take_session(result);
                self.arrive()
            }
            Answer::SignIn(Ok(sent)) => {
                self.sign_in.sending = Sending::Idle;
                if self.sign_in.note != Some(Note::NewCode) {
                    self.sign_in.note = None;
                }
                if let Some(session) = self.session.ready_mut() {
                    session.stage = Stage::CodeSent { expires_at: sent.expires_at, left: sent.left };
                }
                if self.route.page == Page::Code { Vec::new() } else { self.push(Page::Code) }
            }
            Answer::Code(Ok(session)) => {
                self.sign_in.sending = Sending::Idle;
                self.sign_in.code = super::NumberField::default();
                self.sign_in.iin = super::NumberField::default();
                self.sign_in.note = None;
                self.take_session(Ok(session));
                self.arrive()
            }
            Answer::SignIn(Err(problem)) => {
                self.sign_in.sending = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
            Answer::Code(Err(problem)) => {
                if let (ProblemKind::CodeWrong, Some(left)) = (problem.kind, figure(&problem, "left"))
                    && let Some(Stage::CodeSent { left: known, .. }) =
                        self.session.ready_mut().map(|session| &mut session.stage)
                {
                    *known = left;
                }
                self.sign_in.sending = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
            Answer::SignOut(Ok(session)) => {
                let route = self.route;
                *self = Self::new(route);
                self.sign_in.note = Some(Note::SignedOut);
                self.session = Remote::Ready(session);
                self.push(Page::SignIn)
            }
            Answer::SignOut(Err(_)) => Vec::new(),
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
                self.other_child.iin = super::NumberField::default();
                if let Some(all) = self.children.ready_mut()
                    && !all.children.iter().any(|known| known.iin == child.iin)
                {
                    all.children.push(child.clone());
                }
                let stands = child.in_queue;
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
            Answer::Evidence(result) => {
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
                Vec::new()
            }
            Answer::LoadDraft(result) => self.take_draft(result.map(|response| response.kept)),
            Answer::SaveDraft(result) => {
                self.keeping.is_sent = false;
                match result {
                    Ok(kept) => {
                        self.keeping.kept_at = Some(kept.saved_at);
                        self.keeping.has_failed = false;
                        self.keep()
                    }
                    Err(_) => {
                        self.keeping.is_changed = true;
                        self.keeping.has_failed = true;
                        Vec::new()
                    }
                }
            }
            Answer::DeleteDraft(_) => {
                if matches!(self.route.page, Page::Apply(_)) {
                    self.take_draft(Ok(None)).into_iter().chain([Effect::FocusHeading]).collect()
                } else {
                    self.arrive()
                }
            }
            Answer::Submit(Ok(view)) => {
                let id = view.id;
                self.forget_form();
                self.take_application(view);
                let page = Page::Done(id);
                // Back from the confirmation must not lead to the sent form.
                self.replace(page)
            }
            Answer::Submit(Err(problem)) => self.not_sent(problem),
            Answer::Applications(result) => {
                self.applications = result.into();
                Vec::new()
            }
            Answer::Application(id, result) => {
                if self.application.0 == Some(id) {
                    self.application.1 = result.into();
                }
                Vec::new()
            }
            Answer::Withdraw(Ok(view)) => {
                self.withdraw = super::Withdrawal::default();
                // The child may stand again.
                self.children = Remote::Loading;
                self.take_application(view);
                vec![Effect::FocusHeading]
            }
            Answer::Withdraw(Err(problem)) => {
                self.withdraw.sending = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
        }
    }

    fn take_session(&mut self, result: Result<session::Response, Problem>) {
        if let (Some(owner), Some(person)) = (&self.owner, result.as_ref().ok().and_then(signed_in)) {
            if *owner != person {
                // Somebody else sits here now.
                self.forget_form();
                self.applications = Remote::Loading;
                self.application = (None, Remote::Loading);
            }
            self.owner = None;
        }
        self.session = result.into();
    }

    /// The session ended by itself: what was typed stays here, and the person comes back to it.
    fn session_ended(&mut self) -> Vec<Effect> {
        if let Some(session) = self.session.ready_mut() {
            self.owner = signed_in(session).or(self.owner.take());
            session.stage = Stage::Anonymous;
        }
        self.keeping.is_sent = false;
        self.submit = Sending::Idle;
        self.withdraw.sending = Sending::Idle;
        self.sign_in.sending = Sending::Idle;
        self.other_child.sending = Sending::Idle;
        if self.route.page.needs_sign_in() {
            self.sign_in.note = Some(Note::Ended);
        }
        self.arrive()
    }

    fn take_draft(
        &mut self,
        result: Result<Option<contract::endpoint::draft::Kept>, Problem>,
    ) -> Vec<Effect> {
        let kept = match result {
            Ok(kept) => kept,
            Err(problem) => {
                self.form = Remote::Failed(problem);
                return Vec::new();
            }
        };
        let Some(known) = self.session.ready().and_then(known_from) else { return Vec::new() };
        let page = kept.as_ref().and_then(|kept| Step::parse(&kept.page));
        self.keeping = super::Keeping {
            kept_at: kept.as_ref().map(|kept| kept.saved_at.clone()),
            ..super::Keeping::default()
        };
        let mut form = match kept {
            Some(kept) => Form::restored(kept.draft, known),
            None => Form::new(known),
        };
        // Also proposes the registered phone.
        form.learn(|_| {});
        if let Some(Stage::SignedIn { name, .. }) = self.session.ready().map(|session| &session.stage) {
            let applicant = &mut form.draft.applicant;
            applicant.surname.clone_from(&name.surname);
            applicant.first_name.clone_from(&name.first_name);
            applicant.patronymic.clone_from(&name.patronymic);
        }
        self.form = Remote::Ready(form);
        self.recall_child();
        match (self.route.page, page) {
            // Somebody whose page was killed comes in by the first door and is taken to where it was.
            (Page::Apply(Step::Child), Some(step)) if step > Step::Child => {
                self.keeping.is_resumed = true;
                self.replace(Page::Apply(step))
            }
            (Page::Apply(_), _) => self.arrive(),
            _ => Vec::new(),
        }
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
    fn propose_child(&mut self) {
        let (Some(form), Some(all)) = (self.form.ready_mut(), self.children.ready()) else { return };
        if let ([child], []) = (all.children.as_slice(), all.silent.as_slice())
            && form.draft.child.iin.is_empty()
            && !(child.in_queue || form.is_over_age(child))
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
                        let mut effects = self.push(Page::Apply(step));
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

    fn take_application(&mut self, view: Box<ApplicationView>) {
        self.application = (Some(view.id), Remote::Ready(view));
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

fn signed_in(session: &session::Response) -> Option<(contract::view::PersonName, String)> {
    match &session.stage {
        Stage::SignedIn { name, phone } => Some((name.clone(), phone.clone())),
        Stage::Anonymous | Stage::CodeSent { .. } => None,
    }
}

/// What the session says beside the draft.
fn known_from(session: &session::Response) -> Option<Known> {
    let mut known = Known::on(Instant::parse(&session.now)?.day());
    known.demo = session.demo;
    if let Stage::SignedIn { phone, .. } = &session.stage {
        known.phone = Phone::parse(phone).ok();
    }
    Some(known)
}

fn figure(problem: &Problem, name: &str) -> Option<u32> {
    match problem.params.get(name) {
        Some(contract::problem::WireParam::Number(n)) => u32::try_from(*n).ok(),
        Some(contract::problem::WireParam::Text(_)) | None => None,
    }
}
