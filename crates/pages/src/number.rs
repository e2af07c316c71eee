//! The number, who is ahead by turn, and the mark of a turn, which never stands without its name.

use crate::Voice;
use crate::element::{self, El, all, el, line};
use contract::register::WireTurn;
use contract::view::{PlaceView, WireCounts};
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::{self, Word};
use words::text::form::Word as Ask;
use yew::{AttrValue, Html};

/// A turn with its mark.
pub fn turn(cx: Voice<'_>, turn: WireTurn) -> Html {
    let name = " ".to_owned() + &cx.say(Word::turn(turn.into()));
    all(vec![mark(turn), element::text(name.into())])
}

fn mark(turn: WireTurn) -> Html {
    el("span", "turn").with("aria-hidden", "true".into()).say(everywhere::mark(turn.into()).into()).html()
}

/// A row of a list: a name and a figure.
pub fn pair(name: AttrValue, figure: String) -> El {
    el("li", "pair").put(line("span", "", name)).put(line("b", "num", figure.into()))
}

/// How many children of a queue got a place in a year.
pub fn given(cx: Voice<'_>, place: &PlaceView) -> AttrValue {
    match place.given_last_year {
        0 => cx.say(Ask::DoneNoneLastYear),
        n => cx.fill(Ask::DoneGivenLastYear, &[("n", n.into())]),
    }
}

/// The name of a preschool; of one that is not told, which of the queues it is, from 0.
pub fn preschool(cx: Voice<'_>, place: &PlaceView, at: usize) -> AttrValue {
    if place.preschool.id.is_nil() {
        let nth = u32::try_from(at + 1).unwrap_or(u32::MAX);
        return cx.fill(Cabinet::QueueNth, &[("n", nth.into())]);
    }
    cx.words.lang().of(&place.preschool.name).to_owned().into()
}

/// The number of a queue, large, with its name and who is ahead. While papers are checked it is called provisional, and
/// the number that may come after stands right under it.
pub fn large(cx: Voice<'_>, place: &PlaceView, number: u32, is_checked: bool) -> Html {
    let ahead = match number.saturating_sub(1) {
        0 => cx.say(Cabinet::AheadNobody),
        n => cx.fill(Cabinet::Ahead, &[("n", n.into())]),
    };
    let mut inside =
        vec![cx.line("p", "soft", Cabinet::NumbersTitle), line("b", "number", number.to_string().into())];
    if is_checked {
        inside.push(cx.line("span", "tag", Cabinet::NumberProvisional));
    }
    inside.extend(if_confirmed(cx, "p", number, place.number_if_confirmed));
    inside.push(line("p", "", ahead));
    el("div", "large").put_all(inside).html()
}

/// The number after a positive check of papers, where it is another one.
pub fn if_confirmed(cx: Voice<'_>, tag: &'static str, number: u32, then: Option<u32>) -> Option<Html> {
    let then = then.filter(|then| *then != number)?;
    Some(line(tag, "", cx.fill(Ask::DoneIfConfirmed, &[("n", then.into())])))
}

/// Who is ahead, by turn.
pub fn ahead(cx: Voice<'_>, counts: WireCounts) -> Html {
    let rows = [
        (WireTurn::OutOfTurn, counts.out_of_turn),
        (WireTurn::FirstTurn, counts.first_turn),
        (WireTurn::General, counts.general),
    ];
    let rows = rows.into_iter().map(|(turn, count)| {
        let row = el("li", "").put(mark(turn)).put(cx.line("span", "", Word::turn(turn.into())));
        row.put(line("span", "num", count.to_string().into())).html()
    });
    all(vec![cx.line("h3", "", Cabinet::AheadByTurn), el("ul", "turns").put_all(rows.collect()).html()])
}
