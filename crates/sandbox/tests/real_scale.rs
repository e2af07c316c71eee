//! The country at its real scale: eleven thousand preschools over all regions and districts, each whole, the same from the
//! same seed; and the eight settlements of the stories as they are without the rest.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up shall fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use sandbox::{Country, Names, Preschool};

static COUNTRY: LazyLock<Country> =
    LazyLock::new(|| Country::at_real_scale(Country::DEMO_SEED, Country::demo_today()));

/// How many preschools each region has, by the first two digits of its KATO: the table with those of the eight settlements.
const BY_REGION: [(u32, usize); 20] = [
    (10, 522),
    (11, 781),
    (15, 698),
    (19, 509),
    (23, 423),
    (27, 598),
    (31, 671),
    (33, 478),
    (35, 864),
    (39, 808),
    (43, 586),
    (47, 334),
    (55, 557),
    (59, 490),
    (61, 933),
    (62, 178),
    (63, 595),
    (71, 310),
    (75, 410),
    (79, 255),
];

#[test]
fn the_same_from_the_same_seed() {
    let again = Country::at_real_scale(Country::DEMO_SEED, Country::demo_today());
    assert!(again.preschools == COUNTRY.preschools);
    assert!(again.settlements == COUNTRY.settlements);
    let queued = |country: &Country| -> Vec<_> {
        country.queued.iter().map(|one| (one.child, one.filed_at, one.preschools.clone())).collect()
    };
    assert!(queued(&again) == queued(&COUNTRY));
    let other = Country::at_real_scale(Country::DEMO_SEED + 1, Country::demo_today());
    assert!(other.preschools != COUNTRY.preschools, "another seed is another country");
}

#[test]
fn every_region_and_district_has_its_preschools() {
    let mut regions: BTreeMap<u32, usize> = BTreeMap::new();
    for one in &COUNTRY.preschools {
        *regions.entry(one.district.get() / 10_000_000).or_default() += 1;
    }
    assert_eq!(regions.into_iter().collect::<Vec<_>>(), BY_REGION);
    assert_eq!(COUNTRY.preschools.len(), 11_000);
    let districts: BTreeSet<_> = COUNTRY.preschools.iter().map(|one| one.district).collect();
    assert_eq!(districts.len(), 224);
}

#[test]
fn the_eight_settlements_stay_what_they_are() {
    let small = Country::generate(Country::DEMO_SEED, Country::demo_today());
    assert!(COUNTRY.preschools.starts_with(&small.preschools));
    assert!(COUNTRY.settlements.starts_with(&small.settlements));
    let katos: BTreeSet<_> = COUNTRY.settlements.iter().map(|one| one.kato).collect();
    assert_eq!(katos.len(), COUNTRY.settlements.len(), "no settlement twice");
}

#[test]
fn every_preschool_is_whole() {
    let settlements: BTreeSet<_> = COUNTRY.settlements.iter().map(|one| one.kato).collect();
    let mut ids = BTreeSet::new();
    for one in &COUNTRY.preschools {
        assert!(ids.insert(one.id), "{:?} twice", one.id);
        assert_eq!(wrong(one), [""; 0], "{one:?}");
        assert!(settlements.contains(&one.settlement), "{one:?}");
    }
}

/// What a preschool lacks.
fn wrong(one: &Preschool) -> Vec<&'static str> {
    let said = |names: &Names| [&names.kk, &names.ru, &names.en].iter().all(|name| !name.trim().is_empty());
    let fits = |group: &sandbox::Group| {
        let taken = group.enrolled + group.held;
        group.capacity > 0
            && group.staffed <= group.capacity
            && taken <= group.capacity
            && group.free_places() == group.staffed.saturating_sub(taken)
            && group.expected <= group.enrolled
    };
    let region = |kato: rules::application::Kato| kato.get() / 10_000_000;
    let faults = [
        (!said(&one.name), "a name in three languages"),
        (!said(&one.address), "an address in three languages"),
        (!one.phone.starts_with("+7"), "a phone"),
        (one.hours.iter().any(|hour| hour.len() != 5), "hours"),
        (one.groups.is_empty(), "groups"),
        (!one.groups.iter().all(fits), "places that fit each other"),
        (region(one.district) != region(one.settlement), "a district of its region"),
        (!(46.0..88.0).contains(&one.lon) || !(40.0..56.0).contains(&one.lat), "a place in the country"),
    ];
    faults.into_iter().filter(|(is, _)| *is).map(|(_, what)| what).collect()
}
