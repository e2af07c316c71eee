//! A draft, with the way to go on and the way to forget it.

use crate::cabinet::Cx;
use crate::cabinet::state::Action;
use crate::parent::route::{Page, Step};
use crate::parent::state::change::KEPT;
use crate::parts::button;
use crate::parts::element::{el, line};
use contract::endpoint::draft::Kept;
use rules::application::QueueKind;
use words::text::cabinet::Word;
use words::text::change::Word as Change;
use words::text::kind::Word as Kind;
use yew::prelude::*;

/// The draft.
pub(super) fn view(cx: &Cx<'_>, kept: &Kept) -> Html {
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
        button::second(cx.say(Word::DraftDelete), cx.click(Action::DeleteDraft(kept.id))),
    ];
    let inside = vec![
        cx.line("p", "caption", title),
        line("h3", "", what),
        line("p", "", name.into()),
        el("p", "small soft").say(saved).put(el("br", "").html()).say(until).html(),
        button::link(cx.say(Word::DraftContinue), cx.at(page)),
        el("details", "").put_all(forget).html(),
    ];
    el("section", "card").put_all(inside).html()
}
