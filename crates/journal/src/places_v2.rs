//! Version 2 of the figures of places: all groups of a preschool at once, with staff, what is held, what is expected.
//!
//! Fields stand in the order of their names, so that what serde writes is canonical.

use crate::spelling_v1::{By, Group, Id};
use registry::preschool::GroupPlaces;
use rules::age::AgeGroup;
use serde::{Deserialize, Serialize};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PlacesReportedV2 {
    pub(crate) by: By,
    pub(crate) groups: Vec<GroupV2>,
    pub(crate) preschool: Id,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct GroupV2 {
    capacity: u16,
    enrolled: u16,
    expected: u16,
    group: Group,
    held: u16,
    staffed: u16,
}

impl From<(AgeGroup, GroupPlaces)> for GroupV2 {
    fn from((group, places): (AgeGroup, GroupPlaces)) -> Self {
        let GroupPlaces { capacity, staffed, enrolled, held, expected } = places;
        Self { capacity, enrolled, expected, group: group.into(), held, staffed }
    }
}

impl From<GroupV2> for (AgeGroup, GroupPlaces) {
    fn from(v2: GroupV2) -> Self {
        let GroupV2 { capacity, enrolled, expected, group, held, staffed } = v2;
        (group.into(), GroupPlaces { capacity, staffed, enrolled, held, expected })
    }
}
