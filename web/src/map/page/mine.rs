//! My choice: what is chosen in its order, its limit, and the way on.

use super::{number, slug};
use crate::map::Cx;
use crate::map::state::address::joined;
use crate::map::state::choice::{Unfit, Way};
use crate::map::state::{Action, Said};
use crate::parent::route::{Page as Parent, Step};
use crate::parts::element::{el, line};
use crate::parts::{button, law, problem};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::problem::ProblemKind;
use rules::Cite;
use uuid::Uuid;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use yew::prelude::*;

/// The button under a preschool: add it, take it back, or why it cannot be added.
pub(super) fn add(cx: &Cx<'_>, id: Uuid, name: &str) -> Html {
    let chosen = cx.state.chosen();
    if let Some(at) = chosen.iter().position(|one| *one == id) {
        let words = cx.fill(Word::ChoiceIn, &[("n", number(at + 1).into())]);
        let remove = cx.fill(Everywhere::RemoveOf, &[("what", name.into())]);
        let action = Action::Choose(id, false);
        return html! { <p class="acts"><b>{ words }</b>{ named(cx.say(Everywhere::Remove), remove, cx.click(action)) }</p> };
    }
    let max = [("max", number(cx.state.most()).into())];
    match cx.state.unfit(id) {
        Some(Unfit::Full) => line("p", "soft small", cx.fill(Word::ChoiceFull, &max)),
        Some(Unfit::Elsewhere) => line("p", "soft small", cx.say(Word::ChoiceElsewhere)),
        Some(Unfit::OtherKind) => line("p", "soft small", cx.say(Word::ChoiceOtherKind)),
        None => {
            let spoken = cx.fill(Word::ChoiceAddOf, &[("name", name.into())]);
            let add = named(cx.say(Word::ChoiceAdd), spoken, cx.click(Action::Choose(id, true)));
            el("p", "acts").put(add).html()
        }
    }
}

/// A quiet button with a longer name for the ear.
fn named(label: AttrValue, spoken: AttrValue, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button type="button" class="btn-quiet" aria-label={spoken} onmousedown={button::stays()} {onclick}>{ label }</button>
    }
}

/// The bar at the foot: there once something is chosen, or an application waits for a choice.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let state = cx.state;
    let chosen = state.chosen();
    let draft = state.draft.as_ref();
    if let Some(Remote::Failed(what)) = draft {
        let to_form = state.address.draft.map(|id| cx.at(Parent::Apply(id, Step::Preschools)));
        return html! {
            <section class="mine">
                if what.kind == ProblemKind::SignInNeeded {
                    <p>{ cx.say(Word::FormSignIn) }</p>
                    if let Some(to_form) = to_form { <p>{ button::link(cx.say(Word::ToForm), to_form) }</p> }
                } else {
                    { problem::view(cx, what) }
                }
            </section>
        };
    }
    if chosen.is_empty() && draft.is_none() {
        return Html::default();
    }
    let max = number(state.most());
    let title = cx.fill(Word::Choice, &[("n", number(chosen.len()).into()), ("max", max.into())]);
    let rows: Vec<Html> = chosen.iter().enumerate().map(|(at, id)| row(cx, *id, at, chosen.len())).collect();
    let rows = el("ol", "order").put_all(rows).html();
    let compare = slug(cx, &format!("preschools/compare?ids={}", joined(&chosen, ",")));
    html! {
        <section class="mine" aria-label={title.clone()}>
            <p class="vh" role="status">{ said(cx, max) }</p>
            <details>
                <summary>{ title }</summary>
                if chosen.is_empty() { <p>{ cx.say(Word::ChoiceEmpty) }</p> }
                { rows }
                <p class="hint">
                    { cx.fill(Word::ChoiceLimit, &[("max", max.into())]) }{ " " }{ cx.say(Word::ChoiceOrder) }
                </p>
                { law::view(cx, Cite::new("PS-9.3")) }
            </details>
            { kept(cx) }
            <div class="actions">
                if let Some(id) = state.address.draft {
                    { button::link(cx.say(Word::ToForm), cx.at(Parent::Apply(id, Step::Preschools))) }
                }
                if chosen.len() > 1 { <a class="btn btn-second" href={compare}>{ cx.say(Word::Compare) }</a> }
            </div>
        </section>
    }
}

/// Whether the draft has it.
fn kept(cx: &Cx<'_>) -> Html {
    if cx.state.draft.is_none() {
        return Html::default();
    }
    match &cx.state.keeping {
        Sending::Idle => line("p", "small soft", cx.say(Word::FormKept)),
        Sending::Sent => line("p", "small soft", cx.say(Everywhere::Saving)),
        Sending::Failed(what) => problem::view(cx, what),
    }
}

fn row(cx: &Cx<'_>, id: Uuid, at: usize, total: usize) -> Html {
    let lang = cx.words.lang();
    let known = cx.state.row_of(id).map(|row| lang.of(&row.name).to_owned());
    let name = known.unwrap_or_else(|| cx.words.say(Word::RowUnnamed).to_owned());
    let value = [("name", name.as_str().into())];
    let mut moves = Vec::new();
    if at > 0 {
        moves.push(button::quiet(cx.fill(Everywhere::MoveUp, &value), cx.click(Action::Move(id, Way::Up))));
    }
    if at + 1 < total {
        moves.push(button::quiet(
            cx.fill(Everywhere::MoveDown, &value),
            cx.click(Action::Move(id, Way::Down)),
        ));
    }
    let remove = cx.fill(Everywhere::RemoveOf, &[("what", name.as_str().into())]);
    moves.push(button::quiet(remove, cx.click(Action::Choose(id, false))));
    let (key, name) = (id.to_string(), html! { <b>{ name }</b> });
    html! { <li {key}>{ name }<span class="moves">{ for moves }</span></li> }
}

/// What was just done, for the ear.
fn said(cx: &Cx<'_>, max: u32) -> AttrValue {
    match cx.state.said {
        None => AttrValue::default(),
        Some(Said::Count(n)) => {
            cx.fill(Everywhere::SelectedCount, &[("n", number(n).into()), ("max", max.into())])
        }
        Some(Said::Moved(id, at)) => {
            let name =
                cx.state.row_of(id).map(|row| cx.words.lang().of(&row.name).to_owned()).unwrap_or_default();
            let total = number(cx.state.chosen().len());
            let values = [("name", name.as_str().into()), ("n", number(at).into()), ("total", total.into())];
            cx.fill(Everywhere::MovedTo, &values)
        }
    }
}
