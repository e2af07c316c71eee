//! A person takes over: neutral, what was typed is kept, the cause is for staff.

use crate::cabinet::route::Page as Cabinet;
use crate::parent::Cx;
use crate::parts::element::wrap;
use crate::parts::human;
use crate::parts::page::heading;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    html! {
        <>
            { heading(cx) }
            { cx.p(Ask::HandOverKept) }
            { cx.p(Ask::HandOverDo) }
            { cx.p(Ask::HandOverSay) }
            { wrap("p", "", cx.link(Word::MyApplications, Cabinet::List)) }
            { human::view(cx) }
        </>
    }
}
