//! Pages: one file each. A page composes parts and says nothing itself.

mod apply;
mod benefits;
mod change;
mod check;
mod child;
mod confirm;
mod consents;
mod contacts;
mod hand_over;
mod kind;
mod language;
mod lost;
mod preschools;
mod referral;
mod scan;
mod settlement;
mod support;

use super::Cx;
use super::route::{Page, Step};
use super::state::{Action, HandOver};
use crate::parts::page;
use crate::state::remote::Remote;
use words::text::change::Word as Change;
use words::text::form::Word as Ask;
use words::text::kind::Word as Kind;
use words::text::problem::Word as Wrong;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let inside = match &cx.state.session {
        Remote::Loading => page::waits(cx),
        Remote::Failed(what) => page::failed(cx, what),
        // On the way to the sign-in.
        Remote::Ready(_) if !cx.state.is_signed_in() && cx.state.route.page != Page::Lost => page::waits(cx),
        Remote::Ready(_) if cx.state.handed_over == HandOver::Yes => hand_over::view(cx),
        Remote::Ready(_) => match cx.state.route.page {
            Page::Apply(_, step) | Page::Change(_, step) => apply::view(cx, step),
            Page::Lost => lost::view(cx),
        },
    };
    html! { <div class="page">{ page::who(cx, &cx.state.session, Action::SignOut) }{ inside }</div> }
}

/// What the page is called: its heading and the title of the window.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    if cx.state.handed_over == HandOver::Yes {
        return cx.say(Ask::HandOverTitle);
    }
    match cx.state.route.page {
        Page::Change(_, Step::Check) => cx.say(Change::Title),
        Page::Apply(_, step) | Page::Change(_, step) => cx.say(match step {
            Step::Kind => return cx.say(Kind::Title),
            Step::Support => return cx.say(Kind::SupportTitle),
            Step::Referral => return cx.say(Kind::RehabilitationTitle),
            Step::Child => Ask::ChildTitle,
            Step::Confirm => Ask::ConfirmTitle,
            Step::Settlement => Ask::SettlementTitle,
            Step::Benefits => Ask::BenefitsTitle,
            Step::Preschools => Ask::PreschoolsTitle,
            Step::Language => Ask::LanguageTitle,
            Step::Contacts => Ask::ContactsTitle,
            Step::Check => Ask::CheckTitle,
        }),
        Page::Lost => cx.say(Wrong::NotFoundTitle),
    }
}

/// The address of a question of the form that is open.
fn question(cx: &Cx<'_>, step: Step) -> String {
    let id = cx.state.keeping.id;
    match cx.state.route.page {
        Page::Change(..) => cx.at(Page::Change(id, step)),
        _ => cx.at(Page::Apply(id, step)),
    }
}

/// The title of the window.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    let has_faults = match (cx.state.route.page, cx.state.form.ready()) {
        (Page::Apply(_, step) | Page::Change(_, step), Some(form)) => !form.summary(step).is_empty(),
        _ => false,
    };
    page::window_title(cx, has_faults)
}
