//! A scan on its way: `XMLHttpRequest`, because `fetch` does not say how far it is.

use super::{answer, no_network, value};
use crate::webview::listen;
use contract::Problem;
use contract::endpoint::documents::{ENDPOINT, MAX_BYTES, Response};
use contract::problem::{ProblemKind, WireParam};
use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{File, ProgressEvent, XmlHttpRequest};
use yew::Callback;

/// Two minutes: five megabytes by a slow phone.
const PATIENCE_MS: u32 = 120_000;

/// How far it is.
#[derive(Clone, Debug)]
pub enum Progress {
    /// Percent sent.
    Sent(u8),
    /// The end.
    Ended(Result<Response, Problem>),
}

/// A running request; dropped, it stops telling.
pub struct Upload {
    request: XmlHttpRequest,
    _listeners: Vec<EventListener>,
}

impl Drop for Upload {
    fn drop(&mut self) {
        // Harmless when it has ended already.
        let _ = self.request.abort();
    }
}

/// Begins to send a file.
///
/// # Errors
/// The file is too large or of another kind, or the browser does not let it go.
pub fn upload(file: &File, tell: Callback<Progress>) -> Result<Upload, Problem> {
    if file.size() > f64::from(u32::try_from(MAX_BYTES).unwrap_or(u32::MAX)) {
        let max = i32::try_from(MAX_BYTES / (1024 * 1024)).unwrap_or(i32::MAX);
        return Err(Problem::new(ProblemKind::TooLarge).with("max", WireParam::Number(max)));
    }
    let kind = file.type_();
    if !matches!(kind.as_str(), "image/jpeg" | "image/png" | "application/pdf") {
        return Err(Problem::new(ProblemKind::DocumentKind));
    }
    let request = XmlHttpRequest::new().map_err(|_| no_network())?;
    request.open(ENDPOINT.method.as_str(), &ENDPOINT.at(&[])).map_err(|_| no_network())?;
    request.set_timeout(PATIENCE_MS);
    let _ = request.set_request_header("accept", "application/json");
    let _ = request.set_request_header("content-type", &kind);
    let mut listeners = Vec::new();
    if let Ok(outgoing) = request.upload() {
        let tell = tell.clone();
        listeners.push(listen(
            &outgoing,
            "progress",
            Box::new(move |event| {
                if let Some(event) =
                    event.dyn_ref::<ProgressEvent>().filter(|event| event.length_computable())
                {
                    tell.emit(Progress::Sent(percent(event.loaded(), event.total())));
                }
            }),
        ));
    }
    let ended = request.clone();
    // `loadend` comes once, whatever the end: an answer, no network, or the time is up (status 0).
    let ear = Box::new(move |_: &web_sys::Event| tell.emit(Progress::Ended(read(&ended))));
    listeners.push(listen(&request, "loadend", ear));
    request.send_with_opt_blob(Some(file)).map_err(|_| no_network())?;
    Ok(Upload { request, _listeners: listeners })
}

fn read(request: &XmlHttpRequest) -> Result<Response, Problem> {
    let status = request.status().unwrap_or(0);
    if status == 0 {
        return Err(no_network());
    }
    let text = request.response_text().ok().flatten().unwrap_or_default();
    value(answer((200..300).contains(&status), status, &text)?)
}

fn percent(loaded: f64, total: f64) -> u8 {
    let share = if total > 0.0 { (loaded / total).clamp(0.0, 1.0) } else { 0.0 };
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the share is between 0 and 1"
    )]
    {
        (share * 100.0) as u8
    }
}
