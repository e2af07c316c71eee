//! An address that names nothing.

use super::heading;
use crate::parts::Cx;
use crate::route::Page;
use words::text::everywhere::Word;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            <p>{ cx.say(Wrong::NotFoundText) }</p>
            <p><a href={cx.state.route.to(Page::Cabinet).to_string()}>{ cx.say(Word::MyApplications) }</a></p>
            <p><a href={cx.state.route.to(Page::Lost).to_string()}>{ cx.say(Word::StartPage) }</a></p>
        </>
    }
}
