//! The frame in which the app mounts: calm while it loads, plain words when it cannot, a way on without JavaScript.

use crate::consent::CONSENT;
use crate::human::with_call;
use crate::site::Site;
use contract::endpoint::{application, applications, drafts, fill, session};
use words::Table;
use words::text::page::Word;
use words::text::{cabinet, everywhere, form, kind, map, sign_in};
use yew::{Html, Properties, component, html};

/// Which page of the app.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) slug: String,
}

/// The three states of an app page before the app itself speaks.
#[component]
pub(crate) fn AppPage(props: &Props) -> Html {
    let site = &props.site;
    let table = site.table();
    let demo = if site.demo { "true" } else { "false" };
    html! {
        <>
            <noscript>
                <div class="main">
                    if props.slug == "map" {
                        <h1>{table.say(map::Word::Title)}</h1>
                        <p><a class="btn" href={site.at("preschools")}>{table.say(map::Word::ListWithoutMap)}</a></p>
                    }
                    <h2>{table.say(Word::NoScriptTitle)}</h2>
                    <p>{table.say(Word::NoScriptText)}</p>
                    <ul>
                        <li>{with_call(table.say(Word::NoScriptCall))}</li>
                        <li>{table.say(Word::NoScriptVisit)}</li>
                    </ul>
                </div>
            </noscript>
            <main id="app" class="main" tabindex="-1" data-words={site.app.words.clone()} data-demo={demo}>
                <div class="waiting" role="status">
                    {for first_words(table, &props.slug).into_iter().map(|(heading, lead)| html! {
                        <><h1>{heading}</h1>if !lead.is_empty() { <p>{lead.join(" ")}</p> }</>
                    })}
                    <p class="soft">{table.say(Word::AppLoading)}</p>
                    <span></span><span></span><span></span>
                </div>
            </main>
            if props.slug.starts_with("apply") {
                // Beside the form, whose tick it belongs to; in a window of its own, so that nothing typed is left.
                <aside class="main small" aria-label={table.say(Word::ConsentWhole)}>
                    <a href={site.at(CONSENT)} target="_blank" rel="noopener">{table.say(Word::ConsentWhole)}</a>
                </aside>
            }
            <div id="recovery" class="main" role="alert" hidden=true>
                <h1>{table.say(Word::RecoveryTitle)}</h1>
                <p class="lead">{table.say(Word::RecoveryText)}</p>
                // An empty address is this page itself, whatever route the app has reached.
                <p class="actions"><a class="btn" href="">{table.say(everywhere::Word::Reload)}</a></p>
                // The list says the same without what did not start.
                if props.slug == "map" {
                    <p><a href={site.at("preschools")}>{table.say(map::Word::ListWithoutMap)}</a></p>
                }
                <p><a href={site.at("old-browser")}>{table.say(Word::RecoveryAgain)}</a></p>
                <p>{with_call(table.say(everywhere::Word::HelpCall))}</p>
            </div>
        </>
    }
}

/// What the app of this page asks the server first. The browser asks it beside the downloads: its answer is there when the app
/// is.
pub(crate) fn first_questions(slug: &str) -> Vec<String> {
    let of_one = |id: &str| fill(application::ENDPOINT.path, &[id]);
    let parts = slug.split('/').collect::<Vec<_>>();
    let then = match parts.as_slice() {
        ["cabinet"] => vec![applications::ENDPOINT.path.to_owned(), drafts::ENDPOINT.path.to_owned()],
        ["cabinet", id, ..] | ["apply" | "change", "done", id] => vec![of_one(id)],
        ["apply", ..] => vec![drafts::ENDPOINT.path.to_owned()],
        ["sign-in", ..] | ["change", ..] => Vec::new(),
        _ => return Vec::new(),
    };
    [session::ENDPOINT.path.to_owned()].into_iter().chain(then).collect()
}

/// The heading and the first sentences of a page, where its address alone says them: they stand before the app has come, and
/// as the app says them, so that nothing larger is painted after them.
fn first_words<'a>(table: &'a Table, slug: &str) -> Option<(&'a str, Vec<&'a str>)> {
    let heading = match slug.split('/').collect::<Vec<_>>().as_slice() {
        ["sign-in"] => {
            return Some((
                table.say(sign_in::Word::IinTitle),
                vec![table.say(sign_in::Word::IinWhatHappens), table.say(sign_in::Word::IinWhichPhone)],
            ));
        }
        ["sign-in", "code"] => {
            return Some((table.say(sign_in::Word::CodeTitle), vec![table.say(sign_in::Word::CodeSent)]));
        }
        ["map"] => {
            return Some((table.say(map::Word::Title), vec![table.say(map::Word::Lead)]));
        }
        ["cabinet"] => table.say(cabinet::Word::ListTitle),
        ["cabinet", _] => table.say(cabinet::Word::NumbersTitle),
        ["cabinet", _, "withdraw"] => table.say(cabinet::Word::WithdrawTitle),
        ["apply", _, "kind"] => {
            return Some((table.say(kind::Word::Title), vec![table.say(kind::Word::AtOnce)]));
        }
        ["apply", "done", _] => table.say(form::Word::DoneTitle),
        ["apply", _, step] => match *step {
            "child" => table.say(form::Word::ChildTitle),
            "confirm" => table.say(form::Word::ConfirmTitle),
            "settlement" => table.say(form::Word::SettlementTitle),
            "benefits" => table.say(form::Word::BenefitsTitle),
            "preschools" => table.say(form::Word::PreschoolsTitle),
            "language" => table.say(form::Word::LanguageTitle),
            "contacts" => table.say(form::Word::ContactsTitle),
            "check" => table.say(form::Word::CheckTitle),
            _ => return None,
        },
        _ => return None,
    };
    Some((heading, Vec::new()))
}
