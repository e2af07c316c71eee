//! Where do you look for a kindergarten?

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form};
use crate::parts::choice::{self, Choice};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::{faults, id, problem, waiting};
use crate::state::remote::Remote;
use crate::state::search::Query;
use contract::endpoint::settlements::Settlement;
use rules::Field;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use yew::prelude::*;

/// More are found by typing: a page of all would be long for the ear and the thumb.
const SHOWN: usize = 12;

/// The question.
pub(super) fn view(cx: &Cx<'_>, form: &Form) -> Html {
    let all = match (&cx.state.settlements, &form.known.settlements) {
        (Remote::Failed(what), None) => return problem::view(cx, what),
        (_, Some(all)) => &all.settlements,
        (Remote::Loading | Remote::Ready(()), None) => return waiting::view(cx),
    };
    let query = Query::new(&cx.state.search);
    let mut found: Vec<&Settlement> =
        all.iter().filter(|one| query.is_empty() || query.finds_names(&[&one.name, &one.region])).collect();
    // The place that bears the name stands before the places of a region that bears it; unasked, the greater first.
    found.sort_by_key(|one| {
        let bears = query.finds_names(&[&one.name]);
        (!bears, std::cmp::Reverse(if query.is_empty() || bears { one.preschools } else { 0 }))
    });
    let chosen = all.iter().find(|one| one.kato == form.draft.settlement);
    // The chosen one stays in sight, whatever is searched.
    let mut shown: Vec<&Settlement> = found.iter().take(SHOWN).copied().collect();
    if let Some(chosen) = chosen.filter(|one| !shown.contains(one)) {
        shown.insert(0, chosen);
    }
    let field = id(Field::Settlement);
    let lines = faults::lines(cx, &form.shown(Field::Settlement));
    let cards = shown.iter().map(|one| card(cx, form, one, &field)).collect();
    let count = u32::try_from(found.len()).unwrap_or(u32::MAX);
    html! {
        <>
            { field::view(cx, TextField {
                id: "f-search".to_owned(),
                label: cx.say(Ask::SettlementLabel),
                hint: Some(cx.say(Ask::SettlementHint)),
                value: cx.state.search.clone(),
                kind: Kind::Search,
                autocomplete: "off",
                oninput: cx.typed(Action::Search),
                ..TextField::default()
            }) }
            if !form.order().is_empty() {
                { cx.line("p", "notice notice-look", Ask::SettlementChangeText) }
            }
            <p class="small soft" role="status">
                if found.is_empty() {
                    { cx.say(Word::NothingFound) }
                } else {
                    { cx.fill(Word::ResultsCount, &[("n", count.into())]) }
                }
            </p>
            { choice::group(cx, &field, "h", &lines, cards) }
        </>
    }
}

fn card(cx: &Cx<'_>, form: &Form, one: &Settlement, field: &str) -> Html {
    let lang = cx.words.lang();
    let kato = one.kato.clone();
    let has_none = one.preschools == 0;
    let count = if has_none {
        cx.say(Ask::SettlementNoPreschools)
    } else {
        cx.fill(Ask::SettlementPreschools, &[("n", one.preschools.into())])
    };
    let region = lang.of(&one.region);
    choice::view(
        cx,
        Choice {
            id: format!("{field}-{}", one.kato),
            group: Some("settlement"),
            label: html! { lang.of(&one.name) },
            hint: html! {
                <span class="hint">
                    if region != lang.of(&one.name) { { region }{ " · " } }{ count }
                </span>
            },
            is_on: form.draft.settlement == one.kato,
            is_closed: has_none,
            onchange: cx.ticked(move |_| Action::Edit(Edit::Settlement(kato.clone()))),
            ..Choice::default()
        },
    )
}
