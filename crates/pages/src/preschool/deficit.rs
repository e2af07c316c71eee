//! Where places are short: by district, age group, kind and ownership (order 351 para 36), and how it is computed.

use contract::map::{AgeGroup, Form, Kato, Need, Needs, Ownership};
use contract::view::Names;
use words::text::map::Word as Map;
use words::text::preschool::Word;
use words::{Table, Value};
use yew::{Html, html};

use super::{PRESCHOOLS, as_of, figure, with_query};
use crate::site::Site;

/// What the table divides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Side {
    /// Nothing: what lacks, first, because a phone shows two columns; then what it is counted from.
    #[default]
    Whole,
    /// By age group.
    Ages,
    /// By kind and ownership.
    Forms,
}

/// The page.
#[derive(Clone, PartialEq, Debug)]
pub struct Deficit {
    /// The region whose districts are shown; none for the regions of the country.
    pub region: Option<(Kato, Names)>,
    /// What is divided.
    pub side: Side,
    /// The rows, those where most places lack first.
    pub rows: Vec<View>,
    /// All together.
    pub sum: Needs,
    /// When the figures were true.
    pub as_of: String,
}

/// One region or district.
#[derive(Clone, PartialEq, Debug)]
pub struct View {
    /// KATO.
    pub kato: Kato,
    /// Name.
    pub name: Names,
    /// Its figures.
    pub needs: Needs,
}

impl Side {
    /// All.
    pub const ALL: [Self; 3] = [Self::Whole, Self::Ages, Self::Forms];

    /// The spelling in the query.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Ages => "ages",
            Self::Forms => "forms",
        }
    }

    /// The side of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.as_str() == text)
    }

    const fn name(self) -> Word {
        match self {
            Self::Whole => Word::SideWhole,
            Self::Ages => Word::SideAges,
            Self::Forms => Word::SideForms,
        }
    }
}

impl Deficit {
    /// The query of this page.
    pub(super) fn query(&self) -> String {
        query(self.region.as_ref().map(|(kato, _)| *kato), self.side)
    }
}

fn query(region: Option<Kato>, side: Side) -> String {
    let place = region.map(|kato| format!("place={kato}"));
    let by = (side != Side::default()).then(|| format!("by={}", side.as_str()));
    place.into_iter().chain(by).collect::<Vec<_>>().join("&")
}

pub(super) fn view(site: &Site, deficit: &Deficit) -> Html {
    let table = site.table();
    let region = deficit.region.as_ref().map(|(kato, _)| *kato);
    let at = |region, side| site.at(&with_query(&format!("{PRESCHOOLS}/deficit"), &query(region, side)));
    let side = |side: Side| {
        let current = (side == deficit.side).then_some("page");
        html! { <li><a href={at(region, side)} aria-current={current}>{table.say(side.name())}</a></li> }
    };
    html! {
        <>
            if let Some((_, name)) = &deficit.region {
                <a class="back" href={at(None, deficit.side)}>{table.say(Word::Country)}</a>
                <p class="caption">{site.lang.of(name).to_owned()}</p>
            }
            <h1>{table.say(Map::ModeShort)}</h1>
            <p class="lead">{table.say(Map::ShortLead)}</p>
            <details class="how">
                <summary>{table.say(Map::ShortHow)}</summary>
                <p>{table.say(Map::ShortFormula)}</p>
                <p>{table.say(Map::ShortZero)}</p>
                <p>{table.say(Word::AgesOnly)}</p>
                <p>{table.say(Word::SeveralPlaces)}</p>
                <p>{table.say(Word::SourcePlaces)}</p>
                <p class="law">{table.say(Word::Basis)}</p>
            </details>
            <nav aria-label={table.say(Word::Sides)}><ul class="plain sides">{for Side::ALL.map(side)}</ul></nav>
            <div class="table wide" role="region" tabindex="0" aria-label={table.say(Map::ShortTable)}>
                <table class="rows">
                    <thead><tr><th scope="col">{head_of(table, deficit)}</th>{for heads(table, deficit.side)}</tr></thead>
                    <tbody>{for deficit.rows.iter().map(|row| one(site, deficit, row))}</tbody>
                    <tfoot>
                        <tr><th scope="row">{table.say(Word::SideWhole)}</th>{for cells(table, deficit.side, &deficit.sum)}</tr>
                    </tfoot>
                </table>
            </div>
            <p><a href={site.at(PRESCHOOLS)}>{table.say(Word::Title)}</a></p>
            {as_of(table, &deficit.as_of)}
        </>
    }
}

fn head_of(table: &'static Table, deficit: &Deficit) -> &'static str {
    if deficit.region.is_some() { table.say(Map::ShortDistrict) } else { table.say(Word::Region) }
}

fn one(site: &Site, deficit: &Deficit, row: &View) -> Html {
    let name = site.lang.of(&row.name).to_owned();
    let (slug, query) = match &deficit.region {
        None => (format!("{PRESCHOOLS}/deficit"), query(Some(row.kato), deficit.side)),
        Some(_) => (PRESCHOOLS.to_owned(), query(Some(row.kato), Side::Whole)),
    };
    html! {
        <tr>
            <th scope="row"><a href={site.at(&with_query(&slug, &query))}>{name}</a></th>
            {for cells(site.table(), deficit.side, &row.needs)}
        </tr>
    }
}

fn heads(table: &'static Table, side: Side) -> Vec<Html> {
    let head = |text: String| html! { <th scope="col" class="num">{text}</th> };
    match side {
        Side::Whole => [Map::ShortMissing, Map::ShortWaiting, Map::ShortFree, Map::ShortExpected]
            .map(|word| head(table.say(word).to_owned()))
            .into(),
        Side::Ages => AgeGroup::ALL.map(|age| head(table.say(Map::age(age)).to_owned())).into(),
        Side::Forms => Form::ALL
            .map(|form| {
                let owner = match form.ownership {
                    Ownership::State => Map::OwnerState,
                    Ownership::Private => Map::OwnerPrivate,
                };
                head(format!("{}, {}", table.say(Map::kind(form.kind)), table.say(owner).to_lowercase()))
            })
            .into(),
    }
}

fn cells(table: &'static Table, side: Side, needs: &Needs) -> Vec<Html> {
    let cell = |n: u32| html! { <td class="num">{figure(table, n)}</td> };
    let lacking = |need: Need| html! { <td class="num">{lacking(table, need)}</td> };
    match side {
        Side::Whole => {
            let whole = needs.whole;
            vec![lacking(whole), cell(whole.waiting), cell(whole.free), cell(whole.expected)]
        }
        Side::Ages => needs.ages.iter().map(|(_, need)| lacking(need)).collect(),
        Side::Forms => needs.forms.iter().map(|need| lacking(*need)).collect(),
    }
}

/// How many places lack; where enough are, that.
fn lacking(table: &'static Table, need: Need) -> String {
    if need.waiting == 0 && need.free == 0 && need.expected == 0 {
        return "–".to_owned();
    }
    match need.lacking() {
        0 => table.say(Map::ShortEnough).to_owned(),
        n => figure(table, Value::from(n)),
    }
}
