//! What is changed in a filed application, and what would come of it: each number before and after.

use crate::cabinet::route::Page as Cabinet;
use crate::parent::Cx;
use crate::parent::state::form::Form;
use crate::parts::element::{all, el, line, wrap};
use crate::parts::{number, problem};
use crate::state::remote::Remote;
use contract::endpoint::change_preview::Place;
use words::text::cabinet::Word as Said;
use words::text::change::Word as Change;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let keep = wrap("p", "", cx.link(Change::Keep, Cabinet::Application(cx.state.keeping.id)));
    all(vec![cx.p(Change::TimeKept), super::check::answers(cx, form), numbers(cx), keep])
}

/// The number in each queue before and after.
fn numbers(cx: &Cx<'_>) -> Html {
    if !cx.state.is_changed() {
        return cx.line("p", "soft", Change::Nothing);
    }
    let told = match cx.state.change.as_ref().map(|change| &change.preview.1) {
        Some(Remote::Ready(preview)) => {
            let checked = preview.originals_by.as_ref().map(|_| cx.p(Ask::DoneProvisional));
            let rows = preview.places.iter().map(|one| row(cx, one)).collect();
            all(checked.into_iter().chain([el("ul", "turns").put_all(rows).html()]).collect())
        }
        Some(Remote::Failed(what)) => problem::view(cx, what),
        Some(Remote::Loading) | None => {
            el("p", "soft").with("role", "status".into()).say(cx.say(Change::NumbersAsking)).html()
        }
    };
    let inside = vec![cx.line("h2", "", Change::Numbers), told];
    el("section", "card").put_all(inside).html()
}

fn row(cx: &Cx<'_>, row: &Place) -> Html {
    let name = cx.words.lang().of(&row.preschool.name).to_owned();
    let figure = match (row.number_before, row.number_after) {
        (Some(before), Some(after)) if before == after => {
            line("b", "nums", cx.fill(Change::Same, &[("n", after.into())]))
        }
        (Some(before), Some(after)) => {
            let values = [("from", before.into()), ("to", after.into())];
            let arrow = el("b", "nums").with("aria-hidden", "true".into()).say(cx.fill(Said::Arrow, &values));
            all(vec![arrow.html(), line("span", "vh", cx.fill(Said::ArrowSpoken, &values))])
        }
        (None, Some(after)) => line("b", "nums", cx.fill(Change::Joins, &[("n", after.into())])),
        (Some(before), None) => line("span", "nums", cx.fill(Change::Leaves, &[("n", before.into())])),
        (None, None) => Html::default(),
    };
    let then =
        row.number_after.and_then(|n| number::if_confirmed(cx.voice(), "span", n, row.number_if_confirmed));
    let item = el("li", "pair").put(line("span", "", name.into())).put(figure);
    item.put_all(then.into_iter().collect()).html()
}
