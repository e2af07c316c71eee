//! Where the made-up country has its preschools beside the eight settlements by hand: districts of cities, settlements,
//! villages. The table is `data/places.tsv`, which says where it is from.

use rules::application::Kato;

const TABLE: &str = include_str!("../data/places.tsv");

/// A point of the earth, degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct At {
    pub(crate) lon: f64,
    pub(crate) lat: f64,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Places {
    /// A district of a city of national significance: so many preschools around these places.
    CityDistrict { district: Kato, preschools: u32, around: Vec<At> },
    /// A settlement with a name.
    Settlement { code: Kato, district: Kato, names: [&'static str; 3], at: At, preschools: u32, far: u32 },
    /// Made-up villages of a district, each with its preschools.
    Villages { district: Kato, villages: Vec<(At, u32)> },
}

/// All rows. A row that is none is left out, which a test excludes.
pub(crate) fn all() -> impl Iterator<Item = Places> {
    rows().filter_map(row)
}

fn rows() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#'))
}

fn row(line: &'static str) -> Option<Places> {
    let mut cells = line.split('\t');
    match cells.next()? {
        "D" => Some(Places::CityDistrict {
            district: Kato::parse(cells.next()?)?,
            preschools: cells.next()?.parse().ok()?,
            around: cells.map(|cell| Some(at(cell)?.0)).collect::<Option<_>>()?,
        }),
        "S" => Some(Places::Settlement {
            code: Kato::parse(cells.next()?)?,
            district: Kato::parse(cells.next()?)?,
            names: [cells.next()?, cells.next()?, cells.next()?],
            at: At { lon: cells.next()?.parse().ok()?, lat: cells.next()?.parse().ok()? },
            preschools: cells.next()?.parse().ok()?,
            far: cells.next()?.parse().ok()?,
        }),
        "V" => Some(Places::Villages {
            district: Kato::parse(cells.next()?)?,
            villages: cells
                .map(|cell| at(cell).and_then(|(at, preschools)| Some((at, preschools?))))
                .collect::<Option<_>>()?,
        }),
        _ => None,
    }
}

/// `longitude,latitude` and perhaps a count.
fn at(cell: &str) -> Option<(At, Option<u32>)> {
    let mut parts = cell.split(',');
    let at = At { lon: parts.next()?.parse().ok()?, lat: parts.next()?.parse().ok()? };
    Some((at, parts.next().and_then(|count| count.parse().ok())))
}

/// The districts of a city of national significance; of any other settlement none.
pub(crate) struct CityDistricts(Vec<(Kato, Vec<At>)>);

impl CityDistricts {
    pub(crate) fn of(settlement: Kato) -> Self {
        let region = |code: Kato| code.get() / 10_000_000;
        let own = |row| match row {
            Places::CityDistrict { district, around, .. } if region(district) == region(settlement) => {
                Some((district, around))
            }
            _ => None,
        };
        Self(all().filter_map(own).collect())
    }

    /// The district in which a point lies: the one with the nearest of its places.
    pub(crate) fn at(&self, at: At) -> Option<Kato> {
        let far = |one: &At| {
            // A degree of longitude is about three quarters of one of latitude here.
            let (x, y) = ((one.lon - at.lon) * 0.72, one.lat - at.lat);
            x * x + y * y
        };
        let nearest = |around: &[At]| around.iter().map(far).fold(f64::INFINITY, f64::min);
        let districts = self.0.iter().map(|(district, around)| (nearest(around), *district));
        districts.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, district)| district)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_is_read_and_every_district_has_preschools() {
        assert_eq!(all().count(), rows().count());
        let (mut districts, mut codes, mut preschools) = (BTreeSet::new(), BTreeSet::new(), 0);
        for row in all() {
            match row {
                Places::CityDistrict { district, preschools: count, around } => {
                    assert!(districts.insert(district) && around.len() > 10);
                    preschools += count;
                }
                Places::Settlement { code, district, preschools: count, .. } => {
                    assert!(codes.insert(code), "{code}");
                    assert_eq!(code.get() / 10_000_000, district.get() / 10_000_000);
                    districts.insert(district);
                    preschools += count;
                }
                Places::Villages { district, villages } => {
                    districts.insert(district);
                    preschools += villages.iter().map(|(_, count)| count).sum::<u32>();
                }
            }
        }
        assert_eq!((districts.len(), preschools), (224, 10_800));
    }

    #[test]
    fn a_point_of_a_city_is_in_one_of_its_districts() {
        let almaty = Kato::parse("750000000").unwrap();
        let district = CityDistricts::of(almaty).at(At { lon: 76.9115, lat: 43.25249 }).unwrap();
        assert_eq!(district.get() / 10_000_000, 75);
        let village = CityDistricts::of(Kato::parse("110000000").unwrap());
        assert_eq!(village.at(At { lon: 70.0, lat: 53.0 }), None);
    }
}
