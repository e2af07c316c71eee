//! A small choice beside others of its kind: a box or a radio with its label, as wide as its words.

use crate::map::Cx;
use crate::map::state::Action;
use crate::parts::element::{el, line};
use yew::prelude::*;

/// One; `name` makes a radio of it.
pub(super) fn pill(
    cx: &Cx<'_>,
    name: Option<&'static str>,
    is_on: bool,
    label: AttrValue,
    action: impl Fn(bool) -> Action + 'static,
) -> Html {
    let kind = if name.is_some() { "radio" } else { "checkbox" };
    html! {
        <label><input type={kind} {name} checked={is_on} onchange={cx.ticked(action)} /><span>{ label }</span></label>
    }
}

/// A group of them under its name.
pub(super) fn group(legend: AttrValue, hint: Option<AttrValue>, pills: Vec<Html>) -> Html {
    let hint = hint.map(|hint| line("p", "hint", hint));
    let group = el("fieldset", "").put(line("legend", "label", legend)).put_all(hint.into_iter().collect());
    group.put(el("div", "ticked").put_all(pills).html()).html()
}
