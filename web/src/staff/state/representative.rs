//! Who acts for the child from now on: looked up by the IIN, compared with the document on the desk, then moved.

use super::call::Call;
use super::{Effect, State};
use crate::state::number_field::NumberField;
use crate::state::secret::Secret;
use crate::state::sending::Sending;
use crate::state::upload::Upload;
use contract::endpoint::documents;
use contract::endpoint::staff::{representative as moving, representative_check as checking};
use contract::problem::Problem;
use rules::iin::Iin;
use uuid::Uuid;

/// What an employee does. Prints without what was typed.
#[derive(Clone, PartialEq)]
pub enum Action {
    /// A key in the IIN.
    Type(String),
    /// The IIN was left.
    Leave,
    /// Look the person up.
    Check,
    /// Another person.
    Other,
    /// The document is on its way.
    Upload(Upload),
    /// The document was kept.
    Kept(documents::Response),
    /// Move the right to act.
    Move,
}

impl core::fmt::Debug for Action {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Representative(***)")
    }
}

/// Everything about it.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Next {
    /// Of which application.
    pub of: Option<Uuid>,
    /// The IIN.
    pub iin: NumberField<Iin>,
    /// Who it is, once the registers were asked.
    pub known: Option<checking::Response>,
    /// The document on its way.
    pub upload: Option<Upload>,
    /// The document.
    pub document: Option<Uuid>,
    /// Whether somebody tried to move the right without the document that is needed.
    pub is_asked: bool,
    /// The look-up, or the move.
    pub sending: Sending,
    /// What came of it.
    pub done: Option<moving::Response>,
}

impl Next {
    pub(super) fn of(id: Uuid) -> Self {
        Self { of: Some(id), ..Self::default() }
    }

    /// Whether the document that is needed lacks.
    pub fn lacks_document(&self) -> bool {
        self.document.is_none() && self.known.as_ref().is_some_and(|known| !known.registered)
    }
}

impl State {
    pub(super) fn act_on_representative(&mut self, action: Action) -> Vec<Effect> {
        let next = &mut self.representative;
        match action {
            Action::Type(text) => {
                next.iin.type_in(text);
                next.sending = Sending::Idle;
                Vec::new()
            }
            Action::Leave => {
                next.iin.leave();
                Vec::new()
            }
            Action::Check => {
                let (Some(iin), Some(id)) = (next.iin.ask(), next.of) else {
                    return vec![Effect::FocusField("f-next-iin".to_owned())];
                };
                if next.sending == Sending::Sent {
                    return Vec::new();
                }
                next.sending = Sending::Sent;
                vec![Effect::Call(Call::Next(id, Secret(iin)))]
            }
            Action::Other => {
                self.representative = Next { of: next.of, ..Next::default() };
                vec![Effect::FocusHeading]
            }
            Action::Upload(upload) => {
                next.upload = Some(upload);
                Vec::new()
            }
            Action::Kept(kept) => {
                next.document = Some(kept.id);
                let kilobytes = kept.bytes.div_ceil(1024);
                next.upload = Some(Upload::Kept { kind: kept.kind, kilobytes });
                Vec::new()
            }
            Action::Move => {
                let (Some(iin), Some(id)) = (next.iin.ask(), next.of) else { return Vec::new() };
                next.is_asked = true;
                if next.lacks_document() {
                    return vec![Effect::FocusSummary];
                }
                if next.sending == Sending::Sent {
                    return Vec::new();
                }
                next.sending = Sending::Sent;
                let seen = self.review.data.ready().map(|review| review.mirror.as_of.clone());
                let (iin, document, seen) = (Secret(iin), next.document, seen.unwrap_or_default());
                vec![Effect::Call(Call::Move { id, iin, document, seen })]
            }
        }
    }

    pub(super) fn next_came(&mut self, id: Uuid, result: Result<checking::Response, Problem>) -> Vec<Effect> {
        if self.representative.of != Some(id) {
            return Vec::new();
        }
        match result {
            Ok(known) => {
                self.representative.sending = Sending::Idle;
                self.representative.known = Some(known);
                vec![Effect::FocusHeading]
            }
            Err(what) => self.next_failed(what),
        }
    }

    pub(super) fn right_moved(&mut self, id: Uuid, result: Result<moving::Response, Problem>) -> Vec<Effect> {
        if self.representative.of != Some(id) {
            return Vec::new();
        }
        match result {
            Ok(done) => {
                self.representative = Next { done: Some(done), ..Next::of(id) };
                // Whoever comes back to the check sees it as it is then.
                self.review.of = None;
                vec![Effect::FocusHeading]
            }
            Err(what) => self.next_failed(what),
        }
    }

    fn next_failed(&mut self, what: Problem) -> Vec<Effect> {
        self.representative.sending = Sending::Failed(what);
        vec![Effect::FocusSummary]
    }
}
