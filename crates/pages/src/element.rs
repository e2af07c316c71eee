//! Plain elements: a tag, a class, what is inside. A page has hundreds of them, and the macro writes each out anew; these
//! are written once. Controls and whatever listens are made by the macro, in their parts.

use std::rc::Rc;
use yew::prelude::*;
use yew::virtual_dom::{VList, VNode, VTag, VText};

/// An element in the making.
pub struct El(Rc<VTag>);

/// An element with a class; no class for an empty text.
#[inline(never)]
pub fn el(tag: &'static str, class: &'static str) -> El {
    let mut tag = VTag::new(tag);
    if !class.is_empty() {
        tag.add_attribute("class", class);
    }
    El(Rc::new(tag))
}

impl El {
    /// An attribute.
    #[inline(never)]
    #[must_use]
    pub fn with(mut self, name: &'static str, value: AttrValue) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_attribute(name, value);
        }
        self
    }

    /// A text inside.
    #[inline(never)]
    #[must_use]
    pub fn say(self, text: AttrValue) -> Self {
        self.put(VText::new(text).into())
    }

    /// Something inside.
    #[inline(never)]
    #[must_use]
    pub fn put(mut self, inside: Html) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_child(inside);
        }
        self
    }

    /// Several things inside.
    #[inline(never)]
    #[must_use]
    pub fn put_all(mut self, inside: Vec<Html>) -> Self {
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            tag.add_children(inside);
        }
        self
    }

    /// The element.
    #[inline(never)]
    pub fn html(self) -> Html {
        VNode::VTag(self.0)
    }
}

/// Several things one after another.
#[inline(never)]
pub fn all(list: Vec<Html>) -> Html {
    VList::with_children(list, None).into()
}

/// A text.
#[inline(never)]
pub fn text(text: AttrValue) -> Html {
    VText::new(text).into()
}

/// An element with a text.
#[inline(never)]
pub fn line(tag: &'static str, class: &'static str, text: AttrValue) -> Html {
    el(tag, class).say(text).html()
}

/// An element with something inside.
#[inline(never)]
pub fn wrap(tag: &'static str, class: &'static str, inside: Html) -> Html {
    el(tag, class).put(inside).html()
}

/// A link.
#[inline(never)]
pub fn link(label: AttrValue, href: String) -> Html {
    el("a", "").with("href", href.into()).say(label).html()
}

/// A text in which one phrase is a link; the link follows a text that does not have it.
#[inline(never)]
pub fn linked(tag: &'static str, class: &'static str, text: &str, phrase: &str, href: String) -> Html {
    let (before, after) = text.split_once(phrase).unwrap_or((text, ""));
    let line = el(tag, class).say(before.to_owned().into()).put(link(phrase.to_owned().into(), href));
    line.say(after.to_owned().into()).html()
}

/// A row of a list of facts.
#[inline(never)]
pub fn fact(name: AttrValue, value: Html) -> Html {
    let row = el("div", "").put(line("dt", "", name));
    row.put(wrap("dd", "", value)).html()
}
