//! While data are on their way: grey lines where they will stand.

use super::Cx;
use crate::task::Task;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The lines.
pub fn view<T: Task>(cx: &Cx<'_, T>) -> Html {
    html! {
        <div class="waiting" role="status">
            { cx.line("p", "vh", Word::Loading) }
            <span /><span /><span />
        </div>
    }
}
