//! An address that names nothing.

use super::heading;
use crate::parts::Cx;
use crate::parts::element::wrap;
use crate::route::Page;
use words::text::everywhere::Word;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            { cx.p(Wrong::NotFoundText) }
            { wrap("p", "", cx.link(Word::MyApplications, Page::Cabinet)) }
            { wrap("p", "", cx.link(Word::StartPage, Page::Lost)) }
        </>
    }
}
