//! Elements that hear somebody: the macro writes the fastening of a listener out anew at each of them, these do it once.

use std::rc::Rc;
use yew::html::{onchange, onclick, oninput, onmousedown};
use yew::prelude::*;
use yew::virtual_dom::{Listener, VNode, VTag};

use super::button::stays;
use super::element::{el, line};

/// An element that does this when it is pressed.
#[inline(never)]
pub fn press(element: Html, onclick: Callback<MouseEvent>) -> Html {
    hears(element, Rc::new(onclick::Wrapper::new(onclick)))
}

/// A button that leaves the focus where it is: see [`stays`].
#[inline(never)]
pub fn stay(element: Html) -> Html {
    hears(element, Rc::new(onmousedown::Wrapper::new(stays())))
}

/// A box, or a radio of a name, with its label.
#[inline(never)]
pub fn tick(name: Option<&'static str>, is_on: bool, label: AttrValue, onchange: Callback<Event>) -> Html {
    let input = el("input", "").with("type", if name.is_some() { "radio" } else { "checkbox" }.into());
    let input = match name {
        Some(name) => input.with("name", name.into()),
        None => input,
    };
    let input = hears(input.html(), Rc::new(onchange::Wrapper::new(onchange)));
    let input = changed(input, |tag| tag.set_checked(is_on));
    el("label", "").put(input).put(line("span", "", label)).html()
}

/// A field with its text, which is told at every key.
#[inline(never)]
pub fn typed(input: Html, value: String, oninput: Callback<InputEvent>) -> Html {
    let input = changed(input, |tag| tag.set_value(Some(AttrValue::from(value))));
    hears(input, Rc::new(oninput::Wrapper::new(oninput)))
}

/// An element that is the same one wherever it stands among its neighbours.
#[inline(never)]
pub fn keyed(element: Html, key: String) -> Html {
    changed(element, |tag| tag.key = Some(key.into()))
}

#[inline(never)]
fn hears(element: Html, listener: Rc<dyn Listener>) -> Html {
    changed(element, |tag| {
        tag.add_listener(listener);
    })
}

fn changed(mut element: Html, change: impl FnOnce(&mut VTag)) -> Html {
    if let VNode::VTag(tag) = &mut element
        && let Some(tag) = Rc::get_mut(tag)
    {
        change(tag);
    }
    element
}
