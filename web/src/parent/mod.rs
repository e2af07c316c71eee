//! The binary `parent`: an application question by question, new or to be changed.

mod hands;
mod net;
mod page;
pub mod route;
pub mod state;

use crate::parts;
use crate::route::Route;
use crate::task::{EffectOf, Task};
pub use hands::{Deed, Hands};
use route::Page;
use state::call::{Answer, Call};
pub use state::{Action, State};
use yew::prelude::*;

/// What every page of this binary is given.
pub type Cx<'a> = parts::Cx<'a, State>;

impl Task for State {
    type Page = Page;
    type Action = Action;
    type Deed = Deed;
    type Call = Call;
    type Answer = Answer;
    type Hands = Hands;

    const LEARNS_FIRST: bool = true;

    fn new(route: Route<Page>, asked: &dyn Fn(&str) -> Option<String>) -> Self {
        Self::opened(route, asked)
    }

    fn start(&self) -> Vec<EffectOf<Self>> {
        Self::first()
    }

    fn waits(&self) -> bool {
        self.is_waiting()
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

    fn question(&self) -> String {
        self.brings()
    }

    fn retry() -> Action {
        Action::Retry
    }

    fn leaves() -> Option<Action> {
        Some(Action::Keep)
    }

    fn is_keeping(&self) -> bool {
        self.keeping.is_sent
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
        net::perform(call).await
    }

    fn handle(hands: &mut Hands, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        hands.handle(deed, act)
    }
}
