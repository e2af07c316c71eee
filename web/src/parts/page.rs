//! What every page has: a heading that takes focus, who is signed in, grey lines while it waits.

use super::element::line;
use super::{Cx, button, problem, waiting};
use crate::state::remote::Remote;
use crate::task::Task;
use contract::Problem;
use contract::endpoint::session::{Response, Stage};
use contract::view::PersonName;
use words::text::everywhere::Word;
use yew::prelude::*;

/// The heading that takes focus on a new page.
pub fn heading<T: Task>(cx: &Cx<'_, T>) -> Html {
    html! { <h1 id="h" tabindex="-1">{ T::title(cx) }</h1> }
}

/// The heading over grey lines.
pub fn waits<T: Task>(cx: &Cx<'_, T>) -> Html {
    html! { <>{ heading(cx) }{ waiting::view(cx) }</> }
}

/// The heading over what went wrong.
pub fn failed<T: Task>(cx: &Cx<'_, T>, what: &Problem) -> Html {
    html! { <>{ heading(cx) }{ problem::view(cx, what) }</> }
}

/// A page of data that come over the network.
pub fn of<T: Task, D>(cx: &Cx<'_, T>, data: &Remote<D>, page: impl FnOnce(&D) -> Html) -> Html {
    match data {
        Remote::Loading => waits(cx),
        Remote::Failed(what) => failed(cx, what),
        Remote::Ready(data) => page(data),
    }
}

/// Who is signed in, and the way out.
pub fn who<T: Task>(cx: &Cx<'_, T>, session: &Remote<Response>, sign_out: T::Action) -> Html {
    let Some(Stage::SignedIn { name, .. }) = session.ready().map(|session| &session.stage) else {
        return Html::default();
    };
    html! {
        <div class="who">
            { line("span", "", full_name(name).into()) }
            { button::quiet(cx.say(Word::SignOut), cx.click(sign_out)) }
        </div>
    }
}

/// The title of the window: with a word first when something must be corrected.
pub fn window_title<T: Task>(cx: &Cx<'_, T>, has_faults: bool) -> AttrValue {
    let page = T::title(cx);
    let named = cx.fill(Word::PageTitle, &[("page", page.as_str().into())]);
    if has_faults { cx.fill(Word::FaultPageTitle, &[("page", named.as_str().into())]) } else { named }
}

/// Surname, first name, patronymic.
pub fn full_name(name: &PersonName) -> String {
    let parts = [&name.surname, &name.first_name, &name.patronymic];
    parts.into_iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
}
