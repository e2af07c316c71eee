//! Made-up preschools for the map: as many, as dense and as unequal as the country's, from a seed.

use contract::map::{
    AgeGroup, Area, ByAge, Figures, Geometry, Kato, Language, Numbers, Ownership, QueueKind, Row, Set, Site,
    Source, Traits, Version, World,
};

use crate::dice::Dice;

/// What settlements of the made-up country are like.
struct Place {
    /// How many such places there are.
    places: u64,
    /// Preschools of one, of every 11 000.
    preschools: u64,
    /// Over how many pixels of zoom 14 they lie, about six metres each.
    width: u64,
    /// Districts of its own along a side.
    districts: u32,
}

const PLACES: [Place; 5] = [
    Place { places: 3, preschools: 1_000, width: 4_000, districts: 3 },
    Place { places: 17, preschools: 130, width: 2_000, districts: 1 },
    Place { places: 80, preschools: 26, width: 800, districts: 1 },
    Place { places: 180, preschools: 6, width: 250, districts: 1 },
    Place { places: 1_600, preschools: 2, width: 100, districts: 1 },
];

/// Preschools of a made-up country, clustered as settlements are: a few great cities, some towns, many villages.
pub fn sites(count: usize, seed: u64) -> Vec<Site> {
    let mut dice = Dice::new(seed);
    let centres: Vec<World> = (0..200).map(|_| anywhere(&mut dice)).collect();
    let mut sites = Vec::with_capacity(count);
    for place in PLACES.iter().cycle().take(PLACES.len() * count.min(11)) {
        for nth in 0..place.places {
            let left = count - sites.len();
            let size = (place.preschools * count as u64 / 11_000).max(1).min(left as u64);
            let district = dice.below(centres.len() as u64);
            let Some(centre) = usize::try_from(district).ok().and_then(|at| centres.get(at)) else {
                continue;
            };
            // Villages lie around the middle of their district, as far as sixty kilometres.
            let far = if place.preschools < 10 { 9_000 } else { 0 };
            let middle = around(*centre, far, &mut dice);
            let region = 100_000_000 + district % 20 * 10_000_000;
            let settlement = kato(region + 1_000 * (district + 1) + nth % 1_000);
            for _ in 0..size {
                let at = around(middle, place.width, &mut dice);
                let cell = |at: u32, middle: u32| (at + 6_000 - middle) / (12_000 / place.districts);
                let part = cell(at.x, middle.x) * place.districts + cell(at.y, middle.y);
                let area =
                    Area { district: kato(region + 1_000 * (district + 1) + u64::from(part)), settlement };
                sites.push(Site { at, traits: traits(&mut dice), area });
            }
        }
    }
    sites
}

fn anywhere(dice: &mut Dice) -> World {
    let share = |dice: &mut Dice| dice.below(100_000) as f64 / 100_000.0;
    World::of_degrees(47.5 + 39.0 * share(dice), 41.0 + 13.5 * share(dice))
}

/// More often near than far.
fn around(middle: World, width: u64, dice: &mut Dice) -> World {
    let mut away = || (0..3).map(|_| dice.below(width / 3 + 1)).sum::<u64>() as u32;
    let half = (width / 2) as u32;
    World { x: middle.x + away() - half, y: middle.y + away() - half }
}

/// Figures of a day for them: long queues in few places, free places in some.
pub fn numbers(geometry: &Geometry, seed: u64) -> Numbers {
    let mut dice = Dice::new(seed);
    let areas = geometry.area_indices();
    let crowd = |area: u16| areas.iter().filter(|one| **one == area).count();
    let mut crowds: Vec<u64> = (0..geometry.areas().len()).map(|area| crowd(area as u16) as u64).collect();
    crowds.iter_mut().for_each(|crowd| *crowd = (*crowd).clamp(2, 22));
    let crowd = |area: &u16| crowds.get(usize::from(*area)).copied().unwrap_or_default();
    let points = geometry.traits().iter().zip(areas);
    let points = points.map(|(traits, area)| figures(*traits, crowd(area), &mut dice)).collect();
    let rows = geometry.districts().len() + geometry.regions().len() + 1;
    let rows = (0..rows).map(|nth| row(if nth % 9 == 0 { 2_000 } else { 150 }, &mut dice)).collect();
    let by = (Source::Preschool, Source::Base);
    Numbers::new((geometry, Version([7; 8])), 1_795_200_000_000, by, points, rows).unwrap_or_default()
}

fn kato(code: u64) -> Kato {
    u32::try_from(code).ok().and_then(Kato::new).unwrap_or_else(|| kato(0))
}

fn traits(dice: &mut Dice) -> Traits {
    let kind = match dice.below(100) {
        0..=1 => QueueKind::Special,
        2 => QueueKind::Sanatorium,
        _ => QueueKind::General,
    };
    let ownership = if dice.percent(45) { Ownership::Private } else { Ownership::State };
    let languages: Set<Language> = match dice.below(100) {
        0..=54 => [Language::Kazakh].into_iter().collect(),
        55..=67 => [Language::Russian].into_iter().collect(),
        68..=69 => [Language::Kazakh, Language::Other].into_iter().collect(),
        _ => [Language::Kazakh, Language::Russian].into_iter().collect(),
    };
    let mut ages: Set<AgeGroup> = AgeGroup::ALL.into_iter().collect();
    if dice.percent(30) {
        ages = ages.without(AgeGroup::Early);
    }
    if dice.percent(15) {
        ages = ages.without(AgeGroup::Preparatory);
    }
    Traits::new(kind, ownership, languages, ages)
}

/// Where many preschools are, queues are long.
fn figures(traits: Traits, crowd: u64, dice: &mut Dice) -> Figures {
    let queue = dice.below(crowd) * dice.below(crowd) + dice.below(crowd);
    let mut figures = Figures { queue: queue as u32, ..Figures::default() };
    for age in traits.ages().iter() {
        if dice.percent(7)
            && let Some(free) = figures.free.get_mut(age)
        {
            *free = 1 + dice.below(4) as u16;
        }
        if dice.percent(5)
            && let Some(expected) = figures.expected.get_mut(age)
        {
            *expected = 1 + dice.below(3) as u16;
        }
    }
    figures
}

fn row(children: u64, dice: &mut Dice) -> Row {
    let mut few = |most: u64| dice.below(most) as u32;
    Row {
        children: ByAge(std::array::from_fn(|_| few(children))),
        expected: ByAge(std::array::from_fn(|_| few(children / 20 + 1))),
        by_form: [few(4 * children), few(2 * children), few(9), few(2), few(6), few(2)],
    }
}
