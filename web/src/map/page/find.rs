//! Search: settlements, districts and preschools by their names and streets.

use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::told::{Found, What};
use crate::parts::element::{el, line, wrap};
use crate::parts::hears::{press, typed};
use crate::state::remote::Remote;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use yew::prelude::*;

/// The id of the field.
const FIELD: &str = "f-search";

/// The field with what it found.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let search = &cx.state.search;
    let found = match &search.found {
        None => Html::default(),
        Some(Remote::Loading) => line("p", "hint", cx.say(Everywhere::Loading)),
        Some(Remote::Failed(_)) => line("p", "hint", cx.say(Everywhere::Offline)),
        Some(Remote::Ready((found, _))) if found.is_empty() => {
            line("p", "hint", cx.say(Everywhere::NothingFound))
        }
        Some(Remote::Ready((found, more))) => {
            let mut rows: Vec<Html> = found.iter().map(|one| row(cx, one)).collect();
            if *more > 0 {
                rows.push(line("li", "hint", cx.fill(Word::SearchMore, &[("n", (*more).into())])));
            }
            el("ul", "found").with("aria-label", cx.say(Word::SearchFound)).put_all(rows).html()
        }
    };
    let label = el("label", "label").with("for", FIELD.into()).say(cx.say(Word::SearchLabel)).html();
    let input = [
        ("id", FIELD),
        ("type", "search"),
        ("inputmode", "search"),
        ("autocomplete", "off"),
        ("autocapitalize", "off"),
        ("spellcheck", "false"),
    ];
    let input =
        input.into_iter().fold(el("input", "input"), |input, (name, value)| input.with(name, value.into()));
    let input = typed(input.html(), search.typed.clone(), cx.typed(Action::Type));
    let found = el("div", "").with("role", "status".into()).put(found).html();
    el("div", "find").with("role", "search".into()).put_all(vec![label, input, found]).html()
}

fn row(cx: &Cx<'_>, found: &Found) -> Html {
    let lang = cx.words.lang();
    let mut note: Vec<String> =
        found.note.iter().map(|note| lang.of(note).to_owned()).filter(|note| !note.is_empty()).collect();
    if let What::Place(_, count) = found.what {
        note.push(cx.words.fill(Word::FoundCount, &[("n", count.into())]));
    }
    let button = el("button", "").with("type", "button".into()).say(lang.of(&found.name).to_owned().into());
    let button = button.put(line("span", "hint", note.join(" · ").into())).html();
    wrap("li", "", press(button, cx.click(Action::Go(found.what))))
}
