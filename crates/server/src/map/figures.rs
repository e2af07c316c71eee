//! The figures of a moment, from the base: free and expected places, queues, and children who wait, each counted once.

use std::collections::BTreeMap;

use contract::map::{Area, ByAge, Figures, Form, Numbers, Ownership, Row, Source};
use registry::preschool::{Application, PersonId, State as Base};
use rules::age::{AgeGroup, age_group};
use rules::application::{Kato, PreschoolId};
use rules::{Day, Instant};

use super::build::{Placed, area};
use crate::directory::Directory;

/// What was seen in the base, before it is known which point is whose.
#[derive(Debug)]
pub(crate) struct Looked {
    figures: BTreeMap<PreschoolId, Figures>,
    rows: BTreeMap<Kato, Row>,
}

/// The country, among codes of districts and regions.
const COUNTRY: u32 = 0;

impl Looked {
    /// Looks.
    pub(super) fn at(state: &Base, directory: &Directory, today: Day) -> Self {
        let mut looked = Self { figures: BTreeMap::new(), rows: BTreeMap::new() };
        let mut preschools = BTreeMap::new();
        for one in state.preschools().filter(|one| one.open) {
            let mut figures = Figures::default();
            for (age, places) in &one.places {
                set(&mut figures.free, *age, places.free());
                set(&mut figures.expected, *age, places.reported.expected);
            }
            let area = area(directory, one.id, one.settlement);
            for place in places(area) {
                let row = looked.rows.entry(place).or_default();
                for (sum, (_, expected)) in row.expected.0.iter_mut().zip(figures.expected.iter()) {
                    *sum = sum.saturating_add(expected.into());
                }
            }
            let ownership = directory.preschool(one.id).map_or(Ownership::State, |card| card.ownership);
            preschools.insert(one.id, (area, Form { kind: one.kind, ownership }.place()));
            looked.figures.insert(one.id, figures);
        }
        for queue in state.queues() {
            if let Some(figures) = looked.figures.get_mut(&queue.key().preschool) {
                figures.queue = figures.queue.saturating_add(queue.line().counts.total());
            }
        }
        looked.count(state, &preschools, today);
        looked
    }

    /// Counts children: one who stands for several preschools of a place is one child there.
    fn count(&mut self, state: &Base, preschools: &BTreeMap<PreschoolId, (Area, usize)>, today: Day) {
        // Place, child, form; a child without a group of its age has no place to lack.
        let mut waiting: Vec<(Kato, PersonId, usize, AgeGroup)> = Vec::new();
        for application in state.applications().iter().filter(|application| application.is_live()) {
            let Application { child, birth_date, .. } = *application;
            let Some(age) = age_group(birth_date, today) else { continue };
            for (area, form) in application.preschools.iter().filter_map(|id| preschools.get(id)) {
                waiting.extend(places(*area).map(|place| (place, child, *form, age)));
            }
        }
        waiting.sort_unstable();
        waiting.dedup();
        for (place, _, form, _) in &waiting {
            let row = self.rows.entry(*place).or_default();
            if let Some(children) = row.by_form.get_mut(*form) {
                *children += 1;
            }
        }
        waiting.dedup_by_key(|(place, child, _, _)| (*place, *child));
        for (place, _, _, age) in waiting {
            if let Some(children) = self.rows.entry(place).or_default().children.get_mut(age) {
                *children += 1;
            }
        }
    }

    /// The figures in the order of the points, of districts, regions, the country.
    pub(super) fn numbers(mut self, placed: &Placed, as_of: Instant) -> Option<Numbers> {
        let geometry = &placed.geometry;
        let points = placed.ids.iter().map(|id| self.figures.get(id).copied().unwrap_or_default()).collect();
        let regions = geometry.regions();
        let places = geometry.districts().iter().chain(&regions).copied().chain(Kato::new(COUNTRY));
        let rows = places.map(|place| self.rows.remove(&place).unwrap_or_default()).collect();
        let millis = u64::try_from(as_of.millis()).unwrap_or_default();
        let by = (Source::Preschool, Source::Base);
        Numbers::new((geometry, placed.version), millis, by, points, rows)
    }
}

/// A district counts for itself, its region and the country.
fn places(area: Area) -> impl Iterator<Item = Kato> {
    [Some(area.district), Some(area.region()), Kato::new(COUNTRY)].into_iter().flatten()
}

fn set(places: &mut ByAge<u16>, age: AgeGroup, figure: u16) {
    if let Some(place) = places.get_mut(age) {
        *place = figure;
    }
}
