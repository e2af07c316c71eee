//! Building: where the preschools are, from the register and its cards; the pointer.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::endpoint::map::{Response as Pointer, Tiles};
use contract::map::{Area, Geometry, Label, Set, Site, Traits, Version, World, needs};
use rules::application::{Kato, Language, PreschoolId};
use words::Lang;

use super::figures::{Looked, Open};
use super::find::Index;
use super::{BYTES, Now};
use crate::app::App;
use crate::directory::{Directory, kazakh_order};
use crate::document::Document;
use crate::geography;
use crate::vault::hash;

/// The geometry with who its points are.
#[derive(Debug)]
pub(crate) struct Placed {
    /// Its version.
    pub(crate) version: Version,
    /// The points.
    pub(crate) geometry: Geometry,
    /// Who they are.
    pub(crate) ids: Vec<PreschoolId>,
    pub(super) index: Index,
    /// For each language and point, its place in the alphabet.
    alphabet: [Vec<u32>; Lang::ALL.len()],
    points: BTreeMap<PreschoolId, u32>,
    sites: Vec<(PreschoolId, Site)>,
    document: Document,
}

impl Placed {
    /// The point of a preschool.
    pub(crate) fn point(&self, id: PreschoolId) -> Option<u32> {
        self.points.get(&id).copied()
    }

    /// The place of a point among the names of all, in the alphabet of a language.
    pub(crate) fn in_alphabet(&self, lang: Lang, point: usize) -> u32 {
        let places = Lang::ALL.iter().position(|one| *one == lang).and_then(|at| self.alphabet.get(at));
        places.and_then(|places| places.get(point)).copied().unwrap_or(u32::MAX)
    }

    /// As bytes.
    pub(crate) fn document(&self) -> &Document {
        &self.document
    }

    fn of(sites: Vec<(PreschoolId, Site)>, directory: &Directory) -> Option<Self> {
        let plain: Vec<Site> = sites.iter().map(|(_, site)| *site).collect();
        let (geometry, order) = Geometry::of(&plain)?;
        let ids: Vec<PreschoolId> = order.iter().filter_map(|at| Some(sites.get(*at)?.0)).collect();
        let points = ids.iter().copied().zip(0..).collect();
        let bytes = geometry.encode();
        let version = version(&bytes);
        let index = Index::of(&geometry, &ids, directory);
        let alphabet = Lang::ALL.map(|lang| alphabet(&ids, directory, lang));
        let document = Document::smallest(BYTES, bytes);
        Some(Self { version, geometry, ids, index, alphabet, points, sites, document })
    }
}

/// The places of some preschools among each other, by name.
fn alphabet(ids: &[PreschoolId], directory: &Directory, lang: Lang) -> Vec<u32> {
    let name = |id: &PreschoolId| {
        directory.preschool(*id).map_or_else(Vec::new, |known| kazakh_order(lang.of(&known.card.name)))
    };
    let mut sorted: Vec<(Vec<u32>, usize)> = ids.iter().map(name).zip(0..).collect();
    sorted.sort_unstable();
    let mut places = vec![0; ids.len()];
    for ((_, point), place) in sorted.into_iter().zip(0..) {
        if let Some(of) = places.get_mut(point) {
            *of = place;
        }
    }
    places
}

/// Where a preschool is, if that is known.
pub(crate) fn area(directory: &Directory, id: PreschoolId, settlement: Kato) -> Area {
    let district =
        directory.preschool(id).and_then(|card| Kato::new(card.district)).filter(|code| code.get() > 0);
    // A settlement without a district of its own lies in that of its code.
    let district = district.or_else(|| Kato::new(settlement.get() / 100_000 * 100_000));
    Area { district: district.unwrap_or(settlement), settlement }
}

/// The preschools that are open and have a place on the map.
fn sites(open: &[Open], directory: &Directory) -> Vec<(PreschoolId, Site)> {
    open.iter()
        .filter_map(|one| {
            let card = directory.preschool(one.id)?;
            let languages: Set<Language> =
                card.languages.iter().filter_map(|code| Language::parse(code)).collect();
            let traits = Traits::new(one.kind, card.ownership, languages, one.ages);
            let at = World::of_degrees(card.lon, card.lat);
            Some((one.id, Site { at, traits, area: area(directory, one.id, one.settlement) }))
        })
        .collect()
}

/// The version of these bytes.
pub(super) fn version(bytes: &[u8]) -> Version {
    let hash = hash(&[bytes]);
    Version(hash.first_chunk().copied().unwrap_or_default())
}

/// Builds what is not as it was, and keeps it.
pub(super) fn build(app: &App) -> Option<Arc<Now>> {
    let before = app.maps.now();
    let (today, built_at) = (app.clocks.today(), app.clocks.machine());
    let looked = Looked::at(&app.readers, &app.directory, today);
    let sites = sites(&looked.open, &app.directory);
    let (seq, as_of) = (looked.last.map(|(seq, _)| seq), looked.last.map_or(built_at, |(_, at)| at));
    let unchanged = before
        .map(|before| (Arc::clone(&before.placed), before.outlines))
        .filter(|(placed, _)| placed.sites == sites);
    let (placed, outlines) = match unchanged {
        Some(unchanged) => unchanged,
        None => {
            let placed = Arc::new(Placed::of(sites, &app.directory)?);
            // A settlement that got its first preschool gets its name on the map.
            let bytes = outlines(app, &placed);
            let of_outlines = version(&bytes);
            app.maps.keep_outlines(of_outlines, || Document::smallest(BYTES, bytes));
            (placed, of_outlines)
        }
    };
    let told = looked.told(&placed, &app.directory, as_of)?;
    let needs = needs(&placed.geometry, &told.numbers);
    let bytes = told.numbers.encode();
    let of_numbers = version(&bytes);
    let pointer = Pointer {
        geometry: placed.version.to_string(),
        numbers: of_numbers.to_string(),
        outlines: outlines.to_string(),
        as_of: as_of.to_string(),
        preschools: u32::try_from(placed.ids.len()).unwrap_or(u32::MAX),
        tiles: app
            .tiles
            .as_ref()
            .map(|tiles| Tiles { address: tiles.address().to_owned(), credit: tiles.credit().to_owned() }),
    };
    let pointer = Document::new("application/json", serde_json::to_vec(&pointer).unwrap_or_default());
    let now = Arc::new(Now { seq, today, built_at, placed, outlines, told, needs, as_of, pointer });
    app.maps.keep(Arc::clone(&now), of_numbers, || Document::smallest(BYTES, bytes));
    Some(now)
}

/// The outlines, with the settlements that have preschools.
fn outlines(app: &App, placed: &Placed) -> Vec<u8> {
    let geometry = &placed.geometry;
    let mut weights: BTreeMap<Kato, u32> = BTreeMap::new();
    for area in geometry.area_indices().iter().filter_map(|at| geometry.areas().get(usize::from(*at))) {
        *weights.entry(area.settlement).or_default() += 1;
    }
    let labels = weights
        .into_iter()
        .filter_map(|(kato, weight)| {
            let card = app.directory.settlement(kato)?;
            Some(Label { kato, name: card.name.clone(), at: World::of_degrees(card.lon, card.lat), weight })
        })
        .collect();
    geography::country().outlines(labels).encode()
}
