//! A scan: choosing a file, its way to the server, and what was kept.

use super::faults::{self, Line};
use super::field::describe;
use super::{Cx, button, problem};
use crate::state::picture::{Look, Picture};
use crate::state::upload::Upload;
use crate::task::Task;
use contract::endpoint::documents::MAX_BYTES;
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlImageElement};
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// A field for a scan.
pub struct Scan<'a> {
    /// Id of its control.
    pub id: String,
    /// What is scanned.
    pub title: AttrValue,
    /// Id of the scan in the draft; empty when there is none.
    pub kept: &'a str,
    /// How far it is.
    pub upload: Option<&'a Upload>,
    /// Faults to show.
    pub faults: &'a [Line],
    /// The picture, when it is one and was chosen in this page.
    pub picture: Option<&'a Picture>,
    /// The picture stands: it can be looked at.
    pub onpicture: Callback<HtmlImageElement>,
    /// A file was chosen.
    pub onfile: Callback<File>,
    /// The file that could not be sent is sent again.
    pub onagain: Callback<MouseEvent>,
    /// The scan is taken back.
    pub onremove: Callback<MouseEvent>,
}

/// The field.
pub fn view<T: Task>(cx: &Cx<'_, T>, scan: Scan<'_>) -> Html {
    let Scan { id, title, kept, upload, faults: lines, picture, onpicture, onfile, onagain, onremove } = scan;
    let invalid = faults::block(lines);
    // What was taken back by other means, with its right or its child, is not shown as kept.
    let is_on_its_way = matches!(upload, Some(Upload::Sending(_) | Upload::Failed(_)));
    let picture = picture.filter(|_| !kept.is_empty() || is_on_its_way);
    let hint = match (upload, kept) {
        (Some(Upload::Kept { kind, kilobytes }), id) if !id.is_empty() => {
            let kind = kind.rsplit('/').next().unwrap_or_default().to_ascii_uppercase();
            cx.fill(Ask::ScanAttached, &[("kind", kind.as_str().into()), ("size", (*kilobytes).into())])
        }
        _ => cx.fill(Ask::ScanHint, &[("max", mebibytes().into())]),
    };
    let onchange = Callback::from(move |event: Event| {
        let input = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
        if let Some(file) = input.and_then(|input| input.files()).and_then(|files| files.get(0)) {
            onfile.emit(file);
        }
    });
    let label = if kept.is_empty() { cx.say(Ask::ScanChoose) } else { cx.say(Ask::ScanReplace) };
    html! {
        <div class={classes!("upload", invalid.then_some("has-fault"))}>
            <p class="label" id={format!("{id}-title")}>{ title }</p>
            <p class="hint" id={format!("{id}-hint")} role="status">{ hint }</p>
            { faults::at_field(cx, &id, lines) }
            <label for={id.clone()} class="small" id={format!("{id}-label")}>{ label }</label>
            <input id={id.clone()} type="file" accept="image/jpeg,image/png,application/pdf"
                aria-labelledby={format!("{id}-title {id}-label")}
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
                        { button::second(cx.say(Word::TryAgain), onagain) }
                    </>
                },
                Some(Upload::Kept { .. }) | None => Html::default(),
            } }
            if let Some(picture) = picture { { shown(cx, picture, onpicture) } }
            if !kept.is_empty() {
                { button::quiet(cx.say(Ask::ScanRemove), onremove) }
            }
        </div>
    }
}

/// The picture itself, and what may make it hard to read: said, never forbidden.
fn shown<T: Task>(cx: &Cx<'_, T>, picture: &Picture, onpicture: Callback<HtmlImageElement>) -> Html {
    let onload = Callback::from(move |event: Event| {
        if let Some(image) = event.target().and_then(|t| t.dyn_into::<HtmlImageElement>().ok()) {
            onpicture.emit(image);
        }
    });
    let warning = match picture.look {
        Some(Look::Small) => Some(Kind::ScanSmall),
        Some(Look::Dark) => Some(Kind::ScanDark),
        Some(Look::Pale) => Some(Kind::ScanPale),
        Some(Look::Good) | None => None,
    };
    html! {
        <>
            <img class="preview" src={picture.url.clone()} alt={cx.say(Kind::ScanPreview)} {onload} />
            <div role="status">if let Some(word) = warning { { cx.line("p", "warn", word) } }</div>
        </>
    }
}

/// The largest file in mebibytes.
pub fn mebibytes() -> u32 {
    u32::try_from(MAX_BYTES / (1024 * 1024)).unwrap_or(u32::MAX)
}
