//! Where places are short, as text and a table: the same figures as the colours.

use super::{place, slug};
use crate::map::Cx;
use crate::map::state::{Action, SHOWN};
use crate::parts::element::{el, line};
use crate::parts::{button, law};
use contract::map::{Kato, Need};
use rules::Cite;
use words::text::map::Word;
use yew::prelude::*;

/// The table with how it is counted.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let rows = &cx.state.short.rows;
    let (shown, rest) = rows.split_at(rows.len().min(cx.state.shown));
    let more = rest.len().min(SHOWN);
    let head =
        [Word::ShortDistrict, Word::ShortWaiting, Word::ShortFree, Word::ShortExpected, Word::ShortMissing]
            .into_iter()
            .enumerate()
            .map(|(at, word)| {
                el("th", if at > 0 { "num" } else { "" }).with("scope", "col".into()).say(cx.say(word)).html()
            });
    let head = el("tr", "").put_all(head.collect()).html();
    html! {
        <section aria-labelledby="short">
            <h2 id="short">{ cx.say(Word::ShortTable) }</h2>
            <p>{ cx.say(Word::ShortLead) }</p>
            <details class="under">
                <summary>{ cx.say(Word::ShortHow) }</summary>
                <p>{ cx.say(Word::ShortFormula) }{ " " }{ cx.say(Word::ShortZero) }</p>
                { law::view(cx, Cite::new("PS-36.b")) }
            </details>
            <div class="table">
                <table class="rows nums">
                    <thead>{ head }</thead>
                    <tbody>{ for shown.iter().map(|one| row(cx, one)) }</tbody>
                </table>
            </div>
            if more > 0 {
                { button::second(cx.fill(Word::ShortMore, &[("n", super::number(more).into())]), cx.click(Action::More)) }
            }
            <p><a href={slug(cx, "preschools/deficit")}>{ cx.say(Word::ShortAll) }</a></p>
        </section>
    }
}

fn row(cx: &Cx<'_>, (kato, need): &(Kato, Need)) -> Html {
    let name = place(cx, *kato).unwrap_or_else(|| kato.to_string().into());
    let cell = |n: u32| line("td", "num", cx.fill(Word::Figure, &[("n", n.into())]));
    let short = match need.lacking() {
        0 => line("td", "num", cx.say(Word::ShortEnough)),
        n => el("td", "num").put(line("b", "", cx.fill(Word::Figure, &[("n", n.into())]))).html(),
    };
    let head = el("th", "").with("scope", "row".into()).say(name).html();
    let cells = vec![head, cell(need.waiting), cell(need.free), cell(need.expected), short];
    el("tr", "").put_all(cells).html()
}
