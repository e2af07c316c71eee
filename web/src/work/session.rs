//! Who works here, as far as the screens of staff have to know it.

use contract::endpoint::staff::session::HeldRow;
use contract::staff::{Role, SettlementName};
use contract::view::{Names, PersonName};
use serde::Deserialize;

/// The employee.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Session {
    /// Name as registered.
    pub name: PersonName,
    /// Roles.
    pub roles: Vec<Role>,
    /// Place of work and position.
    pub workplace: Place,
    /// Settlements covered.
    pub settlements: Vec<SettlementName>,
    /// Now by the law's clock.
    pub now: String,
    /// Whether this is the demo country.
    pub demo: bool,
    /// Own decisions in their minute.
    pub held: Vec<HeldRow>,
}

/// Where somebody works, and as what.
#[derive(Clone, PartialEq, Debug, Deserialize)]
pub struct Place {
    /// The organisation and its section.
    pub name: Names,
    /// The position.
    pub position: Names,
}
