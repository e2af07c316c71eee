//! The scans, inside the page: one at a time, larger, smaller, turned. A PDF is a page of its own.

use super::start::subject_name;
use crate::parts::element::{all, el, line, wrap};
use crate::staff::Cx;
use crate::staff::state::check::Check;
use crate::staff::state::desk::Look;
use crate::staff::state::{Action, Step};
use contract::endpoint::staff::document;
use contract::staff::PaperView;
use uuid::Uuid;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// What is a page of its own.
const PDF: &str = "application/pdf";

/// How far a scan is turned, by class.
const TURNS: [&str; 4] = ["turn-0", "turn-1", "turn-2", "turn-3"];

/// How large it is, by class.
const ZOOMS: [&str; Look::SCALES.len()] = ["zoom-0", "zoom-1", "zoom-2", "zoom-3"];

/// The section.
pub(super) fn view(cx: &Cx<'_>, review: &Check) -> Html {
    let look = cx.state.review.desk.look;
    let at = look.at.min(review.papers.len().saturating_sub(1));
    let Some(paper) = review.papers.get(at) else { return Html::default() };
    let mut inside = vec![cx.line("h2", "", Staff::PapersTitle)];
    if review.papers.len() > 1 {
        inside.push(list(cx, &review.papers, at));
    }
    inside.push(shown(cx, paper, look));
    el("section", "desk-scan").put_all(inside).html()
}

/// What a paper is called: which of how many, and what it is to prove.
pub(super) fn name(cx: &Cx<'_>, paper: &PaperView) -> String {
    let subject = paper.category.as_deref().unwrap_or(&paper.subject);
    subject_name(cx, subject).to_owned()
}

fn list(cx: &Cx<'_>, papers: &[PaperView], shown: usize) -> Html {
    let item = |(at, paper): (usize, &PaperView)| {
        let onclick = cx.click(Action::Show(at));
        let is_shown = if at == shown { "true" } else { "false" };
        html! {
            <li>
                <button type="button" class="btn-quiet" aria-pressed={is_shown} {onclick}>
                    { at + 1 }{ ". " }{ name(cx, paper) }
                </button>
            </li>
        }
    };
    html! { <ol class="plain tabs">{ for papers.iter().enumerate().map(item) }</ol> }
}

fn shown(cx: &Cx<'_>, paper: &PaperView, look: Look) -> Html {
    let name = name(cx, paper);
    let issued = paper.issued.as_deref().map(|day| {
        let day = cx.day(day);
        line("p", "small", cx.fill(Staff::PaperIssued, &[("day", day.as_str().into())]))
    });
    let is_image = |kind: &Option<String>| kind.as_deref().is_some_and(|kind| kind != PDF);
    let second = paper.second.as_ref();
    let has_images = is_image(&paper.kind) || second.is_some_and(|second| is_image(&second.kind));
    let body = match &paper.kind {
        None if paper.awaited => cx.line("p", "notice", Staff::PaperAwaited),
        kind => sheet(cx, paper.id, kind.as_deref(), &name, look),
    };
    let mut inside = vec![line("h3", "", name.into())];
    inside.extend(issued);
    inside.extend(has_images.then(|| tools(cx, look)));
    inside.push(body);
    // What goes with it is judged with it, so it stands below.
    if let Some(second) = second {
        let name = cx.say(Staff::PaperDiploma);
        inside.push(line("h3", "", name.clone()));
        inside.push(sheet(cx, second.id, second.kind.as_deref(), &name, look));
    }
    all(inside)
}

/// One scan, or what stands in its place.
fn sheet(cx: &Cx<'_>, id: Uuid, kind: Option<&str>, name: &str, look: Look) -> Html {
    let address = document::ENDPOINT.at(&[&id.to_string()]);
    match kind {
        None => cx.line("p", "notice", Staff::PaperGone),
        Some(PDF) => {
            let link = el("a", "btn btn-second").with("href", address.into()).with("target", "_blank".into());
            all(vec![
                cx.p(Staff::PaperPdf),
                wrap("p", "", link.with("rel", "noopener".into()).say(cx.say(Staff::PaperPdfOpen)).html()),
            ])
        }
        Some(_) => image(cx, address, name, look),
    }
}

fn tools(cx: &Cx<'_>, look: Look) -> Html {
    let tool = |word: Staff, action: Action, rests: bool| {
        html! { <button type="button" class="btn-quiet" disabled={rests} onclick={cx.click(action)}>{ cx.say(word) }</button> }
    };
    let papers = cx.state.review.desk.marks.len();
    html! {
        <div class="tools">
            { tool(Staff::Larger, Action::Larger, look.zoom + 1 == Look::SCALES.len()) }
            { tool(Staff::Smaller, Action::Smaller, look.zoom == 0) }
            { tool(Staff::Rotate, Action::Rotate, false) }
            if papers > 1 { { tool(Staff::NextPaper, Action::Step(Step::On), false) } }
        </div>
    }
}

fn image(cx: &Cx<'_>, address: String, name: &str, look: Look) -> Html {
    let alt = cx.fill(Staff::PaperAlt, &[("name", name.into())]);
    let zoom = ZOOMS.get(look.zoom).copied().unwrap_or_default();
    let turn = TURNS.get(look.turn).copied().unwrap_or_default();
    // The frame scrolls by arrows when it has focus.
    html! {
        <div class={classes!("scan", zoom, turn)} tabindex="0" role="group" aria-label={alt.clone()}>
            <div class="sheet"><img src={address} {alt} /></div>
        </div>
    }
}
