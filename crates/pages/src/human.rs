//! A human is near: whom to call and what to say, at the end of every page that can worry; the contacts are those of both
//! services (PR-A2.10.5, PR-A4.10.3).

use crate::frame::SiteProps;
use words::text::everywhere::Word;
use yew::{Html, component, html};

/// The number of the contact centre.
const CALL: &str = "1414";

/// The block.
#[component]
pub(crate) fn Human(props: &SiteProps) -> Html {
    let table = props.site.table();
    html! {
        <section class="human">
            <h2>{table.say(Word::HelpTitle)}</h2>
            <p>{with_call(table.say(Word::HelpCall))}</p>
            <p>{table.say(Word::HelpSay)}</p>
        </section>
    }
}

/// A sentence whose number can be pressed.
pub(crate) fn with_call(sentence: &'static str) -> Html {
    match sentence.split_once(CALL) {
        Some((before, after)) => html! { <>{before}<a href="tel:1414">{CALL}</a>{after}</> },
        None => html! { {sentence} },
    }
}
