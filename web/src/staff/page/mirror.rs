//! The application as the parent sees it: to read aloud and to print. Nothing here can be pressed but the printer.

use crate::parts::element::{all, el, line, wrap};
use crate::parts::page::{full_name, heading, of};
use crate::staff::Cx;
use crate::staff::hands::Deed;
use crate::staff::route::Page;
use contract::view::ApplicationView;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    of(cx, &cx.state.review.data, |review| whole(cx, &review.mirror))
}

fn whole(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let back =
        el("a", "back").with("href", cx.at(Page::Review(view.id)).into()).say(cx.say(Staff::ToReview)).html();
    let print = cx.deed.reform(|_: MouseEvent| Deed::Print);
    let print = crate::parts::button::second(cx.say(Staff::Print), print);
    let mut inside = vec![
        back,
        line("p", "caption", full_name(&view.child).into()),
        heading(cx),
        cx.line("p", "hint no-print", Staff::MirrorText),
        wrap("div", "actions", print),
    ];
    inside.push(wrap("div", "mirror", all(crate::cabinet::mirror(cx, view))));
    all(inside)
}
