//! A human is near: whom to call and what to say. It ends every page that can worry.

use super::Cx;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The block.
pub fn view(cx: &Cx<'_>) -> Html {
    html! {
        <aside class="human">
            <h2>{ cx.say(Word::HelpTitle) }</h2>
            <p>{ cx.say(Word::HelpCall) }</p>
            <p>{ cx.say(Word::HelpSay) }</p>
        </aside>
    }
}
