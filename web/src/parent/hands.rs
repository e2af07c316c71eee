//! Files on their way to the server: what a state cannot hold.

use super::Action;
use super::state::edit::Slot;
use crate::net::{self, Progress};
use crate::state::picture::{Look, SIDE};
use crate::state::upload::Upload;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, File, HtmlCanvasElement, HtmlImageElement, Url};
use yew::prelude::*;

/// What a person does on a page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Something the state understands.
    Act(Action),
    /// A file was chosen.
    Attach(Slot, File),
    /// The file that could not be sent is sent again.
    AttachAgain(Slot),
    /// The picture of a scan stands in the page.
    Look(Slot, HtmlImageElement),
}

impl From<Action> for Deed {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

/// The files at hand and the requests that carry them.
#[derive(Default)]
pub struct Hands {
    files: Vec<(Slot, File)>,
    uploads: Vec<(Slot, net::Upload)>,
}

impl Hands {
    /// Takes a deed; what the state understands is given back.
    pub(super) fn handle(&mut self, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        match deed {
            Deed::Act(action) => Some(action),
            Deed::Attach(slot, file) => {
                self.files.retain(|(known, _)| *known != slot);
                let url = Some(&file)
                    .filter(|file| file.type_().starts_with("image/"))
                    .and_then(|file| Url::create_object_url_with_blob(file).ok());
                act.emit(Action::Picture(slot, url));
                self.files.push((slot, file));
                self.send(slot, act)
            }
            Deed::AttachAgain(slot) => self.send(slot, act),
            Deed::Look(slot, image) => look(&image).map(|look| Action::Looked(slot, look)),
        }
    }

    fn send(&mut self, slot: Slot, act: &Callback<Action>) -> Option<Action> {
        let (_, file) = self.files.iter().find(|(known, _)| *known == slot)?;
        // A request that is replaced by a newer one falls silent; the newer one tells.
        self.uploads.retain(|(known, _)| *known != slot);
        let tell = act.reform(move |progress| told(slot, progress));
        let upload = match net::upload(file, tell) {
            Ok(upload) => {
                self.uploads.push((slot, upload));
                Upload::Sending(0)
            }
            Err(problem) => Upload::Failed(problem),
        };
        Some(Action::Upload(slot, Some(upload)))
    }
}

/// Looks at a picture in a small square; none when the host cannot.
fn look(image: &HtmlImageElement) -> Option<Look> {
    let canvas = image.owner_document()?.create_element("canvas").ok()?;
    let canvas: HtmlCanvasElement = canvas.dyn_into().ok()?;
    let side = f64::from(SIDE);
    canvas.set_width(u32::from(SIDE));
    canvas.set_height(u32::from(SIDE));
    let brush: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    brush.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, side, side).ok()?;
    let pixels = brush.get_image_data(0.0, 0.0, side, side).ok()?.data();
    Some(Look::of(image.natural_width(), image.natural_height(), &pixels))
}

fn told(slot: Slot, progress: Progress) -> Action {
    match progress {
        Progress::Sent(percent) => Action::Upload(slot, Some(Upload::Sending(percent))),
        Progress::Ended(Ok(kept)) => {
            let kilobytes = kept.bytes.div_ceil(1024);
            Action::Kept(slot, kept.id, Upload::Kept { kind: kept.kind, kilobytes })
        }
        Progress::Ended(Err(problem)) => Action::Upload(slot, Some(Upload::Failed(problem))),
    }
}
