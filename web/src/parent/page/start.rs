//! What is begun already, and what to begin.

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parts::{button, draft, human, page};
use words::text::everywhere::Word;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    page::of(cx, &cx.state.drafts, |drafts| {
        html! {
            <>
                { page::heading(cx) }
                { draft::list(cx, drafts, Action::DeleteDraft) }
                <div class="actions">{ button::second(cx.say(Word::NewApplication), cx.click(Action::Begin)) }</div>
                { human::view(cx) }
            </>
        }
    })
}
