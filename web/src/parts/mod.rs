//! Dumb parts: they take words, state and callbacks, and give HTML. None of them knows a page.

pub mod button;
pub mod chart;
pub mod choice;
pub mod day;
pub mod element;
pub mod faults;
pub mod field;
pub mod human;
pub mod law;
pub mod number;
pub mod problem;
pub mod upload;
pub mod waiting;

use crate::route::Page;
use crate::state::form::Slot;
use crate::state::{Action, State};
use contract::path;
use rules::{Day, Field, Instant};
use wasm_bindgen::JsCast;
use words::{Table, Value, Word, date};
use yew::prelude::*;

/// What a person does on a page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Something the state understands.
    Act(Action),
    /// A file was chosen.
    Attach(Slot, web_sys::File),
    /// The file that could not be sent is sent again.
    AttachAgain(Slot),
}

/// What every page and part is given: the words of the language, the state, and a way to act.
pub struct Cx<'a> {
    /// The words.
    pub words: &'a Table,
    /// The state.
    pub state: &'a State,
    /// Takes deeds.
    pub deed: &'a Callback<Deed>,
}

impl Cx<'_> {
    /// A text without placeholders.
    #[inline(never)]
    pub fn say<W: Word>(&self, word: W) -> AttrValue {
        AttrValue::from(self.words.say(word).to_owned())
    }

    /// A text with its figures.
    #[inline(never)]
    pub fn fill<W: Word>(&self, word: W, values: &[(&str, Value<'_>)]) -> AttrValue {
        AttrValue::from(self.words.fill(word, values))
    }

    /// A day on the wire, in words; as it is when it is no day.
    #[inline(never)]
    pub fn day(&self, text: &str) -> String {
        Day::parse(text).map_or_else(|| text.to_owned(), |day| date::day(self.words, day))
    }

    /// A moment on the wire, to the minute.
    #[inline(never)]
    pub fn moment(&self, text: &str) -> String {
        Instant::parse(text).map_or_else(|| text.to_owned(), |at| date::moment(self.words, at))
    }

    /// A moment on the wire, to the millisecond.
    #[inline(never)]
    pub fn exact(&self, text: &str) -> String {
        Instant::parse(text).map_or_else(|| text.to_owned(), |at| date::exact(self.words, at))
    }

    /// An element that says one word.
    #[inline(never)]
    pub fn line<W: Word>(&self, tag: &'static str, class: &'static str, word: W) -> Html {
        element::line(tag, class, self.say(word))
    }

    /// A paragraph that says one word.
    #[inline(never)]
    pub fn p<W: Word>(&self, word: W) -> Html {
        self.line("p", "", word)
    }

    /// A link to a page of the app.
    pub fn link<W: Word>(&self, word: W, page: Page) -> Html {
        element::link(self.say(word), self.state.route.to(page).to_string())
    }

    /// On a click.
    #[inline(never)]
    pub fn click(&self, action: Action) -> Callback<MouseEvent> {
        let deed = self.deed.clone();
        Callback::from(move |_| deed.emit(Deed::Act(action.clone())))
    }

    /// When a form is sent.
    #[inline(never)]
    pub fn submit(&self, action: Action) -> Callback<SubmitEvent> {
        let deed = self.deed.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            deed.emit(Deed::Act(action.clone()));
        })
    }

    /// At every key: the text as it is now.
    pub fn typed(&self, action: impl Fn(String) -> Action + 'static) -> Callback<InputEvent> {
        let deed = self.deed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                deed.emit(Deed::Act(action(input.value())));
            }
        })
    }

    /// When a field is left.
    #[inline(never)]
    pub fn left(&self, action: Action) -> Callback<FocusEvent> {
        let deed = self.deed.clone();
        Callback::from(move |_| deed.emit(Deed::Act(action.clone())))
    }

    /// When a box is ticked or a radio chosen: whether it is on now.
    pub fn ticked(&self, action: impl Fn(bool) -> Action + 'static) -> Callback<Event> {
        let deed = self.deed.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok()) {
                deed.emit(Deed::Act(action(input.checked())));
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
