//! Where places are short: by district, preschool, age group, kind and ownership (order 351 para 36), and how it is computed.

use contract::map::{AgeGroup, CLASSES, Form, Kato, Need, Needs, Ownership, QueueKind, class};
use contract::view::Names;
use words::table::Key;
use words::text::map::Word as Map;
use words::text::preschool::Word;
use words::{Table, Value};
use yew::{Html, html};

use super::{PRESCHOOLS, by_base, figure, pages, with_query};
use crate::site::Site;

/// What the table divides.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Side {
    /// Nothing: what lacks, first, because a phone shows two columns; then what it is counted from.
    #[default]
    Whole,
    /// By age group.
    Ages,
    /// By kind.
    Kinds,
    /// By ownership.
    Owners,
    /// By kind and ownership.
    Forms,
}

/// The page.
#[derive(Clone, PartialEq, Debug)]
pub struct Deficit {
    /// Whose parts are shown; none for the country.
    pub place: Option<(Kato, Names)>,
    /// The next wider place, if it is not the country.
    pub above: Option<(Kato, Names)>,
    /// What is divided.
    pub side: Side,
    /// The rows, those where most places lack first.
    pub parts: Parts,
    /// All together, where each child can be counted once.
    pub sum: Option<Needed>,
    /// When the queues were true.
    pub as_of: String,
}

/// What the rows are.
#[derive(Clone, PartialEq, Debug)]
pub enum Parts {
    /// Regions of the country.
    Regions(Vec<View>),
    /// Districts of a region.
    Districts(Vec<View>),
    /// Preschools of a district or settlement.
    Preschools {
        /// Those of this page.
        rows: Vec<Lacking>,
        /// Which page, from 1.
        page: u32,
        /// Pages in all.
        pages: u32,
    },
}

/// One region or district.
#[derive(Clone, PartialEq, Debug)]
pub struct View {
    /// KATO; none for the preschools of a region whose district nobody stated.
    pub kato: Option<Kato>,
    /// Name.
    pub name: Names,
    /// Its figures.
    pub needed: Needed,
}

/// What a place needs.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Needed {
    /// In all, by age, by kind and ownership together.
    pub needs: Needs,
    /// By kind, in the order of [`QueueKind::ALL`].
    pub kinds: [Need; 3],
    /// State, private.
    pub owners: [Need; 2],
}

/// One preschool.
#[derive(Clone, PartialEq, Debug)]
pub struct Lacking {
    /// Its id.
    pub id: String,
    /// Name.
    pub name: Names,
    /// Street and house.
    pub address: Names,
    /// Its figures.
    pub need: Need,
}

impl Side {
    /// All.
    pub const ALL: [Self; 5] = [Self::Whole, Self::Ages, Self::Kinds, Self::Owners, Self::Forms];

    /// The spelling in the query.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Whole => "whole",
            Self::Ages => "ages",
            Self::Kinds => "kinds",
            Self::Owners => "owners",
            Self::Forms => "forms",
        }
    }

    /// The side of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|side| side.as_str() == text)
    }

    /// What it is called.
    pub(super) const fn name(self) -> Word {
        match self {
            Self::Whole => Word::SideWhole,
            Self::Ages => Word::SideAges,
            Self::Kinds => Word::SideKinds,
            Self::Owners => Word::SideOwners,
            Self::Forms => Word::SideForms,
        }
    }
}

impl Deficit {
    /// The query of this page.
    pub(super) fn query(&self) -> String {
        let page = match self.parts {
            Parts::Preschools { page, .. } => page,
            Parts::Regions(_) | Parts::Districts(_) => 1,
        };
        query(self.place.as_ref().map(|(kato, _)| *kato), self.side, page)
    }
}

fn query(place: Option<Kato>, side: Side, page: u32) -> String {
    let place = place.map(|kato| format!("place={kato}"));
    let by = (side != Side::default()).then(|| format!("by={}", side.as_str()));
    let page = (page > 1).then(|| format!("page={page}"));
    place.into_iter().chain(by).chain(page).collect::<Vec<_>>().join("&")
}

/// The address of a view.
pub(super) fn at(site: &Site, place: Option<Kato>, side: Side, page: u32) -> String {
    site.at(&with_query(&format!("{PRESCHOOLS}/deficit"), &query(place, side, page)))
}

pub(super) fn view(site: &Site, deficit: &Deficit) -> Html {
    let table = site.table();
    let place = deficit.place.as_ref().map(|(kato, _)| *kato);
    let is_of_preschools = matches!(deficit.parts, Parts::Preschools { .. });
    let side = |side: Side| {
        let current = (side == deficit.side).then_some("page");
        html! { <li><a href={at(site, place, side, 1)} aria-current={current}>{table.say(side.name())}</a></li> }
    };
    // One child may wait for a general and for a special place, for a state and for a private one.
    let is_apart = is_of_preschools || matches!(deficit.side, Side::Kinds | Side::Owners | Side::Forms);
    let lead = table.say(if is_apart { Word::QueuesApart.into() } else { Key::from(Map::ShortLead) });
    let list = place.map(|kato| format!("place={kato}")).unwrap_or_default();
    html! {
        <>
            if let Some((_, name)) = &deficit.place {
                if let Some((above, name)) = &deficit.above {
                    <a class="back" href={at(site, Some(*above), Side::Whole, 1)}>{site.lang.of(name).to_owned()}</a>
                } else {
                    <a class="back" href={at(site, None, deficit.side, 1)}>{table.say(Word::Country)}</a>
                }
                <p class="caption">{site.lang.of(name).to_owned()}</p>
            }
            <h1>{table.say(Map::ModeShort)}</h1>
            <p class="lead">{lead}</p>
            <details class="how">
                <summary>{table.say(Map::ShortHow)}</summary>
                <p>{table.say(Map::ShortFormula)}</p>
                <p>{table.say(Map::ShortZero)}</p>
                <p>{table.say(Word::AgesOnly)}</p>
                <p>{table.say(Word::SeveralPlaces)}</p>
                <p class="law">{table.say(Word::Basis)}</p>
            </details>
            if !is_of_preschools {
                <nav aria-label={table.say(Word::Sides)}><ul class="plain sides">{for Side::ALL.map(side)}</ul></nav>
            }
            {rows(site, deficit)}
            if deficit.sum.is_some() { <p class="small soft">{table.say(Word::SumNets)}</p> }
            {hues(table)}
            <p><a href={site.at(&with_query(PRESCHOOLS, &list))}>{table.say(Word::Title)}</a></p>
            <p class="small soft">{table.say(Word::SourcePlaces)}</p>
            {by_base(table, &deficit.as_of)}
        </>
    }
}

fn rows(site: &Site, deficit: &Deficit) -> Html {
    let table = site.table();
    let side = deficit.side;
    match &deficit.parts {
        Parts::Regions(rows) => {
            let rows = rows.iter().map(|row| one(site, side, row)).collect();
            framed(table, (Word::Regions, Word::Region), side, rows, deficit.sum.as_ref())
        }
        Parts::Districts(rows) => {
            let rows = rows.iter().map(|row| one(site, side, row)).collect();
            framed(table, (Word::Districts, Word::District), side, rows, deficit.sum.as_ref())
        }
        Parts::Preschools { rows, page, pages: count } => {
            let rows = rows.iter().map(|row| preschool(site, row)).collect();
            let place = deficit.place.as_ref().map(|(kato, _)| *kato);
            html! {
                <>
                    {framed(table, (Word::Title, Word::Kindergarten), side, rows, None)}
                    {pages(table, (*page, *count), |page| at(site, place, side, page))}
                </>
            }
        }
    }
}

fn framed(
    table: &'static Table,
    (all, one): (Word, Word),
    side: Side,
    rows: Vec<Html>,
    sum: Option<&Needed>,
) -> Html {
    html! {
        <div class="table wide" role="region" tabindex="0" aria-label={table.say(all)}>
            <table class="rows">
                <thead><tr><th scope="col">{table.say(one)}</th>{for heads(table, side)}</tr></thead>
                <tbody>{for rows}</tbody>
                if let Some(sum) = sum {
                    <tfoot>
                        <tr><th scope="row">{table.say(Word::SideWhole)}</th>{for cells(table, side, sum)}</tr>
                    </tfoot>
                }
            </table>
        </div>
    }
}

/// A region leads to its districts, a district to its preschools.
fn one(site: &Site, side: Side, row: &View) -> Html {
    let table = site.table();
    let name = match row.kato {
        Some(kato) => {
            html! { <a href={at(site, Some(kato), side, 1)}>{site.lang.of(&row.name).to_owned()}</a> }
        }
        None => html! { {table.say(Word::DistrictUnknown)} },
    };
    html! { <tr><th scope="row">{name}</th>{for cells(table, side, &row.needed)}</tr> }
}

fn preschool(site: &Site, row: &Lacking) -> Html {
    html! {
        <tr>
            <th scope="row">
                <a href={site.at(&format!("{PRESCHOOLS}/{}", row.id))}>{site.lang.of(&row.name).to_owned()}</a>
                <span class="small soft">{" "}{site.lang.of(&row.address).to_owned()}</span>
            </th>
            {for of_whole(site.table(), row.need)}
        </tr>
    }
}

fn heads(table: &'static Table, side: Side) -> Vec<Html> {
    let head = |text: String| html! { <th scope="col" class="num">{text}</th> };
    let say = |word: Map| head(table.say(word).to_owned());
    match side {
        Side::Whole => {
            [Map::ShortMissing, Map::ShortWaiting, Map::ShortFree, Map::ShortExpected].map(say).into()
        }
        Side::Ages => AgeGroup::ALL.map(|age| say(Map::age(age))).into(),
        Side::Kinds => QueueKind::ALL.map(|kind| say(Map::kind(kind))).into(),
        Side::Owners => [Ownership::State, Ownership::Private].map(|one| say(owner(one))).into(),
        Side::Forms => Form::ALL
            .map(|form| {
                let owner = table.say(owner(form.ownership)).to_lowercase();
                head(format!("{}, {owner}", table.say(Map::kind(form.kind))))
            })
            .into(),
    }
}

fn cells(table: &'static Table, side: Side, needed: &Needed) -> Vec<Html> {
    let all = |needs: &[Need]| needs.iter().map(|need| lacking(table, *need)).collect();
    match side {
        Side::Whole => of_whole(table, needed.needs.whole),
        Side::Ages => all(&needed.needs.ages.0),
        Side::Kinds => all(&needed.kinds),
        Side::Owners => all(&needed.owners),
        Side::Forms => all(&needed.needs.forms),
    }
}

fn of_whole(table: &'static Table, need: Need) -> Vec<Html> {
    let cell = |n: u32| html! { <td class="num">{figure(table, n)}</td> };
    vec![lacking(table, need), cell(need.waiting), cell(need.free), cell(need.expected)]
}

/// How many places lack, with the map's hue; where enough are, that.
fn lacking(table: &'static Table, need: Need) -> Html {
    if need.waiting == 0 && need.free == 0 && need.expected == 0 {
        return html! { <td class="num">{"–"}</td> };
    }
    let text = match need.lacking() {
        0 => table.say(Map::ShortEnough).to_owned(),
        n => figure(table, Value::from(n)),
    };
    html! { <td class={format!("num {}", hue(class(need.lacking())))}>{text}</td> }
}

const fn hue(class: usize) -> &'static str {
    match class {
        0 => "d0",
        1 => "d1",
        2 => "d2",
        3 => "d3",
        _ => "d4",
    }
}

/// What the hues mean: one from light to dark, beside the figures.
fn hues(table: &'static Table) -> Html {
    let told = |at: usize| match (at.checked_sub(1).and_then(|at| CLASSES.get(at)), CLASSES.get(at)) {
        (None, _) => table.say(Map::ShortEnough).to_owned(),
        (Some(from), Some(next)) => {
            table.fill(Map::ShortFromTo, &[("from", (*from).into()), ("to", (next - 1).into())])
        }
        (Some(from), None) => table.fill(Map::ShortFrom, &[("from", (*from).into())]),
    };
    html! {
        <section>
            <h2>{table.say(Word::Hues)}</h2>
            <ul class="plain hues">{for (0..=CLASSES.len()).map(|at| html! { <li class={hue(at)}>{told(at)}</li> })}</ul>
        </section>
    }
}

const fn owner(ownership: Ownership) -> Map {
    match ownership {
        Ownership::State => Map::OwnerState,
        Ownership::Private => Map::OwnerPrivate,
    }
}
