//! Everything that proves the house: law tables, house rules, wire, walks, browsers.

pub mod dice;
pub mod law_marks;
pub mod oracle;
pub mod world;
