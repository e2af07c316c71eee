//! Regions, districts and settlements, each with its preschools; the filters as a plain form; the list.

use contract::map::{AgeGroup, Filter, Kato, Language, Member, Order, Ownership, Part, Places, QueueKind};
use contract::view::Names;
use words::text::everywhere;
use words::text::map::Word as Map;
use words::text::preschool::Word;
use words::{Table, Value};
use yew::{Html, html};

use super::{PRESCHOOLS, Row, Side, by_base, figure, pages, row, with_query};
use crate::field::{Choice, Form};
use crate::site::Site;

/// Where somebody looks.
#[derive(Clone, PartialEq, Debug)]
pub struct Browse {
    /// What is asked for.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// Which page of the list, from 1.
    pub page: u32,
    /// Words that were typed.
    pub words: String,
    /// Whether something in the address was no filter and was left out.
    pub was_bad: bool,
    /// The region, district or settlement; none for the country.
    pub inside: Option<Inside>,
    /// Places one step below it.
    pub below: Vec<Inside>,
    /// Places and preschools that the words found.
    pub found: Option<Found>,
    /// The list; none on the front page of the country.
    pub list: Option<List>,
    /// When the figures were true.
    pub as_of: String,
}

/// What words found.
#[derive(Clone, PartialEq, Debug)]
pub struct Found {
    /// Places, the greater first.
    pub places: Vec<Inside>,
    /// The first preschools.
    pub rows: Vec<Row>,
    /// How many preschools in all.
    pub total: u32,
}

/// A place.
#[derive(Clone, PartialEq, Debug)]
pub struct Inside {
    /// KATO.
    pub kato: Kato,
    /// Name.
    pub name: Names,
    /// What it lies in, the widest first.
    pub above: Vec<(Kato, Names)>,
    /// Whether it is a settlement: from its middle distances are measured.
    pub is_settlement: bool,
    /// How many preschools it has.
    pub preschools: u32,
    /// How many places lack there, where that is counted.
    pub lacking: Option<u32>,
}

/// What matches.
#[derive(Clone, PartialEq, Debug)]
pub struct List {
    /// How many in all.
    pub total: u32,
    /// Those of this page.
    pub rows: Vec<Row>,
    /// Pages in all.
    pub pages: u32,
    /// When nothing matches: what each part of the filter hides.
    pub loosened: Vec<Loosened>,
    /// Whether distances are known.
    pub has_distances: bool,
}

/// How many would match without a part of the filter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Loosened {
    /// Without what.
    pub part: Part,
    /// How many then.
    pub total: u32,
}

impl Browse {
    /// The query of this page.
    pub(super) fn query(&self) -> String {
        self.query_with(self.filter, self.page)
    }

    fn query_with(&self, filter: Filter, page: u32) -> String {
        let order =
            (self.order != Order::default()).then(|| format!("{}={}", Order::KEY, self.order.as_str()));
        let page = (page > 1).then(|| format!("page={page}"));
        let parts = [Some(filter.query()).filter(|query| !query.is_empty()), order, page];
        parts.into_iter().flatten().collect::<Vec<_>>().join("&")
    }

    fn at(&self, site: &Site, filter: Filter, page: u32) -> String {
        site.at(&with_query(PRESCHOOLS, &self.query_with(filter, page)))
    }
}

pub(super) fn view(site: &Site, browse: &Browse) -> Html {
    let table = site.table();
    let title = browse.inside.as_ref().map_or(table.say(Word::Title), |inside| site.lang.of(&inside.name));
    html! {
        <>
            {above(site, browse)}
            <h1>{title.to_owned()}</h1>
            <p class="lead">{table.say(Word::Lead)}</p>
            if browse.was_bad {
                <div class="notice notice-look" role="status"><p>{table.say(Word::BadFilter)}</p></div>
            }
            <p class="links-row">
                <a href={site.at(&with_query("map", &browse.filter.query()))}>{table.say(Word::OnMap)}</a>
            </p>
            {short(site, browse)}
            {search(site, browse)}
            {below(site, browse)}
            {filters(site, browse)}
            {removable(site, browse)}
            {browse.list.as_ref().map(|list| listed(site, browse, list))}
            <p class="small soft">{table.say(Word::SourcePlaces)}</p>
            {by_base(table, &browse.as_of)}
        </>
    }
}

/// Where places are short, and each way to divide it: what is a district or smaller tells each preschool undivided.
fn short(site: &Site, browse: &Browse) -> Html {
    let table = site.table();
    let way = |side: Side, name: &'static str| {
        html! { <a href={super::deficit::at(site, browse.filter.place, side, 1)}>{name}</a> }
    };
    let whole = way(Side::Whole, table.say(Map::ModeShort));
    if browse.inside.as_ref().is_some_and(|inside| !inside.above.is_empty()) {
        return html! { <p class="links-row">{whole}</p> };
    }
    let divided = Side::ALL.into_iter().filter(|side| *side != Side::Whole);
    html! { <p class="links-row">{whole}{for divided.map(|side| html! { <>{" · "}{way(side, table.say(side.name()))}</> })}</p> }
}

fn above(site: &Site, browse: &Browse) -> Html {
    let Some(inside) = &browse.inside else { return Html::default() };
    let table = site.table();
    let link = |place: Option<Kato>, name: String| {
        let filter = Filter { place, ..browse.filter };
        html! { <li><a href={browse.at(site, filter, 1)}>{name}</a></li> }
    };
    html! {
        <nav class="crumbs" aria-label={table.say(Map::Where)}>
            <ol class="plain">
                {link(None, table.say(Word::Country).to_owned())}
                {for inside.above.iter().map(|(kato, name)| link(Some(*kato), site.lang.of(name).to_owned()))}
            </ol>
        </nav>
    }
}

fn search(site: &Site, browse: &Browse) -> Html {
    let table = site.table();
    let form = Form { table, faults: &[] };
    let field =
        form.line_of(("q", table.say(Map::SearchLabel), ""), &browse.words, ("input", "search", "off"));
    let found = browse.found.as_ref().map(|Found { places, rows, total }| {
        let shown = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        html! {
            <section class="found-by-words">
                <h2>{table.say(Map::SearchFound)}</h2>
                if places.is_empty() && rows.is_empty() {
                    <p role="status">{table.say(everywhere::Word::NothingFound)}</p>
                }
                {inside_list(site, browse, places)}
                <ul class="plain finds">
                    {for rows.iter().map(|row| html! {
                        <li>
                            <a href={site.at(&format!("{PRESCHOOLS}/{}", row.id))}>{site.lang.of(&row.name).to_owned()}</a>
                            {", "}{site.lang.of(&row.settlement).to_owned()}{", "}{site.lang.of(&row.address).to_owned()}
                        </li>
                    })}
                </ul>
                if *total > shown {
                    <p>{table.fill(Word::FoundFirst, &[("n", shown.into()), ("total", (*total).into())])}</p>
                }
            </section>
        }
    });
    html! {
        <>
            <form method="get" action={site.at(PRESCHOOLS)} role="search">
                {field}
                <div class="actions"><button class="btn btn-second" type="submit">{table.say(Word::Search)}</button></div>
            </form>
            {found}
        </>
    }
}

fn below(site: &Site, browse: &Browse) -> Html {
    if browse.below.is_empty() {
        return Html::default();
    }
    let table = site.table();
    let heading = match browse.inside.as_ref().map(|inside| inside.above.len()) {
        None => Word::Regions,
        Some(0) => Word::Districts,
        Some(_) => Word::Settlements,
    };
    html! {
        <section>
            <h2>{table.say(heading)}</h2>
            {inside_list(site, browse, &browse.below)}
        </section>
    }
}

fn inside_list(site: &Site, browse: &Browse, places: &[Inside]) -> Html {
    let table = site.table();
    let item = |place: &Inside| {
        let filter = Filter { place: Some(place.kato), ..browse.filter };
        let count = table.fill(Word::Count, &[("n", place.preschools.into())]);
        let lacking = place.lacking.filter(|lacking| *lacking > 0);
        // A region has many villages of one name: the nearest wider place comes first.
        let above = place.above.iter().rev().map(|(_, name)| format!("{} · ", site.lang.of(name)));
        html! {
            <li>
                <a href={browse.at(site, filter, 1)}>{site.lang.of(&place.name).to_owned()}</a>
                <span class="small soft">
                    {for above}
                    {count}
                    if let Some(lacking) = lacking {
                        {" · "}{table.fill(Word::Lacking, &[("n", lacking.into())])}
                    }
                </span>
            </li>
        }
    };
    html! { <ul class="plain places">{for places.iter().map(item)}</ul> }
}

fn filters(site: &Site, browse: &Browse) -> Html {
    let table = site.table();
    let filter = &browse.filter;
    let form = Form { table, faults: &[] };
    let count = u32::try_from(filter.parts().filter(|part| *part != Part::Place).count()).unwrap_or_default();
    let title = if count == 0 {
        table.say(Map::Filters).to_owned()
    } else {
        table.fill(Map::FiltersOn, &[("n", count.into())])
    };
    let some = |path: &'static str, legend: Map, chosen: Vec<String>, choices: Vec<Choice>| {
        form.some_of((path, table.say(legend), ""), &chosen, &choices)
    };
    let here = browse.inside.as_ref().filter(|inside| inside.is_settlement).map(|inside| inside.kato);
    let near = filter.near.or(here);
    html! {
        <form method="get" action={site.at(PRESCHOOLS)}>
            {filter.place.map(|place| html! { <input type="hidden" name="place" value={place.to_string()} /> })}
            {near.map(|near| html! { <input type="hidden" name="near" value={near.to_string()} /> })}
            <details class="filters">
                <summary>{title}</summary>
                {some("kind", Map::Kind, set(filter.kinds), choices(table, QueueKind::ALL.map(|one| (one, Map::kind(one)))))}
                {some("ownership", Map::Owner, set(filter.ownerships), choices(table, owners()))}
                {some("language", Map::Tongue, set(filter.languages), choices(table, tongues()))}
                {some("places", Map::Places, set(filter.places), choices(table, places()))}
                {select(table, "age", Map::Age, Map::Any, filter.age.map(AgeGroup::as_str), &ages(table))}
                if near.is_some() {
                    {select(table, "km", Map::Within, Map::WithinAny, filter.km.map(|km| km.to_string()).as_deref(),
                        &Filter::DISTANCES.map(|km| (km.to_string(), table.fill(Map::WithinKm, &[("n", u32::from(km).into())]))))}
                }
            </details>
            {select(table, Order::KEY, Map::Order, Word::ByName, Some(browse.order.as_str()), &orders(table, near.is_some()))}
            <div class="actions"><button class="btn btn-second" type="submit">{table.say(Word::Show)}</button></div>
        </form>
    }
}

/// Each filter that is on, as a link to the list without it: the form above stays folded and the list near.
fn removable(site: &Site, browse: &Browse) -> Html {
    let table = site.table();
    let filter = &browse.filter;
    let on = filter.parts().filter(|part| *part != Part::Place).map(|part| {
        let values = values(table, filter, part);
        let told = table.fill(Word::FilterOff, &[("filter", values.as_str().into())]);
        html! {
            <li>
                <a class="chip" href={browse.at(site, filter.without(part), 1)} aria-label={told}>
                    {values}<span aria-hidden="true">{"\u{a0}×"}</span>
                </a>
            </li>
        }
    });
    let on: Vec<Html> = on.collect();
    html! { if !on.is_empty() { <ul class="plain chips" aria-label={table.say(Map::Filters)}>{for on}</ul> } }
}

/// What a part of the filter asks for, in words.
fn values(table: &'static Table, filter: &Filter, part: Part) -> String {
    let named =
        |words: Vec<Map>| words.into_iter().map(|word| table.say(word)).collect::<Vec<_>>().join(", ");
    match part {
        Part::Kinds => named(filter.kinds.iter().map(Map::kind).collect()),
        Part::Ownerships => named(of(owners(), filter.ownerships)),
        Part::Languages => named(filter.languages.iter().map(Map::tongue).collect()),
        Part::Age => named(filter.age.into_iter().map(Map::age).collect()),
        Part::Places => named(of(places(), filter.places)),
        Part::Place => table.say(Map::Where).to_owned(),
        Part::Distance => {
            filter.km.map_or_else(String::new, |km| table.fill(Map::WithinKm, &[("n", u32::from(km).into())]))
        }
    }
}

fn listed(site: &Site, browse: &Browse, list: &List) -> Html {
    let table = site.table();
    if list.total == 0 {
        return nothing(site, browse, list);
    }
    let count = table.fill(Map::Count, &[("n", list.total.into())]);
    html! {
        <section aria-labelledby="count">
            <h2 id="count">{count}</h2>
            <form method="get" action={site.at(&format!("{PRESCHOOLS}/compare"))}>
                <ul class="plain founds">{for list.rows.iter().map(|one| row::view(site, one, browse.filter.age))}</ul>
                <div class="actions"><button class="btn btn-second" type="submit">{table.say(Word::CompareMarked)}</button></div>
            </form>
            {pages(table, (browse.page, list.pages), |page| browse.at(site, browse.filter, page))}
        </section>
    }
}

fn nothing(site: &Site, browse: &Browse, list: &List) -> Html {
    let table = site.table();
    let loosened = list.loosened.iter().filter(|loosened| loosened.total > 0).map(|loosened| {
        let part = table.say(part(loosened.part));
        let told = table.fill(Map::NothingLoosen, &[("filter", part.into()), ("n", loosened.total.into())]);
        html! { <li><a href={browse.at(site, browse.filter.without(loosened.part), 1)}>{told}</a></li> }
    });
    let loosened: Vec<Html> = loosened.collect();
    let all = Filter { place: browse.filter.place, ..Filter::default() };
    html! {
        <section class="notice notice-look" role="status">
            <h2>{table.say(Map::NothingTitle)}</h2>
            if loosened.is_empty() { <p>{table.say(Map::NothingEach)}</p> }
            <ul>{for loosened}</ul>
            <p><a href={browse.at(site, all, 1)}>{table.say(Map::FiltersClear)}</a></p>
        </section>
    }
}

const fn part(part: Part) -> Map {
    match part {
        Part::Kinds => Map::Kind,
        Part::Ownerships => Map::Owner,
        Part::Languages => Map::Tongue,
        Part::Age => Map::Age,
        Part::Places => Map::Places,
        Part::Place => Map::Where,
        Part::Distance => Map::Within,
    }
}

/// The words of those that are in the set.
fn of<T: Member>(all: [(T, Map); 2], chosen: contract::map::Set<T>) -> Vec<Map> {
    all.into_iter().filter(|(one, _)| chosen.contains(*one)).map(|(_, word)| word).collect()
}

fn set<T: Member>(set: contract::map::Set<T>) -> Vec<String> {
    set.iter().map(|one| one.spelling().to_owned()).collect()
}

fn choices<T: Member>(table: &'static Table, all: impl IntoIterator<Item = (T, Map)>) -> Vec<Choice> {
    let choice = |(one, word): (T, Map)| Choice {
        value: one.spelling().to_owned(),
        name: table.say(word).to_owned(),
        hint: String::new(),
    };
    all.into_iter().map(choice).collect()
}

const fn owners() -> [(Ownership, Map); 2] {
    [(Ownership::State, Map::OwnerState), (Ownership::Private, Map::OwnerPrivate)]
}

fn tongues() -> [(Language, Map); 3] {
    Language::ALL.map(|language| (language, Map::tongue(language)))
}

const fn places() -> [(Places, Map); 2] {
    [(Places::Free, Map::FreeNow), (Places::Expected, Map::ExpectedOnes)]
}

fn ages(table: &'static Table) -> [(String, String); 5] {
    AgeGroup::ALL.map(|age| (age.as_str().to_owned(), table.say(Map::age(age)).to_owned()))
}

fn orders(table: &'static Table, with_distance: bool) -> Vec<(String, String)> {
    let all = [
        (Order::Distance, Map::OrderDistance),
        (Order::Free, Map::OrderFree),
        (Order::Queue, Map::OrderQueue),
    ];
    let told = all.into_iter().filter(|(order, _)| with_distance || *order != Order::Distance);
    told.map(|(order, word)| (order.as_str().to_owned(), table.say(word).to_owned())).collect()
}

/// One of a few in a closed list; the first one asks for nothing.
fn select(
    table: &'static Table,
    name: &'static str,
    label: Map,
    none: impl words::table::Word,
    chosen: Option<&str>,
    all: &[(String, String)],
) -> Html {
    let id = format!("f-{name}");
    html! {
        <div class="field">
            <label class="label" for={id.clone()}>{table.say(label)}</label>
            <select class="input" {id} {name}>
                <option value="">{table.say(none)}</option>
                {for all.iter().map(|(value, text)| html! {
                    <option value={value.clone()} selected={chosen == Some(value)}>{text.clone()}</option>
                })}
            </select>
        </div>
    }
}

/// A figure in a cell.
pub(super) fn cell(table: &'static Table, of: impl Into<Value<'static>>) -> Html {
    html! { <td class="num">{figure(table, of)}</td> }
}
