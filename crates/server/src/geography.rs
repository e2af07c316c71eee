//! Regions and districts of the country: names and outlines. The table is `data/borders.json`, which says where it is from.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use contract::map::{ArcLevel, ArcOutline, ArcRef, Area, Label, Outlines, Unit, World};
use contract::view::Names;
use rules::application::Kato;
use serde::Deserialize;

const BORDERS: &str = include_str!("../data/borders.json");

static GEOGRAPHY: LazyLock<Geography> = LazyLock::new(Geography::read);

/// The country.
#[derive(Debug, Default)]
pub(crate) struct Geography {
    regions: BTreeMap<Kato, Names>,
    districts: BTreeMap<Kato, District>,
    arcs: Vec<ArcOutline>,
}

#[derive(Debug)]
struct District {
    name: Names,
    rings: Vec<Vec<ArcRef>>,
}

#[derive(Deserialize)]
struct Borders {
    scale: [f64; 2],
    translate: [f64; 2],
    regions: Vec<Row>,
    districts: Vec<Row>,
    /// Points of each arc, each as the difference from the one before.
    arcs: Vec<Vec<[i32; 2]>>,
}

#[derive(Deserialize)]
struct Row {
    kato: u32,
    kk: String,
    ru: String,
    en: String,
    /// Arcs of each ring; one walked backwards by its complement.
    #[serde(default)]
    rings: Vec<Vec<i32>>,
}

/// The country, read once.
pub(crate) fn country() -> &'static Geography {
    &GEOGRAPHY
}

impl Geography {
    /// Names of a region or a district.
    pub(crate) fn name(&self, kato: Kato) -> Option<&Names> {
        self.regions.get(&kato).or_else(|| self.districts.get(&kato).map(|district| &district.name))
    }

    /// Regions, by code.
    pub(crate) fn regions(&self) -> impl Iterator<Item = (Kato, &Names)> {
        self.regions.iter().map(|(kato, name)| (*kato, name))
    }

    /// The outlines with these settlements as labels.
    pub(crate) fn outlines(&self, labels: Vec<Label>) -> Outlines {
        let districts = self.districts.iter().map(|(kato, district)| Unit {
            kato: *kato,
            name: district.name.clone(),
            rings: district.rings.clone(),
        });
        let regions = self.regions().map(|(kato, name)| Unit { kato, name: name.clone(), rings: Vec::new() });
        Outlines::new(self.arcs.clone(), districts.collect(), regions.collect(), labels).unwrap_or_default()
    }

    /// A table that cannot be read would be no table, which a test excludes.
    fn read() -> Self {
        serde_json::from_str(BORDERS).map(Self::of).unwrap_or_default()
    }

    fn of(borders: Borders) -> Self {
        let Borders { scale: [sx, sy], translate: [tx, ty], regions, districts, arcs } = borders;
        let mut arcs: Vec<ArcOutline> = arcs
            .into_iter()
            .map(|steps| {
                let (mut x, mut y) = (0, 0);
                let points = steps.into_iter().map(|[dx, dy]| {
                    (x, y) = (x + dx, y + dy);
                    World::of_degrees(f64::from(x) * sx + tx, f64::from(y) * sy + ty)
                });
                ArcOutline { level: ArcLevel::Country, points: points.collect() }
            })
            .collect();
        let mut beside: BTreeMap<u32, Vec<Kato>> = BTreeMap::new();
        let mut read = BTreeMap::new();
        for row in districts {
            let Some(kato) = Kato::new(row.kato) else { continue };
            let rings: Vec<Vec<ArcRef>> =
                row.rings.iter().map(|ring| ring.iter().map(arc_ref).collect()).collect();
            for refs in rings.iter().flatten() {
                beside.entry(refs.arc).or_default().push(kato);
            }
            read.insert(kato, District { name: Names { kk: row.kk, ru: row.ru, en: row.en }, rings });
        }
        for (arc, of) in (0..).zip(&mut arcs) {
            of.level = match beside.get(&arc).map(Vec::as_slice) {
                Some([one, other]) if Area::region_of(*one) == Area::region_of(*other) => ArcLevel::District,
                Some([_, _, ..]) => ArcLevel::Region,
                _ => ArcLevel::Country,
            };
        }
        let regions = regions
            .into_iter()
            .filter_map(|row| Some((Kato::new(row.kato)?, Names { kk: row.kk, ru: row.ru, en: row.en })));
        Self { regions: regions.collect(), districts: read, arcs }
    }
}

fn arc_ref(arc: &i32) -> ArcRef {
    let backwards = *arc < 0;
    ArcRef { arc: if backwards { !*arc } else { *arc }.unsigned_abs(), backwards }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_country_is_whole() {
        let country = country();
        assert_eq!((country.regions.len(), country.districts.len()), (20, 224));
        for (kato, district) in &country.districts {
            assert!(country.regions.contains_key(&Area::region_of(*kato)), "{kato}");
            assert!(!district.rings.is_empty(), "{kato}");
        }
        let outlines = country.outlines(Vec::new());
        assert_eq!(outlines.districts().len(), 224);
        // Every ring is closed: it ends where it began.
        for ring in outlines.districts().iter().flat_map(|unit| &unit.rings) {
            let ends: Vec<(World, World)> = ring
                .iter()
                .map(|refs| {
                    let points = &outlines.arcs()[refs.arc as usize].points;
                    let (first, last) = (*points.first().unwrap(), *points.last().unwrap());
                    if refs.backwards { (last, first) } else { (first, last) }
                })
                .collect();
            assert!(ends.windows(2).all(|pair| pair[0].1 == pair[1].0));
            assert_eq!(ends.first().unwrap().0, ends.last().unwrap().1);
        }
        let levels = |level| outlines.arcs().iter().filter(|arc| arc.level == level).count();
        assert!(levels(ArcLevel::Country) > 10);
        assert!(levels(ArcLevel::Region) > 40);
        assert!(levels(ArcLevel::District) > 300);
    }
}
