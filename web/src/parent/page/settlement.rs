//! Where do you look for a kindergarten?

use crate::parent::Cx;
use crate::parent::state::Action;
use crate::parent::state::form::{Edit, Form};
use crate::parts::choice::{self, Choice};
use crate::parts::element::{self, el, text};
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
    let search = TextField {
        id: "f-search".to_owned(),
        label: cx.say(Ask::SettlementLabel),
        hint: Some(cx.say(Ask::SettlementHint)),
        value: cx.state.search.clone(),
        kind: Kind::Search,
        autocomplete: "off",
        oninput: cx.typed(Action::Search),
        ..TextField::default()
    };
    let mut inside = vec![field::view(cx, search)];
    if !form.order().is_empty() {
        inside.push(cx.line("p", "notice notice-look", Ask::SettlementChangeText));
    }
    let told = match count {
        0 => cx.say(Word::NothingFound),
        _ => cx.fill(Word::ResultsCount, &[("n", count.into())]),
    };
    inside.push(el("p", "small soft").with("role", "status".into()).say(told).html());
    inside.push(choice::group(cx, &field, "h", &lines, cards));
    element::all(inside)
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
    let region = match lang.of(&one.region) {
        same if same == lang.of(&one.name) => String::new(),
        other => [other, " · "].concat(),
    };
    choice::view(
        cx,
        Choice {
            id: format!("{field}-{}", one.kato),
            group: Some("settlement"),
            label: text(lang.of(&one.name).to_owned().into()),
            hint: el("span", "hint").say(region.into()).say(count).html(),
            is_on: form.draft.settlement == one.kato,
            is_closed: has_none,
            onchange: cx.ticked(move |_| Action::Edit(Edit::Settlement(kato.clone()))),
            ..Choice::default()
        },
    )
}
