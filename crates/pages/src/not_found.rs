//! There is no such page: what is safe, and the ways on.

use crate::frame::SiteProps;
use crate::human::Human;
use words::text::everywhere;
use words::text::page::Word;
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn NotFound(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{table.say(Word::NotFoundTitle)}</h1>
            <p class="lead">{table.say(Word::NotFoundText)}</p>
            <div class="actions">
                <a class="btn" href={site.at("")}>{table.say(everywhere::Word::StartPage)}</a>
                <a href={site.at("cabinet")}>{table.say(everywhere::Word::MyApplications)}</a>
            </div>
            <Human site={site.clone()} />
        </main>
    }
}
