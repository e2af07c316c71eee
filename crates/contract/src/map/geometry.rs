//! Where the preschools are, and the cluster tree: immutable under its version.
//!
//! The points stand in the order of the tree, so that each cluster at each zoom is a run of neighbours; for each pair of
//! neighbours one byte says from which zoom on they stand apart.
//!
//! ```text
//! 4 bytes  "KzG1"
//! varint   n, points                                     at most 65 535
//! varint   d, districts, then the KATO of each as the difference from the one before, ascending
//! varint   a, areas: a district with a settlement, in the order in which the points come to them
//! column   index of the district of each area; column  KATO of its settlement, zigzag difference from that of the district
//! varint   r, runs of points in one area; column  points less one of each; column  its area: 0 is the next one that did not
//!          come yet, else so many before that one
//! n-1 bytes  apart from: zoom 3 to 14, or 15 for never, of each point and the next
//! column   traits: 2 bits kind, 1 ownership, 3 languages, 5 age groups
//! varint x, varint y of the first point, in pixels of zoom 14
//! 3 planes of n-1 bytes, twice (x, then y): zigzag differences of each point from the one before, lowest bytes first;
//!          the pairs sorted by "apart from", widest first and else in order: like distances stand together
//! ```
//!
//! "column" is said in `column`; a document that goes on after its end is refused.

use std::collections::BTreeMap;

use rules::application::Kato;

use super::bytes::{Broken, Reader, add, put, put_count, step, unzigzag, zigzag};
use super::column::{column, planes_of, put_column, put_plane};
use super::traits::Traits;
use super::tree::{NEVER, WIDEST, grow};
use super::world::World;

/// Most points of a map: six times the country.
pub const MOST_POINTS: usize = 65_535;

const KIND: [u8; 4] = *b"KzG1";
/// Bytes of a difference: the world is 2^22 pixels wide, and the sign takes one bit.
const PLANES: u8 = 3;

/// A preschool as the map's maker gives it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Site {
    /// Where it is.
    pub at: World,
    /// What it is.
    pub traits: Traits,
    /// Its district.
    pub area: Area,
}

/// A district and a settlement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Area {
    /// District, city of a region, or district of a city.
    pub district: Kato,
    /// Settlement.
    pub settlement: Kato,
}

impl Area {
    /// Whether it is in this region, district or settlement.
    pub fn is_in(self, place: Kato) -> bool {
        place == self.district || place == self.settlement || place == self.region()
    }

    /// The region, by the first two digits of the district.
    pub fn region(self) -> Kato {
        Self::region_of(self.district)
    }

    /// The region of a district.
    pub fn region_of(district: Kato) -> Kato {
        Kato::new(district.get() / 10_000_000 * 10_000_000).unwrap_or(district)
    }
}

/// The points.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Geometry {
    districts: Vec<Kato>,
    areas: Vec<Area>,
    at: Vec<World>,
    apart_from: Vec<u8>,
    traits: Vec<Traits>,
    area: Vec<u16>,
}

impl Geometry {
    /// The map of these preschools, and which of them each point is. None if they are more than [`MOST_POINTS`], or one of
    /// them lies beyond the map.
    pub fn of(sites: &[Site]) -> Option<(Self, Vec<usize>)> {
        let places: Vec<World> = sites.iter().map(|site| site.at).collect();
        if places.len() > MOST_POINTS || !places.iter().all(|at| at.is_on_map()) {
            return None;
        }
        let tree = grow(&places);
        let ordered: Vec<&Site> = tree.order.iter().filter_map(|at| sites.get(*at)).collect();
        let (areas, area) = as_they_come(ordered.iter().map(|site| site.area));
        let geometry = Self {
            districts: ascending(areas.iter().map(|area| area.district)),
            area,
            at: ordered.iter().map(|site| site.at).collect(),
            apart_from: tree.apart_from,
            traits: ordered.iter().map(|site| site.traits).collect(),
            areas,
        };
        Some((geometry, tree.order))
    }

    /// How many points there are.
    pub fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Where the points are.
    pub fn at(&self) -> &[World] {
        &self.at
    }

    /// What they are.
    pub fn traits(&self) -> &[Traits] {
        &self.traits
    }

    /// From which zoom on each point and the next stand apart: [`WIDEST`] to [`FINEST`](super::FINEST), or [`NEVER`].
    pub fn apart_from(&self) -> &[u8] {
        &self.apart_from
    }

    /// Districts with preschools, ascending.
    pub fn districts(&self) -> &[Kato] {
        &self.districts
    }

    /// Settlements with preschools, ascending.
    pub fn settlements(&self) -> Vec<Kato> {
        ascending(self.areas.iter().map(|area| area.settlement))
    }

    /// Regions with preschools, ascending.
    pub fn regions(&self) -> Vec<Kato> {
        ascending(self.districts.iter().map(|district| Area::region_of(*district)))
    }

    /// Which row of the figures is that of a district.
    pub fn district_row(&self, district: Kato) -> Option<usize> {
        self.districts.binary_search(&district).ok()
    }

    /// Which row of the figures is that of a region: they come after the districts.
    pub fn region_row(&self, region: Kato) -> Option<usize> {
        self.regions().binary_search(&region).ok().map(|at| self.districts.len() + at)
    }

    /// Districts with settlements in which preschools are, in the order in which the points come to them.
    pub fn areas(&self) -> &[Area] {
        &self.areas
    }

    /// For each point, which of the [`areas`](Self::areas) it is in.
    pub fn area_indices(&self) -> &[u16] {
        &self.area
    }

    /// Where a point is by its district and settlement.
    pub fn area(&self, point: usize) -> Option<Area> {
        self.area.get(point).and_then(|at| self.areas.get(usize::from(*at))).copied()
    }

    /// The district of a settlement, if it lies in one alone: a great city has several.
    pub fn district_of(&self, settlement: Kato) -> Option<Kato> {
        let mut of = self.areas.iter().filter(|area| area.settlement == settlement).map(|area| area.district);
        let district = of.next()?;
        of.all(|other| other == district).then_some(district)
    }

    /// The middle of the points of a settlement, district or region: from there distances are measured.
    pub fn middle_of(&self, place: Kato) -> Option<World> {
        let inside: Vec<bool> = self.areas.iter().map(|area| area.is_in(place)).collect();
        let (mut x, mut y, mut count) = (0_u64, 0_u64, 0_u64);
        for (at, area) in self.at.iter().zip(&self.area) {
            if inside.get(usize::from(*area)) == Some(&true) {
                x += u64::from(at.x);
                y += u64::from(at.y);
                count += 1;
            }
        }
        let mean = |sum: u64| sum.checked_div(count).and_then(|mean| u32::try_from(mean).ok());
        Some(World { x: mean(x)?, y: mean(y)? })
    }

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = KIND.to_vec();
        put_count(&mut out, self.len());
        self.put_areas(&mut out);
        out.extend_from_slice(&self.apart_from);
        let traits: Vec<u32> = self.traits.iter().map(|traits| traits.bits().into()).collect();
        put_column(&mut out, &traits);
        let first = self.at.first().copied().unwrap_or_default();
        put(&mut out, first.x);
        put(&mut out, first.y);
        let sorted = by_distance(&self.apart_from);
        for axis in [|at: &World| at.x, |at: &World| at.y] {
            let steps: Vec<u32> = sorted
                .iter()
                .filter_map(|pair| {
                    Some(zigzag(step(axis(self.at.get(*pair)?), axis(self.at.get(pair + 1)?))))
                })
                .collect();
            for plane in 0..PLANES {
                put_plane(&mut out, &steps, plane);
            }
        }
        out
    }

    fn put_areas(&self, out: &mut Vec<u8>) {
        put_count(out, self.districts.len());
        let mut last = 0;
        for district in &self.districts {
            put(out, district.get().wrapping_sub(last));
            last = district.get();
        }
        put_count(out, self.areas.len());
        let index = |area: &Area| self.districts.binary_search(&area.district).ok();
        let districts = self.areas.iter().map(|area| index(area).and_then(|at| u32::try_from(at).ok()));
        put_column(out, &districts.map(Option::unwrap_or_default).collect::<Vec<u32>>());
        let settlements =
            self.areas.iter().map(|area| zigzag(step(area.district.get(), area.settlement.get())));
        put_column(out, &settlements.collect::<Vec<u32>>());
        let (mut lengths, mut backs, mut fresh) = (Vec::new(), Vec::new(), 0_u32);
        for run in self.area.chunk_by(|one, next| one == next) {
            let area = run.first().copied().map_or(0, u32::from);
            lengths.push(u32::try_from(run.len() - 1).unwrap_or_default());
            backs.push(fresh - area);
            fresh = fresh.max(area + 1);
        }
        put_count(out, lengths.len());
        put_column(out, &lengths);
        put_column(out, &backs);
    }

    /// Of bytes.
    ///
    /// # Errors
    /// What they are not.
    pub fn decode(bytes: &[u8]) -> Result<Self, Broken> {
        let mut reader = Reader::new(bytes, KIND)?;
        let count = reader.count(MOST_POINTS)?;
        let (districts, areas) = areas(&mut reader)?;
        let area = runs(&mut reader, count, areas.len())?;
        let pairs = count.saturating_sub(1);
        let apart_from = reader.take(pairs)?.to_vec();
        if apart_from.iter().any(|zoom| !(WIDEST..=NEVER).contains(zoom)) {
            return Err(Broken::Range);
        }
        let mut traits = Vec::with_capacity(count);
        for bits in column(&mut reader, count)? {
            traits.push(Traits::from_bits(bits).ok_or(Broken::Range)?);
        }
        let first = World { x: reader.number()?, y: reader.number()? };
        let sorted = by_distance(&apart_from);
        let mut at = vec![first; count];
        let x = planes_of(&mut reader, pairs, PLANES)?;
        let y = planes_of(&mut reader, pairs, PLANES)?;
        for ((pair, x), y) in sorted.iter().zip(x).zip(y) {
            if let Some(at) = at.get_mut(pair + 1) {
                *at = World { x, y };
            }
        }
        let mut last = first;
        for at in at.iter_mut().skip(1) {
            *at = World { x: add(last.x, unzigzag(at.x)), y: add(last.y, unzigzag(at.y)) };
            last = *at;
        }
        if !at.iter().all(|at| at.is_on_map()) {
            return Err(Broken::Range);
        }
        reader.end()?;
        Ok(Self { districts, areas, at, apart_from, traits, area })
    }
}

/// Pairs of neighbours by the zoom from which they stand apart, then in order.
fn by_distance(apart_from: &[u8]) -> Vec<usize> {
    let mut begins = [0_usize; NEVER as usize + 2];
    for zoom in apart_from {
        if let Some(begin) = begins.get_mut(usize::from(*zoom) + 1) {
            *begin += 1;
        }
    }
    let mut sum = 0;
    for begin in &mut begins {
        sum += *begin;
        *begin = sum;
    }
    let mut sorted = vec![0; apart_from.len()];
    for (pair, zoom) in apart_from.iter().enumerate() {
        if let Some(next) = begins.get_mut(usize::from(*zoom)) {
            if let Some(place) = sorted.get_mut(*next) {
                *place = pair;
            }
            *next += 1;
        }
    }
    sorted
}

fn ascending<T: Ord>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// The different areas in the order in which they come, and the place of each area that comes.
fn as_they_come(all: impl Iterator<Item = Area>) -> (Vec<Area>, Vec<u16>) {
    let mut places = BTreeMap::new();
    let mut areas = Vec::new();
    let indices = all
        .map(|area| {
            *places.entry(area).or_insert_with(|| {
                areas.push(area);
                // No more areas than points.
                u16::try_from(areas.len() - 1).unwrap_or(u16::MAX)
            })
        })
        .collect();
    (areas, indices)
}

/// Districts in their order, and the areas in them.
fn areas(reader: &mut Reader<'_>) -> Result<(Vec<Kato>, Vec<Area>), Broken> {
    let count = reader.count(MOST_POINTS)?;
    let mut districts = Vec::with_capacity(count);
    let mut last = 0_u32;
    for _ in 0..count {
        let more = reader.number()?;
        last = last.checked_add(more).filter(|_| more > 0).ok_or(Broken::Range)?;
        districts.push(Kato::new(last).ok_or(Broken::Range)?);
    }
    let count = reader.count(MOST_POINTS)?;
    let indices = column(reader, count)?;
    let settlements = column(reader, count)?;
    let mut areas = Vec::with_capacity(count);
    for (index, away) in indices.into_iter().zip(settlements) {
        let district = *usize::try_from(index).ok().and_then(|at| districts.get(at)).ok_or(Broken::Range)?;
        let settlement = Kato::new(add(district.get(), unzigzag(away))).ok_or(Broken::Range)?;
        areas.push(Area { district, settlement });
    }
    Ok((districts, areas))
}

fn runs(reader: &mut Reader<'_>, count: usize, areas: usize) -> Result<Vec<u16>, Broken> {
    let length = reader.count(count)?;
    let lengths = column(reader, length)?;
    let backs = column(reader, length)?;
    let mut area = Vec::with_capacity(count);
    let mut fresh = 0_usize;
    for (length, back) in lengths.into_iter().zip(backs) {
        let length = usize::try_from(length).map_err(|_| Broken::Range)?;
        let back = usize::try_from(back).map_err(|_| Broken::Range)?;
        let index = fresh.checked_sub(back).filter(|index| *index < areas).ok_or(Broken::Range)?;
        if length >= count - area.len() {
            return Err(Broken::Range);
        }
        fresh = fresh.max(index + 1);
        area.resize(area.len() + length + 1, u16::try_from(index).map_err(|_| Broken::Range)?);
    }
    if fresh == areas && area.len() == count { Ok(area) } else { Err(Broken::Range) }
}
