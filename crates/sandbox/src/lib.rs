//! A made-up country: people, preschools, and the state systems that know them, over the same HTTP.
//!
//! [`Country::generate`] makes it from a seed; [`router`] lets its state systems speak what `gateways` asks. Nobody in it is
//! real: IINs are of the demo series, phones of a code no operator has, village codes of our own.

mod country;
mod dice;
mod family;
mod handsets;
mod happenings;
mod mailboxes;
mod names;
mod nearby;
mod papers;
mod person;
mod places;
mod preschool;
mod queued;
mod settlement;
mod staff;
mod stories;
mod switches;
mod systems;
mod whole;

pub use country::Country;
pub use happenings::{FiledFamily, Happening};
pub use person::{Facts, Person};
pub use preschool::{Group, Languages, Ownership, Preschool};
pub use queued::{Queue, QueuedChild, Wanted};
pub use rules::application::QueueKind;
pub use settlement::{Names, Settlement, SettlementSize};
pub use staff::PlayedStaff;
pub use stories::PlayedParent;
pub use switches::{CannotBeSwitched, Switches};
pub use systems::{router, serve};
