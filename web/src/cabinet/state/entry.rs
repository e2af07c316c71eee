//! Coming in: the IIN, the code, and on to where the person wanted to go, of this binary or another.

use super::{Answer, Call, Effect, Page, Secret, State};
use crate::route::Route;
use crate::state::number_field::NumberField;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::state::sign_in::{NEXT, Note, WHY};
use crate::webview::unasked;
use contract::endpoint::session::Stage;
use contract::problem::{Problem, ProblemKind, WireParam};

impl State {
    /// Before anything is known, at an address that may ask to go on elsewhere and say why the person is here.
    pub(in crate::cabinet) fn opened(route: Route<Page>, asked: &dyn Fn(&str) -> Option<String>) -> Self {
        let mut state = Self::at(route);
        state.sign_in.wanted = asked(NEXT);
        state.sign_in.note = asked(WHY).and_then(|why| Note::parse(&why));
        state
    }

    /// The question of the address: where to go after the sign-in, also when the page is killed meanwhile.
    pub(in crate::cabinet) fn asks(&self) -> String {
        match (self.route.page, &self.sign_in.wanted) {
            (Page::SignIn | Page::Code, Some(path)) => format!("?{NEXT}={path}"),
            _ => String::new(),
        }
    }

    pub(super) fn send_iin(&mut self) -> Vec<Effect> {
        let Some(iin) = self.sign_in.iin.ask() else { return vec![Effect::FocusSummary] };
        if self.sign_in.sending == Sending::Sent {
            return Vec::new();
        }
        self.sign_in.sending = Sending::Sent;
        self.sign_in.code = NumberField::default();
        vec![Effect::Call(Call::SignIn { iin: Secret(iin), lang: self.route.lang })]
    }

    pub(super) fn new_code(&mut self) -> Vec<Effect> {
        if self.sign_in.iin.is_empty() {
            return self.push(Page::SignIn);
        }
        self.send_iin()
    }

    pub(super) fn send_code(&mut self) -> Vec<Effect> {
        let Some(code) = self.sign_in.code.ask() else { return vec![Effect::FocusSummary] };
        if self.sign_in.sending == Sending::Sent {
            return Vec::new();
        }
        self.sign_in.sending = Sending::Sent;
        vec![Effect::Call(Call::Code(Secret(code)))]
    }

    /// An answer to one of these came.
    pub(super) fn entered(&mut self, answer: Answer) -> Vec<Effect> {
        match answer {
            Answer::SignIn(Ok(sent)) => {
                self.sign_in.sending = Sending::Idle;
                // Who stands at the code already has asked for another.
                self.sign_in.note = (self.route.page == Page::Code).then_some(Note::NewCode);
                if let Some(session) = self.session.ready_mut() {
                    session.stage = Stage::CodeSent { expires_at: sent.expires_at, left: sent.left };
                }
                if self.route.page == Page::Code { Vec::new() } else { self.push(Page::Code) }
            }
            Answer::Code(Ok(session)) => {
                self.sign_in.sending = Sending::Idle;
                self.sign_in.code = NumberField::default();
                self.sign_in.iin = NumberField::default();
                self.sign_in.note = None;
                self.session = Remote::Ready(session);
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
            _ => Vec::new(),
        }
    }

    /// The session ended by itself: the person signs in and comes back.
    pub(super) fn session_ended(&mut self) -> Vec<Effect> {
        if let Some(session) = self.session.ready_mut() {
            session.stage = Stage::Anonymous;
        }
        self.withdraw.sending = Sending::Idle;
        self.renewal.0 = Sending::Idle;
        self.sharing = Sending::Idle;
        self.sign_in.sending = Sending::Idle;
        self.sign_in.note = Some(Note::Ended);
        self.arrive()
    }

    /// What the page needs, as far as it may be asked for now.
    pub(super) fn arrive(&mut self) -> Vec<Effect> {
        let Some(stage) = self.session.ready().map(|session| session.stage.clone()) else {
            return Vec::new();
        };
        match (stage, self.route.page) {
            (_, Page::Lost) => Vec::new(),
            (Stage::SignedIn { .. }, Page::SignIn | Page::Code) => self.go_where_wanted(),
            (Stage::SignedIn { .. }, _) => self.load(),
            (Stage::Anonymous, Page::Code) => self.replace(Page::SignIn),
            (Stage::Anonymous | Stage::CodeSent { .. }, Page::SignIn)
            | (Stage::CodeSent { .. }, Page::Code) => Vec::new(),
            (Stage::Anonymous | Stage::CodeSent { .. }, _) => {
                self.sign_in.wanted = Some(self.route.tail());
                self.sign_in.note.get_or_insert(Note::Why);
                self.replace(Page::SignIn)
            }
        }
    }

    fn go_where_wanted(&mut self) -> Vec<Effect> {
        let wanted = self.sign_in.wanted.take();
        let path = match wanted {
            Some(tail) => self.route.to(Page::Lost).to_string() + &unasked(&tail),
            None => self.route.to(Page::List).to_string(),
        };
        // By a page load, also within this binary: what was asked beside the download was answered to a stranger.
        vec![Effect::LeaveForGood(path)]
    }

    fn push(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Push(route)];
        effects.extend(self.visited(route));
        effects
    }

    pub(super) fn replace(&mut self, page: Page) -> Vec<Effect> {
        let route = self.route.to(page);
        let mut effects = vec![Effect::Replace(route)];
        effects.extend(self.visited(route));
        effects
    }
}

fn figure(problem: &Problem, name: &str) -> Option<u32> {
    match problem.params.get(name) {
        Some(WireParam::Number(n)) => u32::try_from(*n).ok(),
        Some(WireParam::Text(_)) | None => None,
    }
}
