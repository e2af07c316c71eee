//! What came of a change: the numbers as they stand now.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::parts::page::heading;
use crate::parts::{button, human, number};
use contract::view::{ApplicationView, StandingView};
use words::text::cabinet::Word as Said;
use words::text::change::Word as Change;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let is_checked = matches!(view.standing, StandingView::DocumentsUnderVerification);
    let places = view.places.iter().enumerate();
    let numbered = places.filter_map(|(at, place)| Some((at, place, place.number?)));
    html! {
        <>
            { heading(cx) }
            { for numbered.map(|(at, place, n)| html! {
                <section class="arrived">
                    <h2>{ number::preschool(cx.voice(), place, at) }</h2>
                    { number::large(cx.voice(), place, n, is_checked) }
                </section>
            }) }
            { cx.p(Said::FilingTimeSame) }
            if is_checked { { cx.p(Ask::DoneProvisional) } }
            { cx.p(Change::DoneSms) }
            <div class="actions">{ button::link(cx.say(Ask::DoneToCabinet), cx.at(Page::Application(view.id))) }</div>
            { human::view(cx) }
        </>
    }
}
