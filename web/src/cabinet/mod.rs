//! The binary `cabinet`: signing in, what was filed, its numbers with their causes, and what can be done with it.

mod net;
mod page;
pub mod route;
pub mod state;

use crate::parts;
use crate::route::Route;
use crate::task::{EffectOf, Task};
use route::Page;
pub use state::{Action, State};
use state::{Answer, Call};
use yew::prelude::*;

/// What every page of this binary is given.
pub type Cx<'a> = parts::Cx<'a, State>;

impl Task for State {
    type Page = Page;
    type Action = Action;
    type Deed = Action;
    type Call = Call;
    type Answer = Answer;
    type Hands = ();

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
        self.asks()
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

    fn handle(_: &mut (), deed: Action, _: &Callback<Action>) -> Option<Action> {
        Some(deed)
    }
}
