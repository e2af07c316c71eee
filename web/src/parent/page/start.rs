//! On the way to a question: what is begun already is asked for.

use crate::parent::Cx;
use crate::parts::page;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    page::of(cx, &cx.state.drafts, |_| page::waits(cx))
}
