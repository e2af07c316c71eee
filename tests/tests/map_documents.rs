//! The documents of the map: what is written is read again, every point is in one cluster, counts are sums, sizes hold.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up shall fail")]

use contract::map::{
    ArcLevel, ArcOutline, ArcRef, FINEST, Filter, Geometry, Kato, Label, Member, NEVER, Numbers, Outlines,
    Part, Places, Seen, Selection, Site, Unit, WIDEST, World, needs,
};
use contract::view::Names;
use tests::dice::Dice;
use tests::map_country::{numbers, sites};

/// Sizes of made-up countries: none, one, few, some.
const SIZES: [usize; 8] = [0, 1, 2, 3, 17, 120, 700, 2_500];

fn country(count: usize, seed: u64) -> (Vec<Site>, Geometry, Vec<usize>, Numbers) {
    let sites = sites(count, seed);
    let (geometry, order) = Geometry::of(&sites).unwrap();
    let numbers = numbers(&geometry, seed);
    (sites, geometry, order, numbers)
}

fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).unwrap();
    out.len()
}

#[test]
fn eleven_thousand_preschools_are_small_on_the_wire() {
    let (_, geometry, _, numbers) = country(11_000, 1);
    let (geometry, numbers) = (compressed(&geometry.encode()), compressed(&numbers.encode()));
    println!("geometry {geometry} B, numbers {numbers} B");
    assert!(geometry <= 40 * 1024, "{geometry}");
    assert!(numbers <= 20 * 1024, "{numbers}");
}

#[test]
fn a_geometry_is_read_as_it_was_written() {
    for (count, seed) in SIZES.into_iter().zip(1..) {
        let (sites, geometry, order, _) = country(count, seed);
        assert_eq!(Geometry::decode(&geometry.encode()).as_ref(), Ok(&geometry));
        // Every preschool is one point, and it is that preschool.
        let mut seen = vec![false; count];
        for (point, at) in order.iter().enumerate() {
            assert!(!std::mem::replace(&mut seen[*at], true));
            let site = Site {
                at: geometry.at()[point],
                traits: geometry.traits()[point],
                area: geometry.area(point).unwrap(),
            };
            assert_eq!(site, sites[*at]);
        }
        assert!(seen.iter().all(|seen| *seen));
    }
}

/// The benches' own reader, in another language by the description alone, sees the same points.
#[test]
fn other_code_reads_a_geometry_by_its_description() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../benches/e2e/map_points.mjs");
    for (count, seed) in [(0, 1), (1, 2), (2_500, 3)] {
        let (_, geometry, _, _) = country(count, seed);
        let file = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("geometry-{count}"));
        std::fs::write(&file, geometry.encode()).unwrap();
        let read = std::process::Command::new("node").arg(script).arg(&file).output().unwrap();
        assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
        let read: Vec<[u32; 3]> = serde_json::from_slice(&read.stdout).unwrap();
        let points = geometry.at().iter().zip(geometry.traits());
        let points: Vec<[u32; 3]> =
            points.map(|(at, traits)| [at.x, at.y, u32::from(traits.bits())]).collect();
        assert!(read == points, "{count}");
        // What is cut short is noticed.
        let short = geometry.encode();
        std::fs::write(&file, &short[..short.len() - 1]).unwrap();
        let read = std::process::Command::new("node").arg(script).arg(&file).output().unwrap();
        assert!(!read.status.success(), "{count}");
    }
}

#[test]
fn numbers_are_read_as_they_were_written() {
    for (count, seed) in SIZES.into_iter().zip(1..) {
        let (_, geometry, _, numbers) = country(count, seed);
        let read = Numbers::decode(&numbers.encode()).unwrap();
        assert_eq!(read, numbers);
        assert!(read.fits(&geometry));
    }
}

#[test]
fn a_map_is_the_same_in_whatever_order_its_preschools_come() {
    let mut sites = sites(900, 5);
    // Two at one place are told apart by nothing but what they are.
    sites.sort_unstable();
    sites.dedup_by_key(|site| site.at);
    let (geometry, _) = Geometry::of(&sites).unwrap();
    let mut dice = Dice::new(5);
    for _ in 0..4 {
        for last in (1..sites.len()).rev() {
            sites.swap(last, dice.below(last as u64 + 1) as usize);
        }
        assert_eq!(Geometry::of(&sites).unwrap().0, geometry);
    }
}

#[test]
fn what_is_no_map_is_not_made() {
    let site = sites(1, 1)[0];
    let beyond = Site { at: World { x: World::SIDE, y: 0 }, ..site };
    assert_eq!(Geometry::of(&[beyond]), None);
    assert_eq!(Geometry::of(&vec![site; contract::map::MOST_POINTS + 1]), None);
}

#[test]
fn every_preschool_is_in_exactly_one_cluster_at_each_zoom_and_clusters_are_nested() {
    for (count, seed) in SIZES.into_iter().zip(11..) {
        let (_, geometry, _, _) = country(count, seed);
        let mut wider: Vec<usize> = Vec::new();
        for zoom in 0..=FINEST + 2 {
            let mut next = 0;
            let mut ends = Vec::new();
            for cluster in geometry.clusters(zoom) {
                assert_eq!(cluster.points.start, next, "runs without gaps");
                assert!(cluster.points.end > next);
                next = cluster.points.end;
                ends.push(next);
                let opens = geometry.opens_at(&cluster);
                assert!(opens.is_none_or(|opens| opens > zoom.max(WIDEST)), "{opens:?} at {zoom}");
            }
            assert_eq!(next, count);
            assert!(wider.iter().all(|end| ends.contains(end)), "a cluster never meets again what it left");
            if zoom > FINEST {
                assert_eq!(ends.len(), count);
            }
            wider = ends;
        }
    }
}

#[test]
fn who_stands_apart_is_not_under_one_finger() {
    let (_, geometry, _, _) = country(2_500, 21);
    let mut merged = 0;
    for zoom in WIDEST..=FINEST {
        for cluster in geometry.clusters(zoom) {
            let points = &geometry.at()[cluster.points.clone()];
            let span = |of: fn(&World) -> u32| {
                points.iter().map(of).max().unwrap() - points.iter().map(of).min().unwrap()
            };
            // Each zoom adds at most the reach of a finger on both sides: the sum over all finer zooms is below four.
            let reach = 60 << (FINEST - zoom);
            assert!(span(|at| at.x) <= 4 * reach && span(|at| at.y) <= 4 * reach);
            merged += usize::from(points.len() > 1);
        }
    }
    assert!(merged > 500);
}

/// Filters of every part and their mixtures.
fn filters(geometry: &Geometry, dice: &mut Dice) -> Vec<Filter> {
    let mut filters = vec![Filter::default()];
    for _ in 0..60 {
        let mut filter = Filter::default();
        let some = |dice: &mut Dice| dice.percent(35);
        if some(dice) {
            filter.kinds = filter.kinds.with(*dice.pick(Member::ALL).unwrap());
        }
        if some(dice) {
            filter.ownerships = filter.ownerships.with(*dice.pick(Member::ALL).unwrap());
        }
        if some(dice) {
            filter.languages = filter
                .languages
                .with(*dice.pick(Member::ALL).unwrap())
                .with(*dice.pick(Member::ALL).unwrap());
        }
        if some(dice) {
            filter.age = dice.pick(Member::ALL).copied();
        }
        if some(dice) {
            filter.places = filter.places.with(*dice.pick(Places::ALL).unwrap());
        }
        if some(dice) {
            let place = dice.pick(geometry.areas()).copied();
            filter.place =
                place.map(|area| *dice.pick(&[area.district, area.settlement, area.region()]).unwrap());
        }
        if some(dice) {
            filter.near = dice.pick(&geometry.settlements()).copied();
            filter.km = Some(1 + dice.below(500) as u16);
        }
        filters.push(filter);
    }
    filters
}

#[test]
fn counts_of_clusters_are_sums_of_their_members_under_every_filter() {
    let (_, geometry, _, numbers) = country(1_200, 31);
    let mut dice = Dice::new(31);
    let mut left = 0;
    for filter in filters(&geometry, &mut dice) {
        let chosen = filter.choose(&geometry, &numbers, filter.origin(&geometry));
        let selection = Selection::of(&geometry, &numbers, &chosen, filter.age);
        for zoom in WIDEST..=FINEST + 1 {
            let mut total = 0;
            for cluster in geometry.clusters(zoom) {
                let members: Vec<usize> = cluster.points.clone().filter(|point| chosen[*point]).collect();
                assert_eq!(selection.count(&cluster) as usize, members.len());
                let free: u32 = members.iter().map(|at| numbers.points()[*at].free.sum(filter.age)).sum();
                assert_eq!(selection.free(&cluster), free);
                let middle = selection.middle(&cluster);
                assert_eq!(middle.is_some(), !members.is_empty());
                if let [one] = members[..] {
                    assert_eq!(middle, Some(geometry.at()[one]));
                }
                total += selection.count(&cluster);
            }
            assert_eq!(total, selection.total());
        }
        left += selection.total();
    }
    assert!(left > 0);
}

#[test]
fn a_filter_asks_of_a_point_what_it_asks_of_a_preschool() {
    let (sites, geometry, order, numbers) = country(1_500, 41);
    let mut dice = Dice::new(41);
    for filter in filters(&geometry, &mut dice) {
        let from = filter.origin(&geometry);
        let on_map = filter.choose(&geometry, &numbers, from);
        for (point, at) in order.iter().enumerate() {
            let site = sites[*at];
            let seen = Seen {
                traits: site.traits,
                area: site.area,
                figures: numbers.points()[point],
                metres: from.map(|from| from.metres_to(site.at)),
            };
            assert_eq!(filter.matches(&seen), on_map[point], "{}", filter.query());
        }
    }
}

#[test]
fn a_filter_is_read_as_it_was_written_and_loosening_never_hides() {
    let (_, geometry, _, numbers) = country(600, 51);
    let mut dice = Dice::new(51);
    for filter in filters(&geometry, &mut dice) {
        assert_eq!(Filter::parse(&filter.query()), Ok(filter), "{}", filter.query());
        // Other keys of the page do not matter.
        assert_eq!(Filter::parse(&format!("z=7&{}&draft=5", filter.query())), Ok(filter));
        let from = filter.origin(&geometry);
        let tight = filter.choose(&geometry, &numbers, from);
        for part in filter.parts() {
            let loose = filter.without(part).choose(&geometry, &numbers, from);
            assert!(tight.iter().zip(&loose).all(|(tight, loose)| !tight || *loose), "{part:?}");
        }
        assert_eq!(
            filter.parts().fold(filter, Filter::without),
            Filter { near: filter.near, ..Filter::default() }
        );
    }
    assert_eq!(Filter::default().parts().next(), None);
    assert_eq!(Part::ALL.len(), 7);
}

#[test]
fn a_value_that_no_filter_has_is_named() {
    for (query, key) in [
        ("kind=genera", "kind"),
        ("kind=general&ownership=mine", "ownership"),
        ("language=en", "language"),
        ("age=Early", "age"),
        ("places=all", "places"),
        ("place=75000000", "place"),
        ("near=7500000000", "near"),
        ("km=0", "km"),
        ("km=501", "km"),
        ("km=+5", "km"),
        ("km=05", "km"),
        ("km=70000", "km"),
    ] {
        assert_eq!(Filter::parse(query).unwrap_err().key, key, "{query}");
    }
    assert_eq!(Filter::parse(""), Ok(Filter::default()));
    assert_eq!(Filter::parse("kind=&km=&place"), Ok(Filter::default()), "an empty field of a form");
}

#[test]
fn needs_are_sums_and_the_deficit_is_one_formula() {
    let (sites, geometry, order, numbers) = country(2_000, 61);
    let all = needs(&geometry, &numbers);
    let (districts, regions) = (geometry.districts(), geometry.regions());
    assert_eq!(all.len(), districts.len() + regions.len() + 1);
    for (row, needs) in all.iter().enumerate() {
        let inside = |site: &Site| match row.checked_sub(districts.len()) {
            None => site.area.district == districts[row],
            Some(region) => regions.get(region).is_none_or(|region| site.area.region() == *region),
        };
        let here: Vec<usize> = (0..order.len()).filter(|point| inside(&sites[order[*point]])).collect();
        let free: u32 = here.iter().map(|point| numbers.points()[*point].free.sum(None)).sum();
        assert_eq!((needs.whole.free, needs.preschools as usize), (free, here.len()));
        assert_eq!(needs.ages.0.iter().map(|need| need.free).sum::<u32>(), free);
        assert_eq!(needs.forms.iter().map(|need| need.free).sum::<u32>(), free);
        assert_eq!(needs.ages.0.iter().map(|need| need.waiting).sum::<u32>(), needs.whole.waiting);
        let whole = needs.whole;
        assert_eq!(
            whole.deficit(),
            i64::from(whole.waiting) - i64::from(whole.free) - i64::from(whole.expected)
        );
        assert_eq!(i64::from(whole.lacking()), whole.deficit().max(0));
    }
}

fn outlines(seed: u64) -> Outlines {
    let mut dice = Dice::new(seed);
    let mut few = |most: u64| dice.below(most) as u32;
    let name = |few: &mut dyn FnMut(u64) -> u32| Names {
        kk: format!("Қала {}", few(99)),
        ru: "й".repeat(few(20) as usize),
        en: format!("T{}", few(9)),
    };
    let levels = [ArcLevel::Country, ArcLevel::Region, ArcLevel::District];
    let arcs: Vec<ArcOutline> = (0..few(40) + 1)
        .map(|_| ArcOutline {
            level: levels[few(3) as usize],
            points: (0..few(30)).map(|_| World { x: few(1 << 22), y: few(1 << 22) }).collect(),
        })
        .collect();
    let count = arcs.len() as u64;
    let unit = |few: &mut dyn FnMut(u64) -> u32, rings: u64| Unit {
        kato: Kato::new(few(1_000_000_000)).unwrap(),
        name: name(few),
        rings: (0..few(rings))
            .map(|_| (0..few(6)).map(|_| ArcRef { arc: few(count), backwards: few(2) == 1 }).collect())
            .collect(),
    };
    let districts = (0..few(30)).map(|_| unit(&mut few, 4)).collect();
    let regions = (0..few(9)).map(|_| unit(&mut few, 1)).collect();
    let labels = (0..few(50))
        .map(|_| Label {
            kato: Kato::new(few(1_000_000_000)).unwrap(),
            name: name(&mut few),
            at: World { x: few(1 << 22), y: few(1 << 22) },
            weight: few(900),
        })
        .collect();
    Outlines::new(arcs, districts, regions, labels).unwrap()
}

#[test]
fn outlines_are_read_as_they_were_written() {
    for seed in 0..200 {
        let outlines = outlines(seed);
        assert_eq!(Outlines::decode(&outlines.encode()).as_ref(), Ok(&outlines));
        for ring in outlines.districts().iter().flat_map(|unit| &unit.rings) {
            let points: usize = ring
                .iter()
                .map(|refs| outlines.arcs()[refs.arc as usize].points.len().saturating_sub(1))
                .sum();
            assert_eq!(outlines.ring(ring).count(), points);
        }
    }
}

/// Whatever the bytes are, a reader answers; what it accepts, it would write again and read alike.
#[test]
fn readers_are_total() {
    let (_, geometry, _, numbers) = country(300, 71);
    let documents = [geometry.encode(), numbers.encode(), outlines(71).encode()];
    let mut dice = Dice::new(71);
    let (mut read, mut refused) = (0, 0);
    for _ in 0..6_000 {
        for whole in &documents {
            let mut bytes = whole.clone();
            match dice.below(4) {
                0 => bytes.truncate(dice.below(bytes.len() as u64) as usize),
                1 => bytes.push(dice.bits() as u8),
                _ => {
                    for _ in 0..=dice.below(3) {
                        let at = dice.below(bytes.len() as u64) as usize;
                        bytes[at] = dice.bits() as u8;
                    }
                }
            }
            let mut count = |well: bool| if well { read += 1 } else { refused += 1 };
            if let Ok(geometry) = Geometry::decode(&bytes) {
                assert_eq!(Geometry::decode(&geometry.encode()), Ok(geometry));
                count(true);
            } else if let Ok(numbers) = Numbers::decode(&bytes) {
                assert_eq!(Numbers::decode(&numbers.encode()), Ok(numbers));
                count(true);
            } else if let Ok(outlines) = Outlines::decode(&bytes) {
                assert_eq!(Outlines::decode(&outlines.encode()), Ok(outlines));
                count(true);
            } else {
                count(false);
            }
        }
    }
    assert!(read > 1_000 && refused > 1_000, "{read} {refused}");
    // Lengths that promise more than there is are refused before anything is kept for them.
    for kind in [b"KzG1", b"KzN1", b"KzO1"] {
        let mut bytes = kind.to_vec();
        bytes.extend([0xff; 60]);
        assert!(
            Geometry::decode(&bytes).is_err()
                && Numbers::decode(&bytes).is_err()
                && Outlines::decode(&bytes).is_err()
        );
    }
    assert_eq!(NEVER, FINEST + 1);
}
