//! The first number: it feels like having arrived.

use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::parts::element::line;
use crate::parts::page::heading;
use crate::parts::{button, human, law, number};
use contract::view::{ApplicationView, PlaceView, StandingView};
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let is_checked = matches!(view.standing, StandingView::DocumentsUnderVerification);
    let filed = cx.exact(&view.filed_at);
    let valid = cx.day(&view.valid_until);
    let originals = view.originals_by.as_ref().map(|day| cx.day(day));
    html! {
        <>
            { heading(cx) }
            { for view.places.iter().map(|place| arrived(cx, place, is_checked)) }
            { pages::application::as_of(cx.voice(), view) }
            if let Some(day) = originals {
                <div class="notice notice-look">
                    { cx.p(Ask::DoneProvisional) }
                    { cx.p(Ask::DoneOriginals) }
                    <p>{ line("b", "", cx.fill(Ask::DoneOriginalsBy, &[("day", day.as_str().into())])) }</p>
                </div>
            } else if !view.awaited.is_empty() {
                <div class="notice notice-look">
                    { cx.p(Cabinet::AwaitedText) }
                    { cx.p(Cabinet::AwaitedNumber) }
                    { cx.p(Cabinet::AwaitedPaper) }
                </div>
            } else {
                { cx.line("p", "lead", Ask::DoneNothingToDo) }
            }
            { cx.p(Ask::DoneMoves) }
            { line("p", "", cx.fill(Ask::DoneValid, &[("day", valid.as_str().into())])) }
            { cx.p(Ask::DoneSmsSent) }
            <p class="nums">
                { cx.fill(Ask::DoneApplicationNumber, &[("number", view.number.as_str().into())]) }<br />
                { cx.fill(Ask::DoneFiledAt, &[("at", filed.as_str().into())]) }
            </p>
            <div class="actions">
                { button::link(cx.say(Ask::DoneToCabinet), cx.at(Page::Application(view.id))) }
            </div>
            <p>{ super::acts::of_server(cx, view, Change::Signature, "sign/") }</p>
            { law::view(cx, rules::queue_order::CITE) }
            { human::view(cx) }
        </>
    }
}

fn arrived(cx: &Cx<'_>, place: &PlaceView, is_checked: bool) -> Html {
    let Some(n) = place.number else { return Html::default() };
    let given = number::given(cx.voice(), place);
    html! {
        <section class="arrived">
            <h2>{ cx.words.lang().of(&place.preschool.name) }</h2>
            { number::large(cx.voice(), place, n, is_checked) }
            <p>{ given }</p>
        </section>
    }
}
