//! The points with the day's numbers, and what a filter leaves of them: clusters, counts, the list.

use super::scene::Mark;
use super::view::{Bounds, View};
use contract::map::{
    AgeGroup, Area, Cluster, Figures, Filter, Form, Geometry, Kato, Need, Needs, Numbers, Order, Part,
    Selection, Set, Version, World, needs,
};
use std::cmp::Reverse;

/// The map's data, sifted by a filter.
#[derive(PartialEq, Debug)]
pub struct Atlas {
    /// Version of the geometry: with it an index names a preschool.
    pub version: Version,
    geometry: Geometry,
    numbers: Numbers,
    needs: Vec<Needs>,
    sifted: Sifted,
}

/// What the filter leaves.
#[derive(Debug)]
struct Sifted {
    chosen: Vec<bool>,
    selection: Selection,
    /// How many of those before each point have free places.
    open: Vec<u32>,
    age: Option<AgeGroup>,
}

// Sums follow from what was chosen.
impl PartialEq for Sifted {
    fn eq(&self, other: &Self) -> bool {
        self.chosen == other.chosen && self.age == other.age
    }
}

impl Sifted {
    fn new(geometry: &Geometry, numbers: &Numbers, filter: &Filter, from: Option<World>) -> Self {
        let chosen = filter.choose(geometry, numbers, from);
        let mut open = Vec::with_capacity(chosen.len() + 1);
        let mut sum = 0;
        open.push(sum);
        for (is_chosen, figures) in chosen.iter().zip(numbers.points()) {
            sum += u32::from(*is_chosen && figures.free.sum(filter.age) > 0);
            open.push(sum);
        }
        let selection = Selection::of(geometry, numbers, &chosen, filter.age);
        Self { selection, chosen, open, age: filter.age }
    }
}

impl Atlas {
    /// Of these; none when the numbers are another geometry's.
    pub fn new(
        geometry: Geometry,
        version: Version,
        numbers: Numbers,
        filter: &Filter,
        from: Option<World>,
    ) -> Option<Self> {
        if numbers.geometry != version || !numbers.fits(&geometry) {
            return None;
        }
        let sifted = Sifted::new(&geometry, &numbers, filter, from);
        Some(Self { version, geometry, numbers, needs: Vec::new(), sifted })
    }

    /// Another filter, or another place to measure from.
    pub fn sift(&mut self, filter: &Filter, from: Option<World>) {
        self.sifted = Sifted::new(&self.geometry, &self.numbers, filter, from);
    }

    /// From where distances are measured when the person did not say.
    pub fn origin(&self, filter: &Filter) -> Option<World> {
        filter.origin(&self.geometry)
    }

    /// When the figures were true, milliseconds of UTC.
    pub const fn as_of(&self) -> u64 {
        self.numbers.as_of
    }

    /// How many the filter leaves, and how many of those have free places.
    pub fn totals(&self) -> (u32, u32) {
        (self.sifted.selection.total(), self.sifted.open.last().copied().unwrap_or_default())
    }

    /// Where a point is.
    pub fn at(&self, point: usize) -> Option<World> {
        self.geometry.at().get(point).copied()
    }

    /// District and settlement of a point.
    pub fn area(&self, point: usize) -> Option<Area> {
        self.geometry.area(point)
    }

    /// Figures of a point.
    pub fn figures(&self, point: usize) -> Figures {
        self.numbers.points().get(point).copied().unwrap_or_default()
    }

    /// Kind of a point.
    pub fn kind(&self, point: usize) -> Option<contract::map::QueueKind> {
        self.geometry.traits().get(point).map(|traits| traits.kind())
    }

    /// Whether the filter leaves a point.
    pub fn has(&self, point: usize) -> bool {
        self.sifted.chosen.get(point) == Some(&true)
    }

    /// How the window shows all preschools of a settlement, district or region.
    pub fn view_of(&self, place: Kato, size: (u32, u32)) -> Option<View> {
        let inside: Vec<bool> = self.geometry.areas().iter().map(|area| area.is_in(place)).collect();
        let points = self.geometry.at().iter().zip(self.geometry.area_indices());
        let points =
            points.filter(|(_, area)| inside.get(usize::from(**area)) == Some(&true)).map(|(at, _)| *at);
        View::around(points, size)
    }

    /// Clusters and preschools of a zoom within bounds.
    pub fn marks(&self, zoom: u8, bounds: &Bounds, open: Option<usize>, choice: &[usize]) -> Vec<Mark> {
        let Sifted { selection, open: sums, .. } = &self.sifted;
        let until = |at: usize| sums.get(at).copied().unwrap_or_default();
        let mut marks = Vec::new();
        for cluster in self.geometry.clusters(zoom) {
            let Some(at) = selection.middle(&cluster).filter(|at| bounds.has(*at)) else { continue };
            let order = choice.iter().position(|point| cluster.points.contains(point) && self.has(*point));
            marks.push(Mark {
                at,
                count: selection.count(&cluster),
                open: until(cluster.points.end).saturating_sub(until(cluster.points.start)),
                free: selection.free(&cluster),
                is_open: open.is_some_and(|point| cluster.points.contains(&point) && self.has(point)),
                order: order.map_or(0, |at| u8::try_from(at + 1).unwrap_or(u8::MAX)),
                points: cluster.points,
            });
        }
        marks
    }

    /// The first point of a mark that the filter leaves.
    pub fn first(&self, mark: &Mark) -> Option<usize> {
        mark.points.clone().find(|point| self.has(*point))
    }

    /// The zoom at which what the filter leaves of a mark falls apart, or the nearest.
    pub fn opens_at(&self, mark: &Mark) -> u8 {
        let left = |point: &usize| self.has(*point);
        let (first, last) = (mark.points.clone().find(left), mark.points.clone().rfind(left));
        let points = first.unwrap_or_default()..last.map_or(0, |last| last + 1);
        self.geometry.opens_at(&Cluster { points }).unwrap_or(View::ZOOMS.1)
    }

    /// The least place that has all that the filter leaves of a mark: a settlement, a district, a region, or its regions.
    pub fn places(&self, mark: &Mark) -> Vec<Kato> {
        let areas = mark.points.clone().filter(|point| self.has(*point)).filter_map(|point| self.area(point));
        let mut all = [Vec::new(), Vec::new(), Vec::new()];
        for area in areas {
            // Of settlements and districts two are too many already; regions are a few.
            let places = [(area.settlement, 2), (area.district, 2), (area.region(), usize::MAX)];
            for (known, (place, most)) in all.iter_mut().zip(places) {
                if known.len() < most && !known.contains(&place) {
                    known.push(place);
                }
            }
        }
        let [settlements, districts, regions] = all;
        [settlements, districts].into_iter().find(|one| one.len() == 1).unwrap_or(regions)
    }

    /// What the filter leaves within bounds, or anywhere, in an order; distances are measured from `from`.
    pub fn list(&self, bounds: Option<&Bounds>, order: Order, from: Option<World>) -> Vec<usize> {
        let points = self.geometry.at().iter().zip(&self.sifted.chosen).enumerate();
        let inside = |at: &World| bounds.is_none_or(|bounds| bounds.has(*at));
        let mut found: Vec<(u32, u32, usize)> = points
            .filter(|(_, (at, is_chosen))| **is_chosen && inside(at))
            .map(|(point, (at, _))| {
                let away = from.map_or(0, |from| squared(from, *at));
                let figures = self.figures(point);
                let key = match order {
                    // Names are the server's: the nearest comes first here.
                    Order::Name | Order::Distance => away,
                    Order::Free => u32::MAX - figures.free.sum(self.sifted.age),
                    Order::Queue => figures.queue,
                };
                (key, away, point)
            })
            .collect();
        found.sort_unstable();
        found.into_iter().map(|(.., point)| point).collect()
    }

    /// For each part of a filter how many would be left without it within bounds, or anywhere, the most first; those that
    /// leave something.
    pub fn loosened(
        &self,
        filter: &Filter,
        from: Option<World>,
        bounds: Option<&Bounds>,
    ) -> Vec<(Part, u32)> {
        let inside = |at: &World| bounds.is_none_or(|bounds| bounds.has(*at));
        let count = |part: Part| {
            let chosen = filter.without(part).choose(&self.geometry, &self.numbers, from);
            let left = chosen.iter().zip(self.geometry.at()).filter(|(is, at)| **is && inside(at));
            u32::try_from(left.count()).unwrap_or(u32::MAX)
        };
        let mut parts: Vec<(Part, u32)> =
            filter.parts().map(|part| (part, count(part))).filter(|(_, count)| *count > 0).collect();
        parts.sort_by_key(|(part, count)| (Reverse(*count), *part));
        parts
    }

    /// Districts with what they need.
    pub fn needs(&mut self, of: Division) -> Vec<(Kato, Need)> {
        if self.needs.is_empty() {
            self.needs = needs(&self.geometry, &self.numbers);
        }
        let one = |needs: &Needs| match of {
            Division::Whole => needs.whole,
            Division::Age(age) => needs.ages.get(age),
            Division::Form(form) => needs.form(form),
        };
        self.geometry.districts().iter().copied().zip(self.needs.iter().map(one)).collect()
    }
}

/// Of whom the deficit is told. A child waits once in each age and in each form: of a kind alone, or of an age with a form,
/// nobody counted the children.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Division {
    /// Of all.
    Whole,
    /// Of an age group.
    Age(AgeGroup),
    /// Of a kind and ownership.
    Form(Form),
}

impl Division {
    /// What of a filter divides the deficit.
    pub fn of(filter: &Filter) -> Self {
        let form = |form: &Form| {
            filter.kinds == Set::EMPTY.with(form.kind) && filter.ownerships == Set::EMPTY.with(form.ownership)
        };
        match (filter.age, Form::ALL.into_iter().find(form)) {
            (Some(age), _) => Self::Age(age),
            (None, Some(form)) => Self::Form(form),
            (None, None) => Self::Whole,
        }
    }

    /// The filter that asks for this division and for no other.
    pub fn put(self, filter: Filter) -> Filter {
        let filter = Filter { age: None, kinds: Set::EMPTY, ownerships: Set::EMPTY, ..filter };
        match self {
            Self::Whole => filter,
            Self::Age(age) => Filter { age: Some(age), ..filter },
            Self::Form(Form { kind, ownership }) => Filter {
                kinds: filter.kinds.with(kind),
                ownerships: filter.ownerships.with(ownership),
                ..filter
            },
        }
    }
}

/// A distance to compare by: whole pixels, the great ones alike.
fn squared(one: World, other: World) -> u32 {
    let (x, y) = (u64::from(one.x.abs_diff(other.x)), u64::from(one.y.abs_diff(other.y)));
    u32::try_from((x * x + y * y).isqrt()).unwrap_or(u32::MAX)
}
