//! My applications, and the one that is not filed yet.

use super::draft;
use crate::cabinet::Cx;
use crate::cabinet::route::Page;
use crate::parts::element::el;
use crate::parts::page::{full_name, heading};
use crate::parts::{button, human, number, problem, waiting};
use crate::state::remote::Remote;
use contract::view::{ApplicationView, StandingView, Viewer};
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let list = match &cx.state.applications {
        Remote::Loading => waiting::view(cx),
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Ready(all) => {
            let is_ended = |view: &&ApplicationView| matches!(view.standing, StandingView::Archived { .. });
            let (ended, live): (Vec<_>, Vec<_>) = all.applications.iter().partition(is_ended);
            html! {
                <>
                    if all.applications.is_empty() {
                        { cx.line("p", "lead", Cabinet::ListEmpty) }
                        { cx.p(Cabinet::ListEmptyText) }
                    }
                    { group(cx, Cabinet::ListLive, &live) }
                    { for begun(cx) }
                    <div class="actions">
                        { button::link(cx.say(Word::NewApplication), cx.at(Page::Lost) + "apply/new") }
                    </div>
                    if all.applications.iter().all(|view| view.viewer == Viewer::Filer) {
                        <p><a href={cx.at(Page::Lost) + "access?next=cabinet?mine"}>{ cx.say(Change::OfAnotherFind) }</a></p>
                    }
                    { group(cx, Cabinet::ListEnded, &ended) }
                </>
            }
        }
    };
    html! { <>{ heading(cx) }<div class="wide">{ list }</div>{ human::view(cx) }</> }
}

/// What is begun and not filed; nothing while nobody knows of any.
fn begun(cx: &Cx<'_>) -> Option<Html> {
    let kept = cx.state.drafts.ready().filter(|kept| !kept.drafts.is_empty())?;
    let title = cx.line("h2", "", Cabinet::DraftsTitle);
    let cards = kept.drafts.iter().map(|kept| draft::view(cx, kept));
    Some(el("section", "").put(title).put_all(cards.collect()).html())
}

fn group(cx: &Cx<'_>, title: Cabinet, list: &[&ApplicationView]) -> Html {
    if list.is_empty() {
        return Html::default();
    }
    html! {
        <section>
            <h2>{ cx.say(title) }</h2>
            <ul class="cards">{ for list.iter().map(|view| card(cx, view)) }</ul>
        </section>
    }
}

fn card(cx: &Cx<'_>, view: &ApplicationView) -> Html {
    let name = full_name(&view.child);
    let filed = cx.moment(&view.filed_at);
    let standing = match &view.standing {
        StandingView::Archived { reason, .. } => Cabinet::archive(*reason),
        StandingView::InQueue | StandingView::DocumentsUnderVerification => Cabinet::standing(&view.standing),
    };
    let spoken = cx.fill(Cabinet::OpenOf, &[("name", name.as_str().into())]);
    html! {
        <li class="card" key={view.id.to_string()}>
            <h3>{ &name }</h3>
            <p>{ cx.say(standing) }</p>
            <ul class="turns">
                { for view.places.iter().enumerate().filter_map(|(at, place)| {
                    let pair = number::pair(number::preschool(cx.voice(), place, at), place.number?.to_string());
                    Some(pair.html())
                }) }
            </ul>
            <p class="small soft nums">{ cx.say(Cabinet::FiledAt) }{ ": " }{ filed }</p>
            <p>
                <a href={cx.at(Page::Application(view.id))} aria-label={spoken}>
                    { cx.say(Cabinet::Open) }
                </a>
            </p>
        </li>
    }
}
