//! Dumb parts: they take words, state and callbacks, and give HTML. None of them knows a page.

pub mod button;
pub mod choice;
pub mod day;
pub mod faults;
pub mod field;
pub mod hears;
pub mod human;
pub mod law;
pub mod page;
pub mod problem;
pub mod upload;
pub mod waiting;

pub use pages::{Voice, element, number};

use crate::route::Pages;
use crate::task::Task;
use contract::path;
use rules::Field;
use wasm_bindgen::JsCast;
use words::{Key, Table, Value};
use yew::prelude::*;

/// What every page and part is given: the words of the language, the state, and a way to act.
pub struct Cx<'a, T: Task> {
    /// The words.
    pub words: &'a Table,
    /// The state.
    pub state: &'a T,
    /// Takes deeds.
    pub deed: &'a Callback<T::Deed>,
}

impl<T: Task> Cx<'_, T> {
    /// The words alone: what the parts that the server renders too are given.
    pub const fn voice(&self) -> Voice<'_> {
        Voice { words: self.words }
    }

    /// A text without placeholders.
    #[inline]
    pub fn say(&self, word: impl Into<Key>) -> AttrValue {
        self.voice().say(word)
    }

    /// A text with its figures.
    #[inline]
    pub fn fill(&self, word: impl Into<Key>, values: &[(&str, Value<'_>)]) -> AttrValue {
        self.voice().fill(word, values)
    }

    /// A day on the wire, in words; as it is when it is no day.
    #[inline]
    pub fn day(&self, text: &str) -> String {
        self.voice().day(text)
    }

    /// A moment on the wire, to the minute.
    #[inline]
    pub fn moment(&self, text: &str) -> String {
        self.voice().moment(text)
    }

    /// A moment on the wire, to the millisecond.
    #[inline]
    pub fn exact(&self, text: &str) -> String {
        self.voice().exact(text)
    }

    /// An element that says one word.
    #[inline]
    pub fn line(&self, tag: &'static str, class: &'static str, word: impl Into<Key>) -> Html {
        self.voice().line(tag, class, word)
    }

    /// A paragraph that says one word.
    #[inline]
    pub fn p(&self, word: impl Into<Key>) -> Html {
        self.voice().p(word)
    }

    /// The address of a page of the app, of any binary, in the language of this page.
    pub fn at<P: Pages>(&self, page: P) -> String {
        self.state.route().to(page).to_string()
    }

    /// A link to a page of the app.
    pub fn link<P: Pages>(&self, word: impl Into<Key>, page: P) -> Html {
        element::link(self.say(word), self.at(page))
    }

    /// On a click.
    #[inline(never)]
    pub fn click(&self, action: T::Action) -> Callback<MouseEvent> {
        let deed = self.deed.clone();
        Callback::from(move |_| deed.emit(action.clone().into()))
    }

    /// When a form is sent.
    #[inline(never)]
    pub fn submit(&self, action: T::Action) -> Callback<SubmitEvent> {
        let deed = self.deed.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            deed.emit(action.clone().into());
        })
    }

    /// At every key: the text as it is now.
    pub fn typed(&self, action: impl Fn(String) -> T::Action + 'static) -> Callback<InputEvent> {
        let deed = self.deed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                deed.emit(action(input.value()).into());
            }
        })
    }

    /// When a field is left.
    #[inline(never)]
    pub fn left(&self, action: T::Action) -> Callback<FocusEvent> {
        let deed = self.deed.clone();
        Callback::from(move |_| deed.emit(action.clone().into()))
    }

    /// When a box is ticked or a radio chosen: whether it is on now.
    pub fn ticked(&self, action: impl Fn(bool) -> T::Action + 'static) -> Callback<Event> {
        let deed = self.deed.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                deed.emit(action(input.checked()).into());
            }
        })
    }
}

/// The id of a field's control: what the summary links to.
pub fn id(field: Field) -> String {
    let mut id = String::from("f-");
    id.extend(path::path(field).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }));
    id
}
