//! Drafts, each with the way to go on and the way to forget it.

use super::element::{el, line};
use super::{Cx, button};
use crate::parent::route::{Page, Step};
use crate::parent::state::change::KEPT;
use crate::task::Task;
use contract::endpoint::draft::Kept;
use rules::application::QueueKind;
use uuid::Uuid;
use words::text::cabinet::Word;
use words::text::change::Word as Change;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The list; empty when nothing is begun.
pub fn list<T: Task>(cx: &Cx<'_, T>, drafts: &[Kept], delete: fn(Uuid) -> T::Action) -> Html {
    drafts.iter().map(|kept| one(cx, kept, delete(kept.id))).collect()
}

fn one<T: Task>(cx: &Cx<'_, T>, kept: &Kept, delete: T::Action) -> Html {
    let at = cx.moment(&kept.saved_at);
    let until = cx.day(&kept.kept_until);
    let child = &kept.draft.child;
    let name = format!("{} {}", child.surname, child.first_name);
    let what =
        QueueKind::parse(&kept.draft.kind).map_or_else(|| cx.say(Kind::Row), |kind| cx.say(Kind::name(kind)));
    let (title, page) = match kept.page.strip_prefix(KEPT) {
        Some(step) => (Change::Unfinished, Page::Change(kept.id, Step::parse(step).unwrap_or(Step::Check))),
        None => (Change::Unfiled, Page::Apply(kept.id, Step::parse(&kept.page).unwrap_or(Step::FIRST))),
    };
    let saved = cx.fill(Word::DraftSavedAt, &[("at", at.as_str().into())]);
    let until = cx.fill(Word::DraftKeptUntil, &[("day", until.as_str().into())]);
    let forget = vec![
        cx.line("summary", "", Word::DraftDelete),
        cx.p(Word::DraftDeleteConfirm),
        button::second(cx.say(Word::DraftDelete), cx.click(delete)),
    ];
    let inside = vec![
        cx.line("p", "caption", title),
        line("h2", "", what),
        line("p", "", name.into()),
        el("p", "small soft").say(saved).put(el("br", "").html()).say(until).html(),
        button::link(cx.say(Word::DraftContinue), cx.at(page)),
        el("details", "").put_all(forget).html(),
    ];
    el("section", "card").put_all(inside).html()
}
