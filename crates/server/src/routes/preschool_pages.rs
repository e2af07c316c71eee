//! The pages of preschools: places, the list with its filters, the card, side by side, where places lack.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::preschool_search::LONGEST;
use contract::map::{Area, Filter, Kato, Needs, Order, Seen, World, needs};
use contract::view::Names;
use pages::Page;
use pages::preschool::{
    Browse, Deficit, Inside, List, Loosened, MOST_COMPARED, PreschoolPage, Row, Side, View,
};
use rules::application::PreschoolId;
use words::Lang;

use super::page::document;
use super::preschool::{capacity, card, place};
use crate::app::{App, Shared};
use crate::directory::kazakh_order;
use crate::fail::Fail;
use crate::form::Fields;
use crate::geography;
use crate::map::{self, Now};

/// Rows of one page of the list.
const ROWS: usize = 20;

pub(crate) async fn list(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Fail> {
    let (lang, now) = asked(&app, &lang).await?;
    let browse = Looking { app: &app, now: &now, lang }.browse(query.as_deref().unwrap_or_default());
    Ok(shown(&app, lang, PreschoolPage::Browse(browse), &headers).await)
}

pub(crate) async fn one(
    State(app): State<Shared>,
    Path((lang, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Fail> {
    let (lang, now) = asked(&app, &lang).await?;
    match id_of(&id).and_then(|id| card(&app, &now, id)) {
        Some(card) => Ok(shown(&app, lang, PreschoolPage::Card(Box::new(card)), &headers).await),
        None => Ok(document(&app, lang, Page::NotFound, &headers).await),
    }
}

pub(crate) async fn compare(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Fail> {
    let (lang, now) = asked(&app, &lang).await?;
    // A form sends `ids` once for each box, a link all of them by commas.
    let ids = Fields::of_query(query.as_deref()).all("ids");
    let mut wanted: Vec<PreschoolId> = Vec::new();
    for id in ids.iter().flat_map(|ids| ids.split(',')).filter_map(id_of) {
        if wanted.len() < MOST_COMPARED && !wanted.contains(&id) {
            wanted.push(id);
        }
    }
    let cards = wanted.into_iter().filter_map(|id| card(&app, &now, id)).collect();
    Ok(shown(&app, lang, PreschoolPage::Compare(cards), &headers).await)
}

pub(crate) async fn deficit(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Fail> {
    let (lang, now) = asked(&app, &lang).await?;
    let fields = Fields::of_query(query.as_deref());
    let side = Side::parse(fields.one("by")).unwrap_or_default();
    let region = Kato::parse(fields.one("place"));
    let region = region.and_then(|kato| Some((kato, geography::country().name(kato)?.clone())));
    let region = region.filter(|(kato, _)| now.placed.geometry.regions().contains(kato));
    let page = Looking { app: &app, now: &now, lang }.deficit(region, side);
    Ok(shown(&app, lang, PreschoolPage::Deficit(page), &headers).await)
}

/// The language of the address, and the map as it is now.
async fn asked(app: &Shared, lang: &str) -> Result<(Lang, Arc<Now>), Fail> {
    let lang = Lang::parse(lang).ok_or_else(Fail::not_found)?;
    Ok((lang, map::now(app).await?))
}

async fn shown(app: &App, lang: Lang, page: PreschoolPage, headers: &HeaderMap) -> Response {
    document(app, lang, Page::Preschools(Box::new(page)), headers).await
}

fn id_of(text: &str) -> Option<PreschoolId> {
    uuid::Uuid::try_parse(text).ok().map(|id| PreschoolId(id.as_u128()))
}

/// What is looked at, in which language.
struct Looking<'a> {
    app: &'a App,
    now: &'a Arc<Now>,
    lang: Lang,
}

impl Looking<'_> {
    fn browse(&self, query: &str) -> Browse {
        let read = Filter::parse(query);
        let was_bad = read.is_err();
        let mut filter = read.unwrap_or_default();
        let inside = filter.place.map(|kato| self.inside(kato));
        let fields = Fields::of_query(Some(query));
        let order = Order::parse(fields.one(Order::KEY)).unwrap_or_default();
        let words: String = fields.one("q").chars().take(LONGEST).collect();
        let page = fields.one("page").parse().unwrap_or(1).max(1);
        if filter.near.is_some_and(|near| self.now.placed.geometry.middle_of(near).is_none()) {
            filter.near = None;
        }
        let below = self.below(inside.as_ref());
        let asks = filter != Filter::default();
        let list = asks.then(|| self.list(&filter, order, page));
        let page = list.as_ref().map_or(1, |list| page.min(list.pages.max(1)));
        let found = (!words.trim().is_empty()).then(|| self.found(&words));
        let as_of = self.now.as_of.to_string();
        Browse { filter, order, page, words, was_bad, inside, below, found, list, as_of }
    }

    fn inside(&self, kato: Kato) -> Inside {
        let name = self.name(kato);
        let geometry = &self.now.placed.geometry;
        let areas = geometry.areas();
        // A city of national significance is its own region, another city may be its own district.
        let is_region = areas.iter().any(|area| area.region() == kato);
        let of_district = areas.iter().find(|area| area.district == kato);
        let of_settlement = areas.iter().find(|area| area.settlement == kato);
        let above = match (is_region, of_district, of_settlement) {
            (true, _, _) | (_, None, None) => Vec::new(),
            (_, Some(area), _) => vec![area.region()],
            (_, None, Some(area)) => vec![area.region(), area.district],
        };
        let above = above.into_iter().map(|place| (place, self.name(place))).collect();
        let preschools = geometry
            .area_indices()
            .iter()
            .filter(|at| areas.get(usize::from(**at)).is_some_and(|area| area.is_in(kato)));
        let preschools = u32::try_from(preschools.count()).unwrap_or(u32::MAX);
        Inside { kato, name, above, preschools, lacking: None }
    }

    fn name(&self, kato: Kato) -> Names {
        place(self.app, kato).name
    }

    /// Places one step below: regions of the country, districts of a region, settlements of a district.
    fn below(&self, inside: Option<&Inside>) -> Vec<Inside> {
        let geometry = &self.now.placed.geometry;
        let step = |area: &Area| match inside {
            None => Some(area.region()),
            Some(inside) if area.region() == inside.kato => Some(area.district),
            Some(inside) if area.district == inside.kato => Some(area.settlement),
            Some(_) => None,
        };
        let mut counts: BTreeMap<Kato, u32> = BTreeMap::new();
        for area in geometry.area_indices().iter().filter_map(|at| geometry.areas().get(usize::from(*at))) {
            if let Some(place) = step(area).filter(|place| inside.is_none_or(|inside| inside.kato != *place))
            {
                *counts.entry(place).or_default() += 1;
            }
        }
        let lacking = self.lacking();
        let mut below: Vec<Inside> = counts
            .into_iter()
            .map(|(kato, preschools)| Inside {
                kato,
                name: self.name(kato),
                above: Vec::new(),
                preschools,
                lacking: lacking.get(&kato).map(|needs| needs.whole.lacking()),
            })
            .collect();
        below.sort_by_cached_key(|place| kazakh_order(self.lang.of(&place.name)));
        below
    }

    /// The needs of each district and region.
    fn lacking(&self) -> BTreeMap<Kato, Needs> {
        let geometry = &self.now.placed.geometry;
        let regions = geometry.regions();
        let places = geometry.districts().iter().chain(&regions).copied();
        // A city that is its own district and region comes twice with one figure.
        places.zip(needs(geometry, &self.now.numbers)).collect()
    }

    fn seen(&self, point: usize, from: Option<World>) -> Option<Seen> {
        let geometry = &self.now.placed.geometry;
        let at = *geometry.at().get(point)?;
        Some(Seen {
            traits: *geometry.traits().get(point)?,
            area: geometry.area(point)?,
            figures: *self.now.numbers.points().get(point)?,
            metres: from.map(|from| from.metres_to(at)),
        })
    }

    fn list(&self, filter: &Filter, order: Order, page: u32) -> List {
        let geometry = &self.now.placed.geometry;
        let from = filter.origin(geometry);
        let all: Vec<(usize, Seen)> =
            (0..geometry.len()).filter_map(|point| Some((point, self.seen(point, from)?))).collect();
        let mut found: Vec<&(usize, Seen)> = all.iter().filter(|(_, seen)| filter.matches(seen)).collect();
        let name = |point: usize| {
            let id = self.now.placed.ids.get(point);
            let known = id.and_then(|id| self.app.directory.preschool(*id));
            kazakh_order(known.map_or("", |known| self.lang.of(&known.card.name)))
        };
        found.sort_by_cached_key(|(point, _)| name(*point));
        match order {
            Order::Name => {}
            Order::Distance => found.sort_by_key(|(_, seen)| seen.metres),
            Order::Free => {
                found.sort_by_key(|(_, seen)| std::cmp::Reverse(seen.figures.free.sum(filter.age)))
            }
            Order::Queue => found.sort_by_key(|(_, seen)| seen.figures.queue),
        }
        let pages = found.len().div_ceil(ROWS);
        let page = usize::try_from(page).unwrap_or(1).clamp(1, pages.max(1));
        let rows = found
            .iter()
            .skip((page - 1) * ROWS)
            .take(ROWS)
            .filter_map(|(point, seen)| self.row(*point, *seen));
        let count = |filter: Filter| all.iter().filter(|(_, seen)| filter.matches(seen)).count();
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let loosened = if found.is_empty() {
            filter.parts().map(|part| Loosened { part, total: small(count(filter.without(part))) }).collect()
        } else {
            Vec::new()
        };
        List {
            total: small(found.len()),
            pages: small(pages),
            rows: rows.collect(),
            loosened,
            has_distances: from.is_some(),
        }
    }

    fn row(&self, point: usize, seen: Seen) -> Option<Row> {
        let id = *self.now.placed.ids.get(point)?;
        let known = self.app.directory.preschool(id)?;
        Some(Row {
            id: known.card.id.to_string(),
            name: known.card.name.clone(),
            address: known.card.address.clone(),
            settlement: self.name(seen.area.settlement),
            traits: seen.traits,
            figures: seen.figures,
            capacity: capacity(&self.app.readers.state(), id),
            metres: seen.metres,
        })
    }

    fn found(&self, words: &str) -> (Vec<Inside>, Vec<Row>) {
        let found = self.now.find(words);
        let places = found.places.into_iter().filter_map(|place| {
            let kato = Kato::parse(&place.kato)?;
            Some(Inside {
                kato,
                name: place.name,
                above: Vec::new(),
                preschools: place.preschools,
                lacking: None,
            })
        });
        let rows = found.preschools.into_iter().filter_map(|one| {
            let point = usize::try_from(one.on_map?.point).ok()?;
            self.row(point, self.seen(point, None)?)
        });
        (places.collect(), rows.collect())
    }

    fn deficit(&self, region: Option<(Kato, Names)>, side: Side) -> Deficit {
        let geometry = &self.now.placed.geometry;
        let all = needs(geometry, &self.now.numbers);
        let regions = geometry.regions();
        let (districts, rest) = all.split_at(geometry.districts().len().min(all.len()));
        let of_regions = regions.iter().copied().zip(rest.iter().copied());
        let (rows, sum): (Vec<(Kato, Needs)>, Needs) = match &region {
            None => (of_regions.collect(), all.last().copied().unwrap_or_default()),
            Some((region, _)) => {
                let of = geometry.districts().iter().copied().zip(districts.iter().copied());
                let rows = of.filter(|(district, _)| Area::region_of(*district) == *region);
                let sum = of_regions.clone().find(|(of, _)| of == region).map(|(_, needs)| needs);
                (rows.collect(), sum.unwrap_or_default())
            }
        };
        let mut rows: Vec<View> =
            rows.into_iter().map(|(kato, needs)| View { kato, name: self.name(kato), needs }).collect();
        rows.sort_by_cached_key(|row| {
            (std::cmp::Reverse(row.needs.whole.lacking()), kazakh_order(self.lang.of(&row.name)))
        });
        Deficit { region, side, rows, sum, as_of: self.now.as_of.to_string() }
    }
}
