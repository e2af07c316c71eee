//! The frame in which the app mounts: calm while it loads, plain words when it cannot, a way on without JavaScript.

use crate::frame::SiteProps;
use crate::human::with_call;
use words::text::everywhere;
use words::text::page::Word;
use yew::{Html, component, html};

/// The three states of an app page before the app itself speaks.
#[component]
pub(crate) fn AppPage(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    let demo = if site.demo { "true" } else { "false" };
    html! {
        <>
            <noscript>
                <div class="main">
                    <h2>{table.say(Word::NoScriptTitle)}</h2>
                    <p>{table.say(Word::NoScriptText)}</p>
                    <ul>
                        <li>{with_call(table.say(Word::NoScriptCall))}</li>
                        <li>{table.say(Word::NoScriptVisit)}</li>
                    </ul>
                </div>
            </noscript>
            <main id="app" class="main" tabindex="-1" data-words={site.words.clone()} data-demo={demo}>
                <div class="waiting" role="status">
                    <p class="soft">{table.say(Word::AppLoading)}</p>
                    <span></span><span></span><span></span>
                </div>
            </main>
            <div id="recovery" class="main" role="alert" hidden=true>
                <h1>{table.say(Word::RecoveryTitle)}</h1>
                <p class="lead">{table.say(Word::RecoveryText)}</p>
                // An empty address is this page itself, whatever route the app has reached.
                <p class="actions"><a class="btn" href="">{table.say(everywhere::Word::Reload)}</a></p>
                <p><a href={site.at("old-browser")}>{table.say(Word::RecoveryAgain)}</a></p>
                <p>{with_call(table.say(everywhere::Word::HelpCall))}</p>
            </div>
        </>
    }
}
