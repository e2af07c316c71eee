//! Building: where the preschools are, from the register and its cards; the pointer.

use std::collections::BTreeMap;
use std::sync::Arc;

use contract::endpoint::map::{Response as Pointer, Tiles};
use contract::map::{AgeGroup, Area, Geometry, Label, Set, Site, Traits, Version, World};
use registry::preschool::State as Base;
use rules::application::{Kato, Language, PreschoolId};

use super::find::Index;
use super::{BYTES, Now, figures};
use crate::app::App;
use crate::directory::Directory;
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
    points: BTreeMap<PreschoolId, u32>,
    sites: Vec<(PreschoolId, Site)>,
    document: Document,
}

impl Placed {
    /// The point of a preschool.
    pub(crate) fn point(&self, id: PreschoolId) -> Option<u32> {
        self.points.get(&id).copied()
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
        let document = Document::smallest(BYTES, bytes);
        Some(Self { version, geometry, ids, index, points, sites, document })
    }
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
fn sites(state: &Base, directory: &Directory) -> Vec<(PreschoolId, Site)> {
    let open = state.preschools().filter(|one| one.open);
    open.filter_map(|one| {
        let card = directory.preschool(one.id)?;
        let languages: Set<Language> =
            card.languages.iter().filter_map(|code| Language::parse(code)).collect();
        let ages: Set<AgeGroup> = one.places.keys().copied().collect();
        let traits = Traits::new(one.kind, card.ownership, languages, ages);
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
    let (sites, looked, seq, as_of) = {
        let state = app.readers.state();
        let sites = sites(&state, &app.directory);
        let looked = figures::Looked::at(&state, &app.directory, today);
        (sites, looked, state.last_seq(), state.last_at().unwrap_or(built_at))
    };
    let unchanged = before.map(|before| Arc::clone(&before.placed)).filter(|placed| placed.sites == sites);
    let placed = match unchanged {
        Some(placed) => placed,
        None => Arc::new(Placed::of(sites, &app.directory)?),
    };
    let numbers = looked.numbers(&placed, as_of)?;
    let bytes = numbers.encode();
    let of_numbers = version(&bytes);
    let outlines = app.maps.outlines.get_or_init(|| outlines(app, &placed)).0;
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
    let now = Arc::new(Now { seq, today, built_at, placed, numbers, as_of, pointer });
    app.maps.keep(Arc::clone(&now), (of_numbers, Document::smallest(BYTES, bytes)));
    Some(now)
}

/// The outlines, with the settlements that have preschools.
fn outlines(app: &App, placed: &Placed) -> (Version, Document) {
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
    let bytes = geography::country().outlines(labels).encode();
    (version(&bytes), Document::smallest(BYTES, bytes))
}
