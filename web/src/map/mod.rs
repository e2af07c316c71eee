//! The binary `map`: preschools on a map and in a list that are the same, where places are short, and the choice for an
//! application.

mod leaflet;
mod net;
mod page;
pub mod route;
pub mod state;

use crate::parts;
use crate::route::Route;
use crate::state::sending::Sending;
use crate::task::{EffectOf, Task};
use route::Page;
use state::told::{Answer, Call};
pub use state::{Action, State};
use words::text::Pack;
use yew::prelude::*;

/// What every page of this binary is given.
pub type Cx<'a> = parts::Cx<'a, State>;

impl Task for State {
    type Page = Page;
    type Action = Action;
    type Deed = Action;
    type Call = Call;
    type Answer = Answer;
    type Hands = leaflet::Hands;

    const PACK: Pack = Pack::Map;
    const RECALLS: bool = true;
    const FOLLOWS: bool = true;
    const TURNS_PAGES: bool = false;

    fn new(route: Route<Page>, _: &dyn Fn(&str) -> Option<String>) -> Self {
        Self::new(route)
    }

    fn recall(&mut self, question: &str) {
        self.recalled(question);
    }

    fn start(&self) -> Vec<EffectOf<Self>> {
        self.first()
    }

    fn act(&mut self, action: Action) -> Vec<EffectOf<Self>> {
        self.doing(action)
    }

    fn hear(&mut self, answer: Answer) -> Vec<EffectOf<Self>> {
        self.hearing(answer)
    }

    fn visit(&mut self, route: Route<Page>) -> Vec<EffectOf<Self>> {
        self.visited(route)
    }

    fn route(&self) -> Route<Page> {
        self.route
    }

    fn question(&self) -> String {
        self.written()
    }

    fn retry() -> Action {
        Action::Retry
    }

    fn is_keeping(&self) -> bool {
        self.keeping == Sending::Sent
    }

    fn title(cx: &Cx<'_>) -> AttrValue {
        page::title(cx)
    }

    fn window_title(cx: &Cx<'_>) -> AttrValue {
        parts::page::window_title(cx, false)
    }

    fn view(cx: &Cx<'_>) -> Html {
        page::view(cx)
    }

    fn show(&self, hands: &mut leaflet::Hands, act: &Callback<Action>) {
        hands.show(self, act);
    }

    fn is_behind(&self) -> bool {
        self.is_behind()
    }

    fn catch_up(&mut self) -> Vec<EffectOf<Self>> {
        self.caught_up()
    }

    async fn perform(call: Call) -> Answer {
        net::perform(call).await
    }

    fn handle(_: &mut leaflet::Hands, deed: Action, _: &Callback<Action>) -> Option<Action> {
        Some(deed)
    }
}
