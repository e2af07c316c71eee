//! An address that names nothing.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::parts::element::wrap;
use crate::parts::page::heading;
use words::text::everywhere::Word;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            { cx.p(Wrong::NotFoundText) }
            { wrap("p", "", cx.link(Word::MyApplications, Page::List)) }
            { wrap("p", "", cx.link(Word::StartPage, Page::Lost)) }
        </>
    }
}
