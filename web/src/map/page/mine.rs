//! My choice: what is chosen in its order, its limit, and the way on.

use super::{number, slug};
use crate::map::Cx;
use crate::map::state::address::joined;
use crate::map::state::choice::{Unfit, Way};
use crate::map::state::{Action, Said};
use crate::parts::element::{el, line, wrap};
use crate::parts::hears::keyed;
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
        let remove = button::named(cx.say(Everywhere::Remove), remove, cx.click(action));
        return el("p", "acts").put(line("b", "", words)).put(remove).html();
    }
    let max = [("max", number(cx.state.most()).into())];
    match cx.state.unfit(id) {
        Some(Unfit::Full) => line("p", "soft small", cx.fill(Word::ChoiceFull, &max)),
        Some(Unfit::Elsewhere) => line("p", "soft small", cx.say(Word::ChoiceElsewhere)),
        Some(Unfit::OtherKind) if cx.state.draft.is_none() => {
            line("p", "soft small", cx.say(Word::ChoiceOneKind))
        }
        Some(Unfit::OtherKind) => line("p", "soft small", cx.say(Word::ChoiceOtherKind)),
        None => {
            let spoken = cx.fill(Word::ChoiceAddOf, &[("name", name.into())]);
            let add = button::named(cx.say(Word::ChoiceAdd), spoken, cx.click(Action::Choose(id, true)));
            wrap("p", "acts", add)
        }
    }
}

/// The bar at the foot: there once something is chosen, or an application waits for a choice.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let state = cx.state;
    let chosen = state.chosen();
    let draft = state.draft.as_ref();
    if let Some(Remote::Failed(what)) = draft {
        let to_form = state.form().map(|form| slug(cx, &form));
        if what.kind != ProblemKind::SignInNeeded {
            return wrap("section", "mine", problem::view(cx, what));
        }
        let way = to_form.map(|to_form| wrap("p", "", button::link(cx.say(Word::ToForm), to_form)));
        return el("section", "mine").put(cx.p(Word::FormSignIn)).put_all(way.into_iter().collect()).html();
    }
    if chosen.is_empty() && draft.is_none() {
        return Html::default();
    }
    let max = number(state.most());
    let title = cx.fill(Word::Choice, &[("n", number(chosen.len()).into()), ("max", max.into())]);
    let rows: Vec<Html> = chosen.iter().enumerate().map(|(at, id)| row(cx, *id, at, chosen.len())).collect();
    let rows = el("ol", "order").put_all(rows).html();
    let said = el("p", "vh").with("role", "status".into()).say(said(cx, max)).html();
    let empty = if chosen.is_empty() { cx.p(Word::ChoiceEmpty) } else { Html::default() };
    let is_out_of_turn = draft.and_then(Remote::ready).is_some_and(|draft| draft.is_out_of_turn());
    let limit = if is_out_of_turn { Word::ChoiceOutOfTurn } else { Word::ChoiceLimit };
    let limit =
        el("p", "hint").say(cx.fill(limit, &[("max", max.saturating_sub(is_out_of_turn.into()).into())]));
    let limit = limit.say(" ".into()).say(cx.say(Word::ChoiceOrder)).html();
    let list =
        vec![line("summary", "", title.clone()), empty, rows, limit, law::view(cx, Cite::new("PS-9.3"))];
    let (word, on) = match state.form() {
        Some(form) => (Word::ToForm, form),
        None => (Word::Apply, state.new_form()),
    };
    let mut ways = vec![button::link(cx.say(word), slug(cx, &on))];
    if chosen.len() > 1 {
        let compare = slug(cx, &format!("preschools/compare?ids={}", joined(&chosen, ",")));
        ways.push(el("a", "btn btn-second").with("href", compare.into()).say(cx.say(Word::Compare)).html());
    }
    let inside = vec![
        said,
        el("details", "").put_all(list).html(),
        kept(cx),
        el("div", "actions").put_all(ways).html(),
    ];
    el("section", "mine").with("aria-label", title).put_all(inside).html()
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
        let spoken = cx.fill(Everywhere::MoveUp, &value);
        moves.push(button::named("↑".into(), spoken, cx.click(Action::Move(id, Way::Up))));
    }
    if at + 1 < total {
        let spoken = cx.fill(Everywhere::MoveDown, &value);
        moves.push(button::named("↓".into(), spoken, cx.click(Action::Move(id, Way::Down))));
    }
    let remove = cx.fill(Everywhere::RemoveOf, &[("what", name.as_str().into())]);
    let take = button::named(cx.say(Everywhere::Remove), remove, cx.click(Action::Choose(id, false)));
    moves.push(take);
    let moves = el("span", "moves").put_all(moves).html();
    keyed(el("li", "").put(line("b", "", name.into())).put(moves).html(), id.to_string())
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
