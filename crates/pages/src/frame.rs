//! Header and footer of every page.

use crate::complaint;
use crate::document::Props;
use crate::human::with_call;
use crate::site::{Site, address};
use words::Lang;
use words::text::everywhere::Word;
use yew::{Html, Properties, component, html};

/// A part that needs nothing but the site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SiteProps {
    pub(crate) site: Site,
}

/// The header: demo banner, name, languages, and the one strip of patches.
#[component]
pub(crate) fn Header(props: &Props) -> Html {
    let Props { page, site } = props;
    let table = site.table();
    // An employee's own child is a parent's business: the way there leads over the start.
    let is_for_staff = page.is_for_staff();
    html! {
        <>
            <header class="head">
                if site.demo {
                    <p class="demo">
                        {table.say(Word::DemoBanner)}{" "}
                        <a href={site.at("demo")}>{table.say(Word::DemoPhones)}</a>
                    </p>
                }
                <div class="bar">
                    <a class="brand" href={site.at("")}>{table.say(Word::ServiceName)}</a>
                    if !is_for_staff {
                        <nav class="links" aria-label={table.say(Word::ServiceTagline)}>
                            <ul>
                                <li><a href={site.at("cabinet")}>{table.say(Word::MyApplications)}</a></li>
                            </ul>
                        </nav>
                    }
                    <nav class="langs" aria-label={table.say(Word::LanguageSwitch)}>
                        <ul>{for Lang::ALL.map(|lang| language(lang, site, &page.slug()))}</ul>
                    </nav>
                </div>
            </header>
            <div class="strip" aria-hidden="true"></div>
        </>
    }
}

/// The same page in another language, under that language's own name.
fn language(lang: Lang, site: &Site, slug: &str) -> Html {
    let current = (lang == site.lang).then_some("true");
    html! {
        <li>
            <a href={address(lang, slug)} lang={lang.code()} hreflang={lang.code()} aria-current={current}>
                {lang.own_name()}
            </a>
        </li>
    }
}

/// The footer: where to read more, whom to call, and that nobody may ask for money.
#[component]
pub(crate) fn Footer(props: &SiteProps) -> Html {
    let site = &props.site;
    let table = site.table();
    let link = |slug, word| html! { <li><a href={site.at(slug)}>{table.say(word)}</a></li> };
    html! {
        <footer class="foot">
            <div class="bar">
                <nav class="links" aria-label={table.say(Word::FooterNavigation)}>
                    <ul>
                        {link("benefits", Word::FooterBenefits)}
                        {link("rules", Word::FooterRules)}
                        {link(complaint::LIST, Word::FooterComplaints)}
                        {link("data", Word::FooterData)}
                    </ul>
                </nav>
                <p>{with_call(table.say(Word::HelpCall))}</p>
                <p>
                    {table.say(Word::FreeOfCharge)}{" "}{table.say(Word::NoMoneyMoves)}{" "}
                    {table.say(Word::TellNobodyCode)}
                </p>
                <p class="small"><a href={site.at("data#sources")}>{table.say(Word::FooterAttribution)}</a></p>
            </div>
        </footer>
    }
}
