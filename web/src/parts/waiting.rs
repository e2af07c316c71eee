//! While data are on their way: grey lines where they will stand.

use super::Cx;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The lines.
pub fn view(cx: &Cx<'_>) -> Html {
    html! {
        <div class="waiting" role="status">
            <p class="vh">{ cx.say(Word::Loading) }</p>
            <span /><span /><span />
        </div>
    }
}
