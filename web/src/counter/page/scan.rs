//! A scan of a paper that was handed in.

use crate::counter::Cx;
use crate::counter::hands::Deed;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit, Scan};
use crate::parts::day::{self, DayField};
use crate::parts::element::line;
use crate::parts::{faults, id, problem};
use crate::state::upload::Upload;
use wasm_bindgen::JsCast;
use words::text::form::Word as Ask;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// A scan of a paper that was handed in, with its day of issue. None is needed where the state answers.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter, scan: Scan, title: AttrValue, kept: &str) -> Html {
    let field = id(scan.field());
    let upload = counter.uploads.iter().find(|(of, _)| *of == scan.field()).map(|(_, upload)| upload);
    let lines = faults::lines(cx, &counter.shown(scan.field()));
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            deed.emit(Deed::Attach(scan, file));
        }
    });
    let state = match upload {
        Some(Upload::Sending(percent)) => {
            line("span", "nums", cx.fill(Staff::ScanSending, &[("n", i64::from(*percent).into())]))
        }
        Some(Upload::Failed(what)) => problem::text(cx, what),
        Some(Upload::Kept { .. }) => cx.line("span", "tag tag-done", Staff::ScanKept),
        None if !kept.is_empty() => cx.line("span", "tag tag-done", Staff::ScanKept),
        None => Html::default(),
    };
    let day = scan.day().map(|of| {
        let lines = faults::lines(cx, &counter.shown(of));
        let field = DayField {
            id: id(of),
            label: if scan == Scan::Identity {
                cx.say(Ask::BirthDateLabel)
            } else {
                cx.say(Staff::IssuedLabel)
            },
            hint: if scan == Scan::Identity { cx.say(Ask::BirthDateHint) } else { cx.say(Staff::IssuedHint) },
            typed: counter.day(of),
            faults: &lines,
        };
        day::view(
            cx,
            field,
            move |part, text| Action::Edit(Edit::Issued(scan, part, text)),
            Action::Edit(Edit::Leave(of)),
        )
    });
    html! {
        <div class={classes!("upload", faults::block(&lines).then_some("has-fault"))}>
            <label for={field.clone()}>{ title }{ ": " }{ cx.say(Staff::ScanOptional) }</label>
            { faults::at_field(cx, &field, &lines) }
            <input id={field.clone()} type="file" accept="image/jpeg,image/png,application/pdf" {onchange} />
            <span role="status">{ state }</span>
            { for day }
        </div>
    }
}
