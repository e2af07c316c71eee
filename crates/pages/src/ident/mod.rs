//! Pages on which people say who they are, allow, and answer: complete without JavaScript but for NCALayer.

mod access;
mod document;
mod eds;
mod offers;
mod phone;
mod qr_code;
mod sign;

use contract::problem::{Problem, ProblemKind, WireParam};
use words::text::{offer, problem, signing};
use words::{Table, Value};
use yew::{Html, Properties, component, html};

use crate::site::{Site, asked};

pub use access::AccessView;
pub use document::{DocumentView, OfChild, Stage, Told};
pub use eds::EdsView;
pub use offers::{Choice, Chosen, OfferCard, OffersView};
pub use phone::PhoneView;
pub use qr_code::{QrView, Shown};
pub use sign::{SignView, Way};

/// One of the pages with what it shows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ident {
    /// Signing in with NCALayer.
    Eds(EdsView),
    /// Signing in with eGov Mobile.
    Qr(QrView),
    /// Signing a filed application.
    Sign(SignView),
    /// A digital document instead of a scan.
    Document(DocumentView),
    /// Permission to read data.
    Access(AccessView),
    /// The queue as it was offered.
    Offers(OffersView),
    /// A phone of the demo.
    Phone(PhoneView),
}

/// Somebody of the demo.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Somebody {
    /// IIN, made up.
    pub iin: String,
    /// First name.
    pub name: String,
}

impl Ident {
    /// Where the page lies under its language.
    pub(crate) fn slug(&self) -> String {
        let fixed = match self {
            Self::Eds(_) => "sign-in/eds",
            Self::Qr(_) => "sign-in/qr",
            Self::Access(_) => "access",
            Self::Offers(_) => "offers",
            Self::Phone(_) => "demo",
            Self::Sign(view) => return view.slug(),
            Self::Document(view) => return view.slug(),
        };
        fixed.to_owned()
    }

    /// The title.
    pub(crate) fn title(&self, table: &'static Table) -> &'static str {
        match self {
            Self::Eds(_) => table.say(signing::Word::EdsTitle),
            Self::Qr(_) => table.say(signing::Word::QrTitle),
            Self::Sign(view) => table.say(view.title()),
            Self::Document(view) => table.say(view.title()),
            Self::Access(_) => table.say(offer::Word::AccessTitle),
            Self::Offers(_) => table.say(offer::Word::OffersTitle),
            Self::Phone(_) => table.say(signing::Word::DemoPhoneTitle),
        }
    }

    /// The script of the page, if it has one.
    pub(crate) fn script(&self, site: &Site) -> Option<String> {
        match self {
            Self::Eds(_) => site.eds_script.clone(),
            Self::Qr(_) => site.qr_script.clone(),
            Self::Sign(view) => match view.speaks() {
                (true, _) => site.eds_script.clone(),
                (_, true) => site.qr_script.clone(),
                _ => None,
            },
            Self::Document(_) | Self::Access(_) | Self::Offers(_) | Self::Phone(_) => None,
        }
    }
}

/// A page and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) page: Ident,
}

/// The page.
#[component]
pub(crate) fn IdentPage(props: &Props) -> Html {
    let Props { site, page } = props;
    html! {
        <main id="main" class="main" tabindex="-1">
            {match page {
                Ident::Eds(view) => eds::page(site, view),
                Ident::Qr(view) => qr_code::page(site, view),
                Ident::Sign(view) => sign::page(site, view),
                Ident::Document(view) => document::page(site, view),
                Ident::Access(view) => access::page(site, view),
                Ident::Offers(view) => offers::page(site, view),
                Ident::Phone(view) => phone::page(site, view),
            }}
        </main>
    }
}

/// What went wrong, as the app says it.
pub(crate) fn told(table: &'static Table, problem: Option<&Problem>) -> Html {
    let Some(problem) = problem else { return Html::default() };
    let text = |name: &str| match problem.params.get(name) {
        Some(WireParam::Text(text)) => Some(text.as_str()),
        _ => None,
    };
    let values: Vec<(&str, Value<'_>)> = problem
        .params
        .iter()
        .map(|(name, value)| {
            let value = match value {
                WireParam::Number(number) => Value::Number(i64::from(*number)),
                WireParam::Text(text) => Value::Text(text),
            };
            (name.as_str(), value)
        })
        .collect();
    let why = match problem.kind {
        ProblemKind::SignatureNotTaken => {
            table.say(signing::Word::key(text("why").unwrap_or_default())).to_owned()
        }
        kind => table.fill(problem::Word::text(kind), &values),
    };
    let system = text("system").map(|code| {
        let name = table.say(problem::Word::system(code));
        table.fill(problem::Word::NoAnswerSystem, &[("system", name.into())])
    });
    html! {
        <div class="notice notice-look" id="problem" role="alert">
            <h2>{table.say(problem::Word::title(problem.kind))}</h2>
            <p>{why}</p>
            if let Some(system) = system {
                <p class="small">{system}</p>
            }
        </div>
    }
}

/// The other ways to sign in.
pub(crate) fn ways(site: &Site, but: &str, next: &str) -> Html {
    let table = site.table();
    let way = |slug: &'static str, word| {
        (slug != but).then(|| {
            let slug = format!("{slug}?next={}", asked(next));
            html! { <li><a href={site.at(&slug)}>{table.say(word)}</a></li> }
        })
    };
    html! {
        <section>
            <h2>{table.say(signing::Word::WaysTitle)}</h2>
            <ul>
                {for way("sign-in", signing::Word::WaySms)}
                {for way("sign-in/eds", signing::Word::EdsTitle)}
                {for way("sign-in/qr", signing::Word::QrTitle)}
            </ul>
            <p class="soft">{table.say(signing::Word::WayPhone)}</p>
        </section>
    }
}

/// A list to choose somebody of the demo from.
pub(crate) fn somebody(label: &'static str, people: &[Somebody]) -> Html {
    html! {
        <div class="field">
            <label class="label" for="demo-who">{label}</label>
            <select class="input" id="demo-who" name="iin">
                {for people.iter().map(|one| html! {
                    <option value={one.iin.clone()}>{format!("{}, {}", one.name, one.iin)}</option>
                })}
            </select>
        </div>
    }
}
