//! What a state cannot do: a scan goes to the server.

use super::Action;
use super::state::representative::Action as Next;
use crate::net::{self, Progress};
use crate::state::upload::Upload;
use web_sys::File;
use yew::prelude::*;

/// What a person does on a page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Something the state understands.
    Act(Action),
    /// The document of a new representative was chosen.
    Attach(File),
}

impl From<Action> for Deed {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

/// The request that carries the document.
#[derive(Default)]
pub struct Hands {
    upload: Option<net::Upload>,
}

impl Hands {
    /// Takes a deed; what the state understands is given back.
    pub(super) fn handle(&mut self, deed: Deed, act: &Callback<Action>) -> Option<Action> {
        match deed {
            Deed::Act(action) => Some(action),
            Deed::Attach(file) => {
                // A request that is replaced by a newer one falls silent; the newer one tells.
                self.upload = None;
                let upload = match net::upload(&file, act.reform(told)) {
                    Ok(upload) => {
                        self.upload = Some(upload);
                        Upload::Sending(0)
                    }
                    Err(problem) => Upload::Failed(problem),
                };
                Some(Action::Representative(Next::Upload(upload)))
            }
        }
    }
}

fn told(progress: Progress) -> Action {
    Action::Representative(match progress {
        Progress::Sent(percent) => Next::Upload(Upload::Sending(percent)),
        Progress::Ended(Ok(kept)) => Next::Kept(kept),
        Progress::Ended(Err(problem)) => Next::Upload(Upload::Failed(problem)),
    })
}
