//! Kindergartens, in the order of the paper.

use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::call::One;
use crate::counter::state::entry::{Counter, Edit, Text};
use crate::parts::faults::{self, Line};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{id, problem, waiting};
use crate::state::remote::Remote;
use crate::state::search::Query;
use rules::Field;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// How many kindergartens are shown at once; more are found by the search.
const SHOWN: usize = 12;

/// The choice.
pub(super) fn view(cx: &Cx<'_>, counter: &Counter) -> Html {
    // The summary of faults leads here also while there is nothing to choose from.
    let alone = |inside: Html| html! { <div id={id(Field::Preschools)} tabindex="-1">{ inside }</div> };
    if counter.draft.settlement.is_empty() {
        return alone(Html::default());
    }
    let all = match &counter.preschools.1 {
        Remote::Loading => return alone(waiting::view(cx)),
        Remote::Failed(what) => return alone(problem::view(cx, what)),
        Remote::Ready(all) => &all.preschools,
    };
    let lang = cx.words.lang();
    let query = Query::new(&counter.search);
    let is_chosen = |one: &&One| counter.draft.preschools.contains(&one.card.id.to_string());
    let found = all.iter().filter(|one| {
        !is_chosen(one) && (query.is_empty() || query.finds_names(&[&one.card.name, &one.card.address]))
    });
    let chosen = counter
        .draft
        .preschools
        .iter()
        .filter_map(|id| all.iter().find(|one| one.card.id.to_string() == *id));
    let shown = chosen.chain(found.take(SHOWN));
    let lines: Vec<Line> = [
        Field::Preschools,
        Field::Preschool(0),
        Field::Preschool(1),
        Field::Preschool(2),
        Field::Preschool(3),
    ]
    .into_iter()
    .flat_map(|of| faults::lines(cx, &counter.shown(of)))
    .collect();
    let field = id(Field::Preschools);
    let card = |one: &One| {
        let key = one.card.id.to_string();
        let id = format!("p-{key}");
        let at = counter.draft.preschools.iter().position(|chosen| *chosen == key);
        html! {
            <div class="tick" key={key.clone()}>
                <input id={id.clone()} type="checkbox" checked={at.is_some()}
                    onchange={cx.ticked(move |is_on| Action::Edit(Edit::Preschool(key.clone(), is_on)))} />
                <label for={id}>
                    if let Some(at) = at { <b>{ at + 1 }{ ". " }</b> }
                    { lang.of(&one.card.name) }<span class="hint">{ " · " }{ lang.of(&one.card.address) }</span>
                </label>
            </div>
        }
    };
    html! {
        <fieldset id={field.clone()} class={classes!("field", faults::block(&lines).then_some("has-fault"))}>
            <legend class="label">{ cx.say(Staff::PreschoolsTitle) }</legend>
            { faults::at_field(cx, &field, &lines) }
            { field::view(cx, TextField {
                id: "f-search".to_owned(),
                label: cx.say(Word::Search),
                value: counter.search.clone(),
                kind: Kind::Search,
                autocomplete: "off",
                oninput: cx.typed(|text| Action::Edit(Edit::Type(Text::Search, text))),
                ..TextField::default()
            }) }
            { for shown.map(card) }
        </fieldset>
    }
}
