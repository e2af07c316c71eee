//! While data are on their way: grey lines where they will stand.

use super::Cx;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The lines.
pub fn view(cx: &Cx<'_>) -> Html {
    html! {
        <div class="waiting" role="status">
            { cx.line("p", "vh", Word::Loading) }
            <span /><span /><span />
        </div>
    }
}
