//! Buttons and links that look like them.

use super::element::el;
use super::hears::{press, stay};
use yew::prelude::*;

/// A press leaves the focus where it is. Else the field that somebody has just typed in would say its fault, the button
/// would move from under the finger, and the press would be lost.
pub fn stays() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| event.prevent_default())
}

/// The one button that moves the page on; it rests while its request is under way.
pub fn submit(label: AttrValue, rests: bool) -> Html {
    html! { <button type="submit" class="btn" disabled={rests} onmousedown={stays()}>{ label }</button> }
}

/// The button of a form beside the page's own work.
pub fn submit_second(label: AttrValue) -> Html {
    html! { <button type="submit" class="btn btn-second" onmousedown={stays()}>{ label }</button> }
}

/// A second choice.
pub fn second(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    plain("btn btn-second", label, None, onclick)
}

/// A quiet one: looks like a link, does something here.
pub fn quiet(label: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    plain("btn-quiet", label, None, onclick)
}

/// A quiet one with a longer name for the ear.
pub fn named(label: AttrValue, spoken: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    plain("btn-quiet", label, Some(("aria-label", spoken)), onclick)
}

/// A quiet one that may have nothing to do now: it keeps its place and the focus, and says that it rests.
pub fn resting(label: AttrValue, rests: bool, onclick: Callback<MouseEvent>) -> Html {
    let told = rests.then(|| ("aria-disabled", AttrValue::from("true")));
    plain("btn-quiet", label, told, onclick)
}

#[inline(never)]
fn plain(
    class: &'static str,
    label: AttrValue,
    told: Option<(&'static str, AttrValue)>,
    onclick: Callback<MouseEvent>,
) -> Html {
    let button = el("button", class).with("type", "button".into());
    let button = match told {
        Some((name, value)) => button.with(name, value),
        None => button,
    };
    press(stay(button.say(label).html()), onclick)
}

/// A link as a button.
pub fn link(label: AttrValue, href: String) -> Html {
    html! { <a class="btn" {href}>{ label }</a> }
}
