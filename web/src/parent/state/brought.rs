//! A choice that is older than the answers it depends on: made on the public map before there was an application, or for
//! another settlement or kind of queue. Once the list is here, what of it the law does not allow is left out, and says why.

use super::call::Call;
use super::form::Form;
use super::{Action, Effect, KEEP_AFTER_MS, Remote, State};
use crate::parent::route::{Page, Step};
use contract::endpoint::preschool::Place;
use contract::problem::ProblemKind;
use contract::view::Names;
use rules::application::QueueKind;
use rules::{Code, Readings};
use serde::Deserialize;
use uuid::Uuid;

/// The name in the address of preschools that were chosen before.
pub const CHOICE: &str = "choice";

/// What parts their ids: it needs no escape in the question of an address that stands in another one.
const BY: &str = "_";

/// A preschool as far as it says why it was left out.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
pub struct LeftOut {
    /// Its name.
    pub name: Names,
    /// The kind of its queues.
    pub kind: String,
    /// Where it is.
    pub settlement: Place,
}

/// The ids of an address: no more than an application may name, each once.
pub(super) fn read(text: &str) -> Vec<String> {
    let most = usize::from(Readings::default().most_preschools(QueueKind::General));
    let mut ids: Vec<String> = Vec::new();
    for id in text.split(BY).filter(|id| Uuid::try_parse(id).is_ok()) {
        if ids.len() < most && !ids.iter().any(|one| one == id) {
            ids.push(id.to_owned());
        }
    }
    ids
}

/// Why a preschool does not stand in the list of the form's settlement and kind; nothing while nobody knows.
pub fn why(form: &Form, what: &Remote<LeftOut>) -> Option<Code> {
    match what {
        Remote::Ready(one) if QueueKind::parse(&one.kind) != Some(form.kind()) => {
            Some(Code::PreschoolOtherKind)
        }
        Remote::Ready(one) if one.settlement.kato != form.draft.settlement => Some(Code::PreschoolElsewhere),
        Remote::Ready(_) => Some(Code::PreschoolUnknown),
        Remote::Failed(problem) if problem.kind == ProblemKind::NotFound => Some(Code::PreschoolUnknown),
        Remote::Failed(_) | Remote::Loading => None,
    }
}

impl State {
    /// The question of the address, until the draft has what was brought.
    pub(in crate::parent) fn brings(&self) -> String {
        match self.brought.as_slice() {
            [] => String::new(),
            ids => format!("?{CHOICE}={}", ids.join(BY)),
        }
    }

    /// On the question of preschools, once the list is here.
    pub(super) fn leave_out(&mut self) -> Vec<Effect> {
        if !matches!(self.route.page, Page::Apply(_, Step::Preschools)) {
            return Vec::new();
        }
        let mut effects = Vec::new();
        for id in self.form.ready_mut().map(Form::leave_out).unwrap_or_default() {
            if let Ok(id) = Uuid::try_parse(&id) {
                self.left_out.push((id, Remote::Loading));
                effects.push(Effect::Call(Call::Preschool(id)));
            }
            self.keeping.is_changed = true;
        }
        if !effects.is_empty() {
            effects.push(Effect::Later(KEEP_AFTER_MS, Action::Keep));
        }
        effects
    }
}
