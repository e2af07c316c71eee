//! What the server tells, as far as this binary keeps it.

use super::choice::Draft;
use super::view::View;
use contract::Problem;
use contract::map::{Geometry, Kato, Numbers, Outlines, Version};
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
    Numbers(Result<Numbers, Problem>),
    Outlines(Result<Outlines, Problem>),
    Rows(Version, Vec<usize>, Result<Vec<(usize, Row)>, Problem>),
    Card(Uuid, Result<Box<Card>, Problem>),
    Search(String, Result<Vec<Found>, Problem>),
    Draft(Result<Box<Draft>, Problem>),
    Keep(Result<(), Problem>),
}

/// The current versions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pointer {
    /// Of the points.
    pub geometry: Version,
    /// Of the numbers.
    pub numbers: Version,
    /// Of the outlines.
    pub outlines: Version,
}

/// A preschool in the list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Row {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: Names,
    /// Its address.
    pub address: Names,
}

/// A preschool with everything that a parent compares.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Card {
    /// Id, name, address.
    pub row: Row,
    /// Its point, if it is on the map of this version.
    pub on_map: Option<(Version, usize)>,
    /// Phone, as people write it.
    pub phone: String,
    /// Places it has.
    pub capacity: u32,
    /// Children who go there.
    pub enrolled: u32,
    /// Free places.
    pub free: u32,
    /// Places that will come free.
    pub expected: u32,
    /// Applications in its queues.
    pub queue: u32,
}

/// Something that a search found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Found {
    /// Its name.
    pub name: Names,
    /// What stands under it: an address, a region.
    pub note: Names,
    /// What it is.
    pub what: What,
}

/// What was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum What {
    /// A district.
    District(Kato),
    /// A settlement.
    Settlement(Kato),
    /// A preschool.
    Preschool(Uuid),
}

impl What {
    /// From how near it is looked at.
    pub const fn zoom(self) -> u8 {
        match self {
            Self::District(_) => 9,
            Self::Settlement(_) => 11,
            Self::Preschool(_) => View::ZOOMS.1 - 2,
        }
    }
}
