//! What we keep, what is public, accessibility, and where our data come from.

use crate::frame::SiteProps;
use crate::human::with_call;
use words::text::page::Word;
use yew::{Html, component, html};

/// The page.
#[component]
pub(crate) fn Data(props: &SiteProps) -> Html {
    let table = props.site.table();
    let say = |word| table.say(word);
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{say(Word::DataTitle)}</h1>
            <h2 id="privacy">{say(Word::DataKeepTitle)}</h2>
            <ul>
                <li>{say(Word::DataKeepYes)}</li>
                <li>{say(Word::DataKeepHistory)}</li>
                <li>{say(Word::DataKeepBrowser)}</li>
                <li>{say(Word::DataKeepDraft)}</li>
                <li>{say(Word::DataKeepNo)}</li>
            </ul>
            <h2 id="public">{say(Word::DataPublicTitle)}</h2>
            <p>{say(Word::DataPublicText)}</p>
            <p>{say(Word::DataPublicName)}</p>
            <h2 id="accessibility">{say(Word::DataAccessTitle)}</h2>
            <p>{say(Word::DataAccessText)}{" "}{say(Word::DataAccessHow)}</p>
            <p>{with_call(say(Word::DataAccessTell))}</p>
            <h2 id="sources">{say(Word::DataSourcesTitle)}</h2>
            <p>{say(Word::DataSourcesBoundaries)}</p>
            <p>{say(Word::DataSourcesPlaces)}</p>
            <p>{say(Word::DataSourcesDate)}</p>
        </main>
    }
}
