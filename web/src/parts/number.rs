//! The number, who is ahead by turn, and the mark of a turn, which never stands without its name.

use super::Cx;
use super::element::{self, all, el, line};
use contract::view::WireCounts;
use rules::benefit::Turn;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::{self, Word};
use yew::prelude::*;

/// A turn with its mark.
pub fn turn(cx: &Cx<'_>, turn: Turn) -> Html {
    let name = " ".to_owned() + &cx.say(Word::turn(turn));
    all(vec![mark(turn), element::text(name.into())])
}

fn mark(turn: Turn) -> Html {
    el("span", "turn").with("aria-hidden", "true".into()).say(everywhere::mark(turn).into()).html()
}

/// A row of a list: a name and a number.
pub fn pair(name: String, number: u32) -> Html {
    let row = el("li", "pair").put(line("span", "", name.into()));
    row.put(line("b", "num", number.to_string().into())).html()
}

/// The number, large, with its name and who is ahead.
pub fn large(cx: &Cx<'_>, number: u32) -> Html {
    let ahead = match number.saturating_sub(1) {
        0 => cx.say(Cabinet::AheadNobody),
        n => cx.fill(Cabinet::Ahead, &[("n", n.into())]),
    };
    let inside = vec![
        cx.line("span", "soft", Cabinet::NumbersTitle),
        line("b", "number", number.to_string().into()),
        line("span", "", ahead),
    ];
    el("p", "").put_all(inside).html()
}

/// Who is ahead, by turn.
pub fn ahead(cx: &Cx<'_>, counts: WireCounts) -> Html {
    let rows = [
        (Turn::OutOfTurn, counts.out_of_turn),
        (Turn::FirstTurn, counts.first_turn),
        (Turn::General, counts.general),
    ];
    let rows = rows.into_iter().map(|(turn, count)| {
        let row = el("li", "").put(mark(turn)).put(cx.line("span", "", Word::turn(turn)));
        row.put(line("span", "num", count.to_string().into())).html()
    });
    all(vec![cx.line("h3", "", Cabinet::AheadByTurn), el("ul", "turns").put_all(rows.collect()).html()])
}
