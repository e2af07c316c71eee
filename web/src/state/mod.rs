//! The state of the app as plain Rust: actions change it, and it answers with what the shell has to do.
//!
//! No browser type is here. [`crate::app`] carries out the effects and brings back the answers.

pub mod call;
pub mod edit;
pub mod form;
pub mod known;
pub mod number_field;
pub mod numbers;
pub mod remote;
pub mod search;

mod answered;
mod arrive;
#[cfg(test)]
mod tests;

use crate::route::{Page, Route, Step};
use call::{Answer, Call, PreschoolsOf, Secret};
use contract::Problem;
use contract::endpoint::{applications, children, session};
use contract::view::{ApplicationView, PersonName};
use form::{Edit, Form, Move, Slot};
use number_field::{Code, NumberField};
use remote::Remote;
use rules::fault::Field;
use rules::iin::Iin;
use uuid::Uuid;

/// Everything the app knows.
#[derive(PartialEq, Debug)]
pub struct State {
    /// Where the person is.
    pub route: Route,
    /// Who is signed in.
    pub session: Remote<session::Response>,
    /// The sign-in pages.
    pub sign_in: SignIn,
    /// The application, once the kept draft has come.
    pub form: Remote<Form>,
    /// How the draft is kept.
    pub keeping: Keeping,
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
    /// Filing.
    pub submit: Sending,
    /// All applications.
    pub applications: Remote<applications::Response>,
    /// The application that is open.
    pub application: (Option<Uuid>, Remote<Box<ApplicationView>>),
    /// Withdrawing.
    pub withdraw: Withdrawal,
    /// Whose form this is, while its session has ended.
    pub(crate) owner: Option<(PersonName, String)>,
    /// A person takes over: the neutral page stands instead of any other.
    pub handed_over: HandOver,
    /// What was just done in the order of preference, for the ear.
    pub said: Option<Said>,
}

/// The two sign-in pages.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct SignIn {
    /// The IIN.
    pub iin: NumberField<Iin>,
    /// The code.
    pub code: NumberField<Code>,
    /// The request that is on its way, or how it failed.
    pub sending: Sending,
    /// Where the person wanted to go.
    pub wanted: Option<Page>,
    /// What to say above the field.
    pub note: Option<Note>,
}

/// A word about the sign-in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Note {
    /// The page needs to know who asks.
    Why,
    /// The session ended by itself.
    Ended,
    /// The person signed out.
    SignedOut,
    /// Another code was sent.
    NewCode,
}

/// A request that is sent once.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Sending {
    /// Not yet.
    #[default]
    Idle,
    /// On its way: the button rests.
    Sent,
    /// It went wrong; it may be sent again.
    Failed(Problem),
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

/// Withdrawing an application: it takes an explicit yes.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Withdrawal {
    /// "I understand" is ticked.
    pub is_ticked: bool,
    /// The button was pressed without it.
    pub is_asked: bool,
    /// The request.
    pub sending: Sending,
}

/// How the draft is kept on the server.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Keeping {
    /// When it was kept last.
    pub kept_at: Option<String>,
    /// Something was changed since.
    pub is_changed: bool,
    /// A request is on its way.
    pub is_sent: bool,
    /// The last request failed.
    pub has_failed: bool,
    /// The draft came from the server and the person was taken to its page: said once.
    pub is_resumed: bool,
}

/// A scan on its way.
#[derive(Clone, PartialEq, Debug)]
pub enum Upload {
    /// Percent sent.
    Sending(u8),
    /// It went wrong; the file is still at hand.
    Failed(Problem),
    /// Kept: its kind and size in kilobytes.
    Kept {
        /// `image/jpeg`, `image/png` or `application/pdf`.
        kind: String,
        /// Kilobytes.
        kilobytes: u32,
    },
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
    /// The address is this one now: by a link, by history, or at the start.
    Visit(Route),
    /// The failed requests of this page are made again.
    Retry,
    /// The IIN on the sign-in page.
    TypeIin(String),
    /// It was left.
    LeaveIin,
    /// "Get a code".
    SendIin,
    /// Another code for the same IIN; without it at hand, back to the IIN.
    NewCode,
    /// The code.
    TypeCode(String),
    /// It was left.
    LeaveCode,
    /// "Sign in".
    SendCode,
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
    /// The text of a search field.
    Search(String),
    /// More of the list, from the control of this id.
    More(String),
    /// A scan moves on; `None` when it is taken back.
    Upload(Slot, Option<Upload>),
    /// A scan was kept under this id.
    Kept(Slot, Uuid, Upload),
    /// Time to keep the draft.
    Keep,
    /// The draft is thrown away.
    StartAnew,
    /// "I understand" on the page of the withdrawal.
    TickWithdrawal(bool),
    /// "Withdraw".
    Withdraw,
}

/// What the shell has to do.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Ask the server.
    Call(Call),
    /// A new entry of history, then its page.
    Push(Route),
    /// The same entry gets another address.
    Replace(Route),
    /// Keep the draft when nobody has typed for a while.
    KeepSoon,
    /// A new page: to its top and its heading.
    FocusHeading,
    /// The list of faults takes focus.
    FocusSummary,
    /// The control of this id takes focus.
    FocusField(String),
}

impl State {
    /// Before anything is known.
    pub fn new(route: Route) -> Self {
        Self {
            route,
            session: Remote::Loading,
            sign_in: SignIn::default(),
            form: Remote::Loading,
            keeping: Keeping::default(),
            children: Remote::Loading,
            other_child: OtherChild::default(),
            evidence: Remote::Loading,
            settlements: Remote::Loading,
            preschools: (None, Remote::Loading),
            search: String::new(),
            more: 0,
            uploads: Vec::new(),
            submit: Sending::Idle,
            applications: Remote::Loading,
            application: (None, Remote::Loading),
            withdraw: Withdrawal::default(),
            owner: None,
            handed_over: HandOver::No,
            said: None,
        }
    }

    /// What the app asks for first.
    pub fn start() -> Vec<Effect> {
        vec![Effect::Call(Call::Session)]
    }

    /// Whether somebody is signed in.
    pub fn is_signed_in(&self) -> bool {
        matches!(self.session.ready().map(|s| &s.stage), Some(session::Stage::SignedIn { .. }))
    }

    /// An answer of the server came.
    pub fn hear(&mut self, answer: Answer) -> Vec<Effect> {
        self.answered(answer)
    }

    /// Something happened.
    pub fn act(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Visit(route) => self.visit(route),
            Action::Retry => self.retry(),
            Action::TypeIin(text) => {
                self.sign_in.iin.type_in(text);
                self.sign_in.sending = Sending::Idle;
                Vec::new()
            }
            Action::LeaveIin => {
                self.sign_in.iin.leave();
                Vec::new()
            }
            Action::SendIin => self.send_iin(),
            Action::NewCode => self.new_code(),
            Action::TypeCode(text) => {
                self.sign_in.code.type_in(text);
                self.sign_in.sending = Sending::Idle;
                Vec::new()
            }
            Action::LeaveCode => {
                self.sign_in.code.leave();
                Vec::new()
            }
            Action::SendCode => self.send_code(),
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
            Action::Continue => self.go_on(),
            Action::Search(text) => {
                self.search = text;
                self.more = 0;
                Vec::new()
            }
            Action::More(first) => {
                self.more += 1;
                vec![Effect::FocusField(first)]
            }
            Action::Upload(slot, upload) => {
                self.uploads.retain(|(known, _)| *known != slot);
                match upload {
                    Some(upload) => {
                        self.uploads.push((slot, upload));
                        Vec::new()
                    }
                    None => self.edit(Edit::Scan(slot, String::new())),
                }
            }
            Action::Kept(slot, id, upload) => {
                self.uploads.retain(|(known, _)| *known != slot);
                self.uploads.push((slot, upload));
                self.edit(Edit::Scan(slot, id.to_string()))
            }
            Action::Keep => self.keep(),
            Action::StartAnew => {
                self.forget_form();
                vec![Effect::Call(Call::DeleteDraft)]
            }
            Action::TickWithdrawal(is_ticked) => {
                self.withdraw = Withdrawal { is_ticked, ..Withdrawal::default() };
                Vec::new()
            }
            Action::Withdraw => self.send_withdrawal(),
        }
    }

    fn send_iin(&mut self) -> Vec<Effect> {
        let Some(iin) = self.sign_in.iin.ask() else { return vec![Effect::FocusSummary] };
        if self.sign_in.sending == Sending::Sent {
            return Vec::new();
        }
        self.sign_in.sending = Sending::Sent;
        self.sign_in.code = NumberField::default();
        vec![Effect::Call(Call::SignIn { iin: Secret(iin), lang: self.route.lang })]
    }

    fn new_code(&mut self) -> Vec<Effect> {
        if self.sign_in.iin.is_empty() {
            return self.push(Page::SignIn);
        }
        let effects = self.send_iin();
        self.sign_in.note = Some(Note::NewCode);
        effects
    }

    fn send_code(&mut self) -> Vec<Effect> {
        let Some(code) = self.sign_in.code.ask() else { return vec![Effect::FocusSummary] };
        if self.sign_in.sending == Sending::Sent {
            return Vec::new();
        }
        self.sign_in.sending = Sending::Sent;
        vec![Effect::Call(Call::Code(Secret(code)))]
    }

    fn find_other(&mut self) -> Vec<Effect> {
        let Some(iin) = self.other_child.iin.ask() else { return vec![Effect::FocusSummary] };
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
        vec![Effect::KeepSoon]
    }

    /// "Continue": on with a question without faults, else its list of faults.
    fn go_on(&mut self) -> Vec<Effect> {
        let Page::Apply(step) = self.route.page else { return Vec::new() };
        // The key "enter" in the field of another child means that child.
        if step == Step::Child && !self.other_child.iin.is_empty() {
            return self.find_other();
        }
        let Some(form) = self.form.ready_mut() else { return Vec::new() };
        if !form.ask(step) {
            return vec![Effect::FocusSummary];
        }
        match step.next() {
            Some(next) => {
                let mut effects = self.push(Page::Apply(next));
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
            let mut effects = self.push(Page::Apply(step));
            effects.push(Effect::FocusSummary);
            return effects;
        }
        if self.submit == Sending::Sent {
            return Vec::new();
        }
        let call = Call::Submit {
            draft: Box::new(form.draft.clone()),
            kept_at: self.keeping.kept_at.clone().unwrap_or_default(),
        };
        self.submit = Sending::Sent;
        vec![Effect::Call(call)]
    }

    fn send_withdrawal(&mut self) -> Vec<Effect> {
        let Page::Withdraw(id) = self.route.page else { return Vec::new() };
        if !self.withdraw.is_ticked {
            self.withdraw.is_asked = true;
            return vec![Effect::FocusSummary];
        }
        if self.withdraw.sending == Sending::Sent {
            return Vec::new();
        }
        self.withdraw.sending = Sending::Sent;
        vec![Effect::Call(Call::Withdraw(id))]
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
        if !self.keeping.is_changed || !self.is_signed_in() || form.draft.child.iin.is_empty() {
            return None;
        }
        let step = match self.route.page {
            Page::Apply(step) => step,
            _ => form.first_blocked().unwrap_or(Step::Check),
        };
        Some(Call::SaveDraft { draft: Box::new(form.draft.clone()), step })
    }

    fn push(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Push(route)];
        effects.extend(self.visit(route));
        effects
    }

    fn replace(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Replace(route)];
        effects.extend(self.visit(route));
        effects
    }

    fn forget_form(&mut self) {
        self.form = Remote::Loading;
        self.keeping = Keeping::default();
        self.evidence = Remote::Loading;
        self.preschools = (None, Remote::Loading);
        self.children = Remote::Loading;
        self.other_child = OtherChild::default();
        self.uploads.clear();
        self.submit = Sending::Idle;
    }
}
