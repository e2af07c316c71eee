//! Rights to a place earlier, and the turn when there is one.

use super::parts::{choose, options};
use super::scan;
use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::entry::{Counter, Edit, Scan};
use crate::parts::{faults, id};
use rules::Field;
use rules::benefit::{Category, Turn};
use words::text::benefit::Word as Right;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// Rights, and the turn when there is one.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter) -> Html {
    let draft = &counter.draft;
    let lines = faults::lines(cx, &counter.shown(Field::Benefits));
    let field = id(Field::Benefits);
    let one = |category: Category| {
        let claim = draft.benefits.claim(category);
        let id = format!("{field}-{}", category.as_str());
        html! {
            <>
                <div class="tick">
                    <input id={id.clone()} type="checkbox" checked={claim.is_some()}
                        onchange={cx.ticked(move |is_on| Action::Edit(Edit::Benefit(Some(category), is_on)))} />
                    <label for={id}>{ cx.say(Right::name(category)) }</label>
                </div>
                if let Some(claim) = claim {
                    { scan::view(cx, counter, Scan::Benefit(category), cx.say(Right::proof(category)), &claim.certificate) }
                    if category.second_paper().is_some() {
                        { scan::view(cx, counter, Scan::Diploma, cx.say(Staff::PaperDiploma), &claim.second) }
                    }
                }
            </>
        }
    };
    let turns = counter.turns().into_iter().chain([Turn::General]);
    let turns: Vec<_> = turns.map(|turn| (turn.as_str(), Word::turn(turn).into())).collect();
    let turns = options(cx, &turns);
    html! {
        <>
            <fieldset id={field.clone()} class={classes!("field", faults::block(&lines).then_some("has-fault"))}>
                <legend class="label">{ cx.say(Cabinet::Benefit) }</legend>
                { faults::at_field(cx, &field, &lines) }
                <div class="tick">
                    <input id="f-benefits-none" type="checkbox" checked={draft.benefits.none}
                        onchange={cx.ticked(|is_on| Action::Edit(Edit::Benefit(None, is_on)))} />
                    <label for="f-benefits-none">{ cx.say(Staff::NoRight) }</label>
                </div>
                { for Category::ALL.into_iter().map(one) }
            </fieldset>
            if turns.len() > 1 {
                { choose(cx, counter, Field::Turn, "turn", cx.say(Staff::TurnTitle), &draft.benefits.turn, turns) }
            }
        </>
    }
}
