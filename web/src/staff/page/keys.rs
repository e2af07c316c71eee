//! The keys, shown: they act by their place on the keyboard, so that a Kazakh or Russian layout does not matter.

use crate::parts::element::{el, line};
use crate::staff::Cx;
use crate::staff::route::Page;
use crate::staff::state::Action;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// Keys of the list.
const OF_LIST: &[(&str, Staff)] = &[("N", Staff::NextReview), ("Z", Staff::TakeBack)];

/// Keys of a check.
const OF_REVIEW: &[(&str, Staff)] = &[
    ("1", Staff::KeyConfirm),
    ("2", Staff::KeyNotConfirm),
    ("O", Staff::Compared),
    ("S", Staff::RecordButton),
    ("Z", Staff::TakeBack),
    ("N", Staff::NextReview),
    ("J", Staff::NextPaper),
    ("K", Staff::PreviousPaper),
    ("+", Staff::Larger),
    ("\u{2212}", Staff::Smaller),
    ("R", Staff::Rotate),
    ("M", Staff::MirrorLink),
    ("L", Staff::ToList),
];

/// The list with its switch: who speaks to the computer turns single letters off.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let keys = if matches!(cx.state.route.page, Page::Review(_)) { OF_REVIEW } else { OF_LIST };
    let row = |(key, word): &(&'static str, Staff)| {
        el("li", "").put(line("kbd", "", (*key).into())).say(" ".into()).say(cx.say(*word)).html()
    };
    let list = el("ul", "plain keys").put_all(keys.iter().map(row).collect()).html();
    html! {
        <details class="apart wide">
            <summary>{ cx.say(Staff::KeysTitle) }</summary>
            <div class="tick">
                <input id="f-keys" type="checkbox" checked={cx.state.keys} onchange={cx.ticked(Action::Keys)} />
                <label for="f-keys">{ cx.say(Staff::KeysOn) }</label>
            </div>
            { list }
        </details>
    }
}
