//! Signing with NCALayer, to sign in or an application: first what will happen, then one button. A tiny script speaks to
//! the program.

use contract::problem::Problem;
use words::text::problem;
use words::text::signing::Word;
use yew::{Html, html};

use super::{Somebody, somebody, told, ways};
use crate::human::Human;
use crate::site::Site;

/// What the page shows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct EdsView {
    /// Where to go afterwards, under the language.
    pub next: String,
    /// What went wrong with a made-up key.
    pub problem: Option<Problem>,
    /// Whose made-up keys there are; in the demo only.
    pub people: Vec<Somebody>,
}

pub(super) fn page(site: &Site, view: &EdsView) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let what = html! { <p class="aside">{say(Word::SignInText)}</p> };
    let signs = Signs {
        text: None,
        signature: "/api/v1/sign-in/eds/signature".to_owned(),
        next: site.at(&view.next),
        what,
    };
    html! {
        <>
            <h1>{say(Word::EdsTitle)}</h1>
            <p class="lead">{say(Word::EdsLead)}</p>
            {told(table, view.problem.as_ref())}
            {program(site, signs)}
            if !view.people.is_empty() {
                <section class="card">
                    <h2>{say(Word::DemoKeyTitle)}</h2>
                    <p>{say(Word::DemoKeyText)}</p>
                    <form method="post" action={site.at("demo/key")}>
                        <input type="hidden" name="next" value={view.next.clone()} />
                        {somebody(say(Word::DemoKeyWho), &view.people)}
                        <button class="btn btn-second" type="submit">{say(Word::DemoKeyButton)}</button>
                    </form>
                </section>
            }
            {ways(site, "sign-in/eds", &view.next)}
            <Human site={site.clone()} />
        </>
    }
}

/// What is signed, where the bytes come from, where the signature goes, and where the person goes then.
pub(super) struct Signs {
    /// What stands there to be read.
    pub(super) what: Html,
    /// The endpoint that has the bytes; none when a text is made to sign in.
    pub(super) text: Option<String>,
    /// The endpoint that takes the signature.
    pub(super) signature: String,
    /// The page after it.
    pub(super) next: String,
}

/// The steps, the text, the button, and every sentence that the script may have to show.
pub(super) fn program(site: &Site, signs: Signs) -> Html {
    let table = site.table();
    let say = |word| table.say(word);
    let case = |code: &'static str, text: &'static str| {
        html! { <p data-case={code} hidden=true>{text}</p> }
    };
    let Signs { what, text, signature, next } = signs;
    html! {
        <>
            <ol class="steps">
                <li>{say(Word::EdsStepStart)}</li>
                <li>{say(Word::EdsStepAllow)}</li>
                <li>{say(Word::EdsStepKey)}</li>
            </ol>
            <p>{say(Word::EdsKeyStays)}</p>
            <h2>{say(Word::EdsWhatTitle)}</h2>
            {what}
            <noscript><p class="notice notice-look">{say(Word::EdsNoScript)}</p></noscript>
            <div id="eds" data-lang={site.lang.code()} data-text={text} data-signature={signature} data-next={next}>
                <div id="eds-told" class="notice" role="status" tabindex="-1" hidden=true>
                    {for Word::CASES.iter().map(|(code, word)| case(code, say(*word)))}
                    {for Word::PROBLEMS.iter().map(|kind| {
                        case(kind.as_str(), table.say(plain(*kind)))
                    })}
                </div>
                <div class="actions">
                    <button class="btn" id="eds-start" type="button" hidden=true>{say(Word::EdsButton)}</button>
                </div>
            </div>
        </>
    }
}

/// The words of a problem that need no figures: the script has none.
const fn plain(kind: contract::problem::ProblemKind) -> problem::Word {
    match kind {
        contract::problem::ProblemKind::TooMany => problem::Word::TooManyTitle,
        kind => problem::Word::text(kind),
    }
}
