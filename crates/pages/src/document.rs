//! The document around every page: head, then frame, then the page itself.

use crate::app_page::{self, AppPage};
use crate::benefits::Benefits;
use crate::call::Call;
use crate::complaint::Complaint;
use crate::consent::Consent;
use crate::data::Data;
use crate::demo::Demo;
use crate::failure::Failure;
use crate::frame::{Footer, Header};
use crate::ident::IdentPage;
use crate::mirror::MirrorPage;
use crate::not_found::NotFound;
use crate::old_browser::OldBrowser;
use crate::paper::PaperPage;
use crate::preschool::Preschools;
use crate::rules::Rules;
use crate::site::{App, Page, Site};
use crate::start::Start;
use crate::survey::Survey;
use crate::verify::Verify;
use words::text::everywhere::Word;
use yew::{Html, Properties, component, html};

/// A page and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) page: Page,
    pub(crate) site: Site,
}

/// A patch of the quilt, so that no browser asks for a file that is not there.
const ICON: &str = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath \
                    fill='%230B6472' d='M0 0h16v16H0z'/%3E%3Cpath fill='%23E8A33D' d='M8 2l6 6-6 6-6-6z'/%3E%3C/svg%3E";

/// The document.
#[component]
pub(crate) fn Document(props: &Props) -> Html {
    let Props { page, site } = props;
    let table = site.table();
    // A place or a preschool has a name of its own.
    let title = match page {
        Page::Preschools(page) => page.title(table),
        page => page.title(table).to_owned(),
    };
    let title = table.fill(Word::PageTitle, &[("page", title.as_str().into())]);
    let is_app = matches!(page, Page::App { .. });
    // The address of the map has where somebody looks: no request tells of it.
    let is_map = matches!(page, Page::App { app: App::Map, .. });
    let referrer = if is_map { "strict-origin" } else { "same-origin" };
    let script = match page {
        Page::Ident(page) => page.script(site),
        _ => None,
    };
    let main = if is_app { "#app" } else { "#main" };
    html! {
        <html lang={site.lang.code()}>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="referrer" content={referrer} />
                // Numbers of applications are not telephones.
                <meta name="format-detection" content="telephone=no" />
                <title>{title}</title>
                if let Some(description) = page.description(table) {
                    <meta name="description" content={description} />
                } else {
                    <meta name="robots" content="noindex" />
                }
                <link rel="icon" href={ICON} />
                <link rel="stylesheet" href={site.css.clone()} />
                if let Page::App { slug, .. } = page { {loading(site, slug)} }
                if let Some(script) = script {
                    <script type="module" src={script}></script>
                }
            </head>
            <body>
                <a class="skip" href={main}>{table.say(Word::SkipToContent)}</a>
                <Header page={page.clone()} site={site.clone()} />
                {body(page, site)}
                <Footer site={site.clone()} />
            </body>
        </html>
    }
}

/// What an app page fetches at once: the loader, and early what the loader will ask for. Scripts give way to the styles: the
/// first words stand without them.
fn loading(site: &Site, slug: &str) -> Html {
    html! {
        <>
            if let Some(css) = &site.app.css {
                <link rel="stylesheet" href={css.clone()} />
            }
            if let Some(glue) = &site.app.glue {
                <link rel="modulepreload" fetchpriority="low" href={glue.clone()} />
            }
            if let Some(wasm) = &site.app.wasm {
                <link as="fetch" rel="preload" type="application/wasm" crossorigin="anonymous" href={wasm.clone()} />
            }
            if let Some(words) = &site.app.words {
                <link as="fetch" rel="preload" type="application/json" crossorigin="anonymous" href={words.clone()} />
            }
            {for app_page::first_questions(slug).into_iter().map(|address| html! {
                <link as="fetch" rel="preload" fetchpriority="low" crossorigin="anonymous" href={address} />
            })}
            if let Some(map) = &site.app.map_script {
                <script type="module" fetchpriority="low" src={map.clone()}></script>
            }
            if let Some(boot) = &site.app.boot {
                <script type="module" fetchpriority="low" src={boot.clone()}></script>
            }
        </>
    }
}

fn body(page: &Page, site: &Site) -> Html {
    let site = site.clone();
    match page {
        Page::Start => html! { <Start {site} /> },
        Page::Benefits => html! { <Benefits {site} /> },
        Page::Rules { readings, example } => {
            html! { <Rules {site} readings={readings.clone()} example={example.clone()} /> }
        }
        Page::Data => html! { <Data {site} /> },
        Page::Consent => html! { <Consent {site} /> },
        Page::Demo(view) => html! { <Demo {site} view={view.clone()} /> },
        Page::Complaint(page) => html! { <Complaint {site} page={page.clone()} /> },
        Page::Call(page) => html! { <Call {site} page={(**page).clone()} /> },
        Page::Paper(paper) => html! { <PaperPage {site} paper={paper.clone()} /> },
        Page::Verify(asked) => html! { <Verify {site} asked={asked.clone()} /> },
        Page::Preschools(page) => html! { <Preschools {site} page={(**page).clone()} /> },
        Page::Survey(page) => html! { <Survey {site} page={page.clone()} /> },
        Page::Ident(page) => html! { <IdentPage {site} page={(**page).clone()} /> },
        Page::Mirror(mirror) => html! { <MirrorPage {site} mirror={(**mirror).clone()} /> },
        Page::NotFound => html! { <NotFound {site} /> },
        Page::Failure => html! { <Failure {site} /> },
        Page::OldBrowser => html! { <OldBrowser {site} /> },
        Page::App { slug, .. } => html! { <AppPage {site} slug={slug.clone()} /> },
    }
}
