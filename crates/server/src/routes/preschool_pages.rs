//! The pages of preschools: places, the list with its filters, the card, side by side, where places lack.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::HeaderMap;
use axum::response::Response;
use contract::endpoint::preschool_search::LONGEST;
use contract::map::{Area, Filter, Form, Kato, Need, Order, Ownership, QueueKind, Seen, World};
use contract::problem::ProblemKind;
use contract::view::Names;
use pages::Page;
use pages::preschool::{
    Browse, Deficit, Found, Inside, Lacking, List, Loosened, MOST_COMPARED, Needed, Parts, PreschoolPage,
    Row, Side, View,
};
use rules::application::PreschoolId;
use words::Lang;

use super::page::document;
use super::preschool::{card, place};
use crate::app::{App, Shared};
use crate::directory::kazakh_order;
use crate::fail::Fail;
use crate::form::Fields;
use crate::map::{self, Now};

/// Rows of one page of the list.
const ROWS: usize = 20;
/// Rows of one page of the table of preschools: a line each.
const LINES: usize = 50;

pub(crate) async fn list(
    State(app): State<Shared>,
    Path(lang): Path<String>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Result<Response, Fail> {
    let (lang, now) = asked(&app, &lang).await?;
    let browse =
        apart(&app, &now, lang, move |looking| looking.browse(query.as_deref().unwrap_or_default())).await?;
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
    let mut is_cut = false;
    for id in ids.iter().flat_map(|ids| ids.split(',')).filter_map(id_of) {
        if wanted.contains(&id) {
            continue;
        }
        if wanted.len() >= MOST_COMPARED {
            is_cut = true;
            break;
        }
        wanted.push(id);
    }
    let cards = wanted.into_iter().filter_map(|id| card(&app, &now, id)).collect();
    Ok(shown(&app, lang, PreschoolPage::Compare { cards, is_cut }, &headers).await)
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
    let page = fields.one("page").parse().unwrap_or(1);
    let place = Kato::parse(fields.one("place"));
    let page = apart(&app, &now, lang, move |looking| looking.deficit(place, side, page)).await?;
    Ok(shown(&app, lang, PreschoolPage::Deficit(page), &headers).await)
}

/// The language of the address, and the map as it is now.
async fn asked(app: &Shared, lang: &str) -> Result<(Lang, Arc<Now>), Fail> {
    let lang = Lang::parse(lang).ok_or_else(Fail::not_found)?;
    Ok((lang, map::now(app).await?))
}

/// Goes through all preschools off the runtime's threads: whoever asks for something small meanwhile does not wait for it.
async fn apart<T: Send + 'static>(
    app: &Shared,
    now: &Arc<Now>,
    lang: Lang,
    look: impl FnOnce(&Looking<'_>) -> T + Send + 'static,
) -> Result<T, Fail> {
    let _turn = app.maps.looking().await;
    let (app, now) = (Arc::clone(app), Arc::clone(now));
    let looked = tokio::task::spawn_blocking(move || look(&Looking { app: &app, now: &now, lang })).await;
    looked.map_err(|_| Fail::of(ProblemKind::Internal))
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
        let is_settlement = of_settlement.is_some();
        Inside { kato, name, above, is_settlement, preschools, lacking: None }
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
            // What is as wide as the region is no part of its district.
            Some(inside) if area.district == inside.kato => {
                Some(area.settlement).filter(|settlement| *settlement != area.region())
            }
            Some(_) => None,
        };
        let mut counts: BTreeMap<Kato, u32> = BTreeMap::new();
        for area in geometry.area_indices().iter().filter_map(|at| geometry.areas().get(usize::from(*at))) {
            if let Some(place) = step(area).filter(|place| inside.is_none_or(|inside| inside.kato != *place))
            {
                *counts.entry(place).or_default() += 1;
            }
        }
        let geometry = &self.now.placed.geometry;
        let row = |kato: &Kato| match inside {
            None => geometry.region_row(*kato),
            Some(_) => geometry.district_row(*kato),
        };
        let lacking = |kato: &Kato| Some(self.now.needs.get(row(kato)?)?.whole.lacking());
        let mut below: Vec<Inside> = counts
            .into_iter()
            .map(|(kato, preschools)| Inside {
                kato,
                name: self.name(kato),
                above: Vec::new(),
                is_settlement: false,
                preschools,
                lacking: lacking(&kato),
            })
            .collect();
        below.sort_by_cached_key(|place| kazakh_order(self.lang.of(&place.name)));
        below
    }

    fn seen(&self, point: usize, from: Option<World>) -> Option<Seen> {
        let geometry = &self.now.placed.geometry;
        let at = *geometry.at().get(point)?;
        Some(Seen {
            traits: *geometry.traits().get(point)?,
            area: geometry.area(point)?,
            figures: *self.now.told.numbers.points().get(point)?,
            metres: from.map(|from| from.metres_to(at)),
        })
    }

    fn list(&self, filter: &Filter, order: Order, page: u32) -> List {
        let geometry = &self.now.placed.geometry;
        let from = filter.origin(geometry);
        let all: Vec<(usize, Seen)> =
            (0..geometry.len()).filter_map(|point| Some((point, self.seen(point, from)?))).collect();
        let mut found: Vec<&(usize, Seen)> = all.iter().filter(|(_, seen)| filter.matches(seen)).collect();
        found.sort_unstable_by_key(|(point, _)| self.now.placed.in_alphabet(self.lang, *point));
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
        let told = self.now.told.seen.get(point).copied().unwrap_or_default();
        Some(Row {
            id: known.card.id.to_string(),
            name: known.card.name.clone(),
            address: known.card.address.clone(),
            settlement: self.name(seen.area.settlement),
            traits: seen.traits,
            figures: seen.figures,
            capacity: told.capacity,
            reported_at: told.reported_at.map(|at| at.to_string()),
            metres: seen.metres,
        })
    }

    fn found(&self, words: &str) -> Found {
        let found = self.now.find(words);
        let total = found.total;
        let places = found.places.into_iter().filter_map(|place| {
            let inside = self.inside(Kato::parse(&place.kato)?);
            Some(Inside { name: place.name, preschools: place.preschools, ..inside })
        });
        let rows = found.preschools.into_iter().filter_map(|one| {
            let point = usize::try_from(one.on_map?.point).ok()?;
            self.row(point, self.seen(point, None)?)
        });
        Found { places: places.collect(), rows: rows.collect(), total }
    }

    /// Where places are short: regions of the country, districts of a region, preschools of a district or settlement.
    fn deficit(&self, place: Option<Kato>, side: Side, page: usize) -> Deficit {
        let geometry = &self.now.placed.geometry;
        let regions = geometry.regions();
        let known = |kato: &Kato| geometry.areas().iter().any(|area| area.is_in(*kato));
        let place = place.filter(known);
        let as_of = self.now.as_of.to_string();
        let named = |kato: Kato| (kato, self.name(kato));
        let Some(kato) = place else {
            let rows = regions.iter().filter_map(|kato| self.view(*kato, geometry.region_row(*kato)?));
            let parts = Parts::Regions(self.most_first(rows.collect()));
            let sum = self.now.needs.len().checked_sub(1).and_then(|row| self.needed(row));
            return Deficit { place: None, above: None, side, parts, sum, as_of };
        };
        let districts: Vec<Kato> = geometry
            .districts()
            .iter()
            .copied()
            .filter(|district| Area::region_of(*district) == kato)
            .collect();
        // Where nobody stated a district, the region has one part: itself.
        if districts.iter().any(|district| *district != kato) {
            let rows = districts.iter().filter_map(|district| {
                let view = self.view(*district, geometry.district_row(*district)?)?;
                // Its preschools whose district nobody stated lie in no place of their own.
                Some(if *district == kato { View { kato: None, ..view } } else { view })
            });
            let parts = Parts::Districts(self.most_first(rows.collect()));
            let sum = geometry.region_row(kato).and_then(|row| self.needed(row));
            return Deficit { place: Some(named(kato)), above: None, side, parts, sum, as_of };
        }
        let above = self.inside(kato).above.pop();
        let (page, pages, rows) = self.by_need(kato, page);
        let parts = Parts::Preschools { rows, page, pages };
        Deficit { place: Some(named(kato)), above, side: Side::Whole, parts, sum: None, as_of }
    }

    /// Preschools of a place, those where most places lack first: the page, how many there are, its rows.
    fn by_need(&self, place: Kato, page: usize) -> (u32, u32, Vec<Lacking>) {
        let geometry = &self.now.placed.geometry;
        let figures = self.now.told.numbers.points().iter().enumerate();
        let inside = figures.filter(|(point, _)| geometry.area(*point).is_some_and(|area| area.is_in(place)));
        let mut all: Vec<(usize, Need)> = inside.map(|(point, figures)| (point, figures.need())).collect();
        all.sort_unstable_by_key(|(point, need)| {
            (std::cmp::Reverse(need.deficit()), self.now.placed.in_alphabet(self.lang, *point))
        });
        let pages = all.len().div_ceil(LINES).max(1);
        let page = page.clamp(1, pages);
        let rows = all.iter().skip((page - 1) * LINES).take(LINES).filter_map(|(point, need)| {
            let known = self.app.directory.preschool(*self.now.placed.ids.get(*point)?)?;
            let (id, name) = (known.card.id.to_string(), known.card.name.clone());
            Some(Lacking { id, name, address: known.card.address.clone(), need: *need })
        });
        let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        (small(page), small(pages), rows.collect())
    }

    fn view(&self, kato: Kato, row: usize) -> Option<View> {
        Some(View { kato: Some(kato), name: self.name(kato), needed: self.needed(row)? })
    }

    /// What a row needs, divided in every way.
    fn needed(&self, row: usize) -> Option<Needed> {
        let (needs, sides) = (*self.now.needs.get(row)?, *self.now.told.sides.get(row)?);
        // Places have one form, so they sum; children may wait for several.
        let places = |waiting: u32, is: &dyn Fn(Form) -> bool| {
            let of = needs.forms.iter().zip(Form::ALL).filter(|(_, form)| is(*form));
            of.fold(Need { waiting, ..Need::default() }, |sum, (need, _)| Need {
                free: sum.free.saturating_add(need.free),
                expected: sum.expected.saturating_add(need.expected),
                ..sum
            })
        };
        let [general, special, sanatorium] = sides.kinds;
        let [state, private] = sides.owners;
        let kind = |waiting, kind: QueueKind| places(waiting, &|form| form.kind == kind);
        let owner = |waiting, owner: Ownership| places(waiting, &|form| form.ownership == owner);
        Some(Needed {
            needs,
            kinds: [
                kind(general, QueueKind::General),
                kind(special, QueueKind::Special),
                kind(sanatorium, QueueKind::Sanatorium),
            ],
            owners: [owner(state, Ownership::State), owner(private, Ownership::Private)],
        })
    }

    fn most_first(&self, mut rows: Vec<View>) -> Vec<View> {
        rows.sort_by_cached_key(|row| {
            let lacking = row.needed.needs.whole.lacking();
            (std::cmp::Reverse(lacking), kazakh_order(self.lang.of(&row.name)))
        });
        rows
    }
}
