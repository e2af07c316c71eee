//! The state of the cabinet as plain Rust.

mod entry;
#[cfg(test)]
mod tests;

use super::route::Page;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::state::secret::Secret;
use crate::state::sending::Sending;
use crate::state::sign_in::{Note, SignIn};
use crate::task;
use contract::Problem;
use contract::endpoint::{applications, drafts, notices, session};
use contract::problem::ProblemKind;
use contract::view::{ApplicationView, Viewer};
use uuid::Uuid;
use words::Lang;

/// What the shell has to do.
pub type Effect = task::Effect<Call, Page, Action>;

/// Everything the binary knows.
#[derive(PartialEq, Debug)]
pub struct State {
    /// Where the person is.
    pub route: Route<Page>,
    /// Who is signed in.
    pub session: Remote<session::Response>,
    /// The sign-in pages.
    pub sign_in: SignIn,
    /// All applications.
    pub applications: Remote<applications::Response>,
    /// What is not filed yet.
    pub drafts: Remote<drafts::Response>,
    /// The application that is open.
    pub application: (Option<Uuid>, Remote<Box<ApplicationView>>),
    /// What was told about it.
    pub notices: Remote<notices::Response>,
    /// Withdrawing.
    pub withdraw: Withdrawal,
    /// Extending, or coming back: the request, and whether it is done.
    pub renewal: (Sending, bool),
    /// Letting another representative see the kindergartens, or no longer.
    pub sharing: Sending,
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

/// What a person or the browser did.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
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
    /// A draft is thrown away.
    DeleteDraft(Uuid),
    /// Another representative may see the kindergartens, or no longer.
    Share(bool),
    /// "Extend", or on the page of an ended application "Return".
    Renew,
    /// "I understand" on the page of the withdrawal.
    TickWithdrawal(bool),
    /// "Withdraw".
    Withdraw,
}

/// A request to the server.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Call {
    /// Who is signed in.
    Session,
    /// A code by SMS.
    SignIn {
        /// As typed and found right.
        iin: Secret,
        /// Language of the SMS.
        lang: Lang,
    },
    /// The code of the SMS.
    Code(Secret),
    /// The end of the session.
    SignOut,
    /// All applications of the person.
    Applications,
    /// One application.
    Application(Uuid),
    /// What was told about it, in a language.
    Notices(Uuid, Lang),
    /// Let another representative see the kindergartens, or no longer.
    Share(Uuid, bool),
    /// Extend it.
    Renew {
        /// The application.
        id: Uuid,
        /// The end that is extended: once more the same is the same.
        from: String,
    },
    /// Bring it back.
    Return {
        /// The application.
        id: Uuid,
        /// The end after which it comes back.
        from: String,
    },
    /// Withdraw it.
    Withdraw(Uuid),
    /// The kept drafts.
    Drafts,
    /// Forget a draft.
    DeleteDraft(Uuid),
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
pub enum Answer {
    Session(Result<session::Response, Problem>),
    SignIn(Result<contract::endpoint::sign_in::Response, Problem>),
    Code(Result<session::Response, Problem>),
    SignOut(Result<session::Response, Problem>),
    Applications(Result<applications::Response, Problem>),
    Application(Uuid, Result<Box<ApplicationView>, Problem>),
    Notices(Uuid, Result<notices::Response, Problem>),
    Share(Result<Box<ApplicationView>, Problem>),
    Renew(Result<Box<ApplicationView>, Problem>),
    Withdraw(Result<Box<ApplicationView>, Problem>),
    Drafts(Result<drafts::Response, Problem>),
    DeleteDraft(Result<(), Problem>),
}

impl Answer {
    fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Session(r) | Self::Code(r) | Self::SignOut(r) => r.as_ref().err(),
            Self::SignIn(r) => r.as_ref().err(),
            Self::DeleteDraft(r) => r.as_ref().err(),
            Self::Applications(r) => r.as_ref().err(),
            Self::Application(_, r) | Self::Withdraw(r) | Self::Share(r) | Self::Renew(r) => r.as_ref().err(),
            Self::Notices(_, r) => r.as_ref().err(),
            Self::Drafts(r) => r.as_ref().err(),
        }
    }
}

impl State {
    /// Before anything is known.
    pub fn at(route: Route<Page>) -> Self {
        Self {
            route,
            session: Remote::Loading,
            sign_in: SignIn::default(),
            applications: Remote::Loading,
            drafts: Remote::Loading,
            application: (None, Remote::Loading),
            notices: Remote::Loading,
            withdraw: Withdrawal::default(),
            renewal: (Sending::Idle, false),
            sharing: Sending::Idle,
        }
    }

    /// What is asked for first.
    pub(super) fn first() -> Vec<Effect> {
        vec![Effect::Call(Call::Session)]
    }

    /// Whether the page of the address shows no more than that it waits.
    pub(super) fn is_waiting(&self) -> bool {
        let is_signed_in = match &self.session {
            Remote::Loading => return true,
            Remote::Failed(_) => return false,
            Remote::Ready(session) => matches!(session.stage, session::Stage::SignedIn { .. }),
        };
        is_signed_in
            && match self.route.page {
                Page::SignIn | Page::Code | Page::Lost => false,
                Page::List => self.applications == Remote::Loading || self.drafts == Remote::Loading,
                Page::Application(_)
                | Page::Withdraw(_)
                | Page::Renew(_)
                | Page::Done(_)
                | Page::Changed(_) => self.application.1 == Remote::Loading,
            }
    }

    /// Something happened.
    pub(super) fn acted(&mut self, action: Action) -> Vec<Effect> {
        match action {
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
            Action::DeleteDraft(id) => {
                self.drafts = Remote::Loading;
                vec![Effect::Call(Call::DeleteDraft(id))]
            }
            Action::Share(shared) => {
                let Page::Application(id) = self.route.page else { return Vec::new() };
                if self.sharing == Sending::Sent {
                    return Vec::new();
                }
                self.sharing = Sending::Sent;
                vec![Effect::Call(Call::Share(id, shared))]
            }
            Action::Renew => self.send_renewal(),
            Action::TickWithdrawal(is_ticked) => {
                self.withdraw = Withdrawal { is_ticked, ..Withdrawal::default() };
                Vec::new()
            }
            Action::Withdraw => self.send_withdrawal(),
        }
    }

    /// An answer of the server came.
    pub(super) fn answered(&mut self, answer: Answer) -> Vec<Effect> {
        if answer.problem().is_some_and(|problem| problem.kind == ProblemKind::SignInNeeded) {
            return self.session_ended();
        }
        match answer {
            Answer::Session(result) => {
                self.session = result.into();
                self.arrive()
            }
            Answer::SignIn(_) | Answer::Code(_) => self.entered(answer),
            Answer::SignOut(Ok(session)) => {
                *self = Self::at(self.route);
                self.sign_in.note = Some(Note::SignedOut);
                self.session = Remote::Ready(session);
                self.replace(Page::SignIn)
            }
            // Nobody is told to be out who is in.
            Answer::SignOut(Err(problem)) => {
                self.session = Remote::Failed(problem);
                Vec::new()
            }
            Answer::Applications(result) => {
                self.applications = result.into();
                Vec::new()
            }
            Answer::Application(id, result) => {
                if self.application.0 != Some(id) {
                    return Vec::new();
                }
                self.application.1 = result.into();
                let mut effects = self.ask_for_notices();
                // They follow a press in the other binary: their heading is read first, as after any press.
                if matches!(self.route.page, Page::Done(_) | Page::Changed(_)) {
                    effects.push(Effect::FocusHeading);
                }
                effects
            }
            Answer::Notices(id, result) => {
                if self.application.0 == Some(id) {
                    self.notices = result.into();
                }
                Vec::new()
            }
            Answer::Share(Ok(view)) => {
                self.sharing = Sending::Idle;
                self.take(view);
                Vec::new()
            }
            Answer::Share(Err(problem)) => {
                self.sharing = Sending::Failed(problem);
                Vec::new()
            }
            Answer::Renew(Ok(view)) => {
                self.renewal = (Sending::Idle, self.take(view));
                vec![Effect::FocusHeading]
            }
            Answer::Renew(Err(problem)) => {
                self.renewal.0 = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
            Answer::Withdraw(Ok(view)) => {
                self.withdraw = Withdrawal::default();
                self.take(view);
                vec![Effect::FocusHeading]
            }
            Answer::Withdraw(Err(problem)) => {
                self.withdraw.sending = Sending::Failed(problem);
                vec![Effect::FocusSummary]
            }
            Answer::Drafts(result) => {
                self.drafts = result.into();
                Vec::new()
            }
            Answer::DeleteDraft(_) => self.arrive(),
        }
    }

    /// The address is this one now.
    pub(super) fn visited(&mut self, route: Route<Page>) -> Vec<Effect> {
        let moved = self.route.page != route.page;
        if moved && self.withdraw.sending != Sending::Sent {
            self.withdraw = Withdrawal::default();
        }
        if moved {
            self.renewal = (Sending::Idle, false);
        }
        self.sharing = Sending::Idle;
        self.route = route;
        let mut effects = self.arrive();
        if moved {
            effects.push(Effect::FocusHeading);
        }
        effects
    }

    /// An application as it is now, if it is still the one of this page.
    fn take(&mut self, view: Box<ApplicationView>) -> bool {
        let is_here = self.application.0 == Some(view.id);
        if is_here {
            self.application.1 = Remote::Ready(view);
        }
        is_here
    }

    fn load(&mut self) -> Vec<Effect> {
        match self.route.page {
            Page::SignIn | Page::Code | Page::Lost => Vec::new(),
            Page::List => {
                self.applications = Remote::Loading;
                self.drafts = Remote::Loading;
                vec![Effect::Call(Call::Applications), Effect::Call(Call::Drafts)]
            }
            // A number is always asked for anew.
            Page::Application(id) => {
                self.application = (Some(id), Remote::Loading);
                vec![Effect::Call(Call::Application(id))]
            }
            Page::Withdraw(id) | Page::Renew(id) | Page::Done(id) | Page::Changed(id) => {
                if self.application.0 == Some(id) && self.application.1.ready().is_some() {
                    return Vec::new();
                }
                self.application = (Some(id), Remote::Loading);
                vec![Effect::Call(Call::Application(id))]
            }
        }
    }

    /// What was told is for the filer.
    fn ask_for_notices(&mut self) -> Vec<Effect> {
        self.notices = Remote::Loading;
        match (self.route.page, self.application.1.ready()) {
            (Page::Application(id), Some(view)) if view.viewer == Viewer::Filer => {
                vec![Effect::Call(Call::Notices(id, self.route.lang))]
            }
            _ => Vec::new(),
        }
    }

    fn retry(&mut self) -> Vec<Effect> {
        if self.session.ready().is_none() {
            self.session = Remote::Loading;
            return Self::first();
        }
        match self.route.page {
            Page::SignIn if self.sign_in.sending != Sending::Idle => self.send_iin(),
            Page::Code if self.sign_in.code.is_empty() => self.new_code(),
            Page::Code => self.send_code(),
            Page::Withdraw(_) if self.withdraw.sending != Sending::Idle => self.send_withdrawal(),
            Page::Renew(_) | Page::Application(_) if self.renewal.0 != Sending::Idle => self.send_renewal(),
            _ => {
                self.sharing = Sending::Idle;
                self.arrive()
            }
        }
    }

    fn send_renewal(&mut self) -> Vec<Effect> {
        let Some(view) = self.application.1.ready() else { return Vec::new() };
        if self.renewal.0 == Sending::Sent {
            return Vec::new();
        }
        let from = view.valid_until.clone();
        let call = match self.route.page {
            Page::Renew(id) => Call::Renew { id, from },
            Page::Application(id) if view.returnable_until.is_some() => Call::Return { id, from },
            _ => return Vec::new(),
        };
        self.renewal.0 = Sending::Sent;
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
}
