//! Who acts for the child from now on: the IIN, the name to compare, what it changes, the press.

use super::review::caption;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::faults::{self, Line, Weight};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::{full_name, heading, of};
use crate::parts::{button, problem};
use crate::staff::Cx;
use crate::staff::hands::Deed;
use crate::staff::route::Page;
use crate::staff::state::Action;
use crate::staff::state::representative::{Action as Next, Next as State};
use crate::state::sending::Sending;
use crate::state::upload::Upload;
use contract::endpoint::staff::representative_check::Response as Known;
use contract::problem::ProblemKind;
use rules::{Field, iin};
use uuid::Uuid;
use wasm_bindgen::JsCast;
use words::fault::say_wire;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, id: Uuid) -> Html {
    of(cx, &cx.state.review.data, |review| {
        let back =
            el("a", "back").with("href", cx.at(Page::Review(id)).into()).say(cx.say(Staff::ToReview)).html();
        let next = &cx.state.representative;
        let inside = match (&next.done, &next.known) {
            (Some(done), _) => {
                let name = line("p", "", full_name(&done.representative).into());
                el("div", "notice notice-done").put(cx.line("h2", "", Staff::NextDone)).put(name).html()
            }
            (None, Some(known)) => confirm(cx, next, known),
            (None, None) => ask(cx, next),
        };
        all(vec![
            back,
            line("p", "caption nums", caption(cx, review).into()),
            heading(cx),
            cx.p(Staff::NextText),
            inside,
        ])
    })
}

/// Whom.
fn ask(cx: &Cx<'_>, next: &State) -> Html {
    let mut lines = faults::of_number(cx, Field::ApplicantIin, iin::TWELVE, next.iin.fault());
    lines.extend(served(cx, next));
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Representative(Next::Check))}>
            { failed(cx, next) }
            { field::view(cx, TextField {
                id: "f-next-iin".to_owned(),
                label: cx.say(Staff::NextIin),
                hint: Some(cx.say(Staff::CounterIinHint)),
                faults: lines,
                value: next.iin.text().to_owned(),
                class: "input-iin",
                kind: Kind::Digits,
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Representative(Next::Type(text))),
                onblur: cx.left(Action::Representative(Next::Leave)),
                ..TextField::default()
            }) }
            <div class="actions">{ button::submit(cx.say(Staff::NextCheck), next.sending == Sending::Sent) }</div>
        </form>
    }
}

/// Who it is, and what would change.
fn confirm(cx: &Cx<'_>, next: &State, known: &Known) -> Html {
    let name = wrap("p", "", line("b", "", full_name(&known.representative).into()));
    let mut who = el("div", "notice").put(name).put(cx.p(Staff::CounterCompare));
    who = who.put(cx.p(if known.registered { Staff::NextRegistered } else { Staff::NextNotRegistered }));
    if !known.has_phone {
        who = who.put(cx.p(Staff::NextNoPhone));
    }
    let lacks = (next.is_asked && next.lacks_document())
        .then(|| ("f-next-document".to_owned(), cx.say(Staff::NextDocumentMissing).to_string()));
    let rows: Vec<(String, String)> = lacks
        .iter()
        .cloned()
        .chain(served(cx, next).into_iter().map(|line| ("f-next-document".to_owned(), line.text)))
        .collect();
    html! {
        <form class="tight" novalidate={true} onsubmit={cx.submit(Action::Representative(Next::Move))}>
            { faults::summary(cx, &rows) }
            { failed(cx, next) }
            { who.html() }
            { document(cx, next, lacks) }
            { cx.p(Staff::NextEffect) }
            <div class="actions">
                { button::submit(cx.say(Staff::NextMove), next.sending == Sending::Sent) }
                { button::quiet(cx.say(Staff::NextOther), cx.click(Action::Representative(Next::Other))) }
            </div>
        </form>
    }
}

/// The paper that proves it; kept beside the application also where the registers know.
fn document(cx: &Cx<'_>, next: &State, lacks: Option<(String, String)>) -> Html {
    const ID: &str = "f-next-document";
    let lines: Vec<Line> = lacks.into_iter().map(|(_, text)| Line { weight: Weight::Block, text }).collect();
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            deed.emit(Deed::Attach(file));
        }
    });
    let state = match &next.upload {
        Some(Upload::Sending(percent)) => {
            line("span", "nums", cx.fill(Staff::ScanSending, &[("n", i64::from(*percent).into())]))
        }
        Some(Upload::Failed(what)) => problem::text(cx, what),
        Some(Upload::Kept { .. }) => cx.line("span", "tag tag-done", Staff::ScanKept),
        None => Html::default(),
    };
    html! {
        <div class={classes!("upload", (!lines.is_empty()).then_some("has-fault"))}>
            <label for={ID}>{ cx.say(Staff::NextDocument) }</label>
            { faults::at_field(cx, ID, &lines) }
            <input id={ID} type="file" accept="image/jpeg,image/png,application/pdf" {onchange} />
            <span role="status">{ state }</span>
        </div>
    }
}

/// What the server found at the IIN or the document.
fn served(cx: &Cx<'_>, next: &State) -> Vec<Line> {
    let Sending::Failed(what) = &next.sending else { return Vec::new() };
    let line = |fault| Line { weight: Weight::Block, text: say_wire(cx.words, fault) };
    what.faults.iter().map(line).collect()
}

/// What went wrong otherwise.
fn failed(cx: &Cx<'_>, next: &State) -> Html {
    match &next.sending {
        Sending::Failed(what) if what.kind != ProblemKind::Faults => problem::view(cx, what),
        _ => Html::default(),
    }
}
