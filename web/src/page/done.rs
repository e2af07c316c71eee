//! The first number: it feels like having arrived.

use super::heading;
use crate::parts::{Cx, button, human, law, number};
use crate::route::Page;
use contract::view::{ApplicationView, PlaceView, StandingView};
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let is_checked = matches!(view.standing, StandingView::DocumentsUnderVerification);
    let filed = cx.exact(&view.filed_at);
    let originals = view.originals_by.as_ref().map(|day| cx.day(day));
    html! {
        <>
            { heading(cx) }
            { for view.places.iter().map(|place| arrived(cx, place)) }
            if is_checked { <p>{ cx.say(Ask::DoneProvisional) }</p> }
            if let Some(day) = originals {
                <div class="notice notice-look">
                    <p>{ cx.say(Ask::DoneOriginals) }</p>
                    <p><b>{ cx.fill(Ask::DoneOriginalsBy, &[("day", day.as_str().into())]) }</b></p>
                </div>
            } else {
                <p class="lead">{ cx.say(Ask::DoneNothingToDo) }</p>
            }
            <p>{ cx.say(Ask::DoneMoves) }</p>
            <p>{ cx.say(Ask::DoneSmsSent) }</p>
            <p class="nums">
                { cx.fill(Ask::DoneApplicationNumber, &[("number", view.number.as_str().into())]) }<br />
                { cx.fill(Ask::DoneFiledAt, &[("at", filed.as_str().into())]) }
            </p>
            <div class="actions">
                { button::link(cx.say(Ask::DoneToCabinet), cx.state.route.to(Page::Application(view.id)).to_string()) }
            </div>
            { law::view(cx, rules::queue_order::CITE) }
            { human::view(cx) }
        </>
    }
}

fn arrived(cx: &Cx<'_>, place: &PlaceView) -> Html {
    let Some(n) = place.number else { return Html::default() };
    let given = match place.given_last_year {
        0 => cx.say(Ask::DoneNoneLastYear),
        n => cx.fill(Ask::DoneGivenLastYear, &[("n", n.into())]),
    };
    html! {
        <section class="arrived">
            <h2>{ cx.words.lang().of(&place.preschool.name) }</h2>
            { number::large(cx, n) }
            if let Some(n) = place.number_if_confirmed.filter(|confirmed| *confirmed != n) {
                <p>{ cx.fill(Ask::DoneIfConfirmed, &[("n", n.into())]) }</p>
            }
            <p>{ given }</p>
        </section>
    }
}
