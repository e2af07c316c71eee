//! What is drawn, as plain arrays.

use contract::map::{ArcLevel, Outlines, Unit, World};
use std::ops::Range;
use words::Lang;

/// A cluster, or one preschool.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mark {
    /// Its middle.
    pub at: World,
    /// Its points; the filter leaves some of them.
    pub points: Range<usize>,
    /// How many the filter leaves.
    pub count: u32,
    /// How many of those have free places.
    pub open: u32,
    /// Free places of those.
    pub free: u32,
    /// Whether its card is open.
    pub is_open: bool,
    /// Where it stands in the choice, from 1; 0 for not at all.
    pub order: u8,
}

/// Everything that changes with the view, the filter and the choice.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scene {
    /// Clusters and preschools.
    pub marks: Vec<Mark>,
    /// For each district of the outlines how short of places it is; empty when the map does not show that.
    pub fills: Vec<u8>,
    /// Where the person is.
    pub me: Option<(f64, f64)>,
}

impl Scene {
    /// Five numbers a mark: x, y, how many, of them with free places, look.
    pub fn numbers(&self) -> Vec<i32> {
        let whole = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        let row = |mark: &Mark| {
            let look = i32::from(mark.is_open) | i32::from(mark.order) << 1;
            [whole(mark.at.x), whole(mark.at.y), whole(mark.count), whole(mark.open), look]
        };
        self.marks.iter().flat_map(row).collect()
    }
}

/// The land, relative to an origin: small numbers stay exact on a canvas.
#[derive(PartialEq, Eq, Debug, Default)]
pub struct Borders {
    /// The origin.
    pub origin: (i32, i32),
    /// Points of all lines, x and y.
    pub points: Vec<i32>,
    /// Where each line ends among them.
    pub ends: Vec<u32>,
    /// Whether a line parts regions.
    pub is_region: Vec<u8>,
    /// Rings of each district: points, and where each ring ends.
    pub areas: Vec<(Vec<i32>, Vec<u32>)>,
}

fn relative(origin: World, at: World) -> [i32; 2] {
    [at.x.wrapping_sub(origin.x).cast_signed(), at.y.wrapping_sub(origin.y).cast_signed()]
}

fn count(points: &[i32]) -> u32 {
    u32::try_from(points.len() / 2).unwrap_or(u32::MAX)
}

impl Borders {
    /// Of the outlines.
    pub fn of(outlines: &Outlines) -> Self {
        let mut points = outlines.arcs().iter().flat_map(|arc| &arc.points);
        let Some(origin) = points.next().copied() else { return Self::default() };
        let whole = |number: u32| i32::try_from(number).unwrap_or_default();
        let mut borders = Self { origin: (whole(origin.x), whole(origin.y)), ..Self::default() };
        for arc in outlines.arcs() {
            borders.points.extend(arc.points.iter().flat_map(|at| relative(origin, *at)));
            borders.ends.push(count(&borders.points));
            borders.is_region.push(u8::from(arc.level != ArcLevel::District));
        }
        for unit in outlines.districts() {
            let (mut points, mut ends) = (Vec::new(), Vec::new());
            for ring in &unit.rings {
                points.extend(outlines.ring(ring).flat_map(|at| relative(origin, at)));
                ends.push(count(&points));
            }
            borders.areas.push((points, ends));
        }
        borders
    }
}

/// Names to write, the important ones first.
#[derive(PartialEq, Eq, Debug, Default)]
pub struct Names {
    /// One a line.
    pub texts: String,
    /// Four numbers each: x, y, the zoom from which on it is written, its size in pixels.
    pub numbers: Vec<i32>,
}

impl Names {
    fn add(&mut self, text: &str, at: World, from: u8, size: u8) {
        if !self.numbers.is_empty() {
            self.texts.push('\n');
        }
        self.texts.push_str(text);
        let whole = |number: u32| i32::try_from(number).unwrap_or_default();
        self.numbers.extend([whole(at.x), whole(at.y), i32::from(from), i32::from(size)]);
    }

    /// Settlements, in a language: the more preschools, the earlier a name is written.
    pub fn of_settlements(outlines: &Outlines, lang: Lang) -> Self {
        let mut labels: Vec<_> = outlines.labels().iter().collect();
        labels.sort_by_key(|label| (std::cmp::Reverse(label.weight), label.kato));
        let mut names = Self::default();
        for label in labels {
            let (from, size) = match label.weight {
                200.. => (3, 14),
                80.. => (5, 14),
                25.. => (6, 13),
                8.. => (8, 13),
                _ => (9, 12),
            };
            names.add(lang.of(&label.name), label.at, from, size);
        }
        for (unit, at) in middles(outlines) {
            names.add(lang.of(&unit.name), at, 9, 11);
        }
        names
    }

    /// Districts with what they lack: the figure alone from afar, the name too from near.
    pub fn of_districts(outlines: &Outlines, texts: impl Iterator<Item = (String, bool)>) -> Self {
        let mut names = Self::default();
        for ((_, at), (text, is_important)) in middles(outlines).zip(texts) {
            names.add(&text, at, if is_important { 5 } else { 6 }, 13);
        }
        names
    }
}

/// Districts with the middle of their longest ring.
fn middles(outlines: &Outlines) -> impl Iterator<Item = (&Unit, World)> {
    outlines.districts().iter().map(|unit| {
        let rings = unit.rings.iter().map(|ring| outlines.ring(ring).collect::<Vec<_>>());
        (unit, middle(&rings.max_by_key(Vec::len).unwrap_or_default()))
    })
}

/// The middle of what a ring encloses; of its points when it encloses nothing.
fn middle(ring: &[World]) -> World {
    let mean = |of: fn(&World) -> u32| {
        let sum: u64 = ring.iter().map(|at| u64::from(of(at))).sum();
        i64::try_from(sum / u64::try_from(ring.len()).unwrap_or(1).max(1)).unwrap_or_default()
    };
    let (east, south) = (mean(|at| at.x), mean(|at| at.y));
    let next = ring.iter().cycle().skip(1);
    let (mut area, mut x, mut y) = (0_i64, 0_i64, 0_i64);
    for (one, other) in ring.iter().zip(next) {
        // Relative to the mean: products of three stay small.
        let [one, other] = [one, other].map(|at| (i64::from(at.x) - east, i64::from(at.y) - south));
        let cross = one.0 * other.1 - other.0 * one.1;
        area += cross;
        x += (one.0 + other.0) * cross;
        y += (one.1 + other.1) * cross;
    }
    let place = |mean: i64, sum: i64| {
        let away = sum.checked_div(3 * area).unwrap_or_default();
        u32::try_from(mean + away).unwrap_or_default()
    };
    World { x: place(east, x), y: place(south, y) }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn the_middle_of_a_ring_is_inside_it() {
        let square = [(0, 0), (400, 0), (400, 400), (0, 400)]
            .map(|(x, y)| World { x: 3_000_000 + x, y: 1_000_000 + y });
        assert_eq!(middle(&square), World { x: 3_000_200, y: 1_000_200 });
        // Many points on one side do not draw it there.
        let mut crowded = square.to_vec();
        crowded.splice(1..1, (1..400).map(|x| World { x: 3_000_000 + x, y: 1_000_000 }));
        assert_eq!(middle(&crowded), middle(&square));
        assert_eq!(middle(&[World { x: 5, y: 6 }]), World { x: 5, y: 6 });
        assert_eq!(middle(&[]), World::default());
    }
}
