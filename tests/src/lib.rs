//! Everything that proves the house: law tables, house rules, wire, walks, browsers.

pub mod dice;
pub mod drafts;
pub mod law_cases;
pub mod law_marks;
pub mod map_country;
pub mod oracle;
pub mod statements;
pub mod verdicts;
pub mod world;
