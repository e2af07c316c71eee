//! The state of the app as plain Rust: actions change it, and it answers with what the shell has to do.
//!
//! No browser type is here. [`crate::app`] carries out the effects and brings back the answers.

pub mod brought;
pub mod call;
pub mod change;
pub mod edit;
pub mod form;
pub mod known;
pub mod numbers;

mod answered;
mod arrive;
#[cfg(test)]
mod tests;

use super::route::{Page, Step};
use crate::route::Route;
use crate::state::number_field::NumberField;
use crate::state::picture::{Look, Picture};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::state::upload::Upload;
use crate::task;
use brought::LeftOut;
use call::{Call, PreschoolsOf, Secret};
use change::Change;
use contract::endpoint::draft::Kept;
use contract::endpoint::{children, session};
use form::{Edit, Form, Move, Slot};
use rules::fault::Field;
use rules::iin::Iin;
use uuid::Uuid;

/// How long nobody types before the draft is kept: well below the time in which a webview is switched away.
const KEEP_AFTER_MS: u32 = 700;

/// What the shell has to do.
pub type Effect = task::Effect<Call, Page, Action>;

/// Everything the binary knows.
#[derive(PartialEq, Debug)]
pub struct State {
    /// Where the person is.
    pub route: Route<Page>,
    /// Who is signed in.
    pub session: Remote<session::Response>,
    /// The application, once the kept draft has come.
    pub form: Remote<Form>,
    /// How the draft is kept.
    pub keeping: Keeping,
    /// What is begun already; their list is the cabinet's.
    pub drafts: Remote<Vec<Kept>>,
    /// Children that the registers know.
    pub children: Remote<children::Response>,
    /// A child that they did not propose.
    pub other_child: OtherChild,
    /// What state systems say of the child.
    pub evidence: Remote<()>,
    /// Settlements.
    pub settlements: Remote<()>,
    /// Preschools, and which ones were asked for.
    pub preschools: (Option<PreschoolsOf>, Remote<()>),
    /// What is typed into the search field of the page.
    pub search: String,
    /// How many times more of the page's list was asked for.
    pub more: usize,
    /// Scans on their way.
    pub uploads: Vec<(Slot, Upload)>,
    /// Pictures of scans that were chosen in this page.
    pub pictures: Vec<(Slot, Picture)>,
    /// Filing.
    pub submit: Sending,
    /// When the draft was kept before "file" was pressed: the same press again is the same, whatever is kept meanwhile.
    pressed: Option<String>,
    /// Whether the application is to be signed once it is filed.
    signs: bool,
    /// The filed application that is being changed.
    pub change: Option<Change>,
    /// A person takes over: the neutral page stands instead of any other.
    pub handed_over: HandOver,
    /// What was just done in the order of preference, for the ear.
    pub said: Option<Said>,
    /// Preschools that were chosen before the application began, until its draft has them.
    brought: Vec<String>,
    /// What of an older choice this page has left out.
    pub left_out: Vec<(Uuid, Remote<LeftOut>)>,
}

/// A child by IIN.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct OtherChild {
    /// Whether the field is open.
    pub is_open: bool,
    /// The IIN.
    pub iin: NumberField<Iin>,
    /// The request.
    pub sending: Sending,
}

/// How the draft is kept on the server.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Keeping {
    /// Its id, which stands in the address.
    pub id: Uuid,
    /// When it was kept last.
    pub kept_at: Option<String>,
    /// Something was changed since.
    pub is_changed: bool,
    /// A request is on its way.
    pub is_sent: bool,
    /// The last request failed.
    pub has_failed: bool,
    /// What was kept is done: it only has to be forgotten.
    pub is_done: bool,
}

/// Whether a person takes over.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum HandOver {
    /// No.
    #[default]
    No,
    /// Yes.
    Yes,
}

/// What changed in the list of chosen preschools.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Said {
    /// Chosen or taken back: how many are chosen now.
    Count(usize),
    /// Moved: the preschool and its place in the order, from 1.
    Moved(String, usize),
}

/// What a person or the browser did.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// The failed requests of this page are made again.
    Retry,
    /// "Sign out".
    SignOut,
    /// "Another child".
    OpenOtherChild,
    /// Its IIN.
    TypeOtherIin(String),
    /// It was left.
    LeaveOtherIin,
    /// "Find the child".
    FindOther,
    /// The draft changes.
    Edit(Edit),
    /// A field of the form was left.
    Leave(Field),
    /// "Continue".
    Continue,
    /// "File and sign": the same, and then to the page where the application is signed.
    Sign,
    /// The text of a search field.
    Search(String),
    /// More of the list, from the control of this id.
    More(String),
    /// To the map, with the choice of a filed application that is being changed: its draft is kept before the page goes.
    ToMap,
    /// A scan moves on; `None` when it is taken back.
    Upload(Slot, Option<Upload>),
    /// The picture of a scan, or none for a file that is no picture.
    Picture(Slot, Option<String>),
    /// What the picture looks like.
    Looked(Slot, Look),
    /// A scan was kept under this id.
    Kept(Slot, Uuid, Upload),
    /// Time to keep the draft.
    Keep,
}

impl State {
    /// Before anything is known, with what the address brings and chance for the ids of drafts.
    pub(super) fn opened(route: Route<Page>, asked: &dyn Fn(&str) -> Option<String>) -> Self {
        let brought = asked(brought::CHOICE).map(|text| brought::read(&text)).unwrap_or_default();
        Self { brought, ..Self::at(route) }
    }

    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self {
            route,
            session: Remote::Loading,
            form: Remote::Loading,
            keeping: Keeping::default(),
            drafts: Remote::Loading,
            children: Remote::Loading,
            other_child: OtherChild::default(),
            evidence: Remote::Loading,
            settlements: Remote::Loading,
            preschools: (None, Remote::Loading),
            search: String::new(),
            more: 0,
            uploads: Vec::new(),
            pictures: Vec::new(),
            submit: Sending::Idle,
            pressed: None,
            signs: false,
            change: None,
            handed_over: HandOver::No,
            said: None,
            brought: Vec::new(),
            left_out: Vec::new(),
        }
    }

    /// What the app asks for first.
    pub(super) fn first() -> Vec<Effect> {
        vec![Effect::Call(Call::Session)]
    }

    /// Whether the page of the address shows no more than that it waits.
    pub(super) fn is_waiting(&self) -> bool {
        match (&self.session, self.route.page) {
            (Remote::Failed(_), _) | (Remote::Ready(_), Page::Lost) => false,
            (Remote::Loading, _) => true,
            (Remote::Ready(_), Page::Apply(..) | Page::Change(..)) => matches!(self.form, Remote::Loading),
        }
    }

    /// Whether somebody is signed in.
    pub fn is_signed_in(&self) -> bool {
        matches!(self.session.ready().map(|s| &s.stage), Some(session::Stage::SignedIn { .. }))
    }

    /// Something happened.
    pub(super) fn acted(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Retry => self.retry(),
            Action::SignOut => vec![Effect::Call(Call::SignOut)],
            Action::OpenOtherChild => {
                self.other_child.is_open = true;
                Vec::new()
            }
            Action::TypeOtherIin(text) => {
                self.other_child.iin.type_in(text);
                self.other_child.sending = Sending::Idle;
                Vec::new()
            }
            Action::LeaveOtherIin => {
                self.other_child.iin.leave();
                Vec::new()
            }
            Action::FindOther => self.find_other(),
            Action::Edit(edit) => self.edit(edit),
            Action::Leave(field) => {
                if let Some(form) = self.form.ready_mut() {
                    form.leave(field);
                }
                Vec::new()
            }
            Action::Continue => {
                self.signs = false;
                self.go_on()
            }
            Action::Sign => {
                self.signs = true;
                self.go_on()
            }
            Action::Search(text) => {
                self.search = text;
                self.more = 0;
                Vec::new()
            }
            Action::More(first) => {
                self.more += 1;
                vec![Effect::FocusField(first)]
            }
            Action::ToMap => {
                self.keeping.is_changed = true;
                vec![Effect::Leave(self.map())]
            }
            Action::Picture(slot, url) => {
                self.pictures.retain(|(known, _)| *known != slot);
                self.pictures.extend(url.map(|url| (slot, Picture { url, look: None })));
                Vec::new()
            }
            Action::Looked(slot, look) => {
                if let Some((_, picture)) = self.pictures.iter_mut().find(|(known, _)| *known == slot) {
                    picture.look = Some(look);
                }
                Vec::new()
            }
            Action::Upload(slot, upload) => {
                self.uploads.retain(|(known, _)| *known != slot);
                match upload {
                    Some(upload) => {
                        self.uploads.push((slot, upload));
                        Vec::new()
                    }
                    None => {
                        self.pictures.retain(|(known, _)| *known != slot);
                        self.edit(Edit::Scan(slot, String::new()))
                    }
                }
            }
            Action::Kept(slot, id, upload) => {
                self.uploads.retain(|(known, _)| *known != slot);
                // The right may be unticked while its paper travels.
                let is_stated = self.form.ready().is_some_and(|form| form.paper(slot).is_some());
                if matches!(slot, Slot::Benefit(_) | Slot::Diploma) && !is_stated {
                    return Vec::new();
                }
                self.uploads.push((slot, upload));
                self.edit(Edit::Scan(slot, id.to_string()))
            }
            Action::Keep => self.keep(),
        }
    }

    fn find_other(&mut self) -> Vec<Effect> {
        let Some(iin) = self.other_child.iin.ask() else {
            return vec![Effect::FocusField("f-other-iin".to_owned())];
        };
        if self.other_child.sending == Sending::Sent {
            return Vec::new();
        }
        self.other_child.sending = Sending::Sent;
        vec![Effect::Call(Call::ChildByIin(Secret(iin)))]
    }

    fn edit(&mut self, edit: Edit) -> Vec<Effect> {
        let Some(form) = self.form.ready_mut() else { return Vec::new() };
        let said = match &edit {
            Edit::Preschool(..) => Some(None),
            Edit::Move(id, Move::Up | Move::Down) => Some(Some(id.clone())),
            _ => None,
        };
        if matches!(edit, Edit::Child(_)) {
            // What was begun in the field of another child is not meant any more.
            self.other_child = OtherChild::default();
        }
        form.edit(edit);
        let order = form.order();
        self.said = match said {
            Some(None) => Some(Said::Count(order.len())),
            Some(Some(id)) => {
                let at = order.iter().position(|one| *one == id).map_or(1, |at| at + 1);
                Some(Said::Moved(id, at))
            }
            None => None,
        };
        self.keeping.is_changed = true;
        self.submit = Sending::Idle;
        self.pressed = None;
        vec![Effect::Later(KEEP_AFTER_MS, Action::Keep)]
    }

    /// "Continue": on with a question without faults, else its list of faults.
    fn go_on(&mut self) -> Vec<Effect> {
        let (id, step) = match self.route.page {
            Page::Apply(id, step) => (id, step),
            Page::Change(id, step) => return self.go_on_changing(id, step),
            _ => return Vec::new(),
        };
        // The key "enter" in the field of another child means that child.
        if step == Step::Child && !self.other_child.iin.is_empty() {
            return self.find_other();
        }
        let Some(form) = self.form.ready_mut() else { return Vec::new() };
        if !form.ask(step) {
            return vec![Effect::FocusSummary];
        }
        let kind = form.kind();
        match step.next(kind) {
            Some(next) => {
                // The only child is proposed once it is known for which queue.
                self.propose_child();
                let mut effects = self.push(Page::Apply(id, next));
                self.keeping.is_changed = true;
                effects.extend(self.keep());
                effects
            }
            None => self.send_application(),
        }
    }

    fn send_application(&mut self) -> Vec<Effect> {
        let Some(form) = self.form.ready_mut() else { return Vec::new() };
        if let Some(step) = form.first_blocked() {
            form.ask(step);
            let mut effects = self.push(Page::Apply(self.keeping.id, step));
            effects.push(Effect::FocusSummary);
            return effects;
        }
        if self.submit == Sending::Sent {
            return Vec::new();
        }
        let kept_at = self.keeping.kept_at.clone().unwrap_or_default();
        let kept_at = self.pressed.get_or_insert(kept_at).clone();
        let call = Call::Submit { draft: Box::new(form.draft.clone()), kept_at };
        self.submit = Sending::Sent;
        vec![Effect::Call(call)]
    }

    /// Keeps the draft on the server; one request at a time, so that the last writer is the last page.
    fn keep(&mut self) -> Vec<Effect> {
        let Some(call) = self.keep_call() else { return Vec::new() };
        if self.keeping.is_sent || self.submit == Sending::Sent {
            return Vec::new();
        }
        self.keeping.is_sent = true;
        self.keeping.is_changed = false;
        vec![Effect::Call(call)]
    }

    /// The request that keeps what is not kept yet, for the moment in which the page goes.
    pub fn keep_call(&self) -> Option<Call> {
        let form = self.form.ready()?;
        if !self.keeping.is_changed || !self.is_signed_in() || form.draft.kind.is_empty() {
            return None;
        }
        let step = match self.route.page {
            Page::Apply(_, step) | Page::Change(_, step) => step,
            _ => form.first_blocked().unwrap_or(Step::Check),
        };
        let kind = if self.is_change() { change::KEPT } else { "" };
        let page = kind.to_owned() + step.slug();
        Some(Call::SaveDraft { id: self.keeping.id, draft: Box::new(form.draft.clone()), page })
    }

    fn push(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Push(route)];
        effects.extend(self.visited(route));
        effects
    }

    fn replace(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Replace(route)];
        effects.extend(self.visited(route));
        effects
    }

    fn forget_form(&mut self) {
        self.form = Remote::Loading;
        self.change = None;
        self.keeping = Keeping::default();
        self.evidence = Remote::Loading;
        self.preschools = (None, Remote::Loading);
        self.children = Remote::Loading;
        self.other_child = OtherChild::default();
        self.uploads.clear();
        self.pictures.clear();
        self.submit = Sending::Idle;
        self.pressed = None;
    }
}
