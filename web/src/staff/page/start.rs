//! What waits today: figures first, then the applications, what ends first on top.

use crate::parts::element::{all, el, line, link, wrap};
use crate::parts::faults::{Line, Weight};
use crate::parts::field::{self, Kind, TextField};
use crate::parts::page::{full_name, heading};
use crate::parts::{button, problem, waiting};
use crate::staff::Cx;
use crate::staff::route::Page;
use crate::staff::state::Action;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::work::{self, Work, term};
use contract::endpoint::staff::reviews::{Response, Row, Term};
use contract::staff::Role;
use rules::benefit::Category;
use words::text::benefit::Word as Right;
use words::text::everywhere::Word;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The page.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    if !cx.state.is(Role::Reviewer) {
        return all(vec![heading(cx), cx.p(Staff::StartOtherWork)]);
    }
    let list = match &cx.state.list.rows {
        Remote::Loading => waiting::view(cx),
        Remote::Failed(what) => problem::view(cx, what),
        Remote::Ready(list) if list.rows.is_empty() => empty(cx),
        Remote::Ready(list) => whole(cx, list),
    };
    let calls = link(cx.say(Staff::CallsLink), format!("/{}/calls", cx.words.lang().code()));
    all(vec![heading(cx), list, find(cx), wrap("p", "", calls)])
}

/// By the number that a person at the desk names.
fn find(cx: &Cx<'_>) -> Html {
    let find = &cx.state.find;
    let line = || Line { weight: Weight::Block, text: cx.say(Staff::FindNone).to_string() };
    html! {
        <form class="apart tight" novalidate={true} onsubmit={cx.submit(Action::Find)}>
            if let Sending::Failed(what) = &find.sending { { problem::view(cx, what) } }
            { field::view(cx, TextField {
                id: "f-number".to_owned(),
                label: cx.say(Staff::FindLabel),
                hint: Some(cx.say(Staff::FindHint)),
                faults: find.is_none.then(line).into_iter().collect(),
                value: find.text.clone(),
                class: "input-iin",
                kind: Kind::Digits,
                autocomplete: "off",
                oninput: cx.typed(Action::TypeNumber),
                ..TextField::default()
            }) }
            { button::submit_second(cx.say(Staff::FindButton)) }
        </form>
    }
}

fn empty(cx: &Cx<'_>) -> Html {
    let inside = vec![cx.line("h2", "", Staff::ListEmpty), cx.p(Staff::ListEmptyText)];
    el("div", "notice notice-done").put_all(inside).html()
}

fn whole(cx: &Cx<'_>, list: &Response) -> Html {
    let counts = [
        (Staff::CountToday, list.counts.ends_today),
        (Staff::CountOver, list.counts.overdue),
        (Staff::CountShown, list.counts.shown),
        (Staff::CountWaiting, list.counts.waiting),
    ];
    let mut inside = vec![work::figures(cx, &counts)];
    if cx.state.next().is_some() {
        let begin = button::second(cx.say(Staff::BeginFirst), cx.click(Action::Next));
        inside.push(wrap("div", "actions", begin));
    }
    inside.push(table(cx, list));
    if list.next.is_some() {
        inside.push(button::quiet(cx.say(Word::ShowMore), cx.click(Action::More)));
    }
    if let Sending::Failed(what) = &cx.state.list.more {
        inside.push(problem::view(cx, what));
    }
    inside.push(super::keys::view(cx));
    all(inside)
}

fn table(cx: &Cx<'_>, list: &Response) -> Html {
    let heads = [Staff::ColumnTerm, Staff::ColumnChild, Staff::ColumnPapers, Staff::ColumnState];
    let head = |word| el("th", "").with("scope", "col".into()).say(cx.say(word)).html();
    let heads = wrap("thead", "", el("tr", "").put_all(heads.map(head).to_vec()).html());
    let rows = el("tbody", "").put_all(list.rows.iter().map(|row| self::row(cx, row)).collect()).html();
    let caption = cx.line("caption", "", Staff::ListTitle);
    wrap("div", "table wide", el("table", "rows").put(caption).put(heads).put(rows).html())
}

fn row(cx: &Cx<'_>, row: &Row) -> Html {
    let lang = cx.words.lang();
    let term = term::label(cx, row.term, &row.until);
    let term = if row.term == Term::Later { line("span", "", term) } else { line("b", "", term) };
    let name = full_name(&row.child);
    let name = if name.is_empty() { row.number.clone() } else { name };
    let child = all(vec![
        link(name.into(), cx.at(Page::Review(row.application))),
        line("div", "small soft nums", (row.number.clone() + " · " + lang.of(&row.settlement.name)).into()),
    ]);
    let papers: Vec<&str> = row.subjects.iter().map(|subject| subject_name(cx, subject)).collect();
    let state = if row.held || cx.state.held.has(row.application) {
        cx.line("span", "tag", Staff::RowHeld)
    } else if row.originals_shown.is_some() {
        cx.line("span", "tag tag-done", Staff::RowShown)
    } else {
        cx.line("span", "soft", Staff::RowWaits)
    };
    // What a wide screen says by columns a phone says by lines.
    let cell = |head: Staff, inside: Html| el("td", "").with("data-head", cx.say(head)).put(inside).html();
    let cells = vec![
        cell(Staff::ColumnTerm, term),
        cell(Staff::ColumnChild, child),
        cell(Staff::ColumnPapers, line("span", "", papers.join(", ").into())),
        cell(Staff::ColumnState, state),
    ];
    el("tr", "").put_all(cells).html()
}

/// What a paper is to prove.
pub(super) fn subject_name<'a>(cx: &Cx<'a>, subject: &str) -> &'a str {
    match Category::parse(subject) {
        Some(category) => cx.words.say(Right::name(category)),
        None => cx.words.say(Staff::subject(subject)),
    }
}
