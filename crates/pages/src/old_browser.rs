//! The app needs a newer browser: which ones will do, and how to apply without one.

use crate::frame::SiteProps;
use crate::human::with_call;
use words::text::page::Word;
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn OldBrowser(props: &SiteProps) -> Html {
    let table = props.site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{table.say(Word::OldBrowserTitle)}</h1>
            <p class="lead">{table.say(Word::OldBrowserText)}</p>
            <p>{table.say(Word::OldBrowserWhich)}</p>
            <h2>{table.say(Word::OldBrowserElse)}</h2>
            <ul>
                <li>{with_call(table.say(Word::NoScriptCall))}</li>
                <li>{table.say(Word::NoScriptVisit)}</li>
            </ul>
        </main>
    }
}
