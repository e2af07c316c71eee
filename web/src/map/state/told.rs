//! What the server tells, as far as this binary keeps it.

use super::choice::Draft;
use contract::Problem;
use contract::map::{Geometry, Kato, Language, Numbers, Outlines, Version};
use contract::view::Names;
use uuid::Uuid;

/// A request to the server.
#[derive(Clone, PartialEq, Debug)]
pub enum Call {
    /// Which versions are current.
    Pointer,
    /// The points.
    Geometry(Version),
    /// The day's numbers.
    Numbers(Version),
    /// Borders and names.
    Outlines(Version),
    /// Names and addresses of points.
    Rows(Version, Vec<usize>),
    /// One preschool.
    Card(Uuid),
    /// What has this name.
    Search(String),
    /// The draft that the choice is for.
    Draft(Uuid),
    /// The same with another choice.
    Keep(Box<Draft>),
}

/// An answer of the server to a [`Call`].
#[derive(PartialEq, Debug)]
#[allow(missing_docs, reason = "each answers the call of the same name")]
pub enum Answer {
    Pointer(Result<Pointer, Problem>),
    Geometry(Version, Result<Geometry, Problem>),
    Numbers(Version, Result<Numbers, Problem>),
    Outlines(Result<Outlines, Problem>),
    Rows(Version, Vec<usize>, Result<Vec<(usize, Row)>, Problem>),
    Card(Uuid, Result<Box<Card>, Problem>),
    /// What was found, and how many more preschools there are.
    Search(String, Result<(Vec<Found>, u32), Problem>),
    Draft(Result<Box<Draft>, Problem>),
    Keep(Result<(), Problem>),
}

/// The current versions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Pointer {
    /// Of the points.
    pub geometry: Version,
    /// Of the numbers.
    pub numbers: Version,
    /// Of the outlines.
    pub outlines: Version,
    /// The operator's own pictures under the map.
    pub tiles: Option<Tiles>,
}

/// Pictures under the map.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tiles {
    /// Where a tile is: `{z}`, `{x}` and `{y}` stand for its numbers.
    pub address: String,
    /// Whose they are.
    pub credit: String,
}

/// A preschool in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: Names,
    /// Its settlement's name.
    pub settlement: Names,
    /// Street and house.
    pub address: Names,
    /// Places by the building; none where only the card says them.
    pub capacity: Option<u32>,
}

/// A preschool as a parent compares it; its own page has every group and every source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Id, name, where it is.
    pub row: Row,
    /// Its point, if it is on the map of this version.
    pub on_map: Option<(Version, usize)>,
    /// Phone; empty when none is known.
    pub phone: String,
    /// Languages of upbringing.
    pub languages: Vec<Language>,
    /// When it opens and closes.
    pub hours: Option<(String, String)>,
    /// What a month costs, tenge.
    pub fee: Option<u32>,
    /// Places of all groups.
    pub places: Places,
    /// Who waits, by turn: out of turn, first turn, general.
    pub queue: [u32; 3],
}

/// Places of all groups of a preschool.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Places {
    /// By the building.
    pub capacity: u32,
    /// Of them with staff.
    pub staffed: u32,
    /// Children enrolled.
    pub enrolled: u32,
    /// Held by offers and referrals.
    pub held: u32,
    /// Free.
    pub free: u32,
    /// Will come free.
    pub expected: u32,
    /// When the oldest of these was reported.
    pub reported_at: Option<String>,
}

/// Something that a search found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Its name.
    pub name: Names,
    /// What stands under it: a region, or street and settlement.
    pub note: [Names; 2],
    /// What it is.
    pub what: What,
}

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// A region, district or settlement, and how many preschools it has.
    Place(Kato, u32),
    /// A preschool.
    Preschool(Uuid),
}
