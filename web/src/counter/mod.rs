//! The binary `counter`: a paper application is taken in for a person who is present.
//!
//! It is not in `staff`, since it brings every check of the form; who checks papers does not download these.

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
pub use hands::{Deed, Hands};
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
        Section::Counter
    }

    fn is_first(&self) -> bool {
        true
    }

    fn role(&self) -> Option<Role> {
        Some(Role::Counter)
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

    fn new(route: Route<Page>, _: &dyn Fn(&str) -> Option<String>) -> Self {
        Self::at(route)
    }

    fn start(&self) -> Vec<EffectOf<Self>> {
        vec![state::Effect::Call(Call::Session)]
    }

    fn act(&mut self, action: Action) -> Vec<EffectOf<Self>> {
        self.acted(action)
    }

    fn hear(&mut self, answer: Answer) -> Vec<EffectOf<Self>> {
        self.answered(answer)
    }

    fn visit(&mut self, route: Route<Page>) -> Vec<EffectOf<Self>> {
        self.visited(route)
    }

    fn route(&self) -> Route<Page> {
        self.route
    }

    fn retry() -> Action {
        Action::Retry
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
