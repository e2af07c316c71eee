//! The number, who is ahead by turn, and the mark of a turn, which never stands without its name.

use super::Cx;
use contract::view::WireCounts;
use rules::benefit::Turn;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::{self, Word};
use yew::prelude::*;

/// A turn with its mark.
pub fn turn(cx: &Cx<'_>, turn: Turn) -> Html {
    html! { <><span class="turn" aria-hidden="true">{ everywhere::mark(turn) }</span>{ " " }{ cx.say(Word::turn(turn)) }</> }
}

/// The number, large, with its name and who is ahead.
pub fn large(cx: &Cx<'_>, number: u32) -> Html {
    let ahead = match number.saturating_sub(1) {
        0 => cx.say(Cabinet::AheadNobody),
        n => cx.fill(Cabinet::Ahead, &[("n", n.into())]),
    };
    html! {
        <p>
            <span class="soft">{ cx.say(Cabinet::NumbersTitle) }</span>
            <b class="number">{ number }</b>
            <span>{ ahead }</span>
        </p>
    }
}

/// Who is ahead, by turn.
pub fn ahead(cx: &Cx<'_>, counts: WireCounts) -> Html {
    let rows = [
        (Turn::OutOfTurn, counts.out_of_turn),
        (Turn::FirstTurn, counts.first_turn),
        (Turn::General, counts.general),
    ];
    html! {
        <>
            <h3>{ cx.say(Cabinet::AheadByTurn) }</h3>
            <ul class="turns">
                { for rows.into_iter().map(|(turn, count)| html! {
                    <li>
                        <span class="turn" aria-hidden="true">{ everywhere::mark(turn) }</span>
                        <span>{ cx.say(Word::turn(turn)) }</span>
                        <span class="num">{ count }</span>
                    </li>
                }) }
            </ul>
        </>
    }
}
