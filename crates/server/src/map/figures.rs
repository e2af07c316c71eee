//! The figures of a moment, from the base: free and expected places, queues, and children who wait, each counted once.

use std::collections::{BTreeMap, HashMap};

use contract::map::{ByAge, Figures, Form, Kato, Numbers, Ownership, QueueKind, Row, Set, Source};
use registry::preschool::{PersonId, Preschool, State as Base};
use rules::age::{AgeGroup, age_group};
use rules::application::PreschoolId;
use rules::{Day, Instant};

use super::build::{Placed, area};
use crate::directory::Directory;
use crate::writer::Readers;

/// Applications that are looked at in one go: the writer waits for no more of them, however many there are.
const AT_A_TIME: usize = 8_192;

/// What was seen in the base, before it is known which point is whose.
#[derive(Debug)]
pub(super) struct Looked {
    /// Number and moment of the last event that is known for certain; later ones may be in the figures too.
    pub(super) last: Option<(u64, Instant)>,
    /// The preschools that are open, by id.
    pub(super) open: Vec<Open>,
    /// Child, where and in which form it waits, its age: each once, by child.
    waiting: Vec<(PersonId, Spot, AgeGroup)>,
}

/// A preschool as it was seen.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) id: PreschoolId,
    pub(super) settlement: Kato,
    pub(super) kind: QueueKind,
    pub(super) ages: Set<AgeGroup>,
    seen: Seen,
}

/// The figures of a preschool, with those that the map does not draw.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Seen {
    figures: Figures,
    /// Places by the building, in all groups.
    pub(crate) capacity: u32,
    /// When the oldest of its places were reported.
    pub(crate) reported_at: Option<Instant>,
}

/// Children who wait for a preschool of a kind, or of an ownership, each once in each: no sums of [`Row::by_form`], in
/// which a child that waits for both a state and a private one stands twice.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Sides {
    /// In the order of [`QueueKind::ALL`].
    pub(crate) kinds: [u32; 3],
    /// State, private.
    pub(crate) owners: [u32; 2],
}

/// Whose row it is. One code may be that of a district and of its region: in a city of national significance whose
/// district nobody stated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Scope {
    District(Kato),
    Region(Kato),
    Country,
}

/// A district and a form: what matters of a preschool when children are counted.
type Spot = (Kato, usize);

/// Everything that is told of a moment.
#[derive(Debug)]
pub(crate) struct Told {
    /// What the map draws.
    pub(crate) numbers: Numbers,
    /// By the points.
    pub(crate) seen: Vec<Seen>,
    /// By the rows of the numbers.
    pub(crate) sides: Vec<Sides>,
}

impl Looked {
    /// Looks, and never keeps the writer waiting for the whole of it: what is copied is counted afterwards.
    pub(super) fn at(readers: &Readers, directory: &Directory, today: Day) -> Self {
        let (last, mut open, queues) = {
            let state = readers.state();
            let open: Vec<Open> = state.preschools().filter(|one| one.open).map(Open::of).collect();
            let queues = state.queues().map(|queue| (queue.key().preschool, queue.counts().total()));
            (state.last_seq().zip(state.last_at()), open, queues.collect::<Vec<_>>())
        };
        for (preschool, standing) in queues {
            if let Ok(at) = open.binary_search_by_key(&preschool, |one| one.id)
                && let Some(one) = open.get_mut(at)
            {
                one.seen.figures.queue = one.seen.figures.queue.saturating_add(standing);
            }
        }
        let spots: HashMap<PreschoolId, Spot> =
            open.iter().map(|one| (one.id, one.spot(directory))).collect();
        let mut waiting = Vec::new();
        let mut from = 0;
        // An application keeps its place in the list, and new ones come behind.
        while let Some(to) = look(&readers.state(), from, &spots, today, &mut waiting) {
            from = to;
        }
        waiting.sort_unstable();
        Self { last, open, waiting }
    }

    /// The figures in the order of the points, of districts, regions, the country.
    pub(super) fn told(self, placed: &Placed, directory: &Directory, as_of: Instant) -> Option<Told> {
        let geometry = &placed.geometry;
        let regions = geometry.regions();
        let districts = geometry.districts().iter().copied().map(Scope::District);
        let scopes = districts.chain(regions.into_iter().map(Scope::Region)).chain([Scope::Country]);
        let places: BTreeMap<Scope, usize> = scopes.zip(0..).collect();
        let mut rows = vec![(Row::default(), Sides::default()); places.len()];
        self.expect(&places, &mut rows, directory);
        self.count(&places, &mut rows);
        let by_id: HashMap<PreschoolId, Seen> = self.open.iter().map(|one| (one.id, one.seen)).collect();
        let seen: Vec<Seen> =
            placed.ids.iter().map(|id| by_id.get(id).copied().unwrap_or_default()).collect();
        let millis = u64::try_from(as_of.millis()).unwrap_or_default();
        let by = (Source::Preschool, Source::Base);
        let points = seen.iter().map(|seen| seen.figures).collect();
        let (rows, sides) = rows.into_iter().unzip();
        let numbers = Numbers::new((geometry, placed.version), millis, by, points, rows)?;
        Some(Told { numbers, seen, sides })
    }

    /// Sums expected places.
    fn expect(&self, places: &BTreeMap<Scope, usize>, rows: &mut [(Row, Sides)], directory: &Directory) {
        for one in &self.open {
            for scope in scopes(one.spot(directory).0) {
                let Some((row, _)) = places.get(&scope).and_then(|at| rows.get_mut(*at)) else { continue };
                for (sum, (_, expected)) in row.expected.0.iter_mut().zip(one.seen.figures.expected.iter()) {
                    *sum = sum.saturating_add(expected.into());
                }
            }
        }
    }

    /// Counts children: one who stands for several preschools of a place is one child there.
    fn count(&self, places: &BTreeMap<Scope, usize>, rows: &mut [(Row, Sides)]) {
        // Most children wait in one place for one form: alike ones are counted together.
        let mut alike: BTreeMap<(Vec<Spot>, AgeGroup), u32> = BTreeMap::new();
        for child in self.waiting.chunk_by(|one, next| one.0 == next.0) {
            let Some((_, _, age)) = child.first() else { continue };
            let mut spots: Vec<Spot> = child.iter().map(|(_, spot, _)| *spot).collect();
            spots.dedup();
            *alike.entry((spots, *age)).or_default() += 1;
        }
        for ((spots, age), children) in alike {
            let mut here: Vec<(Scope, usize)> = spots
                .iter()
                .flat_map(|(district, form)| scopes(*district).map(|scope| (scope, *form)))
                .collect();
            here.sort_unstable();
            here.dedup();
            for forms in here.chunk_by(|one, next| one.0 == next.0) {
                let scope = forms.first().map(|(scope, _)| scope);
                let row = scope.and_then(|scope| places.get(scope)).and_then(|at| rows.get_mut(*at));
                let Some((row, sides)) = row else { continue };
                let forms: Vec<usize> = forms.iter().map(|(_, form)| *form).collect();
                add(row.children.get_mut(age), children);
                for form in &forms {
                    add(row.by_form.get_mut(*form), children);
                }
                let of = |is: &dyn Fn(Form) -> bool| {
                    forms.iter().filter_map(|form| Form::ALL.get(*form)).any(|form| is(*form))
                };
                for (place, kind) in sides.kinds.iter_mut().zip(QueueKind::ALL) {
                    add(Some(place).filter(|_| of(&|form| form.kind == kind)), children);
                }
                for (place, owner) in sides.owners.iter_mut().zip([Ownership::State, Ownership::Private]) {
                    add(Some(place).filter(|_| of(&|form| form.ownership == owner)), children);
                }
            }
        }
    }
}

impl Open {
    fn of(one: &Preschool) -> Self {
        let mut seen = Seen::default();
        for (age, places) in &one.places {
            set(&mut seen.figures.free, *age, places.free());
            set(&mut seen.figures.expected, *age, places.reported.expected);
            seen.capacity = seen.capacity.saturating_add(places.reported.capacity.into());
            let oldest = seen.reported_at.map_or(places.reported_at, |at| at.min(places.reported_at));
            seen.reported_at = Some(oldest);
        }
        let ages = one.places.keys().copied().collect();
        Self { id: one.id, settlement: one.settlement, kind: one.kind, ages, seen }
    }

    fn spot(&self, directory: &Directory) -> Spot {
        let ownership = directory.preschool(self.id).map_or(Ownership::State, |card| card.ownership);
        let form = Form { kind: self.kind, ownership };
        (area(directory, self.id, self.settlement).district, form.place())
    }
}

/// Copies what the next applications say; how far it came, or none at the end.
fn look(
    state: &Base,
    from: usize,
    spots: &HashMap<PreschoolId, Spot>,
    today: Day,
    waiting: &mut Vec<(PersonId, Spot, AgeGroup)>,
) -> Option<usize> {
    let all = state.applications();
    let to = all.len().min(from + AT_A_TIME);
    let next = all.get(from..to).filter(|next| !next.is_empty())?;
    for application in next.iter().filter(|application| application.is_live()) {
        // A child without a group of its age has no place to lack.
        let Some(age) = age_group(application.birth_date, today) else { continue };
        let begin = waiting.len();
        for spot in application.preschools.iter().filter_map(|id| spots.get(id)) {
            let row = (application.child, *spot, age);
            if !waiting.iter().skip(begin).any(|known| *known == row) {
                waiting.push(row);
            }
        }
    }
    Some(to)
}

/// A district counts for itself, its region and the country.
fn scopes(district: Kato) -> [Scope; 3] {
    let region = contract::map::Area::region_of(district);
    [Scope::District(district), Scope::Region(region), Scope::Country]
}

fn add(place: Option<&mut u32>, more: u32) {
    if let Some(place) = place {
        *place = place.saturating_add(more);
    }
}

fn set(places: &mut ByAge<u16>, age: AgeGroup, figure: u16) {
    if let Some(place) = places.get_mut(age) {
        *place = figure;
    }
}
