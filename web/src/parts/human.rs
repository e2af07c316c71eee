//! A human is near: whom to call and what to say. It ends every page that can worry.

use super::Cx;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The block.
pub fn view(cx: &Cx<'_>) -> Html {
    html! {
        <aside class="human">
            { cx.line("h2", "", Word::HelpTitle) }
            { cx.p(Word::HelpCall) }
            { cx.p(Word::HelpSay) }
        </aside>
    }
}
