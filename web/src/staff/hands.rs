//! What a state cannot do: the page goes to a printer.

use super::Action;
use crate::webview;

/// What a person does on a page.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Something the state understands.
    Act(Action),
    /// The page on paper.
    Print,
}

impl From<Action> for Deed {
    fn from(action: Action) -> Self {
        Self::Act(action)
    }
}

/// Takes a deed; what the state understands is given back.
pub(super) fn handle(deed: Deed) -> Option<Action> {
    match deed {
        Deed::Act(action) => Some(action),
        Deed::Print => {
            webview::print();
            None
        }
    }
}
