//! The country as it is made: counts, numbers, queues, days; the same from the same seed.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up shall fail")]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::sync::LazyLock;

use gateways::demo::Story;
use gateways::pmpk;
use rules::age::is_over_age;
use rules::application::{Kato, PreschoolId, Role};
use rules::benefit::{Category, Turn};
use rules::iin::Iin;
use rules::{Day, Instant, Readings};
use sandbox::{Country, Happening, Preschool, QueueKind, SettlementSize, Wanted};

static COUNTRY: LazyLock<Country> =
    LazyLock::new(|| Country::generate(Country::DEMO_SEED, Country::demo_today()));

/// All of a country as text; its numbers revealed, so that a change of one digit shows.
fn written(country: &Country) -> String {
    let mut text = String::new();
    writeln!(text, "{:?} {:?} {:?}", country.settlements, country.preschools, country.queues).unwrap();
    for p in &country.people {
        let phone = p.phone.map(rules::phone::Phone::reveal);
        let (iin, name) = (p.iin.reveal(), (p.surname, p.first_name, p.patronymic));
        writeln!(text, "{iin} {name:?} {} {:?} {phone:?} {:?} {:?}", p.birth_date, p.sex, p.facts, p.state)
            .unwrap();
    }
    for q in &country.queued {
        let who = (q.child.reveal(), q.applicant.reveal());
        let what = (q.wanted, q.turn, q.category);
        writeln!(text, "{who:?} {} {:?} {what:?}", q.filed_at, q.preschools).unwrap();
    }
    text
}

fn revealed(happenings: &[Happening]) -> Vec<(bool, String)> {
    let one = |happening: &Happening| match happening {
        Happening::Filed(family) => (true, family.child.reveal().to_owned()),
        Happening::Withdrawn { child } => (false, child.reveal().to_owned()),
    };
    happenings.iter().map(one).collect()
}

#[test]
fn the_same_seed_makes_the_same_country_and_another_seed_another() {
    let again = Country::generate(Country::DEMO_SEED, Country::demo_today());
    assert!(written(&COUNTRY) == written(&again));
    let other = Country::generate(Country::DEMO_SEED + 1, Country::demo_today());
    assert!(written(&COUNTRY) != written(&other));
}

#[test]
fn the_demo_begins_on_20_november_2026() {
    assert_eq!(Country::demo_today(), Day::new(2026, 11, 20).unwrap());
}

#[test]
fn the_country_has_its_size() {
    assert_eq!((COUNTRY.settlements.len(), COUNTRY.preschools.len(), COUNTRY.queued.len()), (8, 200, 20_000));
    let codes: Vec<String> = COUNTRY.settlements.iter().take(3).map(|s| s.kato.to_string()).collect();
    assert_eq!(codes, ["750000000", "710000000", "790000000"]);
    for settlement in &COUNTRY.settlements {
        assert_eq!(settlement.made_up_code, settlement.size == SettlementSize::Village);
        let here = COUNTRY.preschools.iter().filter(|p| p.settlement == settlement.kato);
        let expected = if settlement.size == SettlementSize::City { 45..=70 } else { 5..=5 };
        assert!(expected.contains(&here.count()));
    }
}

#[test]
fn every_number_is_valid_made_up_and_unique() {
    let mut seen = BTreeSet::new();
    for person in &COUNTRY.people {
        assert_eq!(Iin::parse(person.iin.reveal()), Ok(person.iin));
        assert!(person.iin.is_of_demo_series(), "{}", person.iin.reveal());
        assert!(!person.iin.looks_like_bin());
        assert!(seen.insert(person.iin));
    }
    let phones: Vec<_> = COUNTRY.people.iter().filter_map(|person| person.phone).collect();
    assert_eq!(phones.iter().collect::<BTreeSet<_>>().len(), phones.len());
    assert!(phones.iter().all(|phone| phone.reveal().starts_with("+7709")));
}

#[test]
fn every_preschool_has_its_own_name_in_its_settlement_and_lies_near_it() {
    let mut names = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for preschool in &COUNTRY.preschools {
        let here = COUNTRY.settlements.iter().find(|s| s.kato == preschool.settlement).unwrap();
        for name in [&preschool.name.kk, &preschool.name.ru, &preschool.name.en] {
            assert!(names.insert((here.kato, name.clone())), "{name}");
        }
        assert!(ids.insert(preschool.id));
        assert!((preschool.lon - here.lon).abs() < 0.11 && (preschool.lat - here.lat).abs() < 0.08);
        assert!(
            preschool.groups.iter().all(|group| group.enrolled <= group.capacity && group.capacity <= 25)
        );
    }
    let free: u32 =
        COUNTRY.preschools.iter().flat_map(|p| &p.groups).map(|g| u32::from(g.free_places())).sum();
    assert!((50..500).contains(&free), "{free}");
}

#[test]
fn queued_children_are_known_in_age_and_want_preschools_of_their_kind_and_settlement() {
    let preschools: BTreeMap<PreschoolId, &Preschool> =
        COUNTRY.preschools.iter().map(|p| (p.id, p)).collect();
    let today = COUNTRY.today;
    let mut children = BTreeSet::new();
    for queued in &COUNTRY.queued {
        assert!(children.insert(queued.child), "a child stands once");
        let child = COUNTRY.person(queued.child).unwrap();
        assert_eq!(child.birth_date, queued.birth_date);
        assert!((1..=6).contains(&today.full_years_since(child.birth_date)), "{}", child.birth_date);
        assert!(!is_over_age(child.birth_date, today, false, &Readings::default()), "{}", child.birth_date);
        let most = if queued.wanted == Wanted::General { 4 } else { 2 };
        assert!((1..=most).contains(&queued.preschools.len()));
        assert_eq!(queued.preschools.iter().collect::<BTreeSet<_>>().len(), queued.preschools.len());
        for preschool in &queued.preschools {
            assert_eq!(preschools[preschool].settlement, queued.settlement);
            assert_eq!(preschools[preschool].kind, queued.wanted.kind());
        }
        assert!(child.birth_date < queued.filed_at.day());
    }
}

#[test]
fn filing_moments_rise_over_thirty_months() {
    let moments: Vec<Instant> = COUNTRY.queued.iter().map(|queued| queued.filed_at).collect();
    assert!(moments.windows(2).all(|pair| pair[0] < pair[1]));
    let first = COUNTRY.today.days_after(moments[0].day());
    assert!((880..=913).contains(&first), "{first}");
    assert!(moments.last().unwrap().day() < COUNTRY.today);
}

#[test]
fn turns_have_their_shares_and_grounds() {
    let mut counts: BTreeMap<Turn, u32> = BTreeMap::new();
    for queued in &COUNTRY.queued {
        *counts.entry(queued.turn).or_default() += 1;
        assert_eq!(queued.turn, queued.category.map_or(Turn::General, Category::turn));
        let (applicant, child) =
            (COUNTRY.person(queued.applicant).unwrap().facts, COUNTRY.person(queued.child).unwrap().facts);
        let confirmed = match queued.category {
            Some(Category::Pedagogue) => applicant.pedagogue,
            Some(Category::RepresentativeWithDisability) => applicant.disability,
            Some(Category::LargeFamily) => {
                child.large_family && COUNTRY.children_of(queued.applicant).count() == 4
            }
            Some(Category::FamilyWithDisabledChild) => {
                child.disabled_child_in_family && COUNTRY.children_of(queued.applicant).count() == 2
            }
            Some(Category::SpecialNeeds) => child.conclusion.is_some(),
            Some(Category::Orphan) => child.orphan,
            Some(Category::WithoutParentalCare) => child.without_parental_care,
            Some(Category::Serviceman | Category::SpecialStateBody | Category::LawEnforcement) | None => true,
        };
        assert!(confirmed, "{:?}", queued.category);
        let tied = match queued.role {
            Role::Parent => COUNTRY.children_of(queued.applicant).any(|child| child == queued.child),
            Role::Guardian => COUNTRY.wards_of(queued.applicant).any(|(ward, _)| ward == queued.child),
            Role::Trustee | Role::PatronageEducator => false,
        };
        assert!(tied);
    }
    assert!((500..=700).contains(&counts[&Turn::OutOfTurn]), "{counts:?}");
    assert!((3_200..=3_600).contains(&counts[&Turn::FirstTurn]), "{counts:?}");
}

#[test]
fn names_agree_with_sex_and_family() {
    for (parent, child) in COUNTRY.queued.iter().map(|queued| (queued.applicant, queued.child)) {
        let (parent, child) = (COUNTRY.person(parent).unwrap(), COUNTRY.person(child).unwrap());
        let patronymic = child.patronymic.unwrap();
        let hers = patronymic.ends_with("қызы") || patronymic.ends_with("на");
        assert_eq!(hers, child.sex == rules::application::Sex::Female, "{patronymic}");
        assert!(parent.birth_date.full_years_since(child.birth_date) <= -18);
        if COUNTRY.children_of(parent.iin).next().is_some() {
            let stem = |surname: &str| surname.trim_end_matches('а').to_owned();
            assert_eq!(stem(parent.surname), stem(child.surname));
        }
    }
}

#[test]
fn city_queues_are_long_and_village_queues_short() {
    let size = |kato: Kato| COUNTRY.settlements.iter().find(|s| s.kato == kato).unwrap().size;
    let lengths = |of: SettlementSize| {
        let queues = COUNTRY.queues.iter().filter(|q| q.kind == QueueKind::General);
        let mut lengths: Vec<u32> = queues.filter(|q| size(q.settlement) == of).map(|q| q.standing).collect();
        lengths.sort_unstable();
        lengths
    };
    let (city, village) = (lengths(SettlementSize::City), lengths(SettlementSize::Village));
    let (middle, longest) = (city[city.len() / 2], *city.last().unwrap());
    assert!((24..=120).contains(&middle) && (150..=600).contains(&longest), "{middle} {longest}");
    let (middle, longest) = (village[village.len() / 2], *village.last().unwrap());
    assert!((2..=10).contains(&middle) && longest <= 40, "{middle} {longest}");
    assert!(COUNTRY.queues.iter().all(|queue| queue.phase <= 3));
    assert!(COUNTRY.queues.iter().any(|queue| queue.places_given_last_year > 10));
    let wishes: usize = COUNTRY.queued.iter().map(|queued| queued.preschools.len()).sum();
    assert_eq!(COUNTRY.queues.iter().map(|queue| queue.standing).sum::<u32>() as usize, wishes);
}

#[test]
fn special_and_sanatorium_queues_have_their_families_and_gave_places_last_year() {
    for kind in [QueueKind::Special, QueueKind::Sanatorium] {
        let queues: Vec<_> = COUNTRY.queues.iter().filter(|queue| queue.kind == kind).collect();
        for preschool in COUNTRY.preschools.iter().filter(|preschool| preschool.kind == kind) {
            let here = queues.iter().filter(|queue| queue.preschool == preschool.id);
            let (mut standing, mut given) = (0, 0);
            for queue in here {
                assert_eq!(queue.phase, 0, "benefits do not count here");
                assert_eq!(queue.birth_year == 0, kind == QueueKind::Sanatorium);
                standing += queue.standing;
                given += queue.places_given_last_year;
            }
            assert!((5..=80).contains(&standing) && given > 10, "{kind:?}: {standing} stand, {given} given");
        }
    }
    let mut impairments = BTreeMap::new();
    let mut prescribed = BTreeSet::new();
    for queued in &COUNTRY.queued {
        let conclusion = COUNTRY.person(queued.child).unwrap().facts.conclusion;
        match queued.wanted {
            Wanted::General => {
                assert_eq!(conclusion.is_some(), queued.category == Some(Category::SpecialNeeds));
            }
            Wanted::Special(impairment) => {
                let named = serde_json::to_value(conclusion.unwrap()).unwrap();
                assert_eq!(named, impairment.as_str());
                *impairments.entry(impairment).or_insert(0) += 1;
            }
            Wanted::Sanatorium(kind) => {
                prescribed.insert(kind);
            }
        }
        assert!(queued.wanted == Wanted::General || (queued.turn, queued.category) == (Turn::General, None));
    }
    assert_eq!(impairments.len(), 8, "every kind of impairment: {impairments:?}");
    assert_eq!(prescribed.len(), 2);
    let with_a_right = COUNTRY.queued.iter().filter(|queued| queued.category == Some(Category::SpecialNeeds));
    let named: BTreeSet<String> = with_a_right
        .filter_map(|queued| COUNTRY.person(queued.child)?.facts.conclusion)
        .map(|kind: pmpk::Impairment| format!("{kind:?}"))
        .collect();
    assert!(named.len() >= 6, "not always speech in the general queue: {named:?}");
}

#[test]
fn a_day_is_6_to_15_things_and_alike_every_time() {
    for offset in 0..400 {
        let day = COUNTRY.today.plus(offset);
        let happenings = COUNTRY.day(day, 1);
        assert!((6..=15).contains(&happenings.len()), "{day}: {}", happenings.len());
        assert_eq!(happenings, COUNTRY.day(day, 1));
    }
    let today = revealed(&COUNTRY.day(COUNTRY.today, 1));
    assert_ne!(today, revealed(&COUNTRY.day(COUNTRY.today, 2)));
    assert_ne!(today, revealed(&COUNTRY.day(COUNTRY.today.plus(1), 1)));
}

#[test]
fn in_400_days_no_family_files_and_none_withdraws_twice_and_some_go_before_others() {
    let queued: BTreeSet<Iin> = COUNTRY.queued.iter().map(|queued| queued.child).collect();
    let played: BTreeSet<Iin> = COUNTRY.played.iter().flat_map(|parent| parent.children.clone()).collect();
    let mut children = BTreeSet::new();
    let (mut filed, mut with_right) = (0, 0);
    for offset in 0..400 {
        let day = COUNTRY.today.plus(offset);
        for happening in COUNTRY.day(day, 9) {
            match happening {
                Happening::Filed(family) => {
                    assert!(children.insert(family.child) && !queued.contains(&family.child));
                    let child = COUNTRY.person(family.child).unwrap();
                    assert!(!is_over_age(child.birth_date, day, false, &Readings::default()));
                    assert!(
                        COUNTRY.person(family.applicant).unwrap().phone == family.phone
                            && family.phone.is_some()
                    );
                    assert!((1..=4).contains(&family.preschools.len()));
                    filed += 1;
                    with_right += u32::from(family.category.is_some());
                }
                Happening::Withdrawn { child } => {
                    assert!(children.insert(child) && queued.contains(&child) && !played.contains(&child));
                }
            }
        }
    }
    assert!((25..=45).contains(&(with_right * 100 / filed)), "{with_right} of {filed}");
}

#[test]
fn a_country_of_another_day_has_children_of_the_same_ages() {
    for today in ["2027-01-15", "2027-08-31", "2027-09-01"] {
        let today = Day::parse(today).unwrap();
        let country = Country::generate(1, today);
        let over_age = |child: Iin| {
            // Of a child that no register knows nothing is told, its age neither.
            country
                .person(child)
                .is_some_and(|person| is_over_age(person.birth_date, today, false, &Readings::default()))
        };
        assert!(country.queued.iter().all(|queued| !over_age(queued.child)), "{today}");
        for parent in &country.played {
            assert_eq!(
                over_age(parent.children[0]),
                parent.story == Story::ChildTooOld,
                "{today} {:?}",
                parent.story
            );
        }
    }
}
