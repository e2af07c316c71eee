//! Which edition of the rules speaks, and on which acts it rests.

use rules::cite::Act;
use serde::Serialize;

/// The edition.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct Edition {
    /// The rules' own edition; it travels with drafts and registers.
    pub rules: &'static str,
    /// The acts that the checks of this module cite.
    pub acts: [ActEdition; 2],
}

/// An act with the day of the edition that is coded.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
pub struct ActEdition {
    /// The number by which people call the order.
    pub order: &'static str,
    /// The day of the edition, `YYYY-MM-DD`.
    pub edition: &'static str,
}

/// The edition of this module.
pub fn edition() -> Edition {
    let acts = [Act::Order351, Act::Order254];
    Edition {
        rules: rules::EDITION,
        acts: acts.map(|act| ActEdition { order: act.number(), edition: act.edition() }),
    }
}
