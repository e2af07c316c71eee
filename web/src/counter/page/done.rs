//! What came of it, and the papers to hand out.

use crate::counter::Cx;
use crate::counter::state::Action;
use crate::counter::state::call::Done;
use crate::parts::button;
use crate::parts::element::{el, line, link, wrap};
use crate::parts::page::full_name;
use rules::intake::Paper;
use uuid::Uuid;
use words::text::staff::Word as Staff;
use yew::prelude::*;

/// What came of it, and the paper to hand out.
pub(super) fn view(cx: &Cx<'_>, done: &Done) -> Html {
    let lang = cx.words.lang();
    let paper = |of: &str, id: Uuid| format!("/{}/{of}/{id}", lang.code());
    let mut inside = Vec::new();
    match &done.application {
        Some(view) => {
            inside.push(cx.line("h2", "", Staff::TakenInTitle));
            inside.push(line("p", "", full_name(&view.child).into()));
            let numbers = view.places.iter().filter_map(|place| {
                let name = line("span", "", lang.of(&place.preschool.name).to_owned().into());
                let number = line("b", "num", place.number?.to_string().into());
                Some(el("li", "pair").put(name).put(number).html())
            });
            inside.push(el("ul", "turns").put_all(numbers.collect()).html());
            inside.push(cx.p(Staff::TakenInText));
        }
        None => {
            inside.push(cx.line("h2", "", Staff::NotTakenInTitle));
            let missing = done.missing.iter().filter_map(|one| Paper::parse(&one.paper));
            let list = missing.map(|paper| cx.line("li", "", Staff::paper(paper)));
            inside.push(el("ul", "").put_all(list.collect()).html());
            inside.push(cx.p(Staff::NotTakenInText));
        }
    }
    let print = match &done.application {
        Some(view) => paper("receipt", view.id),
        None => paper("receipt/refusal", done.receipt),
    };
    inside.push(wrap("div", "actions", button::link(cx.say(Staff::ReceiptLink), print)));
    if let Some(view) = &done.application {
        inside.push(wrap("p", "", link(cx.say(Staff::LetterLink), paper("letter", view.id))));
    }
    inside.push(button::second(cx.say(Staff::NextPerson), cx.click(Action::Again)));
    el("div", "notice notice-done").put_all(inside).html()
}
