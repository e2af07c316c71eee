//! A small choice beside others of its kind: a box or a radio with its label, as wide as its words.

use crate::map::Cx;
use crate::map::state::Action;
use crate::parts::element::{el, line};
use crate::parts::hears;
use yew::prelude::*;

/// A box.
#[inline(never)]
pub(super) fn tick(cx: &Cx<'_>, is_on: bool, label: AttrValue, other: Action) -> Html {
    one(cx, None, is_on, label, other)
}

/// A radio of this name.
#[inline(never)]
pub(super) fn radio(cx: &Cx<'_>, name: &'static str, is_on: bool, label: AttrValue, chosen: Action) -> Html {
    one(cx, Some(name), is_on, label, chosen)
}

fn one(cx: &Cx<'_>, name: Option<&'static str>, is_on: bool, label: AttrValue, action: Action) -> Html {
    hears::tick(name, is_on, label, cx.ticked(move |_| action.clone()))
}

/// A group of them under its name.
#[inline(never)]
pub(super) fn group(legend: AttrValue, hint: Option<AttrValue>, pills: Vec<Html>) -> Html {
    let hint = hint.map(|hint| line("p", "hint", hint));
    let group = el("fieldset", "").put(line("legend", "label", legend)).put_all(hint.into_iter().collect());
    group.put(el("div", "ticked").put_all(pills).html()).html()
}
