//! The open card: what a parent compares, beside the map; everything else stands on the preschool's own page.

use super::slug;
use crate::map::Cx;
use crate::map::state::Action;
use crate::map::state::told::Card;
use crate::parts::element::{fact, line, text};
use crate::parts::{button, problem, waiting};
use crate::state::remote::Remote;
use words::text::map::Word;
use yew::prelude::*;

/// The card, if one is open.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let Some(id) = cx.state.address.card else { return Html::default() };
    let inside = match cx.state.cards.get(&id) {
        Some(Remote::Ready(card)) => facts(cx, card),
        Some(Remote::Failed(what)) => problem::view(cx, what),
        Some(Remote::Loading) | None => waiting::view(cx),
    };
    html! { <section id="opened" class="opened" tabindex="-1" aria-live="polite">{ inside }</section> }
}

fn facts(cx: &Cx<'_>, card: &Card) -> Html {
    let lang = cx.words.lang();
    let name = lang.of(&card.row.name).to_owned();
    let number = |word: Word, n: u32| fact(cx.say(word), line("span", "nums", n.to_string().into()));
    let id = card.row.id;
    let tel: String = card.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    html! {
        <>
            <h2>{ &name }</h2>
            <dl class="facts">
                { fact(cx.say(Word::Address), text(lang.of(&card.row.address).to_owned().into())) }
                if !tel.is_empty() {
                    { fact(cx.say(Word::Phone), html! { <a href={format!("tel:{tel}")}>{ &card.phone }</a> }) }
                }
                { number(Word::FactFree, card.free) }
                { number(Word::FactExpected, card.expected) }
                { number(Word::FactQueue, card.queue) }
                { number(Word::Capacity, card.capacity) }
                { number(Word::Enrolled, card.enrolled) }
            </dl>
            { super::mine::add(cx, id, &name) }
            <p class="acts">
                <a href={slug(cx, &format!("preschools/{id}"))} aria-label={cx.fill(Word::CardOpen, &[("name", name.as_str().into())])}>
                    { cx.say(Word::CardAll) }
                </a>
                if card.on_map.is_some() && cx.state.window.is_some() {
                    { button::quiet(cx.say(Word::CardOnMap), cx.click(Action::OnMap(id))) }
                }
                { button::quiet(cx.say(Word::CardClose), cx.click(Action::Close)) }
            </p>
        </>
    }
}
