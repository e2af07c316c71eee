//! The consent of order 254, appendix 5, part by part: what the tick of an application stands for (CA-38).

use crate::frame::SiteProps;
use contract::draft::{CONSENT_FORM, CONSENT_TEXT};
use words::text::page::Word;
use yew::{Html, component, html};

/// The address below the language.
pub(crate) const CONSENT: &str = "consent";

/// The page.
#[component]
pub(crate) fn Consent(props: &SiteProps) -> Html {
    let table = props.site.table();
    let say = |word| table.say(word);
    html! {
        <main id="main" class="main" tabindex="-1">
            <h1>{say(Word::ConsentTitle)}</h1>
            <p class="lead">{say(Word::ConsentLead)}</p>
            <p>{say(Word::ConsentAccess)}</p>
            <p>{say(Word::ConsentIncluding)}</p>
            <ul>
                <li>{say(Word::ConsentThird)}</li>
                <li>{say(Word::ConsentBorder)}</li>
                <li>{say(Word::ConsentPublic)}</li>
            </ul>
            <p>{say(Word::ConsentOther)}</p>
            <p>{say(Word::ConsentTerm)}</p>
            <p>{say(Word::ConsentName)}</p>
            <p class="small">{table.fill(Word::ConsentKept, &[("edition", CONSENT_TEXT.into())])}</p>
            <p class="small">{words::cite::line(table, CONSENT_FORM)}</p>
        </main>
    }
}
