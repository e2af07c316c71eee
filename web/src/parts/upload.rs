//! A scan: choosing a file, its way to the server, and what was kept.

use super::faults::{self, Line};
use super::field::describe;
use super::{Cx, Deed, button, id, problem};
use crate::state::form::Slot;
use crate::state::{Action, Upload};
use contract::endpoint::documents::MAX_BYTES;
use wasm_bindgen::JsCast;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The part. `kept` is the id of the scan in the draft; empty when there is none.
pub fn view(cx: &Cx<'_>, slot: Slot, title: AttrValue, kept: &str, lines: &[Line]) -> Html {
    let id = id(slot.field());
    let upload = cx.state.uploads.iter().find(|(known, _)| *known == slot).map(|(_, upload)| upload);
    let invalid = faults::block(lines);
    let hint = match (upload, kept) {
        (Some(Upload::Kept { kind, kilobytes }), _) => {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_ascii_uppercase();
            cx.fill(Ask::ScanAttached, &[("kind", kind.as_str().into()), ("size", (*kilobytes).into())])
        }
        _ => cx.fill(Ask::ScanHint, &[("max", mebibytes().into())]),
    };
    let deed = cx.deed.clone();
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            deed.emit(Deed::Attach(slot, file));
        }
    });
    let again = {
        let deed = cx.deed.clone();
        Callback::from(move |_: MouseEvent| deed.emit(Deed::AttachAgain(slot)))
    };
    let label = if kept.is_empty() { cx.say(Ask::ScanChoose) } else { cx.say(Ask::ScanReplace) };
    html! {
        <div class={classes!("upload", invalid.then_some("has-fault"))}>
            <p class="label" id={format!("{id}-title")}>{ title }</p>
            <p class="hint" id={format!("{id}-hint")}>{ hint }</p>
            { faults::at_field(cx, &id, lines) }
            <label for={id.clone()} class="small">{ label }</label>
            <input id={id.clone()} type="file" accept="image/jpeg,image/png,application/pdf"
                aria-invalid={invalid.then_some("true")}
                aria-describedby={describe(&id, true, false, !lines.is_empty())} {onchange} />
            { match upload {
                Some(Upload::Sending(percent)) => html! {
                    <div role="status">
                        { cx.line("p", "small", Ask::ScanUploading) }
                        <progress max="100" value={percent.to_string()} aria-labelledby={format!("{id}-title")} />
                    </div>
                },
                Some(Upload::Failed(what)) => html! {
                    <>
                        { problem::text(cx, what) }
                        { button::second(cx.say(Word::TryAgain), again) }
                    </>
                },
                Some(Upload::Kept { .. }) | None => Html::default(),
            } }
            if !kept.is_empty() {
                { button::quiet(cx.say(Ask::ScanRemove), cx.click(Action::Upload(slot, None))) }
            }
        </div>
    }
}

/// The largest file in mebibytes.
pub fn mebibytes() -> u32 {
    u32::try_from(MAX_BYTES / (1024 * 1024)).unwrap_or(u32::MAX)
}
