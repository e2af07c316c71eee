//! Changing a filed application: what stands, what is changed, and what would come of it before anybody confirms.

use super::call::{Call, Secret};
use super::form::{Form, Purpose};
use super::{Effect, Remote, Sending, State};
use crate::cabinet::route::Page as Cabinet;
use crate::parent::route::{Page, Step};
use contract::ApplicationDraft;
use contract::endpoint::draft::Kept;
use contract::endpoint::{change, change_preview, filed};
use contract::problem::Problem;
use rules::benefit::Category;
use uuid::Uuid;

/// What a kept draft of a change is told by: the beginning of its page.
pub const KEPT: &str = "change/";

/// An application that is being changed.
#[derive(PartialEq, Debug)]
pub struct Change {
    /// The application.
    pub id: Uuid,
    /// As it stands.
    pub filed: Box<ApplicationDraft>,
    /// What would come of the change, and of which.
    pub preview: (Option<change::Request>, Remote<change_preview::Response>),
}

/// What differs from what stands; none when nothing does. What is left out stays and is asked of nobody.
fn request(filed: &ApplicationDraft, draft: &ApplicationDraft) -> Option<change::Request> {
    fn other<T: Clone + PartialEq>(stands: &T, wanted: &T) -> Option<T> {
        (stands != wanted).then(|| wanted.clone())
    }
    // Empty lines are no phones.
    let phones = |draft: &ApplicationDraft| -> Vec<String> {
        draft.applicant.phones.iter().filter(|text| !text.trim().is_empty()).cloned().collect()
    };
    let mut wanted = change::Request {
        benefits: other(&filed.benefits, &draft.benefits),
        preschools: other(&filed.preschools, &draft.preschools),
        reserves: other(&filed.reserves, &draft.reserves),
        phones: other(&phones(filed), &phones(draft)),
        email: other(&filed.applicant.email, &draft.applicant.email),
        ..change::Request::default()
    };
    let publishes = filed.consents.publication != draft.consents.publication;
    if wanted == change::Request::default() && !publishes {
        return None;
    }
    wanted.consents = draft.consents.clone();
    Some(wanted)
}

impl State {
    /// Whether anything differs from what stands.
    pub fn is_changed(&self) -> bool {
        self.wanted_change().is_some()
    }

    fn wanted_change(&self) -> Option<change::Request> {
        request(&self.change.as_ref()?.filed, &self.form.ready()?.draft)
    }

    /// What a page of the change needs.
    pub(super) fn load_change(&mut self, id: Uuid, step: Step) -> Vec<Effect> {
        let is_here = self.change.as_ref().is_some_and(|change| change.id == id);
        if !is_here || self.form.ready().is_none() {
            self.forget_form();
            return vec![Effect::Call(Call::Filed(id)), Effect::Call(Call::Drafts)];
        }
        // What would come of it is not counted while a question is open.
        if step == Step::Check
            && let Some(open) = self.form.ready().and_then(Form::first_blocked)
            && Step::CHANGE.contains(&open)
        {
            return self.replace(Page::Change(id, open));
        }
        let mut effects = Vec::new();
        if step == Step::Benefits {
            effects.extend(self.load_evidence());
        }
        if step != Step::Contacts {
            effects.extend(self.load_preschools());
        }
        if step == Step::Check {
            effects.extend(self.load_settlements());
            effects.extend(self.ask_for_preview());
        }
        effects
    }

    /// What stands came. A change that was begun before is taken up.
    pub(super) fn take_filed(&mut self, id: Uuid, result: Result<filed::Response, Problem>) -> Vec<Effect> {
        let is_here = self.change.as_ref().is_some_and(|change| change.id == id);
        if is_here || !matches!(self.route.page, Page::Change(of, _) if of == id) {
            return Vec::new();
        }
        let (filed, held) = match result {
            Ok(filed) => (Box::new(filed.draft), filed.held),
            Err(problem) => {
                self.form = Remote::Failed(problem);
                return Vec::new();
            }
        };
        let Some(mut known) = self.known() else { return Vec::new() };
        known.held = held.iter().filter_map(|code| Category::parse(code)).collect();
        let mut form = Form::filed((*filed).clone(), known);
        form.learn(|_| {});
        self.keeping = super::Keeping { id, ..super::Keeping::default() };
        self.change = Some(Change { id, filed, preview: (None, Remote::Loading) });
        self.form = Remote::Ready(form);
        self.take_up_change();
        self.arrive()
    }

    /// A change that was begun before, once both it and what stands are here.
    pub(super) fn take_up_change(&mut self) {
        let (Some(change), Some(form), Some(drafts)) =
            (&self.change, self.form.ready_mut(), self.drafts.ready())
        else {
            return;
        };
        let begun = |kept: &&Kept| kept.id == change.id && kept.page.starts_with(KEPT);
        if let Some(kept) = drafts.iter().find(begun).filter(|_| self.keeping.kept_at.is_none()) {
            self.keeping.kept_at = Some(kept.saved_at.clone());
            let known = form.known.clone();
            *form = Form::filed(kept.draft.clone(), known);
            form.learn(|_| {});
        }
    }

    fn ask_for_preview(&mut self) -> Option<Effect> {
        if self.form.ready()?.first_blocked().is_some() {
            return None;
        }
        let wanted = self.wanted_change()?;
        let change = self.change.as_mut()?;
        let (asked, came) = &change.preview;
        // One question at a time: an answer says which one only by being the last.
        if asked.is_some()
            && (matches!(came, Remote::Loading) || asked.as_ref() == Some(&wanted) && came.ready().is_some())
        {
            return None;
        }
        change.preview = (Some(wanted.clone()), Remote::Loading);
        Some(Effect::Call(Call::Preview(change.id, Box::new(wanted))))
    }

    pub(super) fn take_preview(
        &mut self,
        id: Uuid,
        result: Result<change_preview::Response, Problem>,
    ) -> Vec<Effect> {
        let wanted = self.wanted_change();
        if let Some(change) = self.change.as_mut().filter(|change| change.id == id)
            && change.preview.0 != wanted
        {
            // Something else is wanted by now.
            change.preview = (None, Remote::Loading);
            let is_shown = matches!(self.route.page, Page::Change(_, Step::Check));
            return is_shown.then(|| self.ask_for_preview()).flatten().into_iter().collect();
        }
        let problem = result.as_ref().err().cloned();
        if let Some(change) = self.change.as_mut().filter(|change| change.id == id) {
            change.preview.1 = result.into();
        }
        problem.map_or(Vec::new(), |problem| self.faults_of_change(&problem))
    }

    /// Faults lead to their question.
    fn faults_of_change(&mut self, problem: &Problem) -> Vec<Effect> {
        let step = self.form.ready_mut().and_then(|form| form.serve(problem.faults.clone()));
        match (step, &self.change) {
            (Some(step), Some(change)) if Step::CHANGE.contains(&step) => {
                let mut effects = self.push(Page::Change(change.id, step));
                effects.push(Effect::FocusSummary);
                effects
            }
            _ => Vec::new(),
        }
    }

    /// "Continue" on a question: back to what would come of it; there it is confirmed.
    pub(super) fn go_on_changing(&mut self, id: Uuid, step: Step) -> Vec<Effect> {
        let Some(form) = self.form.ready_mut() else { return Vec::new() };
        if step != Step::Check {
            if !form.ask(step) {
                return vec![Effect::FocusSummary];
            }
            let mut effects = self.push(Page::Change(id, Step::Check));
            self.keeping.is_changed |= self.is_changed();
            effects.extend(self.keep());
            return effects;
        }
        if let Some(step) = form.first_blocked() {
            form.ask(step);
            let mut effects = self.push(Page::Change(id, step));
            effects.push(Effect::FocusSummary);
            return effects;
        }
        if self.submit == Sending::Sent {
            return Vec::new();
        }
        let Some(wanted) = self.wanted_change() else { return Vec::new() };
        let wanted = Box::new(wanted);
        let now = self.session.ready().map(|session| session.now.clone()).unwrap_or_default();
        let moment = self.pressed.get_or_insert(now).clone();
        self.submit = Sending::Sent;
        vec![Effect::Call(Call::Change { id, wanted, moment })]
    }

    pub(super) fn take_changed(&mut self, result: Result<Uuid, Problem>) -> Vec<Effect> {
        match result {
            // What was kept of the change goes before the page does.
            Ok(id) if self.keeping.kept_at.is_some() => {
                self.keeping = super::Keeping { is_done: true, ..super::Keeping::default() };
                vec![Effect::Call(Call::DeleteDraft(id))]
            }
            Ok(id) => self.leave_changed(id),
            Err(problem) => {
                self.submit = Sending::Failed(problem.clone());
                let mut effects = self.faults_of_change(&problem);
                if effects.is_empty() {
                    effects.push(Effect::FocusSummary);
                } else {
                    self.submit = Sending::Idle;
                }
                effects
            }
        }
    }

    /// What came of it is shown by the other binary.
    pub(super) fn leave_changed(&mut self, id: Uuid) -> Vec<Effect> {
        self.forget_form();
        vec![Effect::LeaveForGood(self.route.to(Cabinet::Changed(id)).to_string())]
    }

    /// The map with the choice of this page, and back: it writes into the kept draft.
    pub fn map(&self) -> String {
        let of = if self.is_change() { "change" } else { "draft" };
        format!("/{}/map?{of}={}", self.route.lang.code(), self.keeping.id)
    }

    /// Whether the form is of a change.
    pub(super) fn is_change(&self) -> bool {
        self.form.ready().is_some_and(|form| form.purpose == Purpose::Change)
    }

    /// The IIN of the child for the state systems; of the draft, whatever the form is for.
    pub(super) fn child_iin(form: &Form) -> Secret {
        Secret(form.draft.child.iin.clone())
    }
}
