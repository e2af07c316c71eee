//! Pages: one file each. A page composes parts and says nothing itself.

mod application;
mod apply;
mod benefits;
mod cabinet;
mod check;
mod child;
mod code;
mod confirm;
mod consents;
mod contacts;
mod done;
mod hand_over;
mod language;
mod lost;
mod preschools;
mod settlement;
mod sign_in;
mod withdraw;

use crate::parts::element::line;
use crate::parts::{Cx, problem, waiting};
use crate::route::{Page, Step};
use crate::state::remote::Remote;
use crate::state::{Action, HandOver};
use contract::endpoint::session::Stage;
use contract::view::PersonName;
use words::text::cabinet::Word as Cabinet;
use words::text::everywhere::Word;
use words::text::form::Word as Ask;
use words::text::problem::Word as Wrong;
use words::text::sign_in::Word as Enter;
use yew::prelude::*;

/// The page of the state.
pub fn view(cx: &Cx<'_>) -> Html {
    let inside = match &cx.state.session {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => {
            html! { <>{ heading(cx) }{ problem::view(cx, what) }</> }
        }
        Remote::Ready(_) if cx.state.handed_over == HandOver::Yes => hand_over::view(cx),
        Remote::Ready(_) => match cx.state.route.page {
            Page::SignIn => sign_in::view(cx),
            Page::Code => code::view(cx),
            Page::Apply(step) => apply::view(cx, step),
            Page::Done(_) => of_application(cx, done::view),
            Page::Cabinet => cabinet::view(cx),
            Page::Application(_) => of_application(cx, application::view),
            Page::Withdraw(_) => of_application(cx, withdraw::view),
            Page::Lost => lost::view(cx),
        },
    };
    html! { <div class="page">{ who(cx) }{ inside }</div> }
}

/// What the page is called: its heading and the title of the window.
pub fn title(cx: &Cx<'_>) -> AttrValue {
    if cx.state.handed_over == HandOver::Yes {
        return cx.say(Ask::HandOverTitle);
    }
    match cx.state.route.page {
        Page::SignIn => cx.say(Enter::IinTitle),
        Page::Code => cx.say(Enter::CodeTitle),
        Page::Apply(step) => cx.say(match step {
            Step::Child => Ask::ChildTitle,
            Step::Confirm => Ask::ConfirmTitle,
            Step::Settlement => Ask::SettlementTitle,
            Step::Benefits => Ask::BenefitsTitle,
            Step::Preschools => Ask::PreschoolsTitle,
            Step::Language => Ask::LanguageTitle,
            Step::Contacts => Ask::ContactsTitle,
            Step::Consents => Ask::ConsentsTitle,
            Step::Check => Ask::CheckTitle,
        }),
        Page::Done(_) => cx.say(Ask::DoneTitle),
        Page::Cabinet => cx.say(Cabinet::ListTitle),
        Page::Application(_) if withdraw::is_done(cx) => cx.say(Cabinet::StandingArchived),
        Page::Application(_) => cx.say(Cabinet::NumbersTitle),
        Page::Withdraw(_) if withdraw::is_done(cx) => cx.say(Cabinet::WithdrawnTitle),
        Page::Withdraw(_) => cx.say(Cabinet::WithdrawTitle),
        Page::Lost => cx.say(Wrong::NotFoundTitle),
    }
}

/// The title of the window: with a word first when something must be corrected.
pub fn window_title(cx: &Cx<'_>) -> AttrValue {
    let page = title(cx);
    let has_faults = match (cx.state.route.page, cx.state.form.ready()) {
        (Page::Apply(step), Some(form)) => !form.summary(step).is_empty(),
        (Page::SignIn, _) => cx.state.sign_in.iin.fault().is_some(),
        (Page::Code, _) => cx.state.sign_in.code.fault().is_some(),
        _ => false,
    };
    let named = cx.fill(Word::PageTitle, &[("page", page.as_str().into())]);
    if has_faults { cx.fill(Word::FaultPageTitle, &[("page", named.as_str().into())]) } else { named }
}

/// The heading that takes focus on a new page.
fn heading(cx: &Cx<'_>) -> Html {
    html! { <h1 id="h" tabindex="-1">{ title(cx) }</h1> }
}

/// The heading over grey lines.
fn waits(cx: &Cx<'_>) -> Html {
    html! { <>{ heading(cx) }{ waiting::view(cx) }</> }
}

/// A page of one application, once that has come.
fn of_application(cx: &Cx<'_>, page: impl Fn(&Cx<'_>, &contract::view::ApplicationView) -> Html) -> Html {
    match &cx.state.application.1 {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => html! { <>{ heading(cx) }{ problem::view(cx, what) }</> },
        Remote::Ready(view) => page(cx, view),
    }
}

/// Who is signed in, and the way out.
fn who(cx: &Cx<'_>) -> Html {
    let Some(Stage::SignedIn { name, .. }) = cx.state.session.ready().map(|session| &session.stage) else {
        return Html::default();
    };
    let name = full_name(name);
    html! {
        <div class="who">
            { line("span", "", name.into()) }
            { crate::parts::button::quiet(cx.say(Word::SignOut), cx.click(Action::SignOut)) }
        </div>
    }
}

/// Surname, first name, patronymic.
fn full_name(name: &PersonName) -> String {
    let parts = [&name.surname, &name.first_name, &name.patronymic];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}
