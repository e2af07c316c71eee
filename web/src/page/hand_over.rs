//! A person takes over: neutral, what was typed is kept, the cause is for staff.

use super::heading;
use crate::parts::{Cx, human};
use crate::route::Page;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            <p>{ cx.say(Ask::HandOverKept) }</p>
            <p>{ cx.say(Ask::HandOverDo) }</p>
            <p>{ cx.say(Ask::HandOverSay) }</p>
            <p><a href={cx.state.route.to(Page::Cabinet).to_string()}>{ cx.say(Word::MyApplications) }</a></p>
            { human::view(cx) }
        </>
    }
}
