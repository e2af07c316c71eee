//! Permission to read data: why, what, and the two ways to give it. A refusal keeps everything.

use contract::endpoint::access::AccessState;
use contract::problem::Problem;
use words::text::offer::Word;
use yew::{Html, html};

use super::told;
use crate::human::Human;
use crate::site::{Site, asked};

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AccessView {
    /// Where to go afterwards, under the language.
    pub next: String,
    /// How it stands; nothing when the service is silent.
    pub state: Option<AccessState>,
    /// What went wrong.
    pub problem: Option<Problem>,
}

pub(super) fn page(site: &Site, view: &AccessView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    html! {
        <>
            <h1>{say(Word::AccessTitle)}</h1>
            <p class="lead">{say(Word::AccessLead)}</p>
            <p>{say(Word::AccessWhat)}</p>
            {told(table, view.problem.as_ref())}
            {match view.state {
                None => html! {
                    <>
                        <p class="notice" role="status">{say(Word::AccessSilent)}</p>
                        {look(site, view)}
                    </>
                },
                Some(AccessState::Granted) => html! {
                    <>
                        <p class="notice notice-done" role="status">{say(Word::AccessGranted)}</p>
                        <div class="actions"><a class="btn" href={site.at(&view.next)}>{say(Word::AccessGoOn)}</a></div>
                    </>
                },
                Some(AccessState::Requested) => html! {
                    <>
                        <p class="notice" role="status">{say(Word::AccessRequested)}</p>
                        {look(site, view)}
                        {by_code(site, view)}
                    </>
                },
                Some(AccessState::Refused) => html! {
                    <>
                        <p class="notice" role="status">{say(Word::AccessRefused)}</p>
                        <p>{say(Word::AccessRefusedDo)}</p>
                        {ask(site, view, "btn")}
                    </>
                },
            }}
            <Human site={site.clone()} />
        </>
    }
}

fn look(site: &Site, view: &AccessView) -> Html {
    let href = site.at(&format!("access?next={}", asked(&view.next)));
    html! { <div class="actions"><a class="btn" {href}>{site.table().say(Word::AccessLook)}</a></div> }
}

fn by_code(site: &Site, view: &AccessView) -> Html {
    let say = |word| site.table().say(word);
    html! {
        <>
            <p>{say(Word::AccessOrCode)}</p>
            <form method="post" action={site.at("access")}>
                <input type="hidden" name="next" value={view.next.clone()} />
                <div class="field">
                    <label class="label" for="code">{say(Word::AccessCode)}</label>
                    <input class="input input-code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" />
                </div>
                <button class="btn btn-second" type="submit">{say(Word::AccessAllow)}</button>
            </form>
            {ask(site, view, "btn-quiet")}
        </>
    }
}

fn ask(site: &Site, view: &AccessView, class: &'static str) -> Html {
    html! {
        <form method="post" action={site.at("access")}>
            <input type="hidden" name="next" value={view.next.clone()} />
            <button {class} type="submit">{site.table().say(Word::AccessAskAgain)}</button>
        </form>
    }
}
