//! Which page, and for which site it is rendered.

use crate::demo::DemoView;
use words::text::{everywhere, page};
use words::{Lang, Table, reading};

/// What is the same on every page of one language. Addresses of files are absolute paths under hashed names.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Site {
    /// The language.
    pub lang: Lang,
    /// Whether this is the demo country: every page says so.
    pub demo: bool,
    /// The stylesheet.
    pub css: String,
    /// The app's loader; only app pages load it.
    pub boot: Option<String>,
    /// The app's glue, to fetch early.
    pub glue: Option<String>,
    /// The app's WASM, to fetch early.
    pub wasm: Option<String>,
    /// The app's table of words in the language.
    pub words: Option<String>,
}

impl Site {
    /// The words of the language.
    pub(crate) fn table(&self) -> &'static Table {
        Table::of(self.lang)
    }

    /// The address of a page in the language: `/kk/benefits`.
    pub(crate) fn at(&self, slug: &str) -> String {
        address(self.lang, slug)
    }
}

/// The address of a page.
pub(crate) fn address(lang: Lang, slug: &str) -> String {
    format!("/{}/{slug}", lang.code())
}

/// A page the server can answer with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Page {
    /// The front door.
    Start,
    /// Who gets a place earlier.
    Benefits,
    /// How the queue moves and how we read the law.
    Rules {
        /// The readings in force: [`reading::rows`].
        readings: Vec<reading::Row>,
        /// The worked example: [`reading::example`].
        example: Vec<reading::Standing>,
    },
    /// Data, privacy, accessibility.
    Data,
    /// The phones of the demo country.
    Demo(DemoView),
    /// There is no such page.
    NotFound,
    /// Our fault.
    Failure,
    /// The app needs a newer browser.
    OldBrowser,
    /// The frame in which the app mounts.
    App {
        /// The route without the language, such as `apply/child`.
        slug: String,
    },
}

impl Page {
    /// Where the page lies under its language; pages without an address of their own lead to the start.
    pub(crate) fn slug(&self) -> &str {
        match self {
            Self::Start | Self::NotFound | Self::Failure => "",
            Self::Benefits => "benefits",
            Self::Rules { .. } => "rules",
            Self::Data => "data",
            Self::Demo(_) => "demo",
            Self::OldBrowser => "old-browser",
            Self::App { slug } => slug,
        }
    }

    /// The title in the browser's tab, without the name of the service.
    pub(crate) fn title(&self, table: &'static Table) -> &'static str {
        match self {
            Self::Start => table.say(page::Word::StartTitle),
            Self::Benefits => table.say(page::Word::BenefitsTitle),
            Self::Rules { .. } => table.say(page::Word::RulesTitle),
            Self::Data => table.say(page::Word::DataTitle),
            Self::Demo(_) => table.say(words::text::demo::Word::Title),
            Self::NotFound => table.say(page::Word::NotFoundTitle),
            Self::Failure => table.say(page::Word::FailureTitle),
            Self::OldBrowser => table.say(page::Word::OldBrowserTitle),
            Self::App { .. } => table.say(everywhere::Word::ServiceTagline),
        }
    }

    /// One sentence for search engines; none where they have nothing to look for.
    pub(crate) fn description(&self, table: &'static Table) -> Option<&'static str> {
        match self {
            Self::Start => Some(table.say(page::Word::StartLead)),
            Self::Benefits => Some(table.say(page::Word::BenefitsLead)),
            Self::Rules { .. } => Some(table.say(page::Word::RulesLead)),
            Self::Data => Some(table.say(page::Word::DataPublicText)),
            Self::Demo(_) | Self::NotFound | Self::Failure | Self::OldBrowser | Self::App { .. } => None,
        }
    }
}
