//! What a binary of the app is: plain state that hears actions and answers, and the effects it asks for.

use crate::parts::Cx;
use crate::route::{Pages, Route};
use words::text::Pack;
use yew::prelude::*;

/// One binary: a state with its pages.
pub trait Task: Sized + 'static {
    /// Its pages.
    type Page: Pages;
    /// What a person or the browser did.
    type Action: Clone + 'static;
    /// What pages give out: actions, and what needs hands, such as a file.
    type Deed: Clone + From<Self::Action> + 'static;
    /// A request to the server.
    type Call: 'static;
    /// Its answer.
    type Answer: 'static;
    /// What holds things of the browser that a state cannot hold.
    type Hands: Default;

    /// The words it says.
    const PACK: Pack = Pack::Parents;

    /// Whether keys act on its pages: see [`Task::key`].
    const KEYS: bool = false;

    /// Whether the question of the address is a part of the state: see [`Task::recall`].
    const RECALLS: bool = false;

    /// Whether what is no part of the page's elements may be seen first: see [`Task::is_behind`].
    const FOLLOWS: bool = false;

    /// Whether its first page stands on answers: see [`Task::waits`].
    const LEARNS_FIRST: bool = false;

    /// Whether it asks for page loads, headings and lists of faults; what it never asks for is not in its binary.
    const TURNS_PAGES: bool = true;

    /// Before anything is known. `asked` reads a value of the question in the address.
    fn new(route: Route<Self::Page>, asked: &dyn Fn(&str) -> Option<String>) -> Self;

    /// What the address asks now: before anything else, and when history moved. With its mark, or empty.
    fn recall(&mut self, _question: &str) {}

    /// What is asked for first.
    fn start(&self) -> Vec<EffectOf<Self>>;

    /// Whether its page shows no more than that it waits: so long the first words of the server stand in its place.
    fn waits(&self) -> bool {
        false
    }

    /// Something happened.
    fn act(&mut self, action: Self::Action) -> Vec<EffectOf<Self>>;

    /// An answer of the server came.
    fn hear(&mut self, answer: Self::Answer) -> Vec<EffectOf<Self>>;

    /// The address is this one now: by a link or by history.
    fn visit(&mut self, route: Route<Self::Page>) -> Vec<EffectOf<Self>>;

    /// Where the person is.
    fn route(&self) -> Route<Self::Page>;

    /// The question that goes with the address of this page; with its mark, or empty.
    fn question(&self) -> String {
        String::new()
    }

    /// What a key does that was pressed outside a text, by its place on the keyboard: the letters of three languages lie
    /// on the same keys.
    fn key(&self, _code: &str) -> Option<Self::Action> {
        None
    }

    /// The failed requests of this page are made again.
    fn retry() -> Self::Action;

    /// What happens when the page goes, perhaps for ever; none when nothing could be lost.
    fn leaves() -> Option<Self::Action> {
        None
    }

    /// Whether something is on its way that a person who leaves would lose.
    fn is_keeping(&self) -> bool {
        false
    }

    /// What the page is called: its heading.
    fn title(cx: &Cx<'_, Self>) -> AttrValue;

    /// The title of the window.
    fn window_title(cx: &Cx<'_, Self>) -> AttrValue;

    /// The page of the state.
    fn view(cx: &Cx<'_, Self>) -> Html;

    /// Carries out a call.
    fn perform(call: Self::Call) -> impl Future<Output = Self::Answer>;

    /// Shows what is no part of the page's elements: after each change, before the page is rendered, and once it stands.
    fn show(&self, _hands: &mut Self::Hands, _act: &Callback<Self::Action>) {}

    /// Whether what was shown so may be seen first: the page follows a frame later, by [`Task::catch_up`].
    fn is_behind(&self) -> bool {
        false
    }

    /// What the page waited with.
    fn catch_up(&mut self) -> Vec<EffectOf<Self>> {
        Vec::new()
    }

    /// Takes a deed: an action is given back, the rest is done by hands, which act later.
    fn handle(
        hands: &mut Self::Hands,
        deed: Self::Deed,
        act: &Callback<Self::Action>,
    ) -> Option<Self::Action>;
}

/// What the shell has to do.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect<Call, Page, Action> {
    /// Ask the server.
    Call(Call),
    /// A new entry of history, then its page.
    Push(Route<Page>),
    /// The same entry gets another address.
    Replace(Route<Page>),
    /// A page load: another binary, or a page of the server.
    Leave(String),
    /// The same in the place of this page: back does not lead here again.
    LeaveForGood(String),
    /// A page of the server beside this one, which stays as it is.
    Open(String),
    /// Act after so many milliseconds, unless something else is to be done later.
    Later(u32, Action),
    /// A new page: to its top and its heading.
    FocusHeading,
    /// The list of faults takes focus.
    FocusSummary,
    /// The control of this id takes focus.
    FocusField(String),
}

/// The effects of a task.
pub type EffectOf<T> = Effect<<T as Task>::Call, <T as Task>::Page, <T as Task>::Action>;
