//! The day's figures: of every point of one geometry, and of every district, region and the country.
//!
//! ```text
//! 4 bytes  "KzN1"
//! 8 bytes  version of the geometry
//! varint   when the figures were true, milliseconds of UTC since 1970
//! byte     source of free and expected places: 0 preschools, 1 the base
//! byte     source of queues, likewise
//! varint   n, points                                     at most 65 535
//! column   queue: applications that stand, of every turn
//! n bytes  which age groups have free places: bits, the youngest lowest
//! column   free places of those groups, point by point   (varint m before it)
//! n bytes  which age groups expect places
//! column   expected places of those groups               (varint m before it)
//! varint   r, rows: the districts of the geometry, its regions, the country
//! 16 columns of r: children who wait by age group (5), expected places by age group (5), children who wait for a preschool
//!          of a kind and ownership (6: general, special, sanatorium; each state, private)
//! ```

use rules::age::AgeGroup;
use rules::application::QueueKind;

use super::bytes::{Broken, Reader, put_count, put_long};
use super::column::{column, put_column};
use super::deficit::Need;
use super::geometry::{Geometry, MOST_POINTS};
use super::set::{ByAge, Set};
use super::version::Version;
use crate::endpoint::preschools::Ownership;

const KIND: [u8; 4] = *b"KzN1";
/// Figures in a row.
const IN_ROW: usize = 16;
/// Rows: as many districts as points, as many regions, and the country.
const MOST_ROWS: usize = 2 * MOST_POINTS + 1;

/// Who says a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Source {
    /// The preschool reported it.
    #[default]
    Preschool,
    /// The base counted it.
    Base,
}

/// The figures of a preschool.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Figures {
    /// Free places by age group: nobody has them and nothing holds them.
    pub free: ByAge<u16>,
    /// Places that will come free by age group: the families said so.
    pub expected: ByAge<u16>,
    /// Applications in its queues.
    pub queue: u32,
}

impl Figures {
    /// What the deficit of the preschool is computed of.
    pub fn need(&self) -> Need {
        Need { waiting: self.queue, free: self.free.sum(None), expected: self.expected.sum(None) }
    }
}

/// Children and expected places of a district, a region or the country.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// Children who wait, each once.
    pub children: ByAge<u32>,
    /// Places that will come free.
    pub expected: ByAge<u32>,
    /// Children who wait for a preschool of a form, each once in each form.
    pub by_form: [u32; 6],
}

/// A kind with an ownership: the columns in which paragraph 36 wants the deficit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Form {
    /// Kind.
    pub kind: QueueKind,
    /// Ownership.
    pub ownership: Ownership,
}

impl Form {
    /// All, in the order of [`Row::by_form`].
    pub const ALL: [Self; 6] = [
        Self { kind: QueueKind::General, ownership: Ownership::State },
        Self { kind: QueueKind::General, ownership: Ownership::Private },
        Self { kind: QueueKind::Special, ownership: Ownership::State },
        Self { kind: QueueKind::Special, ownership: Ownership::Private },
        Self { kind: QueueKind::Sanatorium, ownership: Ownership::State },
        Self { kind: QueueKind::Sanatorium, ownership: Ownership::Private },
    ];

    /// Its place in [`Form::ALL`].
    pub fn place(self) -> usize {
        Self::ALL.iter().position(|form| *form == self).unwrap_or_default()
    }
}

/// The figures of one moment.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Numbers {
    /// Whose points these are.
    pub geometry: Version,
    /// When they were true, milliseconds of UTC since 1970.
    pub as_of: u64,
    /// Who says free and expected places.
    pub places_by: Source,
    /// Who says the queues.
    pub queues_by: Source,
    points: Vec<Figures>,
    rows: Vec<Row>,
}

impl Numbers {
    /// Of these figures, in the order of the geometry's points and of districts, regions, the country. None if a count is
    /// not the geometry's.
    pub fn new(
        geometry: (&Geometry, Version),
        as_of: u64,
        (places_by, queues_by): (Source, Source),
        points: Vec<Figures>,
        rows: Vec<Row>,
    ) -> Option<Self> {
        let numbers = Self { geometry: geometry.1, as_of, places_by, queues_by, points, rows };
        numbers.fits(geometry.0).then_some(numbers)
    }

    /// Whether the counts are those of the geometry.
    pub fn fits(&self, geometry: &Geometry) -> bool {
        self.points.len() == geometry.len()
            && self.rows.len() == geometry.districts().len() + geometry.regions().len() + 1
    }

    /// Figures of the points.
    pub fn points(&self) -> &[Figures] {
        &self.points
    }

    /// Rows: districts, regions, the country.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// As bytes.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = KIND.to_vec();
        out.extend_from_slice(&self.geometry.0);
        put_long(&mut out, self.as_of);
        out.push(self.places_by.byte());
        out.push(self.queues_by.byte());
        put_count(&mut out, self.points.len());
        let queue: Vec<u32> = self.points.iter().map(|figures| figures.queue).collect();
        put_column(&mut out, &queue);
        put_places(&mut out, self.points.iter().map(|figures| &figures.free));
        put_places(&mut out, self.points.iter().map(|figures| &figures.expected));
        put_count(&mut out, self.rows.len());
        for nth in 0..IN_ROW {
            let figures: Vec<u32> = self.rows.iter().filter_map(|row| row.figures().nth(nth)).collect();
            put_column(&mut out, &figures);
        }
        out
    }

    /// Of bytes.
    ///
    /// # Errors
    /// What they are not.
    pub fn decode(bytes: &[u8]) -> Result<Self, Broken> {
        let mut reader = Reader::new(bytes, KIND)?;
        let geometry = Version(reader.take(8)?.try_into().map_err(|_| Broken::Short)?);
        let as_of = reader.long()?;
        let (places_by, queues_by) = (Source::of(reader.byte()?)?, Source::of(reader.byte()?)?);
        let count = reader.count(MOST_POINTS)?;
        let queue = column(&mut reader, count)?;
        let free = places(&mut reader, count)?;
        let expected = places(&mut reader, count)?;
        let mut points = Vec::with_capacity(count);
        for ((queue, free), expected) in queue.iter().zip(&free).zip(&expected) {
            points.push(Figures { free: *free, expected: *expected, queue: *queue });
        }
        let length = reader.count(MOST_ROWS)?;
        let mut rows = vec![Row::default(); length];
        for nth in 0..IN_ROW {
            for (row, figure) in rows.iter_mut().zip(column(&mut reader, length)?) {
                if let Some(place) = row.figures_mut().nth(nth) {
                    *place = figure;
                }
            }
        }
        reader.end()?;
        Ok(Self { geometry, as_of, places_by, queues_by, points, rows })
    }
}

impl Row {
    fn figures(&self) -> impl Iterator<Item = u32> {
        self.children.0.into_iter().chain(self.expected.0).chain(self.by_form)
    }

    fn figures_mut(&mut self) -> impl Iterator<Item = &mut u32> {
        self.children.0.iter_mut().chain(&mut self.expected.0).chain(&mut self.by_form)
    }
}

impl Source {
    const fn byte(self) -> u8 {
        match self {
            Self::Preschool => 0,
            Self::Base => 1,
        }
    }

    const fn of(byte: u8) -> Result<Self, Broken> {
        match byte {
            0 => Ok(Self::Preschool),
            1 => Ok(Self::Base),
            _ => Err(Broken::Range),
        }
    }
}

/// Most points have none of these places: a byte of bits a point, and figures only where a bit is.
fn put_places<'a>(out: &mut Vec<u8>, all: impl Iterator<Item = &'a ByAge<u16>>) {
    let mut figures: Vec<u32> = Vec::new();
    for places in all {
        let some = || places.iter().filter(|(_, places)| *places > 0);
        out.push(some().map(|(age, _)| age).collect::<Set<_>>().bits());
        figures.extend(some().map(|(_, places)| u32::from(places)));
    }
    put_count(out, figures.len());
    put_column(out, &figures);
}

fn places(reader: &mut Reader<'_>, count: usize) -> Result<Vec<ByAge<u16>>, Broken> {
    let groups = reader.take(count)?;
    let length = reader.count(MOST_POINTS * 5)?;
    let mut figures = column(reader, length)?.into_iter();
    let mut all = vec![ByAge::default(); count];
    for (bits, places) in groups.iter().zip(&mut all) {
        if *bits == 0 {
            continue;
        }
        Set::<AgeGroup>::from_bits(*bits).ok_or(Broken::Range)?;
        for (age, place) in places.0.iter_mut().enumerate() {
            if bits >> age & 1 == 1 {
                let figure = figures.next().and_then(|figure| u16::try_from(figure).ok());
                *place = figure.filter(|figure| *figure > 0).ok_or(Broken::Range)?;
            }
        }
    }
    if figures.next().is_some() { Err(Broken::Range) } else { Ok(all) }
}
