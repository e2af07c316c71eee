//! The binary `staff`: checks of papers. Parents never download it.
//!
//! No screen moves a number by itself: an act is said with its effect before it is done, can be taken back for a minute, and
//! stands in the parent's history afterwards.

mod hands;
mod net;
mod page;
pub mod route;
pub mod state;

use crate::parts;
use crate::route::Route;
use crate::state::remote::Remote;
use crate::task::{EffectOf, Task};
use crate::work::{Section, Session, Work};
use contract::staff::Role;
use hands::{Deed, Hands};
use route::Page;
use state::call::{Answer, Call};
pub use state::{Action, State};
use words::text::Pack;
use yew::prelude::*;

/// What every page of this binary is given.
pub type Cx<'a> = parts::Cx<'a, State>;

impl Work for State {
    fn session(&self) -> &Remote<Session> {
        &self.session
    }

    fn section(&self) -> Section {
        match self.route.page {
            Page::Mine => Section::Mine,
            Page::Start | Page::Review(_) | Page::Representative(_) | Page::Lost => Section::Reviews,
        }
    }

    fn is_first(&self) -> bool {
        matches!(self.route.page, Page::Start | Page::Mine)
    }

    fn role(&self) -> Option<Role> {
        match self.route.page {
            Page::Start | Page::Mine | Page::Lost => None,
            Page::Review(_) | Page::Representative(_) => Some(Role::Reviewer),
        }
    }

    fn sign_out() -> Action {
        Action::SignOut
    }
}

impl Task for State {
    type Page = Page;
    type Action = Action;
    type Deed = Deed;
    type Call = Call;
    type Answer = Answer;
    type Hands = Hands;

    const PACK: Pack = Pack::Staff;
    const KEYS: bool = true;

    fn new(route: Route<Page>, asked: &dyn Fn(&str) -> Option<String>) -> Self {
        let keys = asked("keys").as_deref() != Some("off");
        Self { keys, ..Self::at(route) }
    }

    fn start(&self) -> Vec<EffectOf<Self>> {
        vec![state::Effect::Call(Call::Session)]
    }

    fn act(&mut self, action: Action) -> Vec<EffectOf<Self>> {
        self.do_act(action)
    }

    fn hear(&mut self, answer: Answer) -> Vec<EffectOf<Self>> {
        self.do_hear(answer)
    }

    fn visit(&mut self, route: Route<Page>) -> Vec<EffectOf<Self>> {
        self.do_visit(route)
    }

    fn route(&self) -> Route<Page> {
        self.route
    }

    fn question(&self) -> String {
        if self.keys { String::new() } else { "?keys=off".to_owned() }
    }

    fn retry() -> Action {
        Action::Retry
    }

    fn key(&self, code: &str) -> Option<Action> {
        self.keys.then(|| state::key(self.route.page, code)).flatten()
    }

    fn title(cx: &Cx<'_>) -> AttrValue {
        page::title(cx)
    }

    fn window_title(cx: &Cx<'_>) -> AttrValue {
        page::window_title(cx)
    }

    fn view(cx: &Cx<'_>) -> Html {
        page::view(cx)
    }

    async fn perform(call: Call) -> Answer {
        net::question(call).ask().await
    }

    fn handle(hands: &mut Hands, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        hands.handle(deed, act)
    }
}
