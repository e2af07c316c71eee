//! What a state cannot do: the page goes to a printer, scans go to the server.

use super::state::Action;
use super::state::entry::{Edit, Scan};
use crate::net::{self, Progress};
use crate::state::upload::Upload;
use crate::webview;
use web_sys::File;
use yew::prelude::*;

/// What a person does on a page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Something the state understands.
    Act(Action),
    /// The page on paper.
    Print,
    /// A scan was chosen.
    Attach(Scan, File),
}

impl From<Action> for Deed {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

/// The requests that carry scans.
#[derive(Default)]
pub struct Hands {
    uploads: Vec<(Scan, net::Upload)>,
}

impl Hands {
    /// Takes a deed; what the state understands is given back.
    pub(super) fn handle(&mut self, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        match deed {
            Deed::Act(action) => Some(action),
            Deed::Print => {
                webview::print();
                None
            }
            Deed::Attach(scan, file) => {
                // A request that is replaced by a newer one falls silent; the newer one tells.
                self.uploads.retain(|(known, _)| *known != scan);
                let upload = match net::upload(&file, act.reform(move |progress| told(scan, progress))) {
                    Ok(upload) => {
                        self.uploads.push((scan, upload));
                        Upload::Sending(0)
                    }
                    Err(problem) => Upload::Failed(problem),
                };
                Some(Action::Edit(Edit::Upload(scan, upload)))
            }
        }
    }
}

fn told(scan: Scan, progress: Progress) -> Action {
    Action::Edit(match progress {
        Progress::Sent(percent) => Edit::Upload(scan, Upload::Sending(percent)),
        Progress::Ended(Ok(kept)) => Edit::Kept(scan, kept),
        Progress::Ended(Err(problem)) => Edit::Upload(scan, Upload::Failed(problem)),
    })
}
