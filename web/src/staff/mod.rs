//! The binary `staff`: checks of papers, the counter, complaints. Parents never download it.
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
use crate::task::{EffectOf, Task};
use hands::{Deed, Hands};
use route::Page;
use state::call::{Answer, Call};
pub use state::{Action, State};
use words::text::Pack;
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

    const PACK: Pack = Pack::Staff;
    const KEYS: bool = true;

    fn new(route: Route<Page>, _: &dyn Fn(&str) -> Option<String>, _: [u8; 16]) -> Self {
        Self::at(route)
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
        net::perform(call).await
    }

    fn handle(hands: &mut Hands, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        hands.handle(deed, act)
    }
}
