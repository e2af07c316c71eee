//! The deficit of places (order 351 para 36): children who wait, less places that are free, less places that are expected.

use super::geometry::Geometry;
use super::numbers::{Form, Numbers, Row};
use super::set::ByAge;

/// What a deficit is computed of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Need {
    /// Who waits: children, each once, in a district; applications in the queues of a preschool.
    pub waiting: u32,
    /// Free places.
    pub free: u32,
    /// Expected places.
    pub expected: u32,
}

impl Need {
    /// Places that lack; below zero, places to spare.
    pub fn deficit(self) -> i64 {
        i64::from(self.waiting) - i64::from(self.free) - i64::from(self.expected)
    }

    /// Places that lack, for colour and words: enough is enough.
    pub fn lacking(self) -> u32 {
        u32::try_from(self.deficit()).unwrap_or_default()
    }
}

/// From how many lacking places on each class begins; below the first there are enough.
pub const CLASSES: [u32; 4] = [1, 50, 200, 1000];

/// The class of so many lacking places, for one hue from light to dark: 0 for enough.
pub fn class(lacking: u32) -> usize {
    CLASSES.iter().filter(|from| lacking >= **from).count()
}

/// The needs of a district, a region or the country.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Needs {
    /// In all.
    pub whole: Need,
    /// By age group.
    pub ages: ByAge<Need>,
    /// By kind and ownership, in the order of [`Form::ALL`].
    pub forms: [Need; 6],
    /// Preschools there.
    pub preschools: u32,
}

impl Needs {
    /// Of a kind and ownership.
    pub fn form(&self, form: Form) -> Need {
        self.forms.get(form.place()).copied().unwrap_or_default()
    }

    fn waiting(row: &Row) -> Self {
        let mut needs = Self::default();
        for (need, (children, expected)) in
            needs.ages.0.iter_mut().zip(row.children.0.into_iter().zip(row.expected.0))
        {
            need.waiting = children;
            need.expected = expected;
            needs.whole.waiting = needs.whole.waiting.saturating_add(children);
            needs.whole.expected = needs.whole.expected.saturating_add(expected);
        }
        for (need, waiting) in needs.forms.iter_mut().zip(row.by_form) {
            need.waiting = waiting;
        }
        needs
    }
}

/// The needs of the geometry's districts, its regions and the country, in this order.
pub fn needs(geometry: &Geometry, numbers: &Numbers) -> Vec<Needs> {
    let mut all: Vec<Needs> = numbers.rows().iter().map(Needs::waiting).collect();
    let districts = geometry.districts();
    let regions = geometry.regions();
    // For each area, which rows count its points.
    let rows: Vec<[usize; 3]> = geometry
        .areas()
        .iter()
        .map(|area| {
            let district = districts.binary_search(&area.district).unwrap_or(usize::MAX);
            let region = regions.binary_search(&area.region()).unwrap_or(usize::MAX);
            [district, districts.len().saturating_add(region), districts.len() + regions.len()]
        })
        .collect();
    let points = geometry.area_indices().iter().zip(geometry.traits()).zip(numbers.points());
    for ((area, traits), figures) in points {
        let form = Form { kind: traits.kind(), ownership: traits.ownership() }.place();
        for row in rows.get(usize::from(*area)).copied().unwrap_or_default() {
            let Some(needs) = all.get_mut(row) else { continue };
            needs.preschools = needs.preschools.saturating_add(1);
            let (free, expected) = (figures.free.sum(None), figures.expected.sum(None));
            needs.whole.free = needs.whole.free.saturating_add(free);
            if let Some(need) = needs.forms.get_mut(form) {
                need.free = need.free.saturating_add(free);
                need.expected = need.expected.saturating_add(expected);
            }
            for (age, free) in figures.free.iter() {
                if let Some(need) = needs.ages.get_mut(age) {
                    need.free = need.free.saturating_add(free.into());
                }
            }
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_begin_just_below_at_and_just_above() {
        for (class, from) in (1..).zip(CLASSES) {
            assert_eq!([from - 1, from, from + 1].map(super::class), [class - 1, class, class], "{from}");
        }
    }
}
