//! Preschools without a script: by region, district and settlement with filters; the card; two or more side by side; where
//! places are short. The filter in the address is that of the map.

mod card;
mod compare;
mod deficit;
mod list;
mod row;

pub use compare::MOST as MOST_COMPARED;
pub use deficit::{Deficit, Lacking, Needed, Parts, Side, View};
pub use list::{Browse, Found, Inside, List, Loosened};
pub use row::Row;

use contract::endpoint::preschool::Response as Card;
use words::text::{map, preschool::Word};
use words::{Table, Value};
use yew::{Html, Properties, component, html};

use crate::site::Site;

/// Where the pages lie under their language.
pub const PRESCHOOLS: &str = "preschools";

/// Which of the pages.
#[derive(Clone, PartialEq)]
pub enum PreschoolPage {
    /// Regions, districts, settlements, and the list.
    Browse(Browse),
    /// One preschool.
    Card(Box<Card>),
    /// Some side by side.
    Compare {
        /// Those.
        cards: Vec<Card>,
        /// Whether more were marked than can stand side by side.
        is_cut: bool,
    },
    /// Where places are short.
    Deficit(Deficit),
}

impl PreschoolPage {
    /// Where it lies under its language.
    pub(crate) fn slug(&self) -> String {
        match self {
            Self::Browse(browse) => with_query(PRESCHOOLS, &browse.query()),
            Self::Card(card) => format!("{PRESCHOOLS}/{}", card.id),
            Self::Compare { cards, .. } => {
                let ids: Vec<String> = cards.iter().map(|card| card.id.to_string()).collect();
                with_query(&format!("{PRESCHOOLS}/compare"), &format!("ids={}", ids.join(",")))
            }
            Self::Deficit(deficit) => with_query(&format!("{PRESCHOOLS}/deficit"), &deficit.query()),
        }
    }

    /// Its title in the tab: a name where it has one.
    pub(crate) fn title(&self, table: &'static Table) -> String {
        match self {
            Self::Browse(browse) => {
                let all = || table.say(Word::Title).to_owned();
                browse.inside.as_ref().map_or_else(all, |inside| table.lang().of(&inside.name).to_owned())
            }
            Self::Card(card) => table.lang().of(&card.name).to_owned(),
            Self::Compare { .. } => table.say(Word::CompareTitle).to_owned(),
            Self::Deficit(_) => table.say(map::Word::ModeShort).to_owned(),
        }
    }

    /// One sentence for search engines, where they may look.
    pub(crate) fn description(&self, table: &'static Table) -> Option<String> {
        match self {
            Self::Browse(browse) if browse.list.is_none() => Some(table.say(Word::Lead).to_owned()),
            Self::Deficit(_) => Some(table.say(map::Word::ShortLead).to_owned()),
            Self::Card(card) => Some(format!("{}. {}", table.lang().of(&card.name), table.say(Word::Lead))),
            // As many as there are filters and pairs.
            Self::Browse(_) | Self::Compare { .. } => None,
        }
    }
}

/// The page's data and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) page: PreschoolPage,
}

/// The page.
#[component]
pub(crate) fn Preschools(props: &Props) -> Html {
    let Props { site, page } = props;
    let inside = match page {
        PreschoolPage::Browse(browse) => list::view(site, browse),
        PreschoolPage::Card(card) => card::view(site, card),
        PreschoolPage::Compare { cards, is_cut } => compare::view(site, cards, *is_cut),
        PreschoolPage::Deficit(deficit) => deficit::view(site, deficit),
    };
    html! { <main id="main" class="main" tabindex="-1">{inside}</main> }
}

/// An address with a query, if there is one.
fn with_query(slug: &str, query: &str) -> String {
    if query.is_empty() { slug.to_owned() } else { format!("{slug}?{query}") }
}

/// The way to an application that begins with these; which of them may stay there its question of preschools says.
fn with_choice(cards: &[&Card]) -> String {
    let ids: Vec<String> = cards.iter().map(|card| card.id.to_string()).collect();
    format!("apply/new?choice={}", ids.join("_"))
}

/// A figure as the language writes it.
fn figure(table: &'static Table, figure: impl Into<Value<'static>>) -> String {
    table.fill(map::Word::Figure, &[("n", figure.into())])
}

/// Until when the base counted the queues, small: the time of places stands beside them.
fn by_base(table: &'static Table, at: &str) -> Html {
    let at = words::date::wire_moment(table, at);
    html! { <p class="small soft">{table.fill(Word::SourceBase, &[("at", at.as_str().into())])}</p> }
}

/// When a preschool reported its places, small.
fn by_preschool(table: &'static Table, at: &str) -> Html {
    let at = words::date::wire_moment(table, at);
    html! { <p class="small soft">{table.fill(Word::SourcePreschool, &[("at", at.as_str().into())])}</p> }
}

/// On which day a preschool told a line of its card, small; nothing where nobody knows.
fn told_on(table: &'static Table, day: Option<&String>) -> Html {
    let told = day.map(|day| {
        let day = words::date::wire_day(table, day);
        html! { <><br /><span class="small soft">{table.fill(Word::ToldOn, &[("day", day.as_str().into())])}</span></> }
    });
    told.unwrap_or_default()
}

/// Which page this is, with the way to its neighbours; nothing where one is all.
fn pages(table: &'static Table, (page, pages): (u32, u32), at: impl Fn(u32) -> String) -> Html {
    if pages < 2 {
        return Html::default();
    }
    let link = |page: u32, word| html! { <li><a href={at(page)}>{table.say(word)}</a></li> };
    let told = [("n", Value::from(page)), ("total", pages.into())];
    html! {
        <nav aria-label={table.say(Word::Pages)}>
            <p>{table.fill(Word::PageOf, &told)}</p>
            <ul class="plain pages">
                if page > 1 { {link(page - 1, Word::Before)} }
                if page < pages { {link(page + 1, Word::Next)} }
            </ul>
        </nav>
    }
}
