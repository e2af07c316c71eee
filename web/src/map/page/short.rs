//! Where places are short, as text and a table: the same figures as the colours.

use super::filters::division;
use super::{place, slug};
use crate::map::Cx;
use crate::map::state::atlas::Division;
use crate::map::state::told::What;
use crate::map::state::{Action, SHOWN};
use crate::parts::element::{el, line, link, wrap};
use crate::parts::{button, law, waiting};
use crate::state::remote::Remote;
use contract::map::{Kato, Need};
use rules::Cite;
use words::text::map::Word;
use yew::prelude::*;

/// The table with how it is counted.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    // A district without its name says nothing.
    match &cx.state.outlines {
        Remote::Loading => return waiting::view(cx),
        Remote::Failed(_) => return Html::default(),
        Remote::Ready(_) => {}
    }
    let rows = &cx.state.short.rows;
    let (shown, rest) = rows.split_at(rows.len().min(cx.state.shown()));
    let more = rest.len().min(SHOWN);
    let head =
        [Word::ShortDistrict, Word::ShortWaiting, Word::ShortFree, Word::ShortExpected, Word::ShortMissing]
            .into_iter()
            .enumerate()
            .map(|(at, word)| {
                el("th", if at > 0 { "num" } else { "" }).with("scope", "col".into()).say(cx.say(word)).html()
            });
    let head = el("tr", "").put_all(head.collect()).html();
    let how = el("p", "").say(cx.say(Word::ShortFormula)).say(" ".into()).say(cx.say(Word::ShortZero)).html();
    let how = el("details", "under").put(line("summary", "", cx.say(Word::ShortHow))).put(how);
    let how = how.put(law::view(cx, Cite::new("PS-36.b"))).html();
    let body = el("tbody", "").put_all(shown.iter().map(|one| row(cx, one)).collect()).html();
    let table = el("table", "rows nums").put(wrap("thead", "", head)).put(body).html();
    let title = el("h2", "").with("id", "short".into()).say(cx.say(Word::ShortTable));
    let title = match Division::of(&cx.state.address.filter) {
        Division::Whole => title,
        of => title.say(" · ".into()).say(division(cx, of)),
    };
    let title = title.html();
    let mut inside = vec![title, cx.p(Word::ShortLead), how, wrap("div", "table", table)];
    if more > 0 {
        let label = cx.fill(Word::ShortMore, &[("n", super::number(more).into())]);
        inside.push(button::second(label, cx.click(Action::More)));
    }
    inside.push(wrap("p", "", link(cx.say(Word::ShortAll), slug(cx, "preschools/deficit"))));
    el("section", "").with("aria-labelledby", "short".into()).put_all(inside).html()
}

fn row(cx: &Cx<'_>, (kato, need): &(Kato, Need)) -> Html {
    let name = place(cx, *kato).unwrap_or_else(|| kato.to_string().into());
    let cell = |n: u32| line("td", "num", cx.fill(Word::Figure, &[("n", n.into())]));
    let short = match need.lacking() {
        0 => line("td", "num", cx.say(Word::ShortEnough)),
        n => el("td", "num").put(line("b", "", cx.fill(Word::Figure, &[("n", n.into())]))).html(),
    };
    let head = el("th", "").with("scope", "row".into());
    let head = if cx.state.window.is_some() {
        head.put(button::quiet(name, cx.click(Action::Go(What::Place(*kato, 0)))))
    } else {
        head.say(name)
    };
    let head = head.html();
    let cells = vec![head, cell(need.waiting), cell(need.free), cell(need.expected), short];
    el("tr", "").put_all(cells).html()
}
