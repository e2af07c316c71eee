//! What the employee recorded, the newest first, with the way to it.

use crate::parts::element::{all, el, line, link, wrap};
use crate::parts::page::{full_name, heading, of};
use crate::staff::Cx;
use crate::staff::route::Page;
use crate::work::{Work, term};
use contract::endpoint::staff::own_acts::Row;
use contract::staff::{ActKind, Role};
use words::text::cabinet::Word as Cabinet;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    of(cx, &cx.state.mine, |own| {
        let list =
            if own.rows.is_empty() { cx.line("p", "lead", Staff::MineEmpty) } else { table(cx, &own.rows) };
        all(vec![heading(cx), list])
    })
}

fn table(cx: &Cx<'_>, rows: &[Row]) -> Html {
    let heads = [Staff::ColumnWhen, Staff::ColumnAct, Staff::ColumnChild, Staff::ColumnOutcome];
    let head = |word| el("th", "").with("scope", "col".into()).say(cx.say(word)).html();
    let heads = wrap("thead", "", el("tr", "").put_all(heads.map(head).to_vec()).html());
    let rows = el("tbody", "").put_all(rows.iter().map(|row| self::row(cx, row)).collect()).html();
    let caption = cx.line("caption", "", Staff::MineTitle);
    wrap("div", "table wide", el("table", "rows").put(caption).put(heads).put(rows).html())
}

fn row(cx: &Cx<'_>, row: &Row) -> Html {
    let lang = cx.words.lang().code();
    // The check for who checks papers, the paper to hand over for who took it in.
    let address = match (row.act, row.application) {
        (ActKind::NotTakenIn, _) => row.receipt.map(|id| format!("/{lang}/receipt/refusal/{id}")),
        (ActKind::TakenIn, Some(id)) => Some(format!("/{lang}/receipt/{id}")),
        (_, Some(id)) if cx.state.is(Role::Reviewer) => Some(cx.at(Page::Review(id))),
        _ => None,
    };
    let name = full_name(&row.child);
    let name = if name.is_empty() { cx.say(Staff::ReceiptLink) } else { name.into() };
    let name = match address {
        Some(address) => link(name, address),
        None => line("span", "", name),
    };
    let child = all(vec![name, line("div", "small soft nums", row.number.clone().into())]);
    let outcome = row.outcome.map_or_else(Html::default, |what| cx.line("span", "", Cabinet::outcome(what)));
    let cell = |head: Staff, inside: Html| el("td", "").with("data-head", cx.say(head)).put(inside).html();
    let cells = vec![
        cell(Staff::ColumnWhen, line("span", "nums", term::moment(cx, &row.at).into())),
        cell(Staff::ColumnAct, cx.line("span", "", Cabinet::act(row.act))),
        cell(Staff::ColumnChild, child),
        cell(Staff::ColumnOutcome, outcome),
    ];
    el("tr", "").put_all(cells).html()
}
