//! Which preschools are meant: one type for the map, the list and the server, and its spelling in the query of a URL.
//!
//! A facet in which nothing is chosen asks for nothing; within a facet one of the chosen is enough; all facets must hold.
//! What is not known (how far it is, while nobody said from where) refuses nothing.

use rules::age::AgeGroup;
use rules::application::{Kato, Language, QueueKind};

use super::geometry::{Area, Geometry};
use super::numbers::{Figures, Numbers};
use super::set::{Member, Set};
use super::traits::Traits;
use super::world::World;
use crate::endpoint::preschools::Ownership;

/// Farther than this is no neighbourhood, kilometres.
const FARTHEST: u16 = 500;

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Filter {
    /// Kinds.
    pub kinds: Set<QueueKind>,
    /// Ownership.
    pub ownerships: Set<Ownership>,
    /// Languages of upbringing.
    pub languages: Set<Language>,
    /// A group for this age; free and expected places are then those of this age.
    pub age: Option<AgeGroup>,
    /// Places free now, places that will come free.
    pub places: Set<Places>,
    /// In this region, district or settlement.
    pub place: Option<Kato>,
    /// Distances are measured from the middle of this settlement, if the page does not know a better point.
    pub near: Option<Kato>,
    /// Within so many kilometres of there.
    pub km: Option<u16>,
}

/// Places that may be asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Places {
    /// Free now.
    Free,
    /// Expected.
    Expected,
}

impl Member for Places {
    const ALL: &'static [Self] = &[Self::Free, Self::Expected];

    fn spelling(self) -> &'static str {
        match self {
            Self::Free => "free",
            Self::Expected => "expected",
        }
    }

    fn bit(self) -> u8 {
        1 << (self as u8)
    }
}

/// A part of a filter that may be loosened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Part {
    /// Kinds.
    Kinds,
    /// Ownership.
    Ownerships,
    /// Languages.
    Languages,
    /// Age group.
    Age,
    /// Free or expected places.
    Places,
    /// Where.
    Place,
    /// How far.
    Distance,
}

impl Part {
    /// All, in the order of the form.
    pub const ALL: [Self; 7] = [
        Self::Kinds,
        Self::Ownerships,
        Self::Languages,
        Self::Age,
        Self::Places,
        Self::Place,
        Self::Distance,
    ];
}

/// A value of the query that no filter has.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BadFilter {
    /// The key it stands at.
    pub key: &'static str,
}

/// One preschool as a filter sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Seen {
    /// What it is.
    pub traits: Traits,
    /// Where.
    pub area: Area,
    /// Its figures.
    pub figures: Figures,
    /// How far it is, if that is known.
    pub metres: Option<u32>,
}

impl Filter {
    /// The keys of the query, in their order.
    pub const KEYS: [&'static str; 8] =
        ["kind", "ownership", "language", "age", "places", "place", "near", "km"];

    /// Distances that a page offers, kilometres.
    pub const DISTANCES: [u16; 5] = [1, 2, 5, 10, 25];

    /// Whether this preschool is meant.
    pub fn matches(&self, seen: &Seen) -> bool {
        let figures = &seen.figures;
        let with = |places: Places| match places {
            Places::Free => figures.free.sum(self.age) > 0,
            Places::Expected => figures.expected.sum(self.age) > 0,
        };
        (self.kinds.is_empty() || self.kinds.contains(seen.traits.kind()))
            && (self.ownerships.is_empty() || self.ownerships.contains(seen.traits.ownership()))
            && (self.languages.is_empty() || self.languages.meets(seen.traits.languages()))
            && self.age.is_none_or(|age| seen.traits.ages().contains(age))
            && (self.places.is_empty() || self.places.iter().any(with))
            && self.place.is_none_or(|place| seen.area.is_in(place))
            && self.km.is_none_or(|km| seen.metres.is_none_or(|metres| metres <= u32::from(km) * 1_000))
    }

    /// Which points of a map are meant, measured from `from`.
    pub fn choose(&self, geometry: &Geometry, numbers: &Numbers, from: Option<World>) -> Vec<bool> {
        if *self == (Self { near: self.near, ..Self::default() }) {
            return vec![true; geometry.len()];
        }
        let areas = geometry.areas();
        geometry
            .at()
            .iter()
            .zip(geometry.traits())
            .zip(geometry.area_indices())
            .zip(numbers.points())
            .map(|(((at, traits), area), figures)| {
                let metres = self.km.and(from).map(|from| from.metres_to(*at));
                let (traits, figures) = (*traits, *figures);
                areas
                    .get(usize::from(*area))
                    .is_some_and(|area| self.matches(&Seen { traits, area: *area, figures, metres }))
            })
            .collect()
    }

    /// From where distances are measured while the page knows no better.
    pub fn origin(&self, geometry: &Geometry) -> Option<World> {
        self.near.and_then(|near| geometry.middle_of(near))
    }

    /// The parts that ask for something.
    pub fn parts(&self) -> impl Iterator<Item = Part> {
        Part::ALL.into_iter().filter(|part| self.without(*part) != *self)
    }

    /// The same without a part.
    #[must_use]
    pub fn without(mut self, part: Part) -> Self {
        match part {
            Part::Kinds => self.kinds = Set::EMPTY,
            Part::Ownerships => self.ownerships = Set::EMPTY,
            Part::Languages => self.languages = Set::EMPTY,
            Part::Age => self.age = None,
            Part::Places => self.places = Set::EMPTY,
            Part::Place => self.place = None,
            Part::Distance => self.km = None,
        }
        self
    }

    /// Reads the query of a URL. Keys that are not a filter's are left to others; an empty value is none.
    ///
    /// # Errors
    /// The key of a value that no filter has.
    pub fn parse(query: &str) -> Result<Self, BadFilter> {
        let mut filter = Self::default();
        for pair in query.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let Some(key) = Self::KEYS.into_iter().find(|known| *known == key) else { continue };
            if !value.is_empty() {
                filter.take(key, value).ok_or(BadFilter { key })?;
            }
        }
        Ok(filter)
    }

    fn take(&mut self, key: &str, value: &str) -> Option<()> {
        match key {
            "kind" => self.kinds = self.kinds.with(of(value)?),
            "ownership" => self.ownerships = self.ownerships.with(of(value)?),
            "language" => self.languages = self.languages.with(of(value)?),
            "age" => self.age = Some(of(value)?),
            "places" => self.places = self.places.with(of(value)?),
            "place" => self.place = Some(Kato::parse(value)?),
            "near" => self.near = Some(Kato::parse(value)?),
            "km" => self.km = Some(whole(value).filter(|km| (1..=FARTHEST).contains(km))?),
            _ => {}
        }
        Some(())
    }

    /// As the query of a URL, without the question mark: what is not asked for is left out.
    pub fn query(&self) -> String {
        let mut out = String::new();
        let mut put = |key: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(key);
            out.push('=');
            out.push_str(value);
        };
        self.kinds.iter().for_each(|one| put("kind", one.spelling()));
        self.ownerships.iter().for_each(|one| put("ownership", one.spelling()));
        self.languages.iter().for_each(|one| put("language", one.spelling()));
        self.age.iter().for_each(|one| put("age", one.spelling()));
        self.places.iter().for_each(|one| put("places", one.spelling()));
        self.place.iter().for_each(|one| put("place", &one.to_string()));
        self.near.iter().for_each(|one| put("near", &one.to_string()));
        self.km.iter().for_each(|one| put("km", &one.to_string()));
        out
    }
}

fn of<T: Member>(spelling: &str) -> Option<T> {
    T::ALL.iter().copied().find(|one| one.spelling() == spelling)
}

/// Digits only: no sign, no space, no leading zero, so that a filter has one spelling.
fn whole(text: &str) -> Option<u16> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && !text.starts_with('0');
    plain.then(|| text.parse().ok())?
}
