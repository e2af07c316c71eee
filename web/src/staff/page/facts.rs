//! What was stated beside what the registers say. Differences are words, not colours.

use crate::parts::element::{all, el, line, wrap};
use crate::staff::Cx;
use crate::staff::state::check::Check;
use contract::endpoint::staff::review::Fact;
use rules::benefit::Category;
use rules::{Day, application::Role};
use words::date;
use words::text::benefit::Word as Right;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::problem::Word as Wrong;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// The section.
pub(super) fn view(cx: &Cx<'_>, review: &Check) -> Html {
    let heads = [None, Some(Staff::FactStated), Some(Staff::FactRegistered), Some(Staff::FactCompared)];
    let head = |word: Option<Staff>| match word {
        Some(word) => el("th", "").with("scope", "col".into()).say(cx.say(word)).html(),
        None => line("td", "", AttrValue::default()),
    };
    let heads = wrap("thead", "", el("tr", "").put_all(heads.map(head).to_vec()).html());
    let rows = el("tbody", "").put_all(review.facts.iter().map(|fact| row(cx, fact)).collect()).html();
    let caption = cx.line("caption", "", Staff::FactsTitle);
    let table =
        wrap("div", "table", el("table", "rows facts-table").put(caption).put(heads).put(rows).html());
    let mut inside = vec![table];
    inside.extend(review.silent.iter().map(|system| {
        let name = cx.say(Wrong::system(system));
        line("p", "small", cx.fill(Wrong::NoAnswerSystem, &[("system", name.as_str().into())]))
    }));
    inside.push(cx.line("p", "hint", Staff::FactsNote));
    all(inside)
}

fn row(cx: &Cx<'_>, fact: &Fact) -> Html {
    let compared = match (&fact.registered, fact.differs) {
        (None, _) => cx.line("span", "soft", Staff::FactUnknown),
        (Some(_), false) => cx.line("span", "", Staff::FactSame),
        (Some(_), true) => wrap("mark", "", cx.line("b", "", Staff::FactDiffers)),
    };
    let name = match Category::parse(&fact.fact) {
        Some(category) => cx.say(Right::name(category)),
        None => cx.say(Staff::fact(&fact.fact)),
    };
    let registered = fact.registered.as_deref().map_or("–".into(), |value| said(cx, &fact.fact, value));
    let cell = |head: Staff, inside: Html| el("td", "").with("data-head", cx.say(head)).put(inside).html();
    el("tr", "")
        .put(el("th", "").with("scope", "row".into()).say(name).html())
        .put(cell(Staff::FactStated, line("span", "", said(cx, &fact.fact, &fact.stated))))
        .put(cell(Staff::FactRegistered, line("span", "", registered)))
        .put(cell(Staff::FactCompared, compared))
        .html()
}

/// A value as people write it: days, yes and no, who somebody is to the child.
fn said(cx: &Cx<'_>, fact: &str, value: &str) -> AttrValue {
    match value {
        "yes" => cx.say(Word::Yes),
        "no" => cx.say(Word::No),
        "" => "–".into(),
        _ => match (fact, Role::parse(value), Day::parse(value)) {
            ("representative", Some(role), _) => cx.say(Ask::role(role)),
            ("child_citizenship", ..) => match Ask::COUNTRIES.iter().find(|(code, _)| *code == value) {
                Some((_, name)) => cx.say(*name),
                None => value.to_owned().into(),
            },
            (_, _, Some(day)) => date::day(cx.words, day).into(),
            _ => value.to_owned().into(),
        },
    }
}
