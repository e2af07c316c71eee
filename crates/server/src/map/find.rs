//! Finding by words: every place and preschool of the map, folded once when the geometry is built.

use std::collections::{BTreeMap, BTreeSet};

use contract::endpoint::preschool_search::{
    FoundPlace, FoundPreschool, MOST_PLACES, MOST_PRESCHOOLS, Response,
};
use contract::map::{Area, Geometry};
use contract::search::{Query, fold};
use contract::view::Names;
use rules::application::{Kato, PreschoolId};

use super::Now;
use crate::directory::{Directory, kazakh_order};
use crate::geography;

/// What can be found in one geometry.
#[derive(Debug)]
pub(crate) struct Index {
    /// The greater first.
    places: Vec<(String, FoundPlace)>,
    /// In the order of the alphabet: folded words, then the point.
    preschools: Vec<(String, FoundPreschool, PreschoolId)>,
}

impl Index {
    /// Of the points of a geometry.
    pub(super) fn of(geometry: &Geometry, ids: &[PreschoolId], directory: &Directory) -> Self {
        let mut counts: BTreeMap<Kato, u32> = BTreeMap::new();
        let mut preschools = Vec::with_capacity(ids.len());
        for (point, id) in ids.iter().enumerate() {
            let (Some(area), Some(known)) = (geometry.area(point), directory.preschool(*id)) else {
                continue;
            };
            // A city may be its own region, with its districts between the two.
            for place in BTreeSet::from([area.settlement, area.district, area.region()]) {
                *counts.entry(place).or_default() += 1;
            }
            let settlement =
                directory.settlement(area.settlement).map(|card| card.name.clone()).unwrap_or_default();
            let words = folded(&[&known.card.name, &known.card.address, &settlement]);
            let card = known.card.clone();
            let found = FoundPreschool {
                id: card.id,
                name: card.name,
                address: card.address,
                settlement,
                on_map: None,
            };
            preschools.push((words, found, *id));
        }
        preschools.sort_by_cached_key(|(_, found, _)| kazakh_order(&found.name.kk));
        let mut places: Vec<(String, FoundPlace)> = counts
            .into_iter()
            .filter_map(|(kato, count)| {
                let settlement = directory.settlement(kato).map(|card| &card.name);
                let name = settlement.or_else(|| geography::country().name(kato))?.clone();
                let region = lies_in(geometry, kato);
                let (lon, lat) = geometry.middle_of(kato)?.degrees();
                let words = folded(&[&name]);
                Some((
                    words,
                    FoundPlace { kato: kato.to_string(), name, region, lon, lat, preschools: count },
                ))
            })
            .collect();
        places.sort_by_key(|(_, place)| std::cmp::Reverse(place.preschools));
        Self { places, preschools }
    }
}

impl Now {
    /// What the words of a search field find.
    pub(crate) fn find(&self, typed: &str) -> Response {
        let query = Query::new(typed);
        let index = &self.placed.index;
        if query.is_empty() {
            return Response { places: Vec::new(), preschools: Vec::new(), total: 0 };
        }
        let places = index.places.iter().filter(|(words, _)| query.finds_in_folded(words));
        let mut found = index.preschools.iter().filter(|(words, ..)| query.finds_in_folded(words));
        let preschools: Vec<FoundPreschool> = found
            .by_ref()
            .take(MOST_PRESCHOOLS)
            .map(|(_, found, id)| FoundPreschool {
                on_map: crate::routes::preschool::on_map(self, *id),
                ..found.clone()
            })
            .collect();
        let total = u32::try_from(preschools.len() + found.count()).unwrap_or(u32::MAX);
        Response {
            places: places.take(MOST_PLACES).map(|(_, place)| place.clone()).collect(),
            preschools,
            total,
        }
    }
}

/// The region of a place; before it the district of a village, because a region has many villages of one name.
fn lies_in(geometry: &Geometry, kato: Kato) -> Names {
    let country = geography::country();
    let name = |kato: Kato| country.name(kato).cloned().unwrap_or_default();
    let region = Area::region_of(kato);
    match geometry.district_of(kato).filter(|district| *district != kato && *district != region) {
        None => name(region),
        Some(district) => {
            let (district, region) = (name(district), name(region));
            let both = |district: String, region: String| format!("{district}, {region}");
            Names {
                kk: both(district.kk, region.kk),
                ru: both(district.ru, region.ru),
                en: both(district.en, region.en),
            }
        }
    }
}

/// All words of some names in their three languages, each after a space.
fn folded(names: &[&Names]) -> String {
    let mut words = String::new();
    for text in names.iter().flat_map(|names| [&names.kk, &names.ru, &names.en]) {
        words.push(' ');
        words.push_str(&fold(text));
    }
    words
}
