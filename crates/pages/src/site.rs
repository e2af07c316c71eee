//! Which page, and for which site it is rendered.

use crate::call::CallPage;
use crate::complaint::ComplaintPage;
use crate::demo::DemoView;
use crate::ident::Ident;
use crate::mirror::Mirror;
use crate::paper::Paper;
use crate::preschool::PreschoolPage;
use crate::survey::SurveyPage;
use crate::verify::{Asked, VERIFY};
use words::text::{Pack, everywhere, page};
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
    /// What the app of this page loads; nothing on other pages.
    pub app: AppFiles,
    /// What speaks to NCALayer; only the signing page loads it.
    pub eds_script: Option<String>,
    /// What looks whether a phone has signed; only the page of the code loads it.
    pub qr_script: Option<String>,
}

/// The files of one app in one language.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AppFiles {
    /// The stylesheet of this app alone, if it has one.
    pub css: Option<String>,
    /// The loader.
    pub boot: Option<String>,
    /// The glue, to fetch early.
    pub glue: Option<String>,
    /// The WASM, to fetch early.
    pub wasm: Option<String>,
    /// The table of words in the language.
    pub words: Option<String>,
    /// Leaflet with our layer on it; only the map loads it.
    pub map_script: Option<String>,
}

/// The apps: binaries of the crate `web`, each with addresses of its own. Passing between them is a page load.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum App {
    /// The form: a new application, or the change of a filed one.
    Parent,
    /// Sign-in, and what was filed.
    Cabinet,
    /// The map of preschools.
    Map,
    /// Checks of papers.
    Staff,
    /// The counter: paper applications.
    Counter,
    /// Complaints, for those who answer them.
    Complaints,
}

impl App {
    /// All apps.
    pub const ALL: [Self; 6] =
        [Self::Parent, Self::Cabinet, Self::Map, Self::Staff, Self::Counter, Self::Complaints];

    /// The name of the binary, and the stem of its files.
    pub const fn binary(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Cabinet => "cabinet",
            Self::Map => "map",
            Self::Staff => "staff",
            Self::Counter => "counter",
            Self::Complaints => "complaints",
        }
    }

    /// The words it says.
    pub const fn words(self) -> Pack {
        match self {
            Self::Parent | Self::Cabinet => Pack::Parents,
            Self::Map => Pack::Map,
            Self::Staff | Self::Counter | Self::Complaints => Pack::Staff,
        }
    }

    /// The stem of a stylesheet that it loads beside the one of all pages.
    pub const fn style(self) -> Option<&'static str> {
        match self {
            Self::Parent | Self::Cabinet => None,
            Self::Map => Some("map"),
            Self::Staff | Self::Counter | Self::Complaints => Some("staff"),
        }
    }

    /// Whether it is for staff.
    const fn is_for_staff(self) -> bool {
        matches!(self, Self::Staff | Self::Counter | Self::Complaints)
    }
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

/// An address as the value of a question: what parts its own questions does not part the outer ones.
pub fn asked(address: &str) -> String {
    address.replace('&', "%26")
}

/// A page the server can answer with.
#[derive(Clone, PartialEq)]
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
    /// The whole text of the consent to processing.
    Consent,
    /// The phones of the demo country.
    Demo(DemoView),
    /// Complaints: the form, one, or the list.
    Complaint(ComplaintPage),
    /// A paper to print.
    Paper(Paper),
    /// A wish to be called, or the list of them.
    Call(Box<CallPage>),
    /// Whether a receipt is ours.
    Verify(Asked),
    /// The survey of appendix 1_11.
    Survey(SurveyPage),
    /// Preschools: places, the list, a card, side by side, where places lack.
    Preschools(Box<PreschoolPage>),
    /// Where people say who they are, allow and answer.
    Ident(Box<Ident>),
    /// An application as its filer sees it, for staff.
    Mirror(Box<Mirror>),
    /// There is no such page.
    NotFound,
    /// Our fault.
    Failure,
    /// The app needs a newer browser.
    OldBrowser,
    /// The frame in which the app mounts.
    App {
        /// Which app.
        app: App,
        /// The route without the language, such as `apply/child`.
        slug: String,
    },
}

impl Page {
    /// Where the page lies under its language; pages without an address of their own lead to the start.
    pub(crate) fn slug(&self) -> String {
        match self {
            Self::Start | Self::NotFound | Self::Failure => String::new(),
            Self::Benefits => "benefits".to_owned(),
            Self::Rules { .. } => "rules".to_owned(),
            Self::Data => "data".to_owned(),
            Self::Consent => crate::consent::CONSENT.to_owned(),
            Self::Demo(_) => "demo".to_owned(),
            Self::OldBrowser => "old-browser".to_owned(),
            Self::Ident(page) => page.slug(),
            Self::Complaint(page) => page.slug(),
            Self::Paper(paper) => paper.slug(),
            Self::Call(page) => page.slug(),
            Self::Verify(_) => VERIFY.to_owned(),
            Self::Survey(page) => page.slug().to_owned(),
            Self::Preschools(page) => page.slug(),
            Self::Mirror(mirror) => mirror.slug(),
            Self::App { slug, .. } => slug.clone(),
        }
    }

    /// Whether it is for staff: nothing of parents stands in its header.
    pub(crate) const fn is_for_staff(&self) -> bool {
        match self {
            Self::Mirror(_) => true,
            Self::App { app, .. } => app.is_for_staff(),
            _ => false,
        }
    }

    /// The title in the browser's tab, without the name of the service.
    pub(crate) fn title(&self, table: &'static Table) -> &'static str {
        match self {
            Self::Start => table.say(page::Word::StartTitle),
            Self::Benefits => table.say(page::Word::BenefitsTitle),
            Self::Rules { .. } => table.say(page::Word::RulesTitle),
            Self::Data => table.say(page::Word::DataTitle),
            Self::Consent => table.say(page::Word::ConsentTitle),
            Self::Demo(_) => table.say(words::text::demo::Word::Title),
            Self::Complaint(page) => table.say(page.title()),
            Self::Paper(paper) => paper.title(table),
            Self::Call(page) => table.say(page.title()),
            Self::Verify(_) => table.say(words::text::paper::Word::CheckTitle),
            Self::Survey(page) => table.say(page.title()),
            Self::Preschools(_) => table.say(words::text::preschool::Word::Title),
            Self::Ident(page) => page.title(table),
            Self::NotFound => table.say(page::Word::NotFoundTitle),
            Self::Failure => table.say(page::Word::FailureTitle),
            Self::OldBrowser => table.say(page::Word::OldBrowserTitle),
            Self::App { app: App::Parent | App::Cabinet, .. } => table.say(everywhere::Word::ServiceTagline),
            Self::App { app: App::Map, .. } => table.say(words::text::map::Word::Title),
            Self::App { app: App::Staff, .. } => table.say(words::text::staff::Word::StartTitle),
            Self::App { app: App::Counter, .. } => table.say(words::text::staff::Word::CounterTitle),
            Self::App { app: App::Complaints, .. } => table.say(words::text::staff::Word::ComplaintsTitle),
            Self::Mirror(_) => table.say(words::text::staff::Word::MirrorTitle),
        }
    }

    /// One sentence for search engines; none where they have nothing to look for.
    pub(crate) fn description(&self, table: &'static Table) -> Option<String> {
        match self {
            Self::Start => Some(table.say(page::Word::StartLead).to_owned()),
            Self::Benefits => Some(table.say(page::Word::BenefitsLead).to_owned()),
            Self::Rules { .. } => Some(table.say(page::Word::RulesLead).to_owned()),
            Self::Data => Some(table.say(page::Word::DataPublicText).to_owned()),
            Self::Consent => Some(table.say(page::Word::ConsentLead).to_owned()),
            Self::App { app: App::Map, .. } => Some(table.say(words::text::map::Word::Lead).to_owned()),
            Self::Preschools(page) => page.description(table),
            Self::Survey(SurveyPage::Form(_)) => Some(table.say(words::text::survey::Word::Lead).to_owned()),
            Self::Demo(_)
            | Self::Complaint(_)
            | Self::Paper(_)
            | Self::Call(_)
            | Self::Verify(_)
            | Self::Survey(SurveyPage::Thanks)
            | Self::Ident(_)
            | Self::NotFound
            | Self::Failure
            | Self::OldBrowser
            | Self::Mirror(_)
            | Self::App {
                app: App::Parent | App::Cabinet | App::Staff | App::Counter | App::Complaints,
                ..
            } => None,
        }
    }
}
