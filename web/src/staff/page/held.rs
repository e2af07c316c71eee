//! What was recorded just now and can still be taken back: a calm bar on every page, without a clock.

use crate::parts::element::{el, line};
use crate::staff::Cx;
use crate::staff::state::held::Held;
use crate::staff::state::{Action, Told};
use crate::work::held::text;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// Decisions shown at once; older ones are further back in their minute.
const MOST: usize = 3;

/// The bar. It is always in the page, so that a screen reader says what comes into it.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let mut inside: Vec<Html> = cx.state.held.iter().take(MOST).map(|held| one(cx, held)).collect();
    inside.extend(cx.state.told.map(|told| {
        let word = match told {
            Told::TakenBack => Staff::TakenBack,
            Told::Final => Staff::FinalAlready,
            Told::NotTaken => Staff::NotTakenBack,
        };
        line("p", "notice", cx.say(word))
    }));
    el("div", "held wide").with("role", "status".into()).put_all(inside).html()
}

fn one(cx: &Cx<'_>, held: &Held) -> Html {
    let label = cx.fill(Staff::TakeBackOf, &[("name", held.name.as_str().into())]);
    let onclick = cx.click(Action::TakeBack(held.application));
    html! {
        <div class="notice notice-done" key={held.application.to_string()}>
            { text(cx, &held.name, held.outcome) }
            <button type="button" class="btn-quiet" disabled={held.is_returning} aria-label={label} {onclick}>
                { cx.say(Staff::TakeBack) }
            </button>
        </div>
    }
}
