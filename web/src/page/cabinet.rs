//! My applications, and the one that is not filed yet.

use super::{full_name, heading};
use crate::parts::element::line;
use crate::parts::{Cx, button, human, problem, waiting};
use crate::route::{Page, Step};
use crate::state::Action;
use crate::state::remote::Remote;
use contract::view::{ApplicationView, StandingView};
use words::text::cabinet::Word as Cabinet;
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
                    { draft(cx) }
                    <div class="actions">
                        { button::link(cx.say(Word::NewApplication), cx.state.route.to(Page::Apply(Step::Child)).to_string()) }
                    </div>
                    { group(cx, Cabinet::ListEnded, &ended) }
                </>
            }
        }
    };
    html! { <>{ heading(cx) }<div class="wide">{ list }</div>{ human::view(cx) }</> }
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
                { for view.places.iter().filter_map(|place| Some((place, place.number?))).map(|(place, number)| html! {
                    <li class="pair"><span>{ cx.words.lang().of(&place.preschool.name) }</span><b class="num">{ number }</b></li>
                }) }
            </ul>
            <p class="small soft nums">{ cx.say(Cabinet::FiledAt) }{ ": " }{ filed }</p>
            <p>
                <a href={cx.state.route.to(Page::Application(view.id)).to_string()} aria-label={spoken}>
                    { cx.say(Cabinet::Open) }
                </a>
            </p>
        </li>
    }
}

/// The draft, with the way to go on and the way to forget it.
fn draft(cx: &Cx<'_>) -> Html {
    let (Some(form), Some(at)) = (cx.state.form.ready(), &cx.state.keeping.kept_at) else {
        return Html::default();
    };
    let at = cx.moment(at);
    let child = &form.draft.child;
    let name = format!("{} {}", child.surname, child.first_name);
    let step = form.first_blocked().unwrap_or(Step::Check);
    html! {
        <section class="card">
            { cx.line("h2", "", Cabinet::DraftTitle) }
            <p>{ name }</p>
            { line("p", "small soft", cx.fill(Cabinet::DraftSavedAt, &[("at", at.as_str().into())])) }
            { button::link(cx.say(Cabinet::DraftContinue), cx.state.route.to(Page::Apply(step)).to_string()) }
            <details>
                <summary>{ cx.say(Cabinet::DraftDelete) }</summary>
                { cx.p(Cabinet::DraftDeleteConfirm) }
                { button::second(cx.say(Cabinet::DraftDelete), cx.click(Action::StartAnew)) }
            </details>
        </section>
    }
}
