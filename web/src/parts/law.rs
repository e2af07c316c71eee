//! The law, last and small.

use super::Cx;
use crate::task::Task;
use rules::Cite;
use words::cite;
use yew::prelude::*;

/// "Basis: order 351, para 17".
pub fn view<T: Task>(cx: &Cx<'_, T>, law: Cite) -> Html {
    html! { <p class="law">{ cite::line(cx.words, law) }</p> }
}
