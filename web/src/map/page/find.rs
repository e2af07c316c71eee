//! Search: settlements, districts and preschools by their names and streets.

use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::told::{Found, What};
use crate::parts::element::{el, line};
use crate::state::remote::Remote;
use words::text::everywhere::Word as Everywhere;
use words::text::map::Word;
use yew::prelude::*;

/// The field with what it found.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let search = &cx.state.search;
    let found = match &search.found {
        None => Html::default(),
        Some(Remote::Loading) => line("p", "hint", cx.say(Everywhere::Loading)),
        Some(Remote::Failed(_)) => line("p", "hint", cx.say(Everywhere::Offline)),
        Some(Remote::Ready(found)) if found.is_empty() => line("p", "hint", cx.say(Everywhere::NothingFound)),
        Some(Remote::Ready(found)) => {
            let rows = found.iter().map(|one| row(cx, one)).collect();
            el("ul", "found").with("aria-label", cx.say(Word::SearchFound)).put_all(rows).html()
        }
    };
    html! {
        <div class="find" role="search">
            <label class="label" for="f-search">{ cx.say(Word::SearchLabel) }</label>
            <input id="f-search" class="input" type="search" inputmode="search" autocomplete="off" autocapitalize="off"
                spellcheck="false" value={search.typed.clone()} oninput={cx.typed(Action::Type)} />
            <div role="status">{ found }</div>
        </div>
    }
}

fn row(cx: &Cx<'_>, found: &Found) -> Html {
    let lang = cx.words.lang();
    let mut note: Vec<String> =
        found.note.iter().map(|note| lang.of(note).to_owned()).filter(|note| !note.is_empty()).collect();
    if let What::Place(_, count) = found.what {
        note.push(cx.words.fill(Word::FoundCount, &[("n", count.into())]));
    }
    html! {
        <li>
            <button type="button" onclick={cx.click(Action::Go(found.what))}>
                { lang.of(&found.name) }
                <span class="hint">{ note.join(" · ") }</span>
            </button>
        </li>
    }
}
