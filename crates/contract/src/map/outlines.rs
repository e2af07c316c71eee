//! Outlines of districts and regions as arcs that neighbours share, and settlements as labels; names in three languages.
//!
//! Attribution, shown wherever they are drawn: boundaries by A. Rodionov, geokz, CC BY 4.0, after OCHA HDX COD-AB KAZ and the
//! Bureau of National Statistics; names corrected, geometry simplified. Places: GeoNames, CC BY 4.0.
//!
//! ```text
//! 4 bytes  "KzO1"
//! varint   a, arcs
//! a bytes  what an arc parts: 0 the country and others, 1 regions, 2 districts
//! column a     points of each arc
//! column p     zigzag difference of x of each point from the one before (over all arcs), pixels of zoom 10
//! column p     likewise y                                              (varint p before both)
//! varint   d, districts; column d their KATO, column d rings of each
//! varint   rings; column arcs of each ring; varint refs; column refs: arc * 2, plus 1 when it is walked backwards
//! varint   r, regions; column r their KATO
//! varint   s, labels; columns s: KATO, x, y in pixels of zoom 10, weight
//! 3 times (kk, ru, en): varint bytes in all, column of bytes of each name (districts, regions, labels), the names in UTF-8
//! ```

use rules::application::Kato;

use super::bytes::{Broken, Reader, add, put_count, step, unzigzag, zigzag};
use super::column::{column, put_column};
use super::world::World;
use crate::view::Names;

const KIND: [u8; 4] = *b"KzO1";
/// A pixel of zoom 10 is so many bits of zoom 14: about a hundred metres, finer than the source.
const COARSER: u32 = 4;
/// More than any country needs.
const MOST: usize = 1 << 20;

/// What an arc parts, the greatest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ArcLevel {
    /// The country and others.
    Country,
    /// Two regions.
    Region,
    /// Two districts of a region.
    District,
}

/// A line between two units.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ArcOutline {
    /// What it parts.
    pub level: ArcLevel,
    /// Its points, whole pixels of zoom 10 in those of zoom 14.
    pub points: Vec<World>,
}

/// An arc in a ring.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ArcRef {
    /// Which.
    pub arc: u32,
    /// Whether the ring walks it from its end.
    pub backwards: bool,
}

/// A district or a region.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Unit {
    /// KATO.
    pub kato: Kato,
    /// Name.
    pub name: Names,
    /// Its rings, to be filled even-odd; a region has none of its own.
    pub rings: Vec<Vec<ArcRef>>,
}

/// A settlement as a label.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// KATO.
    pub kato: Kato,
    /// Name.
    pub name: Names,
    /// Its middle.
    pub at: World,
    /// How many preschools it has: the greater is written first.
    pub weight: u32,
}

/// The outlines.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outlines {
    arcs: Vec<ArcOutline>,
    districts: Vec<Unit>,
    regions: Vec<Unit>,
    labels: Vec<Label>,
}

impl Outlines {
    /// Of these; points become whole pixels of zoom 10. None if a ring names an arc that is not there, or a region has rings.
    pub fn new(
        mut arcs: Vec<ArcOutline>,
        districts: Vec<Unit>,
        regions: Vec<Unit>,
        mut labels: Vec<Label>,
    ) -> Option<Self> {
        let points = arcs.iter_mut().flat_map(|arc| &mut arc.points);
        for at in points.chain(labels.iter_mut().map(|label| &mut label.at)) {
            *at = fine(coarse(at.x), coarse(at.y));
        }
        let there = |refs: &ArcRef| usize::try_from(refs.arc).is_ok_and(|arc| arc < arcs.len());
        let sound = districts.iter().flat_map(|unit| &unit.rings).flatten().all(there)
            && regions.iter().all(|unit| unit.rings.is_empty());
        sound.then_some(Self { arcs, districts, regions, labels })
    }

    /// Arcs.
    pub fn arcs(&self) -> &[ArcOutline] {
        &self.arcs
    }

    /// Districts, with their rings.
    pub fn districts(&self) -> &[Unit] {
        &self.districts
    }

    /// Regions, without rings: their borders are the arcs of that level.
    pub fn regions(&self) -> &[Unit] {
        &self.regions
    }

    /// Settlements.
    pub fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The points of a ring, arc by arc; where two arcs meet the point stands once.
    pub fn ring<'a>(&'a self, ring: &'a [ArcRef]) -> impl Iterator<Item = World> + 'a {
        ring.iter().flat_map(|refs| {
            let points = usize::try_from(refs.arc).ok().and_then(|at| self.arcs.get(at));
            let points = points.map(|arc| arc.points.as_slice()).unwrap_or_default();
            let rest = points.len().saturating_sub(1);
            (0..rest)
                .filter_map(move |nth| points.get(if refs.backwards { rest - nth } else { nth }).copied())
        })
    }

    fn names(&self) -> impl Iterator<Item = &Names> {
        let units = self.districts.iter().chain(&self.regions).map(|unit| &unit.name);
        units.chain(self.labels.iter().map(|label| &label.name))
    }

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = KIND.to_vec();
        put_count(&mut out, self.arcs.len());
        out.extend(self.arcs.iter().map(|arc| arc.level.byte()));
        put_column(&mut out, &self.arcs.iter().map(|arc| length(&arc.points)).collect::<Vec<_>>());
        let points: Vec<World> = self.arcs.iter().flat_map(|arc| arc.points.iter().copied()).collect();
        put_count(&mut out, points.len());
        put_column(&mut out, &steps(points.iter().map(|at| coarse(at.x))));
        put_column(&mut out, &steps(points.iter().map(|at| coarse(at.y))));
        put_codes(&mut out, self.districts.iter().map(|unit| unit.kato));
        put_column(&mut out, &self.districts.iter().map(|unit| length(&unit.rings)).collect::<Vec<_>>());
        let rings: Vec<&Vec<ArcRef>> = self.districts.iter().flat_map(|unit| &unit.rings).collect();
        put_count(&mut out, rings.len());
        put_column(&mut out, &rings.iter().map(|ring| length(ring)).collect::<Vec<_>>());
        let refs: Vec<u32> = rings
            .iter()
            .flat_map(|ring| ring.iter())
            .map(|refs| refs.arc * 2 + u32::from(refs.backwards))
            .collect();
        put_count(&mut out, refs.len());
        put_column(&mut out, &refs);
        put_codes(&mut out, self.regions.iter().map(|unit| unit.kato));
        put_codes(&mut out, self.labels.iter().map(|label| label.kato));
        put_column(&mut out, &self.labels.iter().map(|label| coarse(label.at.x)).collect::<Vec<_>>());
        put_column(&mut out, &self.labels.iter().map(|label| coarse(label.at.y)).collect::<Vec<_>>());
        put_column(&mut out, &self.labels.iter().map(|label| label.weight).collect::<Vec<_>>());
        put_texts(&mut out, self.names().map(|name| name.kk.as_str()).collect());
        put_texts(&mut out, self.names().map(|name| name.ru.as_str()).collect());
        put_texts(&mut out, self.names().map(|name| name.en.as_str()).collect());
        out
    }

    /// Of bytes.
    ///
    /// # Errors
    /// What they are not.
    pub fn decode(bytes: &[u8]) -> Result<Self, Broken> {
        let mut reader = Reader::new(bytes, KIND)?;
        let count = reader.count(MOST)?;
        let levels: Vec<ArcLevel> =
            reader.take(count)?.iter().map(|level| ArcLevel::of(*level)).collect::<Result<_, _>>()?;
        let lengths = column(&mut reader, count)?;
        let points = reader.count(MOST)?;
        let x = walked(column(&mut reader, points)?);
        let y = walked(column(&mut reader, points)?);
        let mut at = x.zip(y).map(|(x, y)| fine(x, y));
        let arcs = split(&mut at, &lengths)?
            .into_iter()
            .zip(levels)
            .map(|(points, level)| ArcOutline { level, points })
            .collect();
        let districts = codes(&mut reader)?;
        let ring_counts = column(&mut reader, districts.len())?;
        let count = reader.count(MOST)?;
        let ref_counts = column(&mut reader, count)?;
        let count = reader.count(MOST)?;
        let refs = column(&mut reader, count)?;
        let mut refs = refs.into_iter().map(|refs| ArcRef { arc: refs / 2, backwards: refs % 2 == 1 });
        let rings = split(&mut refs, &ref_counts)?;
        let rings = split(&mut rings.into_iter(), &ring_counts)?;
        let regions = codes(&mut reader)?;
        let labels = codes(&mut reader)?;
        let x = column(&mut reader, labels.len())?;
        let y = column(&mut reader, labels.len())?;
        let weights = column(&mut reader, labels.len())?;
        let count = districts.len() + regions.len() + labels.len();
        let (kk, ru, en) =
            (texts(&mut reader, count)?, texts(&mut reader, count)?, texts(&mut reader, count)?);
        let mut names = kk.into_iter().zip(ru.into_iter().zip(en)).map(|(kk, (ru, en))| Names { kk, ru, en });
        reader.end()?;
        let districts = districts
            .into_iter()
            .zip(rings)
            .zip(names.by_ref())
            .map(|((kato, rings), name)| Unit { kato, name, rings });
        let districts = districts.collect();
        let regions = regions
            .into_iter()
            .zip(names.by_ref())
            .map(|(kato, name)| Unit { kato, name, rings: Vec::new() })
            .collect();
        let labels = labels
            .into_iter()
            .zip(x.into_iter().zip(y))
            .zip(weights)
            .zip(names)
            .map(|(((kato, (x, y)), weight), name)| Label { kato, name, at: fine(x, y), weight })
            .collect();
        Self::new(arcs, districts, regions, labels).ok_or(Broken::Range)
    }
}

impl ArcLevel {
    const fn byte(self) -> u8 {
        match self {
            Self::Country => 0,
            Self::Region => 1,
            Self::District => 2,
        }
    }

    const fn of(byte: u8) -> Result<Self, Broken> {
        match byte {
            0 => Ok(Self::Country),
            1 => Ok(Self::Region),
            2 => Ok(Self::District),
            _ => Err(Broken::Range),
        }
    }
}

const fn coarse(pixel: u32) -> u32 {
    pixel >> COARSER
}

const fn fine(x: u32, y: u32) -> World {
    World { x: x << COARSER, y: y << COARSER }
}

fn length<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

fn steps(values: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut last = 0;
    values.map(|value| zigzag(step(std::mem::replace(&mut last, value), value))).collect()
}

fn walked(steps: Vec<u32>) -> impl Iterator<Item = u32> {
    let mut last = 0;
    steps.into_iter().map(move |step| {
        last = add(last, unzigzag(step));
        last
    })
}

/// Lists of these lengths, which must use up what there is.
fn split<T>(all: &mut impl Iterator<Item = T>, lengths: &[u32]) -> Result<Vec<Vec<T>>, Broken> {
    let mut lists = Vec::with_capacity(lengths.len());
    for length in lengths {
        let length = usize::try_from(*length).map_err(|_| Broken::Range)?;
        let list: Vec<T> = all.by_ref().take(length).collect();
        if list.len() < length {
            return Err(Broken::Short);
        }
        lists.push(list);
    }
    if all.next().is_some() { Err(Broken::Long) } else { Ok(lists) }
}

fn put_codes(out: &mut Vec<u8>, codes: impl ExactSizeIterator<Item = Kato>) {
    put_count(out, codes.len());
    put_column(out, &codes.map(Kato::get).collect::<Vec<_>>());
}

fn codes(reader: &mut Reader<'_>) -> Result<Vec<Kato>, Broken> {
    let count = reader.count(MOST)?;
    column(reader, count)?.into_iter().map(|code| Kato::new(code).ok_or(Broken::Range)).collect()
}

fn put_texts(out: &mut Vec<u8>, texts: Vec<&str>) {
    put_count(out, texts.iter().map(|text| text.len()).sum());
    put_column(out, &texts.iter().map(|text| length(text.as_bytes())).collect::<Vec<_>>());
    out.extend(texts.iter().flat_map(|text| text.bytes()));
}

fn texts(reader: &mut Reader<'_>, count: usize) -> Result<Vec<String>, Broken> {
    let bytes = reader.count(MOST)?;
    let lengths = column(reader, count)?;
    let text = reader.take(bytes)?;
    split(&mut text.iter().copied(), &lengths)?
        .into_iter()
        .map(|bytes| String::from_utf8(bytes).map_err(|_| Broken::Text))
        .collect()
}
