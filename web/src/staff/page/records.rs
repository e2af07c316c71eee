//! What staff did so far: who, where, what was checked, what came of it.

use crate::parts::element::{el, line};
use crate::parts::page::full_name;
use crate::staff::Cx;
use crate::staff::state::check::Done;
use crate::work::term;
use rules::review::Reason;
use words::text::cabinet::Word as Cabinet;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The list, folded: it is for questions, not for the work.
pub(super) fn view(cx: &Cx<'_>, records: &[Done]) -> Html {
    if records.is_empty() {
        return Html::default();
    }
    let list = el("ul", "plain").put_all(records.iter().map(|record| one(cx, record)).collect()).html();
    el("details", "apart").put(cx.line("summary", "", Staff::RecordsTitle)).put(list).html()
}

fn one(cx: &Cx<'_>, record: &Done) -> Html {
    let lang = cx.words.lang();
    let who = record.employee.as_ref().map(full_name);
    let place = record.workplace.as_ref();
    let place = place.map(|place| lang.of(&place.name).to_owned() + ", " + lang.of(&place.position));
    let by: Vec<String> = who.into_iter().chain(place).collect();
    let head = line("b", "", cx.say(Cabinet::act(record.act)));
    let at = line("div", "small soft nums", term::moment(cx, &record.at).into());
    let mut item = el("li", "").put(head).put(at);
    if !by.is_empty() {
        item = item.put(line("div", "small", by.join(" · ").into()));
    }
    if let Some(what) = record.outcome {
        item = item.put(line("div", "", cx.say(Cabinet::outcome(what))));
    }
    let reasons = record.verdicts.iter().flat_map(|verdict| &verdict.reasons);
    let reasons = reasons.filter_map(|reason| Reason::parse(reason));
    let mut said: Vec<&str> = reasons.map(|reason| cx.words.say(Cabinet::reason(reason))).collect();
    said.dedup();
    if !said.is_empty() {
        item = item.put(line("div", "small", said.join("; ").into()));
    }
    item.html()
}
