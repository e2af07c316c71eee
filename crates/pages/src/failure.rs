//! Our fault: what is safe, and what to do meanwhile.

use crate::frame::SiteProps;
use crate::human::Human;
use words::text::everywhere;
use words::text::page::Word;
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn Failure(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{table.say(Word::FailureTitle)}</h1>
            <p class="lead">{table.say(Word::FailureText)}</p>
            <div class="actions">
                // An empty address is the page that failed.
                <a class="btn" href="">{table.say(everywhere::Word::TryAgain)}</a>
                <a href={site.at("")}>{table.say(everywhere::Word::StartPage)}</a>
            </div>
            <Human site={site.clone()} />
        </main>
    }
}
