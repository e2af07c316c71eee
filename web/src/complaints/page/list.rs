//! Complaints by their terms, what is due first on top.

use crate::complaints::Cx;
use crate::complaints::route::Page;
use crate::parts::element::{all, el, line, link, wrap};
use crate::parts::page::heading;
use crate::parts::{problem, waiting};
use crate::state::remote::Remote;
use crate::work::{self, term};
use contract::endpoint::staff::complaints::{Response as List, Row};
use contract::endpoint::staff::reviews::Term;
use rules::complaint::{Addressee, Subject};
use words::text::complaint::Word as Complaint;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// All of them, what is due first on top.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let list = match &cx.state.list {
        Remote::Loading => waiting::view(cx),
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Ready(list) if list.rows.is_empty() => {
            let inside = vec![cx.line("h2", "", Staff::ComplaintsEmpty), cx.p(Staff::ComplaintsEmptyText)];
            el("div", "notice notice-done").put_all(inside).html()
        }
        Remote::Ready(list) => whole(cx, list),
    };
    all(vec![heading(cx), list])
}

fn whole(cx: &Cx<'_>, list: &List) -> Html {
    let figures = [
        (Staff::CountToday, list.counts.ends_today),
        (Staff::CountOver, list.counts.overdue),
        (Staff::CountUnregistered, list.counts.unregistered),
        (Staff::CountOpen, list.counts.open),
    ];
    let heads = [Staff::ColumnTerm, Staff::ComplaintTitle, Staff::ColumnState];
    let head = |word| el("th", "").with("scope", "col".into()).say(cx.say(word)).html();
    let heads = wrap("thead", "", el("tr", "").put_all(heads.map(head).to_vec()).html());
    let rows = el("tbody", "").put_all(list.rows.iter().map(|row| self::row(cx, row)).collect()).html();
    let table = wrap("div", "table wide", el("table", "rows").put(heads).put(rows).html());
    all(vec![work::figures(cx, &figures), table])
}

fn row(cx: &Cx<'_>, row: &Row) -> Html {
    let due = term::label(cx, row.term, &row.due);
    let due = if row.term == Term::Later { line("span", "", due) } else { line("b", "", due) };
    let about = Subject::parse(&row.subject).map(|about| cx.words.say(Complaint::subject(about)));
    let to = Addressee::parse(&row.addressee).map(|to| cx.words.say(Complaint::to(to)));
    let number = cx.fill(Complaint::Title, &[("number", row.number.as_str().into())]);
    let what = all(vec![
        link(number, cx.at(Page::One(row.id))),
        line("div", "", about.unwrap_or_default().to_owned().into()),
        line(
            "div",
            "small soft",
            [to.unwrap_or_default(), cx.words.lang().of(&row.settlement.name)].join(" · ").into(),
        ),
    ]);
    let state = if row.held { cx.line("span", "tag", Staff::RowHeld) } else { super::state(cx, &row.state) };
    let cell = |head: Staff, inside: Html| el("td", "").with("data-head", cx.say(head)).put(inside).html();
    let cells = vec![
        cell(Staff::ColumnTerm, due),
        cell(Staff::ComplaintTitle, what),
        cell(Staff::ColumnState, state),
    ];
    el("tr", "").put_all(cells).html()
}
