//! What a shared part is given to speak with: the words of one language, and the shapes in which they are said.

use crate::element;
use words::{Key, Table, Value, date};
use yew::{AttrValue, Html};

/// The words of one language.
#[derive(Clone, Copy)]
pub struct Voice<'a> {
    /// They.
    pub words: &'a Table,
}

impl Voice<'_> {
    /// A text without placeholders.
    #[inline]
    pub fn say(self, word: impl Into<Key>) -> AttrValue {
        self.said(word.into())
    }

    #[inline(never)]
    fn said(self, word: Key) -> AttrValue {
        AttrValue::from(self.words.say(word).to_owned())
    }

    /// A text with its figures.
    #[inline]
    pub fn fill(self, word: impl Into<Key>, values: &[(&str, Value<'_>)]) -> AttrValue {
        self.filled(word.into(), values)
    }

    #[inline(never)]
    fn filled(self, word: Key, values: &[(&str, Value<'_>)]) -> AttrValue {
        AttrValue::from(self.words.fill(word, values))
    }

    /// A day on the wire, in words; as it is when it is no day.
    #[inline(never)]
    pub fn day(self, text: &str) -> String {
        date::wire_day(self.words, text)
    }

    /// A moment on the wire, to the minute.
    #[inline(never)]
    pub fn moment(self, text: &str) -> String {
        date::wire_moment(self.words, text)
    }

    /// A moment on the wire, to the millisecond.
    #[inline(never)]
    pub fn exact(self, text: &str) -> String {
        date::wire_exact(self.words, text)
    }

    /// An element that says one word.
    #[inline]
    pub fn line(self, tag: &'static str, class: &'static str, word: impl Into<Key>) -> Html {
        self.lined(tag, class, word.into())
    }

    #[inline(never)]
    fn lined(self, tag: &'static str, class: &'static str, word: Key) -> Html {
        element::line(tag, class, self.said(word))
    }

    /// A paragraph that says one word.
    #[inline]
    pub fn p(self, word: impl Into<Key>) -> Html {
        self.lined("p", "", word.into())
    }

    /// The address of a page in the language: `/kk/apply`.
    pub fn at(self, slug: &str) -> String {
        "/".to_owned() + self.words.lang().code() + "/" + slug
    }
}
