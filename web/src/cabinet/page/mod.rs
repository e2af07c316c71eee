//! Pages: one file each. A page composes parts and says nothing itself.

mod acts;
mod application;
mod changed;
mod code;
mod done;
mod draft;
mod list;
mod lost;
mod renew;
mod sign_in;
mod withdraw;

use super::Cx;
use super::route::Page;
use super::state::Action;
use crate::parts::page;
use crate::state::remote::Remote;
use contract::endpoint::session::Stage;
use contract::view::Viewer;
use words::text::cabinet::Word as Cabinet;
use words::text::change::Word as Change;
use words::text::form::Word as Ask;
use words::text::problem::Word as Wrong;
use words::text::sign_in::Word as Enter;
use yew::prelude::*;

/// The page of the state.
pub(super) fn view(cx: &Cx<'_>) -> Html {
    let inside = match &cx.state.session {
        Remote::Loading => page::waits(cx),
        Remote::Failed(what) => page::failed(cx, what),
        Remote::Ready(session) => match (&session.stage, cx.state.route.page) {
            (_, Page::Lost) => lost::view(cx),
            (_, Page::SignIn) => sign_in::view(cx),
            (_, Page::Code) => code::view(cx),
            // On the way to the sign-in.
            (Stage::Anonymous | Stage::CodeSent { .. }, _) => page::waits(cx),
            (Stage::SignedIn { .. }, Page::Done(_)) => of_application(cx, done::view),
            (Stage::SignedIn { .. }, Page::Changed(_)) => of_application(cx, changed::view),
            (Stage::SignedIn { .. }, Page::List) => list::view(cx),
            (Stage::SignedIn { .. }, Page::Application(_)) => of_application(cx, application::view),
            (Stage::SignedIn { .. }, Page::Renew(_) | Page::Withdraw(_)) if is_others(cx) => {
                of_application(cx, application::view)
            }
            (Stage::SignedIn { .. }, Page::Withdraw(_))
                if withdraw::is_done(cx) && !withdraw::is_withdrawn(cx) =>
            {
                of_application(cx, application::view)
            }
            (Stage::SignedIn { .. }, Page::Renew(_)) => of_application(cx, renew::view),
            (Stage::SignedIn { .. }, Page::Withdraw(_)) => of_application(cx, withdraw::view),
        },
    };
    html! { <div class="page">{ page::who(cx, &cx.state.session, Action::SignOut) }{ inside }</div> }
}

/// What the page is called: its heading.
pub(super) fn title(cx: &Cx<'_>) -> AttrValue {
    match cx.state.route.page {
        Page::SignIn => cx.say(Enter::IinTitle),
        Page::Code => cx.say(Enter::CodeTitle),
        Page::Done(_) => cx.say(Ask::DoneTitle),
        Page::Changed(_) => cx.say(Change::DoneTitle),
        Page::List => cx.say(Cabinet::ListTitle),
        Page::Application(_) if withdraw::is_done(cx) => cx.say(Cabinet::StandingArchived),
        Page::Application(_) => cx.say(Cabinet::NumbersTitle),
        Page::Renew(_) | Page::Withdraw(_) if is_others(cx) => cx.say(Cabinet::NumbersTitle),
        Page::Renew(_) if cx.state.renewal.1 => cx.say(Change::RenewedTitle),
        Page::Renew(_) => cx.say(Change::RenewTitle),
        Page::Withdraw(_) if withdraw::is_withdrawn(cx) => cx.say(Cabinet::WithdrawnTitle),
        Page::Withdraw(_) if withdraw::is_done(cx) => cx.say(Cabinet::StandingArchived),
        Page::Withdraw(_) => cx.say(Cabinet::WithdrawTitle),
        Page::Lost => cx.say(Wrong::NotFoundTitle),
    }
}

/// Whether another representative of the child filed it: the person looks and changes nothing (C-24).
fn is_others(cx: &Cx<'_>) -> bool {
    cx.state.application.1.ready().is_some_and(|view| view.viewer == Viewer::Representative)
}

/// The title of the window.
pub(super) fn window_title(cx: &Cx<'_>) -> AttrValue {
    let has_faults = match cx.state.route.page {
        Page::SignIn => cx.state.sign_in.iin.fault().is_some(),
        Page::Code => cx.state.sign_in.code.fault().is_some(),
        _ => cx.state.withdraw.is_asked && !cx.state.withdraw.is_ticked,
    };
    page::window_title(cx, has_faults)
}

/// A page of one application, once that has come.
fn of_application(cx: &Cx<'_>, page: fn(&Cx<'_>, &contract::view::ApplicationView) -> Html) -> Html {
    page::of(cx, &cx.state.application.1, |view| page(cx, view))
}
